import type { DashboardAnswer } from '../../../../contract/dashboard.ts';
import type { WorkbookSummary } from '../../../../contract/workbook.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { usePeriod } from '../../shell/PeriodContext.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './dashboard.module.css';

interface Props {
  answer: DashboardAnswer;
  dataSpan: WorkbookSummary['dataSpan'];
  onClearFilters: (() => void) | undefined;
}

/** Whether nothing at all was counted: no lead came, no deal was won or lost. */
const isBare = ({ cards }: DashboardAnswer): boolean =>
  cards.every(({ chart }) => chart.form !== 'tiles' || chart.tiles.every(({ n }) => n === 0));

/** Says why every number is a dash, and offers the way out. Nothing where there is something to see. */
export function NothingHere({ answer, dataSpan, onClearFilters }: Props) {
  const { choosePreset } = usePeriod();
  const format = useFormat();
  if (!isBare(answer)) return null;
  const period = format.period(answer.period);
  if (onClearFilters !== undefined) {
    return (
      <Notice
        words={`Nothing in ${period} fits these filters.`}
        action="Clear filters"
        onPress={onClearFilters}
      />
    );
  }
  if (answer.period === null || dataSpan === null) return null;
  const [first, last] = [format.date(dataSpan.first), format.date(dataSpan.last)];
  const span = first === last ? `are all dated ${first}` : `run from ${first} to ${last}`;
  return (
    <Notice
      words={`Nothing happened in ${period}; the leads and deals of this workbook ${span}.`}
      action="Show all time"
      onPress={() => choosePreset('allTime')}
    />
  );
}

function Notice({ words, action, onPress }: { words: string; action: string; onPress: () => void }) {
  return (
    <div className={styles.notice}>
      <p>{words}</p>
      <Button onPress={onPress}>{action}</Button>
    </div>
  );
}
