import { entityWords } from '../../../domain/import/entity.ts';
import type { PlannedFile } from './fileGround.ts';

/** Why a file cannot be imported as it is planned, in words that say what to do; null when it can. */
export function blockedReason({ result, inspection }: PlannedFile): string | null {
  if (result.entity === null) {
    return `Tandem cannot tell what the rows of ${inspection.scan.name} are. Choose leads, deals, accounts, campaigns, spend, touches or people.`;
  }
  const [need] = result.unmet;
  if (need === undefined) return null;
  const { many } = entityWords[result.entity];
  return `Choose the column for ${orList(need)}: ${many} cannot be imported without it.`;
}

const orList = (labels: readonly string[]): string =>
  labels.length === 1
    ? `“${labels[0]}”`
    : `${labels
        .slice(0, -1)
        .map((label) => `“${label}”`)
        .join(', ')} or “${labels.at(-1)}”`;
