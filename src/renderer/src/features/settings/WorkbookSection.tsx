import { useMemo } from 'react';
import type { WorkbookSettings } from '../../../../domain/settings.ts';
import { useCommand } from '../../api.ts';
import { useWorkbookSettings } from '../../locale/LocaleContext.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { ComboBox, Select } from '../../ui/Select.tsx';
import {
  currencyOptions,
  localeExample,
  localeOptions,
  monthOptions,
  timeZoneOptions,
  weekdayOptions,
} from './choices.ts';
import { Section } from './Section.tsx';
import styles from './settings.module.css';

const months = monthOptions();
const weekdays = weekdayOptions();

/** Half hours from 00:00 to 23:30. */
const clockTimes = Array.from({ length: 48 }, (_, index) => {
  const time = `${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`;
  return { key: time, text: time };
});

/** Currency, language of numbers, calendar, working hours and the agreed response time. Each change is one undo step. */
export function WorkbookSection() {
  const settings = useWorkbookSettings();
  const { run } = useCommand('settings.update');
  const change = (patch: Partial<WorkbookSettings>): void => void run(patch);
  return (
    <Section
      title="Workbook"
      intro="How this team writes numbers and counts time. Everybody who opens the workbook sees the same."
    >
      <Writing settings={settings} onChange={change} />
      <Calendar settings={settings} onChange={change} />
      <WorkingTime settings={settings} onChange={change} />
    </Section>
  );
}

interface Props {
  settings: WorkbookSettings;
  onChange: (patch: Partial<WorkbookSettings>) => void;
}

function Writing({ settings: { locale, currency }, onChange }: Props) {
  const locales = useMemo(() => localeOptions(locale), [locale]);
  const currencies = useMemo(() => currencyOptions(currency), [currency]);
  return (
    <div className={styles.fields}>
      <ComboBox
        label="Numbers and dates as in"
        options={locales}
        value={locale}
        onChange={(next) => next !== null && onChange({ locale: next })}
        description={localeExample(locale)}
      />
      <ComboBox
        label="Reporting currency"
        options={currencies}
        value={currency}
        onChange={(next) => next !== null && onChange({ currency: next })}
        description="Totals are shown in it. Amounts already entered keep their own currency."
      />
    </div>
  );
}

function Calendar({ settings: { fiscalYearStartMonth, weekStartsOn, timeZone }, onChange }: Props) {
  const zones = useMemo(() => timeZoneOptions(timeZone), [timeZone]);
  return (
    <div className={styles.group}>
      <h3 className={styles.groupTitle}>Calendar</h3>
      <div className={styles.fields}>
        <Select
          label="Fiscal year starts in"
          options={months}
          value={String(fiscalYearStartMonth)}
          onChange={(key) => onChange({ fiscalYearStartMonth: Number(key) })}
        />
        <Select
          label="Week starts on"
          options={weekdays}
          value={String(weekStartsOn)}
          onChange={(key) => onChange({ weekStartsOn: Number(key) })}
        />
        <ComboBox
          label="Time zone"
          options={zones}
          value={timeZone}
          onChange={(next) => next !== null && onChange({ timeZone: next })}
          description="Working hours are counted in it."
        />
      </div>
    </div>
  );
}

function WorkingTime({ settings: { workingHours, firstResponseHours }, onChange }: Props) {
  const setDay = (day: number, works: boolean): void => {
    const days = works
      ? [...workingHours.days, day].sort((a, b) => a - b)
      : workingHours.days.filter((other) => other !== day);
    if (days.length > 0) onChange({ workingHours: { ...workingHours, days } });
  };
  return (
    <div className={styles.group}>
      <h3 className={styles.groupTitle}>Working hours and response time</h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a flex row with its legend */}
      <div className={styles.days} role="group" aria-label="Working days">
        {weekdays.map(({ key, text }) => (
          <Checkbox
            key={key}
            isSelected={workingHours.days.includes(Number(key))}
            isDisabled={workingHours.days.length === 1 && workingHours.days.includes(Number(key))}
            onChange={(works) => setDay(Number(key), works)}
          >
            {text}
          </Checkbox>
        ))}
      </div>
      <div className={styles.fields}>
        <Select
          label="From"
          options={clockTimes.filter(({ key }) => key < workingHours.to)}
          value={workingHours.from}
          onChange={(from) => onChange({ workingHours: { ...workingHours, from } })}
        />
        <Select
          label="To"
          options={clockTimes.filter(({ key }) => key > workingHours.from)}
          value={workingHours.to}
          onChange={(to) => onChange({ workingHours: { ...workingHours, to } })}
        />
        <NumberField
          label="Sales answers a hand-off within"
          unit="working hours"
          value={firstResponseHours}
          minValue={0.5}
          maxValue={1000}
          step={0.5}
          onChange={(hours) =>
            hours !== null && hours !== firstResponseHours && onChange({ firstResponseHours: hours })
          }
        />
      </div>
    </div>
  );
}
