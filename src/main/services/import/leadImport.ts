import type { RowReading } from '../../../domain/import/rowReader.ts';
import {
  emailKey,
  type LeadDraft,
  leadIdentity,
  leadOf,
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
  type Ground,
  type Identity,
  RecordImport,
  type Value,
} from './recordImport.ts';
import { Spelling } from './spelling.ts';
import { linkWaitingDeals } from './waitingDeals.ts';

const textOf = (value: SqlValue | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

/** Leads with the history their rows tell; see `leadOf` for the rule. */
export class LeadImport extends RecordImport<LeadDraft> {
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
    'search',
  ];
  readonly #spelling: Spelling;
  readonly #byExternalId = new Map<string, string>();

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

  protected prepare(draft: LeadDraft): { values: Value[]; notes: string[] } {
    const { refs } = this.ground;
    const notes = this.#takeContactOver(draft);
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
    const company = draft.company ?? account?.name ?? null;
    return {
      notes,
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
        leadSearchText({ ...draft, company }),
      ],
    };
  }

  /** A list of leads that only names a contact takes name and address of the contact imported before. */
  #takeContactOver(draft: LeadDraft): string[] {
    if (draft.contactRef === null) return [];
    this.#spelling.keepText(draft, 'contactRef', draft.contactRef);
    const contactId = this.#byExternalId.get(draft.contactRef);
    const contact = contactId === undefined ? null : wholeRow(this.ground.db, 'lead', contactId);
    if (contact === null) return [];
    if (draft.standIn) {
      draft.name = String(contact['name']);
      draft.standIn = false;
    }
    draft.email ??= textOf(contact['email']);
    draft.phone ??= textOf(contact['phone']);
    draft.country ??= textOf(contact['country']);
    draft.city ??= textOf(contact['city']);
    return [];
  }

  protected override untouched(draft: LeadDraft, before: Row): ReadonlySet<string> {
    const columns = new Set(['stage', 'stage_on']);
    if (draft.standIn) columns.add('name');
    if (before['stage'] !== 'disqualified' && before['stage'] !== 'recycled' && !isExit(draft.stage))
      columns.add('exit_reason');
    return columns;
  }

  /** The present stage only moves on, never back: a list exported last week must not undo this week's work. */
  protected override alsoChanges(draft: LeadDraft, before: Row): boolean {
    return draft.stageTold && movesOn(leadStageSchema.parse(before['stage']), draft.stage);
  }

  protected override finish(before: Row, patch: Row): Row {
    const after = { ...before, ...patch };
    const found = [
      'name',
      'email',
      'phone',
      'company',
      'job_title',
      'city',
      'country',
      'external_id',
      'account_id',
    ];
    if (!found.some((column) => column in patch)) return patch;
    const account = textOf(after['account_id']);
    const search = leadSearchText({
      name: String(after['name']),
      email: textOf(after['email']),
      phone: textOf(after['phone']),
      company: textOf(after['company']) ?? (account === null ? null : (this.accountName(account) ?? null)),
      jobTitle: textOf(after['job_title']),
      city: textOf(after['city']),
      country: textOf(after['country']),
      externalId: textOf(after['external_id']),
    });
    return { ...patch, search };
  }

  private accountName(id: string): string | undefined {
    return textOf(wholeRow(this.ground.db, 'account', id)?.['name']) ?? undefined;
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
    for (const { candidate, before, patch } of this.updated) {
      const created = patch.get('created_on');
      if (typeof created === 'string') mover.startOn(candidate.id, textOf(before['created_on']), created);
      if (this.alsoChanges(candidate.draft, before))
        mover.advance(candidate.id, candidate.draft.entries, candidate.draft.exitReason);
    }
    linkWaitingDeals(db, mover, [...this.created, ...this.updated.map(({ candidate }) => candidate)]);
  }

  *#cycles(context: WriteContext, cycleIds: string[]): Generator<SqlValue[]> {
    for (const { id, draft } of this.created) {
      const cycleId = context.newId();
      cycleIds.push(cycleId);
      const ended = draft.stage === 'customer' || isExit(draft.stage);
      yield [cycleId, id, 1, draft.createdOn, ended ? draft.stageOn : null, ended ? draft.stage : null];
    }
  }

  *#entries(context: WriteContext, cycleIds: readonly string[]): Generator<SqlValue[]> {
    for (let index = 0; index < this.created.length; index++) {
      const entries = (this.created[index] as Candidate<LeadDraft>).draft.entries;
      for (const { stage, on } of entries) yield [context.newId(), cycleIds[index] ?? '', stage, on];
    }
  }
}

/** Whether an import may move a lead from one stage to another: onward in an open cycle, or out of it. */
export function movesOn(from: LeadStage, to: LeadStage): boolean {
  if (from === 'customer' || isExit(from)) return false;
  return isExit(to) || stageRank(to) > stageRank(from);
}
