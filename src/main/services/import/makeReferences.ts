import { usualPlace } from '../../../domain/import/words/dealStage.ts';
import type { WritableDb } from '../../storage/database.ts';
import { lastPosition } from '../../storage/importIndex.ts';
import { insertRows, updateRow } from '../../storage/recorded.ts';
import type { SqlValue } from '../../storage/sql.ts';
import type { WriteContext } from '../context.ts';
import type { Ref, References } from './references.ts';

/** Makes the records that rows name and the workbook lacks; from here on every used reference has an id. */
export function makeReferences(
  db: WritableDb,
  context: WriteContext,
  refs: References,
  used: ReadonlySet<Ref>,
): Record<string, number> {
  const made: Record<string, number> = {};
  const make = <T extends Ref>(
    kind: string,
    table: string,
    columns: readonly string[],
    wanted: readonly T[],
    row: (ref: T, index: number) => SqlValue[],
  ): void => {
    const rows = wanted.map((ref, index) => {
      ref.id = context.newId();
      return [ref.id, ref.name, ...row(ref, index)];
    });
    const count = insertRows(db, table, ['id', 'name', ...columns], rows);
    if (count > 0) made[kind] = count;
  };
  const needed = <T extends Ref>(wanted: readonly T[]): T[] => wanted.filter((ref) => used.has(ref));

  const campaigns = needed(refs.campaigns.wanted);
  const ofCampaigns = new Set(
    campaigns.flatMap(({ details }) => (details.channel === null ? [] : [details.channel])),
  );
  const channels = refs.channels.wanted.filter((ref) => used.has(ref) || ofCampaigns.has(ref));
  const channelPlace = lastPosition(db, 'channel') + 1;
  make('people', 'person', ['team', 'email', 'external_id'], needed(refs.people.wanted), ({ details }) => [
    details.team,
    details.email,
    details.externalId,
  ]);
  make('channels', 'channel', ['team', 'kind', 'position'], channels, ({ details }, index) => [
    details.team,
    details.kind,
    channelPlace + index,
  ]);
  make('campaigns', 'campaign', ['channel_id'], campaigns, ({ details }) => [details.channel?.id ?? null]);
  make('accounts', 'account', ['domain', 'external_id'], needed(refs.accounts.wanted), ({ details }) => [
    details.domain,
    details.externalId,
  ]);
  const reasonPlace = lastPosition(db, 'loss_reason') + 1;
  make('loss reasons', 'loss_reason', ['position'], needed(refs.lossReasons.wanted), (_, index) => [
    reasonPlace + index,
  ]);
  const stages = needed(refs.stages.wanted);
  const places = placeStages(db, refs, stages);
  make('deal stages', 'deal_stage', ['kind', 'position', 'category'], stages, (ref) => [
    ref.details.kind,
    places.get(ref) ?? 0,
    ref.details.kind === 'open' ? 'pipeline' : null,
  ]);
  return made;
}

/** New open stages stand before the closed ones, in the order deals usually pass them. Returns their positions. */
function placeStages(
  db: WritableDb,
  refs: References,
  wanted: References['stages']['wanted'],
): ReadonlyMap<Ref, number> {
  const places = new Map<Ref, number>();
  if (wanted.length === 0) return places;
  const fresh = wanted
    .filter(({ details }) => details.kind === 'open')
    .sort((a, b) => usualPlace(a.name) - usualPlace(b.name));
  const closing = wanted.filter(({ details }) => details.kind !== 'open');
  const open = refs.knownStages.filter(({ kind }) => kind === 'open');
  const closed = refs.knownStages.filter(({ kind }) => kind !== 'open');
  [...open, ...fresh, ...closed, ...closing].forEach((stage, position) => {
    if ('details' in stage) places.set(stage, position);
    else if (stage.position !== position) updateRow(db, 'deal_stage', stage.id, { position });
  });
  return places;
}
