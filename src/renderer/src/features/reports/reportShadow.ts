import { reportStyles } from '../../../../domain/report/html/styles.ts';

/**
 * Reports have styles of their own, always light, so they live in shadow roots: neither side's rules reach the other.
 * A constructed style sheet is allowed by the window's content security policy, a style element is not.
 */

let shared: CSSStyleSheet | null = null;

const previewRules = `
:host { color-scheme: light; }
.marked { outline: 2px solid #1f5fbf; outline-offset: 4px; border-radius: 4px; }
a:focus-visible { outline: 2px solid #1f5fbf; outline-offset: 2px; border-radius: 2px; }
.report { user-select: text; }
`;

function sheet(): CSSStyleSheet {
  if (shared === null) {
    shared = new CSSStyleSheet();
    shared.replaceSync(reportStyles + previewRules);
  }
  return shared;
}

/** The element's shadow root with the report's styles in it. */
export function reportRoot(host: HTMLElement): ShadowRoot {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet()];
  return root;
}

/** Parses a report's HTML without running or loading anything in it. */
export function parseReport(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  return parsed instanceof HTMLElement ? document.adoptNode(parsed) : document.createElement('article');
}
