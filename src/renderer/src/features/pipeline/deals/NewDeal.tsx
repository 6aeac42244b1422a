import { useState } from 'react';
import type { CallInput } from '../../../../../contract/index.ts';
import { useCall, useCommand } from '../../../api.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { MoneyField } from '../../../ui/NumberField.tsx';
import { ComboBox, Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Look } from '../grid/column.ts';
import { AccountEdit } from '../inspector/AccountEdit.tsx';
import styles from '../pipeline.module.css';
import { namedOptions, personOptions } from '../words.ts';

interface Props {
  look: Look;
  onClose: () => void;
  /** Called with the id of the new deal. */
  onCreated: (id: string) => void;
}

type Draft = CallInput<'deals.create'>;

/** The form for a new deal. It begins in an open stage; won and lost come by a move. */
export function NewDeal({ look, onClose, onCreated }: Props) {
  const create = useCommand('deals.create');
  const [draft, setDraft] = useState<Draft>({ name: '' });
  const set = (part: Partial<Draft>): void => setDraft((known) => ({ ...known, ...part }));
  const account = useCall(
    'accounts.get',
    { id: draft.accountId ?? '' },
    { enabled: typeof draft.accountId === 'string' },
  ).data;
  const open = look.lists.dealStages.all.filter((stage) => stage.kind === 'open');
  const stages = namedOptions({ all: open, byId: look.lists.dealStages.byId });
  const submit = async (): Promise<void> => {
    const made = await create.run(draft);
    if (made.ok) onCreated(made.value.deal.id);
  };
  return (
    <Dialog
      title="New deal"
      width={640}
      isOpen
      keepOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form="new-deal"
            isDisabled={draft.name.trim() === ''}
            isPending={create.isPending}
          >
            Add deal
          </Button>
        </>
      }
    >
      <form
        id="new-deal"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.name.trim() !== '') void submit();
        }}
      >
        <TextField
          label="Name"
          value={draft.name}
          onChange={(name) => set({ name })}
          maxLength={500}
          autoFocus
          isRequired
        />
        <AccountEdit
          id={draft.accountId ?? null}
          name={typeof draft.accountId === 'string' ? (account?.account.name ?? '…') : null}
          onSave={(accountId) => set({ accountId })}
        />
        <MoneyField label="Amount" value={draft.amount ?? null} onChange={(amount) => set({ amount })} />
        <DateField
          label="Expected close"
          value={draft.expectedCloseOn ?? null}
          onChange={(expectedCloseOn) => set({ expectedCloseOn })}
        />
        <ComboBox
          label="Owner"
          options={personOptions(look)}
          value={draft.ownerId ?? null}
          onChange={(ownerId) => set({ ownerId })}
        />
        <Select
          label="Stage"
          options={stages}
          value={draft.stageId ?? stages[0]?.key ?? null}
          onChange={(stageId) => set({ stageId })}
        />
        <ComboBox
          label="Channel"
          options={namedOptions(look.lists.channels)}
          value={draft.channelId ?? null}
          onChange={(channelId) => set({ channelId })}
        />
        <TextField
          label="Product"
          onChange={(product) => set({ product: product.trim() || null })}
          maxLength={300}
        />
      </form>
    </Dialog>
  );
}
