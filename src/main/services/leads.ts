import { given } from '../../domain/given.ts';
import { emptyLeadFields, type Lead, type LeadFields } from '../../domain/lead.ts';
import { Refusal } from '../../domain/result.ts';
import { findAccount } from '../storage/account.ts';
import type { ReadableDb, WritableDb } from '../storage/database.ts';
import { dealsOfLead } from '../storage/deal.ts';
import { handOffsOfLead } from '../storage/handOff.ts';
import {
  findLead,
  insertLead,
  leadExtra,
  leadSeq,
  leadsAt,
  leadsWithEmail,
  updateLead,
  updateLeadStage,
} from '../storage/lead.ts';
import { cyclesOfLead, insertCycle, insertStageEntry, redateFirstCycle } from '../storage/leadCycle.ts';
import { countRows, idsOfSeqs } from '../storage/rowIds.ts';
import { readSettings } from '../storage/setting.ts';
import { touchesOfLead } from '../storage/touch.ts';
import type { WriteContext } from './context.ts';
import { leadIndex } from './grid/leadGrid.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';
import { leadBulkCommands } from './leadBulk.ts';
import { moveLeadTo } from './leadMove.ts';

/** @throws Refusal `record.missing` */
export function mustFindLead(db: ReadableDb, id: string): Lead {
  const lead = findLead(db, id);
  if (lead === null) throw new Refusal('record.missing', 'This lead is no longer in the workbook.');
  return lead;
}

export const leadQueries = {
  'leads.page': (db, input, context) => {
    const found = leadIndex(db).find(input, context.today);
    const page = Array.from(found.subarray(input.offset, input.offset + input.limit));
    return {
      rows: leadsAt(db, page),
      matched: found.length,
      total: countRows(db, 'lead'),
      revision: context.revision,
    };
  },
  'leads.ids': (db, input, context) => {
    const found = leadIndex(db).find(input, context.today);
    return { ids: idsOfSeqs(db, 'lead', found.subarray(input.offset, input.offset + input.limit)) };
  },
  'leads.locate': (db, input, context) => {
    const seq = leadSeq(db, input.id);
    const index = seq === null ? -1 : leadIndex(db).find(input, context.today).indexOf(seq);
    return { index: index === -1 ? null : index };
  },
  'leads.get': (db, { id }) => {
    const lead = mustFindLead(db, id);
    return {
      lead,
      accountName: lead.accountId === null ? null : (findAccount(db, lead.accountId)?.name ?? null),
      cycles: cyclesOfLead(db, id),
      handOffs: handOffsOfLead(db, id),
      touches: touchesOfLead(db, id),
      deals: dealsOfLead(db, id),
      duplicates: lead.email === null ? [] : leadsWithEmail(db, lead.email, id, 20),
      extra: leadExtra(db, id),
    };
  },
} satisfies Partial<QueryHandlers>;

/** A lead at an account shows the account's name, unless it has a company text of its own. */
function withCompany<Fields extends Partial<LeadFields>>(
  db: ReadableDb,
  before: Lead | null,
  fields: Fields,
): Fields {
  const accountId = fields.accountId;
  if (accountId === undefined || fields.company !== undefined) return fields;
  const name = (id: string | null): string | null =>
    id === null ? null : (findAccount(db, id)?.name ?? null);
  if (accountId !== null && name(accountId) === null) {
    throw new Refusal('record.missing', 'This account is no longer in the workbook.');
  }
  const followsAccount =
    before === null || before.company === null || before.company === name(before.accountId);
  return followsAccount ? { ...fields, company: name(accountId) } : fields;
}

function createLead(db: WritableDb, context: WriteContext, lead: Lead): void {
  insertLead(db, lead);
  const cycleId = context.newId();
  insertCycle(db, { id: cycleId, leadId: lead.id, number: 1, startedOn: lead.createdOn });
  insertStageEntry(db, {
    id: context.newId(),
    cycleId,
    stage: 'inquiry',
    enteredOn: lead.createdOn,
    enteredAt: lead.createdOn === context.today ? context.now : null,
  });
}

/** A lead cannot have been created after it entered a stage. */
function refuseLateCreation(db: ReadableDb, lead: Lead, createdOn: string | null, today: string): void {
  if (createdOn === null) return;
  if (createdOn > today) throw new Refusal('rule.broken', 'A lead cannot be created in the future.');
  const entries = cyclesOfLead(db, lead.id).flatMap((cycle) => cycle.entries);
  const early = entries.find(
    ({ stage, enteredOn }) => stage !== 'inquiry' && enteredOn !== null && enteredOn < createdOn,
  );
  if (early !== undefined) {
    const stage = readSettings(db).leadStageNames[early.stage];
    throw new Refusal(
      'rule.broken',
      `The lead entered ${stage} on ${early.enteredOn}, so it was created by then. Nothing was changed.`,
    );
  }
}

const fieldWords: Record<keyof LeadFields, string> = {
  name: 'name',
  email: 'email',
  phone: 'phone',
  jobTitle: 'job title',
  accountId: 'account',
  company: 'company',
  ownerId: 'owner',
  channelId: 'channel',
  campaignId: 'campaign',
  personaId: 'persona',
  createdOn: 'creation date',
  score: 'score',
  country: 'country',
  city: 'city',
  exitReason: 'exit reason',
  note: 'note',
};

/** The fields a patch gives, in words: "owner and channel". */
export const wordsOf = <Field extends string>(
  patch: Partial<Record<Field, unknown>>,
  words: Record<Field, string>,
): string => {
  const given = (Object.keys(words) as Field[]).filter((field) => patch[field] !== undefined);
  return given.map((field) => words[field]).join(', ') || 'nothing';
};

export const leadCommands = {
  ...leadBulkCommands,
  'leads.create': (db, { stage = 'inquiry', ...fields }, context) => {
    const created = withCompany(db, null, given(fields));
    const createdOn = created.createdOn === undefined ? context.today : created.createdOn;
    if (createdOn !== null && createdOn > context.today) {
      throw new Refusal('rule.broken', 'A lead cannot be created in the future.');
    }
    const id = context.newId();
    const lead: Lead = {
      ...emptyLeadFields,
      ...created,
      id,
      createdOn,
      stage: 'inquiry',
      stageOn: createdOn,
      cycle: 1,
      externalId: null,
    };
    createLead(db, context, lead);
    if (stage !== 'inquiry') {
      const on = createdOn ?? context.today;
      moveLeadTo(db, context, lead, { to: stage, on, reason: lead.exitReason ?? undefined });
    }
    context.label(`New lead ${lead.name}`);
    return { lead: mustFindLead(db, id) };
  },
  'leads.update': (db, { id, patch: wanted }, context) => {
    const lead = mustFindLead(db, id);
    const patch = withCompany(db, lead, given(wanted));
    if (patch.createdOn !== undefined && patch.createdOn !== lead.createdOn) {
      refuseLateCreation(db, lead, patch.createdOn, context.today);
      redateFirstCycle(db, id, lead.createdOn, patch.createdOn);
      const stillNew = lead.stage === 'inquiry' && lead.cycle === 1 && lead.stageOn === lead.createdOn;
      if (stillNew) updateLeadStage(db, id, { ...lead, stageOn: patch.createdOn });
    }
    updateLead(db, lead, patch);
    context.label(`Change of ${wordsOf(wanted, fieldWords)} of ${lead.name}`);
    return { lead: mustFindLead(db, id) };
  },
  'leads.move': (db, { id, to, on, reason }, context) => {
    const lead = mustFindLead(db, id);
    moveLeadTo(db, context, lead, { to, on: on ?? context.today, reason });
    context.label(`Move of ${lead.name} to ${readSettings(db).leadStageNames[to]}`);
    return { lead: mustFindLead(db, id) };
  },
} satisfies Partial<CommandHandlers>;
