import type { PrintDocument } from '../../domain/report/html/document.ts';
import { html, Markup } from '../../domain/report/html/markup.ts';
import { paperSizes } from '../../domain/report/options.ts';

/** What stands above and below every page. Chromium fills `pageNumber` and `totalPages`. */
export interface RunningHeads {
  headerTemplate: string;
  footerTemplate: string;
}

/**
 * Running heads in the margins, aligned with the text. They are pages of their own that are printed before any font could
 * load, so they use what the system has; it is embedded in the PDF like the rest.
 */
export function runningHeads(document: PrintDocument): RunningHeads {
  const { left, right } = paperSizes[document.paper].margin;
  const style = new Markup(
    `<style>.line { box-sizing: border-box; width: 100%; padding: 0 ${right * 0.75}pt 0 ${left * 0.75}pt; display: flex; justify-content: space-between; gap: 24pt; font: 7.5pt/10pt "Helvetica Neue", "Segoe UI", Arial, "Liberation Sans", sans-serif; color: #5c6575; -webkit-print-color-adjust: exact; }
.line > * { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
.line > .fixed { flex: none; }
.top { padding-top: 10pt; }
.bottom { padding-bottom: 8pt; }</style>`,
  );
  const [start, end] = document.header;
  return {
    headerTemplate: html`${style}<div class="line top"><bdi>${start}</bdi><bdi>${end}</bdi></div>`.text,
    footerTemplate:
      html`${style}<div class="line bottom"><bdi>${document.footer}</bdi><span class="fixed">Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`
        .text,
  };
}
