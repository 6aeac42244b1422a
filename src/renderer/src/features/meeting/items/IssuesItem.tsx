import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { MeetingDetail } from '../../../../../contract/meetings.ts';
import type { ListedIssue } from '../../../../../domain/meeting/captured.ts';
import { useCommand } from '../../../api.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Pill, Tag } from '../../../ui/Pill.tsx';
import { TextAreaField } from '../../../ui/TextField.tsx';
import styles from './items.module.css';

const rank = { open: 0, parked: 1, solved: 2, dropped: 3 } as const;

/** Issues of this meeting and of those before, each by Purpose–Outcome–Process; solve, park or drop. */
export function IssuesItem({ detail: { issues, brought } }: { detail: MeetingDetail }) {
  const all = [...brought.issues, ...issues].sort(
    (a, b) => rank[a.status] - rank[b.status] || b.timesCarried - a.timesCarried,
  );
  const [open, setOpen] = useState<string | null>(null);
  if (all.length === 0) {
    return <p className={styles.nothing}>No issue is waiting. Press I to raise one.</p>;
  }
  return (
    <section className={styles.block} aria-label="Issues">
      <ul className={styles.rows}>
        {all.map((issue) => (
          <IssueRow
            key={issue.id}
            issue={issue}
            isOpen={open === issue.id}
            onToggle={() => setOpen(open === issue.id ? null : issue.id)}
          />
        ))}
      </ul>
    </section>
  );
}

const tones = { open: 'risk', parked: 'neutral', solved: 'good', dropped: 'neutral' } as const;
const names = { open: 'Open', parked: 'Parked', solved: 'Solved', dropped: 'Dropped' } as const;

function IssueRow({
  issue,
  isOpen,
  onToggle,
}: {
  issue: ListedIssue;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const set = useCommand('issues.setStatus');
  const { id, title, status, timesCarried, raisedByName, dealName, leadName } = issue;
  const isUnfinished = status === 'open' || status === 'parked';
  return (
    <li className={styles.issue} aria-label={title}>
      <div className={styles.row}>
        <IconButton
          icon={isOpen ? ChevronDown : ChevronRight}
          label={`Purpose, outcome and process of ${title}`}
          aria-expanded={isOpen}
          onPress={onToggle}
        />
        <div className={styles.grow}>
          <p className={styles.rowTitle} data-done={!isUnfinished || undefined}>
            {title}
          </p>
          <p className={styles.rowFacts}>
            <Pill tone={tones[status]}>{names[status]}</Pill>
            {timesCarried > 0 && <Tag>carried ×{timesCarried}</Tag>}
            {(dealName ?? leadName) !== null && <Tag>{dealName ?? leadName}</Tag>}
            {raisedByName !== null && <span>raised by {raisedByName}</span>}
          </p>
        </div>
        <div className={styles.rowTools}>
          {isUnfinished ? (
            <>
              <Button onPress={() => void set.run({ id, status: 'solved' })}>Solve</Button>
              <Button
                variant="quiet"
                onPress={() => void set.run({ id, status: status === 'parked' ? 'open' : 'parked' })}
              >
                {status === 'parked' ? 'Take it now' : 'Park'}
              </Button>
              <Button variant="quiet" onPress={() => void set.run({ id, status: 'dropped' })}>
                Drop
              </Button>
            </>
          ) : (
            <Button variant="quiet" onPress={() => void set.run({ id, status: 'open' })}>
              Reopen
            </Button>
          )}
        </div>
      </div>
      {isOpen && <PurposeOutcomeProcess issue={issue} />}
    </li>
  );
}

/** The three questions of an issue; each is saved when the field is left. */
function PurposeOutcomeProcess({ issue }: { issue: ListedIssue }) {
  const { run } = useCommand('issues.update');
  const [draft, setDraft] = useState({
    purpose: issue.purpose ?? '',
    outcome: issue.outcome ?? '',
    process: issue.process ?? '',
  });
  const save = (field: keyof typeof draft): void => {
    const text = draft[field].trim() === '' ? null : draft[field].trim();
    if (text !== issue[field]) void run({ id: issue.id, [field]: text });
  };
  const fields = [
    { key: 'purpose', label: 'Purpose', help: 'Why do we talk about it?' },
    { key: 'outcome', label: 'Outcome', help: 'What do we want to have at the end?' },
    { key: 'process', label: 'Process', help: 'How do we get there?' },
  ] as const;
  return (
    <div className={styles.pop}>
      {fields.map(({ key, label, help }) => (
        <TextAreaField
          key={key}
          label={label}
          placeholder={help}
          rows={2}
          maxLength={4000}
          value={draft[key]}
          onChange={(text) => setDraft({ ...draft, [key]: text })}
          onBlur={() => save(key)}
        />
      ))}
    </div>
  );
}
