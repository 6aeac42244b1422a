import { Pencil } from 'lucide-react';
import type { ListedAction } from '../../../../domain/meeting/captured.ts';
import { isUnfinished } from '../../../../domain/meeting/captured.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './ActionsScreen.module.css';
import { DuePicker } from './DuePicker.tsx';
import { OwnerPicker } from './OwnerPicker.tsx';
import { statusNames, useActionWork } from './useActionWork.ts';

interface Props {
  actions: readonly ListedAction[];
  onEdit: (action: ListedAction) => void;
}

/** Every action in a row: unfinished ones first, by due date. */
export function ActionList({ actions, onEdit }: Props) {
  const format = useFormat();
  if (actions.length === 0) return <EmptyState>No action fits this filter.</EmptyState>;
  return (
    <Table
      label="Actions"
      rows={actions}
      rowKey={({ id }) => id}
      sticky
      isDimmed={({ status }) => !isUnfinished(status)}
      columns={[
        { key: 'title', text: 'Action', cell: (action) => <TitleCell action={action} /> },
        { key: 'owner', text: 'Owner', width: '200px', cell: (action) => <OwnerCell action={action} /> },
        { key: 'due', text: 'Due', width: '140px', cell: (action) => <DueCell action={action} /> },
        { key: 'status', text: 'Status', width: '80px', cell: ({ status }) => statusNames[status] },
        {
          key: 'carried',
          text: 'Carried',
          align: 'end',
          width: '72px',
          cell: ({ timesCarried }) => (timesCarried === 0 ? '' : `×${timesCarried}`),
        },
        {
          key: 'meeting',
          text: 'From',
          cell: ({ meetingTitle, createdOn }) => meetingTitle ?? `Board, ${format.date(createdOn)}`,
        },
        {
          key: 'edit',
          text: '',
          align: 'end',
          width: '40px',
          cell: (action) => (
            <IconButton icon={Pencil} label={`Edit ${action.title}`} onPress={() => onEdit(action)} />
          ),
        },
      ]}
    />
  );
}

function TitleCell({ action }: { action: ListedAction }) {
  const work = useActionWork(action);
  return (
    <span className={styles.titleCell}>
      <Checkbox
        label={`Done: ${action.title}`}
        isSelected={action.status === 'done'}
        onChange={(done) => work.setStatus(done ? 'done' : 'open')}
      />
      <span>{action.title}</span>
    </span>
  );
}

function OwnerCell({ action }: { action: ListedAction }) {
  const work = useActionWork(action);
  return <OwnerPicker action={action} onChange={(ownerId) => work.update({ ownerId })} />;
}

function DueCell({ action }: { action: ListedAction }) {
  const work = useActionWork(action);
  return <DuePicker action={action} onChange={(dueOn) => work.update({ dueOn })} />;
}
