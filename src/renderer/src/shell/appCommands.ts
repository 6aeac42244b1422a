import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Theme } from '../../../contract/app.ts';
import { ask, callKey, useCommand } from '../api.ts';
import { showFailure } from '../ui/Toasts.tsx';
import { appCommand, useCommands } from './commands.ts';

/** Opens workbooks. Each resolves when the window shows the new one, or the failure was shown. */
export function useOpenWorkbook() {
  const newWorkbook = useCommand('app.newWorkbook');
  const open = useCommand('app.openWorkbook', { quiet: true });
  const sample = useCommand('app.openSample');
  const choose = async (): Promise<void> => {
    const answer = await open.run({ source: { from: 'dialog' } });
    if (answer.ok) return;
    const handle = answer.error.details?.['handle'];
    if (typeof handle !== 'string') {
      showFailure(answer.error);
      return;
    }
    const readOnly = async (): Promise<void> => {
      const second = await open.run({ source: { from: 'file', handle }, readOnly: true });
      if (!second.ok) showFailure(second.error);
    };
    showFailure(answer.error, { label: 'Open read-only', run: () => void readOnly() });
  };
  return {
    isPending: newWorkbook.isPending || open.isPending || sample.isPending,
    create: () => newWorkbook.run({}),
    choose,
    openSample: () => sample.run({}),
  };
}

/** Changes the theme for this person on this computer, at once. */
export function useThemeChoice(): (theme: Theme) => Promise<void> {
  const client = useQueryClient();
  return async (theme) => {
    const answer = await ask('app.setPreferences', { theme });
    if (!answer.ok) showFailure(answer.error);
    await client.invalidateQueries({ queryKey: callKey('app.state', {}) });
  };
}

export interface OverlayState {
  open: 'palette' | 'shortcuts' | 'about' | null;
  close: () => void;
}

/** The commands that work with or without a workbook. Returns which of the app's own overlays is open. */
export function useAppCommands(): OverlayState {
  const [open, setOpen] = useState<OverlayState['open']>(null);
  const workbooks = useOpenWorkbook();
  const chooseTheme = useThemeChoice();
  useCommands([
    appCommand('view.palette', () => setOpen((now) => (now === 'palette' ? null : 'palette')), {
      inTextFields: true,
      isKeyOnly: true,
    }),
    appCommand('view.shortcuts', () => setOpen('shortcuts')),
    appCommand('workbook.new', () => void workbooks.create(), { inTextFields: true }),
    appCommand('workbook.open', () => void workbooks.choose(), { inTextFields: true }),
    appCommand('workbook.sample', () => void workbooks.openSample()),
    appCommand('view.lightTheme', () => void chooseTheme('light')),
    appCommand('view.darkTheme', () => void chooseTheme('dark')),
    appCommand('view.systemTheme', () => void chooseTheme('system')),
    appCommand('help.about', () => setOpen('about')),
  ]);
  return { open, close: () => setOpen(null) };
}
