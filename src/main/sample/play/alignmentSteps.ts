import { insertRows } from '../../storage/recorded.ts';
import { sql } from '../../storage/sql.ts';
import { type ColleagueKey, colleagueKeys } from '../company.ts';
import { addedActivity, charter, charterMadeOn, charterSignedOn } from '../story/charter.ts';
import { personas } from '../story/personas.ts';
import { shadowing } from '../story/shadowing.ts';
import { targets } from '../story/targets.ts';
import { addMinutes, addWorkdays, localInstant } from '../workTime.ts';
import type { Cast } from './cast.ts';
import { type Step, step } from './step.ts';

/** Targets, what personas were found to want, shadowing, and the role charter with its signatures. */
export function alignmentSteps(): Step[] {
  return [
    ...targets.map(({ on, ...target }, index) =>
      step({ by: 'elena', at: localInstant(on, 10 * 60 + index) }, (book, _cast, doing) =>
        book.call(doing, 'targets.save', target),
      ),
    ),
    ...attributeSteps(),
    ...shadowingSteps(),
    charterStep(),
    signatureStep(),
  ];
}

/** Attributes are written down the day after the meeting that spoke of them. */
function attributeSteps(): Step[] {
  return personas.flatMap(({ key, attributes }) =>
    attributes.map(({ name, text, on, confidence, evidence }) =>
      step({ by: 'ines', at: localInstant(addWorkdays(on, 1), 10 * 60 + 35) }, (book, cast, doing) =>
        book.call(doing, 'personas.saveAttribute', {
          personaId: cast.persona(key),
          name,
          text,
          evidence: evidence === 1 ? 'One deal' : `${evidence} deals and interviews`,
          notedOn: on,
          confidence,
        }),
      ),
    ),
  );
}

function shadowingSteps(): Step[] {
  return shadowing.flatMap(({ watcher, watched, on, state, observations, debrief, ...words }) => {
    const plannedAt = localInstant(addWorkdays(on < '2026-07-20' ? '2026-06-29' : '2026-07-15', 0), 14 * 60);
    let id = '';
    const save = (cast: Cast, more: { observations: string | null; debrief: string | null }): object => ({
      ...(id === '' ? {} : { id }),
      watcherId: cast.person(watcher),
      watchedId: cast.person(watched),
      plannedOn: on,
      ...words,
      ...more,
    });
    const planned = step({ by: 'ines', at: plannedAt }, (book, cast, doing) => {
      const input = save(cast, { observations: null, debrief: null });
      id = book.call<{ id: string }>(doing, 'shadowing.save', input).id;
    });
    if (state === 'planned') return [planned];
    const noted = step({ by: watcher, at: localInstant(on, 16 * 60 + 25) }, (book, cast, doing) => {
      book.call(doing, 'shadowing.save', save(cast, { observations, debrief }));
      book.call(doing, 'shadowing.setState', { id, state });
    });
    return [planned, noted];
  });
}

function charterStep(): Step {
  return step({ by: 'elena', at: localInstant(charterMadeOn, 13 * 60 + 30) }, (book, cast, doing) => {
    book.call(doing, 'charter.saveActivity', addedActivity);
    for (const [activity, holders] of Object.entries(charter)) {
      const activityId = book.db.value(sql`SELECT id FROM role_activity WHERE name = ${activity}`);
      for (const [holder, letter] of holders) {
        const to =
          holder === 'sales' || holder === 'marketing'
            ? { team: holder }
            : { personId: cast.person(holder satisfies ColleagueKey) };
        book.call(doing, 'charter.assign', { activityId, to, letter });
      }
    }
  });
}

/** Both teams sign the charter as it stands, the two open points included. */
function signatureStep(): Step {
  const at = addMinutes(localInstant(charterSignedOn, 16 * 60), 20);
  return step({ by: 'katrin', at }, (book, cast, doing) =>
    book.run(doing, 'charter.sign', 'Signatures under the role charter', (db, context) => {
      const lines =
        db.rows(sql`SELECT activity.name, assignment.letter, person.name AS person, assignment.team
        FROM role_assignment assignment JOIN role_activity activity ON activity.id = assignment.activity_id
        LEFT JOIN person ON person.id = assignment.person_id ORDER BY activity.position, assignment.seq`);
      const frozen = JSON.stringify({ format: 1, lines });
      const columns = ['id', 'version', 'person_id', 'signed_on', 'frozen'];
      const signers = colleagueKeys.filter((key) => key !== 'jonas');
      const rows = signers.map((key) => [context.newId(), 1, cast.person(key), charterSignedOn, frozen]);
      insertRows(db, 'charter_signature', columns, rows);
    }),
  );
}
