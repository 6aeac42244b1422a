import { useMemo, useState } from 'react';
import { type DealRow, dealFieldsSchema } from '../../../../../domain/deal.ts';
import { useCommand } from '../../../api.ts';
import { navigate } from '../../../routing.ts';
import { BulkDelete, BulkMenu, showUndoable } from '../BulkMenus.tsx';
import { recordPlace } from '../drillPlace.ts';
import { GridTab } from '../GridTab.tsx';
import type { Look } from '../grid/column.ts';
import type { BulkTarget, GridDeeds } from '../gridKind.ts';
import { namedOptions, personOptions } from '../words.ts';
import { DealInspector } from './DealInspector.tsx';
import { askDeals, type DealPage, dealKind } from './dealKind.ts';
import { NewDeal } from './NewDeal.tsx';
import { useMoveDeal } from './useMoveDeal.tsx';

interface Props {
  look: Look;
  workbookId: string;
  density: 'comfortable' | 'compact';
}

const targetOf = (target: BulkTarget) => {
  if ('ids' in target) return target;
  const { filter, search } = askDeals(target.question);
  return { which: { filter, search }, except: target.except };
};

/** The deals of the workbook. */
export function DealsTab({ look, workbookId, density }: Props) {
  const [isCreating, setCreating] = useState(false);
  const update = useCommand('deals.update');
  const moving = useMoveDeal(look);
  const deeds = useMemo<GridDeeds<DealRow>>(
    () => ({
      save: async (deal, { key }, value) => {
        if (key === 'stageId') return moving.move(deal, String(value));
        const patch = dealFieldsSchema.partial().parse({ [key]: value });
        return (await update.run({ id: deal.id, patch })).ok;
      },
      bulkBar: (target, count, done) => <DealBulk target={target} count={count} look={look} onDone={done} />,
      inspector: (id, close) => <DealInspector id={id} look={look} onClose={close} />,
      create: () => setCreating(true),
    }),
    [look, moving, update],
  );
  return (
    <>
      <GridTab<DealRow, DealPage> kind={dealKind} {...{ deeds, look, workbookId, density }} />
      {isCreating && (
        <NewDeal
          look={look}
          onClose={() => setCreating(false)}
          onCreated={(id) => {
            setCreating(false);
            navigate(recordPlace('deal', id));
          }}
        />
      )}
      {moving.dialog}
    </>
  );
}

interface BulkProps {
  target: BulkTarget;
  count: number;
  look: Look;
  onDone: () => void;
}

function DealBulk({ target, count, look, onDone }: BulkProps) {
  const update = useCommand('deals.bulkUpdate');
  const remove = useCommand('deals.remove');
  const moving = useMoveDeal(look);
  const { format, lists } = look;
  type Change = Omit<Parameters<typeof update.run>[0], 'target'>;
  const change = async (what: string, wanted: Change): Promise<void> => {
    const result = await update.run({ target: targetOf(target), ...wanted });
    if (!result.ok) return;
    const { changed, unchanged } = result.value;
    const rest = unchanged === 0 ? '' : `; ${format.number(unchanged)} stayed as they were`;
    showUndoable(`${what} of ${format.count(changed, 'deal')} changed${rest}`);
  };
  const move = async (stageId: string): Promise<void> => {
    const reason = await moving.reasonFor(format.count(count, 'deal'), stageId);
    if (reason === null) return;
    const { on, lossReasonId } = reason;
    await change('Stage', {
      patch: { stageId, ...(lossReasonId === undefined ? {} : { lossReasonId }) },
      ...(on === undefined ? {} : { on }),
    });
  };
  const onDelete = async (): Promise<void> => {
    if (!(await remove.run({ target: targetOf(target) })).ok) return;
    onDone();
    showUndoable(`${format.count(count, 'deal')} deleted`);
  };
  return (
    <>
      <BulkMenu
        label="Owner"
        none="Nobody"
        options={personOptions(look)}
        onChoose={(ownerId) => void change('Owner', { patch: { ownerId } })}
      />
      <BulkMenu
        label="Stage"
        options={namedOptions(lists.dealStages)}
        onChoose={(stageId) => stageId !== null && void move(stageId)}
      />
      <BulkMenu
        label="Channel"
        none="No channel"
        options={namedOptions(lists.channels)}
        onChoose={(channelId) => void change('Channel', { patch: { channelId } })}
      />
      <BulkDelete onDelete={() => void onDelete()} />
      {moving.dialog}
    </>
  );
}
