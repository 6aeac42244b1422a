import type { ReactNode } from 'react';
import {
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
  Dialog,
  DialogTrigger,
} from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Popover.module.css';

type Passed = Pick<AriaPopoverProps, 'placement' | 'isOpen' | 'onOpenChange' | 'triggerRef' | 'offset'>;

/** The floating box of menus, lists and small forms, inside a react-aria trigger. */
export function PopoverBox({ children, ...passed }: Passed & { children: ReactNode }) {
  return (
    <AriaPopover offset={4} {...passed} className={cx(styles.popover)}>
      {children}
    </AriaPopover>
  );
}

interface Props {
  /** The button that opens it: a Button or IconButton. */
  trigger: ReactNode;
  /** The accessible name of what opens: "Definition of win rate". */
  label: string;
  placement?: NonNullable<AriaPopoverProps['placement']>;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small dialog next to its button. Escape or a click outside closes it; focus returns to the button. */
export function Popover({ trigger, label, placement = 'bottom start', children, ...open }: Props) {
  return (
    <DialogTrigger {...open}>
      {trigger}
      <PopoverBox placement={placement}>
        <Dialog className={cx(styles.dialog)} aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </PopoverBox>
    </DialogTrigger>
  );
}
