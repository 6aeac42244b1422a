import { type Card, type Tile, targetWords } from '../../../domain/metrics/card.ts';
import type { Drill } from '../../../domain/metrics/drill.ts';
import { toMajorUnits } from '../../../domain/money.ts';
import type { Format } from '../format.ts';
import { useFormat } from '../locale/LocaleContext.tsx';
import { type KpiDelta, KpiTile } from '../ui/KpiTile.tsx';
import styles from './charts.module.css';
import { Definition } from './Definition.tsx';
import type { ChartSize } from './plotShape.ts';
import { Sparkline } from './Sparkline.tsx';

type TilesChart = Extract<Card['chart'], { form: 'tiles' }>;

/** "up 4 points from Aug 2026", "no change from Aug 2026", "12% below target"; null without a comparison. */
export function deltaWords(tile: Tile, comparedTo: string | null, format: Format): KpiDelta | null {
  if (tile.delta === null) return null;
  const isTarget = comparedTo === targetWords;
  const from = comparedTo === null ? '' : ` from ${comparedTo}`;
  if (isTarget && tile.delta === 0) return { text: 'on target', direction: 'same', verdict: tile.verdict };
  if (tile.delta === 0) return { text: `no change${from}`, direction: 'same', verdict: tile.verdict };
  const direction = tile.delta > 0 ? 'up' : 'down';
  const size = Math.abs(tile.delta);
  const points = format.number(size * 100, size < 0.095 ? 1 : 0);
  const amount =
    tile.unit === 'share'
      ? `${points} ${points === '1' ? 'point' : 'points'}`
      : tile.deltaShare === null
        ? format.metric(size, tile.unit, tile.currency)
        : format.percent(Math.abs(tile.deltaShare));
  const text = isTarget
    ? `${amount} ${direction === 'up' ? 'above' : 'below'} target`
    : `${direction} ${amount}${from}`;
  return { text, direction, verdict: tile.verdict };
}

/** The number short enough to be read at a glance, its unit apart: "46" "days", "€46.2K". */
function tileValue({ value, unit, currency }: Tile, format: Format): { value: string; unit?: string } {
  if (unit === 'money') {
    const isLong = value !== null && Math.abs(toMajorUnits(value, currency ?? format.currency)) >= 10_000;
    return { value: format.money(value, currency, isLong ? 'compact' : 'whole') };
  }
  const text = format.metric(value, unit, currency);
  const [number = text, word] = unit === 'days' ? text.split(/\s+(?=\p{L}+$)/u) : [text];
  return word === undefined ? { value: number } : { value: number, unit: word };
}

interface Props {
  card: Card & { chart: TilesChart };
  size?: ChartSize;
  onDrill?: ((drill: Drill) => void) | undefined;
}

/** The scorecard: one tile per number. */
export function Tiles({ card, size = 'normal', onDrill }: Props) {
  const format = useFormat();
  return (
    <div className={styles.tiles}>
      {card.chart.tiles.map((tile) => {
        const { drill } = tile;
        return (
          <KpiTile
            key={tile.metric}
            label={tile.label}
            {...tileValue(tile, format)}
            delta={deltaWords(tile, card.chart.comparedTo, format)}
            target={
              tile.target === null ? null : `Target ${format.metric(tile.target, tile.unit, tile.currency)}`
            }
            lowSample={tile.low && tile.value !== null}
            size={size}
            spark={<Sparkline values={tile.spark.map(({ value }) => value)} size={size} />}
            tools={
              size === 'normal' && (
                <Definition
                  card={{ ...tile, subject: tile.label, lowSample: tile.low, filterText: card.filterText }}
                />
              )
            }
            {...(drill === undefined || onDrill === undefined ? {} : { onOpen: () => onDrill(drill) })}
          />
        );
      })}
    </div>
  );
}
