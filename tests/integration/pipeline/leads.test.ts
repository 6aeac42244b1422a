import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PipelineFixture } from './pipelineFixture.ts';

let book: PipelineFixture;
beforeEach(async () => {
  book = await new PipelineFixture().open();
});
afterEach(() => book.close());

const history = [
  'lead',
  'lead_cycle',
  'lead_stage_entry',
  'hand_off',
  'touch',
  'deal',
  'issue',
  'insight_link',
];

describe('leads', () => {
  it('are created today as an inquiry in their first cycle', async () => {
    const id = await book.lead('Renée Müller', { email: 'renee@example.com' });
    const { lead, cycles } = await book.call('leads.get', { id });
    expect(lead).toMatchObject({
      stage: 'inquiry',
      stageOn: '2026-11-23',
      cycle: 1,
      createdOn: '2026-11-23',
    });
    expect(cycles).toMatchObject([
      {
        number: 1,
        startedOn: '2026-11-23',
        endedOn: null,
        entries: [{ stage: 'inquiry', enteredOn: '2026-11-23' }],
      },
    ]);
  });

  it('may begin further on, having been an inquiry first', async () => {
    const id = await book.lead('A', { stage: 'sql', createdOn: '2026-10-01' });
    const { lead, cycles } = await book.call('leads.get', { id });
    expect(lead).toMatchObject({ stage: 'sql', stageOn: '2026-10-01' });
    expect(cycles[0]?.entries.map((entry) => entry.stage)).toEqual(['inquiry', 'sql']);
  });

  it('keep what is not mentioned and say what changed', async () => {
    const id = await book.lead('A', { phone: '1', note: 'n' });
    const { lead } = await book.call('leads.update', { id, patch: { phone: null, score: 40 } });
    expect(lead).toMatchObject({ phone: null, score: 40, note: 'n' });
    expect((await book.call('history.state', {})).undo).toBe('Change of phone, score of A');
    const trail = await book.call('records.history', { entity: 'lead', id });
    expect(
      trail.filter((entry) => entry.kind === 'update').map(({ field, old, new: now }) => [field, old, now]),
    ).toEqual(
      expect.arrayContaining([
        ['phone', '1', null],
        ['score', null, 40],
      ]),
    );
  });

  it('move through a cycle, end it, and begin the next with the next move', async () => {
    const id = await book.lead('A', { createdOn: '2026-01-05' });
    await book.call('leads.move', { id, to: 'mql', on: '2026-02-01' });
    await book.call('leads.move', { id, to: 'recycled', on: '2026-03-01', reason: 'No budget this year' });
    expect((await book.call('leads.get', { id })).lead.exitReason).toBe('No budget this year');
    await book.call('leads.move', { id, to: 'mql', on: '2026-09-01' });
    const { lead, cycles } = await book.call('leads.get', { id });
    expect(lead).toMatchObject({ stage: 'mql', cycle: 2, stageOn: '2026-09-01', exitReason: null });
    expect(cycles).toMatchObject([
      { number: 1, startedOn: '2026-01-05', endedOn: '2026-03-01', outcome: 'recycled' },
      { number: 2, startedOn: '2026-09-01', endedOn: null, outcome: null },
    ]);
    expect(cycles.map((cycle) => cycle.entries.map((entry) => entry.stage))).toEqual([
      ['inquiry', 'mql', 'recycled'],
      ['mql'],
    ]);
  });

  it('refuse moves into the future, before the last one, and to where they are', async () => {
    const id = await book.lead('A', { createdOn: '2026-11-01' });
    expect(await book.refusal('leads.move', { id, to: 'mql', on: '2026-11-24' })).toMatch(
      /^rule.broken.*future/,
    );
    expect(await book.refusal('leads.move', { id, to: 'mql', on: '2026-10-31' })).toMatch(/^rule.broken/);
    expect(await book.refusal('leads.move', { id, to: 'inquiry' })).toMatch(/^rule.broken.*already/);
  });

  it('let the first cycle follow a corrected creation date, but not beyond a later stage', async () => {
    const id = await book.lead('A', { createdOn: '2026-11-10' });
    await book.call('leads.update', { id, patch: { createdOn: '2026-11-02' } });
    let got = await book.call('leads.get', { id });
    expect(got.lead).toMatchObject({ createdOn: '2026-11-02', stageOn: '2026-11-02' });
    expect(got.cycles[0]).toMatchObject({ startedOn: '2026-11-02', entries: [{ enteredOn: '2026-11-02' }] });
    await book.call('leads.move', { id, to: 'mql', on: '2026-11-05' });
    expect(await book.refusal('leads.update', { id, patch: { createdOn: '2026-11-06' } })).toMatch(
      /MQL on 2026-11-05/,
    );
    got = await book.call('leads.get', { id });
    expect(got.lead).toMatchObject({ createdOn: '2026-11-02', stageOn: '2026-11-05' });
  });

  it('show their account as company and are found by it, also after its new name', async () => {
    const { account } = await book.call('accounts.create', { name: 'Hafenstadt GmbH' });
    const id = await book.lead('A', { accountId: account.id });
    const own = await book.lead('B', { accountId: account.id, company: 'Hafenstadt Nord' });
    expect((await book.call('leads.get', { id })).lead.company).toBe('Hafenstadt GmbH');
    await book.call('accounts.update', { id: account.id, patch: { name: 'Porto Nuovo' } });
    const found = await book.call('leads.page', { search: 'porto' });
    expect(found.rows.map((row) => row.id)).toEqual([id]);
    expect((await book.call('leads.get', { id: own })).lead.company).toBe('Hafenstadt Nord');
  });

  it('name others with the same address', async () => {
    const id = await book.lead('A', { email: 'x@example.com' });
    const twin = await book.lead('A. Twin', { email: 'x@example.com', company: 'C' });
    expect((await book.call('leads.get', { id })).duplicates).toEqual([
      { id: twin, name: 'A. Twin', company: 'C' },
    ]);
  });

  it('are gone with their history when removed, leave deals behind, and come back whole with Undo', async () => {
    const anna = await book.person('Anna');
    const ids = [await book.lead('A'), await book.lead('B'), await book.lead('C')];
    const [first = ''] = ids;
    await book.call('handOffs.create', { leadId: first, toPersonId: anna });
    await book.call('touches.add', { leadId: first, kind: 'call' });
    const deal = await book.deal('D', { leadId: first });
    const before = book.dump(...history);
    expect(await book.call('leads.remove', { target: { ids: [first, ids[2] ?? ''] } })).toEqual({
      changed: 2,
    });
    expect((await book.call('leads.page', {})).rows.map((row) => row.name)).toEqual(['B']);
    expect((await book.call('deals.get', { id: deal })).deal.leadId).toBeNull();
    expect((await book.call('history.undo', {})).label).toBe('Removal of 2 leads');
    expect(book.dump(...history)).toEqual(before);
    await book.call('history.redo', {});
    expect((await book.call('leads.page', {})).total).toBe(1);
  });
});

describe('many leads at once', () => {
  it('change in one undoable step; those that hold the value already are not counted', async () => {
    const anna = await book.person('Anna');
    for (const name of ['A', 'B', 'C']) await book.lead(name);
    const d = await book.lead('D', { ownerId: anna });
    const before = book.dump('lead');
    const target = { which: { search: '', filter: [] }, except: [] };
    expect(await book.call('leads.bulkUpdate', { target, patch: { ownerId: anna } })).toEqual({
      changed: 3,
      unchanged: 1,
    });
    expect((await book.call('history.state', {})).undo).toBe('Change of owner of 3 leads');
    expect((await book.call('leads.page', {})).rows.every((row) => row.ownerId === anna)).toBe(true);
    expect(
      (await book.call('records.history', { entity: 'lead', id: d })).some(
        (entry) => entry.field === 'owner_id' && entry.kind === 'update',
      ),
    ).toBe(false);
    await book.call('history.undo', {});
    expect(book.dump('lead')).toEqual(before);
  });

  it('move to a stage exactly as one by one', async () => {
    const stages = ['inquiry', 'sql', 'recycled', 'customer', 'disqualified'] as const;
    const ids: string[] = [];
    for (const stage of stages) ids.push(await book.lead(stage, { stage, createdOn: '2026-05-01' }));
    const shape = async () => {
      const all = [];
      for (const id of ids) {
        const { lead, cycles } = await book.call('leads.get', { id });
        all.push({
          stage: lead.stage,
          on: lead.stageOn,
          cycle: lead.cycle,
          cycles: cycles.map(({ number, startedOn, endedOn, outcome, entries }) => ({
            number,
            startedOn,
            endedOn,
            outcome,
            entries,
          })),
        });
      }
      return all;
    };
    for (const to of ['customer', 'mql', 'recycled'] as const) {
      await book.call('leads.bulkUpdate', { target: { ids }, patch: { stage: to }, on: '2026-06-01' });
      const together = await shape();
      await book.call('history.undo', {});
      const single = book.dump('lead', 'lead_cycle');
      for (const id of ids) {
        await book.engine.call(
          'leads.move',
          { id, to, on: '2026-06-01' },
          (await import('../workbook/engineFixture.ts')).stamp(),
        );
      }
      expect(await shape()).toEqual(together);
      while ((await book.call('history.state', {})).undo?.startsWith('Move of'))
        await book.call('history.undo', {});
      expect(book.dump('lead', 'lead_cycle')).toEqual(single);
    }
  });

  it('work on all that match but the ones left out', async () => {
    const keep = await book.lead('Keep me', { city: 'Porto' });
    await book.lead('Go', { city: 'Porto' });
    await book.lead('Stay', { city: 'Lisboa' });
    const target = { which: { filter: [], search: 'porto' }, except: [keep] };
    expect(await book.call('leads.remove', { target })).toEqual({ changed: 1 });
    expect(
      (await book.call('leads.page', { sort: { column: 'name', direction: 'up' } })).rows.map(
        (row) => row.name,
      ),
    ).toEqual(['Keep me', 'Stay']);
  });
});

describe('hand-offs', () => {
  it('are due in working hours, and make an SAL of the new owner when accepted', async () => {
    const [mara, sam] = [await book.person('Mara', 'marketing'), await book.person('Sam')];
    const leadId = await book.lead('A', { ownerId: mara, stage: 'mql' });
    const { handOff } = await book.call('handOffs.create', { leadId, toPersonId: sam });
    // Monday 09:00 UTC + 8 working hours of a 09:00–17:00 day.
    expect(handOff).toMatchObject({
      fromPersonId: mara,
      outcome: 'pending',
      dueAt: '2026-11-23T17:00:00.000Z',
    });
    expect(await book.refusal('handOffs.create', { leadId, toPersonId: sam })).toMatch(
      /Sam has not answered/,
    );
    await book.call('handOffs.answer', { id: handOff.id, outcome: 'accepted' });
    expect((await book.call('leads.get', { id: leadId })).lead).toMatchObject({ ownerId: sam, stage: 'sal' });
    expect(await book.refusal('handOffs.answer', { id: handOff.id, outcome: 'accepted' })).toMatch(
      /already accepted/,
    );
  });

  it('need a reason to be returned, and go back to where they came from', async () => {
    const [mara, sam] = [await book.person('Mara', 'marketing'), await book.person('Sam')];
    const leadId = await book.lead('A', { ownerId: mara, stage: 'mql' });
    const { handOff } = await book.call('handOffs.create', { leadId, toPersonId: sam });
    expect(
      await book.refusal('handOffs.answer', { id: handOff.id, outcome: 'returned', reason: ' ' }),
    ).toMatch(/^input.invalid/);
    await book.call('handOffs.answer', { id: handOff.id, outcome: 'returned', reason: 'No budget' });
    const got = await book.call('leads.get', { id: leadId });
    expect(got.lead).toMatchObject({ ownerId: mara, stage: 'mql' });
    expect(got.handOffs).toMatchObject([
      { outcome: 'returned', reason: 'No budget', decidedAt: '2026-11-23T09:00:00.000Z' },
    ]);
  });
});
