import { CalendarRange, Check, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { addDays, type IsoDate } from '../../../domain/calendar.ts';
import { useFormat, useToday, useWorkbookSettings } from '../locale/LocaleContext.tsx';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { DateField } from '../ui/DateField.tsx';
import { Popover } from '../ui/Popover.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import { periodPresets, presetNames, presetPeriod, usePeriod } from './PeriodContext.tsx';
import styles from './PeriodPicker.module.css';

/** The period of everything on screen: presets, or two dates. */
export function PeriodPicker() {
  const [isOpen, setOpen] = useState(false);
  const { period, preset } = usePeriod();
  const format = useFormat();
  const dates = format.period(period);
  const name = presetNames[preset];
  return (
    <Popover
      label="Period"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <AriaButton className={cx(styles.trigger)}>
          <Unseen>Period</Unseen>
          <CalendarRange size={14} aria-hidden />
          <span>{preset === 'custom' ? dates : name}</span>
          {preset !== 'custom' && preset !== 'allTime' && <span className={styles.dates}>{dates}</span>}
          <ChevronDown size={14} aria-hidden />
        </AriaButton>
      }
    >
      <PeriodForm onDone={() => setOpen(false)} />
    </Popover>
  );
}

function PeriodForm({ onDone }: { onDone: () => void }) {
  const { preset, choosePreset } = usePeriod();
  const { fiscalYearStartMonth } = useWorkbookSettings();
  const today = useToday();
  const format = useFormat();
  return (
    <div className={styles.form}>
      <ul className={styles.presets} aria-label="Presets">
        {periodPresets.map((key) => (
          <li key={key}>
            <AriaButton
              className={cx(styles.preset)}
              aria-pressed={preset === key}
              onPress={() => {
                choosePreset(key);
                onDone();
              }}
            >
              <span className={styles.tick}>{preset === key && <Check size={14} aria-hidden />}</span>
              <span className={styles.name}>{presetNames[key]}</span>
              {key !== 'allTime' && (
                <span className={styles.dates}>
                  {format.period(presetPeriod(key, today, fiscalYearStartMonth))}
                </span>
              )}
            </AriaButton>
          </li>
        ))}
      </ul>
      <CustomPeriod onDone={onDone} />
    </div>
  );
}

function CustomPeriod({ onDone }: { onDone: () => void }) {
  const { period, chooseCustom } = usePeriod();
  const [from, setFrom] = useState<IsoDate | null>(period?.from ?? null);
  const [last, setLast] = useState<IsoDate | null>(period === null ? null : addDays(period.to, -1));
  const isBackwards = from !== null && last !== null && last < from;
  return (
    <div className={styles.custom}>
      <DateField label="First day" value={from} onChange={setFrom} />
      <DateField
        label="Last day"
        value={last}
        onChange={setLast}
        error={isBackwards ? 'The last day must not be before the first.' : null}
      />
      <Button
        isDisabled={from === null || last === null || isBackwards}
        onPress={() => {
          if (from === null || last === null || isBackwards) return;
          chooseCustom({ from, to: addDays(last, 1) });
          onDone();
        }}
      >
        Use these dates
      </Button>
    </div>
  );
}
