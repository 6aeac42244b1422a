import { BookmarkPlus, GripVertical, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  Button as AriaButton,
  DropIndicator,
  GridList,
  GridListItem,
  useDragAndDrop,
} from 'react-aria-components';
import type { MeetingDetail } from '../../../../contract/meetings.ts';
import type { AgendaItem } from '../../../../domain/meeting/meeting.ts';
import { useCall, useCommand } from '../../api.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { TeamChip } from '../../ui/Pill.tsx';
import { AgendaItemDialog } from './AgendaItemDialog.tsx';
import styles from './PrepareView.module.css';
import { SaveTemplateDialog } from './SaveTemplateDialog.tsx';

/** The ids with some of them put before or after another one. */
export function movedBeside(
  ids: readonly string[],
  moved: readonly string[],
  target: string,
  where: 'before' | 'after',
): string[] {
  const rest = ids.filter((id) => !moved.includes(id));
  const at = rest.indexOf(target) + (where === 'after' ? 1 : 0);
  return [...rest.slice(0, at), ...moved, ...rest.slice(at)];
}

type Editing = { kind: 'new' } | { kind: 'item'; item: AgendaItem } | { kind: 'template' } | null;

/** The agenda to prepare: order by drag (or Enter on a handle, then arrows), minutes in place, the rest in a dialog. */
export function AgendaEditor({ detail: { meeting, items } }: { detail: MeetingDetail }) {
  const format = useFormat();
  const [editing, setEditing] = useState<Editing>(null);
  const reorder = useCommand('meetings.reorderItems');
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on') return;
      const ids = items.map(({ id }) => id);
      const moved = ids.filter((id) => keys.has(id));
      const next = movedBeside(ids, moved, String(target.key), target.dropPosition);
      void reorder.run({ meetingId: meeting.id, ids: next });
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={cx(styles.drop)} />,
  });
  const planned = items.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);
  return (
    <Card
      title="Agenda"
      tools={
        <>
          <Button variant="quiet" icon={BookmarkPlus} onPress={() => setEditing({ kind: 'template' })}>
            Save as template
          </Button>
          <Button icon={Plus} onPress={() => setEditing({ kind: 'new' })}>
            Add item
          </Button>
        </>
      }
    >
      <GridList
        aria-label="Agenda items"
        items={items}
        selectionMode="none"
        keyboardNavigationBehavior="tab"
        dragAndDropHooks={dragAndDropHooks}
        className={cx(styles.agenda)}
      >
        {(item) => <AgendaLineRow item={item} onEdit={() => setEditing({ kind: 'item', item })} />}
      </GridList>
      <p className={styles.total}>
        <span>{format.count(items.length, 'item')}</span>
        <strong>{planned} min</strong>
      </p>
      {editing?.kind === 'new' && (
        <AgendaItemDialog meetingId={meeting.id} item={null} onClose={() => setEditing(null)} />
      )}
      {editing?.kind === 'item' && (
        <AgendaItemDialog meetingId={meeting.id} item={editing.item} onClose={() => setEditing(null)} />
      )}
      {editing?.kind === 'template' && <SaveTemplateDialog items={items} onClose={() => setEditing(null)} />}
    </Card>
  );
}

function AgendaLineRow({ item, onEdit }: { item: AgendaItem; onEdit: () => void }) {
  const update = useCommand('meetings.updateItem');
  const remove = useCommand('meetings.removeItem');
  const people = useCall('people.list', {}).data ?? [];
  const owner = people.find(({ id }) => id === item.ownerId);
  const { id, title, prompt, plannedMinutes } = item;
  return (
    <GridListItem id={id} textValue={title} className={cx(styles.line)}>
      <AriaButton slot="drag" className={cx(styles.handle)} aria-label={`Move ${title}`}>
        <GripVertical size={14} aria-hidden />
      </AriaButton>
      <div>
        <p className={styles.lineTitle}>{title}</p>
        {prompt !== null && <p className={styles.linePrompt}>{prompt}</p>}
      </div>
      {owner === undefined ? <span /> : <TeamChip team={owner.team}>{owner.name}</TeamChip>}
      <NumberField
        label={`Minutes for ${title}`}
        labelHidden
        unit="min"
        minValue={0}
        maxValue={600}
        value={plannedMinutes}
        onChange={(minutes) => {
          if (minutes !== null) void update.run({ id, plannedMinutes: Math.round(minutes) });
        }}
      />
      <span className={styles.lineTools}>
        <IconButton icon={Pencil} label={`Edit ${title}`} onPress={onEdit} />
        <IconButton icon={Trash2} label={`Remove ${title}`} onPress={() => void remove.run({ id })} />
      </span>
    </GridListItem>
  );
}
