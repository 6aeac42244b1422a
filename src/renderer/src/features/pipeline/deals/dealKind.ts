import { z } from 'zod';
import type { CallOutput } from '../../../../../contract/index.ts';
import type { DealRow } from '../../../../../domain/deal.ts';
import { dealClauseSchema, dealSortColumns } from '../../../../../domain/grid/deals.ts';
import { call, callKey } from '../../../api.ts';
import type { GridKind } from '../gridKind.ts';
import { type Question, questionKey } from '../question.ts';
import { dealColumns } from './dealColumns.tsx';
import { dealFilters } from './dealFilters.ts';

export type DealPage = CallOutput<'deals.page'>;

const clauses = z.array(dealClauseSchema);
const sortColumn = z.enum(dealSortColumns);

/** The question in the words of the contract; throws for a clause or column that is not of deals. */
export const askDeals = ({ filter, search, sort }: Question) => ({
  filter: clauses.parse(filter),
  search,
  sort: { column: sortColumn.parse(sort.column), direction: sort.direction },
});

export const dealKind: GridKind<DealRow, DealPage> = {
  screen: 'deals',
  entity: 'deal',
  title: 'Deals',
  singular: 'deal',
  columns: dealColumns,
  filters: dealFilters,
  sort: { column: 'createdOn', direction: 'down' },
  source: (question) => {
    const asked = askDeals(question);
    return {
      key: questionKey(question),
      page: (offset) => {
        const input = { ...asked, offset, limit: 100 };
        return { queryKey: callKey('deals.page', input), queryFn: () => call('deals.page', input) };
      },
    };
  },
  ids: async (question, offset, limit) =>
    (await call('deals.ids', { ...askDeals(question), offset, limit })).ids,
  locate: async (question, id) => (await call('deals.locate', { ...askDeals(question), id })).index,
  sum: ({ amount, matched }, { format }) =>
    matched === amount.unknown ? '' : format.money(amount.sum, amount.currency, 'compact'),
  view: (question, columns) => ({ screen: 'deals', ...askDeals(question), columns }),
};
