import type { z } from 'zod';

/**
 * One entry of the contract. A query only reads. A command changes the workbook in one transaction. A job is a command
 * that reads files first, reports progress and can be cancelled. A host call is answered by the app around the workbook.
 */
export interface Call<
  Kind extends CallKind = CallKind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  kind: Kind;
  input: I;
  output: O;
}

export type CallKind = 'query' | 'command' | 'job' | 'host';

const define =
  <Kind extends CallKind>(kind: Kind) =>
  <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<Kind, I, O> => ({
    kind,
    input,
    output,
  });

export const query = define('query');
export const command = define('command');
export const job = define('job');
export const host = define('host');
