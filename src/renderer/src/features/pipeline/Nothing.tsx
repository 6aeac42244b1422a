import { Inbox, SearchX, Upload } from 'lucide-react';
import { navigate } from '../../routing.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/States.tsx';
import styles from './pipeline.module.css';

interface Props {
  /** "leads", "deals". */
  what: string;
  singular: string;
  /** There are records, but none fits the question. */
  isFiltered: boolean;
  clear: () => void;
  create: () => void;
}

/** Instead of rows: what is missing, and the next step. */
export function Nothing({ what, singular, isFiltered, clear, create }: Props) {
  if (isFiltered) {
    return (
      <EmptyState icon={SearchX} action={<Button onPress={clear}>Clear filters and search</Button>}>
        No {what} match these filters.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Inbox}
      action={
        <span className={styles.actions}>
          <Button variant="primary" icon={Upload} onPress={() => navigate('/pipeline/import')}>
            Import a file…
          </Button>
          <Button onPress={create}>New {singular}…</Button>
        </span>
      }
    >
      There are no {what} in this workbook yet.
    </EmptyState>
  );
}
