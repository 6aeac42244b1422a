import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Group } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './KpiTile.module.css';

export interface KpiDelta {
  /** In words, with the arrow's meaning: "up 4 points from August". */
  text: string;
  direction: 'up' | 'down' | 'same';
  verdict: 'better' | 'worse' | 'same' | null;
}

interface Props {
  label: string;
  /** Already formatted; "—" when there is no base. */
  value: string;
  /** What follows the value in small: "days". */
  unit?: string | undefined;
  delta?: KpiDelta | null;
  /** "Target 35%". */
  target?: string | null;
  lowSample?: boolean;
  /** The sparkline. */
  spark?: ReactNode;
  /** The definition button. */
  tools?: ReactNode;
  /** Opens the records behind the number. */
  onOpen?: () => void;
  size?: 'normal' | 'presenter';
}

const arrows = { up: ArrowUpRight, down: ArrowDownRight, same: ArrowRight };

/** One number that matters: value, change in words, target, sparkline. */
export function KpiTile({
  label,
  value,
  unit,
  delta,
  target,
  lowSample,
  spark,
  tools,
  onOpen,
  size = 'normal',
}: Props) {
  const shown = (
    <>
      {value}
      {unit !== undefined && <span className={styles.unit}> {unit}</span>}
    </>
  );
  const Arrow = delta === null || delta === undefined ? null : arrows[delta.direction];
  return (
    <Group className={cx(styles.tile)} data-size={size} aria-label={label}>
      <div className={styles.head}>
        <span className={styles.label}>{label}</span>
        {tools}
      </div>
      <div className={styles.row}>
        {onOpen === undefined ? (
          <span className={styles.value}>{shown}</span>
        ) : (
          <Button
            className={cx(styles.value, styles.open)}
            onPress={onOpen}
            aria-label={`${label}: ${value}${unit === undefined ? '' : ` ${unit}`}. Show the records`}
          >
            {shown}
          </Button>
        )}
        {spark}
      </div>
      <div className={styles.foot}>
        {Arrow !== null && (
          <span className={styles.delta} data-verdict={delta?.verdict ?? 'none'}>
            <Arrow size={14} aria-hidden />
            {delta?.text}
          </span>
        )}
        {target !== null && target !== undefined && <span>{target}</span>}
        {lowSample === true && <span>low sample</span>}
      </div>
    </Group>
  );
}
