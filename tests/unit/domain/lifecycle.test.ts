import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExit, moveLead } from '../../../src/domain/lifecycle.ts';
import { type LeadStage, leadStageSchema } from '../../../src/domain/vocabulary.ts';

const stages = leadStageSchema.options;
const on = '2026-11-23';

describe('lifecycle of a lead', () => {
  it.each(stages.flatMap((from) => stages.map((to) => [from, to] as const)))('%s → %s', (from, to) => {
    const moved = moveLead({ stage: from, cycle: 3, stageOn: '2026-11-01' }, to, on);
    const ended = isExit(from) || from === 'customer';
    if (from === to || (ended && isExit(to))) {
      expect(moved).toMatchObject({ ok: false, error: { code: 'rule.broken' } });
      return;
    }
    expect(moved).toEqual({
      ok: true,
      value: {
        state: { stage: to, cycle: ended ? 4 : 3, stageOn: on },
        endsCycle: ['customer', 'disqualified', 'recycled'].includes(to) ? to : null,
        startsCycle: ended,
      },
    });
  });

  it('refuses a move dated before the present stage, and takes one on the same day', () => {
    const state = { stage: 'mql' as LeadStage, cycle: 1, stageOn: on };
    expect(moveLead(state, 'sql', '2026-11-22').ok).toBe(false);
    expect(moveLead(state, 'sql', on).ok).toBe(true);
    expect(moveLead({ ...state, stageOn: null }, 'sql', '2020-01-01').ok).toBe(true);
  });

  it('counts one more cycle for every re-entry after an end', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...stages), { maxLength: 30 }), (path) => {
        let state = { stage: 'inquiry' as LeadStage, cycle: 1, stageOn: on as string | null };
        let entries = 0;
        for (const to of path) {
          const moved = moveLead(state, to, on);
          if (!moved.ok) continue;
          if (isExit(state.stage) || state.stage === 'customer') entries += 1;
          state = moved.value.state;
        }
        expect(state.cycle).toBe(1 + entries);
      }),
    );
  });
});
