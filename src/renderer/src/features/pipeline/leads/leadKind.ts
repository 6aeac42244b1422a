import { z } from 'zod';
import type { CallOutput } from '../../../../../contract/index.ts';
import { leadClauseSchema, leadSortColumns } from '../../../../../domain/grid/leads.ts';
import type { Lead } from '../../../../../domain/lead.ts';
import { call, callKey } from '../../../api.ts';
import type { GridKind } from '../gridKind.ts';
import { type Question, questionKey } from '../question.ts';
import { leadColumns } from './leadColumns.tsx';
import { leadFilters } from './leadFilters.ts';

export type LeadPage = CallOutput<'leads.page'>;

const clauses = z.array(leadClauseSchema);
const sortColumn = z.enum(leadSortColumns);

/** The question in the words of the contract; throws for a clause or column that is not of leads. */
export const askLeads = ({ filter, search, sort }: Question) => ({
  filter: clauses.parse(filter),
  search,
  sort: { column: sortColumn.parse(sort.column), direction: sort.direction },
});

export const leadKind: GridKind<Lead, LeadPage> = {
  screen: 'leads',
  entity: 'lead',
  title: 'Leads',
  singular: 'lead',
  columns: leadColumns,
  filters: leadFilters,
  sort: { column: 'createdOn', direction: 'down' },
  source: (question) => {
    const asked = askLeads(question);
    return {
      key: questionKey(question),
      page: (offset) => {
        const input = { ...asked, offset, limit: 100 };
        return { queryKey: callKey('leads.page', input), queryFn: () => call('leads.page', input) };
      },
    };
  },
  ids: async (question, offset, limit) =>
    (await call('leads.ids', { ...askLeads(question), offset, limit })).ids,
  locate: async (question, id) => (await call('leads.locate', { ...askLeads(question), id })).index,
  sum: () => '',
  view: (question, columns) => ({ screen: 'leads', ...askLeads(question), columns }),
};
