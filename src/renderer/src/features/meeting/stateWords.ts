import type { Meeting } from '../../../../domain/meeting/meeting.ts';

/** Where a meeting stands, in a word. */
export function stateWords({
  state,
  startedAt,
  version,
}: Pick<Meeting, 'state' | 'startedAt' | 'version'>): string {
  if (state === 'draft') return 'Draft';
  if (state === 'running') return 'Running';
  if (state === 'sealed') return 'Sealed';
  if (version > 1) return `Reopened as version ${version}`;
  return startedAt === null ? 'Open' : 'Suspended';
}
