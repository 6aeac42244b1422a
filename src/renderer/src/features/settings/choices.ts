import { defaultSettings } from '../../../../domain/settings.ts';
import { createFormat } from '../../format.ts';
import type { Option } from '../../ui/Select.tsx';

const localeTags = [
  'cs-CZ',
  'da-DK',
  'de-AT',
  'de-CH',
  'de-DE',
  'en-AU',
  'en-CA',
  'en-GB',
  'en-IE',
  'en-IN',
  'en-NZ',
  'en-US',
  'en-ZA',
  'es-ES',
  'es-MX',
  'et-EE',
  'fi-FI',
  'fr-BE',
  'fr-CA',
  'fr-CH',
  'fr-FR',
  'hu-HU',
  'it-CH',
  'it-IT',
  'ja-JP',
  'ko-KR',
  'lt-LT',
  'lv-LV',
  'nb-NO',
  'nl-BE',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'ro-RO',
  'sk-SK',
  'sl-SI',
  'sv-SE',
  'tr-TR',
  'zh-CN',
];

const names = (type: 'language' | 'currency' | 'region'): Intl.DisplayNames =>
  new Intl.DisplayNames('en-GB', { type, languageDisplay: 'standard' });

const sorted = (options: Option[]): Option[] => options.toSorted((a, b) => a.text.localeCompare(b.text));

const withCurrent = (keys: readonly string[], current: string): string[] =>
  keys.includes(current) ? [...keys] : [...keys, current];

/** How a locale writes a number and a date: "1.234,56 · 23.11.2026". */
export function localeExample(locale: string): string {
  const format = createFormat({ locale, currency: defaultSettings.currency, today: '2026-11-23' });
  return `${format.number(1234.56, 2)} · ${format.date('2026-11-23', 'short')}`;
}

/** Languages and regions by name, each with an example of what it writes. */
export function localeOptions(current: string): Option[] {
  const language = names('language');
  return sorted(
    withCurrent(localeTags, current).map((tag) => ({
      key: tag,
      text: language.of(tag) ?? tag,
      detail: localeExample(tag),
    })),
  );
}

/** Every currency this system knows, by name. */
export function currencyOptions(current: string): Option[] {
  const currency = names('currency');
  return sorted(
    withCurrent(Intl.supportedValuesOf('currency'), current).map((code) => ({
      key: code,
      text: `${currency.of(code) ?? code} (${code})`,
    })),
  );
}

/** Every time zone this system knows. */
export const timeZoneOptions = (current: string): Option[] =>
  withCurrent(['UTC', ...Intl.supportedValuesOf('timeZone')], current).map((zone) => ({
    key: zone,
    text: zone.replaceAll('_', ' '),
  }));

/** January to December, keyed "1" to "12". */
export const monthOptions = (): Option[] =>
  Array.from({ length: 12 }, (_, index) => ({
    key: String(index + 1),
    text: new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2026, index, 1)),
    ),
  }));

/** ISO weekdays, Monday first, keyed "1" to "7". 5 January 2026 is a Monday. */
export const weekdayOptions = (): Option[] =>
  Array.from({ length: 7 }, (_, index) => ({
    key: String(index + 1),
    text: new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2026, 0, 5 + index)),
    ),
  }));
