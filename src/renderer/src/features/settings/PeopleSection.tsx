import { Pencil, UserCheck, UserMinus, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Person } from '../../../../domain/person.ts';
import { useCall, useCommand } from '../../api.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { TeamChip, teamNames } from '../../ui/Pill.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { Table } from '../../ui/Table.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Answered, EditDialog, Section } from './Section.tsx';
import styles from './settings.module.css';

type Draft = Pick<Person, 'name' | 'team' | 'email' | 'role'> & { id?: string };

const blank: Draft = { name: '', team: 'sales', email: null, role: null };

/** Who belongs to which team. */
export function PeopleSection() {
  const people = useCall('people.list', {});
  const [draft, setDraft] = useState<Draft | null>(null);
  const add = (
    <Button icon={UserPlus} onPress={() => setDraft(blank)}>
      Add person
    </Button>
  );
  return (
    <Section
      title="People"
      intro="Owners of leads, deals and actions, and who attends meetings. Somebody who leaves is kept, so that the past still has its owner."
      action={add}
    >
      <Answered answer={people}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState action={add}>Nobody yet; add the people of both teams.</EmptyState>
          ) : (
            <PeopleTable people={list} onEdit={setDraft} />
          )
        }
      </Answered>
      {draft !== null && <PersonDialog initial={draft} onClose={() => setDraft(null)} />}
    </Section>
  );
}

function PeopleTable({ people, onEdit }: { people: readonly Person[]; onEdit: (draft: Draft) => void }) {
  const { run } = useCommand('people.setActive');
  return (
    <Table
      isFramed
      label="People"
      rows={people}
      rowKey={({ id }) => id}
      isDimmed={({ active }) => !active}
      columns={[
        {
          key: 'name',
          text: 'Name',
          cell: ({ name, team, active }) => (
            <TeamChip team={team}>
              {name}
              {!active && ' (left)'}
            </TeamChip>
          ),
        },
        { key: 'team', text: 'Team', cell: ({ team }) => teamNames[team] },
        { key: 'role', text: 'Role', cell: ({ role }) => role ?? '—' },
        { key: 'email', text: 'Email', cell: ({ email }) => email ?? '—' },
        {
          key: 'tools',
          text: '',
          align: 'end',
          width: '72px',
          cell: ({ id, name, team, email, role, active }) => (
            <span className={styles.row}>
              <IconButton
                icon={Pencil}
                label={`Edit ${name}`}
                onPress={() => onEdit({ id, name, team, email, role })}
              />
              <IconButton
                icon={active ? UserMinus : UserCheck}
                label={active ? `${name} has left` : `${name} is back`}
                onPress={() => void run({ id, active: !active })}
              />
            </span>
          ),
        },
      ]}
    />
  );
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function PersonDialog({ initial, onClose }: { initial: Draft; onClose: () => void }) {
  const [draft, setDraft] = useState(initial);
  const [isTried, setTried] = useState(false);
  const { run, isPending } = useCommand('people.save');
  const isNameless = draft.name.trim() === '';
  return (
    <EditDialog
      title={initial.id === undefined ? 'Add person' : `Edit ${initial.name}`}
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
        error={isTried && isNameless ? 'A person needs a name.' : null}
      />
      <SegmentedControl
        label="Team"
        options={[
          { key: 'sales', text: teamNames.sales },
          { key: 'marketing', text: teamNames.marketing },
        ]}
        value={draft.team}
        onChange={(team) => setDraft({ ...draft, team })}
      />
      <TextField
        label="Role"
        value={draft.role ?? ''}
        onChange={(role) => setDraft({ ...draft, role: orNull(role) === null ? null : role })}
        maxLength={200}
      />
      <TextField
        label="Email"
        value={draft.email ?? ''}
        onChange={(email) => setDraft({ ...draft, email: orNull(email) })}
        maxLength={320}
      />
    </EditDialog>
  );
}
