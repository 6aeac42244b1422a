import { app, type BrowserWindow } from 'electron';

/** What one smoke test prints. */
interface SmokeReport {
  ready: boolean;
  version: string;
  electron: string;
  packaged: boolean;
  /** Names the page sees on `window.tandem`: proves that the preload ran. */
  bridge: string[];
  /** What the page shows first: proves that the built page ran. */
  title: string;
}

const question = `(async () => {
  for (let i = 0; i < 100 && !document.querySelector('#root')?.firstElementChild; i += 1) {
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    bridge: Object.keys(window.tandem ?? {}).sort(),
    title: document.title,
    drawn: Boolean(document.querySelector('#root')?.firstElementChild),
  };
})()`;

/** Waits until the page answers, prints one line of JSON and leaves with 0, or with 1 if it does not answer. */
export async function runSmokeTest(window: BrowserWindow): Promise<void> {
  const limit = setTimeout(() => finish({ ready: false, bridge: [], title: '' }), 30_000);
  if (window.webContents.isLoading()) {
    await new Promise<void>((done) => window.webContents.once('did-finish-load', () => done()));
  }
  const answer: { bridge: string[]; title: string; drawn: boolean } =
    await window.webContents.executeJavaScript(question);
  clearTimeout(limit);
  finish({ ready: answer.drawn && answer.bridge.length > 0, bridge: answer.bridge, title: answer.title });
}

function finish(result: Pick<SmokeReport, 'ready' | 'bridge' | 'title'>): void {
  const report: SmokeReport = {
    ...result,
    version: app.getVersion(),
    electron: process.versions.electron,
    packaged: app.isPackaged,
  };
  process.stdout.write(`${JSON.stringify(report)}\n`, () => app.exit(report.ready ? 0 : 1));
}
