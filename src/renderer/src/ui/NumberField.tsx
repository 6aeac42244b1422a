import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  Group,
  I18nProvider,
  Input,
} from 'react-aria-components';
import { type Currency, minorDigits, toMajorUnits } from '../../../domain/money.ts';
import { useFormat } from '../locale/LocaleContext.tsx';
import { cx } from './cx.ts';
import styles from './Field.module.css';
import { FieldHelp, FieldLabel, type FieldWords, fieldProps } from './FieldParts.tsx';

type Passed = Pick<
  AriaNumberFieldProps,
  | 'minValue'
  | 'maxValue'
  | 'step'
  | 'formatOptions'
  | 'isDisabled'
  | 'isReadOnly'
  | 'isRequired'
  | 'autoFocus'
  | 'id'
>;

export interface NumberFieldProps extends Passed, FieldWords {
  /** null = empty. */
  value: number | null;
  /** Called when the value is committed (Enter, blur, arrow keys); null when the field was emptied. */
  onChange: (value: number | null) => void;
  /** A unit behind the number: "hours". */
  unit?: string;
}

/** A number in the workbook's locale: reads "1.234,5" where that is how it is written. */
export function NumberField(props: NumberFieldProps) {
  const { label, labelHidden, description, error, value, onChange, unit, ...passed } = props;
  const { locale } = useFormat();
  return (
    <I18nProvider locale={locale}>
      <AriaNumberField
        {...passed}
        {...fieldProps(props)}
        value={value ?? Number.NaN}
        onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
        className={cx(styles.field)}
      >
        <FieldLabel {...props} />
        <Group className={cx(styles.box)}>
          <Input className={cx(styles.input)} />
          {unit !== undefined && <span className={styles.affix}>{unit}</span>}
        </Group>
        <FieldHelp {...props} />
      </AriaNumberField>
    </I18nProvider>
  );
}

export interface MoneyFieldProps extends Omit<NumberFieldProps, 'formatOptions' | 'unit'> {
  currency?: Currency;
}

/** An amount; `value` and `onChange` are minor units. */
export function MoneyField({ currency, value, onChange, ...props }: MoneyFieldProps) {
  const format = useFormat();
  const code = currency ?? format.currency;
  return (
    <NumberField
      {...props}
      formatOptions={{ style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' }}
      value={value === null ? null : toMajorUnits(value, code)}
      onChange={(major) => onChange(major === null ? null : Math.round(major * 10 ** minorDigits(code)))}
    />
  );
}
