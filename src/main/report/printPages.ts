import { randomUUID } from 'node:crypto';
import { BrowserWindow, type PrintToPDFOptions, type Session, session } from 'electron';
import { withPageNumbers } from '../../domain/report/html/contents.ts';
import type { PrintDocument } from '../../domain/report/html/document.ts';
import { Refusal } from '../../domain/result.ts';
import { headingPages } from './pageNumbers.ts';
import { pageAddress, readFont } from './reportFonts.ts';
import { runningHeads } from './runningHeads.ts';

const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:; base-uri 'none'; form-action 'none'";

/** A report of 40 pages takes a few seconds; what takes this long will not end. */
const timeLimitMs = 120_000;

/** A session in memory that knows one page and its fonts, and reaches nothing else. */
function sealedSession(page: () => string): Session {
  const sealed = session.fromPartition(`report-${randomUUID()}`, { cache: false });
  sealed.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  sealed.setPermissionCheckHandler(() => false);
  sealed.setSpellCheckerEnabled(false);
  sealed.on('will-download', (event) => event.preventDefault());
  sealed.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !request.url.startsWith(pageAddress) && !request.url.startsWith('data:font/woff2') });
  });
  sealed.protocol.handle('app', (request) => {
    const { pathname } = new URL(request.url);
    const font = pathname.startsWith('/fonts/') ? readFont(pathname.slice('/fonts/'.length)) : null;
    if (font !== null) return respond(font, 'font/woff2');
    return pathname === '/'
      ? respond(page(), 'text/html; charset=utf-8')
      : new Response(null, { status: 404 });
  });
  return sealed;
}

const respond = (body: string | Uint8Array<ArrayBuffer>, mediaType: string): Response =>
  new Response(body, {
    headers: {
      'Content-Type': mediaType,
      'Content-Security-Policy': pagePolicy,
      'X-Content-Type-Options': 'nosniff',
    },
  });

/**
 * Loads a document into a hidden window without preload and without JavaScript, does something with it, and closes it.
 * @throws Refusal `report.failed` when it takes too long or cannot be laid out
 */
async function withPrintWindow<T>(
  document: PrintDocument,
  work: (window: BrowserWindow, replacePage: (html: string) => Promise<void>) => Promise<T>,
  limitMs = timeLimitMs,
): Promise<T> {
  let page = document.html;
  const sealed = sealedSession(() => page);
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: {
      session: sealed,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webgl: false,
      images: false,
      spellcheck: false,
      // Pages are printed, never shown: nothing waits for a frame.
      backgroundThrottling: false,
    },
  });
  const load = async (html: string): Promise<void> => {
    page = html;
    await window.loadURL(pageAddress);
  };
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    if (Number.isFinite(limitMs))
      timer = setTimeout(() => reject(new Refusal('report.failed', tooSlow)), limitMs);
  });
  try {
    return await Promise.race([load(page).then(() => work(window, load)), tooLong]);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('report.failed', failed);
  } finally {
    clearTimeout(timer);
    window.destroy();
    sealed.protocol.unhandle('app');
  }
}

const tooSlow =
  'The pages took too long to make, so Tandem stopped. The workbook is safe. Try again with fewer sections or without charts.';
const failed =
  'The pages could not be made. The workbook is safe. Try again; if it fails again, restart Tandem.';

/** Tagged, with bookmarks, on the paper the page itself names. */
const finished = (document: PrintDocument): PrintToPDFOptions => ({
  preferCSSPageSize: true,
  printBackground: true,
  displayHeaderFooter: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  ...runningHeads(document),
});

const firstPass: PrintToPDFOptions = { preferCSSPageSize: true, printBackground: false };

/** Writes the page numbers into the contents: one cheap print tells on which page each heading is. */
async function numberContents(
  document: PrintDocument,
  window: BrowserWindow,
  replacePage: (html: string) => Promise<void>,
): Promise<void> {
  if (!document.html.includes('<nav class="contents">')) return;
  const pages = headingPages(await window.webContents.printToPDF(firstPass));
  await replacePage(withPageNumbers(document.html, pages));
}

/**
 * A document as PDF. Where it has contents it is laid out twice: once to learn on which page each heading is, once
 * with these numbers written in; they have their place from the start, so nothing moves.
 */
export const printPages = (document: PrintDocument): Promise<Uint8Array> =>
  withPrintWindow(document, async (window, replacePage) => {
    await numberContents(document, window, replacePage);
    return window.webContents.printToPDF(finished(document));
  });

const noPrinter = 'The pages were not printed. Check that a printer is connected, or save them as PDF.';

/** The same pages through the system's print dialog. False when the user thought better of it. */
export const printOnPaper = (document: PrintDocument): Promise<boolean> =>
  withPrintWindow(
    document,
    async (window, replacePage) => {
      await numberContents(document, window, replacePage);
      const [left, right] = document.header;
      return new Promise<boolean>((resolve, reject) => {
        window.webContents.print(
          {
            silent: false,
            printBackground: true,
            pageSize: document.paper,
            header: `${left} · ${right}`,
            footer: document.footer,
          },
          (printed, reason) => {
            if (printed || /cancel/i.test(reason)) resolve(printed);
            else reject(new Refusal('report.failed', noPrinter));
          },
        );
      });
    },
    // The dialog waits for a person.
    Number.POSITIVE_INFINITY,
  );
