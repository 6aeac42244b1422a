import { describe, expect, it } from 'vitest';
import { meetingFixture } from './meetingFixture.ts';

const fixture = meetingFixture();
const session = { activity: 'Discovery call', brief: null, observations: null, debrief: null };

describe('habits between meetings', () => {
  it('plans shadowing across the teams only', async () => {
    const f = fixture();
    const plan = { watcherId: f.mark, watchedId: f.anna, plannedOn: '2026-12-01', ...session };
    const { id } = await f.call('shadowing.save', plan);
    await f.call('shadowing.save', { ...plan, plannedOn: '2026-11-30' });
    await f.call('shadowing.setState', { id, state: 'done' });
    expect(
      (await f.call('shadowing.list', {})).map(({ plannedOn, state, watcherName }) => [
        plannedOn,
        state,
        watcherName,
      ]),
    ).toEqual([
      ['2026-11-30', 'planned', 'Mark Osei'],
      ['2026-12-01', 'done', 'Mark Osei'],
    ]);
    const other = await f.call('people.save', { name: 'Olga', team: 'sales', email: null, role: null });
    expect(await f.refused('shadowing.save', { ...plan, watcherId: other.id })).toMatchObject({
      code: 'rule.broken',
    });
  });

  it('describes personas with dated attributes', async () => {
    const f = fixture();
    const { id } = await f.call('personas.save', {
      name: 'Operations lead',
      description: null,
      ownerId: f.anna,
    });
    const attribute = {
      personaId: id,
      name: 'Fear',
      text: 'Downtime',
      evidence: 'Three calls',
      notedOn: '2026-11-01',
      confidence: 'high',
    } as const;
    const saved = await f.call('personas.saveAttribute', attribute);
    await f.call('personas.saveAttribute', { ...attribute, id: saved.id, text: 'Unplanned downtime' });
    const insight = await f.call('insights.create', { text: 'They read forums', source: 'call' });
    await f.call('insights.link', { id: insight.id, entity: 'persona', recordId: id });
    expect(
      await f.refused('insights.link', { id: insight.id, entity: 'persona', recordId: id }),
    ).toMatchObject({
      code: 'record.conflict',
    });
    expect(await f.call('alignment.personas', {})).toMatchObject([
      {
        name: 'Operations lead',
        ownerName: 'Anna Berg',
        leads: 0,
        insights: 1,
        attributes: [{ text: 'Unplanned downtime', evidence: 'Three calls' }],
      },
    ]);
    expect((await f.call('insights.list', { linkedTo: id }))[0]?.links).toMatchObject([
      { recordName: 'Operations lead' },
    ]);
    expect(
      await f.refused('personas.save', { name: 'operations LEAD', description: null, ownerId: null }),
    ).toMatchObject({
      code: 'record.conflict',
    });
  });

  it('gives one letter per activity and person or team', async () => {
    const f = fixture();
    const [activity] = (await f.call('charter.get', {})).activities;
    const assign = (to: { personId: string } | { team: 'sales' | 'marketing' }, letter: 'A' | 'R' | null) =>
      f.call('charter.assign', { activityId: activity!.id, to, letter });
    await assign({ personId: f.anna }, 'A');
    await assign({ team: 'sales' }, 'R');
    await assign({ personId: f.anna }, 'R');
    await assign({ team: 'sales' }, null);
    const after = (await f.call('charter.get', {})).activities[0]!;
    expect(after.assignments).toMatchObject([{ personId: f.anna, team: null, letter: 'R' }]);
  });

  it('supersedes decisions without going round in circles', async () => {
    const f = fixture();
    const older = await f.call('decisions.create', { statement: 'Discounts up to 10 %' });
    const newer = await f.call('decisions.create', { statement: 'No discounts', supersedesId: older.id });
    const [first, second] = await f.call('decisions.list', {});
    expect(first).toMatchObject({ statement: 'No discounts', supersedes: 'Discounts up to 10 %' });
    expect(second?.supersededBy).toMatchObject({ id: newer.id });
    expect(await f.refused('decisions.update', { id: older.id, supersedesId: newer.id })).toMatchObject({
      code: 'rule.broken',
    });
    expect(await f.refused('decisions.remove', { id: older.id })).toMatchObject({ code: 'record.inUse' });
  });
});
