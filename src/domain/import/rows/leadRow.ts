import type { IsoDate } from '../../calendar.ts';
import { isExit, stageRank } from '../../lifecycle.ts';
import { type LeadStage, leadStageSchema } from '../../vocabulary.ts';
import { leadFields } from '../fields/leadFields.ts';
import type { ImportPlan } from '../plan.ts';
import type { RowReading } from '../rowReader.ts';
import { plainKey, positionsOf, type Unusable, unusable, type Values, valuesOf } from './values.ts';

export interface StageEntry {
  stage: LeadStage;
  /** Null: the lead got there, the file does not say when. */
  on: IsoDate | null;
}

/** A lead as a row of a file tells it. Names of other records are still words; the service finds or makes them. */
export interface LeadDraft {
  externalId: string | null;
  name: string;
  /** The name is only a stand-in (an e-mail, a company, an id) and gives way to a real one. */
  standIn: boolean;
  email: string | null;
  phone: string | null;
  jobTitle: string | null;
  company: string | null;
  companyDomain: string | null;
  companyRef: string | null;
  contactRef: string | null;
  owner: string | null;
  channel: string | null;
  campaign: string | null;
  stage: LeadStage;
  /** The row itself tells the stage; otherwise it is only assumed and never changes an existing lead. */
  stageTold: boolean;
  stageOn: IsoDate | null;
  createdOn: IsoDate | null;
  entries: StageEntry[];
  score: number | null;
  country: string | null;
  city: string | null;
  exitReason: string | null;
  note: string | null;
  extra: Record<string, string> | null;
}

const at = positionsOf(leadFields);
type LeadKey = keyof typeof at;

const datedStages = [
  ['mql', 'mqlOn'],
  ['sal', 'salOn'],
  ['sql', 'sqlOn'],
  ['opportunity', 'opportunityOn'],
  ['customer', 'customerOn'],
] as const satisfies readonly (readonly [LeadStage, LeadKey])[];

/**
 * Turns a read row into a lead.
 *
 * The rule of history: a lead is an inquiry from its created date. Stages whose date the file tells are entered on that
 * date. The stage it stands in now is entered on its own date; without one, on the created date when the file as a whole
 * is a list of leads of that stage (`plan.leadStage.sinceCreated`: Olist's `mql_id` list), else on an unknown date.
 * Stages in between that the file does not name are not made up. A lead without a created date takes the earliest date
 * of its stages.
 */
export function leadOf(reading: RowReading, plan: ImportPlan): LeadDraft | Unusable {
  const values = valuesOf(at, reading);
  const who = nameOf(values);
  if (who === null)
    return unusable('The row has no name, e-mail address, phone number or id, so there is no lead in it.');
  const history = historyOf(values, plan);
  return {
    externalId: values.text('externalId'),
    ...who,
    email: values.text('email'),
    phone: values.text('phone'),
    jobTitle: values.text('jobTitle'),
    company: values.text('company'),
    companyDomain: values.text('companyDomain'),
    companyRef: values.text('companyRef'),
    contactRef: values.text('contactRef'),
    owner: values.text('owner'),
    channel: values.text('channel'),
    campaign: values.text('campaign'),
    ...history,
    score: values.number('score'),
    country: values.text('country'),
    city: values.text('city'),
    exitReason: values.text('exitReason'),
    note: values.text('note'),
    extra: reading.extra,
  };
}

function nameOf(values: Values<LeadKey>): { name: string; standIn: boolean } | null {
  const full = values.text('name') ?? joined(values.text('firstName'), values.text('lastName'));
  if (full !== null) return { name: full.slice(0, 500), standIn: false };
  const instead = values.text('email') ?? values.text('phone') ?? values.text('externalId');
  return instead === null ? null : { name: instead, standIn: true };
}

const joined = (first: string | null, last: string | null): string | null =>
  first === null && last === null ? null : [first, last].filter((part) => part !== null).join(' ');

function historyOf(
  values: Values<LeadKey>,
  plan: ImportPlan,
): Pick<LeadDraft, 'stage' | 'stageTold' | 'stageOn' | 'createdOn' | 'entries'> {
  const dated = datedStages.flatMap(([stage, key]) => {
    const on = values.text(key);
    return on === null ? [] : [{ stage, on }];
  });
  const told = toldStage(values, dated.at(-1)?.stage ?? null);
  const stage = told ?? plan.leadStage.stage;
  const created = values.text('createdOn') ?? dated.map(({ on }) => on).sort()[0] ?? null;
  const since =
    values.text('stageOn') ??
    dated.find((entry) => entry.stage === stage)?.on ??
    (told === null && plan.leadStage.sinceCreated ? created : null);
  const entries: StageEntry[] = [{ stage: 'inquiry', on: created }];
  for (const entry of dated)
    if (isExit(stage) || stageRank(entry.stage) < stageRank(stage)) entries.push(entry);
  if (stage !== 'inquiry') entries.push({ stage, on: since });
  const stageOn = stage === 'inquiry' ? (since ?? created) : since;
  return { stage, stageTold: told !== null, stageOn, createdOn: created, entries };
}

/** The stage word, else "Converted = 1", else the latest stage that has a date. */
function toldStage(values: Values<LeadKey>, latest: LeadStage | null): LeadStage | null {
  const word = leadStageSchema.safeParse(values.text('stage'));
  if (word.success) return word.data;
  return values.number('converted') === 1 ? 'customer' : latest;
}

/** What makes two rows the same lead: the id, else the e-mail, else name, company and phone together. */
export function leadIdentity(lead: LeadDraft): { key: string; strong: boolean; word: string } {
  if (lead.externalId !== null) return { key: `id ${lead.externalId}`, strong: true, word: 'lead id' };
  if (lead.email !== null) return { key: emailKey(lead.email), strong: true, word: 'e-mail address' };
  return {
    key: weakLeadKey(lead.name, lead.company, lead.phone),
    strong: false,
    word: 'name, company and phone',
  };
}

export const emailKey = (email: string): string => `email ${email.toLowerCase()}`;
export const weakLeadKey = (name: string, company: string | null, phone: string | null): string =>
  `name ${plainKey(name)}|${plainKey(company ?? '')}|${(phone ?? '').replace(/\D/g, '')}`;
