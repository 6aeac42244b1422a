import { FileSpreadsheet, Flag, Rows3 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { DashboardAnswer } from '../../../../contract/dashboard.ts';
import type { Card } from '../../../../domain/metrics/card.ts';
import type { Drill } from '../../../../domain/metrics/drill.ts';
import { failureOf, useCall } from '../../api.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { navigate } from '../../routing.ts';
import { type Command, runCommand, useCommands } from '../../shell/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Card.tsx';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { EmptyState, ErrorPanel } from '../../ui/States.tsx';
import { Unseen } from '../../ui/Unseen.tsx';
import { drillPlace } from '../pipeline/drillPlace.ts';
import { CardGrid, CardGridSkeleton } from './CardGrid.tsx';
import { ComparePicker } from './ComparePicker.tsx';
import styles from './dashboard.module.css';
import { drillInWords } from './drillWords.ts';
import { FilterBar } from './FilterBar.tsx';
import { useFilterChoices } from './filterChoices.ts';
import { NothingHere } from './NothingHere.tsx';
import { comparisonsFor } from './question.ts';
import { RaiseIssue } from './RaiseIssue.tsx';
import { useQuestion } from './useQuestion.ts';

/** The numbers of the period as cards, narrowed by filters, each leading to the records behind it. */
export default function DashboardScreen() {
  const { asked, setFilter, setCompare } = useQuestion();
  const [isPicking, setPicking] = useState(false);
  const summary = useCall('workbook.summary', {});
  const answer = useCall('dashboard.get', asked, { keepPrevious: true });
  const hasFilter = Object.keys(asked.filter).length > 0;
  const { data: counts } = summary;
  useCommands([
    { ...filterCommand, run: () => setPicking(true) },
    { ...clearCommand, when: () => hasFilter, run: () => setFilter({}) },
    ...comparisonsFor(asked.period === null).map(({ key, text }) => ({
      id: `dashboard.compare.${key}`,
      title: key === 'none' ? 'Compare with nothing' : `Compare with ${text.toLowerCase()}`,
      group: 'Dashboard',
      run: () => setCompare(key),
    })),
  ]);
  if (counts !== undefined && counts.counts.leads === 0 && counts.counts.deals === 0)
    return <EmptyWorkbook />;
  const error = answer.error ?? summary.error;
  const retry = (): void => void (answer.error === null ? summary : answer).refetch();
  return (
    <Screen
      title="Dashboard"
      tools={<ComparePicker isAllTime={asked.period === null} value={asked.compare} onChange={setCompare} />}
      bar={
        <FilterBar filter={asked.filter} onChange={setFilter} isOpen={isPicking} onOpenChange={setPicking} />
      }
    >
      {error !== null && (
        <ErrorPanel
          failure={failureOf(error)}
          action={
            <Button variant="primary" onPress={retry}>
              Try again
            </Button>
          }
        />
      )}
      {answer.data !== undefined && counts !== undefined ? (
        <Shown answer={answer.data} isStale={answer.isPlaceholderData}>
          <NothingHere
            answer={answer.data}
            dataSpan={counts.dataSpan}
            onClearFilters={hasFilter ? () => setFilter({}) : undefined}
          />
        </Shown>
      ) : (
        error === null && <CardGridSkeleton />
      )}
    </Screen>
  );
}

const filterCommand: Omit<Command, 'run'> = {
  id: 'dashboard.filter',
  title: 'Filter the dashboard…',
  group: 'Dashboard',
  shortcut: 'F',
};
const clearCommand: Omit<Command, 'run'> = {
  id: 'dashboard.clearFilters',
  title: 'Clear filters',
  group: 'Dashboard',
  shortcut: 'Shift+F',
};

/** The cards of an answer; fainter while the answer to a newer question is on its way. */
function Shown({
  answer,
  isStale,
  children,
}: {
  answer: DashboardAnswer;
  isStale: boolean;
  children: ReactNode;
}) {
  const [issueOf, setIssueOf] = useState<Card | null>(null);
  const groups = useFilterChoices();
  const format = useFormat();
  const open = (drill: Drill): void => navigate(drillPlace(drillInWords(drill, groups, format)));
  const menuOf = (card: Card): MenuEntry[] => {
    const { drill } = card;
    return [
      { id: 'issue', text: 'Raise issue…', icon: Flag, onAction: () => setIssueOf(card) },
      ...(drill === undefined
        ? []
        : [
            {
              id: 'records',
              text: 'Show the records',
              icon: Rows3,
              onAction: () => open(drill),
            },
          ]),
    ];
  };
  return (
    <div className={styles.shown} data-stale={isStale || undefined} aria-busy={isStale}>
      <Unseen role="status">{isStale ? '' : `Showing ${answer.cards[0]?.filterText ?? ''}`}</Unseen>
      {children}
      <CardGrid cards={answer.cards} onDrill={open} menuOf={menuOf} />
      <RaiseIssue card={issueOf} onClose={() => setIssueOf(null)} />
    </div>
  );
}

function EmptyWorkbook() {
  return (
    <Screen title="Dashboard">
      <EmptyState
        icon={FileSpreadsheet}
        action={
          <Button variant="primary" size="large" onPress={() => runCommand('data.import')}>
            Import…
          </Button>
        }
      >
        The dashboard fills itself once this workbook holds leads or deals.
      </EmptyState>
    </Screen>
  );
}
