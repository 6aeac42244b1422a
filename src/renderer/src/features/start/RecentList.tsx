import { useQueryClient } from '@tanstack/react-query';
import { Files, FileX2, MoreHorizontal, Pin, PinOff, Trash2 } from 'lucide-react';
import { GridList, GridListItem } from 'react-aria-components';
import type { Recent } from '../../../../contract/app.ts';
import { useCommand } from '../../api.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { SearchField } from '../../ui/TextField.tsx';
import { middleEllipsis } from './middleEllipsis.ts';
import styles from './StartScreen.module.css';
import type { Opening } from './useOpening.ts';

interface Props {
  recents: readonly Recent[];
  filter: string;
  onFilter: (filter: string) => void;
  opening: Opening;
}

/** Workbooks opened before. Arrow keys move, Enter opens. */
export function RecentList({ recents, filter, onFilter, opening }: Props) {
  if (recents.length === 0) {
    return (
      <div className={styles.empty}>
        <EmptyState icon={Files}>
          Workbooks you open are listed here. New to Tandem? The sample shows six months of a team's reviews.
        </EmptyState>
      </div>
    );
  }
  const typed = filter.trim().toLocaleLowerCase();
  const shown = recents.filter((recent) =>
    `${recent.name} ${recent.path}`.toLocaleLowerCase().includes(typed),
  );
  return (
    <>
      <SearchField label="Filter recent workbooks" placeholder="Filter" value={filter} onChange={onFilter} />
      <GridList
        aria-label="Recent workbooks"
        className={cx(styles.recents)}
        items={shown}
        selectionMode="none"
        onAction={(key) => {
          const recent = recents.find(({ id }) => id === key);
          if (recent === undefined) return;
          void (recent.missing ? opening.locate(recent.id) : opening.open({ from: 'recent', id: recent.id }));
        }}
        renderEmptyState={() => <p className={styles.nothing}>No recent workbook matches “{filter}”.</p>}
      >
        {(recent) => <RecentItem recent={recent} opening={opening} />}
      </GridList>
    </>
  );
}

/** "Last meeting 28 Oct · 3 open actions · 2.4 MB" */
function useFacts(recent: Recent): string {
  const format = useFormat();
  return [
    recent.lastMeeting === null
      ? 'No meeting yet'
      : `Last meeting ${format.date(recent.lastMeeting, 'dayMonth')}`,
    recent.openActions === null ? null : format.count(recent.openActions, 'open action'),
    recent.size === null ? null : format.bytes(recent.size),
  ]
    .filter((fact) => fact !== null)
    .join(' · ');
}

function RecentItem({ recent, opening }: { recent: Recent; opening: Opening }) {
  const facts = useFacts(recent);
  return (
    <GridListItem id={recent.id} textValue={recent.name} className={cx(styles.recent)}>
      <div className={styles.recentText}>
        <div className={styles.recentLine}>
          <span className={styles.recentName}>
            {recent.pinned && <Pin size={12} aria-label="Pinned" />}
            {recent.name}
          </span>
          {!recent.missing && <span className={styles.recentFacts}>{facts}</span>}
        </div>
        <span className={styles.recentPath} title={recent.path}>
          {middleEllipsis(recent.path, recent.missing ? 44 : 72)}
        </span>
      </div>
      {recent.missing && (
        <>
          <Pill tone="risk" icon={FileX2}>
            Not found
          </Pill>
          <Button onPress={() => void opening.locate(recent.id)}>Locate…</Button>
        </>
      )}
      <RecentMenu recent={recent} />
    </GridListItem>
  );
}

function RecentMenu({ recent: { id, name, pinned } }: { recent: Recent }) {
  const client = useQueryClient();
  const pin = useCommand('app.recentPin');
  const remove = useCommand('app.recentRemove');
  const then = async (work: Promise<unknown>): Promise<void> => {
    await work;
    await client.invalidateQueries({ queryKey: ['app.recents'] });
  };
  return (
    <Menu
      label={name}
      placement="bottom end"
      trigger={<IconButton icon={MoreHorizontal} label={`More for ${name}`} />}
      groups={[
        {
          entries: [
            {
              id: 'pin',
              text: pinned ? 'Unpin' : 'Pin to the top',
              icon: pinned ? PinOff : Pin,
              onAction: () => void then(pin.run({ id, pinned: !pinned })),
            },
            {
              id: 'remove',
              text: 'Remove from this list',
              detail: 'the file stays',
              icon: Trash2,
              onAction: () => void then(remove.run({ id })),
            },
          ],
        },
      ]}
    />
  );
}
