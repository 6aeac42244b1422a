import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, type RenderResult, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { defaultSettings, type WorkbookSettings } from '../../../src/domain/settings.ts';
import { createQueryClient, followWorkbook } from '../../../src/renderer/src/api.ts';
import { LocaleProvider } from '../../../src/renderer/src/locale/LocaleContext.tsx';
import { clearToasts, Toasts } from '../../../src/renderer/src/ui/Toasts.tsx';

// A busy machine is no failure: wait as long as the test itself may take.
configure({ asyncUtilTimeout: 10_000 });

const stops: (() => void)[] = [];

afterEach(() => {
  cleanup();
  clearToasts();
  for (const stop of stops.splice(0)) stop();
  window.location.hash = '';
  localStorage.clear();
});

interface Drawn extends RenderResult {
  user: UserEvent;
}

/** Renders as inside the app: data, locale (British, euro, 23 November 2026 unless told) and toasts. */
export function draw(element: ReactNode, settings: Partial<WorkbookSettings> = {}): Drawn {
  const client = createQueryClient();
  stops.push(followWorkbook(client));
  const rendered = render(
    <QueryClientProvider client={client}>
      <LocaleProvider settings={{ ...defaultSettings, ...settings }} today="2026-11-23">
        {element}
      </LocaleProvider>
      <Toasts />
    </QueryClientProvider>,
  );
  return { ...rendered, user: userEvent.setup() };
}
