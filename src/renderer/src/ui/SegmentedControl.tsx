import type { LucideIcon } from 'lucide-react';
import { type Key, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './SegmentedControl.module.css';

interface Props<K extends string> {
  /** The accessible name of the group: "Theme". */
  label: string;
  options: readonly { key: K; text: string; icon?: LucideIcon }[];
  value: K;
  onChange: (value: K) => void;
  isDisabled?: boolean;
}

/** One of two to four words, all visible. Arrow keys move, Space chooses. */
export function SegmentedControl<K extends string>({ label, options, value, onChange, ...passed }: Props<K>) {
  const known = new Map<Key, K>(options.map((option) => [option.key, option.key]));
  return (
    <ToggleButtonGroup
      {...passed}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = known.get([...keys][0] ?? '');
        if (chosen !== undefined && chosen !== value) onChange(chosen);
      }}
      className={cx(styles.group)}
    >
      {options.map(({ key, text, icon: Icon }) => (
        <ToggleButton key={key} id={key} className={cx(styles.segment)}>
          {Icon && <Icon size={14} aria-hidden />}
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
