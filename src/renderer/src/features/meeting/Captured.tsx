import { Paperclip, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { MeetingDetail } from '../../../../contract/meetings.ts';
import type { AgendaItem } from '../../../../domain/meeting/meeting.ts';
import { useCommand } from '../../api.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Tag } from '../../ui/Pill.tsx';
import { TextAreaField } from '../../ui/TextField.tsx';
import { ActionCard } from '../actions/ActionCard.tsx';
import styles from './Capture.module.css';

interface Props {
  detail: MeetingDetail;
  itemId: string | null;
}

interface Entry {
  id: string;
  agendaItemId: string | null;
  node: ReactNode;
}

/** What was captured on the current item first, then the rest by agenda item, latest item first. */
function Grouped({
  items,
  itemId,
  entries,
  empty,
}: {
  items: readonly AgendaItem[];
  itemId: string | null;
  entries: readonly Entry[];
  empty: string;
}) {
  if (entries.length === 0) return <p className={styles.empty}>{empty}</p>;
  const others = items.filter(({ id }) => id !== itemId).reverse();
  const groups = [
    { key: 'now', title: 'This item', of: itemId },
    ...others.map(({ id, title }) => ({ key: id, title, of: id })),
    ...(itemId === null ? [] : [{ key: 'none', title: 'Without an item', of: null }]),
  ];
  return (
    <div className={styles.captured}>
      {groups.map(({ key, title, of }) => {
        const found = entries.filter(({ agendaItemId }) => agendaItemId === of);
        if (found.length === 0) return null;
        return (
          <section key={key} aria-label={title}>
            <h3 className={styles.groupTitle}>{of === null ? 'Without an item' : title}</h3>
            <ul className={styles.entries}>
              {found.map(({ id, node }) => (
                <li key={id}>{node}</li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** Notes, issues and insights in the order they were captured. */
export function CapturedNotes({ detail, itemId }: Props) {
  const { notes, issues, insights, items } = detail;
  const entries: Entry[] = [
    ...notes.map((note) => ({
      id: note.id,
      agendaItemId: note.agendaItemId,
      node: <NoteEntry note={note} />,
    })),
    ...issues.map(({ id, agendaItemId, title, status, evidenceId }) => ({
      id,
      agendaItemId,
      node: (
        <Kept
          kind={status === 'parked' ? 'Parked issue' : 'Issue'}
          text={title}
          hasEvidence={evidenceId !== null}
        />
      ),
    })),
    ...insights.map(({ id, agendaItemId, text, evidenceId }) => ({
      id,
      agendaItemId,
      node: <Kept kind="Insight" text={text} hasEvidence={evidenceId !== null} />,
    })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  return (
    <Grouped
      items={items}
      itemId={itemId}
      entries={entries}
      empty="Nothing noted yet. Type below and press Enter."
    />
  );
}

function Kept({ kind, text, hasEvidence }: { kind: string; text: string; hasEvidence: boolean }) {
  return (
    <div className={styles.entry}>
      <p className={styles.entryHead}>
        <Tag>{kind}</Tag>
        {hasEvidence && <Paperclip size={12} aria-label="With evidence" />}
      </p>
      <p className={styles.text}>{text}</p>
    </div>
  );
}

function NoteEntry({ note }: { note: MeetingDetail['notes'][number] }) {
  const format = useFormat();
  const update = useCommand('notes.update');
  const remove = useCommand('notes.remove');
  const [text, setText] = useState<string | null>(null);
  if (text !== null) {
    const save = async (): Promise<void> => {
      if ((await update.run({ id: note.id, text })).ok) setText(null);
    };
    return (
      <div className={styles.entry}>
        <TextAreaField
          label="Note"
          labelHidden
          value={text}
          onChange={setText}
          rows={3}
          autoFocus
          maxLength={20_000}
        />
        <p className={styles.entryHead}>
          <Button variant="primary" onPress={() => void save()} isDisabled={text.trim() === ''}>
            Save note
          </Button>
          <Button variant="quiet" onPress={() => setText(null)}>
            Cancel
          </Button>
        </p>
      </div>
    );
  }
  return (
    <div className={styles.entry}>
      <p className={styles.text}>{note.text}</p>
      <p className={styles.entryFoot}>
        <span>
          {format.time(note.createdAt)}
          {note.authorName !== null && ` · ${note.authorName}`}
        </span>
        <span className={styles.entryTools}>
          <IconButton icon={Pencil} label="Edit note" onPress={() => setText(note.text)} />
          <IconButton icon={Trash2} label="Remove note" onPress={() => void remove.run({ id: note.id })} />
        </span>
      </p>
    </div>
  );
}

export function CapturedDecisions({ detail: { decisions, items }, itemId }: Props) {
  const entries = decisions.map((decision) => ({
    id: decision.id,
    agendaItemId: decision.agendaItemId,
    node: <DecisionEntry decision={decision} />,
  }));
  return (
    <Grouped
      items={items}
      itemId={itemId}
      entries={entries}
      empty="No decision yet. Press D and type what was decided."
    />
  );
}

function DecisionEntry({ decision }: { decision: MeetingDetail['decisions'][number] }) {
  const update = useCommand('decisions.update');
  const remove = useCommand('decisions.remove');
  const [rationale, setRationale] = useState<string | null>(null);
  return (
    <div className={styles.entry}>
      <p className={styles.text}>{decision.statement}</p>
      {decision.rationale !== null && rationale === null && (
        <p className={styles.because}>{decision.rationale}</p>
      )}
      {rationale !== null && (
        <>
          <TextAreaField
            label="Because"
            value={rationale}
            onChange={setRationale}
            rows={2}
            autoFocus
            maxLength={4000}
          />
          <p className={styles.entryHead}>
            <Button
              variant="primary"
              onPress={() => {
                void update.run({ id: decision.id, rationale: rationale.trim() === '' ? null : rationale });
                setRationale(null);
              }}
            >
              Save reason
            </Button>
            <Button variant="quiet" onPress={() => setRationale(null)}>
              Cancel
            </Button>
          </p>
        </>
      )}
      {rationale === null && (
        <p className={styles.entryFoot}>
          <Button variant="quiet" onPress={() => setRationale(decision.rationale ?? '')}>
            {decision.rationale === null ? 'Add the reason' : 'Edit the reason'}
          </Button>
          <span className={styles.entryTools}>
            <IconButton
              icon={Trash2}
              label="Remove decision"
              onPress={() => void remove.run({ id: decision.id })}
            />
          </span>
        </p>
      )}
    </div>
  );
}

export function CapturedActions({ detail: { actions, items }, itemId }: Props) {
  const entries = actions.map((action) => ({
    id: action.id,
    agendaItemId: action.agendaItemId,
    node: <ActionCard action={action} isCompact />,
  }));
  return (
    <Grouped
      items={items}
      itemId={itemId}
      entries={entries}
      empty="No action yet. Press A and type @owner, a date and what is to be done."
    />
  );
}
