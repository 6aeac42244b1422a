import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar.ts';
import type { MetricScope } from '../../src/domain/metrics/scope.ts';
import {
  actionStatusSchema,
  handOffOutcomeSchema,
  leadStageSchema,
  lossVoiceSchema,
  spendKindSchema,
  teamSchema,
} from '../../src/domain/vocabulary.ts';
import { uid } from '../workbookRows.ts';

/** Small workbooks with everything that real exports get wrong: missing dates, wrong order, no owner, odd currencies. */

export const firstDay = '2026-01-01';
const dateNumber = fc.integer({ min: 0, max: 100 });
const date = dateNumber.map((days) => addDays(firstDay, days));
const maybeDate = fc.option(date, { freq: 4 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 3 });
const one = fc.integer({ min: 0, max: 2 });

const cycle = fc.record({
  started: maybeDate,
  entries: fc.array(fc.record({ stage: fc.constantFrom(...leadStageSchema.options), on: maybeDate }), {
    maxLength: 7,
  }),
});
const lead = fc.record({
  created: maybeDate,
  owner: maybe(one),
  channel: maybe(one),
  cycles: fc.array(cycle, { minLength: 1, maxLength: 3 }),
});

/** Stages 0–2 are open, 3 won, 4 lost; a history, where there is one, ends in the present stage. */
const deal = fc.record({
  path: fc.array(fc.record({ stage: fc.integer({ min: 0, max: 4 }), on: date }), { maxLength: 4 }),
  datedHistory: fc.boolean(),
  stage: fc.integer({ min: 0, max: 4 }),
  amount: maybe(fc.integer({ min: -500, max: 100_000 })),
  currency: fc.constantFrom('EUR', 'EUR', 'USD', 'GBP'),
  created: maybeDate,
  closed: maybeDate,
  owner: maybe(one),
  channel: maybe(one),
  reason: maybe(fc.integer({ min: 0, max: 4 })),
  opinions: fc.uniqueArray(
    fc.record({ voice: fc.constantFrom(...lossVoiceSchema.options), reason: fc.integer({ min: 0, max: 4 }) }),
    { selector: ({ voice }) => voice, maxLength: 3 },
  ),
});

/** The workbook's zone is five hours ahead of UTC all year, so that SQL can tell its dates too. */
export const zone = { name: 'Asia/Karachi', shift: '+5 hours', hours: 5 } as const;

const minute = fc.integer({ min: 0, max: 100 * 24 * 60 });
const some = fc.integer({ min: 0, max: 5000 });
const handOff = fc.record({
  lead: fc.integer({ min: 0, max: 6 }),
  from: maybe(one),
  to: maybe(one),
  handed: minute,
  due: some,
  outcome: fc.constantFrom(...handOffOutcomeSchema.options),
  decided: some,
});
const touch = fc.record({
  lead: fc.integer({ min: 0, max: 6 }),
  team: fc.constantFrom(...teamSchema.options),
  on: minute,
  timed: fc.boolean(),
});

/** Campaign 0 belongs to channel 0, campaign 1 to none. */
const spend = fc.record({
  on: date,
  kind: fc.constantFrom('actual', ...spendKindSchema.options),
  amount: maybe(fc.integer({ min: -500, max: 100_000 })),
  currency: fc.constantFrom('EUR', 'EUR', 'USD'),
  channel: maybe(one),
  campaign: fc.integer({ min: 0, max: 1 }),
});

const action = fc.record({
  owner: maybe(one),
  due: maybeDate,
  status: fc.constantFrom(...actionStatusSchema.options),
  done: date,
});

const question = fc.record({
  period: fc.option(fc.tuple(dateNumber, fc.integer({ min: 1, max: 60 })), { freq: 4 }),
  asOf: fc.oneof(date, fc.constant('2026-12-31')),
  owner: maybe(one),
  channel: maybe(one),
});
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

export const generatedWorkbook = fc.record({
  leads: fc.array(lead, { maxLength: 25 }),
  handOffs: fc.array(handOff, { maxLength: 15 }),
  touches: fc.array(touch, { maxLength: 30 }),
  spend: fc.array(spend, { maxLength: 15 }),
  deals: fc.array(deal, { maxLength: 25 }),
  actions: fc.array(action, { maxLength: 15 }),
  rates: fc.uniqueArray(
    fc.record({
      currency: fc.constantFrom('USD', 'GBP'),
      from: date,
      rate: fc.integer({ min: 1, max: 300 }),
    }),
    { selector: ({ currency, from }) => currency + from, maxLength: 5 },
  ),
  questions: fc.array(question, { minLength: 4, maxLength: 4 }),
});
export type Generated = typeof generatedWorkbook extends fc.Arbitrary<infer T> ? T : never;

export const scopeOf = ({ period, asOf, owner, channel }: Question): MetricScope => ({
  period:
    period === null
      ? null
      : { from: addDays(firstDay, period[0]), to: addDays(firstDay, period[0] + period[1]) },
  asOf,
  filter: {
    ...(owner === null ? {} : { ownerId: uid('person', owner) }),
    ...(channel === null ? {} : { channelId: uid('chan', channel) }),
  },
});
