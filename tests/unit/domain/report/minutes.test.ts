import { expect, test } from 'vitest';
import { buildMinutes, ratingOf } from '../../../../src/domain/report/minutes.ts';
import { idOf, items, people, sampleRecord } from './sampleRecord.ts';

const minutes = buildMinutes(sampleRecord);

test('decisions and actions are numbered in the order of the agenda', () => {
  expect(minutes.decisions.map(({ label, agendaItemId }) => [label, agendaItemId])).toEqual([
    ['D1', items[3]?.id],
    ['D2', items[5]?.id],
    ['D3', items[7]?.id],
  ]);
  expect(minutes.actions.map(({ label, title }) => `${label} ${title}`)).toEqual([
    'A1 Send Baltic Lines the new offer',
    'A2 Stop the two broad keywords in paid search',
    'A3 Set up the partner page',
    'A4 Add the fleet size to the lead form',
    'A5 Find three customers who would act as a reference',
    'A6 Call back the eleven returned leads of September',
    'A7 Share the keyword list with sales',
  ]);
});

test('what is still to do is grouped by owner, those without one first, each by due date', () => {
  expect(
    minutes.byOwner.map(({ owner, actions }) => [owner?.name ?? null, actions.map(({ label }) => label)]),
  ).toEqual([
    [null, ['A3', 'A5']],
    ['Anna Berg', ['A2']],
    ['Jonas Lindqvist', ['A1']],
    ['Miriam Okafor', ['A6']],
    ['Pavel Novák', ['A4']],
  ]);
  expect(minutes.closed.map(({ label, status }) => [label, status])).toEqual([['A7', 'done']]);
});

test('what earlier meetings left behind stands under the item about actions or issues', () => {
  expect(minutes.items[1]?.actions.map(({ label, origin }) => [label, origin])).toEqual([
    ['A6', 'brought'],
    ['A7', 'brought'],
  ]);
  expect(minutes.items[7]?.issues.map(({ title }) => title)).toContain(
    'Response time to hand-offs is slipping',
  );
  expect(minutes.outside).toEqual({ notes: [], issues: [], decisions: [], actions: [], insights: [] });
});

test('records of an item that is not on the agenda come outside of it, not nowhere', () => {
  const [decision] = sampleRecord.decisions;
  if (decision === undefined) throw new Error('no decision');
  const stray = { ...decision, agendaItemId: idOf(999) };
  const built = buildMinutes({ ...sampleRecord, decisions: [stray] });
  expect(built.outside.decisions.map(({ id }) => id)).toEqual([stray.id]);
});

test('planned and actual time add up; an item that was skipped has no actual time', () => {
  // 5+10+10+15+15+15+10+15+5+2 planned; 6+9+12+22+15+18+8+14+4.5 spent.
  expect(minutes.time).toEqual({
    plannedSeconds: 102 * 60,
    actualSeconds: 108.5 * 60,
    overrunSeconds: 6.5 * 60,
  });
  expect(minutes.items[9]?.actualSeconds).toBeNull();
  const untouched = buildMinutes({
    ...sampleRecord,
    items: items.map((item) => ({ ...item, state: 'waiting' })),
  });
  expect(untouched.time.overrunSeconds).toBeNull();
});

test('M29: ratings by team and the gap between them; nobody rated means no number', () => {
  // Sales 7 and 6, marketing 8 and 9.
  expect(minutes.rating).toEqual({ mean: 7.5, byTeam: { sales: 6.5, marketing: 8.5 }, gap: -2, n: 4 });
  expect(ratingOf(sampleRecord.attendance.map((each) => ({ ...each, rating: null })))).toEqual({
    mean: null,
    byTeam: { sales: null, marketing: null },
    gap: null,
    n: 0,
  });
});

test('a figure shown twice keeps its number, and the next one goes on counting', () => {
  const [first, second, third] = items;
  if (first === undefined || second === undefined || third === undefined) throw new Error('no items');
  const built = buildMinutes({
    ...sampleRecord,
    items: [third, { ...first, exhibits: third.exhibits.slice(0, 1) }, second],
  });
  const labels = built.items.map(({ figures }) => figures.map(({ label, same }) => [label, same !== null]));
  expect(labels).toEqual([
    [
      ['Figure 1', false],
      ['Figure 2', false],
      ['Figure 3', false],
    ],
    [['Figure 1', true]],
    [['Figure 4', false]],
  ]);
});

test('owners are told apart by who they are, not by what they are called', () => {
  const [one, two] = sampleRecord.actions;
  if (one === undefined || two === undefined) throw new Error('no actions');
  const named = { ownerName: people.anna.name, ownerTeam: people.anna.team };
  const built = buildMinutes({
    ...sampleRecord,
    brought: { actions: [], issues: [] },
    actions: [
      { ...one, ...named, ownerId: idOf(1) },
      { ...two, ...named, ownerId: idOf(77) },
    ],
  });
  expect(built.byOwner).toHaveLength(2);
});
