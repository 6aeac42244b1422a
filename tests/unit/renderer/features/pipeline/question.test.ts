import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../../src/domain/settings.ts';
import { dealFilters } from '../../../../../src/renderer/src/features/pipeline/deals/dealFilters.ts';
import { askDeals } from '../../../../../src/renderer/src/features/pipeline/deals/dealKind.ts';
import { drillPlace } from '../../../../../src/renderer/src/features/pipeline/drillPlace.ts';
import type { Look } from '../../../../../src/renderer/src/features/pipeline/grid/column.ts';
import { leadFilters } from '../../../../../src/renderer/src/features/pipeline/leads/leadFilters.ts';
import { askLeads } from '../../../../../src/renderer/src/features/pipeline/leads/leadKind.ts';
import {
  type GridClause,
  replacedClause,
  withClause,
  withoutClause,
} from '../../../../../src/renderer/src/features/pipeline/question.ts';
import {
  clauseWords,
  emptyClause,
  isComplete,
} from '../../../../../src/renderer/src/features/pipeline/toolbar/filterField.ts';
import { drillClause } from '../../../../../src/renderer/src/features/pipeline/usePlaceQuery.ts';
import { createFormat } from '../../../../../src/renderer/src/format.ts';

const none = { all: [], byId: new Map() };
const people = [
  { id: 'p1', name: 'Anna Kovács', team: 'sales' as const, email: null, role: null, active: true },
];
const look: Look = {
  format: createFormat({ locale: 'en-GB', currency: 'EUR', today: '2026-11-23' }),
  today: '2026-11-23',
  stageNames: defaultSettings.leadStageNames,
  lists: {
    people: { all: people, byId: new Map(people.map((person) => [person.id, person])) },
    channels: none,
    campaigns: none,
    personas: none,
    dealStages: none,
    lossReasons: none,
  },
};

describe('the question of a grid', () => {
  it.each<[GridClause, string]>([
    [{ kind: 'oneOf', field: 'owner', values: ['p1', null] }, 'Owner: Anna Kovács, Nobody'],
    [{ kind: 'oneOf', field: 'stage', values: ['mql', 'sal', 'sql', 'inquiry'] }, 'Stage: MQL, SAL + 2'],
    [
      { kind: 'between', field: 'createdOn', from: '2026-09-01', to: '2026-10-01' },
      'Created: 1 Sept 2026 – 30 Sept 2026',
    ],
    [{ kind: 'between', field: 'createdOn', from: null, to: '2026-10-01' }, 'Created: until 30 Sept 2026'],
    [{ kind: 'olderThan', field: 'stageOn', days: 30 }, 'In stage since: at least 30 days ago'],
    [{ kind: 'range', field: 'score', min: 20, max: null }, 'Score: from 20'],
    [{ kind: 'given', field: 'email', given: false }, 'No email'],
  ])('says %j as %s', (clause, words) => {
    expect(clauseWords(clause, leadFilters, look)).toBe(words);
  });

  it('writes amounts as money', () => {
    const clause: GridClause = { kind: 'range', field: 'amount', min: 100_000, max: 250_000 };
    expect(clauseWords(clause, dealFilters, look)).toBe('Amount: €1,000 – €2,500');
  });

  it('asks each field in one way, and leaves out what asks for nothing', () => {
    const mql: GridClause = { kind: 'oneOf', field: 'stage', values: ['mql'] };
    const sal: GridClause = { kind: 'oneOf', field: 'stage', values: ['sal'] };
    const score: GridClause = { kind: 'range', field: 'score', min: null, max: null };
    expect(withClause(withClause([mql], score), sal)).toEqual([sal, score]);
    expect(withoutClause([mql, score], sal)).toEqual([score]);
    const between: GridClause = { kind: 'between', field: 'createdOn', from: null, to: null };
    const older: GridClause = { kind: 'olderThan', field: 'createdOn', days: 30 };
    expect(replacedClause([between, score], between, older)).toEqual([older, score]);
    expect(
      [...leadFilters, ...dealFilters]
        .filter((field) => field.kind !== 'given')
        .map((field) => isComplete(emptyClause(field))),
    ).not.toContain(true);
  });

  it('knows every filter field of its entity in the contract', () => {
    const sort = { column: 'createdOn', direction: 'down' } as const;
    for (const [fields, ask] of [
      [leadFilters, askLeads],
      [dealFilters, askDeals],
    ] as const) {
      for (const field of fields) {
        const empty = emptyClause(field);
        const clause = empty.kind === 'oneOf' ? { ...empty, values: [null] } : empty;
        expect(ask({ filter: [clause], search: '', sort }).filter).toEqual([clause]);
      }
    }
  });

  it('finds the records behind a number at an address, and nothing behind a broken one', () => {
    const drill = {
      metric: 'M10',
      period: { from: '2026-10-01', to: '2026-11-01' },
      asOf: '2026-11-23',
      filter: {},
      groups: [],
      part: 'hits',
      label: 'Won in October 2026',
    } as const;
    const place = drillPlace({ ...drill, groups: [...drill.groups] });
    expect(place).toMatch(/^\/pipeline\/deals\?/);
    const clause = drillClause(new URLSearchParams(place.split('?')[1]));
    expect(clause).toEqual({ kind: 'drill', drill });
    expect(clause === null ? '' : clauseWords(clause, dealFilters, look)).toBe('Won in October 2026');
    expect(drillClause(new URLSearchParams({ drill: '{"metric":"M99"}' }))).toBeNull();
    expect(drillClause(new URLSearchParams({ drill: 'not json' }))).toBeNull();
    expect(drillPlace({ ...drill, groups: [], metric: 'M01', part: 'base' })).toMatch(/^\/pipeline\/leads\?/);
  });
});
