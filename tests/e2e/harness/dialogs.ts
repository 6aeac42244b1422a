import type { ElectronApplication } from 'playwright-core';

/** Makes the next "Open…" dialogs answer with `paths`, as if the user had chosen them. An empty list cancels. */
export async function chooseToOpen(
  application: ElectronApplication,
  paths: readonly string[],
): Promise<void> {
  await application.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
  }, paths);
}

/** Makes the next "Save…" dialogs answer with `path`; `null` cancels. */
export async function chooseToSave(application: ElectronApplication, path: string | null): Promise<void> {
  await application.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}

/** Makes the next questions answer with the button of that number, counted from 0. */
export async function answerQuestions(application: ElectronApplication, response: number): Promise<void> {
  await application.evaluate(({ dialog }, button) => {
    dialog.showMessageBox = async () => ({ response: button, checkboxChecked: false });
  }, response);
}
