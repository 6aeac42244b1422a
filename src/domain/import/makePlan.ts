import type { Period } from '../calendar.ts';
import type { Currency } from '../money.ts';
import { type DateReading, readingOf } from './dateTally.ts';
import {
  type DateOrder,
  type Delimiter,
  extraField,
  type ImportChoices,
  type ImportEntity,
  ignoreField,
  rejectedReasonHeader,
} from './entity.ts';
import { catalogue } from './fields/catalogue.ts';
import type { ImportField } from './fields/field.ts';
import { suggestHeaderless } from './headerless.ts';
import { type MarkHint, type NumberReading, numberReadingOf } from './numberTally.ts';
import { currencyOfHeader, type ImportPlan, type PlannedColumn } from './plan.ts';
import { type Column, rankEntities, type Suggestion, suggestFields, unmetNeeds } from './suggest.ts';

/** What is known about the file and the workbook when the plan is made. */
export interface PlanGround {
  fileName: string;
  columns: readonly Column[];
  hasHeader: boolean;
  delimiter: Delimiter;
  period: Period | null;
  homeCurrency: Currency;
  /** BCP 47; an American workbook reads 3/4/2026 as March when nothing else tells. */
  locale: string;
}

export interface ColumnPlan extends PlannedColumn {
  suggestion: Suggestion;
  dateReading: DateReading | null;
  numberReading: NumberReading | null;
}

export interface PlanResult {
  /** Null when nobody can tell what the rows are. */
  entity: ImportEntity | null;
  alternatives: ImportEntity[];
  columns: ColumnPlan[];
  /** Needs that no column meets, as the labels of the fields that would. */
  unmet: string[][];
  /** Columns the choices name that the file does not have, or fields that do not exist. */
  unknownChoices: string[];
  plan: ImportPlan | null;
}

/** Makes every decision about a file: the choices of a person first, then what headers and cells say. */
export function makePlan(ground: PlanGround, choices: ImportChoices): PlanResult {
  const headerless = ground.hasHeader ? null : suggestHeaderless(ground.columns);
  const ranked = headerless === null ? rankEntities(ground.columns, ground.fileName) : [];
  const entity = choices.entity ?? headerless?.entity ?? ranked[0] ?? null;
  const suggestions =
    entity === null
      ? ground.columns.map((): Suggestion => ({ field: null, confidence: 'none' }))
      : headerless !== null && entity === headerless.entity
        ? headerless.suggestions
        : suggestFields(entity, ground.columns);
  const columns = planColumns(ground, choices, entity, suggestions);
  const mapped = new Set(columns.flatMap(({ field }) => (field === null ? [] : [field.key])));
  return {
    entity,
    alternatives: ranked.filter((other) => other !== entity),
    columns,
    unmet: entity === null ? [] : needsOf(entity, mapped, ground),
    unknownChoices: unknownChoices(choices, entity, ground.columns),
    plan: entity === null ? null : planOf(entity, columns, ground, choices),
  };
}

/** A line of spend also needs a date: its own, a month with a year, or the period of the report. */
function needsOf(entity: ImportEntity, mapped: ReadonlySet<string>, ground: PlanGround): string[][] {
  const unmet = unmetNeeds(entity, mapped);
  if (entity !== 'spend' || mapped.has('spentOn') || mapped.has('month') || ground.period !== null)
    return unmet;
  return [...unmet, ['Date', 'Month']];
}

function planOf(
  entity: ImportEntity,
  columns: readonly ColumnPlan[],
  ground: PlanGround,
  choices: ImportChoices,
): ImportPlan {
  return {
    entity,
    columns,
    currency: choices.currency ?? ground.homeCurrency,
    homeCurrency: ground.homeCurrency,
    leadStage: leadStageOfFile(columns, ground.fileName, choices),
    period: ground.period,
  };
}

const qualifiedList = /marketing[\s_-]*qualified|(?:^|[^a-z])mqls?(?:[^a-z]|$)/i;

function leadStageOfFile(
  columns: readonly ColumnPlan[],
  fileName: string,
  choices: ImportChoices,
): ImportPlan['leadStage'] {
  if (choices.leadStage !== undefined) return { stage: choices.leadStage, sinceCreated: true };
  const qualified = columns.some(({ key }) => key === 'mql id') || qualifiedList.test(fileName);
  return qualified ? { stage: 'mql', sinceCreated: true } : { stage: 'inquiry', sinceCreated: true };
}

function planColumns(
  ground: PlanGround,
  choices: ImportChoices,
  entity: ImportEntity | null,
  suggestions: readonly Suggestion[],
): ColumnPlan[] {
  const targets = settleTargets(ground.columns, choices, entity, suggestions);
  const dateHint = usualOrder(ground, targets);
  const markHint = usualMark(ground, targets);
  return ground.columns.map((column, index) => {
    const field = fieldOf(entity, targets[index] ?? extraField);
    const isDate = field?.kind === 'date';
    const isNumber = field !== null && ['money', 'count', 'whole'].includes(field.kind);
    const dateReading = isDate
      ? readingOf(column.profile.dates, dateHint, choices.dateOrders?.[column.name])
      : null;
    const numberReading = isNumber
      ? numberReadingOf(column.profile.numbers, markHint, choices.decimals?.[column.name])
      : null;
    return {
      name: column.name,
      key: column.key,
      index,
      field,
      keep: targets[index] === extraField,
      dates: dateReading,
      decimal: numberReading?.decimal ?? 'dot',
      currency: field?.kind === 'money' ? currencyOfHeader(column.name, ground.homeCurrency) : null,
      suggestion: suggestions[index] ?? { field: null, confidence: 'none' },
      dateReading,
      numberReading,
    };
  });
}

const fieldOf = (entity: ImportEntity | null, target: string): ImportField | null =>
  entity === null ? null : (catalogue[entity].fields.find(({ key }) => key === target) ?? null);

/** What each column is: the person's choice, else the suggestion; a field chosen by hand is taken from the column suggested for it. */
function settleTargets(
  columns: readonly Column[],
  choices: ImportChoices,
  entity: ImportEntity | null,
  suggestions: readonly Suggestion[],
): string[] {
  const used = new Set<string>();
  const wishes = columns.map(({ name }) => {
    const wish =
      choices.columns !== undefined && Object.hasOwn(choices.columns, name)
        ? choices.columns[name]
        : undefined;
    if (wish === undefined || wish === extraField || wish === ignoreField) return wish;
    if (fieldOf(entity, wish) === null || used.has(wish)) return extraField;
    used.add(wish);
    return wish;
  });
  return columns.map(({ name }, index) => {
    const wish = wishes[index];
    if (wish !== undefined) return wish;
    if (name === rejectedReasonHeader) return ignoreField;
    const suggested = suggestions[index]?.field ?? null;
    return suggested === null || used.has(suggested) ? extraField : suggested;
  });
}

/** The order of the dates that leave no doubt, for those that do; else the workbook's own custom. */
function usualOrder(ground: PlanGround, targets: readonly string[]): DateOrder {
  const custom: DateOrder = /-US\b/i.test(ground.locale) || ground.locale === 'en' ? 'mdy' : 'dmy';
  const votes = new Map<DateOrder, number>();
  ground.columns.forEach(({ profile }, index) => {
    if (targets[index] === ignoreField || profile.dateShare < 0.5 || profile.dates.separators.size === 0)
      return;
    const reading = readingOf(profile.dates, custom, undefined);
    if (!reading.ambiguous) votes.set(reading.order, (votes.get(reading.order) ?? 0) + 1);
  });
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? custom;
}

function usualMark(ground: PlanGround, targets: readonly string[]): MarkHint {
  let dot = 0;
  let comma = 0;
  ground.columns.forEach(({ profile }, index) => {
    if (targets[index] === ignoreField || profile.numberShare < 0.5) return;
    dot += profile.numbers.evidence.dot;
    comma += profile.numbers.evidence.comma;
  });
  if (dot !== comma) return { mark: dot > comma ? 'dot' : 'comma', sure: true };
  return { mark: ground.delimiter === ';' ? 'comma' : 'dot', sure: false };
}

function unknownChoices(
  choices: ImportChoices,
  entity: ImportEntity | null,
  columns: readonly Column[],
): string[] {
  const names = new Set(columns.map(({ name }) => name));
  return Object.entries(choices.columns ?? {}).flatMap(([name, target]) => {
    if (!names.has(name)) return [`The file has no column “${name}”.`];
    const known = target === extraField || target === ignoreField || fieldOf(entity, target) !== null;
    return known
      ? []
      : [`“${target}” is not a field of ${entity ?? 'this file'}; “${name}” is kept beside the record.`];
  });
}
