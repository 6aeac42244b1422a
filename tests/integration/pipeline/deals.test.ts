import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PipelineFixture } from './pipelineFixture.ts';

let book: PipelineFixture;
beforeEach(async () => {
  book = await new PipelineFixture().open();
});
afterEach(() => book.close());

const tables = ['deal', 'deal_stage_entry', 'deal_push', 'loss_opinion', 'touch', 'lead', 'lead_cycle'];

describe('deals', () => {
  it('begin in the first open stage, take over what the lead knows, and make it an opportunity', async () => {
    const anna = await book.person('Anna');
    const { account } = await book.call('accounts.create', { name: 'Hafenstadt' });
    const leadId = await book.lead('Lead', { ownerId: anna, accountId: account.id, stage: 'sql' });
    const id = await book.deal('Renewal', { leadId, amount: 120_000 });
    const { deal, stages } = await book.call('deals.get', { id });
    expect(deal).toMatchObject({
      stageId: await book.stage('Prospecting'),
      currency: 'EUR',
      createdOn: '2026-11-23',
      ownerId: anna,
      accountName: 'Hafenstadt',
      kind: 'open',
    });
    expect(stages).toMatchObject([{ stageId: await book.stage('Prospecting'), enteredOn: '2026-11-23' }]);
    expect((await book.call('leads.get', { id: leadId })).lead.stage).toBe('opportunity');
  });

  it('M18: count an expected close date moved later as a push, and nothing else', async () => {
    const id = await book.deal('D', { expectedCloseOn: '2026-12-15' });
    await book.call('deals.update', { id, patch: { expectedCloseOn: '2026-12-01' } });
    await book.call('deals.update', { id, patch: { expectedCloseOn: '2027-01-31' } });
    await book.call('deals.update', { id, patch: { expectedCloseOn: null } });
    await book.call('deals.update', { id, patch: { expectedCloseOn: '2027-03-31' } });
    const { deal, pushes } = await book.call('deals.get', { id });
    expect(deal).toMatchObject({ pushes: 1, expectedCloseOn: '2027-03-31' });
    expect(pushes).toEqual([{ fromOn: '2026-12-01', toOn: '2027-01-31', pushedOn: '2026-11-23' }]);
  });

  it('close when won, and make their lead a customer', async () => {
    const leadId = await book.lead('Lead', { stage: 'sql', createdOn: '2026-10-01' });
    const id = await book.deal('D', { leadId, createdOn: '2026-10-05' });
    const won = await book.call('deals.moveStage', {
      id,
      stageId: await book.stage('Won'),
      on: '2026-11-20',
    });
    expect(won).toMatchObject({ leadMoved: true, deal: { closedOn: '2026-11-20', kind: 'won' } });
    const { lead, cycles } = await book.call('leads.get', { id: leadId });
    expect(lead).toMatchObject({ stage: 'customer', stageOn: '2026-11-20' });
    expect(cycles).toMatchObject([{ outcome: 'customer', endedOn: '2026-11-20' }]);
    await book.call('history.undo', {});
    expect((await book.call('leads.get', { id: leadId })).lead.stage).toBe('opportunity');
    expect((await book.call('deals.get', { id })).deal).toMatchObject({ kind: 'open', closedOn: null });
  });

  it('need a reason to be lost, and forget it when reopened', async () => {
    const id = await book.deal('D');
    const lost = await book.stage('Lost');
    expect(await book.refusal('deals.moveStage', { id, stageId: lost })).toMatch(/loss reason/);
    const lossReasonId = await book.lossReason('Too expensive');
    await book.call('deals.moveStage', { id, stageId: lost, lossReasonId });
    expect((await book.call('deals.get', { id })).deal).toMatchObject({
      kind: 'lost',
      lossReasonId,
      closedOn: '2026-11-23',
    });
    expect(await book.refusal('deals.update', { id, patch: { lossReasonId: null } })).toMatch(/^rule.broken/);
    await book.call('deals.moveStage', { id, stageId: await book.stage('Proposal') });
    const { deal, stages } = await book.call('deals.get', { id });
    expect(deal).toMatchObject({ kind: 'open', lossReasonId: null, closedOn: null });
    expect(stages).toHaveLength(3);
  });

  it('refuse moves before the last one and before they were created', async () => {
    const id = await book.deal('D', { createdOn: '2026-11-10' });
    const stageId = await book.stage('Proposal');
    expect(await book.refusal('deals.moveStage', { id, stageId, on: '2026-11-09' })).toMatch(/^rule.broken/);
    expect(await book.refusal('deals.moveStage', { id, stageId, on: '2026-11-24' })).toMatch(/future/);
    expect(await book.refusal('deals.moveStage', { id, stageId: await book.stage('Prospecting') })).toMatch(
      /already/,
    );
  });

  it('add up in the reporting currency and say what is left out', async () => {
    await book.deal('A', { amount: 100_050 });
    await book.deal('B', { amount: 200_000 });
    await book.deal('C', { amount: 5_000, currency: 'USD' });
    await book.deal('D');
    const page = await book.call('deals.page', { sort: { column: 'amount', direction: 'down' } });
    expect(page.amount).toEqual({ sum: 300_050, currency: 'EUR', unknown: 2 });
    expect(page.rows.map((row) => row.name)).toEqual(['B', 'A', 'C', 'D']);
    const large = await book.call('deals.page', {
      filter: [{ kind: 'range', field: 'amount', min: 150_000, max: null }],
    });
    expect(large).toMatchObject({ matched: 1, total: 4, amount: { sum: 200_000, unknown: 0 } });
  });

  it('change and move many in one step', async () => {
    const anna = await book.person('Anna');
    const ids = [
      await book.deal('A'),
      await book.deal('B'),
      await book.deal('C', { createdOn: '2026-11-23' }),
    ];
    const before = book.dump(...tables);
    const target = { ids };
    expect(
      await book.refusal('deals.bulkUpdate', { target, patch: { stageId: await book.stage('Lost') } }),
    ).toMatch(/loss reason/);
    expect(book.dump(...tables)).toEqual(before);
    const patch = {
      ownerId: anna,
      stageId: await book.stage('Lost'),
      lossReasonId: await book.lossReason('No decision'),
    };
    expect(await book.call('deals.bulkUpdate', { target, patch })).toEqual({ changed: 3, unchanged: 0 });
    expect((await book.call('history.state', {})).undo).toBe('Change of owner and stage of 3 deals');
    const lost = await book.call('deals.page', {
      filter: [{ kind: 'oneOf', field: 'kind', values: ['lost'] }],
    });
    expect(lost.matched).toBe(3);
    await book.call('history.undo', {});
    expect(book.dump(...tables)).toEqual(before);
  });

  it('are gone with their history when removed, and come back whole with Undo', async () => {
    const leadId = await book.lead('L');
    const id = await book.deal('A', { expectedCloseOn: '2026-12-01', leadId });
    await book.call('deals.update', { id, patch: { expectedCloseOn: '2026-12-31' } });
    await book.call('deals.saveOpinion', {
      dealId: id,
      saidBy: 'buyer',
      lossReasonId: await book.lossReason('Integration'),
      quote: 'It did not fit',
    });
    await book.call('touches.add', { dealId: id, kind: 'call' });
    await book.call('touches.add', { dealId: id, leadId, kind: 'meeting' });
    const before = book.dump(...tables);
    await book.call('deals.remove', { target: { ids: [id] } });
    expect((await book.call('leads.get', { id: leadId })).touches.map((touch) => touch.kind)).toEqual([
      'meeting',
    ]);
    await book.call('history.undo', {});
    expect(book.dump(...tables)).toEqual(before);
  });

  it('keep one opinion per voice and know their last activity', async () => {
    const id = await book.deal('A');
    const [first, second] = [await book.lossReason('Integration'), await book.lossReason('Too expensive')];
    await book.call('deals.saveOpinion', { dealId: id, saidBy: 'buyer', lossReasonId: first, quote: null });
    await book.call('deals.saveOpinion', {
      dealId: id,
      saidBy: 'buyer',
      lossReasonId: second,
      quote: 'Too much',
    });
    await book.call('touches.add', { dealId: id, kind: 'call', touchedOn: '2026-11-20' });
    await book.call('touches.add', { dealId: id, kind: 'call', touchedOn: '2026-11-02' });
    const { deal, opinions } = await book.call('deals.get', { id });
    expect(opinions).toMatchObject([{ saidBy: 'buyer', lossReasonId: second, quote: 'Too much' }]);
    expect(deal.lastActivityOn).toBe('2026-11-20');
  });
});

describe('accounts and views', () => {
  it('refuse a second account of the name and the removal of one in use', async () => {
    const { account } = await book.call('accounts.create', { name: 'Acme' });
    expect(await book.refusal('accounts.create', { name: 'ACME' })).toMatch(/^record.conflict/);
    await book.deal('A', { accountId: account.id });
    expect(await book.refusal('accounts.remove', { id: account.id })).toMatch(/^record.inUse/);
    const page = await book.call('accounts.page', { search: 'acm' });
    expect(page).toMatchObject({ matched: 1, rows: [{ name: 'Acme', openDeals: 1, wonDeals: 0, leads: 0 }] });
  });

  it('keep a view under its name and replace one of the same name', async () => {
    const definition = {
      screen: 'leads' as const,
      filter: [{ kind: 'oneOf' as const, field: 'stage' as const, values: ['mql'] }],
      sort: { column: 'score' as const, direction: 'down' as const },
    };
    const { id } = await book.call('views.save', { name: 'Hot MQLs', definition });
    const again = await book.call('views.save', {
      name: 'hot mqls',
      definition: { ...definition, search: 'berlin' },
    });
    expect(again.id).toBe(id);
    const { views } = await book.call('views.list', { screen: 'leads' });
    expect(views).toEqual([
      { id, name: 'hot mqls', definition: { ...definition, search: 'berlin', columns: [] } },
    ]);
    await book.call('views.remove', { id });
    expect((await book.call('views.list', { screen: 'leads' })).views).toEqual([]);
  });
});
