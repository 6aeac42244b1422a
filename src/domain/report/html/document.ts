import { type Paper, paperSizes } from '../options.ts';
import { escapeText } from './markup.ts';
import { reportStyles } from './styles.ts';

/** A document ready for the printer. */
export interface PrintDocument {
  /** Shown by PDF readers as the title of the document. */
  title: string;
  html: string;
  paper: Paper;
  /** What stands above every page, left and right. */
  header: readonly [string, string];
  /** What stands below every page at the left; "Page x of y" is at the right. */
  footer: string;
}

const pageSize: Readonly<Record<Paper, string>> = { A4: 'A4 portrait', Letter: 'letter portrait' };

/** @param fontFaces CSS that says where the fonts are, from a place of ours */
export function printableHtml(title: string, body: string, paper: Paper, fontFaces: string): string {
  const { top, right, bottom, left } = paperSizes[paper].margin;
  const page = `@page { size: ${pageSize[paper]}; margin: ${top}px ${right}px ${bottom}px ${left}px; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; }`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeText(title)}</title><style>${fontFaces}
${page}
${reportStyles}</style></head><body>${body}</body></html>`;
}
