import { addDays, type IsoDate } from '../../../domain/calendar.ts';
import type { Exhibit } from '../../../domain/meeting/evidence.ts';
import { sql } from '../../storage/sql.ts';
import type { Doing, SampleBook } from '../book.ts';
import { type ColleagueKey, colleagueKeys } from '../company.ts';
import { figuresOf, fill } from '../story/figures.ts';
import type { ActionStory, IssueStory, MeetingStory } from '../story/meetingStory.ts';
import { meetings, nextMeeting } from '../story/meetings/index.ts';
import { addMinutes, localInstant } from '../workTime.ts';
import type { Cast } from './cast.ts';
import { tagInsight } from './insightSteps.ts';
import type { Records } from './records.ts';
import { type Step, step } from './step.ts';

const startMinutes = 14 * 60;
const facilitator: ColleagueKey = 'katrin';

/** All meetings: each made some days before, held, sealed; the last one only made. Actions are worked on in between. */
export function meetingSteps(records: Records): Step[] {
  const held = meetings.flatMap((story) => [
    invitation(story.on, story.madeOn, story.place, records),
    opening(story.on, addDays(story.on, -1), records),
    step({ by: facilitator, at: localInstant(story.on, startMinutes + 1) }, (book, cast) =>
      new HeldMeeting(book, cast, records, story).play(),
    ),
    ...story.actions.flatMap((action) => workOn(action, records)),
  ]);
  return [
    ...held,
    invitation(nextMeeting.on, nextMeeting.madeOn, 'Oldenburg, room Hunte', records),
    opening(nextMeeting.on, nextMeeting.openedOn, records),
  ];
}

/** Puts what earlier meetings left unfinished on the table. */
const opening = (on: IsoDate, openedOn: IsoDate, records: Records): Step =>
  step({ by: facilitator, at: localInstant(openedOn, 18 * 60 + 50) }, (book, _cast, doing) =>
    book.call(doing, 'meetings.open', { id: records.find('meeting', on) }),
  );

function invitation(on: IsoDate, madeOn: IsoDate, place: string, records: Records): Step {
  return step({ by: facilitator, at: localInstant(madeOn, 11 * 60 + 5) }, (book, cast, doing) => {
    const { id } = book.call<{ id: string }>(doing, 'meetings.create', {
      heldOn: on,
      startsAt: localInstant(on, startMinutes),
      place,
      facilitatorId: cast.person(facilitator),
      attendeeIds: colleagueKeys.map((key) => cast.person(key)),
      // Opened on the day before, so that what is finished until then is not counted as carried.
      open: false,
    });
    records.keep('meeting', on, id);
  });
}

/** An action begun, done or dropped by its owner. */
function workOn(action: ActionStory, records: Records): Step[] {
  const turns = [
    ['doing', action.begun],
    ['done', action.done],
    ['dropped', action.dropped],
  ] as const;
  return turns.flatMap(([status, on]) =>
    on === undefined
      ? []
      : [
          step({ by: action.owner, at: localInstant(on, 16 * 60 + 12) }, (book, _cast, doing) =>
            book.call(doing, 'actions.setStatus', { id: records.find('action', action.key), status }),
          ),
        ],
  );
}

interface Item {
  id: string;
  kind: string;
}

/** One meeting while it is held: goes through the agenda and captures what the story says, item by item. */
class HeldMeeting {
  readonly #book: SampleBook;
  readonly #cast: Cast;
  readonly #records: Records;
  readonly #story: MeetingStory;
  readonly #id: string;
  readonly #figures: Record<string, string>;
  #at: string;

  constructor(book: SampleBook, cast: Cast, records: Records, story: MeetingStory) {
    this.#book = book;
    this.#cast = cast;
    this.#records = records;
    this.#story = story;
    this.#id = records.find('meeting', story.on);
    this.#figures = figuresOf(book.db, story.figures);
    this.#at = localInstant(story.on, startMinutes + 1);
  }

  play(): void {
    this.#welcome();
    this.#do('meetings.start', { id: this.#id });
    const items = this.#book.db
      .rows(sql`SELECT id, kind FROM agenda_item WHERE meeting_id = ${this.#id} ORDER BY position`)
      .map((row): Item => ({ id: String(row['id']), kind: String(row['kind']) }));
    const begun = this.#at;
    let minutes = 0;
    items.forEach((item, index) => {
      this.#discuss(item);
      minutes += this.#story.minutes[index] ?? 5;
      this.#at = addMinutes(begun, minutes);
      this.#do('meetings.next', { id: this.#id });
    });
    this.#at = addMinutes(this.#at, 4);
    this.#do('meetings.seal', { id: this.#id });
  }

  /** One thing after the other, twenty seconds apart; notes are written by the scribe, the clock belongs to the facilitator. */
  #do<T>(name: Parameters<SampleBook['call']>[1], input: unknown, by: ColleagueKey = facilitator): T {
    const doing: Doing = { by, at: this.#at };
    this.#at = addMinutes(this.#at, 1 / 3);
    return this.#book.call<T>(doing, name, input);
  }

  #welcome(): void {
    const { absent, guests, scribe } = this.#story;
    this.#do('meetings.update', { id: this.#id, scribeId: this.#cast.person(scribe) });
    for (const key of absent) {
      const personId = this.#cast.person(key);
      this.#do('attendance.set', { meetingId: this.#id, personId, present: false });
    }
    for (const key of colleagueKeys) {
      if (absent.includes(key)) continue;
      const personId = this.#cast.person(key);
      this.#do('attendance.set', { meetingId: this.#id, personId, present: true });
    }
    for (const guest of guests) this.#do('attendance.addGuest', { meetingId: this.#id, ...guest });
  }

  #discuss(item: Item): void {
    const here = <T extends { item?: string }>(list: readonly T[]): T[] =>
      list.filter((one) => one.item === item.kind);
    if (item.kind === 'actions') this.#lookAtActions();
    for (const { by, text } of here(this.#story.notes)) this.#capture(item, 'note', by, { text });
    if (item.kind === 'issues') this.#settleIssues();
    for (const issue of here(this.#story.issues)) this.#raise(item, issue);
    for (const insight of here(this.#story.insights)) {
      const { text, by, source } = insight;
      const id = this.#capture(item, 'insight', by, { text, source });
      this.#records.keep('insight', insight.key, id);
      tagInsight(this.#book, this.#cast, insight, id, { by: this.#story.scribe, at: this.#at });
    }
    this.#decide(item);
    for (const action of here(this.#story.actions)) this.#agree(item, action);
    if (item.kind === 'rating') this.#rate();
  }

  #capture(
    item: Item,
    kind: string,
    by: ColleagueKey,
    rest: { text: string; [field: string]: unknown },
  ): string {
    const saved = this.#do<{ id: string }>(
      'capture.add',
      {
        kind,
        meetingId: this.#id,
        agendaItemId: item.id,
        ownerId: this.#cast.person(by),
        ...rest,
        text: fill(rest.text, this.#figures),
      },
      this.#story.scribe,
    );
    return saved.id;
  }

  #lookAtActions(): void {
    for (const { key, due } of this.#story.carries) {
      const id = this.#records.find('action', key);
      this.#do('actions.carry', { id, meetingId: this.#id, dueOn: due });
    }
  }

  #settleIssues(): void {
    for (const { key, status } of this.#story.settled ?? [])
      this.#do('issues.setStatus', { id: this.#records.find('issue', key), status });
  }

  #raise(item: Item, issue: IssueStory): void {
    const evidence = issue.evidence === true ? this.#evidence() : {};
    const id = this.#capture(item, 'issue', issue.by, { text: issue.title, ...evidence });
    this.#records.keep('issue', issue.key, id);
    const { purpose, outcome, process, status } = issue;
    this.#do('issues.update', { id, purpose, outcome, process }, this.#story.scribe);
    if (status !== 'open') this.#do('issues.setStatus', { id, status }, this.#story.scribe);
  }

  /** The chart the issue was dropped from: how leads convert by channel. */
  #evidence(): { evidence?: unknown } {
    const source = this.#book.db.value(
      sql`SELECT id FROM agenda_item WHERE meeting_id = ${this.#id} AND kind = 'hand-offs'`,
    );
    const input = { id: this.#id, itemId: String(source) };
    const exhibits = this.#book.ask<Exhibit[]>(this.#at, 'meetings.exhibits', input);
    const shown = exhibits.find((one) => one.form === 'card' && one.card.name === 'conversionByChannel');
    if (shown?.form !== 'card') return {};
    return { evidence: { title: shown.card.title, content: { kind: 'card', card: shown.card } } };
  }

  #decide(item: Item): void {
    for (const decision of this.#story.decisions) {
      if (decision.item !== item.kind) continue;
      const { id } = this.#do<{ id: string }>('decisions.create', {
        meetingId: this.#id,
        agendaItemId: item.id,
        statement: decision.statement,
        rationale: decision.rationale,
        alternatives: decision.alternatives ?? null,
        decidedById: this.#cast.person(decision.by),
        metricId: decision.metric ?? null,
        reviewOn: decision.review ?? null,
        supersedesId:
          decision.supersedes === undefined ? null : this.#records.find('decision', decision.supersedes),
      });
      this.#records.keep('decision', decision.key, id);
    }
  }

  #agree(item: Item, action: ActionStory): void {
    const { id } = this.#do<{ id: string }>('actions.create', {
      meetingId: this.#id,
      agendaItemId: item.id,
      title: fill(action.title, this.#figures),
      ownerId: this.#cast.person(action.owner),
      dueOn: action.due,
      decisionId: action.decision === undefined ? null : this.#records.find('decision', action.decision),
    });
    this.#records.keep('action', action.key, id);
  }

  #rate(): void {
    for (const key of colleagueKeys) {
      const rating = this.#story.ratings[key];
      if (rating === undefined) continue;
      const id = this.#book.db.value(
        sql`SELECT id FROM attendance WHERE meeting_id = ${this.#id} AND person_id = ${this.#cast.person(key)}`,
      );
      this.#do('attendance.rate', { id: String(id), rating }, key);
    }
  }
}
