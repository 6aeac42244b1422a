/**
 * Text that a spreadsheet would run as a formula gets a leading apostrophe: `=`, `+`, `-`, `@`, a tab or a carriage
 * return at the start, also after spaces. Numbers stay numbers. Source: OWASP, "CSV Injection".
 */
export function neutralise(cell: string): string {
  return /^\s*[=+\-@]|^[\t\r]/.test(cell) ? `'${cell}` : cell;
}
