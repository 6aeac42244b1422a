import { MoreHorizontal, Table2 } from 'lucide-react';
import { useState } from 'react';
import { type Card, targetWords } from '../../../../domain/metrics/card.ts';
import { cardTable } from '../../../../domain/metrics/cardTable.ts';
import type { Drill } from '../../../../domain/metrics/drill.ts';
import { CardTableView } from '../../charts/CardTableView.tsx';
import { Tiles } from '../../charts/Tiles.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import styles from './dashboard.module.css';

type TilesChart = Extract<Card['chart'], { form: 'tiles' }>;

/** The title names the compared period for all tiles: on each of them it would only take the room. */
const shortened = (chart: TilesChart): TilesChart =>
  chart.comparedTo === targetWords ? chart : { ...chart, comparedTo: null };

interface Props {
  card: Card;
  onDrill: (drill: Drill) => void;
  menu: readonly MenuEntry[];
}

/** The five numbers of the period, with what they say together as title; as a table, month by month. */
export function Scorecard({ card, onDrill, menu }: Props) {
  const [isTable, setTable] = useState(false);
  const { chart } = card;
  if (chart.form !== 'tiles') return null;
  return (
    <section aria-label={card.subject} className={styles.scorecard}>
      <header className={styles.scorecardHead}>
        <h2 className={styles.scorecardTitle}>{card.title}</h2>
        <IconButton
          icon={Table2}
          label={isTable ? 'View scorecard as tiles' : 'View scorecard as table'}
          aria-pressed={isTable}
          onPress={() => setTable(!isTable)}
        />
        <Menu
          label={card.subject}
          placement="bottom end"
          groups={[{ entries: menu }]}
          trigger={<IconButton icon={MoreHorizontal} label="More for scorecard" />}
        />
      </header>
      {isTable ? (
        <div className={styles.scorecardTable}>
          <CardTableView label={card.subject} table={cardTable(card)} onDrill={onDrill} />
        </div>
      ) : (
        <Tiles card={{ ...card, chart: shortened(chart) }} onDrill={onDrill} />
      )}
    </section>
  );
}
