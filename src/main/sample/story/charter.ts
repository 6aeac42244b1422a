import type { RaciLetter } from '../../../domain/meeting/charter.ts';
import type { Team } from '../../../domain/vocabulary.ts';
import type { ColleagueKey } from '../company.ts';

type Holder = ColleagueKey | Team;

/**
 * Who does what, by activity. Two things are left for the team to find: nobody is accountable for product development,
 * and two are for relationship marketing.
 */
export const charter: Readonly<Record<string, readonly (readonly [Holder, RaciLetter])[]>> = {
  'Consumer research': [
    ['elena', 'A'],
    ['ines', 'R'],
    ['sales', 'C'],
  ],
  'Product development': [
    ['ines', 'C'],
    ['stefan', 'C'],
    ['marketing', 'I'],
  ],
  'Brand awareness': [
    ['elena', 'A'],
    ['ines', 'R'],
    ['sales', 'I'],
  ],
  'Social media': [
    ['elena', 'A'],
    ['bram', 'R'],
    ['sales', 'I'],
  ],
  'Direct mail': [
    ['elena', 'A'],
    ['ines', 'R'],
    ['sales', 'C'],
  ],
  'Relationship marketing': [
    ['katrin', 'A'],
    ['elena', 'A'],
    ['ines', 'R'],
  ],
  'Viral marketing': [
    ['elena', 'A'],
    ['bram', 'R'],
  ],
  'Cold calling': [
    ['katrin', 'A'],
    ['stefan', 'R'],
    ['piotr', 'R'],
    ['marketing', 'C'],
  ],
  Networking: [
    ['katrin', 'A'],
    ['sales', 'R'],
    ['ines', 'C'],
  ],
  'One-on-one meetings': [
    ['katrin', 'A'],
    ['sales', 'R'],
    ['marketing', 'I'],
  ],
  'Answering hand-offs': [
    ['katrin', 'A'],
    ['sales', 'R'],
    ['lukas', 'C'],
    ['marketing', 'I'],
  ],
};

/** Added by the team to the list every workbook starts with. */
export const addedActivity = { name: 'Answering hand-offs', team: 'sales' } as const;
export const charterMadeOn = '2026-07-21';
export const charterSignedOn = '2026-07-29';
