import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capture, chooseTheme, goTo, openSample, startMeeting } from '../../scripts/demo/steps.mjs';
import { expectNoSeriousAxe } from './harness/accessibility.ts';
import { close, type Launched, screenshot, start } from './harness/launch.ts';

const themes = ['light', 'dark'] as const;

/** Screens of a filled workbook, and how to know that they are drawn. */
const screens: { name: string; open: (app: Launched) => Promise<void> }[] = [
  { name: 'meetings', open: ({ page }) => goTo(page, 'Meeting') },
  {
    name: 'leads',
    open: async ({ page }) => {
      await goTo(page, 'Pipeline');
      await page.getByRole('grid', { name: 'Leads' }).getByRole('row').nth(5).waitFor();
    },
  },
  {
    name: 'deals',
    open: async ({ page }) => {
      await page.getByRole('link', { name: 'Deals' }).click();
      await page.getByRole('grid', { name: 'Deals' }).getByRole('row').nth(5).waitFor();
    },
  },
  {
    name: 'dashboard',
    open: async ({ page }) => {
      await goTo(page, 'Dashboard');
      await page.getByRole('img').first().waitFor();
    },
  },
  ...['Insights', 'Personas', 'Shadowing', 'Hand-offs pending', 'Role charter'].map((tab) => ({
    name: `alignment ${tab}`,
    open: async ({ page }: Launched) => {
      await goTo(page, 'Alignment');
      await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    },
  })),
  ...['Board', 'List', 'Decisions'].map((view) => ({
    name: `actions ${view}`,
    open: async ({ page }: Launched) => {
      await goTo(page, 'Actions');
      await page.getByRole('radio', { name: view }).click();
    },
  })),
  {
    name: 'report',
    open: async ({ page }) => {
      await goTo(page, 'Reports');
      await page.getByRole('region', { name: /^Page 1 of/ }).waitFor();
    },
  },
  { name: 'settings', open: ({ page }) => goTo(page, 'Settings') },
  {
    name: 'running meeting',
    open: async ({ page }) => {
      await goTo(page, 'Meeting');
      const resume = page.getByRole('button', { name: /^(Continue|Resume)/ });
      if (await resume.isVisible()) await resume.click();
      else if (await page.getByRole('button', { name: 'Start', exact: true }).isVisible())
        await startMeeting(page);
      await page.getByRole('region', { name: 'Meeting controls' }).waitFor();
      await capture(page, 'Looked at with care');
    },
  },
];

describe.each(themes)('every screen in the %s theme', (theme) => {
  let app: Launched;
  beforeAll(async () => {
    app = await start({ env: { TANDEM_NOW: '2026-11-23T09:00:00.000Z' } });
    await chooseTheme(app.page, theme);
  });
  afterAll(() => close(app));

  it('start: axe finds nothing serious', async () => {
    await app.page.getByRole('heading', { name: 'Tandem' }).waitFor();
    await expectNoSeriousAxe(app.page);
    await openSample(app.page);
  });

  it.each(screens)('$name: axe finds nothing serious, and no error was logged', async ({ name, open }) => {
    await open(app);
    await screenshot(app.page, `${theme}-${name.toLowerCase().replaceAll(' ', '-')}`);
    await expectNoSeriousAxe(app.page);
    expect(app.console.filter((line) => line.startsWith('error') || line.startsWith('pageerror'))).toEqual(
      [],
    );
  });
});
