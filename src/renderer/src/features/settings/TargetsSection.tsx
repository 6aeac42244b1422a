import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { monthStart } from '../../../../domain/calendar.ts';
import { catalogue, type MetricDefinition } from '../../../../domain/metrics/catalogue.ts';
import type { Target } from '../../../../domain/target.ts';
import type { Team } from '../../../../domain/vocabulary.ts';
import { useCall, useCommand } from '../../api.ts';
import { useFormat, useToday } from '../../locale/LocaleContext.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { MoneyField, NumberField } from '../../ui/NumberField.tsx';
import { TeamChip, teamNames } from '../../ui/Pill.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { Table } from '../../ui/Table.tsx';
import { Answered, EditDialog, Section } from './Section.tsx';
import styles from './settings.module.css';

interface Draft {
  id?: string;
  metricId: string;
  startsOn: string | null;
  value: number | null;
  team: Team | null;
}

const metricOf = (id: string): MetricDefinition | undefined => catalogue.find((metric) => metric.id === id);

/** What the numbers should reach. */
export function TargetsSection() {
  const targets = useCall('targets.list', {});
  const today = useToday();
  const [draft, setDraft] = useState<Draft | null>(null);
  const add = (
    <Button
      icon={Plus}
      onPress={() => setDraft({ metricId: 'M10', startsOn: monthStart(today), value: null, team: null })}
    >
      Add target
    </Button>
  );
  return (
    <Section
      title="Targets"
      intro="What a metric should reach from a date on, until the next target of the same metric takes over. Counts are per month."
      action={add}
    >
      <Answered answer={targets}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState action={add}>
              No targets yet; the scorecard compares with the previous period only.
            </EmptyState>
          ) : (
            <TargetTable targets={list} onEdit={setDraft} />
          )
        }
      </Answered>
      {draft !== null && <TargetDialog initial={draft} onClose={() => setDraft(null)} />}
    </Section>
  );
}

function TargetTable({ targets, onEdit }: { targets: readonly Target[]; onEdit: (draft: Draft) => void }) {
  const format = useFormat();
  const { run } = useCommand('targets.remove');
  const nameOf = ({ metricId }: Target): string => metricOf(metricId)?.name ?? metricId;
  return (
    <Table
      isFramed
      label="Targets"
      rows={targets}
      rowKey={({ id }) => id}
      columns={[
        { key: 'metric', text: 'Metric', cell: nameOf },
        {
          key: 'team',
          text: 'Team',
          cell: ({ team }) => (team === null ? 'Both' : <TeamChip team={team}>{teamNames[team]}</TeamChip>),
        },
        { key: 'startsOn', text: 'From', cell: ({ startsOn }) => format.date(startsOn) },
        {
          key: 'value',
          text: 'Target',
          align: 'end',
          cell: ({ metricId, value }) => format.metric(value, metricOf(metricId)?.unit ?? 'count'),
        },
        {
          key: 'tools',
          text: '',
          align: 'end',
          width: '72px',
          cell: (target) => (
            <span className={styles.row}>
              <IconButton
                icon={Pencil}
                label={`Edit target for ${nameOf(target)}`}
                onPress={() => onEdit(target)}
              />
              <IconButton
                icon={Trash2}
                label={`Remove target for ${nameOf(target)}`}
                onPress={() => void run({ id: target.id })}
              />
            </span>
          ),
        },
      ]}
    />
  );
}

const teams = [
  { key: 'both', text: 'Both' },
  { key: 'sales', text: teamNames.sales },
  { key: 'marketing', text: teamNames.marketing },
] as const;

function TargetDialog({ initial, onClose }: { initial: Draft; onClose: () => void }) {
  const [draft, setDraft] = useState(initial);
  const [isTried, setTried] = useState(false);
  const { run, isPending } = useCommand('targets.save');
  const metric = metricOf(draft.metricId);
  const save = async (): Promise<boolean> => {
    setTried(true);
    const { startsOn, value } = draft;
    return startsOn !== null && value !== null && (await run({ ...draft, startsOn, value })).ok;
  };
  return (
    <EditDialog
      title={initial.id === undefined ? 'Add target' : 'Edit target'}
      isOpen
      onClose={onClose}
      isPending={isPending}
      onSave={save}
    >
      <Select
        label="Metric"
        options={catalogue.map(({ id, name }) => ({ key: id, text: name }))}
        value={draft.metricId}
        onChange={(metricId) => setDraft({ ...draft, metricId, value: null })}
        description={metric?.definition}
      />
      <TargetValue
        unit={metric?.unit ?? 'count'}
        value={draft.value}
        onChange={(value) => setDraft({ ...draft, value })}
        error={isTried && draft.value === null ? 'A target needs a value.' : null}
      />
      <DateField
        label="From"
        value={draft.startsOn}
        onChange={(startsOn) => setDraft({ ...draft, startsOn })}
        error={isTried && draft.startsOn === null ? 'A target needs a first day.' : null}
      />
      <SegmentedControl
        label="Team"
        options={teams}
        value={draft.team ?? 'both'}
        onChange={(team) => setDraft({ ...draft, team: team === 'both' ? null : team })}
      />
    </EditDialog>
  );
}

interface ValueProps {
  unit: MetricDefinition['unit'];
  value: number | null;
  onChange: (value: number | null) => void;
  error: string | null;
}

/** The value in the metric's unit: percent for shares, minor units behind a money field. */
function TargetValue({ unit, ...field }: ValueProps) {
  if (unit === 'money') return <MoneyField label="Target" minValue={0} {...field} />;
  if (unit === 'share') {
    return (
      <NumberField
        label="Target"
        formatOptions={{ style: 'percent', maximumFractionDigits: 1 }}
        minValue={0}
        maxValue={1}
        step={0.001}
        {...field}
      />
    );
  }
  return (
    <NumberField
      label="Target"
      minValue={0}
      unit={unit === 'days' || unit === 'hours' ? unit : 'per month'}
      {...field}
    />
  );
}
