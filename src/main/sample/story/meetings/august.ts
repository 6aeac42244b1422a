import type { MeetingStory } from '../meetingStory.ts';

export const august: MeetingStory = {
  on: '2026-08-26',
  madeOn: '2026-08-17',
  madeBy: 'katrin',
  place: 'Oldenburg, room Hunte, and by video',
  scribe: 'lukas',
  absent: ['camille', 'ines'],
  guests: [],
  ratings: { katrin: 6, stefan: 6, jonas: 7, piotr: 6, elena: 9, bram: 9, lukas: 8 },
  minutes: [4, 12, 10, 13, 19, 21, 6, 12, 5, 2],
  figures: { from: '2026-08-01', to: '2026-08-26' },
  notes: [
    {
      item: 'check-in',
      by: 'lukas',
      text: 'Camille and Inês on holiday; so was a third of the market.',
    },
    {
      item: 'scorecard',
      by: 'lukas',
      text: 'First answer {response} working hours: for the first time half of the hand-offs wait longer than the promise, or close to it.',
    },
    {
      item: 'what changed',
      by: 'jonas',
      text: 'Three Swedish dairies asked for CleanDose in one week, all after the article on dosing drift. First time a text has brought deals I can name.',
    },
    {
      item: 'hand-offs',
      by: 'katrin',
      text: 'We are five people and got {handed} hand-offs this month. Holidays explain a part of it, not all.',
    },
    {
      item: 'hand-offs',
      by: 'bram',
      text: 'Question back: which of them would you not want? Answer from the table: those without a plant.',
    },
    {
      item: 'channels and budget',
      by: 'bram',
      text: 'Paid social: {social} leads this month, {socialShare} of all. In July one cost {socialCost}; a lead from search cost {searchCost}.',
    },
    {
      item: 'channels and budget',
      by: 'stefan',
      text: 'Since June {socialSql} of its {socialMql} MQLs became an SQL. I would not call that cheap.',
    },
    {
      item: 'issues',
      by: 'lukas',
      text: 'No agreement on the students question. Bram tries a job-title field in the form first.',
    },
  ],
  issues: [
    {
      key: 'weekend',
      item: 'issues',
      by: 'lukas',
      title: 'Hand-offs of Thursday and Friday are answered in the middle of the next week',
      purpose: 'A plant that asks on Friday has a problem on Friday.',
      outcome: 'Nobody waits over a weekend for a first call.',
      process: 'Rota for holidays and Fridays; look at the numbers in September.',
      status: 'open',
    },
  ],
  decisions: [
    {
      key: 'water',
      item: 'channels and budget',
      by: 'elena',
      statement:
        'A second paid social campaign for water treatment runs with 4,500 a month from September, built on the customer list.',
      rationale:
        'If the audience is the problem, an audience like our customers should show it. Three months, then we decide.',
      alternatives: 'Cut paid social now; spend the money on a second mailing to dairies.',
      metric: 'M03',
      review: '2026-10-28',
    },
  ],
  actions: [
    {
      key: 'holidayRota',
      item: 'hand-offs',
      title: 'Make a rota so that every hand-off has somebody on duty, Fridays included',
      owner: 'katrin',
      due: '2026-09-11',
      done: '2026-09-24',
    },
    {
      key: 'jobTitle',
      item: 'issues',
      title: 'Ask for job title and plant in the checklist form and keep out who has none',
      owner: 'bram',
      due: '2026-09-15',
      begun: '2026-09-21',
      done: '2026-11-06',
    },
    {
      key: 'fairList',
      item: 'channels and budget',
      title: 'Send every customer within 200 km of Utrecht a personal invitation to Process Days',
      owner: 'camille',
      due: '2026-09-02',
      done: '2026-09-01',
    },
    {
      key: 'driftSeries',
      item: 'what changed',
      title: 'Write two more articles on dosing drift with Jonas’s three dairies as examples',
      owner: 'ines',
      due: '2026-09-25',
      done: '2026-09-23',
    },
  ],
  carries: [{ key: 'opcua', due: '2026-09-25' }],
  insights: [
    {
      key: 'deliveryWeeks',
      item: 'insights and personas',
      by: 'piotr',
      source: 'win-loss interview',
      text: 'Buyers in Poland compare weeks of delivery before they compare prices. Eight weeks is the line.',
      status: [
        ['in use', '2026-09-07'],
        ['disproved', '2026-11-04'],
      ],
      deals: { product: 'VD-40 dosing skid', count: 2, helped: false },
      personas: ['buyer'],
    },
  ],
};
