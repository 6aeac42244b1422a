import type { ReactNode } from 'react';
import { Group } from 'react-aria-components';
import styles from './Card.module.css';
import { cx } from './cx.ts';

interface Props {
  title?: ReactNode;
  /** Buttons at the end of the title row. */
  tools?: ReactNode;
  /** h2 on a screen, h3 inside a section. */
  level?: 2 | 3;
  /** The accessible name of the section when the title is not plain words. */
  label?: string;
  children: ReactNode;
}

/** A bordered block with a title. */
export function Card({ title, tools, level = 2, label, children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.card} {...(label === undefined ? {} : { 'aria-label': label })}>
      {(title !== undefined || tools !== undefined) && (
        <header className={styles.header}>
          <Heading className={styles.title}>{title}</Heading>
          {tools !== undefined && <div className={styles.tools}>{tools}</div>}
        </header>
      )}
      {children}
    </section>
  );
}

/** A row of controls above content; keeps its buttons in one line and wraps on narrow windows. */
export function Toolbar({ label, children, end }: { label: string; children: ReactNode; end?: ReactNode }) {
  return (
    <Group className={cx(styles.toolbar)} aria-label={label}>
      {children}
      {end !== undefined && <div className={styles.toolbarEnd}>{end}</div>}
    </Group>
  );
}

/** The frame of a screen: a title row, with a bar of controls beside the title when one is given, and a scrolling body. */
export function Screen({
  title,
  tools,
  bar,
  children,
}: {
  title: string;
  tools?: ReactNode;
  bar?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles.screen}>
      <header className={styles.screenHeader}>
        <h1 className={styles.screenTitle}>{title}</h1>
        {bar !== undefined && <div className={styles.screenBar}>{bar}</div>}
        {tools !== undefined && <div className={styles.tools}>{tools}</div>}
      </header>
      <div className={styles.screenBody}>{children}</div>
    </div>
  );
}
