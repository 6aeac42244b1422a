import { Eye, EyeOff, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Channel } from '../../../../domain/channel.ts';
import { useCall, useCommand } from '../../api.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { TeamChip, teamNames } from '../../ui/Pill.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Table } from '../../ui/Table.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Answered, EditDialog, MoveButtons, Section } from './Section.tsx';
import styles from './settings.module.css';

type Draft = Pick<Channel, 'name' | 'team' | 'kind' | 'active'> & { id?: string };

const blank: Draft = { name: '', team: 'marketing', kind: 'online', active: true };

/** Where leads come from. */
export function ChannelsSection() {
  const channels = useCall('channels.list', {});
  const [draft, setDraft] = useState<Draft | null>(null);
  return (
    <Section
      title="Channels"
      intro="Where leads come from, on both sides: cold calls and networking count like clicks do. A hidden channel keeps its history."
      action={
        <Button icon={Plus} onPress={() => setDraft(blank)}>
          Add channel
        </Button>
      }
    >
      <Answered answer={channels}>{(list) => <ChannelTable channels={list} onEdit={setDraft} />}</Answered>
      {draft !== null && <ChannelDialog initial={draft} onClose={() => setDraft(null)} />}
    </Section>
  );
}

function ChannelTable({
  channels,
  onEdit,
}: {
  channels: readonly Channel[];
  onEdit: (draft: Draft) => void;
}) {
  const reorder = useCommand('channels.reorder');
  const save = useCommand('channels.save');
  const ids = channels.map(({ id }) => id);
  return (
    <Table
      isFramed
      label="Channels"
      rows={channels}
      rowKey={({ id }) => id}
      isDimmed={({ active }) => !active}
      columns={[
        {
          key: 'name',
          text: 'Channel',
          cell: ({ name, team, active }) => (
            <TeamChip team={team}>
              {name}
              {!active && ' (hidden)'}
            </TeamChip>
          ),
        },
        { key: 'team', text: 'Team', cell: ({ team }) => teamNames[team] },
        { key: 'kind', text: 'Kind', cell: ({ kind }) => (kind === 'online' ? 'Online' : 'Offline') },
        {
          key: 'tools',
          text: '',
          align: 'end',
          width: '136px',
          cell: ({ id, name, team, kind, active }) => (
            <span className={styles.row}>
              <MoveButtons name={name} id={id} ids={ids} onMove={(next) => void reorder.run({ ids: next })} />
              <IconButton
                icon={Pencil}
                label={`Edit ${name}`}
                onPress={() => onEdit({ id, name, team, kind, active })}
              />
              <IconButton
                icon={active ? EyeOff : Eye}
                label={active ? `Hide ${name}` : `Show ${name}`}
                onPress={() => void save.run({ id, name, team, kind, active: !active })}
              />
            </span>
          ),
        },
      ]}
    />
  );
}

function ChannelDialog({ initial, onClose }: { initial: Draft; onClose: () => void }) {
  const [draft, setDraft] = useState(initial);
  const [isTried, setTried] = useState(false);
  const { run, isPending } = useCommand('channels.save');
  const isNameless = draft.name.trim() === '';
  return (
    <EditDialog
      title={initial.id === undefined ? 'Add channel' : `Edit ${initial.name}`}
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
        error={isTried && isNameless ? 'A channel needs a name.' : null}
      />
      <SegmentedControl
        label="Team that works it"
        options={[
          { key: 'sales', text: teamNames.sales },
          { key: 'marketing', text: teamNames.marketing },
        ]}
        value={draft.team}
        onChange={(team) => setDraft({ ...draft, team })}
      />
      <SegmentedControl
        label="Kind"
        options={[
          { key: 'online', text: 'Online' },
          { key: 'offline', text: 'Offline' },
        ]}
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind })}
      />
    </EditDialog>
  );
}
