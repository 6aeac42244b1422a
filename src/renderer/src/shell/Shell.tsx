import { Suspense, useState } from 'react';
import type { WorkbookState } from '../../../contract/app.ts';
import { usePlace } from '../routing.ts';
import { screenOf } from '../screens.tsx';
import { DropArea } from '../ui/DropArea.tsx';
import { Loading } from '../ui/States.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { useIsFocusMode } from './focusMode.ts';
import { InspectorColumn, InspectorProvider } from './Inspector.tsx';
import { JobPanel } from './JobPanel.tsx';
import { Navigation } from './Navigation.tsx';
import { PeriodProvider } from './PeriodContext.tsx';
import { RenameWorkbook } from './RenameWorkbook.tsx';
import styles from './Shell.module.css';
import { TopBar } from './TopBar.tsx';
import { useDroppedFile } from './useDroppedFile.ts';
import { useWorkbookCommands } from './workbookCommands.ts';

const navKey = 'tandem.navigation';

/** The window around an open workbook: top bar, navigation, the screen of the address, inspector. */
export function Shell({ workbook }: { workbook: WorkbookState }) {
  const [isNavOpen, setNavOpen] = useState(() => localStorage.getItem(navKey) !== 'closed');
  const [isRenaming, setRenaming] = useState(false);
  const { segments } = usePlace();
  const screen = screenOf(segments);
  const toggleNav = (): void => {
    localStorage.setItem(navKey, isNavOpen ? 'closed' : 'open');
    setNavOpen(!isNavOpen);
  };
  useWorkbookCommands({ toggleNav, rename: () => setRenaming(true), isReadOnly: workbook.readOnly });
  const isFocusMode = useIsFocusMode();
  const onFile = useDroppedFile(workbook.readOnly);
  const Component = screen?.component;
  return (
    <PeriodProvider key={workbook.id} workbookId={workbook.id}>
      <InspectorProvider>
        <DropArea hint="Drop to import the file" onFile={(file) => void onFile(file)}>
          <div className={styles.shell}>
            <TopBar workbook={workbook} isNavOpen={isNavOpen} onToggleNav={toggleNav} />
            <div className={styles.columns}>
              <Navigation isOpen={isNavOpen && !isFocusMode} />
              <main className={styles.main} aria-label={screen?.title}>
                <ErrorBoundary key={workbook.id} resetKey={segments[0] ?? ''}>
                  <Suspense fallback={<Loading />}>{Component !== undefined && <Component />}</Suspense>
                </ErrorBoundary>
              </main>
              <InspectorColumn />
            </div>
          </div>
        </DropArea>
        <JobPanel />
        <RenameWorkbook workbook={workbook} isOpen={isRenaming} onClose={() => setRenaming(false)} />
      </InspectorProvider>
    </PeriodProvider>
  );
}
