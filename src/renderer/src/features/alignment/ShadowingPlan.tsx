import { Check, Eye, Pencil, X } from 'lucide-react';
import { useState } from 'react';
import type { Shadowing } from '../../../../contract/alignment.ts';
import { useCall, useCommand } from '../../api.ts';
import { useFormat, useToday } from '../../locale/LocaleContext.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Toolbar } from '../../ui/Card.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Pill, TeamChip } from '../../ui/Pill.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { Table } from '../../ui/Table.tsx';
import { TextAreaField, TextField } from '../../ui/TextField.tsx';
import { PersonChoice } from '../actions/OwnerPicker.tsx';
import { Answered } from '../meeting/Answered.tsx';
import { FormDialog } from '../meeting/FormDialog.tsx';
import styles from './alignment.module.css';

const stateTones = { planned: 'neutral', done: 'good', cancelled: 'neutral' } as const;
const stateNames = { planned: 'Planned', done: 'Done', cancelled: 'Cancelled' } as const;

/** Who watches the other team work, when, and what was seen. */
export function ShadowingPlan() {
  const answer = useCall('shadowing.list', {});
  const [editing, setEditing] = useState<{ session: Shadowing | null } | null>(null);
  const add = (
    <Button icon={Eye} onPress={() => setEditing({ session: null })}>
      Plan a session
    </Button>
  );
  return (
    <div className={styles.tab}>
      <Toolbar label="Shadowing" end={add}>
        <p className={styles.intro}>
          Marketing sits in on calls; sales sits in on campaigns. Both write down what they saw.
        </p>
      </Toolbar>
      <Answered answer={answer}>
        {(sessions) =>
          sessions.length === 0 ? (
            <EmptyState action={add}>No session yet. Plan the first one for this month.</EmptyState>
          ) : (
            <Sessions sessions={sessions} onEdit={(session) => setEditing({ session })} />
          )
        }
      </Answered>
      {editing !== null && <SessionDialog session={editing.session} onClose={() => setEditing(null)} />}
    </div>
  );
}

function Sessions({
  sessions,
  onEdit,
}: {
  sessions: readonly Shadowing[];
  onEdit: (session: Shadowing) => void;
}) {
  const format = useFormat();
  const setState = useCommand('shadowing.setState');
  return (
    <Table
      label="Shadowing sessions"
      rows={sessions}
      rowKey={({ id }) => id}
      isDimmed={({ state }) => state === 'cancelled'}
      columns={[
        { key: 'on', text: 'On', width: '110px', cell: ({ plannedOn }) => format.date(plannedOn) },
        {
          key: 'watcher',
          text: 'Who watches',
          cell: ({ watcherTeam, watcherName }) => <TeamChip team={watcherTeam}>{watcherName}</TeamChip>,
        },
        {
          key: 'watched',
          text: 'Whom',
          cell: ({ watchedTeam, watchedName }) => <TeamChip team={watchedTeam}>{watchedName}</TeamChip>,
        },
        { key: 'activity', text: 'What', cell: ({ activity }) => activity ?? '—' },
        {
          key: 'observations',
          text: 'Seen',
          width: '32%',
          cell: ({ observations }) => observations ?? '—',
        },
        {
          key: 'state',
          text: 'State',
          cell: ({ state }) => <Pill tone={stateTones[state]}>{stateNames[state]}</Pill>,
        },
        {
          key: 'tools',
          text: '',
          align: 'end',
          cell: (session) => (
            <span className={styles.tools}>
              {session.state === 'planned' && (
                <>
                  <IconButton
                    icon={Check}
                    label={`Session of ${session.watcherName} is done`}
                    onPress={() => void setState.run({ id: session.id, state: 'done' })}
                  />
                  <IconButton
                    icon={X}
                    label={`Cancel the session of ${session.watcherName}`}
                    onPress={() => void setState.run({ id: session.id, state: 'cancelled' })}
                  />
                </>
              )}
              <IconButton
                icon={Pencil}
                label={`Edit the session of ${session.watcherName}`}
                onPress={() => onEdit(session)}
              />
            </span>
          ),
        },
      ]}
    />
  );
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function SessionDialog({ session, onClose }: { session: Shadowing | null; onClose: () => void }) {
  const today = useToday();
  const [watcherId, setWatcherId] = useState(session?.watcherId ?? null);
  const [watchedId, setWatchedId] = useState(session?.watchedId ?? null);
  const [plannedOn, setPlannedOn] = useState<string | null>(session?.plannedOn ?? today);
  const [texts, setTexts] = useState({
    activity: session?.activity ?? '',
    brief: session?.brief ?? '',
    observations: session?.observations ?? '',
    debrief: session?.debrief ?? '',
  });
  const { run, isPending } = useCommand('shadowing.save');
  const save = async (): Promise<boolean> => {
    if (watcherId === null || watchedId === null || plannedOn === null) return false;
    const fields = {
      watcherId,
      watchedId,
      plannedOn,
      activity: orNull(texts.activity),
      brief: orNull(texts.brief),
      observations: orNull(texts.observations),
      debrief: orNull(texts.debrief),
    };
    return (await run(session === null ? fields : { ...fields, id: session.id })).ok;
  };
  const text = (key: keyof typeof texts, label: string, placeholder: string) => (
    <TextAreaField
      label={label}
      placeholder={placeholder}
      rows={2}
      maxLength={4000}
      value={texts[key]}
      onChange={(next) => setTexts({ ...texts, [key]: next })}
    />
  );
  return (
    <FormDialog
      title={session === null ? 'Plan a shadowing session' : 'Shadowing session'}
      save="Save session"
      isPending={isPending}
      onSave={save}
      onClose={onClose}
      width={640}
    >
      <PersonChoice label="Who watches" value={watcherId} onChange={setWatcherId} />
      <PersonChoice
        label="Whom (of the other team)"
        value={watchedId}
        onChange={setWatchedId}
        autoFocus={false}
      />
      <DateField label="On" value={plannedOn} onChange={setPlannedOn} />
      <TextField
        label="What"
        placeholder="Discovery call, campaign planning"
        maxLength={4000}
        value={texts.activity}
        onChange={(activity) => setTexts({ ...texts, activity })}
      />
      {text('brief', 'Look out for', 'Which questions come up before price?')}
      {text('observations', 'Seen', 'What happened, in their words')}
      {text('debrief', 'Talked about afterwards', 'What we change because of it')}
    </FormDialog>
  );
}
