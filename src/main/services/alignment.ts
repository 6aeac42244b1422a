import type { Id } from '../../domain/ids.ts';
import { Refusal } from '../../domain/result.ts';
import { pendingHandOffs } from '../storage/agendaLists.ts';
import type { ReadableDb } from '../storage/database.ts';
import { findPerson, listPeople } from '../storage/person.ts';
import { insertPersona, listPersonas, personaUse, updatePersona } from '../storage/persona.ts';
import {
  deletePersonaAttribute,
  insertPersonaAttribute,
  listPersonaAttributes,
  updatePersonaAttribute,
} from '../storage/personaAttribute.ts';
import {
  deleteAssignment,
  insertActivity,
  insertAssignment,
  listActivities,
  listAssignments,
  updateActivity,
  updateAssignment,
} from '../storage/roleCharter.ts';
import {
  deleteShadowing,
  findShadowing,
  insertShadowing,
  listShadowing,
  updateShadowing,
} from '../storage/shadowing.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';
import { missing, refuseUnknownPerson } from './meeting/load.ts';

/** The habits between meetings: personas, shadowing, and the role charter. */

export const alignmentQueries = {
  'alignment.personas': (db) => {
    const names = new Map(listPeople(db).map((person) => [person.id, person.name]));
    const attributes = listPersonaAttributes(db);
    const uses = personaUse(db);
    return listPersonas(db).map((persona) => ({
      ...persona,
      ownerName: persona.ownerId === null ? null : (names.get(persona.ownerId) ?? null),
      attributes: attributes.filter(({ personaId }) => personaId === persona.id),
      ...(uses.get(persona.id) ?? { leads: 0, insights: 0 }),
    }));
  },
  'shadowing.list': (db) => listShadowing(db),
  'alignment.pendingHandOffs': (db) => pendingHandOffs(db).map(({ reason: _reason, ...handOff }) => handOff),
  'charter.get': (db) => {
    const assignments = listAssignments(db);
    return {
      activities: listActivities(db).map((activity) => ({
        ...activity,
        assignments: assignments
          .filter(({ activityId }) => activityId === activity.id)
          .map(({ activityId: _activity, ...assignment }) => assignment),
      })),
    };
  },
} satisfies Partial<QueryHandlers>;

const personaCommands = {
  'personas.save': (db, { id, ...fields }, context) => {
    const all = listPersonas(db);
    if (id !== undefined && !all.some((persona) => persona.id === id)) throw missing('persona');
    const twin = all.find(({ name, active }) => active && name.toLowerCase() === fields.name.toLowerCase());
    if (twin !== undefined && twin.id !== id) {
      throw new Refusal(
        'record.conflict',
        `There is already a persona named “${twin.name}”. Choose another name.`,
      );
    }
    refuseUnknownPerson(db, fields.ownerId);
    const personaId = id ?? context.newId();
    if (id === undefined) insertPersona(db, { id: personaId, active: true, ...fields });
    else updatePersona(db, id, fields);
    context.label(id === undefined ? `New persona ${fields.name}` : `Change of persona ${fields.name}`);
    return { id: personaId };
  },
  'personas.setActive': (db, { id, active }, context) => {
    const persona = listPersonas(db).find((one) => one.id === id);
    if (persona === undefined) throw missing('persona');
    updatePersona(db, id, { active });
    context.label(`${active ? 'Return' : 'Retirement'} of persona ${persona.name}`);
    return {};
  },
  'personas.saveAttribute': (db, { id, ...fields }, context) => {
    if (!listPersonas(db).some((persona) => persona.id === fields.personaId)) throw missing('persona');
    if (id !== undefined && !listPersonaAttributes(db).some((one) => one.id === id))
      throw missing('attribute');
    const attribute = { id: id ?? context.newId(), ...fields };
    if (id === undefined) insertPersonaAttribute(db, attribute);
    else updatePersonaAttribute(db, attribute);
    context.label(`Persona attribute ${fields.name}`);
    return { id: attribute.id };
  },
  'personas.removeAttribute': (db, { id }, context) => {
    const attribute = listPersonaAttributes(db).find((one) => one.id === id);
    if (attribute === undefined) throw missing('attribute');
    deletePersonaAttribute(db, id);
    context.label(`Removal of persona attribute ${attribute.name}`);
    return {};
  },
} satisfies Partial<CommandHandlers>;

/** Shadowing crosses the teams: a salesperson watches marketing work, or the other way round. */
function refuseSameTeam(db: ReadableDb, watcherId: Id, watchedId: Id): void {
  const [watcher, watched] = [findPerson(db, watcherId), findPerson(db, watchedId)];
  if (watcher === null || watched === null) throw missing('person');
  if (watcher.team === watched.team) {
    throw new Refusal(
      'rule.broken',
      `${watcher.name} and ${watched.name} are on the same team. Shadowing crosses teams.`,
    );
  }
}

const shadowingCommands = {
  'shadowing.save': (db, { id, ...fields }, context) => {
    refuseSameTeam(db, fields.watcherId, fields.watchedId);
    if (id !== undefined && findShadowing(db, id) === null) throw missing('shadowing session');
    const sessionId = id ?? context.newId();
    if (id === undefined) insertShadowing(db, { id: sessionId, state: 'planned', ...fields });
    else updateShadowing(db, id, fields);
    context.label(id === undefined ? 'New shadowing session' : 'Change of a shadowing session');
    return { id: sessionId };
  },
  'shadowing.setState': (db, { id, state }, context) => {
    if (findShadowing(db, id) === null) throw missing('shadowing session');
    updateShadowing(db, id, { state });
    context.label(`Shadowing session ${state}`);
    return {};
  },
  'shadowing.remove': (db, { id }, context) => {
    if (findShadowing(db, id) === null) throw missing('shadowing session');
    deleteShadowing(db, id);
    context.label('Removal of a shadowing session');
    return {};
  },
} satisfies Partial<CommandHandlers>;

const charterCommands = {
  'charter.saveActivity': (db, { id, name, team }, context) => {
    const all = listActivities(db);
    if (id !== undefined && !all.some((activity) => activity.id === id)) throw missing('activity');
    const twin = all.find((activity) => activity.name.toLowerCase() === name.toLowerCase());
    if (twin !== undefined && twin.id !== id) {
      throw new Refusal('record.conflict', `“${twin.name}” is already in the role charter.`);
    }
    const activityId = id ?? context.newId();
    if (id === undefined) insertActivity(db, { id: activityId, name, team });
    else updateActivity(db, id, { name, team });
    context.label(id === undefined ? `New activity ${name}` : `Change of activity ${name}`);
    return { id: activityId };
  },
  'charter.removeActivity': (db, { id }, context) => {
    const activity = listActivities(db).find((one) => one.id === id);
    if (activity === undefined) throw missing('activity');
    updateActivity(db, id, { active: false });
    context.label(`Removal of activity ${activity.name}`);
    return {};
  },
  'charter.assign': (db, { activityId, to, letter }, context) => {
    const activity = listActivities(db).find((one) => one.id === activityId);
    if (activity === undefined) throw missing('activity');
    const personId = 'personId' in to ? to.personId : null;
    const team = 'team' in to ? to.team : null;
    refuseUnknownPerson(db, personId);
    const known = listAssignments(db).find(
      (one) => one.activityId === activityId && one.personId === personId && one.team === team,
    );
    if (letter === null) {
      if (known !== undefined) deleteAssignment(db, known.id);
    } else if (known === undefined) {
      insertAssignment(db, { id: context.newId(), activityId, personId, team, letter });
    } else updateAssignment(db, known.id, letter);
    context.label(`Role in ${activity.name}`);
    return {};
  },
} satisfies Partial<CommandHandlers>;

export const alignmentCommands = { ...personaCommands, ...shadowingCommands, ...charterCommands };
