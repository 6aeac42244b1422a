import { Button } from 'react-aria-components';
import type { ListedAction } from '../../../../domain/meeting/captured.ts';
import { useCall } from '../../api.ts';
import { cx } from '../../ui/cx.ts';
import { TeamChip } from '../../ui/Pill.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { ComboBox } from '../../ui/Select.tsx';
import { Unseen } from '../../ui/Unseen.tsx';
import styles from './ActionCard.module.css';

interface Props {
  action: Pick<ListedAction, 'title' | 'ownerId' | 'ownerName' | 'ownerTeam' | 'ownerActive'>;
  onChange: (ownerId: string | null) => void;
}

/** The owner as a chip; pressing it lets another one be typed. An owner who left is marked. */
export function OwnerPicker({ action, onChange }: Props) {
  const { title, ownerId, ownerName, ownerTeam, ownerActive } = action;
  return (
    <Popover
      label={`Owner of ${title}`}
      trigger={
        <Button className={cx(styles.plain)}>
          <Unseen>Owner of {title}: </Unseen>
          {ownerName === null || ownerTeam === null ? (
            <span className={styles.missing}>No owner</span>
          ) : (
            <TeamChip team={ownerTeam}>
              {ownerName}
              {!ownerActive && ' (left)'}
            </TeamChip>
          )}
        </Button>
      }
    >
      {(close) => (
        <PersonChoice
          label="Owner"
          value={ownerId}
          onChange={(next) => {
            onChange(next);
            if (next !== null) close();
          }}
        />
      )}
    </Popover>
  );
}

interface ChoiceProps {
  label: string;
  value: string | null;
  onChange: (personId: string | null) => void;
  autoFocus?: boolean;
}

/** Somebody active, found by typing. */
export function PersonChoice({ label, value, onChange, autoFocus = true }: ChoiceProps) {
  const people = useCall('people.list', {}).data ?? [];
  const options = people
    .filter(({ active, id }) => active || id === value)
    .map(({ id, name, team }) => ({
      key: id,
      text: name,
      detail: team === 'sales' ? 'Sales' : 'Marketing',
    }));
  return (
    <div className={styles.picker}>
      <ComboBox
        label={label}
        options={options}
        value={value}
        onChange={onChange}
        placeholder="Type a name"
        autoFocus={autoFocus}
      />
    </div>
  );
}
