import { describe, expect, it } from 'vitest';
import {
  everything,
  extended,
  isSelected,
  noSelection,
  selectedCount,
  toggled,
} from '../../../../../src/renderer/src/features/pipeline/grid/selection.ts';

describe('the selection of a grid', () => {
  it('takes rows in and out', () => {
    const two = toggled(toggled(noSelection, 'a'), 'b');
    expect(selectedCount(two, 100)).toBe(2);
    const one = toggled(two, 'a');
    expect([isSelected(one, 'a'), isSelected(one, 'b')]).toEqual([false, true]);
    expect(selectedCount(extended(one, ['b', 'c']), 100)).toBe(2);
  });

  it('holds everything that matches but the rows taken out', () => {
    const most = toggled(toggled(everything, 'a'), 'b');
    expect(selectedCount(most, 100_000)).toBe(99_998);
    expect([isSelected(most, 'a'), isSelected(most, 'z')]).toEqual([false, true]);
    expect(selectedCount(toggled(most, 'a'), 100_000)).toBe(99_999);
    expect(selectedCount(extended(most, ['a', 'b', 'c']), 100_000)).toBe(100_000);
    expect(selectedCount(most, 1)).toBe(0);
  });
});
