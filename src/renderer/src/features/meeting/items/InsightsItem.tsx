import type { MeetingDetail } from '../../../../../contract/meetings.ts';
import { useCall } from '../../../api.ts';
import { InsightRow } from '../../alignment/InsightRow.tsx';
import { Answered } from '../Answered.tsx';
import styles from './items.module.css';

/** What was learned and is not settled yet, newest first, so that it finds the deals it may help. */
export function InsightsItem({ detail: { previous } }: { detail: MeetingDetail }) {
  const insights = useCall('insights.list', { statuses: ['new', 'in use'] });
  return (
    <Answered answer={insights}>
      {(list) => {
        if (list.length === 0) {
          return <p className={styles.nothing}>No insight waits to be used. Press L to add one.</p>;
        }
        const fresh = list.filter(({ notedOn }) => previous === null || notedOn >= previous.heldOn);
        return (
          <section className={styles.block} aria-label="Insights">
            <h3 className={styles.blockTitle}>
              {previous === null
                ? `${list.length} insights to use`
                : `${fresh.length} new since the last meeting, ${list.length} to use`}
            </h3>
            <ul className={styles.rows}>
              {list.slice(0, 20).map((insight) => (
                <InsightRow key={insight.id} insight={insight} />
              ))}
            </ul>
          </section>
        );
      }}
    </Answered>
  );
}
