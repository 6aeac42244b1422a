import { CircleAlert, Info, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ImportPreview } from '../../../../contract/imports.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import styles from './import.module.css';

const listed = (names: readonly string[], count: number): string => {
  const shown = names.slice(0, 6);
  const more = count - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
};

/** What the import takes for granted, what it will add to the workbook's lists, and how it reads stage words. */
export function Findings({ preview }: { preview: ImportPreview }) {
  const format = useFormat();
  const { willCreate, assumptions, warnings, stageWords, likeEarlier } = preview;
  const lists = [
    ['channel', willCreate.channels],
    ['person', willCreate.people],
    ['campaign', willCreate.campaigns],
    ['account', willCreate.accounts],
    ['loss reason', willCreate.lossReasons],
  ] as const;
  const plural: Record<string, string> = { person: 'people' };
  const stages = willCreate.dealStages;
  return (
    <ul className={styles.findings} aria-label="What Tandem found">
      {likeEarlier !== null && (
        <Finding icon="info">
          Read like “{likeEarlier.fileName}”, imported on {format.dateTime(likeEarlier.at)}.
        </Finding>
      )}
      {warnings.map((text) => (
        <Finding key={text} icon="warning">
          {text}
        </Finding>
      ))}
      {assumptions.map((text) => (
        <Finding key={text} icon="info">
          {text}
        </Finding>
      ))}
      {stages.length > 0 && (
        <Finding icon="new">
          {format.count(stages.length, 'new deal stage')}:{' '}
          {stages.map(({ name, kind }) => `${name} (${kind})`).join(', ')}
        </Finding>
      )}
      {lists.map(
        ([word, { count, names }]) =>
          count > 0 && (
            <Finding key={word} icon="new">
              {format.number(count)} new {count === 1 ? word : (plural[word] ?? `${word}s`)}:{' '}
              {listed(names, count)}
            </Finding>
          ),
      )}
      {stageWords.length > 0 && (
        <Finding icon="info">
          Stages:{' '}
          {stageWords
            .map(({ word, becomes }) => (word === becomes ? word : `${word} → ${becomes}`))
            .join(', ')}
        </Finding>
      )}
    </ul>
  );
}

const icons = { info: Info, warning: CircleAlert, new: Plus };

function Finding({ icon, children }: { icon: keyof typeof icons; children: ReactNode }) {
  const Icon = icons[icon];
  return (
    <li className={styles.finding} data-icon={icon}>
      <Icon size={14} aria-hidden />
      <span>{children}</span>
    </li>
  );
}
