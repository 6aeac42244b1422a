import { addDays } from '../../../../../domain/calendar.ts';
import { noValue } from '../../../format.ts';
import type { Option } from '../../../ui/Select.tsx';
import type { Look } from '../grid/column.ts';
import type { GridClause } from '../question.ts';

/** A field a grid can be filtered by, and the ways it can be asked for. */
export type FilterField =
  | {
      field: string;
      title: string;
      kind: 'choice';
      options: (look: Look) => readonly Option[];
      none?: string;
    }
  | { field: string; title: string; kind: 'date' }
  | { field: string; title: string; kind: 'number' | 'money' }
  | { field: string; title: string; kind: 'given' };

/** The clause a field begins with when it is added: nothing chosen yet. */
export function emptyClause(field: FilterField): GridClause {
  switch (field.kind) {
    case 'choice':
      return { kind: 'oneOf', field: field.field, values: [] };
    case 'date':
      return { kind: 'between', field: field.field, from: null, to: null };
    case 'number':
    case 'money':
      return { kind: 'range', field: field.field, min: null, max: null };
    case 'given':
      return { kind: 'given', field: field.field, given: false };
  }
}

const kindsOf: Record<FilterField['kind'], readonly GridClause['kind'][]> = {
  choice: ['oneOf'],
  date: ['between', 'olderThan'],
  number: ['range'],
  money: ['range'],
  given: ['given'],
};

/** The field of a clause; undefined for a drill. */
export const fieldOf = (clause: GridClause, fields: readonly FilterField[]): FilterField | undefined =>
  clause.kind === 'drill'
    ? undefined
    : fields.find((field) => field.field === clause.field && kindsOf[field.kind].includes(clause.kind));

/** Whether a clause asks for anything; an empty one is not sent. */
export function isComplete(clause: GridClause): boolean {
  switch (clause.kind) {
    case 'oneOf':
      return clause.values.length > 0;
    case 'between':
      return clause.from !== null || clause.to !== null;
    case 'range':
      return clause.min !== null || clause.max !== null;
    default:
      return true;
  }
}

function namesOf(values: readonly (string | null)[], field: FilterField, look: Look): string {
  if (field.kind !== 'choice') return '';
  const options = new Map(field.options(look).map((option) => [option.key, option.text]));
  const names = values.map((value) =>
    value === null ? (field.none ?? 'None') : (options.get(value) ?? noValue),
  );
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} + ${names.length - 2}` : names.join(', ');
}

function spanOf(from: string | null, to: string | null): string {
  if (from !== null && to !== null) return `${from} – ${to}`;
  return from !== null ? `from ${from}` : to !== null ? `until ${to}` : 'any';
}

/** A clause in words: "Owner: Anna Kovács, Nobody", "Created: from 1 Sep 2026". Both ends of a span are shown included. */
export function clauseWords(clause: GridClause, fields: readonly FilterField[], look: Look): string {
  if (clause.kind === 'drill') return clause.drill.label || `The records behind ${clause.drill.metric}`;
  const field = fieldOf(clause, fields);
  if (field === undefined) return clause.field;
  const { format } = look;
  switch (clause.kind) {
    case 'oneOf':
      return `${field.title}: ${namesOf(clause.values, field, look) || 'any'}`;
    case 'between': {
      const last = clause.to === null ? null : dayBefore(clause.to);
      const [from, to] = [clause.from, last].map((date) => (date === null ? null : format.date(date)));
      return `${field.title}: ${spanOf(from ?? null, to ?? null)}`;
    }
    case 'olderThan':
      return `${field.title}: at least ${format.days(clause.days)} ago`;
    case 'range': {
      const show = (value: number | null): string | null =>
        value === null ? null : field.kind === 'money' ? format.money(value) : format.number(value);
      return `${field.title}: ${spanOf(show(clause.min), show(clause.max))}`;
    }
    case 'given':
      return clause.given ? `Has ${field.title.toLowerCase()}` : `No ${field.title.toLowerCase()}`;
  }
}

/** Spans are half-open inside and inclusive on the screen. */
export const dayBefore = (date: string): string => addDays(date, -1);
export const dayAfter = (date: string): string => addDays(date, 1);
