import type { Look } from './grid/column.ts';
import type { GridPage } from './grid/useGridPages.ts';
import type { GridKind } from './gridKind.ts';
import styles from './pipeline.module.css';

interface Props<Row extends { id: string }, Page extends GridPage<Row>> {
  kind: GridKind<Row, Page>;
  answer: Page | undefined;
  look: Look;
}

/** "1,204 of 103,882 deals · €4.2M", said aloud when it changes. */
export function GridFooter<Row extends { id: string }, Page extends GridPage<Row>>({
  kind,
  answer,
  look,
}: Props<Row, Page>) {
  const { format } = look;
  const counts =
    answer === undefined
      ? ''
      : answer.matched === answer.total
        ? format.count(answer.total, kind.singular)
        : `${format.number(answer.matched)} of ${format.count(answer.total, kind.singular)}`;
  const sum = answer === undefined ? '' : kind.sum(answer, look);
  return (
    <footer className={styles.footer} role="status">
      {[counts, sum].filter(Boolean).join(' · ')}
    </footer>
  );
}
