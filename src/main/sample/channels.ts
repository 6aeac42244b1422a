import type { IsoDate } from '../../domain/calendar.ts';
import type { ColleagueKey } from './company.ts';

/** The channels leads come from, and how they turn out. This is where the story of the sample is told in numbers. */

export const storyStart = '2026-06-01';
/** The file is as it was on this morning, before work. */
export const storyEnd = '2026-11-23';

export type ChannelKey =
  | 'organic'
  | 'paidSearch'
  | 'paidSocial'
  | 'email'
  | 'directMail'
  | 'referral'
  | 'coldCalling'
  | 'networking';

export interface ChannelStory {
  /** As the workbook calls it. */
  name: string;
  /** Leads before June, then June to November (November until the 22nd). */
  leads: readonly [number, number, number, number, number, number, number];
  /** Of the leads, how many qualify for marketing. */
  mql: number;
  /** Of the hand-offs, how many sales accepts. */
  accepted: number;
  /** Of the accepted, how many turn out real. */
  sql: number;
  /** Of those, how many become a deal. */
  opportunity: number;
  /** How eagerly sales calls back, as a factor on the usual time. */
  patience: number;
  /** Found by sales itself: no hand-off. */
  ownFind: boolean;
  /** How many titles are of people who will never buy. */
  bystanders: number;
  /** Kind of the touch that brought the lead, and what came of it. */
  firstTouch: readonly [kind: string, outcome: string];
}

export const channels: Readonly<Record<ChannelKey, ChannelStory>> = {
  organic: {
    name: 'Organic search',
    leads: [20, 36, 34, 30, 34, 38, 26],
    mql: 0.56,
    accepted: 0.86,
    sql: 0.46,
    opportunity: 0.72,
    patience: 0.95,
    ownFind: false,
    bystanders: 0.05,
    firstTouch: ['form', 'Asked for a call'],
  },
  paidSearch: {
    name: 'Paid search',
    leads: [17, 31, 30, 26, 32, 32, 23],
    mql: 0.58,
    accepted: 0.84,
    sql: 0.42,
    opportunity: 0.7,
    patience: 1,
    ownFind: false,
    bystanders: 0.06,
    firstTouch: ['form', 'Asked for a call'],
  },
  // The weak channel: cheap forms filled in by people who do not run a plant, and more of them every month.
  paidSocial: {
    name: 'Paid social',
    leads: [15, 32, 38, 46, 68, 106, 84],
    mql: 0.52,
    accepted: 0.52,
    sql: 0.17,
    opportunity: 0.6,
    patience: 1.25,
    ownFind: false,
    bystanders: 0.42,
    firstTouch: ['form', 'Downloaded the checklist'],
  },
  email: {
    name: 'Email',
    leads: [10, 18, 16, 14, 26, 20, 14],
    mql: 0.54,
    accepted: 0.85,
    sql: 0.46,
    opportunity: 0.76,
    patience: 1,
    ownFind: false,
    bystanders: 0.05,
    firstTouch: ['email', 'Clicked through'],
  },
  directMail: {
    name: 'Direct mail',
    leads: [0, 8, 14, 12, 10, 6, 4],
    mql: 0.56,
    accepted: 0.84,
    sql: 0.44,
    opportunity: 0.74,
    patience: 0.95,
    ownFind: false,
    bystanders: 0.02,
    firstTouch: ['direct mail', 'Sent the reply card'],
  },
  referral: {
    name: 'Referral',
    leads: [9, 13, 11, 9, 14, 13, 10],
    mql: 0.8,
    accepted: 0.95,
    sql: 0.6,
    opportunity: 0.74,
    patience: 0.6,
    ownFind: true,
    bystanders: 0,
    firstTouch: ['meeting', 'Introduced by a customer or installer'],
  },
  coldCalling: {
    name: 'Cold calling',
    leads: [10, 15, 13, 11, 16, 13, 9],
    mql: 0.5,
    accepted: 0.9,
    sql: 0.42,
    opportunity: 0.72,
    patience: 1,
    ownFind: true,
    bystanders: 0.01,
    firstTouch: ['call', 'Agreed to a second call'],
  },
  networking: {
    name: 'Networking',
    leads: [9, 6, 4, 3, 20, 9, 7],
    mql: 0.62,
    accepted: 0.9,
    sql: 0.48,
    opportunity: 0.74,
    patience: 0.8,
    ownFind: true,
    bystanders: 0.03,
    firstTouch: ['networking', 'Exchanged cards'],
  },
};

export const channelKeys = Object.keys(channels) as ChannelKey[];

/** Median working hours from hand-off to sales' first touch, June to November: the answer that keeps slipping. */
export const responseHours = [2.9, 4.8, 7.4, 11, 16, 25] as const;

/** The share of lost deals for which nobody called back in time, June to November. */
export const slowResponseShare = [0, 0.08, 0.26, 0.36, 0.46, 0.57] as const;

export interface CampaignStory {
  key: string;
  name: string;
  channel: ChannelKey;
  owner: ColleagueKey;
  from: IsoDate;
  to: IsoDate;
  status: 'Running' | 'Finished';
  note: string;
  /** Whole euros planned and actually spent, June to November. Planned is null where nothing was planned that month. */
  planned: readonly (number | null)[];
  actual: readonly (number | null)[];
  /** The share of the channel's leads of that time that came through it. */
  share: number;
}

export const campaigns: readonly CampaignStory[] = [
  {
    key: 'guide',
    name: 'Dosing accuracy guide',
    channel: 'organic',
    owner: 'ines',
    from: '2026-06-01',
    to: '2026-11-30',
    status: 'Running',
    note: 'Twelve chapters on dosing accuracy, one every second week; written with the application engineers.',
    planned: [2800, 2800, 2800, 2800, 2800, 2800],
    actual: [2950, 2640, 2800, 3120, 2710, 2050],
    share: 0.55,
  },
  {
    key: 'searchDach',
    name: 'Search: dosing pumps DACH',
    channel: 'paidSearch',
    owner: 'bram',
    from: '2026-06-01',
    to: '2026-11-30',
    status: 'Running',
    note: 'Exact-match terms only since July.',
    planned: [4200, 4200, 4200, 4200, 4200, 4200],
    actual: [4378.4, 4105.15, 4090.6, 4241.75, 4198.2, 3010.35],
    share: 0.6,
  },
  {
    key: 'searchCip',
    name: 'Search: CIP stations Benelux and France',
    channel: 'paidSearch',
    owner: 'bram',
    from: '2026-06-15',
    to: '2026-11-30',
    status: 'Running',
    note: 'Landing pages in Dutch and French.',
    planned: [1500, 2500, 2500, 2500, 2500, 2500],
    actual: [1466.9, 2512.3, 2394.85, 2560.1, 2475.4, 1842.7],
    share: 0.4,
  },
  {
    key: 'socialEngineers',
    name: 'Paid social: food and drinks engineers',
    channel: 'paidSocial',
    owner: 'bram',
    from: '2026-06-01',
    to: '2026-11-30',
    status: 'Running',
    note: 'Lead form inside the network, gated checklist “Seven causes of dosing drift”.',
    planned: [5000, 5500, 6000, 6000, 7000, 7000],
    actual: [4912.2, 5633.75, 6240.1, 6508.65, 7391.4, 5760.9],
    share: 0.62,
  },
  {
    key: 'socialWater',
    name: 'Paid social: water treatment lookalikes',
    channel: 'paidSocial',
    owner: 'bram',
    from: '2026-08-17',
    to: '2026-11-30',
    status: 'Running',
    note: 'Audience built from the customer list; started after the August review.',
    planned: [null, null, 2000, 4500, 5500, 5500],
    actual: [null, null, 1874.35, 4790.2, 5988.55, 4402.1],
    share: 0.45,
  },
  {
    key: 'newsletter',
    name: 'Newsletter “Process notes”',
    channel: 'email',
    owner: 'ines',
    from: '2026-06-01',
    to: '2026-11-30',
    status: 'Running',
    note: 'Every first Thursday; 6,400 readers.',
    planned: [600, 600, 600, 600, 600, 600],
    actual: [590, 590, 615, 590, 640, 590],
    share: 0.5,
  },
  {
    key: 'webinar',
    name: 'Webinar: batch traceability in dosing',
    channel: 'email',
    owner: 'ines',
    from: '2026-09-01',
    to: '2026-10-15',
    status: 'Finished',
    note: 'Live on 17 September with a customer’s quality manager; 143 registrations, 81 attended.',
    planned: [null, null, null, 3200, 800, null],
    actual: [null, null, null, 3415.5, 760, null],
    share: 0.55,
  },
  {
    key: 'mailDairy',
    name: 'Direct mail: dairy retrofit box',
    channel: 'directMail',
    owner: 'elena',
    from: '2026-06-22',
    to: '2026-10-31',
    status: 'Finished',
    note: 'A worn diaphragm in a box with the question “How long has yours been in?”, to 420 dairies.',
    planned: [3800, 4600, 2400, 2400, null, null],
    actual: [3690, 4812.4, 2366, 2180.8, 310, null],
    share: 0.9,
  },
  {
    key: 'partners',
    name: 'Installer partner bonus',
    channel: 'referral',
    owner: 'katrin',
    from: '2026-06-01',
    to: '2026-11-30',
    status: 'Running',
    note: 'Bonus of 2 % of the first order to the installer who introduces a plant.',
    planned: [1500, 1500, 1500, 2000, 2000, 2000],
    actual: [1240, 1610, 980, 2350, 2105, 1490],
    share: 0.6,
  },
  {
    key: 'callBreweries',
    name: 'Call list: breweries without CIP data',
    channel: 'coldCalling',
    owner: 'stefan',
    from: '2026-06-08',
    to: '2026-11-30',
    status: 'Running',
    note: '310 breweries with a bottling line and no known CIP supplier.',
    planned: [900, 900, 900, 900, 900, 900],
    actual: [900, 900, 900, 900, 900, 675],
    share: 0.5,
  },
  {
    key: 'processDays',
    name: 'Process Days Utrecht 2026',
    channel: 'networking',
    owner: 'ines',
    from: '2026-09-08',
    to: '2026-09-10',
    status: 'Finished',
    note: 'Stand of 36 m² with a running VD-40 skid.',
    planned: [null, 6000, 8000, 14_000, null, null],
    actual: [null, 6000, 8450, 15_236.6, 890, null],
    share: 0.75,
  },
  {
    key: 'waterForum',
    name: 'Water Forum Gdańsk 2026',
    channel: 'networking',
    owner: 'piotr',
    from: '2026-10-20',
    to: '2026-10-21',
    status: 'Finished',
    note: 'No stand: two talks and an evening with the Baltic utilities.',
    planned: [null, null, null, 1800, 2600, null],
    actual: [null, null, null, 1800, 2918.3, null],
    share: 0.7,
  },
];
