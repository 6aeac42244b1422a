import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Field.module.css';

export interface FieldWords {
  /** The visible name of the field. */
  label: string;
  /** Keeps the label for screen readers only, where the surroundings already say it. */
  labelHidden?: boolean;
  /** One line of help below the field. */
  description?: ReactNode;
  /** What is wrong and how to put it right; also marks the field invalid. */
  error?: string | null;
}

/** The label of a field, or nothing when it is hidden (the field then carries `aria-label`). */
export function FieldLabel({ label, labelHidden }: Pick<FieldWords, 'label' | 'labelHidden'>) {
  return labelHidden === true ? null : <Label className={cx(styles.label)}>{label}</Label>;
}

/** Help and error below a field. */
export function FieldHelp({ description, error }: Pick<FieldWords, 'description' | 'error'>) {
  return (
    <>
      {description !== undefined && (
        <Text slot="description" className={cx(styles.description)}>
          {description}
        </Text>
      )}
      <FieldError className={cx(styles.error)}>{error ?? undefined}</FieldError>
    </>
  );
}

/** The naming and validity props every react-aria field takes. */
export const fieldProps = ({ label, labelHidden, error }: FieldWords) => ({
  ...(labelHidden === true ? { 'aria-label': label } : {}),
  isInvalid: error !== undefined && error !== null && error !== '',
});
