import type { ReactNode } from 'react';
import { Tabs as AriaTabs, type Key, Tab, TabList, TabPanel } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Tabs.module.css';

interface Props<K extends string> {
  /** The accessible name of the row of tabs. */
  label: string;
  tabs: readonly { key: K; text: string; count?: number; panel: ReactNode }[];
  value: K;
  onChange: (value: K) => void;
  orientation?: 'horizontal' | 'vertical';
}

/** Views of one place, one visible at a time. */
export function Tabs<K extends string>({
  label,
  tabs,
  value,
  onChange,
  orientation = 'horizontal',
}: Props<K>) {
  const known = new Map<Key, K>(tabs.map((tab) => [tab.key, tab.key]));
  return (
    <AriaTabs
      className={cx(styles.tabs)}
      orientation={orientation}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = known.get(key);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      <TabList aria-label={label} className={cx(styles.list)}>
        {tabs.map(({ key, text, count }) => (
          <Tab key={key} id={key} className={cx(styles.tab)}>
            {text}
            {count !== undefined && <span className={styles.count}>{count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ key, panel }) => (
        <TabPanel key={key} id={key} className={cx(styles.panel)}>
          {panel}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
