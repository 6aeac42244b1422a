import type { Key } from 'react-aria-components';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { ListedAttendance, MeetingDetail } from '../../../../../contract/meetings.ts';
import type { Team } from '../../../../../domain/vocabulary.ts';
import { useCommand } from '../../../api.ts';
import { useFormat } from '../../../locale/LocaleContext.tsx';
import { cx } from '../../../ui/cx.ts';
import { TeamChip, teamNames } from '../../../ui/Pill.tsx';
import styles from './items.module.css';

const scale = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

function mean(attendance: readonly ListedAttendance[]): number | null {
  const given = attendance.flatMap(({ rating }) => (rating === null ? [] : [rating]));
  return given.length === 0 ? null : given.reduce((sum, rating) => sum + rating, 0) / given.length;
}

/** From 1 to 10, by everybody who is here; the mean, and the gap between the teams. */
export function RatingItem({ detail: { attendance } }: { detail: MeetingDetail }) {
  const format = useFormat();
  const present = attendance.filter((one) => one.present);
  const ofTeam = (team: Team): string =>
    `${teamNames[team]} ${format.number(mean(present.filter((one) => one.team === team)), 1)}`;
  return (
    <section className={styles.block} aria-label="Rating">
      <p className={styles.big}>
        <strong>{format.number(mean(present), 1)}</strong> of 10 · {ofTeam('sales')} · {ofTeam('marketing')}
      </p>
      <ul className={styles.ratings}>
        {present.map((one) => (
          <Rater key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

function Rater({ one: { id, name, team, rating } }: { one: ListedAttendance }) {
  const { run } = useCommand('attendance.rate');
  const choose = (keys: Set<Key>): void => {
    const [key] = keys;
    void run({ id, rating: key === undefined ? null : Number(key) });
  };
  return (
    <li className={styles.rater}>
      <span className={styles.raterName}>
        {team === null ? name : <TeamChip team={team}>{name}</TeamChip>}
      </span>
      <ToggleButtonGroup
        aria-label={`Rating by ${name}`}
        selectionMode="single"
        selectedKeys={rating === null ? [] : [String(rating)]}
        onSelectionChange={choose}
        className={cx(styles.scale)}
      >
        {scale.map((step) => (
          <ToggleButton key={step} id={step} className={cx(styles.step)} aria-label={`${step} of 10`}>
            {step}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </li>
  );
}
