import type { AppEvent } from '../../../src/contract/events.ts';
import { type CallName, type CallOutput, contract } from '../../../src/contract/index.ts';
import { fail, ok, type Result } from '../../../src/domain/result.ts';

type Answer<Name extends CallName> =
  | CallOutput<Name>
  | Result<CallOutput<Name>>
  | Promise<Result<CallOutput<Name>>>;
type Answers = { [Name in CallName]?: (input: unknown) => Answer<Name> };

const isEnvelope = (answer: unknown): answer is Result<unknown> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer;

/** Stands in for the app behind the window: answers calls from a table, remembers them, and can tell events. */
export class FakeBridge {
  readonly calls: { name: string; input: unknown }[] = [];
  answers: Answers;
  readonly #listeners = new Set<(event: unknown) => void>();

  constructor(answers: Answers = {}) {
    this.answers = answers;
  }

  install(): this {
    window.tandem = {
      invoke: async (name, input) => {
        this.calls.push({ name, input });
        const call = contract[name as CallName];
        if (!call.input.safeParse(input).success) return fail('input.invalid', `bad input for ${name}`);
        const answer = this.answers[name as CallName] as ((input: unknown) => unknown) | undefined;
        if (answer === undefined) return fail('call.unknown', `no answer for ${name}`);
        const given = await answer(input);
        return isEnvelope(given) ? given : ok(given);
      },
      subscribe: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      fileHandle: async (file) => `handle of ${file.name}`,
    };
    return this;
  }

  tell(event: AppEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  count(name: CallName): number {
    return this.calls.filter((call) => call.name === name).length;
  }

  inputsOf(name: CallName): unknown[] {
    return this.calls.filter((call) => call.name === name).map(({ input }) => input);
  }
}
