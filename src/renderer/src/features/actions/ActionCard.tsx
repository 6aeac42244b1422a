import { MoreHorizontal } from 'lucide-react';
import type { ListedAction } from '../../../../domain/meeting/captured.ts';
import { isUnfinished } from '../../../../domain/meeting/captured.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Tag } from '../../ui/Pill.tsx';
import styles from './ActionCard.module.css';
import { DuePicker } from './DuePicker.tsx';
import { OwnerPicker } from './OwnerPicker.tsx';
import { actionMenu, useActionWork } from './useActionWork.ts';

interface Props {
  action: ListedAction;
  /** In the meeting: without its source, which is the meeting itself. */
  isCompact?: boolean;
  onEdit?: () => void;
}

/** One action: what, who, until when, from which meeting, how often carried. Owner and due date are edited in place. */
export function ActionCard({ action, isCompact = false, onEdit }: Props) {
  const work = useActionWork(action);
  const { title, status, timesCarried, meetingTitle, leadName, dealName } = action;
  const subject = dealName ?? leadName;
  const isOpen = isUnfinished(status);
  return (
    <article className={styles.card} aria-label={title} data-status={status}>
      <div className={styles.head}>
        <Checkbox
          label={`Done: ${title}`}
          isSelected={status === 'done'}
          isDisabled={status === 'dropped'}
          onChange={(done) => work.setStatus(done ? 'done' : 'open')}
        />
        <p className={styles.title} title={title}>
          {title}
        </p>
        <Menu
          label={`Action ${title}`}
          placement="bottom end"
          groups={actionMenu(action, work, onEdit)}
          trigger={<IconButton icon={MoreHorizontal} label={`More for ${title}`} />}
        />
      </div>
      <div className={styles.facts}>
        <OwnerPicker action={action} onChange={(ownerId) => work.update({ ownerId })} />
        <DuePicker action={action} onChange={(dueOn) => work.update({ dueOn })} />
        {isOpen && timesCarried > 0 && <Tag>carried ×{timesCarried}</Tag>}
      </div>
      {!isCompact && (meetingTitle !== null || subject !== null) && (
        <p className={styles.source}>{[subject, meetingTitle].filter((part) => part !== null).join(' · ')}</p>
      )}
    </article>
  );
}
