/** Progress on the terminal, never in the output that scripts read. */
export function progressLine(_jobId: string, phase: string, done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  const share = total > 0 ? ` ${Math.floor((100 * done) / total)} %` : '';
  process.stderr.write(`\r${phase}${share}\u001B[K${done >= total ? '\n' : ''}`);
}

export const help = `tandem – the engine of Tandem without a window

  tandem new WORKBOOK [--name NAME] [--currency EUR] [--locale en-GB] [--time-zone Europe/Berlin]
  tandem import FILE [WORKBOOK] [--as leads|deals|accounts|campaigns|spend|touches|people]
                [--mapping FILE] [--dry-run]
  tandem metrics [WORKBOOK] [--from DATE] [--to DATE] [--as-of DATE]
  tandem export [WORKBOOK] [--as leads|deals|accounts|campaigns|spend|touches|people] [--out FILE|FOLDER] [--raw]
  tandem check [WORKBOOK]
  tandem report [WORKBOOK] --meeting latest|ID --kind minutes --out FILE.pdf [--paper A4|Letter]

WORKBOOK is a .tandem file; left out, it is TANDEM_WORKBOOK or the only one in this folder.
--json prints one JSON object on every command.

Exit codes: 0 done, 1 refused or failed (nothing was changed), 2 wrong command line, 3 the check found damage.
`;
