import { CircleParking, Flag, Info } from 'lucide-react';
import { Link } from 'react-aria-components';
import type { Exhibit, ListExhibit } from '../../../../domain/meeting/evidence.ts';
import type { Drill } from '../../../../domain/metrics/drill.ts';
import { cellText } from '../../charts/CardTableView.tsx';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { navigate } from '../../routing.ts';
import { IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Popover } from '../../ui/Popover.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { drillPlace, recordPlace } from '../pipeline/drillPlace.ts';
import type { Attachment } from './CapturePanel.tsx';
import styles from './ItemView.module.css';

interface Props {
  exhibits: readonly Exhibit[];
  isPresenting?: boolean;
  /** Begins an issue with this chart or list as its frozen evidence; without it there is nothing to press. */
  onCapture?: (attachment: Attachment) => void;
}

/** The charts and lists of an agenda item; each can be raised as an issue that keeps a copy of it. */
export function Exhibits({ exhibits, isPresenting = false, onCapture }: Props) {
  if (exhibits.length === 0) return null;
  return (
    <div className={styles.exhibits}>
      {exhibits.map((exhibit) =>
        exhibit.form === 'card' ? (
          <ChartCard
            key={exhibit.card.name}
            card={exhibit.card}
            size={isPresenting ? 'presenter' : 'normal'}
            {...(onCapture === undefined ? {} : { onDrill: (drill: Drill) => navigate(drillPlace(drill)) })}
            menu={
              onCapture === undefined
                ? []
                : [
                    {
                      id: 'issue',
                      text: 'Raise issue…',
                      icon: Flag,
                      onAction: () =>
                        onCapture({
                          evidence: {
                            title: exhibit.card.title.slice(0, 500),
                            content: { kind: 'card', card: exhibit.card },
                          },
                        }),
                    },
                  ]
            }
          />
        ) : (
          <ListView
            key={exhibit.list.title}
            list={exhibit.list}
            {...(onCapture === undefined || isPresenting ? {} : { onCapture })}
          />
        ),
      )}
    </div>
  );
}

type Row = ListExhibit['rows'][number];

interface ListProps {
  list: ListExhibit;
  onCapture?: (attachment: Attachment) => void;
}

/** A list as it stands: what it says in a sentence, its rows, and an issue from any of them. */
export function ListView({ list, onCapture }: ListProps) {
  const format = useFormat();
  const columns = list.columns.map(
    (column, index): Column<Row> => ({
      key: column.key,
      text: column.label,
      ...(column.unit === 'text' || column.unit === 'date' ? {} : { align: 'end' as const }),
      cell: (row) => {
        const text = cellText(row.cells[index] ?? null, column, format);
        if (onCapture !== undefined && row.record?.entity === column.key) {
          return <RecordLink record={row.record} text={text} />;
        }
        return <span className={column.unit === 'text' ? undefined : styles.nowrap}>{text}</span>;
      },
    }),
  );
  const raise: Column<Row> = {
    key: 'raise',
    text: '',
    align: 'end',
    width: '40px',
    cell: (row) => <RaiseButton list={list} row={row} onCapture={onCapture} />,
  };
  return (
    <section className={styles.list} aria-label={list.title}>
      <header className={styles.listHead}>
        <div>
          <h3 className={styles.listTitle}>{list.title}</h3>
          <p className={styles.summary}>{list.summary}</p>
        </div>
        <span>
          <Popover
            label={`Definition of ${list.title}`}
            placement="bottom end"
            trigger={<IconButton icon={Info} label={`Definition of ${list.title}`} />}
          >
            <p>{list.definition}</p>
          </Popover>
          {onCapture !== undefined && (
            <IconButton
              icon={Flag}
              label={`Raise issue about ${list.title}`}
              onPress={() => onCapture({ evidence: { title: list.title, content: { kind: 'list', list } } })}
            />
          )}
        </span>
      </header>
      {list.rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className={styles.scroll} tabIndex={0} aria-label={`${list.title}, rows`}>
          <Table
            label={list.title}
            columns={onCapture === undefined ? columns : [...columns, raise]}
            rows={list.rows}
            rowKey={(row, index) => row.record?.id ?? String(index)}
            sticky
          />
        </section>
      )}
      {list.total > list.rows.length && (
        <p className={styles.more}>
          The first {format.number(list.rows.length)} of {format.number(list.total)}.
        </p>
      )}
    </section>
  );
}

/** Opens the lead or deal behind a row; the meeting runs on meanwhile. */
function RecordLink({ record, text }: { record: NonNullable<Row['record']>; text: string }) {
  if (record.entity === 'channel') return text;
  return (
    <Link href={`#${recordPlace(record.entity, record.id)}`} className={cx(styles.recordLink)}>
      {text}
    </Link>
  );
}

function RaiseButton({
  list,
  row,
  onCapture,
}: {
  list: ListExhibit;
  row: Row;
  onCapture: ListProps['onCapture'];
}) {
  const { record } = row;
  if (onCapture === undefined || record === null || record.entity === 'channel') return null;
  const name = String(row.cells[list.columns.findIndex(({ key }) => key === record.entity)] ?? list.title);
  const subject = record.entity === 'lead' ? { leadId: record.id } : { dealId: record.id };
  const one = { ...list, rows: [row], total: 1 };
  return (
    <IconButton
      icon={CircleParking}
      label={`Raise issue about ${name}`}
      onPress={() =>
        onCapture({ ...subject, evidence: { title: name, content: { kind: 'list', list: one } } })
      }
    />
  );
}
