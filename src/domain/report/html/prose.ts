import { html, Markup } from './markup.ts';

/** Notes as typed: paragraphs, lists with - or 1., and **bold**. Everything else is shown as it stands. */
export function prose(text: string): Markup {
  const blocks: Markup[] = [];
  let lines: string[] = [];
  let list = null as { ordered: boolean; items: string[] } | null;
  const endParagraph = (): void => {
    if (lines.length > 0) blocks.push(html`<p dir="auto">${linesOf(lines)}</p>`);
    lines = [];
  };
  const endList = (): void => {
    if (list === null) return;
    const items = list.items.map((item) => html`<li dir="auto">${inline(item)}</li>`);
    blocks.push(list.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`);
    list = null;
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    const item = /^\s*(?:([-*•])|(\d{1,3})[.)])\s+(.+)$/.exec(line);
    if (item === null) {
      endList();
      if (line.trim() === '') endParagraph();
      else lines.push(line.replace(/^#{1,6}\s+/, ''));
      continue;
    }
    endParagraph();
    const ordered = item[2] !== undefined;
    if (list?.ordered !== ordered) endList();
    list ??= { ordered, items: [] };
    list.items.push(item[3] ?? '');
  }
  endParagraph();
  endList();
  return html`${blocks}`;
}

const linesOf = (lines: readonly string[]): Markup =>
  new Markup(lines.map((line) => inline(line).text).join('<br>'));

const inline = (text: string): Markup =>
  html`${text.split(/\*\*(.+?)\*\*/).map((part, index) => (index % 2 === 1 ? html`<strong>${part}</strong>` : html`${part}`))}`;

/** A short text of one paragraph, its lines kept. */
export const paragraph = (text: string, className: string): Markup =>
  html`<p class="${className}" dir="auto">${linesOf(text.trim().split(/\r\n|\r|\n/))}</p>`;
