import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../../src/domain/import/numberCell.ts';
import { NumberTally, numberReadingOf } from '../../../../src/domain/import/numberTally.ts';

describe('a number in a cell', () => {
  it.each([
    ['1,234.56', 'dot', '1234.56', null],
    ['1.234,56 €', 'comma', '1234.56', 'EUR'],
    ['€ 1.234,56', 'comma', '1234.56', 'EUR'],
    ['$1,892 ', 'dot', '1892', '$'],
    ['$231.88', 'dot', '231.88', '$'],
    ['(500)', 'dot', '-500', null],
    ['($1,234.50)', 'dot', '-1234.50', '$'],
    ['500-', 'dot', '-500', null],
    ['-€5', 'dot', '-5', 'EUR'],
    ['−12', 'dot', '-12', null],
    ['1 234 567,8', 'comma', '1234567.8', null],
    ["1'234.50 CHF", 'dot', '1234.50', 'CHF'],
    ['12,34,567', 'dot', '1234567', null],
    ['USD 20', 'dot', '20', 'USD'],
    ['1.5K', 'dot', '1500', null],
    ['2M', 'dot', '2000000', null],
    ['1e3', 'dot', '1000', null],
    ['1.5E-2', 'dot', '0.015', null],
    ['1.429999948', 'dot', '1.429999948', null],
    ['.5', 'dot', '0.5', null],
  ] as const)('%s', (text, mark, decimal, currency) =>
    expect(readNumber(text, mark)).toEqual({ decimal, currency, percent: false }),
  );

  it.each([
    ['1e400', 'dot'],
    ['12,5', 'dot'],
    ['12.5', 'comma'],
    ['1,23,4', 'dot'],
    ['0,123', 'dot'],
    ['1.2.3', 'dot'],
    ['', 'dot'],
    ['-', 'dot'],
    ['abc', 'dot'],
    ['12 apples', 'dot'],
    ['555-0100', 'dot'],
    ['30-34', 'dot'],
    ['NaN', 'dot'],
  ] as const)('%s is none in a %s column', (text, mark) => expect(readNumber(text, mark)).toBeNull());

  it('percents are told', () =>
    expect(readNumber('77.77%', 'dot')).toMatchObject({ decimal: '77.77', percent: true }));

  it('cents come back from either notation, grouped or not, negative in either way', () => {
    const cents = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
    fc.assert(
      fc.property(
        cents,
        fc.constantFrom('dot', 'comma'),
        fc.boolean(),
        fc.boolean(),
        (amount, mark, grouped, bracketed) => {
          const size = Math.abs(amount);
          const whole = String(Math.floor(size / 100));
          const group = mark === 'dot' ? ',' : '.';
          const body = `${grouped ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole}${mark === 'dot' ? '.' : ','}${String(size % 100).padStart(2, '0')}`;
          const text = amount >= 0 ? body : bracketed ? `(${body})` : `-${body}`;
          expect(Math.round(Number(readNumber(text, mark)?.decimal) * 100) + 0).toBe(amount + 0);
        },
      ),
    );
  });

  it('never throws, and gives plain decimals only', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[\d.,()€$%eEkKM -]{1,20}$/)),
        fc.constantFrom('dot', 'comma'),
        (text, mark) => {
          const cell = readNumber(text, mark);
          expect(cell === null || /^-?\d+(\.\d+)?$/.test(cell.decimal)).toBe(true);
        },
      ),
    );
  });
});

describe('the decimal mark of a column', () => {
  const reading = (texts: readonly string[], mark: 'dot' | 'comma' = 'dot', sure = false) => {
    const tally = new NumberTally();
    for (const text of texts) tally.add(text);
    return numberReadingOf(tally, { mark, sure }, undefined);
  };

  it('one number that only one mark can read decides', () => {
    expect(reading(['1,234', '12.5'], 'comma')).toMatchObject({
      decimal: 'dot',
      ambiguous: false,
      sum: 1246.5,
    });
    expect(reading(['1.234', '12,5'])).toMatchObject({ decimal: 'comma', ambiguous: false, sum: 1246.5 });
  });

  it('three digits after the only mark are a group', () => {
    expect(reading(['1,234', '2,500'])).toMatchObject({ decimal: 'dot', ambiguous: false, sum: 3734 });
    expect(reading(['1.234', '2.500'], 'comma')).toMatchObject({
      decimal: 'comma',
      ambiguous: false,
      sum: 3734,
    });
  });

  it('doubt is told when the other columns or the delimiter disagree', () => {
    expect(reading(['1.234', '2.500'], 'dot')).toMatchObject({ decimal: 'comma', ambiguous: true });
    expect(reading(['1.234', '2.500'], 'dot', true)).toMatchObject({ decimal: 'dot', ambiguous: true });
  });

  it('whole numbers raise no doubt', () =>
    expect(reading(['7', '12', '0'])).toMatchObject({ decimal: 'dot', ambiguous: false, zeros: 1 }));
});
