import { Copy, Download, MoreHorizontal, Table2 } from 'lucide-react';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import type { Card as CardData } from '../../../domain/metrics/card.ts';
import { cardTable } from '../../../domain/metrics/cardTable.ts';
import type { Drill } from '../../../domain/metrics/drill.ts';
import { ask } from '../api.ts';
import { useFormat } from '../locale/LocaleContext.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { EmptyState } from '../ui/States.tsx';
import { showFailure, showToast } from '../ui/Toasts.tsx';
import { CardTableView } from './CardTableView.tsx';
import { chartPicture } from './chartPicture.ts';
import styles from './charts.module.css';
import { Definition } from './Definition.tsx';
import { PlotView } from './PlotView.tsx';
import type { ChartSize } from './plotShape.ts';
import { Tiles } from './Tiles.tsx';
import { useChartTheme } from './theme.ts';

export interface ChartCardProps {
  card: CardData;
  /** `presenter` is read across a room: large type, no tools. */
  size?: ChartSize;
  /** Opens the records behind a point, bar, step, row or tile. */
  onDrill?: (drill: Drill) => void;
  /** More entries for the card's menu: "Raise issue…", "Capture as evidence". */
  menu?: readonly MenuEntry[];
}

/**
 * One card with its finding as title, the chart, ⓘ, "View as table" and a menu to copy or save the picture. A scorecard
 * (`tiles`) is drawn as a row of tiles without a frame.
 */
export function ChartCard({ card, size = 'normal', onDrill, menu = [] }: ChartCardProps) {
  const [isTable, setTable] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const body = <CardBody card={card} size={size} isTable={isTable} onDrill={onDrill} canvas={canvas} />;
  const foot = <Foot card={card} />;
  if (size === 'presenter') {
    return (
      <section className={styles.presenter}>
        <Title card={card} as="h2" />
        {body}
        {foot}
      </section>
    );
  }
  if (card.chart.form === 'tiles' && !isTable) return body;
  return (
    <div ref={frame}>
      <Card
        label={card.subject}
        title={<Title card={card} />}
        tools={
          <Tools card={card} isTable={isTable} onTable={setTable} canvas={canvas} frame={frame} menu={menu} />
        }
      >
        {body}
        {foot}
      </Card>
    </div>
  );
}

function Title({ card, as: Tag = 'span' }: { card: CardData; as?: 'h2' | 'span' }) {
  return (
    <>
      <span className={styles.subject}>{card.subject}</span>
      <Tag className={styles.finding}>{card.title}</Tag>
    </>
  );
}

/** Period and filter, n, and the warning of a low sample. */
function Foot({ card }: { card: CardData }) {
  const format = useFormat();
  return (
    <p className={styles.foot}>
      <span>{card.filterText}</span>
      <span>n = {format.number(card.n)}</span>
      {card.excluded > 0 && <span>{format.number(card.excluded)} left out</span>}
      {card.lowSample && card.n > 0 && <span className={styles.low}>low sample</span>}
    </p>
  );
}

interface BodyProps {
  card: CardData;
  size: ChartSize;
  isTable: boolean;
  onDrill: ChartCardProps['onDrill'];
  canvas: RefObject<HTMLCanvasElement | null>;
}

function CardBody({ card, size, isTable, onDrill, canvas }: BodyProps): ReactNode {
  const { chart } = card;
  if (isTable || chart.form === 'table') {
    const table = cardTable(card);
    if (table.rows.length === 0) return <EmptyState>Nothing to show for this period.</EmptyState>;
    return <CardTableView label={card.subject} table={table} onDrill={onDrill} />;
  }
  if (chart.form === 'tiles') return <Tiles card={{ ...card, chart }} size={size} onDrill={onDrill} />;
  const isEmpty = chart.series.every(({ points }) =>
    points.every(({ value }) => value === null || value === 0),
  );
  if (isEmpty)
    return <EmptyState>No records in this period; choose another period to see this chart.</EmptyState>;
  return <PlotView plot={chart} summary={card.summary} size={size} onDrill={onDrill} canvasRef={canvas} />;
}

interface ToolsProps {
  card: CardData;
  isTable: boolean;
  onTable: (isTable: boolean) => void;
  canvas: RefObject<HTMLCanvasElement | null>;
  frame: RefObject<HTMLDivElement | null>;
  menu: readonly MenuEntry[];
}

function Tools({ card, isTable, onTable, canvas, frame, menu }: ToolsProps) {
  const isPlot = card.chart.form !== 'table' && card.chart.form !== 'tiles';
  const picture = usePicture(card, canvas, frame);
  const pictures: MenuEntry[] =
    isPlot && !isTable
      ? [
          { id: 'copy', text: 'Copy PNG', icon: Copy, onAction: () => void picture.copy() },
          { id: 'save', text: 'Save PNG…', icon: Download, onAction: () => void picture.save() },
        ]
      : [];
  return (
    <>
      {card.chart.form !== 'table' && (
        <IconButton
          icon={Table2}
          label={isTable ? `View ${card.subject} as chart` : `View ${card.subject} as table`}
          aria-pressed={isTable}
          onPress={() => onTable(!isTable)}
        />
      )}
      <Definition card={card} />
      {menu.length + pictures.length > 0 && (
        <Menu
          label={card.subject}
          placement="bottom end"
          groups={[{ entries: menu }, { entries: pictures }]}
          trigger={<IconButton icon={MoreHorizontal} label={`More for ${card.subject}`} />}
        />
      )}
    </>
  );
}

/** Copies or saves the card as a picture that explains itself. */
function usePicture(
  card: CardData,
  canvas: RefObject<HTMLCanvasElement | null>,
  frame: RefObject<HTMLDivElement | null>,
) {
  const theme = useChartTheme(frame);
  const format = useFormat();
  const take = async (): Promise<Uint8Array<ArrayBuffer> | null> => {
    if (canvas.current === null || theme === null) return null;
    const png = await chartPicture(card, canvas.current, theme, format);
    if (png === null) showToast('The chart could not be turned into a picture.', { tone: 'warning' });
    return png;
  };
  return {
    copy: async () => {
      const png = await take();
      if (png === null) return;
      const answer = await ask('app.copyImage', { png });
      if (answer.ok) showToast('Chart copied');
      else showFailure(answer.error);
    },
    save: async () => {
      const png = await take();
      if (png === null) return;
      const answer = await ask('app.saveImage', { name: card.subject.slice(0, 150), png });
      if (!answer.ok) showFailure(answer.error);
      else if (answer.value.saved) showToast('Chart saved');
    },
  };
}
