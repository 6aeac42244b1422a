import { type BrowserWindow, dialog, shell } from 'electron';
import { isExternalLink } from './externalAddress.ts';
import { logEvent } from './logging.ts';

/** Opens a web or mail address in the system's own program, after the user has seen it and agreed. */
export async function openExternal(address: string, parent: BrowserWindow | null): Promise<boolean> {
  if (!isExternalLink(address)) {
    logEvent('security.refused', { kind: 'link' });
    return false;
  }
  const question = {
    type: 'question' as const,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    message: 'Open this outside Tandem?',
    detail: address.length > 300 ? `${address.slice(0, 300)}…` : address,
  };
  const { response } = parent
    ? await dialog.showMessageBox(parent, question)
    : await dialog.showMessageBox(question);
  if (response !== 0) return false;
  await shell.openExternal(address);
  return true;
}
