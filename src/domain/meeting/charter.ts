import { z } from 'zod';
import type { Team } from '../vocabulary.ts';

/** The role charter: who is Responsible, Accountable, Consulted or Informed for each activity. */

export const raciLetterSchema = z.enum(['R', 'A', 'C', 'I']);
export type RaciLetter = z.infer<typeof raciLetterSchema>;
export const raciWords: Record<RaciLetter, string> = {
  R: 'Responsible',
  A: 'Accountable',
  C: 'Consulted',
  I: 'Informed',
};

interface Assignment {
  letter: RaciLetter;
  team: Team | null;
}

export interface CharterFinding {
  kind: 'gap' | 'overlap';
  message: string;
}

/** Gaps (nobody accountable, nobody responsible) and overlaps (more than one accountable) of one activity. */
export function charterFindings(assignments: readonly Assignment[]): CharterFinding[] {
  const count = (letter: RaciLetter): number => assignments.filter((one) => one.letter === letter).length;
  const findings: CharterFinding[] = [];
  if (count('A') === 0) findings.push({ kind: 'gap', message: 'Nobody is accountable' });
  if (count('A') > 1) findings.push({ kind: 'overlap', message: `${count('A')} are accountable` });
  if (count('R') === 0 && count('A') !== 1) findings.push({ kind: 'gap', message: 'Nobody is responsible' });
  return findings;
}
