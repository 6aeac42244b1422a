import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import ActionsScreen from '../../../../../src/renderer/src/features/actions/ActionsScreen.tsx';
import { allActions, filtered } from '../../../../../src/renderer/src/features/actions/filtered.ts';
import { draw } from '../../draw.tsx';
import { FakeBridge } from '../../fakeBridge.ts';
import { action, people, uuid } from '../meeting/meetingSample.ts';

const actions = [
  action({ timesCarried: 2 }),
  action({
    id: uuid(301),
    title: 'Call Nordwind',
    status: 'doing',
    ownerId: null,
    ownerName: null,
    ownerTeam: null,
  }),
  action({ id: uuid(302), title: 'Tidy stages', status: 'done', doneOn: '2026-11-01', timesCarried: 0 }),
];

function board(hash = '#/actions') {
  const bridge = new FakeBridge({
    'actions.list': () => actions,
    'people.list': () => people,
    'actions.setStatus': () => ({}),
    'actions.update': () => ({}),
  }).install();
  window.location.hash = hash;
  return { bridge, ...draw(<ActionsScreen />) };
}

describe('actions', () => {
  it('shows cards by status with owner, due date, source and times carried', async () => {
    board();
    const open = within(await screen.findByRole('region', { name: 'Open' }));
    const card = within(await open.findByRole('article', { name: 'Send the deck' }));
    expect(card.getByText('3 days late')).toBeTruthy();
    expect(card.getByText('carried ×2')).toBeTruthy();
    expect(card.getByText('October')).toBeTruthy();
    const doing = within(screen.getByRole('region', { name: 'Doing' }));
    expect(doing.getByText('No owner')).toBeTruthy();
    expect(screen.getByText('2 open actions')).toBeTruthy();
  });

  it('moves a card on with M', async () => {
    const { bridge, user } = board();
    const item = await screen.findByRole('listitem', { name: 'Send the deck' });
    item.focus();
    await user.keyboard('m');
    await waitFor(() =>
      expect(bridge.inputsOf('actions.setStatus')).toEqual([{ id: uuid(300), status: 'doing' }]),
    );
  });

  it('changes the due date by typing it', async () => {
    const { bridge, user } = board('#/actions/list');
    await user.click(await screen.findByRole('button', { name: /Due date of Send the deck/ }));
    await user.type(await screen.findByRole('textbox', { name: 'Due' }), 'in 2 weeks{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('actions.update')).toEqual([{ id: uuid(300), dueOn: '2026-12-07' }]),
    );
  });

  it('shows only the actions behind a number', async () => {
    const drill = {
      metric: 'M28',
      period: null,
      asOf: '2026-11-23',
      part: 'misses',
      label: 'Not done on time',
    };
    const { bridge } = board(`#/actions/list?${new URLSearchParams({ drill: JSON.stringify(drill) })}`);
    expect(await screen.findByText('Not done on time')).toBeTruthy();
    expect(bridge.inputsOf('actions.list')[0]).toMatchObject({
      filter: { drill: { metric: 'M28', part: 'misses' } },
    });
  });

  it('finds late ones, those without an owner, and words', () => {
    const found = (view: Partial<typeof allActions>) =>
      filtered(actions, { ...allActions, ...view }, '2026-11-23').map(({ title }) => title);
    expect(found({ due: 'late' })).toEqual(['Send the deck', 'Call Nordwind']);
    expect(found({ due: 'unowned' })).toEqual(['Call Nordwind']);
    expect(found({ search: 'nordw' })).toEqual(['Call Nordwind']);
    expect(found({ team: 'marketing' })).toEqual([]);
  });
});
