import { afterEach, beforeEach } from 'vitest';
import type { CallInput, CallName, CallOutput } from '../../../src/contract/index.ts';
import type { Failure } from '../../../src/domain/result.ts';
import type { WorkbookEngine } from '../../../src/main/workbook/engine.ts';
import { answer, EngineFixture, stamp } from '../workbook/engineFixture.ts';

/** A workbook with two people, and typed calls at any minute of the meeting's day. */
export class MeetingFixture {
  readonly files = new EngineFixture();
  engine!: WorkbookEngine;
  anna = '';
  mark = '';
  /** Minutes after 09:00 UTC on the day set. */
  minute = 0;
  today = '2026-11-23';

  async begin(): Promise<void> {
    this.engine = await this.files.create();
    this.anna = (await this.call('people.save', person('Anna Berg', 'sales'))).id;
    this.mark = (await this.call('people.save', person('Mark Osei', 'marketing'))).id;
  }

  async end(): Promise<void> {
    await this.engine.close();
    this.files.remove();
  }

  get now(): string {
    return new Date(Date.parse(`${this.today}T09:00:00.000Z`) + this.minute * 60_000).toISOString();
  }

  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    return answer<CallOutput<Name>>(this.engine, name, input, { at: this.now, today: this.today });
  }

  /** The failure of a call that must be refused. */
  async refused<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Failure> {
    const result = await this.engine.call(name, input, stamp({ at: this.now, today: this.today }));
    if (result.ok) throw new Error(`${name} was not refused`);
    return result.error;
  }

  get = (id: string) => this.call('meetings.get', { id });

  /** A meeting that was opened, started and sealed at once. */
  async held(on: string): Promise<string> {
    const before = this.today;
    this.today = on;
    const { id } = await this.call('meetings.create', { heldOn: on });
    await this.call('meetings.start', { id });
    await this.call('meetings.seal', { id });
    this.today = before;
    return id;
  }
}

const person = (name: string, team: 'sales' | 'marketing') => ({ name, team, email: null, role: null });

/** A fresh fixture for each test of the file. */
export function meetingFixture(): () => MeetingFixture {
  let fixture = new MeetingFixture();
  beforeEach(async () => {
    fixture = new MeetingFixture();
    await fixture.begin();
  });
  afterEach(() => fixture.end());
  return () => fixture;
}
