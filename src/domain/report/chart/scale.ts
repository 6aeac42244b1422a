/** The ticks of an axis from 0 (or below) to at least `highest`: 1, 2, 2.5 or 5 times a power of ten apart, 3 to 5 of them. */
export function niceTicks(lowest: number, highest: number, whole = false): number[] {
  const low = Math.min(0, lowest);
  const span = Math.max(highest, 0) - low;
  if (!(span > 0)) return [0, 1];
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((each) => each >= rough * 0.999) ?? rough;
  const stride = whole ? Math.max(1, Math.ceil(step)) : step;
  const first = Math.floor(low / stride);
  const last = Math.ceil(Math.max(highest, 0) / stride - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * stride);
}

/** Maps values to pixels along one axis. */
export const linear =
  (from: number, to: number, start: number, end: number) =>
  (value: number): number =>
    start + ((value - from) / (to - from || 1)) * (end - start);

/** Moves wished positions apart so that neighbours are at least `gap` away, inside [low, high]; keeps their order. */
export function spread(wished: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wished.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const room = Math.min(gap, order.length > 1 ? (high - low) / (order.length - 1) : gap);
  let floor = low;
  for (const each of order) {
    each.value = Math.max(each.value, floor);
    floor = each.value + room;
  }
  let ceiling = high;
  for (const each of order.toReversed()) {
    each.value = Math.min(each.value, ceiling);
    ceiling = each.value - room;
  }
  const placed = [...wished];
  for (const { value, index } of order) placed[index] = value;
  return placed;
}
