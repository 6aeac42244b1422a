import {
  keepPreviousData,
  QueryClient,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import {
  type CallInput,
  type CallName,
  type CallOutput,
  contract,
  type NamesOf,
} from '../../contract/index.ts';
import { type Failure, fail, ok, type Result } from '../../domain/result.ts';
import { onAppEvent } from './events.ts';
import { trackJob } from './jobs.ts';
import { isTouched } from './queryTables.ts';
import { showFailure } from './ui/Toasts.tsx';

/** A call that failed for a reason the user can understand. */
export class CallError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'CallError';
    this.failure = failure;
  }
}

const isEnvelope = (answer: unknown): answer is Result<unknown> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';

async function invoke(name: CallName, input: unknown): Promise<Result<unknown>> {
  if (window.tandem === undefined) return fail('call.failed', 'This page only works inside the Tandem app.');
  try {
    const answer = await window.tandem.invoke(name, input);
    return isEnvelope(answer)
      ? answer
      : fail('call.failed', 'Tandem gave an answer this window cannot read.');
  } catch {
    return fail('call.failed', 'Tandem did not answer. Saved work is safe; try again, or restart the app.');
  }
}

/** Makes one call and gives its envelope; never throws. */
export async function ask<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<Result<CallOutput<Name>>> {
  const work = invoke(name, input);
  const answer = await (isJob(name) ? trackJob(name, work) : work);
  // The router parsed the call by the same contract; tests parse every output.
  return answer as Result<CallOutput<Name>>;
}

const isJob = (name: CallName): name is NamesOf<'job'> => (contract[name].kind as string) === 'job';

/** Makes one call and gives its value. @throws CallError with the Failure to show */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const answer = await ask(name, input);
  if (answer.ok) return answer.value;
  throw new CallError(answer.error);
}

/** The failure inside whatever was thrown. */
export const failureOf = (error: unknown): Failure =>
  error instanceof CallError
    ? error.failure
    : fail('call.failed', 'Something unexpected happened in this window. Saved work is safe.').error;

/** The key under which an answer is kept; for `queryClient.setQueryData` and the like. */
export const callKey = <Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): readonly [Name, CallInput<Name>] => [name, input];

/** One client per window. Nothing goes stale by time: `workbook.changed` says what to fetch again. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // Without it react-query waits for a network that is never there.
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });

/** Keeps answers in step with the workbook. Returns the function that stops it. */
export function followWorkbook(client: QueryClient): () => void {
  const isAppQuery = (name: unknown): boolean => typeof name === 'string' && name.startsWith('app.');
  return onAppEvent((event) => {
    if (event.type === 'workbook.changed') {
      void client.invalidateQueries({
        predicate: ({ queryKey: [name] }) => !isAppQuery(name) && isTouched(String(name), event.tables),
      });
    } else if (event.type === 'workbook.opened' || event.type === 'workbook.closed') {
      // First which workbook is open, so that nothing is asked of one that is closed.
      void client
        .invalidateQueries({ predicate: ({ queryKey: [name] }) => isAppQuery(name) })
        .then(() => client.resetQueries({ predicate: ({ queryKey: [name] }) => !isAppQuery(name) }));
    } else if (event.type === 'workbook.saveState') {
      const save = { state: event.state, at: event.at, message: event.message ?? null };
      client.setQueryData(callKey('app.state', {}), (known: CallOutput<'app.state'> | undefined) =>
        known?.workbook == null ? known : { ...known, workbook: { ...known.workbook, save } },
      );
    }
  });
}

interface UseCallOptions {
  /** False waits, for input that is not complete yet. */
  enabled?: boolean;
  /** Shows the last answer while the next one comes, when the input changes (filters, periods). */
  keepPrevious?: boolean;
}

/** The answer to a query, kept and fetched again whenever the workbook changes. */
export function useCall<Name extends NamesOf<'query' | 'host'>>(
  name: Name,
  input: CallInput<Name>,
  { enabled = true, keepPrevious = false }: UseCallOptions = {},
): UseQueryResult<CallOutput<Name>, CallError> {
  return useQuery<CallOutput<Name>, CallError>({
    queryKey: callKey(name, input),
    queryFn: () => call(name, input),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

interface Command<Name extends CallName> {
  /** Runs it; the result tells how it went, and a failure was already shown (unless `quiet`). Never throws. */
  run: (input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>;
  isPending: boolean;
}

/** A command, job or host call to run on demand. `quiet`: the caller shows failures itself. */
export function useCommand<Name extends NamesOf<'command' | 'job' | 'host'>>(
  name: Name,
  { quiet = false }: { quiet?: boolean } = {},
): Command<Name> {
  const { mutateAsync, isPending } = useMutation<CallOutput<Name>, CallError, CallInput<Name>>({
    mutationFn: (input) => call(name, input),
  });
  const run = async (input: CallInput<Name>): Promise<Result<CallOutput<Name>>> => {
    try {
      return ok(await mutateAsync(input));
    } catch (error) {
      const failure = failureOf(error);
      if (!quiet) showFailure(failure);
      return { ok: false, error: failure };
    }
  };
  return { run, isPending };
}
