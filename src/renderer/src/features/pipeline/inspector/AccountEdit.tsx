import { useState } from 'react';
import { useCall, useCommand } from '../../../api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Popover } from '../../../ui/Popover.tsx';
import { SearchField } from '../../../ui/TextField.tsx';
import styles from './inspector.module.css';

interface Props {
  id: string | null;
  name: string | null;
  onSave: (accountId: string | null) => void;
}

/** The account of a record: found among any number of them by typing, or made from what was typed. */
export function AccountEdit({ id, name, onSave }: Props) {
  return (
    <div className={styles.account}>
      <span className={styles.accountLabel}>Account</span>
      <Popover label="Choose an account" trigger={<Button>{name ?? 'No account'}</Button>}>
        {(close) => (
          <Finder
            current={id}
            onChoose={(accountId) => {
              close();
              if (accountId !== id) onSave(accountId);
            }}
          />
        )}
      </Popover>
    </div>
  );
}

function Finder({ current, onChoose }: { current: string | null; onChoose: (id: string | null) => void }) {
  const [search, setSearch] = useState('');
  const found = useCall('accounts.page', { search, limit: 8 }, { keepPrevious: true }).data?.rows ?? [];
  const create = useCommand('accounts.create');
  const name = search.trim();
  const isKnown = found.some((account) => account.name.toLowerCase() === name.toLowerCase());
  return (
    <div className={styles.form}>
      <SearchField label="Search accounts" value={search} onChange={setSearch} autoFocus />
      <div className={styles.options}>
        {found.map((account) => (
          <Button
            key={account.id}
            variant="quiet"
            aria-pressed={account.id === current}
            onPress={() => onChoose(account.id)}
          >
            {account.name}
          </Button>
        ))}
        {name !== '' && !isKnown && (
          <Button
            variant="quiet"
            onPress={() =>
              void create.run({ name }).then((made) => made.ok && onChoose(made.value.account.id))
            }
          >
            New account “{name}”
          </Button>
        )}
        {current !== null && (
          <Button variant="quiet" onPress={() => onChoose(null)}>
            No account
          </Button>
        )}
      </div>
    </div>
  );
}
