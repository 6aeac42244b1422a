import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { IsoDate } from '../../../../domain/calendar.ts';
import type { ListedAction } from '../../../../domain/meeting/captured.ts';
import { isUnfinished } from '../../../../domain/meeting/captured.ts';
import { readDueDate } from '../../../../domain/meeting/dueDate.ts';
import { useFormat, useToday } from '../../locale/LocaleContext.tsx';
import { cx } from '../../ui/cx.ts';
import { Popover } from '../../ui/Popover.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Unseen } from '../../ui/Unseen.tsx';
import { DuePill } from '../../ui/Values.tsx';
import styles from './ActionCard.module.css';

interface Props {
  action: Pick<ListedAction, 'title' | 'dueOn' | 'status'>;
  onChange: (dueOn: IsoDate | null) => void;
}

/** The due date as a pill; pressing it lets another one be typed as "fri" or "in 2 weeks". */
export function DuePicker({ action: { title, dueOn, status }, onChange }: Props) {
  return (
    <Popover
      label={`Due date of ${title}`}
      trigger={
        <Button className={cx(styles.plain)}>
          <Unseen>Due date of {title}: </Unseen>
          <DuePill due={dueOn} isDone={!isUnfinished(status)} />
        </Button>
      }
    >
      {(close) => (
        <DueForm
          dueOn={dueOn}
          onChange={(next) => {
            onChange(next);
            close();
          }}
        />
      )}
    </Popover>
  );
}

function DueForm({ dueOn, onChange }: { dueOn: IsoDate | null; onChange: Props['onChange'] }) {
  const format = useFormat();
  const today = useToday();
  const [text, setText] = useState('');
  const read = text.trim() === '' ? null : readDueDate(text, today);
  const isUnclear = text.trim() !== '' && read === null;
  return (
    <form
      className={styles.picker}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isUnclear && text.trim() !== '') onChange(read);
      }}
    >
      <TextField
        label="Due"
        value={text}
        onChange={setText}
        placeholder={dueOn === null ? 'fri, in 2 weeks, 12 Dec' : format.date(dueOn)}
        autoFocus
        description={
          read === null ? 'Type fri, tomorrow, in 2 weeks, 12 Dec; Enter sets it.' : format.date(read, 'long')
        }
        error={isUnclear && text.trim().length > 4 ? 'This is not a date Tandem knows.' : null}
      />
      {dueOn !== null && (
        <Button className={cx(styles.plain)} onPress={() => onChange(null)}>
          Remove the due date
        </Button>
      )}
    </form>
  );
}
