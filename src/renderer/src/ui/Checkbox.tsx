import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
  Switch as AriaSwitch,
} from 'react-aria-components';
import styles from './Checkbox.module.css';
import { cx } from './cx.ts';

interface Props
  extends Pick<
    AriaCheckboxProps,
    'isSelected' | 'defaultSelected' | 'onChange' | 'isDisabled' | 'isIndeterminate' | 'slot'
  > {
  /** The accessible name where there are no visible words (a grid's checkbox). */
  label?: string;
  children?: ReactNode;
}

/** A box to tick. Takes effect with the form it stands in; for something that changes at once use Switch. */
export function Checkbox({ label, children, ...passed }: Props) {
  return (
    <AriaCheckbox
      {...passed}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className={cx(styles.choice)}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles.box}>
            {isIndeterminate ? (
              <Minus size={12} aria-hidden />
            ) : (
              isSelected && <Check size={12} strokeWidth={3} aria-hidden />
            )}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}

/** On or off, at once. */
export function Switch({ label, children, ...passed }: Omit<Props, 'isIndeterminate'>) {
  return (
    <AriaSwitch
      {...passed}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className={cx(styles.choice)}
    >
      <span className={styles.track}>
        <span className={styles.thumb} />
      </span>
      {children}
    </AriaSwitch>
  );
}
