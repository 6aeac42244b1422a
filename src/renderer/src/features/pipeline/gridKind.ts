import type { ReactNode } from 'react';
import type { ViewDefinition } from '../../../../domain/grid/view.ts';
import type { CellValue, GridColumn, Look } from './grid/column.ts';
import type { GridPage, GridSource } from './grid/useGridPages.ts';
import type { Question } from './question.ts';
import type { FilterField } from './toolbar/filterField.ts';

/** The records a bulk command works on. */
export type BulkTarget = { ids: string[] } | { question: Question; except: string[] };

/** What leads and deals differ in; everything else of a grid tab is the same. */
export interface GridKind<Row extends { id: string }, Page extends GridPage<Row>> {
  screen: 'leads' | 'deals';
  entity: 'lead' | 'deal';
  /** "Leads", "lead". */
  title: string;
  singular: string;
  columns: readonly GridColumn<Row>[];
  filters: readonly FilterField[];
  sort: Question['sort'];
  source: (question: Question) => GridSource<Page>;
  ids: (question: Question, offset: number, limit: number) => Promise<string[]>;
  locate: (question: Question, id: string) => Promise<number | null>;
  /** What the matched records add up to, for the footer; empty when nothing does. */
  sum: (page: Page, look: Look) => string;
  view: (question: Question, columns: string[]) => ViewDefinition;
}

/** What a tab can do with its records. Commands show their own failures; the promise tells whether they worked. */
export interface GridDeeds<Row> {
  save: (row: Row, column: GridColumn<Row>, value: CellValue) => Promise<boolean>;
  /** The buttons of the bulk bar. */
  bulkBar: (target: BulkTarget, count: number, done: () => void) => ReactNode;
  inspector: (id: string, close: () => void) => ReactNode;
  /** Opens the form for a new record. */
  create: () => void;
}
