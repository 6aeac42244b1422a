import styles from './inspector.module.css';
import { Section } from './Section.tsx';

/** The columns of the imported file that are no field of the record. */
export function ExtraSection({ extra }: { extra: Readonly<Record<string, string>> }) {
  const entries = Object.entries(extra);
  if (entries.length === 0) return null;
  return (
    <Section title="From the import" count={entries.length}>
      <dl className={styles.extra}>
        {entries.map(([column, value]) => (
          <div key={column} style={{ display: 'contents' }}>
            <dt>{column}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
