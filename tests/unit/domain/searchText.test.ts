import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dealSearchText,
  foldText,
  leadSearchText,
  searchText,
  searchWords,
} from '../../../src/domain/searchText.ts';

describe('search text', () => {
  it.each([
    ['Renée MÜLLER', 'renee muller'],
    ['Łukasz Żółć', 'lukasz zolc'],
    ['Straße', 'strasse'],
    ['Ærøskøbing', 'aeroskobing'],
    ['İstanbul', 'istanbul'],
    ['  two \t words\n', 'two words'],
    ['ﬁnance', 'finance'],
    ['محمد 😀', 'محمد 😀'],
  ])('folds %j to %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('keeps fields apart and leaves nothing for what is not given', () => {
    expect(searchText(['Anna', null, '', '  ', undefined, 'ACME'])).toBe('anna\nacme');
  });

  it('finds a lead by company and a deal by its account', () => {
    const lead = leadSearchText({
      name: 'Anna Kovács',
      email: 'A.Kovacs@Example.com',
      phone: null,
      company: 'Hafenstadt GmbH',
      jobTitle: null,
      city: 'Győr',
      country: null,
      externalId: 'L-17',
    });
    expect(lead).toBe('anna kovacs\na.kovacs@example.com\nhafenstadt gmbh\ngyor\nl-17');
    const deal = dealSearchText({
      name: 'Renewal',
      accountName: 'Hafenstadt',
      product: 'GTX Pro',
      competitor: null,
      externalId: null,
    });
    expect(deal).toBe('renewal\nhafenstadt\ngtx pro');
  });

  it('cuts a question into words, each once', () => {
    expect(searchWords('  Müller  ACME müller ')).toEqual(['muller', 'acme']);
    expect(searchWords('   ')).toEqual([]);
  });

  it('folds to a fixed point, so that folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});
