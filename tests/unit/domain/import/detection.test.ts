import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCell, isBlank } from '../../../../src/domain/import/blank.ts';
import { catalogue, isKnownHeading } from '../../../../src/domain/import/fields/catalogue.ts';
import { fileKind } from '../../../../src/domain/import/fileKind.ts';
import { headingKey, nameKey, uniqueHeaders } from '../../../../src/domain/import/heading.ts';
import {
  chooseDelimiter,
  findHeader,
  isTotalRow,
  periodOfPreamble,
} from '../../../../src/domain/import/tableShape.ts';
import { dealStageKindOf, usualPlace } from '../../../../src/domain/import/words/dealStage.ts';
import { flagOf } from '../../../../src/domain/import/words/flag.ts';
import { leadStageOf } from '../../../../src/domain/import/words/leadStage.ts';

describe('what kind of file it is', () => {
  it('never throws on any bytes, and knows encodings by their marks', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        expect(typeof fileKind(bytes).ok).toBe('boolean');
      }),
    );
    expect(fileKind(Uint8Array.from([0xef, 0xbb, 0xbf, 65]))).toEqual({
      ok: true,
      value: { encoding: 'utf-8', markLength: 3 },
    });
    expect(fileKind(Uint8Array.from([0xff, 0xfe, 65, 0]))).toEqual({
      ok: true,
      value: { encoding: 'utf-16le', markLength: 2 },
    });
    expect(fileKind(Uint8Array.from([0xfe, 0xff, 0, 65]))).toEqual({
      ok: true,
      value: { encoding: 'utf-16be', markLength: 2 },
    });
  });

  it('knows UTF-16 without a mark by its zeros', () => {
    const text = Buffer.from('Name,Email\nAda,a@b.example\n', 'utf16le');
    expect(fileKind(text)).toMatchObject({ ok: true, value: { encoding: 'utf-16le' } });
    expect(fileKind(text.swap16())).toMatchObject({ ok: true, value: { encoding: 'utf-16be' } });
  });
});

describe('where the table is', () => {
  const split = (text: string, delimiter: string): string[][] =>
    text.split('\n').map((line) => line.split(delimiter));
  const choose = (text: string) =>
    chooseDelimiter({
      ',': split(text, ','),
      ';': split(text, ';'),
      '\t': split(text, '\t'),
      '|': split(text, '|'),
    });

  it('the delimiter that gives rows of one width', () => {
    expect(choose('a;b;c\n1,5;2;3\n4;5,5;6')).toBe(';');
    expect(choose('a\tb\n1,2\t3\n4\t5')).toBe('\t');
    expect(choose('a|b|c\n1|2|3')).toBe('|');
    expect(choose('only one column\nof text; here\nand, there')).toBe(',');
  });

  const header = (records: string[][]) => findHeader(records, isKnownHeading);

  it('a header below a preamble, in the first row, or nowhere', () => {
    expect(
      header([['Campaign report'], ['July'], ['Campaign', 'Cost', 'Clicks'], ['A', '1.5', '2']]),
    ).toEqual({ header: 2, firstRow: 3 });
    expect(
      header([
        ['Colour', 'Size'],
        ['red', '1'],
      ]),
    ).toEqual({ header: 0, firstRow: 1 });
    expect(
      header([
        ['dac32acd4db4c29c230538b72f8dd87d', '2018-02-01', 'email'],
        ['8c18d1de7f67e60dbd64e3c07d7e9d5d', '2017-10-20', 'social'],
      ]),
    ).toEqual({ header: -1, firstRow: 0 });
    expect(header([])).toEqual({ header: -1, firstRow: 0 });
  });

  it('the period a report names', () => {
    expect(periodOfPreamble(['Campaign report', 'July 8, 2025 - July 31, 2025'])).toEqual({
      from: '2025-07-08',
      to: '2025-08-01',
    });
    expect(periodOfPreamble(['Zeitraum: 01.02.2026 bis 28.02.2026'])).toEqual({
      from: '2026-02-01',
      to: '2026-03-01',
    });
    expect(periodOfPreamble(['Campaign report', 'All time'])).toBeNull();
  });

  it('total lines, but not the company Total', () => {
    expect(isTotalRow(['Total: Campaigns', '5'], true)).toBe(true);
    expect(isTotalRow(['Grand total', '5'], true)).toBe(true);
    expect(isTotalRow(['Total', 'France'], false)).toBe(false);
    expect(isTotalRow(['TotalEnergies', 'France'], true)).toBe(false);
  });

  it('columns have names of their own', () => {
    expect(uniqueHeaders(['Name', '', 'Name', ' Name '], 5)).toEqual([
      'Name',
      'Column 2',
      'Name (2)',
      'Name (3)',
      'Column 5',
    ]);
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 30 }), (headers) => {
        expect(new Set(uniqueHeaders(headers, headers.length)).size).toBe(headers.length);
      }),
    );
  });

  it('headers and names are compared without case, marks and spelling of blanks', () => {
    expect(['LeadSource', 'lead_source', ' Lead  Source: ', 'LEAD-SOURCE'].map(headingKey)).toEqual(
      Array(4).fill('lead source'),
    );
    expect(headingKey('Téléphone')).toBe('telephone');
    expect(['organic_search', 'Organic Search', 'organic-search'].map(nameKey)).toEqual(
      Array(3).fill('organic search'),
    );
  });

  it('every header the catalogue knows leads to its field', () => {
    for (const { fields, signature } of Object.values(catalogue)) {
      for (const field of fields)
        expect([field.key, field.headers.every((header) => isKnownHeading(header.replace('~', '')))]).toEqual(
          [field.key, true],
        );
      expect(Object.values(signature).every((weight) => weight > 0)).toBe(true);
    }
    expect(isKnownHeading(headingKey('اسم العائلة'))).toBe(true);
  });
});

describe('words', () => {
  it('words for nothing are blank, "unknown" is a value', () => {
    expect(['', 'NA', 'N/A', '--', '-', 'Select', '#N/A', 'null'].every(isBlank)).toBe(true);
    expect(['unknown', 'Na', 'none of these', '0', 'no'].some(isBlank)).toBe(false);
  });

  it('a cell loses control characters, outer blanks and the apostrophe that guards a formula', () => {
    expect(cleanCell(' --')).toBe('--');
    expect(cleanCell('Zero\u0000Byte\u0007')).toBe('ZeroByte');
    expect(cleanCell("'=SUM(A1)")).toBe('=SUM(A1)');
    expect(cleanCell("'+44 7700 900123")).toBe('+44 7700 900123');
    expect(cleanCell("'t Hooft")).toBe("'t Hooft");
  });

  it.each([
    ['Won', 'won'],
    ['Closed Won', 'won'],
    ['closedwon', 'won'],
    ['closedlost', 'lost'],
    ['5 - Closed Lost', 'lost'],
    ['Lost', 'lost'],
    ['Engaging', 'open'],
    ['Gewonnen', 'won'],
    ['Wonderful', 'open'],
  ])('deal stage %s is %s', (word, kind) => expect(dealStageKindOf(word)).toBe(kind));

  it('open stages stand in their usual order', () => {
    const order = [
      'Prospecting',
      'Appointment Scheduled',
      'Qualified to Buy',
      'Presentation Scheduled',
      'Proposal Sent',
      'Negotiation',
    ];
    expect([...order].sort((a, b) => usualPlace(a) - usualPlace(b))).toEqual(order);
  });

  it.each([
    ['New', 'inquiry'],
    ['Open - Not Contacted', 'inquiry'],
    ['Subscriber', 'inquiry'],
    ['Lead', 'inquiry'],
    ['MQL', 'mql'],
    ['Marketing Qualified Lead', 'mql'],
    ['marketingqualifiedlead', 'mql'],
    ['Working - Contacted', 'sal'],
    ['GOOD_LEAD_FOLLOW_UP', 'sal'],
    ['Qualified', 'sql'],
    ['Sales Qualified Lead', 'sql'],
    ['Opportunity', 'opportunity'],
    ['Closed - Converted', 'opportunity'],
    ['Customer', 'customer'],
    ['Won', 'customer'],
    ['Closed - Not Converted', 'disqualified'],
    ['BAD_LEAD', 'disqualified'],
    ['Bad Timing', 'recycled'],
    ['Evangelist', null],
    ['Other', null],
  ])('lead stage %s is %s', (word, stage) => expect(leadStageOf(word)).toBe(stage));

  it('yes and no', () => {
    expect(['1', 'TRUE', 'Yes', 'ja', 'x'].map(flagOf)).toEqual(Array(5).fill(true));
    expect(['0', 'False', 'no', 'Nein'].map(flagOf)).toEqual(Array(4).fill(false));
    expect(flagOf('maybe')).toBeNull();
  });
});
