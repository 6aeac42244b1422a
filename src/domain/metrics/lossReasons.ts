import type { LossVoice } from '../vocabulary.ts';
import { rateResult } from './compute.ts';
import { type DealFact, type DealFacts, dealAt, kindOf } from './dealFacts.ts';
import type { MetricResult } from './result.ts';
import { type DayScope, emptySelection, type Selection } from './selection.ts';
import { closedDeals } from './winRate.ts';

export const lossVoices: readonly LossVoice[] = ['rep', 'buyer', 'marketer'];

/** Whose word stands when a deal names no reason itself: the buyer knows best, then the rep, then the marketer. */
const byTrust: readonly LossVoice[] = ['buyer', 'rep', 'marketer'];

/** M25 Loss reasons: the deals lost in the period, by close date. Excluded: as M10 for lost deals. */
export function lostDeals(facts: DealFacts, rows: readonly number[], scope: DayScope): Selection {
  const lost = rows.filter((row) => kindOf(facts, dealAt(facts, row)) === 'lost');
  const selection = closedDeals(facts, lost, scope);
  selection.hits = selection.base;
  return selection;
}

/** The first-level reason of a reason; itself when it has no known parent. */
export function topReason(facts: DealFacts, reasonId: string | null): string | null {
  if (reasonId === null) return null;
  const parentId = facts.reasons.get(reasonId)?.parentId ?? null;
  return parentId !== null && facts.reasons.has(parentId) ? parentId : reasonId;
}

/** The reason a deal is counted under: its own, else the opinion of the buyer, the rep, the marketer; else none. */
function statedReason(deal: DealFact): string | null {
  if (deal.reasonId !== null) return deal.reasonId;
  for (const voice of byTrust) {
    const said = deal.opinions[voice];
    if (said !== undefined) return said;
  }
  return null;
}

/** The deal's reason, level one. */
export const reasonOf = (facts: DealFacts) => (row: number) =>
  topReason(facts, statedReason(dealAt(facts, row)));

/** The deal's reason, level two: null when only a first-level reason is known. */
export const subReasonOf = (facts: DealFacts) => (row: number) => {
  const reason = statedReason(dealAt(facts, row));
  return reason === topReason(facts, reason) ? null : reason;
};

/** The last open stage before the loss, or null when the history does not tell. */
export const stageLostAt = (facts: DealFacts) => (row: number) =>
  dealAt(facts, row).entries.findLast((entry) => facts.stages.get(entry.stageId)?.kind === 'open')?.stageId ??
  null;

/** What a voice said. The reason on the deal itself is the rep's word unless the rep's own opinion is recorded. */
export function saidBy(deal: DealFact, voice: LossVoice): string | null {
  return deal.opinions[voice] ?? (voice === 'rep' ? deal.reasonId : null);
}

/** The lost deals a voice has spoken on; split them by `voiceReason`. */
export function heardFrom(facts: DealFacts, lost: Selection, voice: LossVoice): Selection {
  const heard = emptySelection();
  heard.base = lost.base.filter((row) => saidBy(dealAt(facts, row), voice) !== null);
  heard.hits = heard.base;
  return heard;
}

export const voiceReason = (facts: DealFacts, voice: LossVoice) => (row: number) =>
  topReason(facts, saidBy(dealAt(facts, row), voice));

/** M25 agreement: of the lost deals on which two or three voices spoke, those where all name the same first-level reason. */
export function voiceAgreement(
  facts: DealFacts,
  lost: Selection,
): { selection: Selection; result: MetricResult } {
  const selection = emptySelection();
  for (const row of lost.base) {
    const deal = dealAt(facts, row);
    const said = lossVoices.map((voice) => saidBy(deal, voice)).filter((reason) => reason !== null);
    if (said.length < 2) continue;
    selection.base.push(row);
    if (new Set(said.map((reason) => topReason(facts, reason))).size === 1) selection.hits.push(row);
  }
  return { selection, result: rateResult(selection) };
}
