import type { IsoDate } from '../../../domain/calendar.ts';
import type { ColleagueKey } from '../company.ts';

interface ShadowingStory {
  watcher: ColleagueKey;
  watched: ColleagueKey;
  on: IsoDate;
  state: 'planned' | 'done' | 'cancelled';
  activity: string;
  brief: string;
  observations: string | null;
  debrief: string | null;
}

/** Sessions in both directions: marketing watches sales, sales watches marketing. */
export const shadowing: readonly ShadowingStory[] = [
  {
    watcher: 'lukas',
    watched: 'stefan',
    on: '2026-07-07',
    state: 'done',
    activity: 'Cold calling',
    brief: 'Listen to a morning of brewery calls. What do people ask in the first minute?',
    observations:
      'Fourteen calls before nine, six people reached. Everybody asked about delivery before price. Stefan looks up the last click of each lead in a second window and finds nothing he can use.',
    debrief: 'Put the form answers, not the clicks, at the top of the hand-off.',
  },
  {
    watcher: 'camille',
    watched: 'bram',
    on: '2026-07-16',
    state: 'done',
    activity: 'Paid social',
    brief: 'See how an audience and a form are made, and what the network shows of the result.',
    observations:
      'The network counts a lead when the form is sent, and optimises for whoever sends forms. Nobody at the network knows what a plant is.',
    debrief: 'Sales sends Bram twenty real job titles to aim at.',
  },
  {
    watcher: 'elena',
    watched: 'piotr',
    on: '2026-08-20',
    state: 'done',
    activity: 'Site visit, water utility near Poznań',
    brief: 'What happens between “interesting” and the measurement?',
    observations:
      'The plant manager had printed our guide and marked two pages. The question he could not answer from it: what happens to the old pump.',
    debrief: 'A page on taking back old pumps; reference call list for utilities.',
  },
  {
    watcher: 'ines',
    watched: 'camille',
    on: '2026-09-22',
    state: 'done',
    activity: 'Following up hand-offs',
    brief: 'One day of follow-up after the fair. Where do the hours go?',
    observations:
      'Eleven calls, four people reached, two had already bought elsewhere. An hour and a half went into people without a plant.',
    debrief: 'Counted and brought to the September meeting.',
  },
  {
    watcher: 'jonas',
    watched: 'ines',
    on: '2026-10-13',
    state: 'done',
    activity: 'Writing an article',
    brief: 'How does a finding from a call become a text?',
    observations:
      'The article takes four days, three of them waiting for numbers from us. The part readers stay on is the one with the photo of the broken diaphragm.',
    debrief: 'Jonas sends photos from every site visit.',
  },
  {
    watcher: 'bram',
    watched: 'katrin',
    on: '2026-10-20',
    state: 'cancelled',
    activity: 'Negotiation with a group buyer',
    brief: 'Hear how a group buyer talks about marketing material.',
    observations: null,
    debrief: 'The customer did not want a second person on the call.',
  },
  {
    watcher: 'lukas',
    watched: 'jonas',
    on: '2026-12-02',
    state: 'planned',
    activity: 'Answering hand-offs on duty',
    brief: 'First weeks of the duty rota: which data is missing when a hand-off comes in?',
    observations: null,
    debrief: null,
  },
  {
    watcher: 'stefan',
    watched: 'elena',
    on: '2026-12-08',
    state: 'planned',
    activity: 'Budget for the first quarter',
    brief: 'See how a budget is put together before it is defended.',
    observations: null,
    debrief: null,
  },
];
