import { Info } from 'lucide-react';
import type { Card } from '../../../domain/metrics/card.ts';
import { useFormat } from '../locale/LocaleContext.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Popover } from '../ui/Popover.tsx';
import styles from './charts.module.css';

type Defined = Pick<
  Card,
  'subject' | 'definition' | 'n' | 'excluded' | 'excludedWhy' | 'lowSample' | 'filterText'
>;

/** ⓘ: the formula, period and filter, what it rests on, what was left out and why. */
export function Definition({ card }: { card: Defined }) {
  const format = useFormat();
  return (
    <Popover
      label={`Definition of ${card.subject}`}
      placement="bottom end"
      trigger={<IconButton icon={Info} label={`Definition of ${card.subject}`} />}
    >
      <div className={styles.definition}>
        <strong>{card.subject}</strong>
        <p>{card.definition}</p>
        <dl>
          <dt>Covers</dt>
          <dd>{card.filterText}</dd>
          <dt>Rests on</dt>
          <dd>
            {format.count(card.n, 'record')}
            {card.lowSample && ', a low sample: differences may be chance'}
          </dd>
          <dt>Left out</dt>
          <dd>
            {card.excluded === 0
              ? 'nothing'
              : card.excludedWhy.map(({ reason, count }) => `${format.number(count)}: ${reason}`).join('; ')}
          </dd>
        </dl>
      </div>
    </Popover>
  );
}
