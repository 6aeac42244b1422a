import type { LeadClause, LeadSortColumn } from '../../../domain/grid/leads.ts';
import { leadOrder, leadsMatching } from '../../storage/leadGrid.ts';
import { readSearchColumn } from '../../storage/searchColumn.ts';
import { drilledSeqs } from './drilled.ts';
import { gridIndexes } from './gridIndex.ts';

/** The index of the leads grid. Drills look at cycles; nothing else a lead is counted by lies in another table. */
export const leadIndex = gridIndexes<LeadClause, LeadSortColumn>({
  tables: ['lead', 'lead_cycle', 'lead_stage_entry', 'person', 'channel', 'campaign', 'persona'],
  order: leadOrder,
  matching: (db, clause, today) =>
    clause.kind === 'drill' ? drilledSeqs(db, clause.drill, 'lead') : leadsMatching(db, clause, today),
  texts: (db) => readSearchColumn(db, 'lead'),
});
