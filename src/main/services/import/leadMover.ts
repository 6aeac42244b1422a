import type { IsoDate } from '../../../domain/calendar.ts';
import type { StageEntry } from '../../../domain/import/rows/leadRow.ts';
import { isExit, stageRank } from '../../../domain/lifecycle.ts';
import { type LeadStage, leadStageSchema } from '../../../domain/vocabulary.ts';
import type { WritableDb } from '../../storage/database.ts';
import { type LeadStanding, leadStanding, stageEntriesOf } from '../../storage/importIndex.ts';
import { insertCycle, insertStageEntry } from '../../storage/leadCycle.ts';
import { updateRow } from '../../storage/recorded.ts';
import type { WriteContext } from '../context.ts';

/**
 * Moves leads by what a file says happened. Unlike a move by hand it may be dated before the last one, or not at all:
 * history arrives in any order (Olist has a deal won two days before its lead's first contact).
 */
export class LeadMover {
  readonly #db: WritableDb;
  readonly #context: WriteContext;

  constructor(db: WritableDb, context: WriteContext) {
    this.#db = db;
    this.#context = context;
  }

  /** A lead whose created date the file corrects: its first cycle and its inquiry move along. */
  startOn(leadId: string, before: IsoDate | null, on: IsoDate): void {
    const standing = leadStanding(this.#db, leadId);
    if (standing === null || standing.cycle !== 1 || standing.cycleId === null) return;
    updateRow(this.#db, 'lead_cycle', standing.cycleId, { started_on: on });
    for (const entry of stageEntriesOf(this.#db, standing.cycleId)) {
      const began = entry.on === before && (before !== null || entry.stage === 'inquiry');
      if (began) updateRow(this.#db, 'lead_stage_entry', entry.id, { entered_on: on });
    }
  }

  /** Adds the entries the present cycle does not have; the last one is where the lead stands. */
  advance(leadId: string, entries: readonly StageEntry[], exitReason: string | null): void {
    for (const { stage, on } of entries) {
      if (stage !== 'inquiry') this.reach(leadId, stage, on, exitReason);
    }
  }

  /**
   * The lead reached a stage. In an ended cycle only two things happen: an undated customer entry gets its date, and a
   * new opportunity or a won deal of a disqualified or recycled lead starts the next cycle.
   */
  reach(leadId: string, stage: LeadStage, on: IsoDate | null, exitReason: string | null = null): void {
    const standing = leadStanding(this.#db, leadId);
    if (standing === null) return;
    const from = leadStageSchema.parse(standing.stage);
    if (from === 'customer') {
      if (stage === 'customer') this.#dateEntry(leadId, standing, on);
      return;
    }
    if (isExit(from)) {
      if (stage === 'customer' || stage === 'opportunity') this.#nextCycle(leadId, standing, stage, on);
      return;
    }
    if (isExit(stage) || stageRank(stage) > stageRank(from))
      this.#enter(leadId, standing, stage, on, exitReason);
    else if (standing.cycleId !== null && on !== null) this.#backfill(standing.cycleId, stage, on);
  }

  #enter(
    leadId: string,
    standing: LeadStanding,
    stage: LeadStage,
    on: IsoDate | null,
    exitReason: string | null,
  ): void {
    const cycleId = standing.cycleId ?? this.#openCycle(leadId, standing.cycle, standing.createdOn);
    insertStageEntry(this.#db, { id: this.#context.newId(), cycleId, stage, enteredOn: on, enteredAt: null });
    if (stage === 'customer' || isExit(stage)) {
      updateRow(this.#db, 'lead_cycle', cycleId, { ended_on: on, outcome: stage });
    }
    const reason = exitReason === null || !isExit(stage) ? {} : { exit_reason: exitReason };
    updateRow(this.#db, 'lead', leadId, { stage, stage_on: on, ...reason });
  }

  #openCycle(leadId: string, number: number, startedOn: IsoDate | null): string {
    const id = this.#context.newId();
    insertCycle(this.#db, { id, leadId, number, startedOn });
    return id;
  }

  #nextCycle(leadId: string, standing: LeadStanding, stage: LeadStage, on: IsoDate | null): void {
    const number = standing.cycle + 1;
    const cycleId = this.#openCycle(leadId, number, on);
    updateRow(this.#db, 'lead', leadId, { cycle: number });
    this.#enter(leadId, { ...standing, cycle: number, cycleId }, stage, on, null);
  }

  /** A stage passed earlier whose date is known only now. */
  #backfill(cycleId: string, stage: LeadStage, on: IsoDate): void {
    const entries = stageEntriesOf(this.#db, cycleId).filter((entry) => entry.stage === stage);
    const [undated] = entries.filter((entry) => entry.on === null);
    if (undated !== undefined) updateRow(this.#db, 'lead_stage_entry', undated.id, { entered_on: on });
    else if (entries.length === 0) {
      insertStageEntry(this.#db, {
        id: this.#context.newId(),
        cycleId,
        stage,
        enteredOn: on,
        enteredAt: null,
      });
    }
  }

  #dateEntry(leadId: string, standing: LeadStanding, on: IsoDate | null): void {
    if (on === null || standing.stageOn !== null || standing.cycleId === null) return;
    const entries = stageEntriesOf(this.#db, standing.cycleId);
    const undated = entries.find((entry) => entry.stage === 'customer' && entry.on === null);
    if (undated === undefined) return;
    updateRow(this.#db, 'lead_stage_entry', undated.id, { entered_on: on });
    updateRow(this.#db, 'lead_cycle', standing.cycleId, { ended_on: on });
    updateRow(this.#db, 'lead', leadId, { stage_on: on });
  }
}
