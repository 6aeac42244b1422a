import type { RowReading } from '../../../domain/import/rowReader.ts';
import {
  emailKey,
  type LeadDraft,
  leadIdentity,
  leadOf,
  type StageEntry,
  weakLeadKey,
} from '../../../domain/import/rows/leadRow.ts';
import type { Unusable } from '../../../domain/import/rows/values.ts';
import { isExit, stageRank } from '../../../domain/lifecycle.ts';
import { leadSearchText } from '../../../domain/searchText.ts';
import { type LeadStage, leadStageSchema } from '../../../domain/vocabulary.ts';
import type { Row, WritableDb } from '../../storage/database.ts';
import { knownLeads, wholeRow } from '../../storage/importIndex.ts';
import { insertRows } from '../../storage/recorded.ts';
import type { SqlValue } from '../../storage/sql.ts';
import type { WriteContext } from '../context.ts';
import { LeadMover } from './leadMover.ts';
import {
  type Candidate,
  extraText,
  type Get,
  type Ground,
  type Prepared,
  RecordImport,
  stored,
  textOf,
} from './recordImport.ts';
import type { Identity } from './seenRows.ts';
import { Spelling } from './spelling.ts';
import { type ArrivedLead, linkWaitingDeals } from './waitingDeals.ts';

/** The stage entries of a row that its stage and dates alone do not tell, and what an update has to do. */
interface LeadRest {
  entries: StageEntry[] | null;
  /** The stage the row tells moves the lead on. */
  advance: { entries: StageEntry[]; exitReason: string | null } | null;
}

const plainRest: LeadRest = { entries: null, advance: null };
const none: readonly string[] = [];

/** Leads with the history their rows tell; see `leadOf` for the rule. */
export class LeadImport extends RecordImport<LeadDraft, LeadRest> {
  protected readonly table = 'lead';
  protected readonly columns = [
    'name',
    'email',
    'phone',
    'job_title',
    'account_id',
    'company',
    'owner_id',
    'channel_id',
    'campaign_id',
    'stage',
    'stage_on',
    'created_on',
    'score',
    'country',
    'city',
    'exit_reason',
    'note',
    'external_id',
    'extra',
  ];
  readonly #spelling: Spelling;
  readonly #byExternalId = new Map<string, string>();
  readonly #redated: { id: string; from: string | null; to: string }[] = [];
  readonly #stageColumns = [
    this.columns.indexOf('stage'),
    this.columns.indexOf('stage_on'),
    this.columns.indexOf('created_on'),
  ] as const;

  constructor(ground: Ground) {
    super(ground);
    this.#spelling = new Spelling(ground.plan);
    for (const lead of knownLeads(ground.db)) {
      if (lead.externalId !== null) {
        this.know(`id ${lead.externalId}`, lead.id);
        this.#byExternalId.set(lead.externalId, lead.id);
      }
      if (lead.email !== null) this.know(emailKey(lead.email), lead.id);
      if (lead.email !== null && lead.externalId === null)
        this.know(`no id, ${emailKey(lead.email)}`, lead.id);
      const weak = weakLeadKey(lead.name, lead.company, lead.phone);
      if (lead.externalId === null && lead.email === null) this.know(weak, lead.id);
    }
  }

  protected draftOf(reading: RowReading): LeadDraft | Unusable {
    return leadOf(reading, this.ground.plan);
  }

  protected identityOf(draft: LeadDraft): Identity {
    return leadIdentity(draft);
  }

  /** A lead entered by hand, or imported from a list without ids, is found by its e-mail address. */
  protected override otherKeys(draft: LeadDraft): string[] {
    return draft.externalId !== null && draft.email !== null ? [`no id, ${emailKey(draft.email)}`] : [];
  }

  protected override mismatch(draft: LeadDraft, before: Row): string | null {
    const email = textOf(before['email']);
    const other = draft.email !== null && email !== null && email.toLowerCase() !== draft.email.toLowerCase();
    if (other && !draft.standIn && String(before['name']).toLowerCase() !== draft.name.toLowerCase()) {
      return `The lead id ${draft.externalId ?? ''} already belongs to ${String(before['name'])} in this workbook. Were the ids of two systems mixed?`;
    }
    return null;
  }

  protected prepare(draft: LeadDraft): Prepared<LeadRest> {
    const { refs } = this.ground;
    this.#takeContactOver(draft);
    const owner = draft.owner === null ? null : refs.person(draft.owner, 'sales');
    const channel = draft.channel === null ? null : refs.channel(draft.channel);
    const campaign = draft.campaign === null ? null : refs.campaign(draft.campaign);
    const account = refs.account({
      externalId: draft.companyRef,
      domain: draft.companyDomain,
      name: draft.company,
    });
    this.#spelling.keep(draft, 'channel', draft.channel, channel);
    this.#spelling.keep(draft, 'campaign', draft.campaign, campaign);
    return {
      notes: none,
      rest: restOf(draft),
      values: [
        draft.name,
        draft.email,
        draft.phone,
        draft.jobTitle,
        account,
        draft.company,
        owner,
        channel,
        campaign,
        draft.stage,
        draft.stageOn,
        draft.createdOn,
        draft.score,
        draft.country,
        draft.city,
        draft.exitReason,
        draft.note,
        draft.externalId,
        extraText(draft.extra),
      ],
    };
  }

  /** A list of leads that only names a contact takes name and address of the contact imported before. */
  #takeContactOver(draft: LeadDraft): void {
    if (draft.contactRef === null) return;
    this.#spelling.keepText(draft, 'contactRef', draft.contactRef);
    const contactId = this.#byExternalId.get(draft.contactRef);
    const contact = contactId === undefined ? null : wholeRow(this.ground.db, 'lead', contactId);
    if (contact === null) return;
    if (draft.standIn) {
      draft.name = String(contact['name']);
      draft.standIn = false;
    }
    draft.email ??= textOf(contact['email']);
    draft.phone ??= textOf(contact['phone']);
    draft.country ??= textOf(contact['country']);
    draft.city ??= textOf(contact['city']);
  }

  protected override untouched(draft: LeadDraft, rest: LeadRest, before: Row): ReadonlySet<string> {
    const columns = new Set(['stage', 'stage_on']);
    if (this.alsoChanges(draft, before))
      rest.advance = { entries: draft.entries, exitReason: draft.exitReason };
    if (draft.standIn) columns.add('name');
    if (before['stage'] !== 'disqualified' && before['stage'] !== 'recycled' && !isExit(draft.stage))
      columns.add('exit_reason');
    return columns;
  }

  /** The present stage only moves on, never back: a list exported last week must not undo this week's work. */
  protected override alsoChanges(draft: LeadDraft, before: Row): boolean {
    return draft.stageTold && movesOn(leadStageSchema.parse(before['stage']), draft.stage);
  }

  protected override searchOf(get: Get, accountName: string | null): string {
    return leadSearchText({
      name: textOf(get('name')) ?? '',
      email: textOf(get('email')),
      phone: textOf(get('phone')),
      company: textOf(get('company')) ?? accountName,
      jobTitle: textOf(get('job_title')),
      city: textOf(get('city')),
      country: textOf(get('country')),
      externalId: textOf(get('external_id')),
    });
  }

  /** A created date that the file corrects moves the start of the first cycle along. */
  protected override finish(before: Row, patch: Row): Row {
    const created = textOf(patch['created_on']);
    if (created !== null)
      this.#redated.push({ id: String(before['id']), from: textOf(before['created_on']), to: created });
    return patch;
  }

  protected override afterwards(db: WritableDb, context: WriteContext): void {
    const cycleIds: string[] = [];
    insertRows(
      db,
      'lead_cycle',
      ['id', 'lead_id', 'number', 'started_on', 'ended_on', 'outcome'],
      this.#cycles(context, cycleIds),
    );
    insertRows(
      db,
      'lead_stage_entry',
      ['id', 'cycle_id', 'stage', 'entered_on'],
      this.#entries(context, cycleIds),
    );
    const mover = new LeadMover(db, context);
    for (const { id, from, to } of this.#redated) mover.startOn(id, from, to);
    for (const { id, rest } of this.updated) {
      if (rest.advance !== null) mover.advance(id, rest.advance.entries, rest.advance.exitReason);
    }
    linkWaitingDeals(db, mover, () => [...this.created, ...this.updated].map((lead) => this.#namesOf(lead)));
  }

  #namesOf(lead: Candidate<LeadRest>): ArrivedLead {
    return {
      id: lead.id,
      externalId: textOf(this.valueOf(lead, 'external_id')),
      email: textOf(this.valueOf(lead, 'email')),
      createdOn: textOf(this.valueOf(lead, 'created_on')),
    };
  }

  *#cycles(context: WriteContext, cycleIds: string[]): Generator<SqlValue[]> {
    const [stageAt, stageOnAt, createdAt] = this.#stageColumns;
    for (const { id, values } of this.created) {
      const cycleId = context.newId();
      cycleIds.push(cycleId);
      const stage = leadStageSchema.parse(values[stageAt]);
      const ended = stage === 'customer' || isExit(stage);
      const stageOn = stored(values[stageOnAt] ?? null);
      yield [cycleId, id, 1, stored(values[createdAt] ?? null), ended ? stageOn : null, ended ? stage : null];
    }
  }

  *#entries(context: WriteContext, cycleIds: readonly string[]): Generator<SqlValue[]> {
    const [stageAt, stageOnAt, createdAt] = this.#stageColumns;
    for (let index = 0; index < this.created.length; index++) {
      const { values = [], rest = plainRest } = this.created[index] ?? {};
      const cycleId = cycleIds[index] ?? '';
      if (rest.entries !== null) {
        for (const { stage, on } of rest.entries) yield [context.newId(), cycleId, stage, on];
        continue;
      }
      const stage = stored(values[stageAt] ?? null);
      yield [context.newId(), cycleId, 'inquiry', stored(values[createdAt] ?? null)];
      if (stage !== 'inquiry') yield [context.newId(), cycleId, stage, stored(values[stageOnAt] ?? null)];
    }
  }
}

/** Most leads have no history but their created date and their stage, both among the values. */
function restOf(draft: LeadDraft): LeadRest {
  const usual =
    draft.entries.length <= 2 &&
    draft.entries[0]?.stage === 'inquiry' &&
    draft.entries[0].on === draft.createdOn;
  return usual ? { ...plainRest } : { entries: draft.entries, advance: null };
}

/** Whether an import may move a lead from one stage to another: onward in an open cycle, or out of it. */
export function movesOn(from: LeadStage, to: LeadStage): boolean {
  if (from === 'customer' || isExit(from)) return false;
  return isExit(to) || stageRank(to) > stageRank(from);
}
