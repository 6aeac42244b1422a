/**
 * What a person does with Tandem, step by step, found by role and name. The demo and the end-to-end story share it.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').ElectronApplication} Application
 */

/** Patience for steps that read or write whole files on a busy machine. */
const slow = { timeout: 60_000 };

/**
 * Opens a copy of the sample workbook from the start screen.
 * @param {Page} page
 */
export async function openSample(page) {
  await page.getByRole('button', { name: 'Explore sample workbook' }).first().click();
  await page.getByRole('heading', { name: 'Meeting', level: 1 }).waitFor(slow);
}

/**
 * Goes to a screen by the navigation.
 * @param {Page} page
 * @param {'Meeting' | 'Pipeline' | 'Dashboard' | 'Alignment' | 'Actions' | 'Reports' | 'Settings'} screen
 */
export async function goTo(page, screen) {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).click();
  await page.getByRole('main', { name: screen }).waitFor(slow);
}

/**
 * Chooses the theme for this computer.
 * @param {Page} page
 * @param {'light' | 'dark'} theme
 */
export async function chooseTheme(page, theme) {
  await page.evaluate(`window.tandem.invoke('app.setPreferences', { theme: '${theme}' })`);
  // The driver pretends a light system unless told otherwise, and would win over the app's own choice.
  await page.emulateMedia({ colorScheme: theme });
}

/**
 * Makes the next "Open…" dialogs answer with this file.
 * @param {Application} application
 * @param {string} path
 */
export async function chooseFile(application, path) {
  await application.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, path);
}

/**
 * Makes the next "Save…" dialogs answer with this place.
 * @param {Application} application
 * @param {string} path
 */
export async function choosePlace(application, path) {
  await application.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}

/**
 * Opens the import of a file up to its preview.
 * @param {Application} application
 * @param {Page} page
 * @param {string} path
 */
export async function previewImport(application, page, path) {
  await goTo(page, 'Pipeline');
  await page.getByRole('button', { name: 'Import…' }).first().click();
  await chooseFile(application, path);
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await page.getByRole('heading', { name: 'What each column becomes' }).waitFor(slow);
}

/**
 * Runs the import that the preview shows, and waits for its result.
 * @param {Page} page
 */
export async function runImport(page) {
  await page.getByRole('button', { name: /^Import [\d,]+ / }).click();
  await page.getByRole('heading', { name: /imported$/ }).waitFor(slow);
}

/**
 * Starts the next meeting from the meeting screen.
 * @param {Page} page
 */
export async function startMeeting(page) {
  await goTo(page, 'Meeting');
  await page.getByRole('button', { name: 'Start', exact: true }).first().click();
  await page.getByRole('region', { name: 'Meeting controls' }).waitFor(slow);
}

/**
 * Captures one line in the running meeting: `/decision …`, `/action … @owner fri`, or a note.
 * @param {Page} page
 * @param {string} line
 */
export async function capture(page, line) {
  const field = page.getByRole('combobox', { name: 'Capture' });
  await field.fill(line);
  await field.press('Enter');
  // The field empties itself once the line is kept.
  while ((await field.inputValue()) !== '') await page.waitForTimeout(20);
}

/**
 * Goes through the rest of the agenda and seals the meeting.
 * @param {Page} page
 * @param {(title: string) => Promise<void>} [onItem] called on each item, the first one included
 */
export async function finishMeeting(page, onItem = async () => {}) {
  const controls = page.getByRole('region', { name: 'Meeting controls' });
  const title = page.getByRole('main').getByRole('heading', { level: 2 }).first();
  for (;;) {
    const now = (await title.textContent()) ?? '';
    await onItem(now);
    const finish = controls.getByRole('button', { name: 'Finish' });
    if (await finish.isVisible()) {
      await finish.click();
      break;
    }
    await controls.getByRole('button', { name: 'Next' }).click();
    await page.waitForFunction((before) => document.querySelector('main h2')?.textContent !== before, now);
  }
  await page.getByRole('heading', { name: 'The agenda is finished' }).waitFor(slow);
}

/**
 * Seals the finished meeting; the report screen opens with its minutes.
 * @param {Page} page
 */
export async function sealMeeting(page) {
  await page.getByRole('button', { name: 'Seal meeting' }).click();
  await page.getByRole('main', { name: 'Reports' }).waitFor(slow);
  await page.getByRole('region', { name: /^Page 1 of/ }).waitFor(slow);
}

/**
 * Saves the minutes that the report screen shows.
 * @param {Application} application
 * @param {Page} page
 * @param {string} path
 */
export async function savePdf(application, page, path) {
  await choosePlace(application, path);
  await page.getByRole('button', { name: 'Save PDF' }).click();
  await page.getByText('Minutes saved as PDF').waitFor(slow);
}
