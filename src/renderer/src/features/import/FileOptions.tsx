import type { ImportPreview } from '../../../../contract/imports.ts';
import type { ImportChoices } from '../../../../domain/import/entity.ts';
import { leadStageSchema } from '../../../../domain/vocabulary.ts';
import { useFormat, useLeadStageNames } from '../../locale/LocaleContext.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './import.module.css';
import { delimiterOptions, encodingOptions, entityOptions } from './words.ts';

interface Props {
  preview: ImportPreview;
  onChange: (choices: ImportChoices) => void;
}

/** How the file is read: all of it was detected, all of it can be set right. */
export function FileOptions({ preview, onChange }: Props) {
  const format = useFormat();
  const names = useLeadStageNames();
  const { detected, entity, file, choices } = preview;
  const hasAmounts = preview.columns.some((column) => column.number !== null) || entity === 'spend';
  return (
    <section className={styles.options} aria-label="How the file is read">
      <Select
        label="The rows are"
        options={entityOptions}
        value={entity}
        placeholder="Choose what the rows are"
        onChange={(key) => onChange({ entity: key, columns: undefined })}
      />
      <Select
        label="Columns are separated by"
        options={delimiterOptions}
        value={detected.delimiter}
        onChange={(delimiter) => onChange({ delimiter })}
      />
      <Select
        label="Text encoding"
        options={encodingOptions}
        value={detected.encoding}
        onChange={(encoding) => onChange({ encoding })}
      />
      <NumberField
        label="Header in row"
        description={detected.headerRow === 0 ? 'No header' : undefined}
        minValue={0}
        maxValue={1000}
        value={detected.headerRow}
        onChange={(row) => onChange({ headerRow: row ?? 0 })}
      />
      {hasAmounts && (
        <TextField
          key={choices.currency}
          label="Currency"
          defaultValue={choices.currency ?? format.currency}
          maxLength={3}
          onBlur={(event) => {
            const currency = (event.target as HTMLInputElement).value.trim().toUpperCase();
            if (/^[A-Z]{3}$/.test(currency) && currency !== choices.currency) onChange({ currency });
          }}
        />
      )}
      {entity === 'leads' && (
        <Select
          label="Stage where none is given"
          options={leadStageSchema.options.map((key) => ({ key, text: names[key] }))}
          value={choices.leadStage ?? 'inquiry'}
          onChange={(leadStage) => onChange({ leadStage })}
        />
      )}
      <p className={styles.facts}>
        {format.bytes(file.bytes)} · {file.rowsExact ? '' : 'about '}
        {format.count(file.rows, 'row')} · {format.count(preview.columns.length, 'column')}
      </p>
    </section>
  );
}
