import { useState } from 'react';
import type { CallOutput } from '../../../../../contract/index.ts';
import { useCall } from '../../../api.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Look } from '../grid/column.ts';
import { fieldWord, isShownField, valueWords } from './historyWords.ts';
import styles from './inspector.module.css';
import { Entries, Nothing, Section } from './Section.tsx';

type Change = CallOutput<'records.history'>[number];

const firstShown = 8;

/** Who changed what, when, from what to what, and in which meeting. Newest first. */
export function HistoryList({
  entity,
  id,
  look,
  currency,
}: {
  entity: 'lead' | 'deal';
  id: string;
  look: Look;
  currency?: string;
}) {
  const [isWhole, setWhole] = useState(false);
  const all = useCall('records.history', { entity, id }, { keepPrevious: true }).data ?? [];
  const changes = all.filter((change) => isShownField(change.field));
  const shown = isWhole ? changes : changes.slice(0, firstShown);
  return (
    <Section title="History" count={changes.length}>
      {changes.length === 0 && <Nothing>Nothing has changed yet.</Nothing>}
      <Entries>
        {shown.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the trail only grows at its beginning
          <li key={`${changes.length - index}`} className={styles.change}>
            <ChangeWords change={change} look={look} currency={currency} />
            <span className={styles.by}>
              {change.actor} · {look.format.dateTime(change.at)}
              {change.meetingTitle !== null && ` · in ${change.meetingTitle}`}
            </span>
          </li>
        ))}
      </Entries>
      {changes.length > shown.length && (
        <Button variant="quiet" onPress={() => setWhole(true)}>
          Show all {look.format.number(changes.length)}
        </Button>
      )}
    </Section>
  );
}

function ChangeWords({
  change,
  look,
  currency,
}: {
  change: Change;
  look: Look;
  currency: string | undefined;
}) {
  if (change.kind !== 'update' || change.field === null)
    return <span>{change.kind === 'create' ? `Created: ${change.label}` : change.label}</span>;
  const { field, old } = change;
  return (
    <span>
      <strong>{fieldWord(field)}</strong> {valueWords(field, old, look, currency)} →{' '}
      {valueWords(field, change.new, look, currency)}
    </span>
  );
}
