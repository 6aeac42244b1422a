import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardNames } from '../../../../../src/domain/metrics/card.ts';
import type { Drill } from '../../../../../src/domain/metrics/drill.ts';
import type { MetricFilter } from '../../../../../src/domain/metrics/scope.ts';
import { cardLayout } from '../../../../../src/renderer/src/features/dashboard/cardLayout.ts';
import { drillInWords } from '../../../../../src/renderer/src/features/dashboard/drillWords.ts';
import {
  type ChoiceGroup,
  chosenFilters,
  searchChoices,
} from '../../../../../src/renderer/src/features/dashboard/filterChoices.ts';
import {
  comparisonInForce,
  comparisonsFor,
  dashboardPlace,
  readFilter,
  withField,
  withoutField,
} from '../../../../../src/renderer/src/features/dashboard/question.ts';
import { createFormat } from '../../../../../src/renderer/src/format.ts';

const id = (last: number): string => `0190a000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const queryOf = (place: string): URLSearchParams => new URLSearchParams(place.split('?')[1] ?? '');

const anId = fc.oneof(fc.constant(null), fc.nat(999).map(id));
const aFilter: fc.Arbitrary<MetricFilter> = fc.record(
  {
    team: fc.constantFrom('sales' as const, 'marketing' as const),
    ownerId: anId,
    channelId: anId,
    campaignId: anId,
    personaId: anId,
  },
  { requiredKeys: [] },
);

describe('the filter in the address', () => {
  it('comes back as it was written, "none" included', () => {
    fc.assert(
      fc.property(aFilter, (filter) => {
        expect(readFilter(queryOf(dashboardPlace(filter)))).toEqual(filter);
      }),
    );
  });

  it('leaves out what is no filter', () => {
    expect(readFilter(new URLSearchParams('team=none&owner=Anna&channel=&drill=x'))).toEqual({});
    expect(readFilter(new URLSearchParams(`team=sales&owner=<b>&persona=${id(1)}`))).toEqual({
      team: 'sales',
      personaId: id(1),
    });
  });

  it('takes one field away and leaves the rest', () => {
    const filter = withField({ team: 'sales' }, 'ownerId', null);
    expect(filter).toEqual({ team: 'sales', ownerId: null });
    expect(withoutField(filter, 'team')).toEqual({ ownerId: null });
    expect(withField(filter, 'team', 'nobody')).toEqual(filter);
  });
});

describe('what numbers are held against', () => {
  it('all time has no period before it; the choice waits for the next period', () => {
    expect(comparisonsFor(true).map(({ key }) => key)).toEqual(['target', 'none']);
    expect(comparisonInForce('year', true)).toBe('none');
    expect(comparisonInForce('target', true)).toBe('target');
    expect(comparisonInForce('year', false)).toBe('year');
  });
});

const channels: ChoiceGroup = {
  field: 'channelId',
  name: 'Channel',
  choices: [
    { field: 'channelId', value: id(1), text: 'Webinar' },
    { field: 'channelId', value: id(2), text: 'Café visits' },
    { field: 'channelId', value: null, text: 'No channel' },
  ],
};
const teams: ChoiceGroup = {
  field: 'team',
  name: 'Team',
  choices: [{ field: 'team', value: 'sales', text: 'Sales' }],
};

describe('filters found by typing', () => {
  const found = (typed: string, most = 10): string[][] =>
    searchChoices([teams, channels], typed, most).map(({ choices }) => choices.map(({ text }) => text));

  it('finds by words of the value or the field, without accents and case', () => {
    expect(found('cafe')).toEqual([['Café visits']]);
    expect(found('channel web')).toEqual([['Webinar']]);
    expect(found('nowhere')).toEqual([]);
    expect(found('')).toEqual([['Sales'], ['Webinar', 'Café visits', 'No channel']]);
  });

  it('says how many there are when it lists only the first', () => {
    const [, group] = searchChoices([teams, channels], '', 2);
    expect(group).toMatchObject({ total: 3 });
    expect(group?.choices).toHaveLength(2);
  });

  it('puts the filters in force into words; one without a record can still be taken away', () => {
    expect(chosenFilters({ channelId: id(2), team: 'sales', personaId: id(9) }, [teams, channels])).toEqual([
      { field: 'team', name: 'Team', text: 'Sales' },
      { field: 'channelId', name: 'Channel', text: 'Café visits' },
      { field: 'personaId', name: 'Persona', text: '…' },
    ]);
  });
});

describe('the slice in words', () => {
  const format = createFormat({ locale: 'en-GB', currency: 'EUR', today: '2026-11-23' });
  const drill = (over: Partial<Drill>): Drill => ({
    metric: 'M02',
    period: { from: '2026-09-01', to: '2026-10-01' },
    asOf: '2026-11-23',
    filter: {},
    groups: [],
    part: 'base',
    label: 'Entered MQL',
    ...over,
  });
  const words = (over: Partial<Drill>): string => drillInWords(drill(over), [channels], format).label;

  it('names period and filters, which the chart had around it', () => {
    expect(words({ filter: { channelId: null } })).toBe('Entered MQL · September 2026 · No channel');
    expect(words({ period: null })).toBe('Entered MQL · All time');
  });

  it('names no period twice, and none for how things stand today', () => {
    expect(words({ label: 'Leads from Webinar, Oct 2026' })).toBe('Leads from Webinar, Oct 2026');
    expect(words({ metric: 'pipeline', label: 'Open in Proposal' })).toBe('Open in Proposal');
    expect(words({ metric: 'M17', part: 'aging', label: 'Aging deals' })).toBe('Aging deals');
  });

  it('stays within what a reference may carry', () => {
    expect(words({ label: 'x'.repeat(300), filter: { channelId: id(1) } })).toHaveLength(300);
  });
});

describe('the places of the cards', () => {
  it('every card has one place; the scorecard stands above', () => {
    const placed = cardLayout.map(({ name }) => name).toSorted();
    expect(placed).toEqual(cardNames.filter((name) => name !== 'scorecard').toSorted());
  });

  it.each(['span', 'wideSpan'] as const)('rows fill twelve columns at %s', (width) => {
    let filled = 0;
    for (const place of cardLayout) {
      filled += place[width];
      expect(filled).toBeLessThanOrEqual(12);
      if (filled === 12) filled = 0;
    }
    expect(filled).toBe(0);
  });
});
