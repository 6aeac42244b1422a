import type { IsoDate } from '../calendar.ts';
import { type DateParts, dateParts, isoOfParts } from './dateCell.ts';
import { type DateOrder, dateOrderSchema } from './entity.ts';

/** What the dates of one column say about their order, counted over the whole file. */

const orders = dateOrderSchema.options;

interface OrderTally {
  readable: number;
  first: IsoDate | null;
  last: IsoDate | null;
  /** Different years this order would give. Two-digit years are told from days by being few. */
  years: Set<string>;
}

/** Dates written with one separator. Columns do mix 11/16/2024 and 20-11-2024, each in an order of its own. */
export interface SeparatorTally {
  separator: string;
  count: number;
  orders: Record<DateOrder, OrderTally>;
}

const newOrderTally = (): OrderTally => ({ readable: 0, first: null, last: null, years: new Set() });

export class DateTally {
  /** Dates whose text says its own order (2026-11-23, 23 Nov 2026). */
  readonly own = newOrderTally();
  ownCount = 0;
  readonly separators = new Map<string, SeparatorTally>();
  notDates = 0;

  add(text: string): void {
    const parts = dateParts(text);
    const own = parts === null || parts.order === null ? null : isoOfParts(parts, parts.order);
    // Eight digits that are no calendar date are a number, not a broken date.
    if (parts === null || (parts.separator === '' && own === null)) {
      this.notDates += 1;
    } else if (parts.order !== null) {
      this.ownCount += 1;
      note(this.own, own);
    } else {
      this.#addOpen(parts);
    }
  }

  #addOpen(parts: DateParts): void {
    let tally = this.separators.get(parts.separator);
    if (tally === undefined) {
      tally = {
        separator: parts.separator,
        count: 0,
        orders: { ymd: newOrderTally(), dmy: newOrderTally(), mdy: newOrderTally() },
      };
      this.separators.set(parts.separator, tally);
    }
    tally.count += 1;
    for (const order of orders) note(tally.orders[order], isoOfParts(parts, order));
  }

  /** Cells that have the look of a date. */
  get dates(): number {
    let count = this.ownCount;
    for (const tally of this.separators.values()) count += tally.count;
    return count;
  }
}

function note(tally: OrderTally, iso: IsoDate | null): void {
  if (iso === null) return;
  tally.readable += 1;
  if (tally.first === null || iso < tally.first) tally.first = iso;
  if (tally.last === null || iso > tally.last) tally.last = iso;
  if (tally.years.size < 200) tally.years.add(iso.slice(0, 4));
}

export interface OrderDecision {
  order: DateOrder;
  ambiguous: boolean;
}

/** The order of the dates of one separator: the one that reads most of them; of equals, the one with fewest years. */
export function decideOrder(tally: SeparatorTally, hint: DateOrder): OrderDecision {
  const most = Math.max(...orders.map((order) => tally.orders[order].readable));
  const best = orders.filter((order) => tally.orders[order].readable === most);
  const fewest = Math.min(...best.map((order) => tally.orders[order].years.size));
  const left = best.filter((order) => tally.orders[order].years.size === fewest);
  const [only] = left;
  if (left.length === 1 && only !== undefined) return { order: only, ambiguous: false };
  const chosen = left.includes(hint) ? hint : (left.find((order) => order === 'dmy') ?? only ?? hint);
  return { order: chosen, ambiguous: !sameReading(tally, left) };
}

/** All dates such as 05/05/2024: every order gives the same days. */
const sameReading = (tally: SeparatorTally, left: readonly DateOrder[]): boolean =>
  new Set(left.map((order) => `${tally.orders[order].first} ${tally.orders[order].last}`)).size === 1 &&
  tally.orders[left[0] ?? 'dmy'].first === tally.orders[left[0] ?? 'dmy'].last;

/** What a column's dates become under one order for all of it, or under one order per separator. */
export interface DateReading {
  order: DateOrder;
  orderOf: Record<string, DateOrder>;
  ambiguous: boolean;
  mixed: boolean;
  first: IsoDate | null;
  last: IsoDate | null;
}

/** Settles the order of a column. `wish` (a person's choice) beats the evidence; `hint` breaks ties. */
export function readingOf(tally: DateTally, hint: DateOrder, wish: DateOrder | undefined): DateReading {
  const orderOf: Record<string, DateOrder> = {};
  let ambiguous = false;
  const groups = [...tally.separators.values()].sort((a, b) => b.count - a.count);
  const sure = groups.map((group) => decideOrder(group, hint)).find((decision) => !decision.ambiguous);
  for (const group of groups) {
    const decision =
      wish === undefined ? decideOrder(group, sure?.order ?? hint) : { order: wish, ambiguous: false };
    orderOf[group.separator] = decision.order;
    ambiguous ||= decision.ambiguous;
  }
  const main = groups[0] === undefined ? 'ymd' : (orderOf[groups[0].separator] ?? hint);
  const order = tally.ownCount > 0 && groups.length === 0 ? 'ymd' : main;
  return {
    order,
    orderOf,
    ambiguous,
    mixed: new Set(Object.values(orderOf)).size > 1,
    ...range(tally, orderOf),
  };
}

function range(
  tally: DateTally,
  orderOf: Record<string, DateOrder>,
): { first: IsoDate | null; last: IsoDate | null } {
  const read = [
    tally.own,
    ...[...tally.separators.values()].map((group) => group.orders[orderOf[group.separator] ?? 'dmy']),
  ];
  const firsts = read.flatMap(({ first }) => (first === null ? [] : [first])).sort();
  const lasts = read.flatMap(({ last }) => (last === null ? [] : [last])).sort();
  return { first: firsts[0] ?? null, last: lasts.at(-1) ?? null };
}

/** What each order would give for the whole column, for the user to choose from. */
export function orderChoices(
  tally: DateTally,
): { order: DateOrder; first: IsoDate | null; last: IsoDate | null; unreadable: number }[] {
  if (tally.separators.size === 0) return [];
  return orders
    .map((order) => {
      const orderOf = Object.fromEntries([...tally.separators.keys()].map((separator) => [separator, order]));
      const groups = [...tally.separators.values()];
      const readable = groups.reduce((sum, group) => sum + group.orders[order].readable, 0);
      const count = groups.reduce((sum, group) => sum + group.count, 0);
      return { order, ...range(tally, orderOf), unreadable: count - readable, readable };
    })
    .filter(({ readable }) => readable > 0)
    .map(({ readable: _, ...choice }) => choice);
}
