/** A CRM export of leads, always the same for the same seed: about 100 bytes a row. */

const first = [
  'Anna',
  'Bernd',
  'Chloé',
  'Dmitri',
  'Eva',
  'Farid',
  'Greta',
  'Hugo',
  'Inès',
  'Jonas',
  'Katalin',
  'Luis',
  'Mina',
  'Nils',
  'Olga',
  'Pia',
];
const last = [
  'Kovács',
  'Meyer',
  'Dubois',
  'Novák',
  'Rossi',
  'Silva',
  'Haddad',
  'Larsen',
  'Okafor',
  'Nguyen',
  'Petrov',
  'Weber',
  'Martin',
  'Fischer',
  'Lopez',
  'Tanaka',
];
const firms = [
  'Steel',
  'Paper',
  'Bakery',
  'Optics',
  'Textiles',
  'Logistics',
  'Software',
  'Foods',
  'Energy',
  'Clinic',
];
const sources = [
  'Organic search',
  'Paid search',
  'Referral',
  'Trade fair',
  'Email',
  'Social media',
  'Partner',
  'Cold calling',
];
const stages = ['New', 'Contacted', 'Qualified', 'MQL', 'Opportunity', 'Customer', 'Unqualified'];
const cities = ['Porto', 'Lyon', 'Győr', 'Ulm', 'Brno', 'Malmö', 'Gent', 'Łódź', 'Cork', 'Bari'];
const countries = [
  'Portugal',
  'France',
  'Hungary',
  'Germany',
  'Czechia',
  'Sweden',
  'Belgium',
  'Poland',
  'Ireland',
  'Italy',
];

/** Numbers in [0, 1) from a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** The CSV text of so many leads, header included. */
export function leadCsv(rows: number, seed = 20261123): string {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const lines = [
    'Lead ID,First Name,Last Name,Email,Phone,Company,Lead Source,Lead Status,Lead Owner,Create Date,City,Country',
  ];
  for (let row = 1; row <= rows; row++) {
    const [given, family, place] = [pick(first), pick(last), Math.floor(next() * cities.length)];
    const company = `${pick(last)} ${pick(firms)} ${Math.floor(next() * 20)}`;
    const date = `${2024 + Math.floor(next() * 2)}-${pad(1 + Math.floor(next() * 12))}-${pad(1 + Math.floor(next() * 28))}`;
    const phone = `+49 ${100 + Math.floor(next() * 900)} ${1000000 + Math.floor(next() * 9000000)}`;
    lines.push(
      [
        `L-${row}`,
        given,
        family,
        `person.${row}@example.com`,
        phone,
        company,
        pick(sources),
        pick(stages),
        `${pick(first)} ${pick(last).slice(0, 1)}.`,
        date,
        cities[place],
        countries[place],
      ].join(','),
    );
  }
  return `${lines.join('\n')}\n`;
}
