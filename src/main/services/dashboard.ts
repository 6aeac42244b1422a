import type { Comparison, DashboardAnswer } from '../../contract/dashboard.ts';
import { addDays, addMonths, type IsoDate, type Period, previousPeriod } from '../../domain/calendar.ts';
import { type CardName, cardNames } from '../../domain/metrics/card.ts';
import { atSameAge, type CardInput } from '../../domain/metrics/cards/cardInput.ts';
import { buildCard } from '../../domain/metrics/cards/cards.ts';
import { againstTargets } from '../../domain/metrics/cards/scorecard.ts';
import { catalogue } from '../../domain/metrics/catalogue.ts';
import { type MetricId, metricIds } from '../../domain/metrics/metricId.ts';
import { metricReport } from '../../domain/metrics/reports.ts';
import type { MetricReport } from '../../domain/metrics/result.ts';
import type { MetricFilter, MetricScope } from '../../domain/metrics/scope.ts';
import { createWording, type Wording } from '../../domain/metrics/wording.ts';
import { Refusal } from '../../domain/result.ts';
import type { ReadableDb } from '../storage/database.ts';
import { readDealNames } from '../storage/dealFacts.ts';
import type { ReadContext } from './context.ts';
import type { QueryHandlers } from './handlers.ts';
import { remembered, type WorkbookFacts, workbookFacts } from './metricFacts.ts';

export interface CardQuestion {
  period: Period | null;
  asOf?: IsoDate | undefined;
  compare: Comparison;
  filter: MetricFilter;
}

export const dashboardQueries = {
  'dashboard.get': (db, input, context) => cardsFor(db, cardNames, input, context),
  'dashboard.cards': (db, input, context) => cardsFor(db, input.names, input, context),
  'metrics.all': (db, input, context) => {
    const scope: MetricScope = {
      period: periodOf(input.from, input.to, context.today),
      asOf: input.asOf ?? context.today,
      filter: input.filter,
    };
    return remembered(db, ['metrics', scope], (facts) => allMetrics(facts, scope));
  },
  'metrics.definitions': () => [...catalogue],
} satisfies Partial<QueryHandlers>;

/** The named cards for a question; also for the minutes and for the evidence frozen in a sealed meeting. */
export function cardsFor(
  db: ReadableDb,
  names: readonly CardName[],
  question: CardQuestion,
  context: Pick<ReadContext, 'today'>,
): DashboardAnswer {
  const scope: MetricScope = {
    period: question.period,
    asOf: question.asOf ?? context.today,
    filter: question.filter,
  };
  const wording = wordingOf(workbookFacts(db).settings.locale);
  const compared = comparedWith(scope, question.compare, wording);
  const cards = names.map((name) =>
    remembered(db, ['card', name, scope, compared?.scope ?? null], (facts) =>
      buildCard(name, cardInput(db, facts, scope, compared, wording)),
    ),
  );
  return {
    period: scope.period,
    asOf: scope.asOf,
    compared:
      compared?.scope.period == null ? null : { period: compared.scope.period, words: compared.words },
    cards: question.compare === 'target' ? cards.map(againstTargets) : cards,
  };
}

function cardInput(
  db: ReadableDb,
  facts: WorkbookFacts,
  scope: MetricScope,
  compared: CardInput['compared'],
  wording: Wording,
): CardInput {
  return {
    scope,
    compared,
    wording,
    stageNames: facts.settings.leadStageNames,
    get targets() {
      return facts.targets;
    },
    get cycles() {
      return facts.cycles;
    },
    agreedHours: facts.settings.firstResponseHours,
    get handOffs() {
      return facts.handOffs;
    },
    get spend() {
      return facts.spend;
    },
    get deals() {
      return facts.deals;
    },
    get actions() {
      return facts.actions;
    },
    members: (name) => facts.members(name),
    dealNames: (seqs) => readDealNames(db, seqs),
  };
}

/** The compared period at the age this one has now; all time has nothing before it. */
function comparedWith(scope: MetricScope, compare: Comparison, wording: Wording): CardInput['compared'] {
  if (scope.period === null || compare === 'none' || compare === 'target') return null;
  const { from, to } = scope.period;
  const period =
    compare === 'previous'
      ? previousPeriod(scope.period)
      : { from: addMonths(from, -12), to: addMonths(to, -12) };
  return { scope: atSameAge(scope, period), words: wording.period(period) };
}

/** Half-open; an end alone begins at the first date there is, a beginning alone ends with today. */
function periodOf(from: IsoDate | undefined, to: IsoDate | undefined, today: IsoDate): Period | null {
  if (from === undefined && to === undefined) return null;
  const period = { from: from ?? '0001-01-01', to: to ?? addDays(today, 1) };
  if (period.from >= period.to) {
    throw new Refusal(
      'input.invalid',
      `The period must end after it starts: ${period.from} to ${period.to}.`,
    );
  }
  return period;
}

function allMetrics(facts: WorkbookFacts, scope: MetricScope): Record<MetricId, MetricReport> {
  const input = {
    cycles: facts.cycles,
    handOffs: facts.handOffs,
    spend: facts.spend,
    deals: facts.deals,
    actions: facts.actions,
    stageNames: facts.settings.leadStageNames,
    members: (name: Parameters<WorkbookFacts['members']>[0]) => facts.members(name),
  };
  const reports = metricIds.map((id): [MetricId, MetricReport] => [id, metricReport(input, id, scope)]);
  return Object.fromEntries(reports) as Record<MetricId, MetricReport>;
}

const wordings = new Map<string, Wording>();

function wordingOf(locale: string): Wording {
  const known = wordings.get(locale) ?? createWording(locale);
  wordings.set(locale, known);
  return known;
}
