import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drive } from '../lib/drive.mjs';
import {
  capture,
  chooseTheme,
  finishMeeting,
  goTo,
  openSample,
  previewImport,
  runImport,
  savePdf,
  sealMeeting,
  startMeeting,
} from './steps.mjs';

/**
 * @typedef {object} Stage
 * @property {import('../lib/electron/resolve.mjs').Electron} electron
 * @property {string} folder where pictures and documents go
 * @property {(line: string) => void} say
 */

/** The morning of the sample's next meeting. */
const now = '2026-11-23T09:00:00.000Z';

/** What the team says during the meeting, by agenda item. */
const captured = new Map([
  ['Check-in', ['The Hanover fair brought eleven plants we had not met before.']],
  [
    'Lead quality and hand-offs',
    [
      '/decision From December every hand-off is answered within one working day',
      '/action Publish the duty rota for December @Katrin fri',
    ],
  ],
  [
    'Channels and budget',
    [
      '/issue Paid social brings many leads that never reach SQL',
      '/action Compare search and social cost per SQL since June @Bram in 2 weeks',
    ],
  ],
  [
    'Insights, personas and shadowing',
    ['/insight Plant engineers ask for the drawing before they ask for a price'],
  ],
]);

const leads = `Lead ID,First Name,Last Name,Email,Company,Lead Source,Lead Status,Created Date
L-9001,Marta,Kowalczyk,marta.kowalczyk@mleczarnia.example,Mleczarnia Nadwarta,Referral,Qualified,19/11/2026
L-9002,Henrik,Dahl,henrik.dahl@fjordvann.example,Fjordvann,Organic search,New,20/11/2026
L-9003,Giulia,Ferri,giulia.ferri@acque.example,Acque del Lago,Paid search,Working,31/02/2026
`;

/**
 * The demo: the sample workbook, every screen, an import, and a whole meeting down to its minutes, told in pictures.
 * @param {Stage} stage
 */
export async function tell({ electron, folder, say }) {
  const { application, page } = await drive(electron, { env: { TANDEM_NOW: now } });
  await application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900),
  );
  let number = 0;
  /** @param {string} name */
  const picture = async (name) => {
    number += 1;
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(folder, `${String(number).padStart(2, '0')}-${name}.png`) });
  };
  try {
    await picture('start');
    say('• The sample workbook: six months of a team');
    await openSample(page);
    await picture('meetings');
    await tourOfScreens(page, picture);
    say('• An import, with one row that cannot be right');
    const file = join(tmpdir(), `tandem-demo-${process.pid}.csv`);
    writeFileSync(file, leads);
    await previewImport(application, page, file);
    await picture('import-preview');
    await runImport(page);
    await picture('import-result');
    say('• The meeting, item by item');
    await startMeeting(page);
    await finishMeeting(page, async (title) => {
      for (const line of captured.get(title) ?? []) await capture(page, line);
      await picture(`meeting-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`);
    });
    await picture('meeting-finished');
    await sealMeeting(page);
    await picture('report');
    say('• The minutes as PDF');
    await savePdf(application, page, join(folder, 'minutes.pdf'));
    await inTheDark(page, picture);
  } finally {
    await application.close();
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {(name: string) => Promise<void>} picture
 */
async function tourOfScreens(page, picture) {
  await goTo(page, 'Pipeline');
  await page.getByRole('row').nth(5).waitFor();
  await picture('pipeline-leads');
  await page.getByRole('link', { name: 'Deals' }).click();
  await page.getByRole('grid', { name: 'Deals' }).getByRole('row').nth(5).waitFor();
  await picture('pipeline-deals');
  await goTo(page, 'Dashboard');
  await page.getByRole('img').first().waitFor();
  await picture('dashboard');
  await goTo(page, 'Alignment');
  await picture('alignment-insights');
  for (const tab of ['Personas', 'Shadowing', 'Role charter']) {
    await page.getByRole('tab', { name: tab }).click();
    await picture(`alignment-${tab.toLowerCase().replace(' ', '-')}`);
  }
  await goTo(page, 'Actions');
  await picture('actions-board');
  await page.getByRole('radio', { name: 'Decisions' }).click();
  await picture('decisions');
  await goTo(page, 'Settings');
  await picture('settings');
}

/**
 * @param {import('playwright-core').Page} page
 * @param {(name: string) => Promise<void>} picture
 */
async function inTheDark(page, picture) {
  await chooseTheme(page, 'dark');
  await goTo(page, 'Dashboard');
  await page.getByRole('img').first().waitFor();
  await picture('dashboard-dark');
  await goTo(page, 'Pipeline');
  await page.getByRole('row').nth(5).waitFor();
  await picture('pipeline-dark');
}
