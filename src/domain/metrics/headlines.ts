import type { CardInput } from './cards/cardInput.ts';
import { costPer, costsIn } from './channelCost.ts';
import { countResult, rateResult } from './compute.ts';
import { type StagePair, stageConversion, stageConversionAllStages } from './conversion.ts';
import { cycleRows } from './cycleFacts.ts';
import { dealRows } from './dealFacts.ts';
import { firstResponse } from './firstResponse.ts';
import { actionRows, followThrough } from './followThrough.ts';
import { handOffRows } from './handOffFacts.ts';
import { handOffAcceptance } from './handOffs.ts';
import { leadsCreated, stageEntries } from './leadCounts.ts';
import { lostDeals } from './lossReasons.ts';
import type { MetricId } from './metricId.ts';
import type { MetricResult } from './result.ts';
import type { MetricScope } from './scope.ts';
import { type DayScope, dayScope } from './selection.ts';
import { serviceLevel } from './serviceLevel.ts';
import { stayResult, staysIn } from './timeInStage.ts';
import { createdConversion, winRate, winRateByValue } from './winRate.ts';
import { dealSize, salesCycle } from './wonDeals.ts';

/** The pair M03 and M04 report as their headline: what marketing passes on and sales takes up. */
export const headlinePair: StagePair = { from: 'mql', to: 'sql' };

/** The stage M02 reports as its headline. */
export const headlineStage = 'mql';

type Facts = Pick<CardInput, 'cycles' | 'handOffs' | 'spend' | 'deals' | 'actions'>;

type Rows = (facts: Facts, scope: MetricScope) => readonly number[];
const leads: Rows = (facts, { filter }) => cycleRows(facts.cycles, filter);
const deals: Rows = (facts, { filter }) => dealRows(facts.deals, filter);

const handOffs: Rows = (facts, { filter }) => handOffRows(facts.handOffs, filter);

const compute: Record<MetricId, (facts: Facts, scope: MetricScope, days: DayScope) => MetricResult> = {
  M01: (facts, scope, days) =>
    countResult(leadsCreated(facts.cycles, leads(facts, scope), days), facts.cycles.size, days),
  M02: (facts, scope, days) =>
    countResult(
      stageEntries(facts.cycles, leads(facts, scope), days, headlineStage),
      facts.cycles.size,
      days,
    ),
  M03: (facts, scope, days) =>
    rateResult(stageConversion(facts.cycles, leads(facts, scope), days, headlinePair)),
  M04: (facts, scope, days) =>
    rateResult(stageConversionAllStages(facts.cycles, leads(facts, scope), days, headlinePair)),
  M06: (facts, scope, days) => handOffAcceptance(facts.handOffs, handOffs(facts, scope), days),
  M07: (facts, scope, days) => firstResponse(facts.handOffs, handOffs(facts, scope), days),
  M08: (facts, scope, days) => serviceLevel(facts.handOffs, handOffs(facts, scope), days),
  M10: (facts, scope, days) => winRate(facts.deals, deals(facts, scope), days),
  M11: (facts, scope, days) => winRateByValue(facts.deals, deals(facts, scope), days),
  M12: (facts, scope, days) => createdConversion(facts.deals, deals(facts, scope), days),
  M13: (facts, scope, days) => salesCycle(facts.deals, deals(facts, scope), days),
  M14: (facts, scope, days) => dealSize(facts.deals, deals(facts, scope), days),
  M17: (facts, scope, days) => {
    const { stays, selection } = staysIn(facts.deals, deals(facts, scope), days);
    return stayResult(stays, selection);
  },
  M20: (facts, scope) => costPer(costsIn(facts, scope), 'lead', scope.filter, facts.spend.exchange.currency),
  M25: (facts, scope, days) =>
    countResult(lostDeals(facts.deals, deals(facts, scope), days), facts.deals.deals.length, days),
  M28: (facts, scope, days) => followThrough(facts.actions, actionRows(facts.actions, scope.filter), days),
};

/** A metric's one headline number for a scope. */
export const headlineMetric = (facts: Facts, id: MetricId, scope: MetricScope): MetricResult =>
  compute[id](facts, scope, dayScope(scope));
