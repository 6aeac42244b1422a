import { z } from 'zod';
import { command, query } from './call.ts';

/** Undo and redo of whole commands, named in the words their handlers gave with `context.label`. */

const none = z.object({});
const words = z.string().max(500);

export const historyCalls = {
  /** What Undo and Redo would do now; null when there is nothing. */
  'history.state': query(none, z.object({ undo: words.nullable(), redo: words.nullable() })),
  /** Takes back the latest command. Fails with `history.nothing` or `history.conflict`. */
  'history.undo': command(none, z.object({ label: words })),
  'history.redo': command(none, z.object({ label: words })),
} as const;
