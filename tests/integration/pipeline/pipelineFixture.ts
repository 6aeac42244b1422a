import type { CallInput, CallName, CallOutput } from '../../../src/contract/index.ts';
import type { CallStamp, WorkbookEngine } from '../../../src/main/workbook/engine.ts';
import { answer, EngineFixture, stamp } from '../workbook/engineFixture.ts';

/** A workbook for one test, with typed calls. */
export class PipelineFixture {
  readonly files = new EngineFixture();
  #engine: WorkbookEngine | null = null;

  async open(): Promise<this> {
    this.#engine = await this.files.create();
    return this;
  }

  get engine(): WorkbookEngine {
    if (this.#engine === null) throw new Error('open the fixture first');
    return this.#engine;
  }

  call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    over?: Partial<CallStamp>,
  ): Promise<CallOutput<Name>> {
    return answer<CallOutput<Name>>(this.engine, name, input, over);
  }

  /** The code and words of a call that must be refused. */
  async refusal<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<string> {
    const result = await this.engine.call(name, input, stamp());
    if (result.ok) throw new Error(`${name} was not refused`);
    return `${result.error.code}: ${result.error.message}`;
  }

  /** What a table holds, as plain rows: to compare before and after an undo. */
  dump(...tables: string[]): unknown {
    return tables.map((table) => this.engine.db.raw.exec(`SELECT * FROM ${table} ORDER BY seq`));
  }

  async person(name: string, team: 'sales' | 'marketing' = 'sales'): Promise<string> {
    return (await this.call('people.save', { name, team, email: null, role: null })).id;
  }

  async channel(name: string): Promise<string> {
    const all = await this.call('channels.list', {});
    const found = all.find((channel) => channel.name === name);
    if (found === undefined) throw new Error(`no channel ${name}`);
    return found.id;
  }

  async stage(name: string): Promise<string> {
    const all = await this.call('dealStages.list', {});
    const found = all.find((stage) => stage.name === name);
    if (found === undefined) throw new Error(`no stage ${name}`);
    return found.id;
  }

  async lossReason(name: string): Promise<string> {
    const all = await this.call('lossReasons.list', {});
    const found = all.find((reason) => reason.name === name);
    if (found === undefined) throw new Error(`no loss reason ${name}`);
    return found.id;
  }

  async lead(name: string, more: Omit<CallInput<'leads.create'>, 'name'> = {}): Promise<string> {
    return (await this.call('leads.create', { name, ...more })).lead.id;
  }

  async deal(name: string, more: Omit<CallInput<'deals.create'>, 'name'> = {}): Promise<string> {
    return (await this.call('deals.create', { name, ...more })).deal.id;
  }

  async close(): Promise<void> {
    await this.#engine?.close();
    this.files.remove();
  }
}
