import { describe, expect, it } from 'vitest';
import { readDueDate } from '../../../../src/domain/meeting/dueDate.ts';

describe('due dates', () => {
  // 23 November 2026 is a Monday.
  it.each([
    ['today', '2026-11-23'],
    ['tomorrow', '2026-11-24'],
    ['fri', '2026-11-27'],
    ['Friday', '2026-11-27'],
    ['mon', '2026-11-30'],
    ['this thurs', '2026-11-26'],
    ['next mon', '2026-11-30'],
    ['next fri', '2026-12-04'],
    ['next week', '2026-11-30'],
    ['next month', '2026-12-23'],
    ['in 2 weeks', '2026-12-07'],
    ['in a week', '2026-11-30'],
    ['in three days', '2026-11-26'],
    ['in 1 month', '2026-12-23'],
    ['3d', '2026-11-26'],
    ['2w', '2026-12-07'],
    ['eow', '2026-11-27'],
    ['end of week', '2026-11-27'],
    ['end of month', '2026-11-30'],
    ['12 Dec', '2026-12-12'],
    ['12. december', '2026-12-12'],
    ['Dec 12', '2026-12-12'],
    ['Dec 12, 2027', '2027-12-12'],
    ['1st dec', '2026-12-01'],
    ['1 Jan', '2027-01-01'],
    ['23 Nov', '2026-11-23'],
    ['22 Nov', '2027-11-22'],
    ['12.12.', '2026-12-12'],
    ['12.12.2026', '2026-12-12'],
    ['12.12.27', '2027-12-12'],
    ['2026-12-01', '2026-12-01'],
    ['29 Feb', '2028-02-29'],
  ])('%s on Monday 23 November 2026', (phrase, date) => {
    expect(readDueDate(phrase, '2026-11-23')).toBe(date);
  });

  it.each([
    '31 Feb',
    '2026-02-30',
    '32.01.2026',
    '13.13.2026',
    'soon',
    'fr',
    'in weeks',
    'next',
    '',
    '12',
    'Dec',
    'the 12 Dec x',
  ])('%s is no date', (phrase) => {
    expect(readDueDate(phrase, '2026-11-23')).toBeNull();
  });

  it('takes a weekday as the next one after today', () => {
    expect(readDueDate('fri', '2026-11-27')).toBe('2026-12-04');
    expect(readDueDate('sat', '2026-11-27')).toBe('2026-11-28');
    expect(readDueDate('eow', '2026-11-28')).toBe('2026-12-04');
    expect(readDueDate('in a month', '2027-01-31')).toBe('2027-02-28');
  });
});
