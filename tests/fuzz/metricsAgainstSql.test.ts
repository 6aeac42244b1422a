import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rateResult } from '../../src/domain/metrics/compute.ts';
import { stageConversionAllStages } from '../../src/domain/metrics/conversion.ts';
import { cycleRows } from '../../src/domain/metrics/cycleFacts.ts';
import { dealRows } from '../../src/domain/metrics/dealFacts.ts';
import type { Drill } from '../../src/domain/metrics/drill.ts';
import { drillRows } from '../../src/domain/metrics/drillRows.ts';
import { headlineMetric } from '../../src/domain/metrics/headlines.ts';
import { lostDeals, reasonOf } from '../../src/domain/metrics/lossReasons.ts';
import type { MetricId } from '../../src/domain/metrics/metricId.ts';
import { openPipeline } from '../../src/domain/metrics/pipeline.ts';
import type { MetricScope } from '../../src/domain/metrics/scope.ts';
import { dayScope, splitSelection } from '../../src/domain/metrics/selection.ts';
import { agingDeals } from '../../src/domain/metrics/timeInStage.ts';
import { lifecycleStages } from '../../src/domain/vocabulary.ts';
import { workbookFacts } from '../../src/main/services/metricFacts.ts';
import type { Connection } from '../../src/main/storage/database.ts';
import { emptyWorkbook } from '../workbookRows.ts';
import { ask as askSql, leadFilter, placed } from './askSql.ts';
import { fillWorkbook } from './fillWorkbook.ts';
import { type Generated, generatedWorkbook, scopeOf } from './generatedWorkbook.ts';

/**
 * The same numbers by another road: plain SQL over the tables, written from docs/SPEC.md and sharing no code with the
 * metrics. Workbooks and questions are generated with a fixed seed.
 */

let db: Connection;
beforeAll(async () => {
  db = await emptyWorkbook();
});
afterAll(() => db.close());

const runs = { seed: 20260917, numRuns: 60 };

const ask = (text: string, scope: MetricScope) => askSql(db, text, scope);

const dealFilter = `($owner IS NULL OR d.owner_id = $owner) AND ($channel IS NULL OR d.channel_id = $channel)`;

/** First entry into a stage per cycle; a dated entry beats an undated one. */
const firstEntry = (stage: string): string =>
  `(SELECT e.cycle_id, min(e.entered_on) AS on_day FROM lead_stage_entry e WHERE e.stage = '${stage}' GROUP BY e.cycle_id)`;

const enteredBy = (stage: string): string =>
  `EXISTS (SELECT 1 FROM lead_stage_entry x WHERE x.cycle_id = c.id AND x.stage = '${stage}'
           AND (x.entered_on <= $asOf
                OR NOT EXISTS (SELECT 1 FROM lead_stage_entry y WHERE y.cycle_id = c.id AND y.stage = x.stage AND y.entered_on IS NOT NULL)))`;

const closedIn = `FROM deal d JOIN deal_stage s ON s.id = d.stage_id
  WHERE s.kind IN ('won', 'lost') AND ${placed('d.closed_on')} AND ${dealFilter}`;

/** The amount in EUR at the close date, as N07 says. */
const euros = `(CASE WHEN d.currency = 'EUR' THEN d.amount ELSE
  (SELECT CASE WHEN d.amount * r.rate >= 0 THEN CAST(d.amount * r.rate + 0.5 AS INTEGER) ELSE -CAST(-d.amount * r.rate + 0.5 AS INTEGER) END
   FROM exchange_rate r WHERE r.currency = d.currency AND r.valid_from <= coalesce(d.closed_on, $asOf)
   ORDER BY r.valid_from DESC LIMIT 1) END)`;

function each(check: (scope: MetricScope, generated: Generated) => void): void {
  fc.assert(
    fc.property(generatedWorkbook, (generated) => {
      fillWorkbook(db, generated);
      for (const question of generated.questions) check(scopeOf(question), generated);
    }),
    runs,
  );
}

const number = (id: MetricId, scope: MetricScope) => headlineMetric(workbookFacts(db.readable), id, scope);

const behind = (metric: Drill['metric'], scope: MetricScope, part: Drill['part']) =>
  drillRows(workbookFacts(db.readable), { metric, ...scope, part, groups: [], label: '' }).seqs;

describe('Leads against SQL', () => {
  it('M01: cycles that began in the period, and the leads behind them (N09)', () => {
    each((scope) => {
      const began = `coalesce(c.started_on, CASE WHEN c.number = 1 THEN l.created_on END)`;
      const from = `FROM lead_cycle c JOIN lead l ON l.id = c.lead_id WHERE ${placed(began)} AND ${leadFilter}`;
      const [count, leads] = ask(`SELECT count(*), count(DISTINCT l.seq) ${from}`, scope);
      expect(number('M01', scope).n).toBe(count);
      expect(behind('M01', scope, 'base')).toHaveLength(leads ?? -1);
    });
  });

  it('M02: first entries into MQL in the period', () => {
    each((scope) => {
      const [count] = ask(
        `SELECT count(*) FROM ${firstEntry('mql')} f JOIN lead_cycle c ON c.id = f.cycle_id JOIN lead l ON l.id = c.lead_id
         WHERE ${placed('f.on_day')} AND ${leadFilter}`,
        scope,
      );
      expect(number('M02', scope).n).toBe(count);
    });
  });

  it('M03: MQL → SQL, any-stage', () => {
    each((scope) => {
      const reached = ['sql', 'opportunity', 'customer'].map(enteredBy).join(' OR ');
      const [base, hits] = ask(
        `SELECT count(*), coalesce(sum(CASE WHEN ${reached} THEN 1 ELSE 0 END), 0)
         FROM ${firstEntry('mql')} f JOIN lead_cycle c ON c.id = f.cycle_id JOIN lead l ON l.id = c.lead_id
         WHERE ${placed('f.on_day')} AND ${leadFilter}`,
        scope,
      );
      const result = number('M03', scope);
      expect(result.n).toBe(base);
      expect(result.value).toBe(base ? (hits ?? 0) / base : null);
    });
  });

  it('M04: inquiry → customer, all-stages', () => {
    each((scope) => {
      const all = lifecycleStages.slice(1).map(enteredBy).join(' AND ');
      const [base, hits] = ask(
        `SELECT count(*), coalesce(sum(CASE WHEN ${all} THEN 1 ELSE 0 END), 0)
         FROM ${firstEntry('inquiry')} f JOIN lead_cycle c ON c.id = f.cycle_id JOIN lead l ON l.id = c.lead_id
         WHERE ${placed('f.on_day')} AND ${leadFilter}`,
        scope,
      );
      const { cycles } = workbookFacts(db.readable);
      const result = rateResult(
        stageConversionAllStages(cycles, cycleRows(cycles, scope.filter), dayScope(scope), {
          from: 'inquiry',
          to: 'customer',
        }),
      );
      expect(result.n).toBe(base);
      expect(result.value).toBe(base ? (hits ?? 0) / base : null);
    });
  });
});

describe('Deals against SQL', () => {
  it('M10: win rate, and the deals behind it (N09)', () => {
    each((scope) => {
      const [closed, won] = ask(`SELECT count(*), coalesce(sum(s.kind = 'won'), 0) ${closedIn}`, scope);
      const result = number('M10', scope);
      expect(result.n).toBe(closed);
      expect(result.value).toBe(closed ? (won ?? 0) / closed : null);
      const [base, hits, misses] = (['base', 'hits', 'misses'] as const).map((part) =>
        behind('M10', scope, part),
      );
      expect(base).toHaveLength(closed ?? -1);
      expect(hits).toHaveLength(won ?? -1);
      expect([...(hits ?? []), ...(misses ?? [])].sort((a, b) => a - b)).toEqual(base);
    });
  });

  it('M11: win rate by value with dated exchange rates (N07)', () => {
    each((scope) => {
      const [n, all, won] = ask(
        `SELECT count(v), coalesce(sum(v), 0), coalesce(sum(CASE WHEN kind = 'won' THEN v END), 0)
         FROM (SELECT ${euros} AS v, s.kind ${closedIn})`,
        scope,
      );
      const result = number('M11', scope);
      expect(result.n).toBe(n);
      expect(result.value).toBe((all ?? 0) > 0 ? (won ?? 0) / (all ?? 0) : null);
    });
  });

  it('M12: created conversion', () => {
    each((scope) => {
      const [base, won] = ask(
        `SELECT count(*), coalesce(sum(s.kind = 'won' AND (d.closed_on IS NULL OR d.closed_on <= $asOf)), 0)
         FROM deal d JOIN deal_stage s ON s.id = d.stage_id WHERE ${placed('d.created_on')} AND ${dealFilter}`,
        scope,
      );
      const result = number('M12', scope);
      expect(result.n).toBe(base);
      expect(result.value).toBe(base ? (won ?? 0) / base : null);
    });
  });

  it('M13: mean and median of the sales cycle', () => {
    each((scope) => {
      const days = `SELECT julianday(d.closed_on) - julianday(d.created_on) AS days ${closedIn} AND s.kind = 'won'
                    AND d.closed_on >= d.created_on`;
      const [n, mean, median] = ask(
        `WITH c AS (SELECT days, row_number() OVER (ORDER BY days) AS k, count(*) OVER () AS n FROM (${days}))
         SELECT count(*), avg(days), avg(CASE WHEN 2 * k BETWEEN n AND n + 2 THEN days END) FROM c`,
        scope,
      );
      const result = number('M13', scope);
      expect(result.n).toBe(n);
      if (n === 0) expect(result.value).toBeNull();
      else {
        expect(result.mean).toBeCloseTo(mean ?? Number.NaN, 9);
        expect(result.value).toBeCloseTo(median ?? Number.NaN, 9);
      }
    });
  });

  it('M14: mean won amount', () => {
    each((scope) => {
      const [n, mean] = ask(
        `SELECT count(v), avg(v) FROM (SELECT ${euros} AS v ${closedIn} AND s.kind = 'won')`,
        scope,
      );
      const result = number('M14', scope);
      expect(result.n).toBe(n);
      if (n === 0) expect(result.value).toBeNull();
      else expect(result.value).toBeCloseTo(mean ?? Number.NaN, 6);
    });
  });

  it('M25: lost deals by first-level reason', () => {
    each((scope) => {
      const { deals } = workbookFacts(db.readable);
      const lost = lostDeals(deals, dealRows(deals, scope.filter), dayScope(scope));
      const said = (voice: string): string =>
        `(SELECT o.loss_reason_id FROM loss_opinion o WHERE o.deal_id = d.id AND o.said_by = '${voice}')`;
      const stated = `coalesce(d.loss_reason_id, ${said('buyer')}, ${said('rep')}, ${said('marketer')})`;
      const parts = splitSelection(lost, reasonOf(deals));
      for (const [key, part] of parts) {
        const top = `(SELECT coalesce(r.parent_id, r.id) FROM loss_reason r WHERE r.id = ${stated})`;
        const same = key === null ? `${stated} IS NULL` : `${top} = '${key}'`;
        const [count] = ask(`SELECT count(*) ${closedIn} AND s.kind = 'lost' AND ${same}`, scope);
        expect(part.base.length).toBe(count);
      }
      const [all] = ask(`SELECT count(*) ${closedIn} AND s.kind = 'lost'`, scope);
      expect(number('M25', scope).n).toBe(all);
    });
  });

  it('M17: completed stays of dated histories, their mean and number', () => {
    each((scope) => {
      // Deals whose whole history is dated and ends in their present stage; the others are hand-made cases.
      const [n, mean] = ask(
        `WITH dated AS (SELECT d.id, d.seq FROM deal d WHERE ${dealFilter} AND EXISTS (SELECT 1 FROM deal_stage_entry e WHERE e.deal_id = d.id)
                        AND NOT EXISTS (SELECT 1 FROM deal_stage_entry e WHERE e.deal_id = d.id AND e.entered_on IS NULL)),
              steps AS (SELECT e.stage_id, e.entered_on, lead(e.entered_on) OVER (PARTITION BY e.deal_id ORDER BY e.entered_on, e.seq) AS left_on
                        FROM deal_stage_entry e JOIN dated ON dated.id = e.deal_id WHERE e.entered_on <= $asOf)
         SELECT count(*), avg(julianday(left_on) - julianday(entered_on))
         FROM steps JOIN deal_stage s ON s.id = steps.stage_id
         WHERE s.kind = 'open' AND left_on IS NOT NULL AND ${placed('left_on')}`,
        scope,
      );
      const result = number('M17', scope);
      expect(result.n).toBe(n);
      if (n !== 0) expect(result.mean).toBeCloseTo(mean ?? Number.NaN, 9);
    });
  });

  it('P01 and M17.3: an aging deal is an open deal, and every open deal is judged or excluded', () => {
    each((scope) => {
      const { deals } = workbookFacts(db.readable);
      const rows = dealRows(deals, scope.filter);
      const open = openPipeline(deals, rows, dayScope(scope)).selection;
      const aging = agingDeals(deals, rows, dayScope(scope)).selection;
      const judged = [...aging.base, ...[...aging.excluded.values()].flat()].sort((a, b) => a - b);
      const known = [...open.base, ...(open.excluded.get('stageUnknown') ?? [])].sort((a, b) => a - b);
      expect(judged).toEqual(known);
      for (const row of aging.hits) expect(open.base).toContain(row);
    });
  });
});

describe('Actions against SQL', () => {
  it('M28: done on time of those due', () => {
    each((scope) => {
      const [base, hits] = ask(
        `SELECT count(*), coalesce(sum(a.done_on IS NOT NULL AND a.done_on <= a.due_on AND a.done_on <= $asOf), 0)
         FROM action a WHERE a.status <> 'dropped' AND a.due_on IS NOT NULL AND ${placed('a.due_on')}
         AND ($owner IS NULL OR a.owner_id = $owner)`,
        scope,
      );
      const result = number('M28', scope);
      expect(result.n).toBe(base);
      expect(result.value).toBe(base ? (hits ?? 0) / base : null);
    });
  });
});
