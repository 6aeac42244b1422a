import { CircleDot, Eye, EyeOff, Pencil, Plus, ThumbsDown, Trophy } from 'lucide-react';
import { useState } from 'react';
import type { DealStage } from '../../../../domain/dealStage.ts';
import { forecastCategorySchema } from '../../../../domain/vocabulary.ts';
import { useCall, useCommand } from '../../api.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { Table } from '../../ui/Table.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Answered, EditDialog, MoveButtons, Section } from './Section.tsx';
import styles from './settings.module.css';

type Draft = Pick<DealStage, 'name' | 'kind' | 'category' | 'active'> & { id?: string };

const blank: Draft = { name: '', kind: 'open', category: 'pipeline', active: true };

const kinds = {
  open: { text: 'Open', tone: 'neutral', icon: CircleDot },
  won: { text: 'Won', tone: 'good', icon: Trophy },
  lost: { text: 'Lost', tone: 'bad', icon: ThumbsDown },
} as const;

const categoryNames = {
  pipeline: 'Pipeline',
  'best case': 'Best case',
  commit: 'Commit',
  omitted: 'Omitted',
} as const;

/** The stages of a deal, in order. */
export function DealStagesSection() {
  const stages = useCall('dealStages.list', {});
  const [draft, setDraft] = useState<Draft | null>(null);
  return (
    <Section
      title="Deal stages"
      intro="The steps a deal goes through. The kind decides what counts as open, won and lost; the forecast category says how sure an open deal is."
      action={
        <Button icon={Plus} onPress={() => setDraft(blank)}>
          Add deal stage
        </Button>
      }
    >
      <Answered answer={stages}>{(list) => <StageTable stages={list} onEdit={setDraft} />}</Answered>
      {draft !== null && <StageDialog initial={draft} onClose={() => setDraft(null)} />}
    </Section>
  );
}

function StageTable({ stages, onEdit }: { stages: readonly DealStage[]; onEdit: (draft: Draft) => void }) {
  const reorder = useCommand('dealStages.reorder');
  const save = useCommand('dealStages.save');
  const ids = stages.map(({ id }) => id);
  return (
    <Table
      isFramed
      label="Deal stages"
      rows={stages}
      rowKey={({ id }) => id}
      isDimmed={({ active }) => !active}
      columns={[
        { key: 'name', text: 'Stage', cell: ({ name, active }) => (active ? name : `${name} (hidden)`) },
        {
          key: 'kind',
          text: 'Kind',
          cell: ({ kind }) => (
            <Pill tone={kinds[kind].tone} icon={kinds[kind].icon}>
              {kinds[kind].text}
            </Pill>
          ),
        },
        {
          key: 'category',
          text: 'Forecast category',
          cell: ({ category }) => (category === null ? '—' : categoryNames[category]),
        },
        {
          key: 'tools',
          text: '',
          align: 'end',
          width: '136px',
          cell: ({ id, name, kind, category, active }) => (
            <span className={styles.row}>
              <MoveButtons name={name} id={id} ids={ids} onMove={(next) => void reorder.run({ ids: next })} />
              <IconButton
                icon={Pencil}
                label={`Edit ${name}`}
                onPress={() => onEdit({ id, name, kind, category, active })}
              />
              <IconButton
                icon={active ? EyeOff : Eye}
                label={active ? `Hide ${name}` : `Show ${name}`}
                onPress={() => void save.run({ id, name, kind, category, active: !active })}
              />
            </span>
          ),
        },
      ]}
    />
  );
}

function StageDialog({ initial, onClose }: { initial: Draft; onClose: () => void }) {
  const [draft, setDraft] = useState(initial);
  const [isTried, setTried] = useState(false);
  const { run, isPending } = useCommand('dealStages.save');
  const isNameless = draft.name.trim() === '';
  return (
    <EditDialog
      title={initial.id === undefined ? 'Add deal stage' : `Edit ${initial.name}`}
      isOpen
      onClose={onClose}
      isPending={isPending}
      onSave={async () => {
        setTried(true);
        return !isNameless && (await run(draft)).ok;
      }}
    >
      <TextField
        label="Name"
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        maxLength={200}
        autoFocus
        error={isTried && isNameless ? 'A deal stage needs a name.' : null}
      />
      <SegmentedControl
        label="Kind"
        options={(['open', 'won', 'lost'] as const).map((key) => ({ key, text: kinds[key].text }))}
        value={draft.kind}
        onChange={(kind) =>
          setDraft({ ...draft, kind, category: kind === 'open' ? (draft.category ?? 'pipeline') : null })
        }
      />
      {draft.kind === 'open' && (
        <Select
          label="Forecast category"
          options={forecastCategorySchema.options.map((key) => ({ key, text: categoryNames[key] }))}
          value={draft.category}
          onChange={(category) => setDraft({ ...draft, category })}
        />
      )}
    </EditDialog>
  );
}
