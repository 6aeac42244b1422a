import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { choosePlace, previewImport, runImport } from '../../scripts/demo/steps.mjs';
import { drive } from '../../scripts/lib/drive.mjs';
import { leadCsv } from './leadCsv.ts';

type Electron = Parameters<typeof drive>[0];

interface Measure {
  name: string;
  value: number;
  unit: string;
  limit?: number;
}

/** Notes the gaps between the window's frames; the longest is how long it ever stood still. */
const watchFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const gaps: number[] = [];
    Object.assign(window, { frameGaps: gaps });
    let last = performance.now();
    const frame = (): void => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });

const frameGaps = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { frameGaps: number[] }).frameGaps);

/** The most memory the main process (which holds the engine's thread) ever had, in megabytes; Linux only. */
const peakMemory = (pid: number | undefined): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000;
};

/** The import of 100,000 leads as a person does it: the window must go on drawing all the while. */
export default async function importWindowBench({ electron }: { electron: Electron }): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-import-window-'));
  const { application, page } = await drive(electron, {});
  try {
    const file = join(folder, 'leads.csv');
    writeFileSync(file, leadCsv(100_000));
    await choosePlace(application, join(folder, 'Team.tandem'));
    await page.getByRole('button', { name: 'New workbook' }).click();
    await page.getByRole('heading', { name: 'Meeting', level: 1 }).waitFor();
    const before = process.platform === 'linux' ? peakMemory(application.process().pid) : 0;
    await previewImport(application, page, file);
    await watchFrames(page);
    await runImport(page);
    await page.waitForTimeout(3000);
    const gaps = (await frameGaps(page)).slice(1).sort((a, b) => a - b);
    const measures: Measure[] = [
      { name: 'longest stall of the window', value: gaps.at(-1) ?? 0, unit: 'ms', limit: 50 },
      { name: 'p99 of its frames', value: gaps[Math.floor(gaps.length * 0.99)] ?? 0, unit: 'ms' },
    ];
    if (process.platform === 'linux') {
      const grown = peakMemory(application.process().pid) - before;
      measures.push({ name: 'main process with all its threads, memory grown', value: grown, unit: 'MB' });
    }
    return measures;
  } finally {
    await application.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
