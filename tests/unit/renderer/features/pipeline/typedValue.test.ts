import { describe, expect, it } from 'vitest';
import { readDate, readDecimal } from '../../../../../src/renderer/src/features/pipeline/grid/typedValue.ts';

describe('values typed into a cell', () => {
  it.each([
    ['1234.5', 'en-GB', '1234.5'],
    ['1,234.50', 'en-GB', '1234.50'],
    ['1,234', 'en-GB', '1234'],
    ['€ 1,234,567', 'en-GB', '1234567'],
    ['12,5', 'en-GB', '12.5'],
    ['1.234,56', 'de-DE', '1234.56'],
    ['1.234', 'de-DE', '1234'],
    ['12.5', 'de-DE', '12.5'],
    ['1 234,5', 'fr-FR', '1234.5'],
    ["1'234.50", 'de-CH', '1234.50'],
    ['-7', 'en-GB', '-7'],
    ['1.234,56', 'en-GB', '1234.56'],
    ['1,234.56', 'de-DE', '1234.56'],
    ['', 'en-GB', null],
    ['abc', 'en-GB', null],
    ['1e5', 'en-GB', null],
    ['1.2.3', 'en-GB', null],
    ['--5', 'en-GB', null],
  ])('reads %j in %s as %j', (text, locale, value) => {
    expect(readDecimal(text, locale)).toBe(value);
  });

  it.each([
    ['2026-11-23', 'en-GB', '2026-11-23'],
    ['2026-1-5', 'en-GB', '2026-01-05'],
    ['23/11/2026', 'en-GB', '2026-11-23'],
    ['11/23/2026', 'en-US', '2026-11-23'],
    ['23.11.26', 'de-DE', '2026-11-23'],
    ['11/23/2026', 'en-GB', null],
    ['31/02/2026', 'en-GB', null],
    ['tomorrow', 'en-GB', null],
  ])('reads the date %j in %s as %j', (text, locale, value) => {
    expect(readDate(text, locale)).toBe(value);
  });
});
