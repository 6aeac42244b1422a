import { Plus, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { Charter as CharterData } from '../../../../contract/alignment.ts';
import {
  charterFindings,
  type RaciLetter,
  raciLetterSchema,
  raciWords,
} from '../../../../domain/meeting/charter.ts';
import type { Person } from '../../../../domain/person.ts';
import type { Team } from '../../../../domain/vocabulary.ts';
import { useCall, useCommand } from '../../api.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Toolbar } from '../../ui/Card.tsx';
import { Pill, TeamChip, teamNames } from '../../ui/Pill.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Unseen } from '../../ui/Unseen.tsx';
import { Answered } from '../meeting/Answered.tsx';
import { FormDialog } from '../meeting/FormDialog.tsx';
import styles from './alignment.module.css';

type Activity = CharterData['activities'][number];
const letters = raciLetterSchema.options;

/** Who is Responsible, Accountable, Consulted or Informed for each activity; gaps and overlaps stand out. */
export function Charter() {
  const charter = useCall('charter.get', {});
  const people = (useCall('people.list', {}).data ?? []).filter(({ active }) => active);
  const [isAdding, setAdding] = useState(false);
  return (
    <div className={styles.tab}>
      <Toolbar
        label="Role charter"
        end={
          <Button icon={Plus} onPress={() => setAdding(true)}>
            Add activity
          </Button>
        }
      >
        <p className={styles.intro}>
          {letters.map((letter) => `${letter} ${raciWords[letter]}`).join(' · ')}. Press a letter in a cell,
          or Space for the next one; Delete clears it.
        </p>
      </Toolbar>
      <Answered answer={charter}>
        {({ activities }) =>
          people.length === 0 ? (
            <EmptyState>Add the people of both teams in Settings, then say who does what.</EmptyState>
          ) : (
            <CharterGrid activities={activities} people={people} />
          )
        }
      </Answered>
      {isAdding && <ActivityDialog onClose={() => setAdding(false)} />}
    </div>
  );
}

function CharterGrid({ activities, people }: { activities: readonly Activity[]; people: readonly Person[] }) {
  const format = useFormat();
  const remove = useCommand('charter.removeActivity');
  const withFindings = activities.map((activity) => ({
    activity,
    findings: charterFindings(activity.assignments),
  }));
  const flagged = withFindings.filter(({ findings }) => findings.length > 0).length;
  return (
    <>
      <p className={styles.charterSum}>
        {flagged === 0 ? (
          <Pill tone="good">Every activity has one person accountable</Pill>
        ) : (
          <Pill tone="risk">{`${format.count(flagged, 'activity', 'activities')} with a gap or an overlap`}</Pill>
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.charterScroll} tabIndex={0} aria-label="Role charter, scrollable">
        <table className={styles.charter} aria-label="Role charter">
          <thead>
            <tr>
              <th scope="col">Activity</th>
              {people.map(({ id, name, team }) => (
                <th key={id} scope="col" className={styles.who}>
                  <TeamChip team={team} />
                  <span>{name}</span>
                </th>
              ))}
              <th scope="col">To settle</th>
              <th scope="col" aria-label="Tools" />
            </tr>
          </thead>
          <tbody>
            {withFindings.map(({ activity, findings }) => (
              <tr key={activity.id}>
                <th scope="row">
                  <TeamChip team={activity.team}>{activity.name}</TeamChip>
                </th>
                {people.map((person) => (
                  <LetterCell key={person.id} activity={activity} person={person} />
                ))}
                <td className={styles.findings}>
                  {findings.map(({ kind, message }) => (
                    <Pill key={message} tone={kind === 'gap' ? 'risk' : 'bad'}>
                      {message}
                    </Pill>
                  ))}
                </td>
                <td>
                  <IconButton
                    icon={Trash2}
                    label={`Remove activity ${activity.name}`}
                    onPress={() => void remove.run({ id: activity.id })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

const following = (letter: RaciLetter | null): RaciLetter | null =>
  letters[letter === null ? 0 : letters.indexOf(letter) + 1] ?? null;

function LetterCell({ activity, person }: { activity: Activity; person: Person }) {
  const { run } = useCommand('charter.assign');
  const letter = activity.assignments.find(({ personId }) => personId === person.id)?.letter ?? null;
  const assign = (next: RaciLetter | null): void =>
    void run({ activityId: activity.id, to: { personId: person.id }, letter: next });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typed = letters.find((known) => known === event.key.toUpperCase());
    if (typed === undefined && event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    assign(typed ?? null);
  };
  const words = letter === null ? 'no part' : raciWords[letter];
  return (
    <td>
      <button
        type="button"
        className={styles.letter}
        data-letter={letter ?? undefined}
        onClick={() => assign(following(letter))}
        onKeyDown={onKeyDown}
      >
        <Unseen>
          {person.name} in {activity.name}: {words}{' '}
        </Unseen>
        {letter ?? '·'}
      </button>
    </td>
  );
}

function ActivityDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [team, setTeam] = useState<Team>('marketing');
  const { run, isPending } = useCommand('charter.saveActivity');
  return (
    <FormDialog
      title="Add activity"
      save="Add activity"
      isPending={isPending}
      onSave={async () => name.trim() !== '' && (await run({ name, team })).ok}
      onClose={onClose}
    >
      <TextField
        label="Activity"
        value={name}
        onChange={setName}
        maxLength={200}
        autoFocus
        placeholder="Trade fairs"
      />
      <SegmentedControl
        label="Usually done by"
        options={[
          { key: 'sales', text: teamNames.sales },
          { key: 'marketing', text: teamNames.marketing },
        ]}
        value={team}
        onChange={setTeam}
      />
    </FormDialog>
  );
}
