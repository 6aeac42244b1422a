import { useState } from 'react';
import { DateField } from '../../../ui/DateField.tsx';
import { MoneyField, NumberField } from '../../../ui/NumberField.tsx';
import { ComboBox, type Option } from '../../../ui/Select.tsx';
import { TextAreaField, TextField } from '../../../ui/TextField.tsx';

interface TextProps {
  label: string;
  value: string | null;
  maxLength: number;
  isRequired?: boolean;
  isLong?: boolean;
  isReadOnly?: boolean;
  onSave: (value: string | null) => void;
}

/** A text that is saved when it is left or Enter is pressed; Escape puts the old one back. */
export function TextEdit({
  label,
  value,
  maxLength,
  isRequired = false,
  isLong = false,
  onSave,
  ...rest
}: TextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? value ?? '';
  const save = (): void => {
    const text = (draft ?? '').trim();
    if (draft !== null && text !== (value ?? '') && !(isRequired && text === ''))
      onSave(text === '' ? null : text);
    setDraft(null);
  };
  const shared = {
    ...rest,
    label,
    value: shown,
    maxLength,
    onChange: setDraft,
    onBlur: save,
    onKeyDown: (event: {
      key: string;
      preventDefault: () => void;
      continuePropagation?: () => void;
    }): void => {
      if (event.key === 'Enter' && !isLong) save();
      else if (event.key === 'Escape' && draft !== null) {
        event.preventDefault();
        setDraft(null);
      } else event.continuePropagation?.();
    },
  };
  return isLong ? <TextAreaField {...shared} rows={3} /> : <TextField {...shared} />;
}

interface ChoiceProps {
  label: string;
  options: readonly Option[];
  value: string | null;
  /** Shown for "none chosen"; without it something must be chosen. */
  none?: string;
  onSave: (value: string | null) => void;
}

const noneKey = '';

export function ChoiceEdit({ label, options, value, none, onSave }: ChoiceProps) {
  const all = none === undefined ? options : [{ key: noneKey, text: none }, ...options];
  return (
    <ComboBox
      label={label}
      options={all}
      value={value ?? (none === undefined ? null : noneKey)}
      onChange={(key) => {
        const next = key === noneKey ? null : key;
        if (next !== value && (next !== null || none !== undefined)) onSave(next);
      }}
    />
  );
}

interface DateProps {
  label: string;
  value: string | null;
  max?: string;
  onSave: (value: string | null) => void;
}

export function DateEdit({ label, value, max, onSave }: DateProps) {
  return (
    <DateField
      label={label}
      value={value}
      {...(max === undefined ? {} : { max })}
      onChange={(next) => {
        if (next !== value) onSave(next);
      }}
    />
  );
}

interface NumberProps {
  label: string;
  value: number | null;
  onSave: (value: number | null) => void;
}

export function NumberEdit({ label, value, onSave }: NumberProps) {
  return (
    <NumberField
      label={label}
      value={value}
      onChange={(next) => {
        const whole = next === null ? null : Math.round(next);
        if (whole !== value) onSave(whole);
      }}
    />
  );
}

export function MoneyEdit({ label, value, currency, onSave }: NumberProps & { currency: string }) {
  return (
    <MoneyField
      label={label}
      value={value}
      currency={currency}
      onChange={(next) => {
        if (next !== value) onSave(next);
      }}
    />
  );
}
