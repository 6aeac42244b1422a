import type { CallName } from '../../contract/index.ts';

/**
 * The tables an answer is made from, for calls that need few. A change elsewhere leaves them alone; every other query
 * of the workbook is fetched again after each change.
 */
const tablesOf: Partial<Record<CallName, readonly string[]>> = {
  'settings.get': ['setting'],
  'people.list': ['person'],
  'channels.list': ['channel'],
  'dealStages.list': ['deal_stage'],
  'lossReasons.list': ['loss_reason'],
  'campaigns.list': ['campaign'],
  'personas.list': ['persona'],
  'targets.list': ['target'],
};

/** Whether an answer to `name` may be out of date after these tables changed. */
export function isTouched(name: string, tables: readonly string[]): boolean {
  const needed = Object.hasOwn(tablesOf, name) ? tablesOf[name as CallName] : undefined;
  return needed === undefined || tables.includes('*') || needed.some((table) => tables.includes(table));
}
