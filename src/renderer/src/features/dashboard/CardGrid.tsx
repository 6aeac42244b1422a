import type { CSSProperties, ReactNode } from 'react';
import type { Card } from '../../../../domain/metrics/card.ts';
import type { Drill } from '../../../../domain/metrics/drill.ts';
import { ChartCard } from '../../charts/ChartCard.tsx';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { cardLayout } from './cardLayout.ts';
import styles from './dashboard.module.css';
import { Scorecard } from './Scorecard.tsx';

interface Props {
  cards: readonly Card[];
  onDrill: (drill: Drill) => void;
  /** The entries of a card's menu beside its pictures. */
  menuOf: (card: Card) => readonly MenuEntry[];
}

const cellStyle = (span: number, wideSpan: number): CSSProperties =>
  ({ '--span': span, '--wide-span': wideSpan }) as CSSProperties;

/** The tiles across the top, and every card in its place. */
export function CardGrid({ cards, onDrill, menuOf }: Props) {
  const byName = new Map(cards.map((card) => [card.name, card]));
  const scorecard = byName.get('scorecard');
  return (
    <div className={styles.cards}>
      {scorecard !== undefined && <Scorecard card={scorecard} onDrill={onDrill} menu={menuOf(scorecard)} />}
      <Grid>
        {cardLayout.map(({ name, span, wideSpan }) => {
          const card = byName.get(name);
          if (card === undefined) return null;
          return (
            <div key={name} className={styles.cell} style={cellStyle(span, wideSpan)} data-card={name}>
              <ChartCard card={card} onDrill={onDrill} menu={menuOf(card)} />
            </div>
          );
        })}
      </Grid>
    </div>
  );
}

function Grid({ children }: { children: ReactNode }) {
  return (
    <div className={styles.gridBox}>
      <div className={styles.grid}>{children}</div>
    </div>
  );
}

const tileCount = 5;

/** The places of the cards while the first answer is on its way. */
export function CardGridSkeleton() {
  return (
    <div className={styles.cards} aria-hidden="true" data-skeleton="">
      <div className={styles.skeletonTitle} />
      <div className={styles.skeletonTiles}>
        {Array.from({ length: tileCount }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: five equal blocks
          <div key={index} className={styles.skeletonTile} />
        ))}
      </div>
      <Grid>
        {cardLayout.map(({ name, span, wideSpan }) => (
          <div key={name} className={styles.cell} style={cellStyle(span, wideSpan)}>
            <div className={styles.skeletonCard} />
          </div>
        ))}
      </Grid>
    </div>
  );
}
