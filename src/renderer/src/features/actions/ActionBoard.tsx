import { type KeyboardEvent, useRef } from 'react';
import type { ListedAction } from '../../../../domain/meeting/captured.ts';
import type { ActionStatus } from '../../../../domain/vocabulary.ts';
import { useCommand } from '../../api.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { ActionCard } from './ActionCard.tsx';
import styles from './ActionsScreen.module.css';
import { statusNames } from './useActionWork.ts';

const columns = ['open', 'doing', 'done'] as const satisfies readonly ActionStatus[];

/** Finished actions shown on the board; the list has them all. */
const mostDone = 30;

const nextStatus: Record<ActionStatus, ActionStatus> = {
  open: 'doing',
  doing: 'done',
  done: 'open',
  dropped: 'open',
};

interface Props {
  actions: readonly ListedAction[];
  onEdit: (action: ListedAction) => void;
}

/** Open, doing, done. Drag a card to another column, or press M on it: it moves on by one. */
export function ActionBoard({ actions, onEdit }: Props) {
  const { run } = useCommand('actions.setStatus');
  const format = useFormat();
  const dragged = useRef<string | null>(null);
  const move = (action: ListedAction): void => void run({ id: action.id, status: nextStatus[action.status] });
  return (
    <div className={styles.board}>
      {columns.map((status) => {
        const cards = actions.filter((action) => action.status === status);
        const shown = status === 'done' ? cards.slice(0, mostDone) : cards;
        return (
          <section
            key={status}
            className={styles.column}
            aria-label={statusNames[status]}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => {
              if (dragged.current !== null) void run({ id: dragged.current, status });
              dragged.current = null;
            }}
          >
            <h2 className={styles.columnTitle}>
              {statusNames[status]} <span className={styles.columnCount}>{format.number(cards.length)}</span>
            </h2>
            <ul className={styles.cards}>
              {shown.map((action) => (
                <BoardCard
                  key={action.id}
                  action={action}
                  onMove={() => move(action)}
                  onEdit={() => onEdit(action)}
                  onDrag={() => {
                    dragged.current = action.id;
                  }}
                />
              ))}
            </ul>
            {cards.length === 0 && <p className={styles.none}>Nothing here.</p>}
            {cards.length > shown.length && (
              <p className={styles.none}>{format.number(cards.length - shown.length)} more in the list.</p>
            )}
          </section>
        );
      })}
    </div>
  );
}

interface CardProps {
  action: ListedAction;
  onMove: () => void;
  onEdit: () => void;
  onDrag: () => void;
}

function BoardCard({ action, onMove, onEdit, onDrag }: CardProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') return;
    const key = event.key.toLowerCase();
    if (key !== 'm' && !(key === 'enter' && event.target === event.currentTarget)) return;
    event.preventDefault();
    if (key === 'm') onMove();
    else onEdit();
  };
  return (
    <li
      draggable
      onDragStart={onDrag}
      onKeyDown={onKeyDown}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a card takes the keys M and Enter
      tabIndex={0}
      aria-label={action.title}
      aria-keyshortcuts="M"
      className={styles.cardItem}
    >
      <ActionCard action={action} onEdit={onEdit} />
    </li>
  );
}
