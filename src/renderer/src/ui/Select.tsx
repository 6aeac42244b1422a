import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  ComboBox as AriaComboBox,
  Select as AriaSelect,
  Button,
  Group,
  Input,
  type Key,
  ListBox,
  ListBoxItem,
  SelectValue,
} from 'react-aria-components';
import { cx } from './cx.ts';
import fieldStyles from './Field.module.css';
import { FieldHelp, FieldLabel, type FieldWords, fieldProps } from './FieldParts.tsx';
import styles from './ListBox.module.css';
import { PopoverBox } from './Popover.tsx';

/** One thing to choose. `key` is an id or a word; `text` is read, searched and shown. */
export interface Option<K extends string = string> {
  key: K;
  text: string;
  /** Small grey text at the end. */
  detail?: string;
  /** Drawn before the text: a team bar, an avatar. */
  before?: ReactNode;
}

interface ChoiceProps<K extends string> extends FieldWords {
  options: readonly Option<K>[];
  value: K | null;
  onChange: (value: K) => void;
  placeholder?: string;
  isDisabled?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
  id?: string;
}

function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.key} textValue={option.text} className={cx(styles.item)}>
      {({ isSelected }) => (
        <>
          {option.before}
          <span className={styles.text}>{option.text}</span>
          {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
          <span className={styles.check}>{isSelected && <Check size={14} aria-hidden />}</span>
        </>
      )}
    </ListBoxItem>
  );
}

/** One of a short fixed list (up to about 15). For longer lists use ComboBox, for 2–4 words SegmentedControl. */
export function Select<K extends string>(props: ChoiceProps<K>) {
  const {
    label,
    labelHidden,
    description,
    error,
    options,
    value,
    onChange,
    placeholder = 'Choose…',
    ...passed
  } = props;
  const known = new Map<Key, K>(options.map((option) => [option.key, option.key]));
  return (
    <AriaSelect
      {...passed}
      {...fieldProps(props)}
      placeholder={placeholder}
      value={value}
      onChange={(key) => {
        const chosen = key === null ? undefined : known.get(key);
        if (chosen !== undefined) onChange(chosen);
      }}
      className={cx(fieldStyles.field)}
    >
      <FieldLabel {...props} />
      <Button className={cx(styles.trigger)}>
        <SelectValue className={cx(styles.value)}>
          {({ selectedText, isPlaceholder }) => (isPlaceholder ? placeholder : selectedText)}
        </SelectValue>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <FieldHelp {...props} />
      <PopoverBox>
        <ListBox className={cx(styles.list)}>
          {options.map((option) => (
            <OptionItem key={option.key} option={option} />
          ))}
        </ListBox>
      </PopoverBox>
    </AriaSelect>
  );
}

interface ComboProps<K extends string> extends Omit<ChoiceProps<K>, 'onChange'> {
  /** null when the field was emptied. */
  onChange: (value: K | null) => void;
}

/** One of a long list, found by typing. Emptying the field chooses nothing. */
export function ComboBox<K extends string>(props: ComboProps<K>) {
  const {
    label,
    labelHidden,
    description,
    error,
    options,
    value,
    onChange,
    placeholder = '',
    ...passed
  } = props;
  const known = new Map<Key, K>(options.map((option) => [option.key, option.key]));
  return (
    <AriaComboBox
      {...passed}
      {...fieldProps(props)}
      value={value}
      onChange={(key) => onChange(key === null ? null : (known.get(key) ?? null))}
      menuTrigger="focus"
      allowsEmptyCollection
      className={cx(fieldStyles.field)}
    >
      <FieldLabel {...props} />
      <Group className={cx(fieldStyles.box)}>
        <Input className={cx(fieldStyles.input)} placeholder={placeholder} />
        <Button className={cx(styles.open)}>
          <ChevronDown size={14} aria-hidden />
        </Button>
      </Group>
      <FieldHelp {...props} />
      <PopoverBox>
        <ListBox
          className={cx(styles.list)}
          renderEmptyState={() => <p className={styles.empty}>Nothing matches</p>}
        >
          {options.map((option) => (
            <OptionItem key={option.key} option={option} />
          ))}
        </ListBox>
      </PopoverBox>
    </AriaComboBox>
  );
}
