/**
 * Finds circular imports: one example for each group of files that reach each other (Tarjan's algorithm).
 * @param {ReadonlyMap<string, readonly string[]>} graph file → files it imports
 * @returns {string[][]} each as a path that ends where it begins
 */
export function findCycles(graph) {
  return components(graph)
    .filter((group) => group.length > 1 || graph.get(group[0] ?? '')?.includes(group[0] ?? ''))
    .map((group) => walkRound(graph, new Set(group)));
}

/**
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @returns {string[][]}
 */
function components(graph) {
  /** @type {Map<string, { index: number, low: number }>} */
  const seen = new Map();
  /** @type {string[]} */
  const stack = [];
  /** @type {string[][]} */
  const found = [];

  /** @param {string} file */
  const visit = (file) => {
    const mine = { index: seen.size, low: seen.size };
    seen.set(file, mine);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      const other = seen.get(next) ?? visit(next);
      if (stack.includes(next)) mine.low = Math.min(mine.low, other.low);
    }
    if (mine.low === mine.index) found.push(stack.splice(stack.indexOf(file)));
    return mine;
  };
  for (const file of graph.keys()) if (!seen.has(file)) visit(file);
  return found;
}

/**
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @param {ReadonlySet<string>} group files that all reach each other
 */
function walkRound(graph, group) {
  /** @type {string[]} */
  const path = [];
  let file = [...group].sort()[0] ?? '';
  while (!path.includes(file)) {
    path.push(file);
    file = (graph.get(file) ?? []).find((next) => group.has(next)) ?? file;
  }
  return [...path.slice(path.indexOf(file)), file];
}
