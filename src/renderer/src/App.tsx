import { QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { AppState } from '../../contract/app.ts';
import { defaultSettings } from '../../domain/settings.ts';
import { callKey, createQueryClient, failureOf, followWorkbook, useCall } from './api.ts';
import { useAppEvent } from './events.ts';
import { StartScreen } from './features/start/StartScreen.tsx';
import { LocaleProvider } from './locale/LocaleContext.tsx';
import { navigate } from './routing.ts';
import { About } from './shell/About.tsx';
import { useAppCommands } from './shell/appCommands.ts';
import { runCommand } from './shell/commands.ts';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';
import { useHotkeys } from './shell/hotkeys.ts';
import { Palette } from './shell/Palette.tsx';
import { Shell } from './shell/Shell.tsx';
import { ShortcutSheet } from './shell/ShortcutSheet.tsx';
import { isTextField } from './shell/shortcuts.ts';
import { Button } from './ui/Button.tsx';
import { ErrorPanel, Loading } from './ui/States.tsx';
import { showFailure, showToast, Toasts } from './ui/Toasts.tsx';

/** The window: everything below has the data, the locale, the keys and a safety net. */
export function App() {
  const [client] = useState(createQueryClient);
  useEffect(() => followWorkbook(client), [client]);
  return (
    <QueryClientProvider client={client}>
      <I18nProvider locale="en-GB">
        <ErrorBoundary>
          <Window />
        </ErrorBoundary>
        <Toasts />
      </I18nProvider>
    </QueryClientProvider>
  );
}

function Window() {
  const { data: state, error, refetch } = useCall('app.state', {});
  useTheme(state);
  useWindowEvents();
  if (error !== null) {
    return (
      <ErrorPanel
        failure={failureOf(error)}
        action={
          <Button variant="primary" onPress={() => void refetch()}>
            Try again
          </Button>
        }
      />
    );
  }
  if (state === undefined) return <Loading label="Starting…" />;
  return <Ready state={state} />;
}

function Ready({ state }: { state: AppState }) {
  const { workbook } = state;
  const { data: settings } = useCall('settings.get', {}, { enabled: workbook !== null });
  const overlay = useAppCommands();
  useHotkeys();
  const { systemLocale } = state;
  const onStart = useMemo(() => ({ ...defaultSettings, locale: systemLocale }), [systemLocale]);
  const shown = workbook === null ? onStart : settings;
  if (shown === undefined) return <Loading label="Opening the workbook…" />;
  return (
    <LocaleProvider settings={shown} today={state.today}>
      {workbook === null ? <StartScreen /> : <Shell workbook={workbook} />}
      <Palette isOpen={overlay.open === 'palette'} onOpenChange={(open) => open || overlay.close()} />
      <ShortcutSheet isOpen={overlay.open === 'shortcuts'} onClose={overlay.close} />
      <About version={state.version} isOpen={overlay.open === 'about'} onClose={overlay.close} />
    </LocaleProvider>
  );
}

/** The main process makes the system's colours follow the choice; the attribute says it to the style sheet as well. */
function useTheme(state: AppState | undefined): void {
  const theme = state?.preferences.theme;
  const density = state?.preferences.density;
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
    else delete dataset['theme'];
    if (density !== undefined) dataset['density'] = density;
  }, [theme, density]);
}

/** Undo and Redo of the menu belong to the text field while one has the focus. */
function isTypingStep(id: string): boolean {
  if (!isTextField(document.activeElement) || (id !== 'edit.undo' && id !== 'edit.redo')) return false;
  return document.execCommand(id === 'edit.undo' ? 'undo' : 'redo');
}

function useWindowEvents(): void {
  const client = useQueryClient();
  // The place in the last workbook means nothing in another.
  useAppEvent('workbook.opened', () => navigate('/', { replace: true }));
  useAppEvent('app.navigate', ({ to }) => navigate(to));
  useAppEvent('app.menuCommand', ({ id }) => {
    if (!isTypingStep(id)) runCommand(id);
  });
  useAppEvent('app.notice', ({ tone, message }) => {
    showToast(message, { tone: tone === 'error' ? 'bad' : tone });
  });
  useEffect(() => {
    const onRejection = (event: PromiseRejectionEvent): void => {
      event.preventDefault();
      showFailure(failureOf(event.reason));
    };
    // A new day may have begun while nobody looked.
    const onFocus = (): void => void client.invalidateQueries({ queryKey: callKey('app.state', {}) });
    window.addEventListener('unhandledrejection', onRejection);
    window.addEventListener('focus', onFocus);
    return () => {
      window.removeEventListener('unhandledrejection', onRejection);
      window.removeEventListener('focus', onFocus);
    };
  }, [client]);
}
