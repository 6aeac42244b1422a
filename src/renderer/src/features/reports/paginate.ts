import { type Paper, paperSizes } from '../../../../domain/report/options.ts';

/** One sheet of paper: what stands on it, and the anchors that begin there. */
export interface SheetContent {
  content: HTMLElement;
  anchors: ReadonlySet<string>;
}

/** Space between the columns of the measured text; only has to be more than anything that sticks out. */
const columnGap = 400;

/** The text block of a sheet, in CSS pixels. */
export function textBlock(paper: Paper): { width: number; height: number } {
  const { width, height, margin } = paperSizes[paper];
  return { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
}

/** Makes `host` a place where text breaks as it does on paper: one column of the browser's own layout per sheet. */
export function prepareMeasure(host: HTMLElement, paper: Paper): void {
  const { width, height } = textBlock(paper);
  Object.assign(host.style, {
    width: `${width}px`,
    height: `${height}px`,
    columnWidth: `${width}px`,
    columnGap: `${columnGap}px`,
    columnFill: 'auto',
  });
}

/** Where a piece of text is: its first and last sheet, and how high its part on each of them is. */
interface Place {
  first: number;
  last: number;
  heights: number[];
}

/**
 * Cuts an article laid out in columns (`prepareMeasure`) into sheets. Containers that go on over a break are repeated
 * without what is not on the sheet, tables with their head; a single paragraph is shown through a window of its part.
 */
export function sheetsOf(article: HTMLElement, paper: Paper): SheetContent[] {
  const stride = textBlock(paper).width + columnGap;
  const origin = article.getBoundingClientRect().left;
  const placeOf = (element: Element): Place => {
    const heights: number[] = [];
    for (const rect of element.getClientRects()) {
      const column = Math.max(0, Math.round((rect.left - origin - 4) / stride));
      heights[column] = (heights[column] ?? 0) + rect.height;
    }
    const columns = Object.keys(heights).map(Number);
    const first = columns.length === 0 ? 0 : Math.min(...columns);
    return { first, last: columns.length === 0 ? 0 : Math.max(...columns), heights };
  };
  const parts = distribute(article, placeOf);
  const count = Math.max(1, ...[...parts.keys()].map((sheet) => sheet + 1));
  return Array.from({ length: count }, (_, sheet) => finish(parts.get(sheet)));
}

function finish(part: HTMLElement | undefined): SheetContent {
  const content = part ?? document.createElement('div');
  // A margin before the first thing on a sheet is dropped, as at every break.
  for (let top: Element | null = content; top instanceof HTMLElement; top = top.firstElementChild)
    top.style.marginTop = '0';
  return { content, anchors: new Set([...content.querySelectorAll('[id]')].map((each) => each.id)) };
}

type Parts = Map<number, HTMLElement>;

function distribute(element: HTMLElement, placeOf: (element: Element) => Place): Parts {
  const place = placeOf(element);
  if (place.first === place.last) return new Map([[place.first, copy(element, true)]]);
  const children = [...element.children].filter((child) => child instanceof HTMLElement);
  const isText = [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
  );
  if (isText || children.length === 0) return windows(element, place);
  const parts: Parts = new Map();
  const head = element.tagName === 'TABLE' ? element.querySelector('thead') : null;
  for (const child of children) {
    if (child === head) continue;
    for (const [sheet, part] of distribute(child, placeOf)) {
      let container = parts.get(sheet);
      if (container === undefined) {
        container = copy(element, false);
        if (head !== null) container.append(head.cloneNode(true));
        parts.set(sheet, container);
      }
      container.append(part);
    }
  }
  return parts;
}

const copy = (element: HTMLElement, deep: boolean): HTMLElement => element.cloneNode(deep) as HTMLElement;

/** A paragraph that goes over a break: on each sheet the whole of it, moved so that the right lines are in sight. */
function windows(element: HTMLElement, place: Place): Parts {
  const parts: Parts = new Map();
  let above = 0;
  for (let sheet = place.first; sheet <= place.last; sheet += 1) {
    const height = place.heights[sheet] ?? 0;
    const frame = document.createElement('div');
    Object.assign(frame.style, { height: `${height}px`, overflow: 'hidden' });
    const whole = copy(element, true);
    whole.style.marginTop = `${-above}px`;
    if (sheet > place.first) whole.setAttribute('aria-hidden', 'true');
    const inner = document.createElement('div');
    inner.append(whole);
    frame.append(inner);
    parts.set(sheet, frame);
    above += height;
  }
  return parts;
}

/** Writes into the contents on which sheet each heading begins. */
export function numberSheets(sheets: readonly SheetContent[]): void {
  for (const { content } of sheets) {
    for (const slot of content.querySelectorAll<HTMLElement>('[data-for]')) {
      const anchor = slot.dataset['for'] ?? '';
      const sheet = sheets.findIndex(({ anchors }) => anchors.has(anchor));
      slot.textContent = sheet < 0 ? '' : String(sheet + 1);
    }
  }
}
