import type { ReactNode } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Popover } from '../../../ui/Popover.tsx';
import type { GridColumn } from '../grid/column.ts';
import type { ShownColumns } from '../useColumns.ts';
import styles from './toolbar.module.css';

interface Props<Row> {
  all: readonly GridColumn<Row>[];
  columns: ShownColumns<Row>;
  trigger: ReactNode;
}

/** Which columns are shown. The first always is: it names the row. */
export function ColumnsMenu<Row>({ all, columns, trigger }: Props<Row>) {
  const choose = (key: string, isShown: boolean): void => {
    const keys = new Set(columns.keys);
    if (isShown) keys.add(key);
    else keys.delete(key);
    columns.choose([...keys]);
  };
  return (
    <Popover label="Columns" trigger={trigger} placement="bottom end">
      <div className={styles.columns}>
        {all.slice(1).map(({ key, title }) => (
          <Checkbox
            key={key}
            isSelected={columns.keys.includes(key)}
            onChange={(shown) => choose(key, shown)}
          >
            {title}
          </Checkbox>
        ))}
        <Button variant="quiet" onPress={() => columns.choose(null)}>
          Usual columns
        </Button>
      </div>
    </Popover>
  );
}
