import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Person } from '../../../src/domain/person.ts';
import { fail } from '../../../src/domain/result.ts';
import { ask, CallError, call, useCall, useCommand } from '../../../src/renderer/src/api.ts';
import { isTouched } from '../../../src/renderer/src/queryTables.ts';
import { draw } from './draw.tsx';
import { FakeBridge } from './fakeBridge.ts';

const anna: Person = {
  id: '01890000-0000-7000-8000-000000000001',
  name: 'Anna Berg',
  team: 'sales',
  email: null,
  role: null,
  active: true,
};

function Names() {
  const { data, error } = useCall('people.list', {});
  return <p>{error?.failure.message ?? data?.map(({ name }) => name).join(', ') ?? 'waiting'}</p>;
}

test('a query shows its answer and asks again only when one of its tables changed', async () => {
  let people = [anna];
  const bridge = new FakeBridge({ 'people.list': () => people }).install();
  draw(<Names />);
  await screen.findByText('Anna Berg');

  people = [{ ...anna, name: 'Anna Berg-Roth' }];
  act(() => bridge.tell({ type: 'workbook.changed', revision: 2, tables: ['deal'] }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(bridge.count('people.list')).toBe(1);

  act(() => bridge.tell({ type: 'workbook.changed', revision: 3, tables: ['person'] }));
  await screen.findByText('Anna Berg-Roth');
});

test('another workbook brings other answers', async () => {
  let people = [anna];
  const bridge = new FakeBridge({ 'people.list': () => people }).install();
  draw(<Names />);
  await screen.findByText('Anna Berg');
  people = [];
  act(() => bridge.tell({ type: 'workbook.opened' }));
  await waitFor(() => expect(screen.queryByText('Anna Berg')).toBeNull());
});

test('a failure reaches the screen with its own words', async () => {
  new FakeBridge({ 'people.list': () => fail('workbook.none', 'No workbook is open.') }).install();
  draw(<Names />);
  await screen.findByText('No workbook is open.');
});

test('call throws what ask returns', async () => {
  new FakeBridge({ 'people.list': () => fail('disk.full', 'The disk is full.') }).install();
  expect(await ask('people.list', {})).toEqual(fail('disk.full', 'The disk is full.'));
  await expect(call('people.list', {})).rejects.toThrow(CallError);
});

test('an answer that is no envelope, a throwing bridge and no bridge at all are failures, not crashes', async () => {
  window.tandem = {
    invoke: async () => 'nonsense',
    subscribe: () => () => {},
    fileHandle: async () => null,
  };
  expect(await ask('people.list', {})).toMatchObject({ ok: false, error: { code: 'call.failed' } });
  window.tandem.invoke = () => Promise.reject(new Error('gone'));
  expect(await ask('people.list', {})).toMatchObject({ ok: false, error: { code: 'call.failed' } });
  delete window.tandem;
  expect(await ask('people.list', {})).toMatchObject({ ok: false, error: { code: 'call.failed' } });
});

function Leave({ quiet }: { quiet: boolean }) {
  const { run } = useCommand('people.setActive', { quiet });
  return (
    <button type="button" onClick={() => void run({ id: anna.id, active: false })}>
      Leave
    </button>
  );
}

test.each([
  [false, 1],
  [true, 0],
])('a failed command tells of itself unless quiet (%s)', async (quiet, toasts) => {
  const bridge = new FakeBridge({
    'people.setActive': () => fail('record.missing', 'Anna is gone.'),
  }).install();
  const { user } = draw(<Leave quiet={quiet} />);
  await user.click(screen.getByRole('button', { name: 'Leave' }));
  await waitFor(() => expect(bridge.count('people.setActive')).toBe(1));
  await waitFor(() => expect(screen.queryAllByRole('alertdialog')).toHaveLength(toasts));
  if (toasts > 0)
    expect(screen.getByRole('alertdialog').textContent).toContain('Nothing in the workbook was changed.');
});

test('isTouched: known queries by their tables, everything else always', () => {
  expect(isTouched('people.list', ['deal'])).toBe(false);
  expect(isTouched('people.list', ['deal', 'person'])).toBe(true);
  expect(isTouched('people.list', ['*'])).toBe(true);
  expect(isTouched('dashboard.get', ['deal'])).toBe(true);
});
