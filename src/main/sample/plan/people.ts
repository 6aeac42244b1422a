import type { Industry } from '../names/culture.ts';
import type { Random } from '../random.ts';
import type { PersonaKey } from './model.ts';

/** Job titles, by the persona they belong to. */
const titles: Readonly<Record<PersonaKey, readonly string[]>> = {
  engineer: [
    'Process Engineer',
    'Plant Engineer',
    'Maintenance Manager',
    'Automation Engineer',
    'Utilities Engineer',
    'Head of Engineering',
    'Instrumentation Technician',
  ],
  production: [
    'Production Manager',
    'Operations Manager',
    'Quality Manager',
    'Plant Manager',
    'Master Brewer',
    'Shift Manager',
    'Hygiene Manager',
  ],
  buyer: [
    'Purchasing Manager',
    'Strategic Buyer',
    'Head of Procurement',
    'Technical Buyer',
    'Finance Director',
  ],
  integrator: ['Project Engineer', 'Technical Director', 'Managing Director', 'Sales Engineer', 'Owner'],
};

const bystanderTitles = [
  'Student',
  'Research Assistant',
  'Independent Consultant',
  'Sales Representative',
  'Job seeker',
  'Marketing Assistant',
  'Intern',
  'Lecturer',
] as const;

/** What bystanders write into the company field. */
export const bystanderCompanies = [
  'Self-employed',
  'Technical university',
  'University of applied sciences',
  'Engineering consultancy',
  'Recruitment agency',
  'Private',
] as const;

const personaWeights: readonly (readonly [PersonaKey, number])[] = [
  ['engineer', 45],
  ['production', 32],
  ['buyer', 15],
  ['integrator', 8],
];

/** A job title with the persona behind it; bystanders have none. */
export function drawTitle(
  random: Random,
  industry: Industry,
  bystander: boolean,
): { title: string; persona: PersonaKey | null } {
  if (bystander) return { title: random.pick(bystanderTitles), persona: null };
  const machineBuilder = industry === 'Machine building' && random.chance(0.7);
  const persona = machineBuilder ? 'integrator' : random.weighted(personaWeights);
  const fitting = titles[persona].filter((title) => title !== 'Master Brewer' || industry === 'Brewing');
  return { title: random.pick(fitting), persona };
}

export const returnReasons = {
  bystander: [
    'Student project, no plant behind it',
    'Consultant collecting prices for a report',
    'Only wanted the checklist',
    'Works for a supplier, not for a plant',
    'Looking for a job with us',
  ],
  real: [
    'Phone number does not exist',
    'No project and no budget this year',
    'Plant closed last winter',
    'Needs less than one litre per hour, below our range',
    'Already in talks with us through another contact',
    'Wrong country for our service partners',
  ],
} as const;

export const recycleReasons = [
  'Project moved to 2027',
  'No budget before the new year',
  'Contract with the present supplier runs until spring',
  'No answer after five attempts',
  'Wants to see OPC UA on the controller first',
  'Line rebuild comes before dosing',
  'Asked us to call again after the harvest',
] as const;

export const disqualifyReasons = [
  'Below our smallest flow range',
  'Buys only through a group contract',
  'No plant of their own',
  'Duplicate of another contact',
  'Left the company',
] as const;
