import {
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type Paper, paperSizes } from '../../../../domain/report/options.ts';
import { numberSheets, prepareMeasure, type SheetContent, sheetsOf } from './paginate.ts';
import { parseReport, reportRoot } from './reportShadow.ts';
import styles from './reports.module.css';

export interface PagesHandle {
  /** Scrolls to an anchor and marks it for a moment. */
  jump: (anchor: string) => void;
}

interface Props {
  /** One article, as `MinutesReport.html()` writes it. */
  html: string;
  paper: Paper;
  header: readonly [string, string];
  footer: string;
  ref?: Ref<PagesHandle>;
}

/** The report on its sheets of paper, broken where the print breaks. */
export function ReportPages({ html, paper, header, footer, ref }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const measure = useRef<HTMLDivElement>(null);
  const sheets = useSheets(measure, html, paper);
  const zoom = useZoom(frame, paper);
  const jump = useCallback((anchor: string) => jumpTo(frame.current, anchor), []);
  useImperativeHandle(ref, () => ({ jump }), [jump]);
  return (
    <div ref={frame} className={styles.pages} data-testid="report-pages">
      <div className={styles.measure} aria-hidden>
        <div ref={measure} />
      </div>
      {sheets.map((sheet, index) => (
        <Sheet
          // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its number
          key={index}
          sheet={sheet}
          number={index + 1}
          count={sheets.length}
          paper={paper}
          zoom={zoom}
          header={header}
          footer={footer}
          onLink={jump}
        />
      ))}
    </div>
  );
}

function useSheets(measure: { current: HTMLElement | null }, html: string, paper: Paper): SheetContent[] {
  const [sheets, setSheets] = useState<SheetContent[]>([]);
  useLayoutEffect(() => {
    const host = measure.current;
    if (host === null) return;
    let current = true;
    const cut = (): void => {
      if (!current) return;
      const article = parseReport(html);
      prepareMeasure(host, paper);
      reportRoot(host).replaceChildren(article);
      const cutSheets = sheetsOf(article, paper);
      numberSheets(cutSheets);
      host.shadowRoot?.replaceChildren();
      setSheets(cutSheets);
    };
    cut();
    // Widths are wrong until the fonts are there; the first cut makes the browser fetch them.
    if (document.fonts?.status === 'loading') void document.fonts.ready.then(cut);
    return () => {
      current = false;
    };
  }, [measure, html, paper]);
  return sheets;
}

const sideSpace = 48;

/** How much smaller than life the sheets are, so that their whole width is in sight. */
function useZoom(frame: { current: HTMLElement | null }, paper: Paper): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  if (width === 0) return 1;
  return Math.min(1.25, Math.max(0.4, (width - sideSpace) / paperSizes[paper].width));
}

/**
 * Printed lines of a table of contents are too low to be targets (WCAG 2.5.8), so here they are text a mouse may use;
 * the pages scroll by keyboard.
 */
function plainContents(root: ShadowRoot): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('.contents a[href]')) {
    link.dataset['place'] = (link.getAttribute('href') ?? '').replace(/^#/, '');
    link.removeAttribute('href');
  }
}

interface SheetProps extends Pick<Props, 'paper' | 'header' | 'footer'> {
  sheet: SheetContent;
  number: number;
  count: number;
  zoom: number;
  onLink: (anchor: string) => void;
}

function Sheet({ sheet, number, count, paper, zoom, header, footer, onLink }: SheetProps) {
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (body.current === null) return;
    const root = reportRoot(body.current);
    root.replaceChildren(sheet.content);
    plainContents(root);
    // A link inside the report leads to a place in it; left alone it would change the app's own place.
    const follow = (event: Event): void => {
      const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
      if (!(link instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      onLink(link.dataset['place'] ?? (link.getAttribute('href') ?? '').replace(/^#/, ''));
    };
    root.addEventListener('click', follow);
    return () => root.removeEventListener('click', follow);
  }, [sheet, onLink]);
  const { width, height, margin } = paperSizes[paper];
  return (
    <section
      className={styles.sheet}
      aria-label={`Page ${number} of ${count}`}
      style={{ width, height, zoom }}
    >
      <p className={styles.runningHead} style={{ paddingInline: margin.left }} aria-hidden>
        <bdi>{header[0]}</bdi>
        <bdi>{header[1]}</bdi>
      </p>
      <div
        ref={body}
        className={styles.sheetBody}
        style={{ left: margin.left, right: margin.right, top: margin.top, bottom: margin.bottom }}
      />
      <p className={styles.runningFoot} style={{ paddingInline: margin.left }} aria-hidden>
        <bdi>{footer}</bdi>
        <span>
          Page {number} of {count}
        </span>
      </p>
    </section>
  );
}

const markMs = 1600;

function jumpTo(frame: HTMLElement | null, anchor: string): void {
  if (frame === null || anchor === '') return;
  for (const host of frame.querySelectorAll(`.${styles.sheetBody}`)) {
    const target = host.shadowRoot?.getElementById(anchor);
    if (!target) continue;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    target.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    target.classList.add('marked');
    setTimeout(() => target.classList.remove('marked'), markMs);
    return;
  }
}
