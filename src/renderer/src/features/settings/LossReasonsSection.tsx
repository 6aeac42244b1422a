import { Eye, EyeOff, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import type { LossReason } from '../../../../domain/lossReason.ts';
import { useCall, useCommand } from '../../api.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { Table } from '../../ui/Table.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Answered, EditDialog, MoveButtons, Section } from './Section.tsx';
import styles from './settings.module.css';

type Draft = Pick<LossReason, 'name' | 'parentId' | 'active'> & { id?: string };

const blank: Draft = { name: '', parentId: null, active: true };
const noGroup = 'none';

/** Groups in their order, each followed by its own reasons. */
export function inGroups(reasons: readonly LossReason[]): LossReason[] {
  const groups = reasons.filter(({ parentId }) => parentId === null);
  return groups.flatMap((group) => [group, ...reasons.filter(({ parentId }) => parentId === group.id)]);
}

/** Why deals are lost, on two levels. */
export function LossReasonsSection() {
  const reasons = useCall('lossReasons.list', {});
  const [draft, setDraft] = useState<Draft | null>(null);
  return (
    <Section
      title="Loss reasons"
      intro="Why deals are lost: a word for the group, a second for the detail. The rep, the buyer and marketing may each say their own."
      action={
        <Button icon={Plus} onPress={() => setDraft(blank)}>
          Add loss reason
        </Button>
      }
    >
      <Answered answer={reasons}>
        {(list) => (
          <>
            <ReasonTable reasons={inGroups(list)} onEdit={setDraft} />
            {draft !== null && <ReasonDialog initial={draft} reasons={list} onClose={() => setDraft(null)} />}
          </>
        )}
      </Answered>
    </Section>
  );
}

/** The whole list after one reason moved among its siblings; a group takes its reasons along. */
function reordered(reasons: readonly LossReason[], siblings: readonly string[]): string[] {
  const rank = new Map(siblings.map((id, index) => [id, index]));
  const sortSiblings = (a: LossReason, b: LossReason): number =>
    (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0);
  const areGroups = reasons.some(({ id, parentId }) => rank.has(id) && parentId === null);
  if (areGroups) {
    const groups = reasons.filter(({ parentId }) => parentId === null).toSorted(sortSiblings);
    return inGroups([...groups, ...reasons.filter(({ parentId }) => parentId !== null)]).map(({ id }) => id);
  }
  const moved = reasons.filter(({ id }) => rank.has(id)).toSorted(sortSiblings);
  return reasons.map((reason) => (rank.has(reason.id) ? (moved.shift()?.id ?? reason.id) : reason.id));
}

function ReasonTable({
  reasons,
  onEdit,
}: {
  reasons: readonly LossReason[];
  onEdit: (draft: Draft) => void;
}) {
  const reorder = useCommand('lossReasons.reorder');
  const save = useCommand('lossReasons.save');
  const siblingsOf = (reason: LossReason): string[] =>
    reasons.filter(({ parentId }) => parentId === reason.parentId).map(({ id }) => id);
  return (
    <Table
      isFramed
      label="Loss reasons"
      rows={reasons}
      rowKey={({ id }) => id}
      isDimmed={({ active }) => !active}
      columns={[
        {
          key: 'name',
          text: 'Reason',
          cell: ({ name, parentId, active }) => (
            <span className={parentId === null ? styles.parent : styles.nested}>
              {name}
              {!active && ' (hidden)'}
            </span>
          ),
        },
        {
          key: 'tools',
          text: '',
          align: 'end',
          width: '136px',
          cell: (reason) => (
            <span className={styles.row}>
              <MoveButtons
                name={reason.name}
                id={reason.id}
                ids={siblingsOf(reason)}
                onMove={(siblings) => void reorder.run({ ids: reordered(reasons, siblings) })}
              />
              <IconButton
                icon={Pencil}
                label={`Edit ${reason.name}`}
                onPress={() =>
                  onEdit({
                    id: reason.id,
                    name: reason.name,
                    parentId: reason.parentId,
                    active: reason.active,
                  })
                }
              />
              <IconButton
                icon={reason.active ? EyeOff : Eye}
                label={reason.active ? `Hide ${reason.name}` : `Show ${reason.name}`}
                onPress={() =>
                  void save.run({
                    id: reason.id,
                    name: reason.name,
                    parentId: reason.parentId,
                    active: !reason.active,
                  })
                }
              />
            </span>
          ),
        },
      ]}
    />
  );
}

interface DialogProps {
  initial: Draft;
  reasons: readonly LossReason[];
  onClose: () => void;
}

function ReasonDialog({ initial, reasons, onClose }: DialogProps) {
  const [draft, setDraft] = useState(initial);
  const [isTried, setTried] = useState(false);
  const { run, isPending } = useCommand('lossReasons.save');
  const isNameless = draft.name.trim() === '';
  const isGroup = reasons.some(({ parentId }) => parentId === initial.id);
  const groups = reasons.filter(({ id, parentId }) => parentId === null && id !== initial.id);
  return (
    <EditDialog
      title={initial.id === undefined ? 'Add loss reason' : `Edit ${initial.name}`}
      isOpen
      onClose={onClose}
      isPending={isPending}
      onSave={async () => {
        setTried(true);
        return !isNameless && (await run(draft)).ok;
      }}
    >
      <TextField
        label="Name"
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        maxLength={200}
        autoFocus
        error={isTried && isNameless ? 'A loss reason needs a name.' : null}
      />
      {!isGroup && (
        <Select
          label="Group"
          options={[
            { key: noGroup, text: 'A group of its own' },
            ...groups.map(({ id, name }) => ({ key: id, text: name })),
          ]}
          value={draft.parentId ?? noGroup}
          onChange={(key) => setDraft({ ...draft, parentId: key === noGroup ? null : key })}
        />
      )}
    </EditDialog>
  );
}
