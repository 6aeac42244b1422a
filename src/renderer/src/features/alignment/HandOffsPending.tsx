import { Check, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import type { PendingHandOff } from '../../../../contract/alignment.ts';
import { useCall, useCommand } from '../../api.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/States.tsx';
import { Table } from '../../ui/Table.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { DuePill } from '../../ui/Values.tsx';
import { Answered } from '../meeting/Answered.tsx';
import { FormDialog } from '../meeting/FormDialog.tsx';
import { recordPlace } from '../pipeline/drillPlace.ts';
import styles from './alignment.module.css';

/** Leads marketing passed on and sales has not answered: accept or return, with the reason. */
export function HandOffsPending() {
  const answer = useCall('alignment.pendingHandOffs', {});
  const [returning, setReturning] = useState<PendingHandOff | null>(null);
  return (
    <div className={styles.tab}>
      <Answered answer={answer}>
        {(pending) =>
          pending.length === 0 ? (
            <EmptyState icon={Check}>Every hand-off has been answered.</EmptyState>
          ) : (
            <Pending pending={pending} onReturn={setReturning} />
          )
        }
      </Answered>
      {returning !== null && <ReturnDialog handOff={returning} onClose={() => setReturning(null)} />}
    </div>
  );
}

function Pending({
  pending,
  onReturn,
}: {
  pending: readonly PendingHandOff[];
  onReturn: (handOff: PendingHandOff) => void;
}) {
  const format = useFormat();
  const { run } = useCommand('handOffs.answer');
  return (
    <Table
      label="Hand-offs pending"
      rows={pending}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'lead',
          text: 'Lead',
          cell: ({ leadId, leadName }) => (
            <Link href={`#${recordPlace('lead', leadId)}`} className={cx(styles.record)}>
              {leadName}
            </Link>
          ),
        },
        { key: 'company', text: 'Account', cell: ({ company }) => company ?? '—' },
        { key: 'channel', text: 'Channel', cell: ({ channelName }) => channelName ?? '—' },
        { key: 'from', text: 'From', cell: ({ fromName }) => fromName ?? '—' },
        { key: 'to', text: 'To', cell: ({ toName }) => toName ?? '—' },
        {
          key: 'handed',
          text: 'Handed over',
          cell: ({ handedAt }) => format.relative(handedAt.slice(0, 10)),
        },
        {
          key: 'due',
          text: 'Answer',
          cell: ({ dueAt }) => <DuePill due={dueAt === null ? null : dueAt.slice(0, 10)} />,
        },
        {
          key: 'tools',
          text: '',
          align: 'end',
          cell: (handOff) => (
            <span className={styles.tools}>
              <Button
                icon={Check}
                onPress={() => void run({ id: handOff.id, outcome: 'accepted' })}
                aria-label={`Accept ${handOff.leadName}`}
              >
                Accept
              </Button>
              <Button
                variant="quiet"
                icon={Undo2}
                onPress={() => onReturn(handOff)}
                aria-label={`Return ${handOff.leadName}`}
              >
                Return…
              </Button>
            </span>
          ),
        },
      ]}
    />
  );
}

function ReturnDialog({ handOff, onClose }: { handOff: PendingHandOff; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const { run, isPending } = useCommand('handOffs.answer');
  const isEmpty = reason.trim() === '';
  return (
    <FormDialog
      title={`Return ${handOff.leadName}`}
      save="Return lead"
      isPending={isPending}
      onSave={async () => {
        setTried(true);
        return !isEmpty && (await run({ id: handOff.id, outcome: 'returned', reason })).ok;
      }}
      onClose={onClose}
    >
      <TextField
        label="Reason"
        value={reason}
        onChange={setReason}
        maxLength={1000}
        autoFocus
        placeholder="No budget this year; asks again in March"
        error={isTried && isEmpty ? 'Say why the lead is returned: marketing learns from it.' : null}
      />
    </FormDialog>
  );
}
