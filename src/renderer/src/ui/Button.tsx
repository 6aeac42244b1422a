import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';
import { cx } from './cx.ts';
import { keyShortcuts } from './Kbd.tsx';
import { Tooltip } from './Tooltip.tsx';

type Passed = Pick<
  AriaButtonProps,
  | 'onPress'
  | 'isDisabled'
  | 'isPending'
  | 'autoFocus'
  | 'type'
  | 'form'
  | 'id'
  | 'slot'
  | 'aria-label'
  | 'aria-describedby'
  | 'aria-expanded'
  | 'aria-controls'
  | 'aria-pressed'
>;

export interface ButtonProps extends Passed {
  /** `primary` once per view, `secondary` for the rest, `quiet` inside toolbars and rows, `danger` for what cannot be undone. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** `large` (36 px) only on Start and in empty states. */
  size?: 'normal' | 'large';
  icon?: LucideIcon | undefined;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** A button with words. Disabled buttons stay readable; explain why next to them or in a tooltip. */
export function Button({
  variant = 'secondary',
  size = 'normal',
  icon: Icon,
  children,
  ...passed
}: ButtonProps) {
  return (
    <AriaButton {...passed} className={cx(styles.button)} data-variant={variant} data-size={size}>
      {Icon && <Icon size={16} aria-hidden className={styles.icon} />}
      <span className={styles.label}>{children}</span>
    </AriaButton>
  );
}

export interface IconButtonProps extends Passed {
  icon: LucideIcon;
  /** The accessible name, also the tooltip: what happens, "Undo import of 1,204 leads". */
  label: string;
  /** Shown in the tooltip: "Mod+Z". Comes from the command registry. */
  shortcut?: string | undefined;
  variant?: 'quiet' | 'secondary';
  placement?: 'top' | 'bottom' | 'left' | 'right';
  ref?: Ref<HTMLButtonElement>;
}

/** Adds the one attribute react-aria would filter out. */
const withKeys = (shortcut: string) => (props: ComponentProps<'button'>) => (
  <button {...props} aria-keyshortcuts={keyShortcuts(shortcut)} />
);

/** A button with an icon only; its name shows on hover and focus. */
export function IconButton({
  icon: Icon,
  label,
  shortcut,
  variant = 'quiet',
  placement = 'bottom',
  ...passed
}: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut} placement={placement}>
      <AriaButton
        {...passed}
        {...(shortcut === undefined ? {} : { render: withKeys(shortcut) })}
        aria-label={label}
        className={cx(styles.button)}
        data-variant={variant}
        data-icon-only
      >
        <Icon size={16} aria-hidden />
      </AriaButton>
    </Tooltip>
  );
}
