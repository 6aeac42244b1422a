import { z } from 'zod';
import { type MetricId, metricIdSchema, metricIds, metricUnitSchema } from './metricId.ts';

/** What a metric is, in the words behind the ⓘ. */
export const metricDefinitionSchema = z.strictObject({
  id: metricIdSchema,
  name: z.string(),
  /** One or two plain sentences: what is counted, over what, by which date. */
  definition: z.string(),
  unit: metricUnitSchema,
  /** Which direction is good news. */
  better: z.enum(['up', 'down', 'none']),
  family: z.enum(['leads', 'hand-offs', 'spend', 'deals', 'losses', 'meeting']),
  /** The records it is computed from. */
  needs: z.array(
    z.enum([
      'lead cycles',
      'hand-offs',
      'touches',
      'spend',
      'deals',
      'deal stage history',
      'loss opinions',
      'actions',
    ]),
  ),
});
export type MetricDefinition = z.infer<typeof metricDefinitionSchema>;

const definitions: Record<MetricId, Omit<MetricDefinition, 'id'>> = {
  M01: {
    name: 'Leads created',
    definition:
      'Leads that came in during the period. A lead that was recycled and came back counts once for each time it came.',
    unit: 'count',
    better: 'up',
    family: 'leads',
    needs: ['lead cycles'],
  },
  M02: {
    name: 'Stage entries',
    definition:
      'Leads that entered a lifecycle stage for the first time in their cycle during the period. Going back and re-entering does not count again.',
    unit: 'count',
    better: 'up',
    family: 'leads',
    needs: ['lead cycles'],
  },
  M03: {
    name: 'Stage conversion',
    definition:
      'Of the leads that entered the first stage during the period, the share that has reached the second stage or a later one so far, by whatever way.',
    unit: 'share',
    better: 'up',
    family: 'leads',
    needs: ['lead cycles'],
  },
  M04: {
    name: 'Stage conversion through every stage',
    definition:
      'Of the leads that entered the first stage during the period, the share that has reached the second stage or a later one so far and entered every stage in between.',
    unit: 'share',
    better: 'up',
    family: 'leads',
    needs: ['lead cycles'],
  },
  M06: {
    name: 'Hand-off acceptance',
    definition:
      'Of the hand-offs sales accepted or returned during the period, the share accepted. Pending hand-offs are shown apart.',
    unit: 'share',
    better: 'up',
    family: 'hand-offs',
    needs: ['hand-offs'],
  },
  M07: {
    name: 'First response',
    definition:
      'Hours from a hand-off made during the period to the first sales touch on the lead after it: median and 90th percentile, in working hours by the workbook’s calendar, and in clock hours. The headline is the median of working hours.',
    unit: 'hours',
    better: 'down',
    family: 'hand-offs',
    needs: ['hand-offs', 'touches'],
  },
  M08: {
    name: 'SLA attainment',
    definition:
      'Of the hand-offs whose agreed time was kept or ran out during the period, the share answered within it. An answer is what comes first: a sales touch, the acceptance or the return.',
    unit: 'share',
    better: 'up',
    family: 'hand-offs',
    needs: ['hand-offs', 'touches'],
  },
  M10: {
    name: 'Win rate',
    definition: 'Won deals divided by won and lost deals, by close date.',
    unit: 'share',
    better: 'up',
    family: 'deals',
    needs: ['deals'],
  },
  M11: {
    name: 'Win rate by value',
    definition:
      'Amount of won deals divided by the amount of won and lost deals, by close date, in the reporting currency.',
    unit: 'share',
    better: 'up',
    family: 'deals',
    needs: ['deals'],
  },
  M12: {
    name: 'Created conversion',
    definition:
      'Of all deals created during the period, the share won so far. Deals still open are part of the base, so a recent period grows for some time.',
    unit: 'share',
    better: 'up',
    family: 'deals',
    needs: ['deals'],
  },
  M13: {
    name: 'Sales cycle',
    definition:
      'Days from creation to close of the deals won during the period: median, mean, and the 75th percentile. The headline is the median.',
    unit: 'days',
    better: 'down',
    family: 'deals',
    needs: ['deals'],
  },
  M14: {
    name: 'Average deal size',
    definition:
      'Mean and median amount of the deals won during the period, in the reporting currency. The headline is the mean.',
    unit: 'money',
    better: 'up',
    family: 'deals',
    needs: ['deals'],
  },
  M17: {
    name: 'Time in stage',
    definition:
      'Days deals spent in an open stage they left during the period: median and 75th percentile. An open deal is aging once it stands in its stage longer than 1.5 times the median of all deals that left that stage so far.',
    unit: 'days',
    better: 'down',
    family: 'deals',
    needs: ['deals', 'deal stage history'],
  },
  M20: {
    name: 'Cost per lead',
    definition:
      'Actual spend of the period divided by the leads that came in, by the entries into MQL and by the entries into SQL, of the same channel or campaign and period, in the reporting currency. The headline is the cost per lead.',
    unit: 'money',
    better: 'down',
    family: 'spend',
    needs: ['spend', 'lead cycles'],
  },
  M25: {
    name: 'Loss reasons',
    definition:
      'Deals lost during the period by reason, amount, stage lost at and who says so. A deal counts under its own reason, else under what the buyer, the rep or the marketer said. Agreement is the share of deals on which two or more of them spoke and named the same reason.',
    unit: 'count',
    better: 'down',
    family: 'losses',
    needs: ['deals', 'deal stage history', 'loss opinions'],
  },
  M28: {
    name: 'Action follow-through',
    definition:
      'Of the actions that fell due during the period and by today, the share done on or before the due date. Dropped actions and actions without a due date are left out.',
    unit: 'share',
    better: 'up',
    family: 'meeting',
    needs: ['actions'],
  },
};

/** Every metric of this version, in the order of the ids. */
export const catalogue: readonly MetricDefinition[] = metricIds.map((id) => ({ id, ...definitions[id] }));

export const definitionOf = (id: MetricId): MetricDefinition => ({ id, ...definitions[id] });

/** Shown below charts of open deals, which is a view over deals and no metric of its own. */
export const pipelineDefinition =
  'Deals open as of the date shown, by the stage each stands in, whatever the period. Amounts are in the reporting currency.';

/** Shown below the chart of the budget, which is a view over spend and no metric of its own. */
export const budgetDefinition =
  'Planned, committed and actual money by the month it belongs to, in the reporting currency at the rate of its day. Actual spend counts up to the date shown; plans and commitments may lie ahead.';
