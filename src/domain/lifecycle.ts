import type { IsoDate } from './calendar.ts';
import { fail, ok, type Result } from './result.ts';
import { type LeadStage, lifecycleStages } from './vocabulary.ts';

/** Where a lead stands in its present cycle. */
export interface LifecycleState {
  stage: LeadStage;
  cycle: number;
  /** The date of the last stage entry, or null when the source did not tell. */
  stageOn: IsoDate | null;
}

/** What moving a lead does: the new state, and whether a cycle ends or the next one begins. */
export interface LifecycleMove {
  state: LifecycleState;
  endsCycle: 'customer' | 'disqualified' | 'recycled' | null;
  startsCycle: boolean;
}

export const stageRank = (stage: LeadStage): number => (lifecycleStages as readonly string[]).indexOf(stage);

export const isExit = (stage: LeadStage): stage is 'disqualified' | 'recycled' =>
  stage === 'disqualified' || stage === 'recycled';

/**
 * Moves a lead to a stage. Forward and backward moves stay in the cycle; `customer`, `disqualified` and `recycled` end
 * it; any move out of an ended cycle starts the next, so that a recycled lead is never counted twice in one cycle.
 */
export function moveLead(state: LifecycleState, to: LeadStage, on: IsoDate): Result<LifecycleMove> {
  if (to === state.stage) return fail('rule.broken', 'The lead is already at this stage.');
  if (state.stageOn !== null && on < state.stageOn) {
    return fail(
      'rule.broken',
      `The lead entered its present stage on ${state.stageOn}; a later move cannot be dated before that.`,
    );
  }
  const ended = isExit(state.stage) || state.stage === 'customer';
  if (ended && isExit(to)) {
    return fail('rule.broken', 'This cycle has already ended. Move the lead to an open stage first.');
  }
  const endsCycle = isExit(to) || to === 'customer' ? to : null;
  return ok({
    state: { stage: to, cycle: state.cycle + (ended ? 1 : 0), stageOn: on },
    endsCycle,
    startsCycle: ended,
  });
}
