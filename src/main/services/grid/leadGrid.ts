import type { LeadClause, LeadSortColumn } from '../../../domain/grid/leads.ts';
import { leadClauseColumn, leadOrder, leadOrderColumns, leadsMatching } from '../../storage/leadGrid.ts';
import { drilledSeqs } from './drilled.ts';
import { gridIndexes } from './gridIndex.ts';

/** The index of the leads grid. Drills look at cycles; nothing else a lead is counted by lies in another table. */
export const leadIndex = gridIndexes<LeadClause, LeadSortColumn>({
  table: 'lead',
  others: ['lead_cycle', 'lead_stage_entry', 'person', 'channel', 'campaign', 'persona'],
  orderColumns: leadOrderColumns,
  clauseColumns: (clause) => (clause.kind === 'drill' ? null : [leadClauseColumn(clause)]),
  order: leadOrder,
  matching: (db, clause, today) =>
    clause.kind === 'drill' ? drilledSeqs(db, clause.drill, 'lead') : leadsMatching(db, clause, today),
});
