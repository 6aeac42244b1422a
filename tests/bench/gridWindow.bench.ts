import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { drive } from '../../scripts/lib/drive.mjs';
import { fillWithLeads } from '../integration/pipeline/manyLeads.ts';
import { PipelineFixture } from '../integration/pipeline/pipelineFixture.ts';
import {
  type GridQuestion,
  leadCount,
  type Measure,
  measuresOf,
  type QuestionKind,
  questions,
  timeBareSql,
} from './gridQuestions.ts';

type Electron = Parameters<typeof drive>[0];

/** How long the window waits for each answer: the whole way through preload, main process and engine thread, and back. */
const timeCalls = (page: Page, asked: readonly GridQuestion[]): Promise<number[]> =>
  page.evaluate(async (list) => {
    const times: number[] = [];
    for (const question of list) {
      const start = performance.now();
      await window.tandem?.invoke('leads.page', { ...question, limit: 100 });
      times.push(performance.now() - start);
    }
    return times;
  }, asked);

/** Scrolls the grid frame by frame; the time of each frame, and the most row elements there ever were. */
const scroll = (page: Page, step: number, frames: number): Promise<{ times: number[]; rows: number }> =>
  page.evaluate(
    async ([by, count]) => {
      const grid = document.querySelector('[role="grid"]');
      const times: number[] = [];
      let rows = 0;
      let last = performance.now();
      for (let frame = 0; frame < count; frame++) {
        if (grid !== null) grid.scrollTop += by;
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        times.push(now - last);
        last = now;
        rows = Math.max(rows, document.querySelectorAll('[role="grid"] [role="row"]').length);
      }
      return { times, rows };
    },
    [step, frames] as const,
  );

/** The grid over 100,000 leads in the real window: answers through IPC, and frames while scrolling. */
export default async function gridWindowBench({ electron }: { electron: Electron }): Promise<Measure[]> {
  const book = await new PipelineFixture().open();
  try {
    fillWithLeads(book.engine, leadCount);
    const workbook = join(book.files.folder, 'Large.tandem');
    await book.engine.saveCopy(workbook);
    const { application, page } = await drive(electron, { args: [workbook] });
    try {
      await page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name: 'Pipeline' })
        .click({ timeout: 60_000 });
      await page.locator('[data-row="5"] [role="gridcell"]').first().waitFor({ timeout: 60_000 });
      const measures: Measure[] = [];
      for (const kind of Object.keys(questions) as QuestionKind[]) {
        const times = await timeCalls(page, questions[kind]);
        measures.push(...measuresOf(kind, times, timeBareSql(book.engine.db.raw, kind), 60));
      }
      for (const [name, step] of [
        ['by rows', 90],
        ['by screens', 700],
        ['by thousands', 40_000],
      ] as const) {
        // What the questions before left to tidy up is no part of scrolling.
        await page.waitForTimeout(1000);
        const { times, rows } = await scroll(page, step, 120);
        measures.push(
          { name: `scrolling ${name}, longest frame`, value: Math.max(...times), unit: 'ms', limit: 50 },
          { name: `scrolling ${name}, row elements`, value: rows, unit: 'rows', limit: 80 },
        );
      }
      return measures;
    } finally {
      await application.close();
    }
  } finally {
    await book.close();
  }
}
