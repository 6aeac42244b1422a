import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ListedDecision } from '../../../../domain/meeting/captured.ts';
import { useCall, useCommand } from '../../api.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Toolbar } from '../../ui/Card.tsx';
import { Pill, Tag } from '../../ui/Pill.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { SearchField, TextAreaField } from '../../ui/TextField.tsx';
import { Answered } from '../meeting/Answered.tsx';
import { FormDialog } from '../meeting/FormDialog.tsx';
import styles from './ActionsScreen.module.css';

type Editing = { supersedes: ListedDecision | null } | null;

/** Every decision, newest first: what, why, where, and what took its place. */
export function DecisionLog() {
  const [search, setSearch] = useState('');
  const [editing, setEditing] = useState<Editing>(null);
  const answer = useCall('decisions.list', search.trim() === '' ? {} : { search }, { keepPrevious: true });
  const add = (
    <Button icon={Plus} onPress={() => setEditing({ supersedes: null })}>
      New decision
    </Button>
  );
  return (
    <>
      <Toolbar label="Find decisions" end={add}>
        <SearchField label="Search decisions" value={search} onChange={setSearch} />
      </Toolbar>
      <Answered answer={answer}>
        {(decisions) =>
          decisions.length === 0 ? (
            <EmptyState>
              {search === '' ? 'No decision was made yet.' : 'No decision has these words.'}
            </EmptyState>
          ) : (
            <ol className={styles.log}>
              {decisions.map((decision) => (
                <Decision
                  key={decision.id}
                  decision={decision}
                  onSupersede={() => setEditing({ supersedes: decision })}
                />
              ))}
            </ol>
          )
        }
      </Answered>
      {editing !== null && <DecisionDialog older={editing.supersedes} onClose={() => setEditing(null)} />}
    </>
  );
}

function Decision({ decision, onSupersede }: { decision: ListedDecision; onSupersede: () => void }) {
  const format = useFormat();
  const { statement, rationale, decidedOn, decidedByName, meetingTitle, itemTitle, supersededBy } = decision;
  const source = [meetingTitle, itemTitle].filter((part) => part !== null).join(' · ');
  return (
    <li className={styles.decision} data-old={supersededBy !== null || undefined}>
      <div className={styles.decisionHead}>
        <p className={styles.statement}>{statement}</p>
        {supersededBy === null && (
          <Button variant="quiet" onPress={onSupersede} aria-label={`Supersede: ${statement}`}>
            Supersede…
          </Button>
        )}
      </div>
      {rationale !== null && <p className={styles.rationale}>{rationale}</p>}
      <p className={styles.decisionFacts}>
        <span>{format.date(decidedOn)}</span>
        {decidedByName !== null && <span>{decidedByName}</span>}
        {source !== '' && <span>{source}</span>}
        {(decision.dealName ?? decision.leadName) !== null && (
          <Tag>{decision.dealName ?? decision.leadName}</Tag>
        )}
        {decision.supersedes !== null && <span>in place of “{decision.supersedes}”</span>}
        {supersededBy !== null && <Pill tone="neutral">Superseded by “{supersededBy.statement}”</Pill>}
      </p>
    </li>
  );
}

function DecisionDialog({ older, onClose }: { older: ListedDecision | null; onClose: () => void }) {
  const [statement, setStatement] = useState('');
  const [rationale, setRationale] = useState('');
  const [isTried, setTried] = useState(false);
  const { run, isPending } = useCommand('decisions.create');
  const isEmpty = statement.trim() === '';
  const save = async (): Promise<boolean> => {
    setTried(true);
    if (isEmpty) return false;
    const reason = rationale.trim() === '' ? null : rationale;
    return (await run({ statement, rationale: reason, supersedesId: older?.id ?? null })).ok;
  };
  return (
    <FormDialog
      title={older === null ? 'New decision' : 'Supersede a decision'}
      save="Add decision"
      isPending={isPending}
      onSave={save}
      onClose={onClose}
    >
      {older !== null && <p className={styles.rationale}>In place of “{older.statement}”</p>}
      <TextAreaField
        label="Decision"
        value={statement}
        onChange={setStatement}
        rows={2}
        maxLength={2000}
        autoFocus
        error={isTried && isEmpty ? 'Say what was decided.' : null}
      />
      <TextAreaField label="Because" value={rationale} onChange={setRationale} rows={3} maxLength={4000} />
    </FormDialog>
  );
}
