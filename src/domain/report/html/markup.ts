/** Text that is already safe HTML or SVG. Only the `html` tag makes it, so nothing reaches a page unescaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type MarkupPart = Markup | readonly Markup[] | string | number | null;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes for text and for quoted attributes; control characters, which no font can show, are dropped. */
export const escapeText = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Cc}/gu, '').replace(/[&<>"']/g, (character) => entities[character] ?? '');

function write(part: MarkupPart): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  return part.map((piece) => piece.text).join('');
}

/** Tags a template of HTML or SVG: every value that is not markup itself is escaped. Attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...parts: MarkupPart[]): Markup {
  let text = strings[0] ?? '';
  parts.forEach((part, index) => {
    text += write(part) + (strings[index + 1] ?? '');
  });
  return new Markup(text);
}

/** Text somebody typed, in a sentence of ours: right-to-left words must not turn the rest of the line around. */
export const typed = (text: string): Markup => html`<bdi>${text}</bdi>`;
