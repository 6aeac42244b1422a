import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { costPer, costsBy, costsIn, costUnits, spentOn } from '../../src/domain/metrics/channelCost.ts';
import type { Drill } from '../../src/domain/metrics/drill.ts';
import { drillRows } from '../../src/domain/metrics/drillRows.ts';
import { respondedHandOffs, responseSpread } from '../../src/domain/metrics/firstResponse.ts';
import { handOffRows } from '../../src/domain/metrics/handOffFacts.ts';
import { pendingHandOffs } from '../../src/domain/metrics/handOffs.ts';
import { headlineMetric } from '../../src/domain/metrics/headlines.ts';
import type { MetricId } from '../../src/domain/metrics/metricId.ts';
import type { MetricScope } from '../../src/domain/metrics/scope.ts';
import { dayScope } from '../../src/domain/metrics/selection.ts';
import { workbookFacts } from '../../src/main/services/metricFacts.ts';
import type { Connection } from '../../src/main/storage/database.ts';
import { emptyWorkbook } from '../workbookRows.ts';
import { ask as askSql, leadFilter, placed } from './askSql.ts';
import { fillWorkbook } from './fillWorkbook.ts';
import { generatedWorkbook, scopeOf, zone } from './generatedWorkbook.ts';

/** Hand-offs and costs by another road, as in metricsAgainstSql.test.ts. */

let db: Connection;
beforeAll(async () => {
  db = await emptyWorkbook();
});
afterAll(() => db.close());

const runs = { seed: 20261123, numRuns: 80 };

function each(check: (scope: MetricScope) => void): void {
  fc.assert(
    fc.property(generatedWorkbook, (generated) => {
      fillWorkbook(db, generated);
      for (const question of generated.questions) check(scopeOf(question));
    }),
    runs,
  );
}

const ask = (text: string, scope: MetricScope) => askSql(db, text, scope);
const number = (id: MetricId, scope: MetricScope) => headlineMetric(workbookFacts(db.readable), id, scope);
const behind = (
  metric: Drill['metric'],
  scope: MetricScope,
  part: Drill['part'],
  groups: Drill['groups'] = [],
) => drillRows(workbookFacts(db.readable), { metric, ...scope, part, groups, label: '' }).seqs;

const localDay = (instant: string): string => `date(${instant}, '${zone.shift}')`;

const handOffs = `hand_off h JOIN lead l ON l.id = h.lead_id`;
const sides = `($owner IS NULL OR h.to_person_id = $owner OR h.from_person_id = $owner)
  AND ($channel IS NULL OR l.channel_id = $channel)`;

/** Every hand-off with the day and instant of its first sales touch; a later hand-off of the lead ends its turn. */
const answered = `(
  WITH turn AS (SELECT x.*, lead(x.handed_at) OVER (PARTITION BY x.lead_id ORDER BY x.handed_at, x.seq) AS next_at FROM hand_off x),
       heard AS (SELECT turn.id AS hand_id, t.touched_at AS t_at, coalesce(${localDay('t.touched_at')}, t.touched_on) AS t_day,
                        row_number() OVER (PARTITION BY turn.id
                          ORDER BY coalesce(${localDay('t.touched_at')}, t.touched_on), t.touched_at IS NULL, t.touched_at) AS place
                 FROM turn JOIN touch t ON t.lead_id = turn.lead_id AND t.team = 'sales'
                 WHERE CASE WHEN t.touched_at IS NULL
                       THEN t.touched_on >= ${localDay('turn.handed_at')}
                            AND (turn.next_at IS NULL OR t.touched_on < ${localDay('turn.next_at')})
                       ELSE t.touched_at >= turn.handed_at AND (turn.next_at IS NULL OR t.touched_at < turn.next_at) END)
  SELECT h.*, heard.t_at, heard.t_day FROM hand_off h LEFT JOIN heard ON heard.hand_id = h.id AND heard.place = 1)`;

describe('Hand-offs against SQL', () => {
  it('M06: accepted of decided, and the leads behind them (N09)', () => {
    each((scope) => {
      const [decided, accepted, leads, returned] = ask(
        `SELECT count(*), coalesce(sum(h.outcome = 'accepted'), 0), count(DISTINCT l.seq),
                count(DISTINCT CASE WHEN h.outcome = 'returned' THEN l.seq END)
         FROM ${handOffs} WHERE h.outcome <> 'pending' AND ${placed(localDay('h.decided_at'))} AND ${sides}`,
        scope,
      );
      const result = number('M06', scope);
      expect(result.n).toBe(decided);
      expect(result.value).toBe(decided ? (accepted ?? 0) / decided : null);
      expect(behind('M06', scope, 'base')).toHaveLength(leads ?? -1);
      expect(behind('M06', scope, 'misses')).toHaveLength(returned ?? -1);
    });
  });

  it('M06.1: pending as of the date', () => {
    each((scope) => {
      const [pending, leads] = ask(
        `SELECT count(*), count(DISTINCT l.seq) FROM ${handOffs}
         WHERE ${localDay('h.handed_at')} <= $asOf AND (h.decided_at IS NULL OR ${localDay('h.decided_at')} > $asOf) AND ${sides}`,
        scope,
      );
      const facts = workbookFacts(db.readable).handOffs;
      const rows = handOffRows(facts, scope.filter);
      expect(pendingHandOffs(facts, rows, dayScope(scope)).base).toHaveLength(pending ?? -1);
      const groups: Drill['groups'] = [{ by: 'fate', keys: ['pending'], others: false }];
      expect(behind('M06', scope, 'base', groups)).toHaveLength(leads ?? -1);
    });
  });

  it('M07: mean and median of working hours, mean of clock hours', () => {
    each((scope) => {
      // Each working day (Monday to Friday, 09:00 to 17:00 local) gives the part of it between hand-off and touch.
      const days = `WITH RECURSIVE day(d) AS (SELECT '2025-12-29' UNION ALL SELECT date(d, '+1 day') FROM day WHERE d < '2026-06-30'),
        work AS (SELECT julianday(d, '+9 hours') AS opens, julianday(d, '+17 hours') AS closes FROM day WHERE strftime('%w', d) BETWEEN '1' AND '5'),
        spent AS (SELECT h.seq, (julianday(h.t_at) - julianday(h.handed_at)) * 24 AS clock,
            (SELECT coalesce(sum(max(0, min(w.closes, julianday(h.t_at, '${zone.shift}')) - max(w.opens, julianday(h.handed_at, '${zone.shift}')))), 0)
             FROM work w) * 24 AS hours
          FROM ${answered} h JOIN lead l ON l.id = h.lead_id
          WHERE h.t_at IS NOT NULL AND h.t_day <= $asOf AND ${placed(localDay('h.handed_at'))} AND ${sides}),
        ranked AS (SELECT *, row_number() OVER (ORDER BY hours) AS k, count(*) OVER () AS n FROM spent)`;
      const [n, mean, median, clock] = ask(
        `${days} SELECT count(*), avg(hours), avg(CASE WHEN 2 * k BETWEEN n AND n + 2 THEN hours END), avg(clock) FROM ranked`,
        scope,
      );
      const result = number('M07', scope);
      expect(result.n).toBe(n);
      if (n === 0) {
        expect(result.value).toBeNull();
        return;
      }
      expect(result.mean).toBeCloseTo(mean ?? Number.NaN, 4);
      expect(result.value).toBeCloseTo(median ?? Number.NaN, 4);
      const facts = workbookFacts(db.readable).handOffs;
      const responded = respondedHandOffs(facts, handOffRows(facts, scope.filter), dayScope(scope));
      expect(responseSpread(facts, responded, 'clock').mean).toBeCloseTo(clock ?? Number.NaN, 4);
    });
  });

  it('M07.2, M07.4: what could not be measured, by reason', () => {
    each((scope) => {
      const [untimed, returned, waiting] = ask(
        `SELECT coalesce(sum(h.t_day <= $asOf AND h.t_at IS NULL), 0),
                coalesce(sum(coalesce(h.t_day > $asOf, 1) AND h.outcome = 'returned' AND ${localDay('h.decided_at')} <= $asOf), 0),
                coalesce(sum(coalesce(h.t_day > $asOf, 1) AND NOT (h.outcome = 'returned' AND ${localDay('h.decided_at')} <= $asOf)), 0)
         FROM ${answered} h JOIN lead l ON l.id = h.lead_id WHERE ${placed(localDay('h.handed_at'))} AND ${sides}`,
        scope,
      );
      const why = new Map(number('M07', scope).excludedWhy.map(({ reason, count }) => [reason, count]));
      expect(why.get('first touch has no time of day') ?? 0).toBe(untimed);
      expect(why.get('returned without a sales touch') ?? 0).toBe(returned);
      expect(why.get('no sales touch yet') ?? 0).toBe(waiting);
    });
  });

  it('M08: kept of kept and run out, and the leads behind them (N09)', () => {
    each((scope) => {
      const day = { decided: localDay('h.decided_at'), due: localDay('h.due_at') };
      const [base, kept, leads] = ask(
        `WITH known AS (
           SELECT l.seq, ${day.due} AS due_day, ${day.decided} <= $asOf OR h.t_day <= $asOf AS is_answered,
             CASE WHEN ${day.decided} <= $asOf AND h.decided_at <= h.due_at THEN ${day.decided} END AS by_decision,
             CASE WHEN h.t_day <= $asOf AND (h.t_at <= h.due_at OR (h.t_at IS NULL AND h.t_day <= ${day.due})) THEN h.t_day END AS by_touch
           FROM ${answered} h JOIN lead l ON l.id = h.lead_id WHERE ${localDay('h.handed_at')} <= $asOf AND ${sides}),
         settled AS (SELECT *, coalesce(min(by_decision, by_touch), by_decision, by_touch) AS kept_day FROM known)
         SELECT count(*), coalesce(sum(kept_day IS NOT NULL), 0), count(DISTINCT seq) FROM (
           SELECT *, coalesce(kept_day, CASE WHEN coalesce(is_answered, 0) OR due_day < $asOf THEN due_day END) AS on_day FROM settled)
         WHERE on_day IS NOT NULL AND ($from IS NULL OR (on_day >= $from AND on_day < $to))`,
        scope,
      );
      const result = number('M08', scope);
      expect(result.n).toBe(base);
      expect(result.value).toBe(base ? (kept ?? 0) / base : null);
      expect(behind('M08', scope, 'base')).toHaveLength(leads ?? -1);
    });
  });
});

describe('Costs against SQL', () => {
  const euros = `CASE WHEN s.currency = 'EUR' THEN s.amount ELSE
    (SELECT CASE WHEN s.amount * r.rate >= 0 THEN CAST(s.amount * r.rate + 0.5 AS INTEGER) ELSE -CAST(-s.amount * r.rate + 0.5 AS INTEGER) END
     FROM exchange_rate r WHERE r.currency = s.currency AND r.valid_from <= s.spent_on ORDER BY r.valid_from DESC LIMIT 1) END`;
  const spent = (where: string): string =>
    `(SELECT sum(${euros}) FROM spend s LEFT JOIN campaign k ON k.id = s.campaign_id
      WHERE s.kind = 'actual' AND ${placed('s.spent_on')} AND ${where})`;
  const created = `coalesce(c.started_on, CASE WHEN c.number = 1 THEN l.created_on END)`;
  const first = (stage: string): string =>
    `(SELECT min(e.entered_on) FROM lead_stage_entry e WHERE e.cycle_id = c.id AND e.stage = '${stage}')`;
  const entered = (stage: string): string =>
    `EXISTS (SELECT 1 FROM lead_stage_entry e WHERE e.cycle_id = c.id AND e.stage = '${stage}') AND ${placed(first(stage))}`;
  const counts = (where: string): string =>
    `SELECT coalesce(sum(${placed(created)}), 0), coalesce(sum(${entered('mql')}), 0), coalesce(sum(${entered('sql')}), 0)
     FROM lead_cycle c JOIN lead l ON l.id = c.lead_id WHERE ${leadFilter} AND ${where}`;

  it('M20: cost per lead of a channel or the whole; none per person (M20.2)', () => {
    each((scope) => {
      const [money] = ask(
        `SELECT ${spent('($channel IS NULL OR coalesce(s.channel_id, k.channel_id) = $channel)')}`,
        scope,
      );
      const [leads] = ask(counts('1'), scope);
      const result = number('M20', scope);
      expect(result.n).toBe(leads);
      const isCosted = scope.filter.ownerId === undefined && (money ?? 0) > 0 && (leads ?? 0) > 0;
      expect(result.value).toBe(isCosted ? (money ?? 0) / (leads ?? 0) : null);
      expect(result.why === undefined).toBe(isCosted);
    });
  });

  it('M20, N10: spend, leads, MQLs and SQLs of each channel', () => {
    each((asked) => {
      const scope: MetricScope = { ...asked, filter: {} };
      const facts = workbookFacts(db.readable);
      const whole = costsIn(facts, scope);
      const channels = costsBy(facts, whole, 'channel');
      for (const { key, costs } of channels) {
        const of = (column: string): string => (key === null ? `${column} IS NULL` : `${column} = '${key}'`);
        const [money] = ask(`SELECT ${spent(of('coalesce(s.channel_id, k.channel_id)'))}`, scope);
        const counted = ask(counts(of('l.channel_id')), scope);
        expect(spentOn(costs)).toBe(money);
        costUnits.forEach((unit, index) => {
          expect(costPer(costs, unit, {}, 'EUR').n).toBe(counted[index]);
        });
      }
      const sum = channels.reduce((total, { costs }) => total + (spentOn(costs) ?? 0), 0);
      expect(sum).toBe(spentOn(whole) ?? 0);
    });
  });
});
