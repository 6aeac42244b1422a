import { ChevronDown, Eye, PanelLeft, Search } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { WorkbookState } from '../../../contract/app.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Pill, Tag } from '../ui/Pill.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import { type Command, runCommand, shortcutOf, useAllCommands } from './commands.ts';
import { HistoryButtons } from './HistoryButtons.tsx';
import { PeriodPicker } from './PeriodPicker.tsx';
import { SaveState } from './SaveState.tsx';
import styles from './TopBar.module.css';

interface Props {
  workbook: WorkbookState;
  isNavOpen: boolean;
  onToggleNav: () => void;
}

/** 48 px: workbook, period, save state, undo and redo, Mod+K. */
export function TopBar({ workbook, isNavOpen, onToggleNav }: Props) {
  return (
    <header className={styles.bar}>
      <IconButton
        icon={PanelLeft}
        label={isNavOpen ? 'Hide the navigation' : 'Show the navigation'}
        shortcut={shortcutOf('view.navigation')}
        onPress={onToggleNav}
      />
      <WorkbookMenu workbook={workbook} />
      {workbook.sample && (
        <span className={styles.extra}>
          <Tag>Sample</Tag>
        </span>
      )}
      {workbook.readOnly && (
        <Tooltip text={workbook.readOnlyReason ?? 'Nothing can be changed in this workbook'}>
          <AriaButton className={cx(styles.reason)}>
            <Pill tone="risk" icon={Eye}>
              Read-only
            </Pill>
          </AriaButton>
        </Tooltip>
      )}
      <PeriodPicker />
      <div className={styles.space} />
      <SaveState save={workbook.save} />
      <HistoryButtons />
      <Button icon={Search} onPress={() => runCommand('view.palette')}>
        <span className={styles.searchWords}>
          Search<Unseen> commands</Unseen>
        </span>
        <span className={styles.extra}>
          <Kbd shortcut={shortcutOf('view.palette') ?? ''} />
        </span>
      </Button>
    </header>
  );
}

const menuIds = [
  ['workbook.rename', 'workbook.showInFolder', 'workbook.saveCopy'],
  ['data.import', 'report.open'],
  ['workbook.new', 'workbook.open', 'workbook.close'],
] as const;

/** The workbook's name and what can be done with the file, all from the command registry. */
function WorkbookMenu({ workbook }: { workbook: WorkbookState }) {
  const commands = new Map<string, Command>(useAllCommands().map((command) => [command.id, command]));
  const groups = menuIds.map((ids) => ({
    entries: ids
      .map((id) => commands.get(id))
      .filter((command) => command !== undefined)
      .map(({ id, title, shortcut }) => ({ id, text: title, shortcut, onAction: () => void runCommand(id) })),
  }));
  return (
    <Menu
      label="Workbook"
      groups={groups}
      trigger={
        <AriaButton className={cx(styles.workbook)} aria-label={`${workbook.name}, workbook`}>
          <span className={styles.name}>{workbook.name}</span>
          <ChevronDown size={14} aria-hidden />
        </AriaButton>
      }
    />
  );
}
