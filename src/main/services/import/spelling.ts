import type { ImportPlan } from '../../../domain/import/plan.ts';
import type { Ref } from './references.ts';

/** Keeps the words of the file beside the record where the workbook has another spelling of the same thing. */
export class Spelling {
  readonly #columns: ReadonlyMap<string, string>;

  constructor(plan: ImportPlan) {
    this.#columns = new Map(
      plan.columns.flatMap(({ field, name }) => (field === null ? [] : [[field.key, name] as const])),
    );
  }

  columnOf(field: string): string | null {
    return this.#columns.get(field) ?? null;
  }

  /** Notes the file's word for a reference in `draft.extra`, unless it is the workbook's own. */
  keep(
    draft: { extra: Record<string, string> | null },
    field: string,
    word: string | null,
    ref: Ref | null,
  ): void {
    if (word === null || ref === null || ref.name === word) return;
    this.keepText(draft, field, word);
  }

  keepText(draft: { extra: Record<string, string> | null }, field: string, word: string): void {
    const column = this.columnOf(field);
    if (column === null) return;
    draft.extra ??= {};
    draft.extra[column] = word;
  }
}
