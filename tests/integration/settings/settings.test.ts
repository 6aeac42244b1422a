import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PipelineFixture } from '../pipeline/pipelineFixture.ts';

let book: PipelineFixture;
beforeEach(async () => {
  book = await new PipelineFixture().open();
});
afterEach(() => book.close());

describe('settings', () => {
  test('a change keeps the rest and is one named step of undo', async () => {
    const before = await book.call('settings.get', {});
    await book.call('settings.update', { fiscalYearStartMonth: 4, weekStartsOn: 7 });
    expect(await book.call('settings.get', {})).toEqual({
      ...before,
      fiscalYearStartMonth: 4,
      weekStartsOn: 7,
    });
    expect((await book.call('history.state', {})).undo).toBe(
      'Change of start of the fiscal year, first day of the week',
    );
    await book.call('history.undo', {});
    expect(await book.call('settings.get', {})).toEqual(before);
  });

  test.each([
    [{ locale: 'not a locale!' }],
    [{ timeZone: 'Middle/Earth' }],
    [{ currency: 'euro' }],
    [{ fiscalYearStartMonth: 13 }],
    [{ workingHours: { days: [1, 1], from: '09:00', to: '17:00' } }],
    [{ workingHours: { days: [1], from: '17:00', to: '09:00' } }],
    [{ workingHours: { days: [], from: '09:00', to: '17:00' } }],
    [{}],
  ])('%j is refused and nothing changes', async (patch) => {
    const before = book.dump('setting');
    expect(await book.refusal('settings.update', patch)).toMatch(/^input\.invalid/);
    expect(book.dump('setting')).toEqual(before);
  });

  test('names of lead stages are all there or none is taken', async () => {
    const { leadStageNames } = await book.call('settings.get', {});
    await book.call('settings.update', { leadStageNames: { ...leadStageNames, mql: 'Marketing lead' } });
    expect((await book.call('settings.get', {})).leadStageNames.mql).toBe('Marketing lead');
    const incomplete = { mql: 'Marketing lead' } as unknown as typeof leadStageNames;
    expect(await book.refusal('settings.update', { leadStageNames: incomplete })).toMatch(/^input\.invalid/);
  });
});

describe('people', () => {
  test('are added, changed, leave and come back, and each step can be undone', async () => {
    const id = await book.person('Anna Berg', 'marketing');
    await book.call('people.save', {
      id,
      name: 'Anna Berg-Roth',
      team: 'sales',
      email: 'anna@example.com',
      role: null,
    });
    await book.call('people.setActive', { id, active: false });
    expect(await book.call('people.list', {})).toMatchObject([
      { id, name: 'Anna Berg-Roth', team: 'sales', active: false },
    ]);
    await book.call('history.undo', {});
    expect((await book.call('people.list', {}))[0]?.active).toBe(true);
    await book.call('history.undo', {});
    expect((await book.call('people.list', {}))[0]).toMatchObject({
      name: 'Anna Berg',
      team: 'marketing',
      email: null,
    });
  });

  test('active people stand first, then by name without regard to case', async () => {
    const zoe = await book.person('zoe');
    const left = await book.person('Adam');
    await book.person('Yann');
    await book.call('people.setActive', { id: left, active: false });
    expect((await book.call('people.list', {})).map(({ name }) => name)).toEqual(['Yann', 'zoe', 'Adam']);
    expect(zoe).toBeTruthy();
  });

  test('somebody who is not there cannot be changed', async () => {
    const id = '01890000-0000-7000-8000-000000000001';
    expect(await book.refusal('people.setActive', { id, active: false })).toMatch(/^record\.missing/);
  });
});

describe('channels', () => {
  test('a second channel of the same name is refused, unless the first is hidden', async () => {
    const email = (await book.call('channels.list', {})).find(({ name }) => name === 'Email');
    if (email === undefined) throw new Error('a new workbook has the channel Email');
    const twin = { name: ' EMAIL ', team: 'sales', kind: 'online', active: true } as const;
    expect(await book.refusal('channels.save', twin)).toMatch(/^record\.conflict/);
    const { position: _, ...known } = email;
    await book.call('channels.save', { ...known, active: false });
    await book.call('channels.save', twin);
    expect((await book.call('channels.list', {})).at(-1)).toMatchObject({ name: 'EMAIL', team: 'sales' });
  });

  test('a new order holds, and must name every channel once', async () => {
    const ids = (await book.call('channels.list', {})).map(({ id }) => id);
    const turned = ids.toReversed();
    await book.call('channels.reorder', { ids: turned });
    expect((await book.call('channels.list', {})).map(({ id }) => id)).toEqual(turned);
    expect(await book.refusal('channels.reorder', { ids: turned.slice(1) })).toMatch(/^record\.conflict/);
    expect(await book.refusal('channels.reorder', { ids: [...turned.slice(1), turned[1] ?? ''] })).toMatch(
      /^record\.conflict/,
    );
    await book.call('history.undo', {});
    expect((await book.call('channels.list', {})).map(({ id }) => id)).toEqual(ids);
  });
});

describe('deal stages', () => {
  const stageNamed = async (name: string) => {
    const stage = (await book.call('dealStages.list', {})).find((each) => each.name === name);
    if (stage === undefined) throw new Error(`no stage ${name}`);
    const { position: _, ...fields } = stage;
    return fields;
  };

  test('the pipeline keeps one active stage of each kind', async () => {
    const won = await stageNamed('Won');
    expect(await book.refusal('dealStages.save', { ...won, active: false })).toMatch(/^rule\.broken/);
    expect(await book.refusal('dealStages.save', { ...won, kind: 'lost' })).toMatch(/^rule\.broken/);
    await book.call('dealStages.save', { name: 'Signed', kind: 'won', category: null, active: true });
    await book.call('dealStages.save', { ...won, active: false });
    expect(await stageNamed('Won')).toMatchObject({ active: false });
  });

  test('a stage in which deals stand keeps its kind and cannot be hidden, but may be renamed', async () => {
    await book.deal('Pumps for Nord', { stageId: await book.stage('Proposal') });
    const proposal = await stageNamed('Proposal');
    expect(await book.refusal('dealStages.save', { ...proposal, active: false })).toMatch(
      /^record\.inUse: 1 deal stands in “Proposal”/,
    );
    expect(await book.refusal('dealStages.save', { ...proposal, kind: 'won' })).toMatch(/^record\.inUse/);
    await book.call('dealStages.save', { ...proposal, name: 'Offer' });
    expect(await stageNamed('Offer')).toMatchObject({ id: proposal.id });
  });
});

describe('loss reasons', () => {
  test('have two levels only', async () => {
    const all = await book.call('lossReasons.list', {});
    const child = all.find(({ parentId }) => parentId !== null);
    if (child?.parentId == null) throw new Error('a new workbook has reasons inside groups');
    const deeper = { name: 'Deeper', parentId: child.id, active: true };
    expect(await book.refusal('lossReasons.save', deeper)).toMatch(/^rule\.broken/);
    const other = all.find(({ id, parentId }) => parentId === null && id !== child.parentId);
    const group = all.find(({ id }) => id === child.parentId);
    if (other === undefined || group === undefined) throw new Error('a new workbook has several groups');
    expect(
      await book.refusal('lossReasons.save', {
        id: group.id,
        name: group.name,
        parentId: other.id,
        active: true,
      }),
    ).toMatch(/^rule\.broken/);
  });

  test('the same word may stand in two groups, but not twice in one', async () => {
    const groups = (await book.call('lossReasons.list', {})).filter(({ parentId }) => parentId === null);
    const [one, two] = groups;
    if (one === undefined || two === undefined) throw new Error('a new workbook has several groups');
    await book.call('lossReasons.save', { name: 'Other', parentId: one.id, active: true });
    await book.call('lossReasons.save', { name: 'Other', parentId: two.id, active: true });
    expect(await book.refusal('lossReasons.save', { name: 'other', parentId: two.id, active: true })).toMatch(
      /^record\.conflict/,
    );
  });
});

describe('targets', () => {
  const target = { metricId: 'M10', startsOn: '2026-10-01', value: 0.35, team: null } as const;

  test('one value per metric, start and team: saving another replaces it', async () => {
    await book.call('targets.save', target);
    await book.call('targets.save', { ...target, value: 0.4 });
    await book.call('targets.save', { ...target, team: 'sales' });
    const all = await book.call('targets.list', {});
    expect(all.map(({ team, value }) => [team, value])).toEqual([
      [null, 0.4],
      ['sales', 0.35],
    ]);
  });

  test('moving a target onto the place of another replaces that one', async () => {
    const first = await book.call('targets.save', target);
    const second = await book.call('targets.save', { ...target, startsOn: '2026-11-01', value: 0.5 });
    await book.call('targets.save', { id: second.id, ...target, value: 0.5 });
    expect(await book.call('targets.list', {})).toEqual([{ id: second.id, ...target, value: 0.5 }]);
    await book.call('history.undo', {});
    expect((await book.call('targets.list', {})).map(({ id }) => id).toSorted()).toEqual(
      [first.id, second.id].toSorted(),
    );
  });

  test('is removed, and comes back with undo', async () => {
    const { id } = await book.call('targets.save', target);
    await book.call('targets.remove', { id });
    expect(await book.call('targets.list', {})).toEqual([]);
    await book.call('history.undo', {});
    expect(await book.call('targets.list', {})).toEqual([{ id, ...target }]);
    expect(await book.refusal('targets.remove', { id: '01890000-0000-7000-8000-000000000001' })).toMatch(
      /^record\.missing/,
    );
  });
});
