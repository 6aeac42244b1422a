import type { ReactNode } from 'react';
import type { LeadStageNames } from '../../../../../domain/settings.ts';
import type { Format } from '../../../format.ts';
import type { Option } from '../../../ui/Select.tsx';
import type { Lists } from '../lists.ts';

/** What cells need to turn ids and numbers into words. One object for the whole grid, so that rows can be memoised. */
export interface Look {
  format: Format;
  today: string;
  lists: Lists;
  stageNames: LeadStageNames;
}

export type CellValue = string | number | null;

/** How a cell is edited. Money is in minor units of the row's currency, dates are ISO local dates. */
export type CellEdit<Row> =
  | { kind: 'text'; isRequired?: boolean; maxLength: number }
  | { kind: 'number' }
  | { kind: 'money'; currency: (row: Row) => string }
  | { kind: 'date'; max?: 'today' }
  | { kind: 'choice'; options: (look: Look, row: Row) => readonly Option[]; none?: string };

export interface GridColumn<Row> {
  key: string;
  title: string;
  /** px */
  width: number;
  align?: 'end';
  /** The column of the question this one is sorted by; none: it cannot be sorted. */
  sort?: string;
  /** As text: the cell itself where `cell` is not given, and its tooltip. */
  text: (row: Row, look: Look) => string;
  cell?: (row: Row, look: Look) => ReactNode;
  value?: (row: Row) => CellValue;
  edit?: CellEdit<Row>;
  /** Hidden until chosen in the Columns menu. */
  isOptional?: boolean;
}
