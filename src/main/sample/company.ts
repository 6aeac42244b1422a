import type { Team } from '../../domain/vocabulary.ts';

/** Veldhorn Dosing Systems: a made-up mid-size maker of dosing pumps and skids for food, drinks and water plants. */

export const companyName = 'Veldhorn Dosing Systems';
const mailDomain = 'veldhorn.example';

interface Colleague {
  name: string;
  team: Team;
  role: string;
  device: string;
}

export const colleagues = {
  katrin: { name: 'Katrin Vollmer', team: 'sales', role: 'Head of Sales', device: 'laptop-kv' },
  stefan: { name: 'Stefan Baumgartner', team: 'sales', role: 'Account Executive DACH', device: 'laptop-sb' },
  jonas: {
    name: 'Jonas Lindahl',
    team: 'sales',
    role: 'Account Executive Nordics and Baltics',
    device: 'laptop-jl',
  },
  camille: {
    name: 'Camille Ferrand',
    team: 'sales',
    role: 'Account Executive West and South',
    device: 'laptop-cf',
  },
  piotr: {
    name: 'Piotr Sawicki',
    team: 'sales',
    role: 'Account Executive Central and Eastern Europe',
    device: 'laptop-ps',
  },
  elena: { name: 'Elena Marchetti', team: 'marketing', role: 'Head of Marketing', device: 'laptop-em' },
  bram: { name: 'Bram de Wit', team: 'marketing', role: 'Demand Generation Manager', device: 'laptop-bw' },
  ines: { name: 'Inês Carvalho', team: 'marketing', role: 'Content and Events Manager', device: 'laptop-ic' },
  lukas: {
    name: 'Lukas Steiner',
    team: 'marketing',
    role: 'Marketing Operations Analyst',
    device: 'laptop-ls',
  },
} as const satisfies Record<string, Colleague>;

export type ColleagueKey = keyof typeof colleagues;
export const colleagueKeys = Object.keys(colleagues) as ColleagueKey[];

/** `katrin.vollmer@veldhorn.example`: an address that can never be anybody's. */
export function mailOf(key: ColleagueKey): string {
  const plain = colleagues[key].name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return `${plain.split(' ')[0] ?? ''}.${plain.split(' ').slice(1).join('')}@${mailDomain}`;
}

const territories: Readonly<Record<string, ColleagueKey>> = {
  Germany: 'stefan',
  Austria: 'stefan',
  Switzerland: 'stefan',
  Sweden: 'jonas',
  Denmark: 'jonas',
  Norway: 'jonas',
  Finland: 'jonas',
  Lithuania: 'jonas',
  Latvia: 'jonas',
  Estonia: 'jonas',
  'United Kingdom': 'katrin',
  Ireland: 'katrin',
  Netherlands: 'camille',
  Belgium: 'camille',
  France: 'camille',
  Italy: 'camille',
  Spain: 'camille',
  Portugal: 'camille',
};

/** Who of sales looks after a country. */
export const repFor = (country: string): ColleagueKey => territories[country] ?? 'piotr';

/** What is sold, with the usual price in whole euros and how much more often it is asked for than the rarest. */
export const products = [
  { name: 'VD-8 metering pumps', price: 9_400, weight: 5 },
  { name: 'VD-40 dosing skid', price: 38_000, weight: 6 },
  { name: 'CleanDose CIP station', price: 74_000, weight: 4 },
  { name: 'Colour and flavour dosing line', price: 121_000, weight: 2 },
  { name: 'Chlorine dioxide unit', price: 52_000, weight: 3 },
  { name: 'VeldLink monitoring', price: 14_500, weight: 3 },
  { name: 'Retrofit package', price: 21_000, weight: 4 },
] as const;

export const competitors = ['Dositek', 'Alvenne Pumpen', 'Promara', 'Hydrolane'] as const;

/** Rates to the euro at the first of each month, for the few quotes in other currencies. */
export const exchangeRates: Readonly<Record<string, readonly number[]>> = {
  GBP: [1.171, 1.168, 1.174, 1.169, 1.163, 1.158, 1.161, 1.166, 1.162],
  SEK: [0.0893, 0.0897, 0.0901, 0.0899, 0.0904, 0.0908, 0.0905, 0.0911, 0.0909],
  CHF: [1.064, 1.067, 1.069, 1.066, 1.071, 1.074, 1.072, 1.069, 1.07],
  PLN: [0.2342, 0.2347, 0.2339, 0.2351, 0.2356, 0.2349, 0.2344, 0.2353, 0.235],
};
/** The month of the first entry of each list above. */
export const firstRateMonth = '2026-03-01';

export const currencyOf: Readonly<Record<string, string>> = {
  'United Kingdom': 'GBP',
  Sweden: 'SEK',
  Switzerland: 'CHF',
  Poland: 'PLN',
};
