import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, openSample } from '../../scripts/demo/steps.mjs';
import { expectNoSeriousAxe } from './harness/accessibility.ts';
import { close, type Launched, start } from './harness/launch.ts';

/** The pipeline by keyboard alone, over the sample workbook. */
describe('the pipeline', () => {
  let app: Launched;
  beforeAll(async () => {
    app = await start();
    await openSample(app.page);
    await goTo(app.page, 'Pipeline');
    await app.page.locator('[role="grid"] [data-row="5"]').waitFor();
  });
  afterAll(() => close(app));

  const keys = async (...pressed: string[]): Promise<void> => {
    for (const key of pressed) await app.page.keyboard.press(key);
  };
  const cell = (row: number, column: number) =>
    app.page.locator(`[role="grid"] [data-row="${row}"] > [data-column="${column}"]`);
  const footer = () => app.page.locator('main footer');
  const activeCell = (): Promise<string> =>
    app.page.evaluate(() => {
      const active = document.activeElement;
      const row = active?.closest('[data-row]')?.getAttribute('data-row');
      return `${row} ${active?.getAttribute('data-column')}`;
    });

  it('is one Tab stop; arrows, J and K move, and every row knows its place', async () => {
    await keys('/');
    await app.page.keyboard.type('a');
    await keys('Backspace', 'ArrowDown');
    await expect.poll(activeCell).toBe('0 0');
    await keys('j', 'j', 'ArrowRight', 'k');
    await expect.poll(activeCell).toBe('1 1');
    await keys('End', 'Control+Home');
    await expect.poll(activeCell).toBe('0 0');
    expect(await app.page.locator('[role="grid"] [tabindex="0"]').count()).toBe(1);
    const total = Number((await footer().textContent())?.replace(/\D/g, ''));
    expect(await app.page.getByRole('grid', { name: 'Leads' }).getAttribute('aria-rowcount')).toBe(
      `${total + 1}`,
    );
    await keys('Control+End');
    await expect.poll(activeCell).toMatch(new RegExp(`^${total - 1} `));
    await cell(total - 1, 0)
      .locator('[title]')
      .first()
      .waitFor();
    expect(await app.page.locator('[role="grid"] [role="row"]').count()).toBeLessThanOrEqual(80);
    await keys('Control+Home');
  });

  it('edits in place, and takes it back', async () => {
    await keys('Control+Home', 'ArrowRight');
    await expect.poll(activeCell).toBe('0 1');
    const before = (await cell(0, 1).textContent()) ?? '';
    await keys('Enter', 'Control+a');
    await app.page.keyboard.type('Nordhafen Armaturen');
    await keys('Enter');
    await expect.poll(() => cell(0, 1).textContent()).toBe('Nordhafen Armaturen');
    await expect.poll(activeCell).toBe('0 1');
    await keys('Control+z');
    await expect.poll(() => cell(0, 1).textContent()).toBe(before);
    await keys('Enter', 'x', 'Escape');
    await expect.poll(activeCell).toBe('0 1');
    expect(await cell(0, 1).textContent()).toBe(before);
  });

  it('searches, selects all that match, and changes them in one undoable step', async () => {
    await keys('/');
    await app.page.keyboard.type('brauerei');
    await expect.poll(() => footer().textContent()).toMatch(/^\d+ of [\d,]+ leads$/);
    const matched = Number((await footer().textContent())?.split(' ')[0]);
    await keys('ArrowDown', 'Control+a');
    await app.page.getByText(`${matched} leads selected`).waitFor();
    await expectNoSeriousAxe(app.page);
    await app.page.getByRole('button', { name: 'Channel', exact: true }).click();
    await app.page.getByRole('menuitem', { name: 'Direct mail' }).click();
    await app.page.getByText(/^Channel of \d+ leads changed/).waitFor();
    await app.page.getByRole('button', { name: 'Undo', exact: true }).click();
    await app.page.getByRole('button', { name: /^Redo change of channel of \d+ leads/i }).waitFor();
    await app.page.getByRole('button', { name: 'Clear selection' }).click();
    await keys('/', 'Control+a', 'Backspace');
    await expect.poll(() => footer().textContent()).toMatch(/^[\d,]+ leads$/);
  });

  it('opens a record in the inspector, raises an issue about it, and moves it along', async () => {
    await keys('ArrowDown', 'i');
    const inspector = app.page.getByRole('complementary', { name: 'Inspector' });
    await inspector.getByRole('button', { name: 'Move…' }).waitFor();
    await expectNoSeriousAxe(app.page);
    await inspector.getByRole('button', { name: 'Raise issue' }).click();
    await app.page.keyboard.type('Nobody called this lead');
    await keys('Enter');
    await app.page.getByText('Issue raised for the next meeting').waitFor();
    await inspector.getByRole('button', { name: 'Move…' }).click();
    await app.page.getByRole('button', { name: 'Move lead' }).click();
    await inspector.getByText('Stage', { exact: true }).first().waitFor();
    await inspector.getByRole('button', { name: 'Close inspector' }).click();
    await expect.poll(() => inspector.isVisible()).toBe(false);
  });

  it('shows the records behind a number as a filter that can be taken away', async () => {
    const drill = {
      metric: 'M10',
      period: null,
      asOf: '2026-11-23',
      filter: {},
      groups: [],
      part: 'hits',
      label: 'Won deals',
    };
    await app.page.evaluate((query) => {
      window.location.hash = `#/pipeline/deals?${new URLSearchParams({ drill: query })}`;
    }, JSON.stringify(drill));
    await app.page.getByRole('group', { name: 'Filters' }).getByText('Won deals').waitFor();
    await expect.poll(() => footer().textContent()).toMatch(/^\d+ of \d+ deals · /);
    const stages = await app.page.locator('[role="grid"] [data-column="2"]').allTextContents();
    expect(new Set(stages.slice(1).map((text) => text.replace('✓', '')))).toEqual(new Set(['Won']));
    await app.page.getByRole('button', { name: 'Remove filter Won deals' }).click();
    await expect.poll(() => footer().textContent()).toMatch(/^\d+ deals · /);
  });
});
