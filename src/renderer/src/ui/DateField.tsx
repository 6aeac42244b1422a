import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  I18nProvider,
} from 'react-aria-components';
import { dayNumber, type IsoDate } from '../../../domain/calendar.ts';
import { useFormat, useWorkbookSettings } from '../locale/LocaleContext.tsx';
import { cx } from './cx.ts';
import styles from './DateField.module.css';
import fieldStyles from './Field.module.css';
import { FieldHelp, FieldLabel, type FieldWords, fieldProps } from './FieldParts.tsx';
import { PopoverBox } from './Popover.tsx';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const calendarDate = (date: IsoDate | null): CalendarDate | null =>
  date === null || dayNumber(date) === null ? null : parseDate(date);

export interface DateFieldProps extends FieldWords {
  /** ISO local date, or null when empty. */
  value: IsoDate | null;
  onChange: (value: IsoDate | null) => void;
  min?: IsoDate;
  max?: IsoDate;
  isDisabled?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
}

/** A business date, typed part by part in the locale's order or chosen from a calendar. Delete empties it. */
export function DateField(props: DateFieldProps) {
  const { label, labelHidden, description, error, value, onChange, min, max, ...passed } = props;
  const { locale } = useFormat();
  const { weekStartsOn } = useWorkbookSettings();
  const [minValue, maxValue] = [calendarDate(min ?? null), calendarDate(max ?? null)];
  return (
    <I18nProvider locale={locale}>
      <DatePicker
        {...passed}
        {...fieldProps(props)}
        minValue={minValue}
        maxValue={maxValue}
        firstDayOfWeek={weekdays[weekStartsOn - 1] ?? 'mon'}
        value={calendarDate(value)}
        onChange={(next) => onChange(next === null ? null : next.toString())}
        className={cx(fieldStyles.field)}
      >
        <FieldLabel {...props} />
        <Group className={cx(fieldStyles.box)}>
          <DateInput className={cx(styles.input)}>
            {(segment) => <DateSegment segment={segment} className={cx(styles.segment)} />}
          </DateInput>
          <Button className={cx(styles.open)} aria-label="Open calendar">
            <CalendarDays size={14} aria-hidden />
          </Button>
        </Group>
        <FieldHelp {...props} />
        <PopoverBox>
          <Dialog className={cx(styles.dialog)} aria-label={label}>
            <MonthCalendar />
          </Dialog>
        </PopoverBox>
      </DatePicker>
    </I18nProvider>
  );
}

function MonthCalendar() {
  return (
    <Calendar className={cx(styles.calendar)}>
      <header className={styles.header}>
        <Button slot="previous" className={cx(styles.step)}>
          <ChevronLeft size={16} aria-hidden />
        </Button>
        <Heading className={cx(styles.month)} />
        <Button slot="next" className={cx(styles.step)}>
          <ChevronRight size={16} aria-hidden />
        </Button>
      </header>
      <CalendarGrid className={cx(styles.grid)}>
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={cx(styles.weekday)}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => <CalendarCell date={date} className={cx(styles.day)} />}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
