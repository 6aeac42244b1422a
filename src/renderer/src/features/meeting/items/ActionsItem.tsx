import { CalendarPlus, Check, CircleSlash, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { MeetingDetail } from '../../../../../contract/meetings.ts';
import { isUnfinished, type ListedAction } from '../../../../../domain/meeting/captured.ts';
import { useCommand } from '../../../api.ts';
import { useFormat } from '../../../locale/LocaleContext.tsx';
import { type Command, useCommands } from '../../../shell/commands.ts';
import { Button } from '../../../ui/Button.tsx';
import { Kbd } from '../../../ui/Kbd.tsx';
import { Pill, Tag } from '../../../ui/Pill.tsx';
import { DuePicker } from '../../actions/DuePicker.tsx';
import { OwnerPicker } from '../../actions/OwnerPicker.tsx';
import { useActionWork } from '../../actions/useActionWork.ts';
import styles from './items.module.css';

/** What earlier meetings left open: done or carried, one key each. J and K move, X is done, C carries. */
export function ActionsItem({ detail: { brought, meeting } }: { detail: MeetingDetail }) {
  const { actions } = brought;
  const format = useFormat();
  const [chosen, setChosen] = useState(0);
  const setStatus = useCommand('actions.setStatus');
  const carry = useCommand('actions.carry');
  const current = actions[Math.min(chosen, actions.length - 1)];
  const move = (by: 1 | -1): void =>
    setChosen(Math.max(0, Math.min(actions.length - 1, Math.min(chosen, actions.length - 1) + by)));
  const done = (action: ListedAction): void => {
    void setStatus.run({ id: action.id, status: action.status === 'done' ? 'open' : 'done' });
    if (action.status !== 'done') move(1);
  };
  const carryOn = (action: ListedAction): void => {
    void carry.run({ id: action.id, meetingId: meeting.id });
    move(1);
  };
  useCommands(keys(current, { move, done, carryOn }));
  if (actions.length === 0) {
    return <p className={styles.nothing}>Nothing was left open by earlier meetings.</p>;
  }
  const open = actions.filter(({ status }) => isUnfinished(status)).length;
  return (
    <section className={styles.block} aria-label="Last actions">
      <div className={styles.blockHead}>
        <h3 className={styles.blockTitle}>
          {format.count(actions.length - open, 'action')} done or dropped, {open} still open
        </h3>
        <p className={styles.keys}>
          <Kbd shortcut="J" /> <Kbd shortcut="K" /> move · <Kbd shortcut="X" /> done · <Kbd shortcut="C" />{' '}
          carry to {format.date(meeting.nextOn, 'dayMonth')}
        </p>
      </div>
      <ul className={styles.rows}>
        {actions.map((action, index) => (
          <ActionRow
            key={action.id}
            action={action}
            isChosen={action === current}
            onChoose={() => setChosen(index)}
            onDone={() => done(action)}
            onCarry={() => carryOn(action)}
          />
        ))}
      </ul>
    </section>
  );
}

function keys(
  current: ListedAction | undefined,
  {
    move,
    done,
    carryOn,
  }: {
    move: (by: 1 | -1) => void;
    done: (action: ListedAction) => void;
    carryOn: (action: ListedAction) => void;
  },
): Command[] {
  const group = 'Last actions';
  const on = (work: (action: ListedAction) => void) => () => {
    if (current !== undefined) work(current);
  };
  return [
    {
      id: 'lastActions.down',
      title: 'Next action',
      group,
      shortcut: 'J',
      isKeyOnly: true,
      run: () => move(1),
    },
    {
      id: 'lastActions.up',
      title: 'Previous action',
      group,
      shortcut: 'K',
      isKeyOnly: true,
      run: () => move(-1),
    },
    { id: 'lastActions.done', title: 'Action is done', group, shortcut: 'X', isKeyOnly: true, run: on(done) },
    {
      id: 'lastActions.carry',
      title: 'Carry the action',
      group,
      shortcut: 'C',
      isKeyOnly: true,
      run: on(carryOn),
    },
  ];
}

interface RowProps {
  action: ListedAction;
  isChosen: boolean;
  onChoose: () => void;
  onDone: () => void;
  onCarry: () => void;
}

function ActionRow({ action, isChosen, onChoose, onDone, onCarry }: RowProps) {
  const work = useActionWork(action);
  const isOpen = isUnfinished(action.status);
  return (
    <li
      className={styles.row}
      data-chosen={isChosen || undefined}
      aria-label={action.title}
      onFocusCapture={onChoose}
    >
      <div className={styles.grow}>
        <p className={styles.rowTitle} data-done={!isOpen || undefined}>
          {action.title}
        </p>
        <p className={styles.rowFacts}>
          <OwnerPicker action={action} onChange={(ownerId) => work.update({ ownerId })} />
          <DuePicker action={action} onChange={(dueOn) => work.update({ dueOn })} />
          {action.timesCarried > 0 && <Tag>carried ×{action.timesCarried}</Tag>}
          {action.status === 'done' && <Pill tone="good">Done</Pill>}
          {action.status === 'dropped' && <Pill tone="neutral">Dropped</Pill>}
        </p>
      </div>
      <div className={styles.rowTools}>
        <Button icon={isOpen ? Check : RotateCcw} onPress={isOpen ? onDone : () => work.setStatus('open')}>
          {isOpen ? 'Done' : 'Reopen'}
        </Button>
        {isOpen && (
          <>
            <Button icon={CalendarPlus} onPress={onCarry}>
              Carry
            </Button>
            <Button variant="quiet" icon={CircleSlash} onPress={() => work.setStatus('dropped')}>
              Drop
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
