import { useState } from 'react';
import type { Lead } from '../../../../../domain/lead.ts';
import { isExit } from '../../../../../domain/lifecycle.ts';
import { type LeadStage, leadStageSchema } from '../../../../../domain/vocabulary.ts';
import { useCommand } from '../../../api.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Popover } from '../../../ui/Popover.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Look } from '../grid/column.ts';
import styles from '../inspector/inspector.module.css';

/** Moves a lead to another stage, on a day that may be past. */
export function MoveLead({ lead, look }: { lead: Lead; look: Look }) {
  return (
    <Popover label="Move to a stage" placement="bottom end" trigger={<Button>Move…</Button>}>
      {(close) => <MoveForm lead={lead} look={look} onDone={close} />}
    </Popover>
  );
}

function MoveForm({ lead, look, onDone }: { lead: Lead; look: Look; onDone: () => void }) {
  const move = useCommand('leads.move');
  const others = leadStageSchema.options.filter((stage) => stage !== lead.stage);
  const [to, setTo] = useState<LeadStage>(() => nextStage(lead.stage));
  const [on, setOn] = useState<string | null>(look.today);
  const [reason, setReason] = useState('');
  const submit = async (): Promise<void> => {
    const moved = await move.run({
      id: lead.id,
      to,
      ...(on === null ? {} : { on }),
      ...(isExit(to) && reason.trim() !== '' ? { reason } : {}),
    });
    if (moved.ok) onDone();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Select
        label="Stage"
        options={others.map((key) => ({ key, text: look.stageNames[key] }))}
        value={to}
        onChange={setTo}
        autoFocus
      />
      <DateField
        label="On"
        value={on}
        max={look.today}
        {...(lead.stageOn === null ? {} : { min: lead.stageOn })}
        onChange={setOn}
      />
      {isExit(to) && <TextField label="Reason" value={reason} onChange={setReason} maxLength={500} />}
      <Button variant="primary" type="submit" isPending={move.isPending}>
        Move lead
      </Button>
    </form>
  );
}

/** What usually comes next; after an end the lead begins anew. */
function nextStage(stage: LeadStage): LeadStage {
  const place = leadStageSchema.options.indexOf(stage);
  return stage === 'customer' || isExit(stage)
    ? 'inquiry'
    : (leadStageSchema.options[place + 1] ?? 'inquiry');
}
