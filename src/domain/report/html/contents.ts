import { type SectionName, sectionTitles } from '../options.ts';
import { html, type Markup } from './markup.ts';
import type { PageInput } from './page.ts';

export const sectionAnchor = (name: SectionName): string => `section-${name}`;

/** The list of sections and agenda items. Page numbers are filled in once the pages are known (`withPageNumbers`). */
export function contents({ minutes, options }: PageInput): Markup {
  const lines = options.sections.flatMap((name) => [
    line(sectionAnchor(name), sectionTitles[name], 'main'),
    ...(name === 'discussion'
      ? minutes.items.map((item) => line(item.anchor, `${item.number}  ${item.item.title}`, 'sub'))
      : []),
  ]);
  return html`<nav class="contents"><h2>Contents</h2><ol>${lines}</ol></nav>`;
}

const line = (anchor: string, title: string, kind: string): Markup =>
  html`<li class="${kind}"><a href="#${anchor}"><span class="name" dir="auto">${title}</span><span class="dots"></span><span class="page" data-for="${anchor}">00</span></a></li>`;

const pageSlot = /(<span class="page" data-for="([a-z0-9-]+)">)[^<]*(<\/span>)/g;

/** Fills the page numbers into the contents; a heading whose page is unknown gets none. Text of users cannot match: it is escaped. */
export const withPageNumbers = (page: string, pages: ReadonlyMap<string, number>): string =>
  page.replace(
    pageSlot,
    (_, open: string, anchor: string, close: string) => `${open}${pages.get(anchor) ?? ''}${close}`,
  );
