import { describe, expect, it } from 'vitest';
import { intentOf } from '../../../../../src/renderer/src/features/pipeline/grid/gridKeys.ts';

const size = { rows: 1000, columns: 10, page: 20 };
const place = { row: 5, column: 3 };
const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const target = (key: string, held = {}, from = place) => {
  const intent = intentOf(press(key, held), from, size);
  return intent?.kind === 'move' ? [intent.to.row, intent.to.column, intent.extend] : intent;
};

describe('keys of the grid', () => {
  it.each([
    ['ArrowDown', {}, [6, 3, false]],
    ['j', {}, [6, 3, false]],
    ['ArrowUp', {}, [4, 3, false]],
    ['k', {}, [4, 3, false]],
    ['ArrowLeft', {}, [5, 2, false]],
    ['ArrowRight', {}, [5, 4, false]],
    ['Home', {}, [5, 0, false]],
    ['End', {}, [5, 9, false]],
    ['Home', { ctrlKey: true }, [0, 0, false]],
    ['End', { metaKey: true }, [999, 9, false]],
    ['ArrowDown', { ctrlKey: true }, [999, 3, false]],
    ['PageDown', {}, [25, 3, false]],
    ['PageUp', {}, [0, 3, false]],
    ['ArrowDown', { shiftKey: true }, [6, 3, true]],
    ['ArrowRight', { shiftKey: true }, [5, 4, false]],
  ])('%s with %j moves to %j', (key, held, to) => {
    expect(target(key, held)).toEqual(to);
  });

  it('stops at the edges; above the first row lies the header', () => {
    expect(target('ArrowUp', {}, { row: 0, column: 0 })).toEqual([-1, 0, false]);
    expect(target('ArrowUp', {}, { row: -1, column: 0 })).toEqual([-1, 0, false]);
    expect(target('ArrowLeft', {}, { row: 0, column: 0 })).toEqual([0, 0, false]);
    expect(target('PageDown', {}, { row: 995, column: 9 })).toEqual([999, 9, false]);
  });

  it('edits, selects, opens and sorts', () => {
    expect(intentOf(press('Enter'), place, size)).toEqual({ kind: 'edit' });
    expect(intentOf(press(' '), place, size)).toEqual({ kind: 'select' });
    expect(intentOf(press('i'), place, size)).toEqual({ kind: 'open' });
    expect(intentOf(press('a', { ctrlKey: true }), place, size)).toEqual({ kind: 'selectAll' });
    expect(intentOf(press('Escape'), place, size)).toEqual({ kind: 'leave' });
    expect(intentOf(press('Enter'), { row: -1, column: 0 }, size)).toEqual({ kind: 'sort' });
    expect(intentOf(press('i'), { row: -1, column: 0 }, size)).toBeNull();
  });

  it('leaves the keys of the app alone', () => {
    for (const [key, held] of [
      ['z', { ctrlKey: true }],
      ['k', { metaKey: true }],
      ['i', { ctrlKey: true, shiftKey: true }],
      ['ArrowLeft', { altKey: true }],
      ['g', {}],
      ['Tab', {}],
    ] as const)
      expect(intentOf(press(key, held), place, size), key).toBeNull();
  });
});
