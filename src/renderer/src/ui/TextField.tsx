import type { LucideIcon } from 'lucide-react';
import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import {
  SearchField as AriaSearchField,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Button,
  Group,
  Input,
  TextArea,
} from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Field.module.css';
import { FieldHelp, FieldLabel, type FieldWords, fieldProps } from './FieldParts.tsx';

type Passed = Pick<
  AriaTextFieldProps,
  | 'value'
  | 'defaultValue'
  | 'onChange'
  | 'onBlur'
  | 'onFocus'
  | 'onKeyDown'
  | 'isDisabled'
  | 'isReadOnly'
  | 'isRequired'
  | 'autoFocus'
  | 'maxLength'
  | 'name'
  | 'type'
  | 'id'
>;

export interface TextFieldProps extends Passed, FieldWords {
  placeholder?: string;
  icon?: LucideIcon;
  inputRef?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, labelHidden, description, error, placeholder, icon: Icon, inputRef, ...passed } = props;
  return (
    <AriaTextField {...passed} {...fieldProps(props)} className={cx(styles.field)}>
      <FieldLabel {...props} />
      <Group className={cx(styles.box)}>
        {Icon && <Icon size={14} aria-hidden className={cx(styles.lead)} />}
        <Input
          className={cx(styles.input)}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
      </Group>
      <FieldHelp {...props} />
    </AriaTextField>
  );
}

export interface TextAreaFieldProps extends Omit<Passed, 'type'>, FieldWords {
  placeholder?: string;
  rows?: number;
  areaRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { label, labelHidden, description, error, placeholder, rows = 3, areaRef, ...passed } = props;
  return (
    <AriaTextField {...passed} {...fieldProps(props)} className={cx(styles.field)}>
      <FieldLabel {...props} />
      <Group className={cx(styles.box)}>
        <TextArea
          className={cx(styles.area)}
          rows={rows}
          {...(areaRef === undefined ? {} : { ref: areaRef })}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
      </Group>
      <FieldHelp {...props} />
    </AriaTextField>
  );
}

export interface SearchFieldProps
  extends Pick<Passed, 'value' | 'defaultValue' | 'onChange' | 'autoFocus' | 'isDisabled' | 'onKeyDown'> {
  /** The accessible name: "Search leads". */
  label: string;
  placeholder?: string;
  onSubmit?: (value: string) => void;
  /** Escape pressed in an empty field. */
  inputRef?: Ref<HTMLInputElement>;
}

/** A search box with a clear button; Escape clears it. */
export function SearchField({ label, placeholder, inputRef, ...passed }: SearchFieldProps) {
  return (
    <AriaSearchField {...passed} aria-label={label} className={cx(styles.field)}>
      {({ isEmpty }) => (
        <Group className={cx(styles.box)}>
          <Search size={14} aria-hidden className={cx(styles.lead)} />
          <Input
            className={cx(styles.input)}
            placeholder={placeholder ?? label}
            {...(inputRef === undefined ? {} : { ref: inputRef })}
          />
          <Button className={cx(styles.clear, isEmpty && styles.hidden)}>
            <X size={14} aria-hidden />
          </Button>
        </Group>
      )}
    </AriaSearchField>
  );
}
