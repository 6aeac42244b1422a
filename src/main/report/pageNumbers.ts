/**
 * On which page each linked heading of a PDF is, read from the PDF itself: Chromium writes every target of a link as a
 * named destination. Knows just enough of the file format (ISO 32000-1 §7.7.3 page tree, §12.3.2.3 named destinations)
 * as Skia writes it; anything unexpected gives an empty answer, and the contents then have no page numbers.
 * @returns page numbers from 1, by anchor
 */
export function headingPages(pdf: Uint8Array): Map<string, number> {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const catalog = /<<\/Type \/Catalog\b[\s\S]{0,2000}?>>\s*endobj/.exec(text)?.[0] ?? '';
  const root = referenceIn(catalog, 'Pages');
  const destinations = referenceIn(catalog, 'Dests');
  const found = new Map<string, number>();
  if (root === null || destinations === null) return found;
  const order = new Map(pagesBelow(pageNodes(text), root).map((object, index) => [object, index + 1]));
  for (const [, name, object] of objectAt(text, destinations).matchAll(/\/([a-z0-9-]+) \[(\d+) 0 R \/XYZ/g)) {
    const page = order.get(Number(object));
    if (name !== undefined && page !== undefined) found.set(name, page);
  }
  return found;
}

const referenceIn = (object: string, key: string): number | null => {
  const match = new RegExp(`/${key} (\\d+) 0 R`).exec(object);
  return match === null ? null : Number(match[1]);
};

function objectAt(text: string, number: number): string {
  const start = text.search(new RegExp(`(?:^|\\n)${number} 0 obj\\b`));
  return start < 0 ? '' : text.slice(start, text.indexOf('endobj', start));
}

/** The inner nodes of the page tree: their children in order. */
function pageNodes(text: string): Map<number, number[]> {
  const nodes = new Map<number, number[]>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\s*<<\/Type \/Pages\b([\s\S]*?)endobj/g)) {
    const kids = /\/Kids \[([^\]]*)\]/.exec(match[2] ?? '')?.[1] ?? '';
    nodes.set(
      Number(match[1]),
      [...kids.matchAll(/(\d+) 0 R/g)].map((kid) => Number(kid[1])),
    );
  }
  return nodes;
}

/** Leaves in reading order. A node is visited once, so a tree that loops ends too. */
function pagesBelow(nodes: Map<number, number[]>, root: number): number[] {
  const kids = nodes.get(root);
  if (kids === undefined) return [root];
  nodes.delete(root);
  return kids.flatMap((kid) => pagesBelow(nodes, kid));
}
