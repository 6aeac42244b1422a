import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  Header,
  MenuSection,
  MenuTrigger,
  Separator,
} from 'react-aria-components';
import { cx } from './cx.ts';
import { Kbd } from './Kbd.tsx';
import styles from './ListBox.module.css';
import { PopoverBox } from './Popover.tsx';

export interface MenuEntry {
  id: string;
  text: string;
  icon?: LucideIcon;
  shortcut?: string | undefined;
  detail?: string;
  isDisabled?: boolean;
  /** Drawn in red: removes something. */
  isDanger?: boolean;
  onAction: () => void;
}

export interface MenuGroup {
  /** Shown above the group when given. */
  title?: string;
  entries: readonly MenuEntry[];
}

interface Props {
  /** The button that opens it: a Button or IconButton. */
  trigger: ReactNode;
  /** The accessible name of the menu. */
  label: string;
  groups: readonly MenuGroup[];
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'right top';
}

/** A button's menu. Groups are separated by a line. */
export function Menu({ trigger, label, groups, placement = 'bottom start' }: Props) {
  const shown = groups.filter((group) => group.entries.length > 0);
  return (
    <MenuTrigger>
      {trigger}
      <PopoverBox placement={placement}>
        <AriaMenu className={cx(styles.list)} aria-label={label}>
          {shown.flatMap((group, index) => [
            ...(index === 0
              ? []
              : [<Separator key={`before ${group.entries[0]?.id}`} className={cx(styles.separator)} />]),
            <MenuSection key={group.title ?? group.entries[0]?.id} aria-label={group.title ?? label}>
              {group.title !== undefined && <Header className={cx(styles.heading)}>{group.title}</Header>}
              {group.entries.map((entry) => (
                <EntryItem key={entry.id} entry={entry} />
              ))}
            </MenuSection>,
          ])}
        </AriaMenu>
      </PopoverBox>
    </MenuTrigger>
  );
}

function EntryItem({
  entry: { id, text, icon: Icon, shortcut, detail, isDisabled, isDanger, onAction },
}: {
  entry: MenuEntry;
}) {
  return (
    <AriaMenuItem
      id={id}
      textValue={text}
      isDisabled={isDisabled ?? false}
      onAction={onAction}
      className={cx(styles.item)}
      {...(isDanger === true ? { 'data-danger': true } : {})}
    >
      {Icon && <Icon size={14} aria-hidden />}
      <span className={styles.text}>{text}</span>
      {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      {shortcut !== undefined && <Kbd shortcut={shortcut} />}
    </AriaMenuItem>
  );
}
