import { expect, test } from 'vitest';
import { type PeriodPreset, presetPeriod } from '../../../../src/renderer/src/shell/PeriodContext.tsx';

test.each<[PeriodPreset, string, number, string | null]>([
  ['thisMonth', '2026-11-23', 1, '2026-11-01 2026-12-01'],
  ['lastMonth', '2026-01-31', 1, '2025-12-01 2026-01-01'],
  ['last3Months', '2026-11-23', 1, '2026-09-01 2026-12-01'],
  ['thisQuarter', '2026-11-23', 1, '2026-10-01 2027-01-01'],
  ['thisQuarter', '2026-11-23', 2, '2026-11-01 2027-02-01'],
  ['lastQuarter', '2026-11-23', 2, '2026-08-01 2026-11-01'],
  ['thisYear', '2026-11-23', 4, '2026-04-01 2027-04-01'],
  ['thisYear', '2026-03-31', 4, '2025-04-01 2026-04-01'],
  ['last12Months', '2026-11-23', 1, '2025-12-01 2026-12-01'],
  ['allTime', '2026-11-23', 1, null],
])('%s seen from %s, fiscal year from month %i', (preset, today, start, expected) => {
  const period = presetPeriod(preset, today, start);
  expect(period === null ? null : `${period.from} ${period.to}`).toBe(expected);
});
