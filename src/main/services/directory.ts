import { missingKinds } from '../../domain/dealStage.ts';
import type { Id } from '../../domain/ids.ts';
import type { LossReason } from '../../domain/lossReason.ts';
import { Refusal } from '../../domain/result.ts';
import { findChannel, insertChannel, listChannels, updateChannel } from '../storage/channel.ts';
import type { WritableDb } from '../storage/database.ts';
import {
  dealsInStage,
  findDealStage,
  insertDealStage,
  listDealStages,
  updateDealStage,
} from '../storage/dealStage.ts';
import {
  findLossReason,
  insertLossReason,
  listLossReasons,
  updateLossReason,
} from '../storage/lossReason.ts';
import { findPerson, insertPerson, updatePerson } from '../storage/person.ts';
import type { CommandHandlers } from './handlers.ts';

/** The workbook's own lists: people, channels, deal stages, loss reasons. */

interface Named {
  id: Id;
  name: string;
  active: boolean;
}

/** Refuses a name another active entry of the list already has; case does not make a difference. */
function refuseTwin(list: readonly Named[], entry: Named, what: string): void {
  const key = entry.name.trim().toLowerCase();
  const twin = list.find(
    (other) => other.id !== entry.id && other.active && other.name.trim().toLowerCase() === key,
  );
  if (entry.active && twin !== undefined) {
    throw new Refusal(
      'record.conflict',
      `There is already ${what} named “${twin.name}”. Choose another name.`,
    );
  }
}

const nextPosition = (list: readonly { position: number }[]): number =>
  list.reduce((highest, { position }) => Math.max(highest, position), 0) + 1;

/** Checks that the new order names every entry once, and gives each its place from 1. */
function placesOf(list: readonly Named[], ids: readonly Id[]): Map<Id, number> {
  const places = new Map(ids.map((id, index) => [id, index + 1]));
  if (places.size !== list.length || ids.length !== list.length || list.some(({ id }) => !places.has(id))) {
    throw new Refusal('record.conflict', 'The list changed in the meantime. Nothing was moved; try again.');
  }
  return places;
}

const missing = (what: string): Refusal =>
  new Refusal('record.missing', `This ${what} is no longer in the workbook. Nothing was changed.`);

function refuseMissingKind(db: WritableDb): void {
  const [kind] = missingKinds(listDealStages(db));
  if (kind !== undefined) {
    throw new Refusal('rule.broken', `The pipeline needs at least one active stage of the kind “${kind}”.`);
  }
}

const peopleCommands = {
  'people.save': (db, { id, ...fields }, context) => {
    const known = id === undefined ? null : findPerson(db, id);
    if (id !== undefined && known === null) throw missing('person');
    const person = { active: true, ...known, ...fields, id: id ?? context.newId() };
    if (known === null) insertPerson(db, person);
    else updatePerson(db, person.id, fields);
    context.label(known === null ? `New person ${person.name}` : `Change of ${person.name}`);
    return { id: person.id };
  },
  'people.setActive': (db, { id, active }, context) => {
    const person = findPerson(db, id);
    if (person === null) throw missing('person');
    updatePerson(db, id, { active });
    context.label(active ? `Return of ${person.name}` : `Leaving of ${person.name}`);
    return {};
  },
} satisfies Partial<CommandHandlers>;

const channelCommands = {
  'channels.save': (db, { id, ...fields }, context) => {
    const known = id === undefined ? null : findChannel(db, id);
    if (id !== undefined && known === null) throw missing('channel');
    const all = listChannels(db);
    const channel = { ...fields, id: id ?? context.newId(), position: known?.position ?? nextPosition(all) };
    refuseTwin(all, channel, 'a channel');
    if (known === null) insertChannel(db, channel);
    else updateChannel(db, channel.id, fields);
    context.label(known === null ? `New channel ${channel.name}` : `Change of channel ${channel.name}`);
    return { id: channel.id };
  },
  'channels.reorder': (db, { ids }, context) => {
    for (const [id, position] of placesOf(listChannels(db), ids)) updateChannel(db, id, { position });
    context.label('New order of channels');
    return {};
  },
} satisfies Partial<CommandHandlers>;

const dealStageCommands = {
  'dealStages.save': (db, { id, ...fields }, context) => {
    const known = id === undefined ? null : findDealStage(db, id);
    if (id !== undefined && known === null) throw missing('deal stage');
    const all = listDealStages(db);
    const stage = { ...fields, id: id ?? context.newId(), position: known?.position ?? nextPosition(all) };
    refuseTwin(all, stage, 'a deal stage');
    const held = known === null ? 0 : dealsInStage(db, known.id);
    if (known !== null && held > 0 && (known.kind !== stage.kind || !stage.active)) {
      throw new Refusal(
        'record.inUse',
        held === 1
          ? `1 deal stands in “${known.name}”. Move it to another stage first.`
          : `${held} deals stand in “${known.name}”. Move them to another stage first.`,
      );
    }
    if (known === null) insertDealStage(db, stage);
    else updateDealStage(db, stage.id, fields);
    refuseMissingKind(db);
    context.label(known === null ? `New deal stage ${stage.name}` : `Change of deal stage ${stage.name}`);
    return { id: stage.id };
  },
  'dealStages.reorder': (db, { ids }, context) => {
    for (const [id, position] of placesOf(listDealStages(db), ids)) updateDealStage(db, id, { position });
    context.label('New order of deal stages');
    return {};
  },
} satisfies Partial<CommandHandlers>;

/** Reasons have two levels: a group cannot stand inside a group. */
function refuseNesting(all: readonly LossReason[], reason: LossReason): void {
  if (reason.parentId === null) return;
  const parent = all.find(({ id }) => id === reason.parentId);
  if (parent === undefined) throw missing('group of loss reasons');
  const isGroup = all.some(({ parentId }) => parentId === reason.id);
  if (parent.parentId !== null || isGroup || parent.id === reason.id) {
    throw new Refusal('rule.broken', 'Loss reasons have two levels only. Nothing was changed.');
  }
}

const lossReasonCommands = {
  'lossReasons.save': (db, { id, ...fields }, context) => {
    const known = id === undefined ? null : findLossReason(db, id);
    if (id !== undefined && known === null) throw missing('loss reason');
    const all = listLossReasons(db);
    const reason = { ...fields, id: id ?? context.newId(), position: known?.position ?? nextPosition(all) };
    // The same word may explain more than one group ("Other").
    const siblings = all.filter(({ parentId }) => parentId === reason.parentId);
    refuseTwin(siblings, reason, 'a loss reason');
    refuseNesting(all, reason);
    if (known === null) insertLossReason(db, reason);
    else updateLossReason(db, reason);
    context.label(known === null ? `New loss reason ${reason.name}` : `Change of loss reason ${reason.name}`);
    return { id: reason.id };
  },
  'lossReasons.reorder': (db, { ids }, context) => {
    const all = listLossReasons(db);
    const places = placesOf(all, ids);
    for (const reason of all)
      updateLossReason(db, { ...reason, position: places.get(reason.id) ?? reason.position });
    context.label('New order of loss reasons');
    return {};
  },
} satisfies Partial<CommandHandlers>;

export const directoryCommands = {
  ...peopleCommands,
  ...channelCommands,
  ...dealStageCommands,
  ...lossReasonCommands,
};
