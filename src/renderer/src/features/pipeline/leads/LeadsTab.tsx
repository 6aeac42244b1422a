import { useMemo, useState } from 'react';
import { type Lead, leadFieldsSchema } from '../../../../../domain/lead.ts';
import { leadStageSchema } from '../../../../../domain/vocabulary.ts';
import { useCommand } from '../../../api.ts';
import { navigate } from '../../../routing.ts';
import { BulkDelete, BulkMenu, showUndoable } from '../BulkMenus.tsx';
import { recordPlace } from '../drillPlace.ts';
import { GridTab } from '../GridTab.tsx';
import type { Look } from '../grid/column.ts';
import type { BulkTarget, GridDeeds } from '../gridKind.ts';
import { leadStageOptions, namedOptions, personOptions } from '../words.ts';
import { LeadInspector } from './LeadInspector.tsx';
import { askLeads, type LeadPage, leadKind } from './leadKind.ts';
import { NewLead } from './NewLead.tsx';

interface Props {
  look: Look;
  workbookId: string;
  density: 'comfortable' | 'compact';
}

const targetOf = (target: BulkTarget) => {
  if ('ids' in target) return target;
  const { filter, search } = askLeads(target.question);
  return { which: { filter, search }, except: target.except };
};

/** The leads of the workbook. */
export function LeadsTab({ look, workbookId, density }: Props) {
  const [isCreating, setCreating] = useState(false);
  const update = useCommand('leads.update');
  const move = useCommand('leads.move');
  const deeds = useMemo<GridDeeds<Lead>>(
    () => ({
      save: async (lead, { key }, value) => {
        if (key === 'stage') return (await move.run({ id: lead.id, to: leadStageSchema.parse(value) })).ok;
        const patch = leadFieldsSchema.partial().parse({ [key]: value });
        return (await update.run({ id: lead.id, patch })).ok;
      },
      bulkBar: (target, count, done) => <LeadBulk target={target} count={count} look={look} onDone={done} />,
      inspector: (id, close) => <LeadInspector id={id} look={look} onClose={close} />,
      create: () => setCreating(true),
    }),
    [look, move, update],
  );
  return (
    <>
      <GridTab<Lead, LeadPage> kind={leadKind} {...{ deeds, look, workbookId, density }} />
      {isCreating && (
        <NewLead
          look={look}
          onClose={() => setCreating(false)}
          onCreated={(id) => {
            setCreating(false);
            navigate(recordPlace('lead', id));
          }}
        />
      )}
    </>
  );
}

interface BulkProps {
  target: BulkTarget;
  count: number;
  look: Look;
  onDone: () => void;
}

function LeadBulk({ target, count, look, onDone }: BulkProps) {
  const update = useCommand('leads.bulkUpdate');
  const remove = useCommand('leads.remove');
  const { format, lists } = look;
  const change = async (what: string, patch: Parameters<typeof update.run>[0]['patch']): Promise<void> => {
    const result = await update.run({ target: targetOf(target), patch });
    if (!result.ok) return;
    const { changed, unchanged } = result.value;
    const rest = unchanged === 0 ? '' : `; ${format.number(unchanged)} stayed as they were`;
    showUndoable(`${what} of ${format.count(changed, 'lead')} changed${rest}`);
  };
  const onDelete = async (): Promise<void> => {
    if (!(await remove.run({ target: targetOf(target) })).ok) return;
    onDone();
    showUndoable(`${format.count(count, 'lead')} deleted`);
  };
  return (
    <>
      <BulkMenu
        label="Owner"
        none="Nobody"
        options={personOptions(look)}
        onChoose={(ownerId) => void change('Owner', { ownerId })}
      />
      <BulkMenu
        label="Stage"
        options={leadStageOptions(look)}
        onChoose={(stage) => void change('Stage', { stage: leadStageSchema.parse(stage) })}
      />
      <BulkMenu
        label="Channel"
        none="No channel"
        options={namedOptions(lists.channels)}
        onChoose={(channelId) => void change('Channel', { channelId })}
      />
      <BulkMenu
        label="Campaign"
        none="No campaign"
        options={namedOptions(lists.campaigns)}
        onChoose={(campaignId) => void change('Campaign', { campaignId })}
      />
      <BulkDelete onDelete={() => void onDelete()} />
    </>
  );
}
