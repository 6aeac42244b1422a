import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import {
  addMonths,
  fiscalQuarter,
  fiscalYear,
  type IsoDate,
  monthStart,
  type Period,
  periodSchema,
  previousPeriod,
} from '../../../domain/calendar.ts';
import { useToday, useWorkbookSettings } from '../locale/LocaleContext.tsx';

export const periodPresets = [
  'thisMonth',
  'lastMonth',
  'last3Months',
  'thisQuarter',
  'lastQuarter',
  'thisYear',
  'last12Months',
  'allTime',
] as const;
export type PeriodPreset = (typeof periodPresets)[number];

export const presetNames: Record<PeriodPreset | 'custom', string> = {
  thisMonth: 'This month',
  lastMonth: 'Last month',
  last3Months: 'Last 3 months',
  thisQuarter: 'This quarter',
  lastQuarter: 'Last quarter',
  thisYear: 'This fiscal year',
  last12Months: 'Last 12 months',
  allTime: 'All time',
  custom: 'Custom',
};

/** The dates of a preset, seen from `today`, half-open; null = all time. "Last 3 months" ends with the current month. */
export function presetPeriod(preset: PeriodPreset, today: IsoDate, fiscalStartMonth: number): Period | null {
  const month = monthStart(today);
  const next = addMonths(month, 1);
  const quarter = fiscalQuarter(today, fiscalStartMonth);
  const periods: Record<PeriodPreset, Period | null> = {
    thisMonth: { from: month, to: next },
    lastMonth: { from: addMonths(month, -1), to: month },
    last3Months: { from: addMonths(month, -2), to: next },
    thisQuarter: quarter,
    lastQuarter: previousPeriod(quarter),
    thisYear: fiscalYear(today, fiscalStartMonth),
    last12Months: { from: addMonths(month, -11), to: next },
    allTime: null,
  };
  return periods[preset];
}

type Choice = { preset: PeriodPreset } | { custom: Period };

interface ChosenPeriod {
  /** null = all time. */
  period: Period | null;
  preset: PeriodPreset | 'custom';
  choosePreset: (preset: PeriodPreset) => void;
  chooseCustom: (period: Period) => void;
}

const PeriodContext = createContext<ChosenPeriod | null>(null);

const initial: Choice = { preset: 'last3Months' };

function readChoice(key: string): Choice {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return initial;
    if ('preset' in stored) {
      const preset = periodPresets.find((known) => known === stored.preset);
      if (preset !== undefined) return { preset };
    }
    const custom = 'custom' in stored ? periodSchema.safeParse(stored.custom) : null;
    return custom?.success === true ? { custom: custom.data } : initial;
  } catch {
    return initial;
  }
}

/** Holds the period everything on screen is about; remembered per workbook on this computer. */
export function PeriodProvider({ workbookId, children }: { workbookId: string; children: ReactNode }) {
  const key = `tandem.period.${workbookId}`;
  const [choice, setChoice] = useState<Choice>(() => readChoice(key));
  const today = useToday();
  const { fiscalYearStartMonth } = useWorkbookSettings();
  useEffect(() => localStorage.setItem(key, JSON.stringify(choice)), [key, choice]);
  const chosen = useMemo<ChosenPeriod>(
    () => ({
      period: 'custom' in choice ? choice.custom : presetPeriod(choice.preset, today, fiscalYearStartMonth),
      preset: 'custom' in choice ? 'custom' : choice.preset,
      choosePreset: (preset) => setChoice({ preset }),
      chooseCustom: (custom) => setChoice({ custom }),
    }),
    [choice, today, fiscalYearStartMonth],
  );
  return <PeriodContext value={chosen}>{children}</PeriodContext>;
}

/** The period chosen in the top bar, half-open; null = all time. */
export function usePeriod(): ChosenPeriod {
  const chosen = useContext(PeriodContext);
  if (chosen === null) throw new Error('usePeriod outside PeriodProvider');
  return chosen;
}
