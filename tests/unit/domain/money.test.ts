import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minorDigits, toMinorUnits } from '../../../src/domain/money.ts';

describe('money', () => {
  it.each([
    ['1892', 'EUR', 189_200],
    ['1892.5', 'EUR', 189_250],
    ['-0.01', 'USD', -1],
    ['1.429999948', 'USD', 143],
    ['0.005', 'USD', 1],
    ['0.0049999', 'USD', 0],
    ['-0.001', 'USD', 0],
    ['1500.5', 'JPY', 1501],
    ['1.2345', 'KWD', 1235],
    ['.5', 'EUR', 50],
    ['5.', 'EUR', 500],
    ['343274346597.52', 'USD', 34_327_434_659_752],
  ])('%s %s is %i minor units', (text, currency, expected) => {
    expect(toMinorUnits(text, currency)).toBe(expected);
  });

  it.each(['', '.', '-', '1e5', '1,5', '1 000', 'NaN', '90071992547409.92', '9'.repeat(400)])(
    'refuses %j',
    (text) => {
      expect(toMinorUnits(text, 'EUR')).toBeNull();
    },
  );

  it('keeps every whole number of cents, however it is written', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('EUR', 'JPY', 'KWD'), (minor, currency) => {
        const digits = minorDigits(currency);
        const whole = String(Math.abs(minor)).padStart(digits + 1, '0');
        const text = digits === 0 ? whole : `${whole.slice(0, -digits)}.${whole.slice(-digits)}`;
        expect(toMinorUnits(minor < 0 ? `-${text}` : text, currency)).toBe(minor === 0 ? 0 : minor);
      }),
    );
  });
});
