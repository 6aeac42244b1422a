import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback } from 'react';

/** Never more row elements than this, also on a tall screen. */
const mostRows = 80;
const usualOverscan = 8;

interface Wish {
  scroller: RefObject<HTMLDivElement | null>;
  count: number;
  rowHeight: number;
  headerHeight: number;
  /** Stays drawn while scrolled away, so that the focus is not lost. */
  activeRow: number;
}

/** The rows to draw: those in sight, some around them, and the active one. */
export function useVirtualRows({
  scroller,
  count,
  rowHeight,
  headerHeight,
  activeRow,
}: Wish): Virtualizer<HTMLDivElement, Element> {
  const inSight = Math.ceil((scroller.current?.clientHeight ?? 800) / rowHeight) + 1;
  const overscan = Math.max(1, Math.min(usualOverscan, Math.floor((mostRows - 2 - inSight) / 2)));
  const rangeExtractor = useCallback(
    (range: Parameters<typeof defaultRangeExtractor>[0]): number[] => {
      const rows = defaultRangeExtractor(range);
      if (activeRow < 0 || activeRow >= count || rows.includes(activeRow)) return rows;
      return [...rows, activeRow].sort((a, b) => a - b);
    },
    [activeRow, count],
  );
  return useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollPaddingStart: headerHeight,
    rangeExtractor,
  });
}
