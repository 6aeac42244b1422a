import type { Comparison } from '../../../../contract/dashboard.ts';
import { Select } from '../../ui/Select.tsx';
import styles from './dashboard.module.css';
import { comparisonsFor } from './question.ts';

interface Props {
  isAllTime: boolean;
  value: Comparison;
  onChange: (value: Comparison) => void;
}

/** What the numbers are held against. */
export function ComparePicker({ isAllTime, value, onChange }: Props) {
  return (
    <div className={styles.compare}>
      <span aria-hidden="true">Compare with</span>
      <div className={styles.compareField}>
        <Select
          label="Compare with"
          labelHidden
          options={comparisonsFor(isAllTime)}
          value={value}
          onChange={onChange}
        />
      </div>
    </div>
  );
}
