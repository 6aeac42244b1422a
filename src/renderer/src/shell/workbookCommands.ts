import { useCommand } from '../api.ts';
import { navigate } from '../routing.ts';
import { screens } from '../screens.tsx';
import { appCommand, type Command, useCommands } from './commands.ts';

interface Parts {
  toggleNav: () => void;
  rename: () => void;
  isReadOnly: boolean;
}

/** The commands that need an open workbook: where to go, and what to do with the file. */
export function useWorkbookCommands({ toggleNav, rename, isReadOnly }: Parts): void {
  const saveCopy = useCommand('app.saveCopy');
  const showInFolder = useCommand('app.showWorkbookInFolder');
  const close = useCommand('app.closeWorkbook');
  const places: Command[] = screens.map(({ command, path, title }) =>
    appCommand(command, () => navigate(`/${path}`), {
      keywords: title,
      // "Settings" is asked for with Mod+, from anywhere, also while typing.
      inTextFields: command === 'view.settings',
    }),
  );
  useCommands([
    ...places,
    appCommand('go.back', () => window.history.back()),
    appCommand('go.forward', () => window.history.forward()),
    appCommand('data.import', () => navigate('/pipeline/import'), {
      inTextFields: true,
      when: () => !isReadOnly,
    }),
    appCommand('report.open', () => navigate('/reports'), { inTextFields: true }),
    appCommand('workbook.rename', rename, { when: () => !isReadOnly }),
    appCommand('workbook.saveCopy', () => void saveCopy.run({}), { inTextFields: true }),
    appCommand('workbook.showInFolder', () => void showInFolder.run({})),
    appCommand('workbook.close', () => void close.run({})),
    appCommand('view.navigation', toggleNav, { inTextFields: true }),
  ]);
}
