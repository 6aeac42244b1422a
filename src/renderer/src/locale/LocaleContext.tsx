import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { defaultSettings, type LeadStageNames, type WorkbookSettings } from '../../../domain/settings.ts';
import { createFormat, type Format } from '../format.ts';

interface Locale {
  settings: WorkbookSettings;
  today: string;
  format: Format;
}

const localeOf = (settings: WorkbookSettings, today: string): Locale => ({
  settings,
  today,
  format: createFormat({ locale: settings.locale, currency: settings.currency, today }),
});

/** Before a workbook is open, and in tests without a provider. */
const fallback = localeOf(defaultSettings, '2026-01-01');

const LocaleContext = createContext<Locale>(fallback);

/** Gives everything below it the workbook's settings and the formatter made from them. `today` is an ISO date. */
export function LocaleProvider({
  settings,
  today,
  children,
}: {
  settings: WorkbookSettings;
  today: string;
  children: ReactNode;
}) {
  const locale = useMemo(() => localeOf(settings, today), [settings, today]);
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

/** Writes numbers, money and dates in the workbook's locale. */
export const useFormat = (): Format => useContext(LocaleContext).format;

/** What the team agreed on for this workbook. */
export const useWorkbookSettings = (): WorkbookSettings => useContext(LocaleContext).settings;

/** The business date on this computer (fixed in tests and in the demo). */
export const useToday = (): string => useContext(LocaleContext).today;

/** The workbook's own names of the lead stages. */
export const useLeadStageNames = (): LeadStageNames => useContext(LocaleContext).settings.leadStageNames;
