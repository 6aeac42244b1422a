import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { AppState } from '../../contract/app.ts';
import { defaultSettings, type WorkbookSettings } from '../../domain/settings.ts';
import { createQueryClient, failureOf, followWorkbook, useCall } from './api.ts';
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
  const shown: WorkbookSettings | undefined =
    workbook === null ? { ...defaultSettings, locale: state.systemLocale } : settings;
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

function useWindowEvents(): void {
  useAppEvent('app.navigate', ({ to }) => navigate(to));
  useAppEvent('app.menuCommand', ({ id }) => void runCommand(id));
  useAppEvent('app.notice', ({ tone, message }) => {
    showToast(message, { tone: tone === 'error' ? 'bad' : tone });
  });
  useEffect(() => {
    const onRejection = (event: PromiseRejectionEvent): void => {
      event.preventDefault();
      showFailure(failureOf(event.reason));
    };
    window.addEventListener('unhandledrejection', onRejection);
    return () => window.removeEventListener('unhandledrejection', onRejection);
  }, []);
}
