import { MessageSquareQuote } from 'lucide-react';
import { useState } from 'react';
import type { LossOpinion } from '../../../../../domain/deal.ts';
import { type LossVoice, lossVoiceSchema } from '../../../../../domain/vocabulary.ts';
import { useCommand } from '../../../api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Popover } from '../../../ui/Popover.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextAreaField } from '../../../ui/TextField.tsx';
import type { Look } from '../grid/column.ts';
import styles from '../inspector/inspector.module.css';
import { Nothing, Section } from '../inspector/Section.tsx';
import { lossReasonOptions, nameIn } from '../words.ts';

const voiceNames: Record<LossVoice, string> = { rep: 'Rep', buyer: 'Buyer', marketer: 'Marketer' };
const voiceOptions = lossVoiceSchema.options.map((key) => ({ key, text: voiceNames[key] }));

interface Props {
  dealId: string;
  opinions: readonly LossOpinion[];
  look: Look;
}

/** Why the deal was lost, by who says so: where the voices differ there is something to learn. */
export function Opinions({ dealId, opinions, look }: Props) {
  return (
    <Section
      title="Why it was lost"
      count={opinions.length}
      action={
        <Popover
          label="Add what somebody says"
          placement="bottom end"
          trigger={
            <Button variant="quiet" icon={MessageSquareQuote}>
              Add opinion
            </Button>
          }
        >
          {(close) => <OpinionForm dealId={dealId} look={look} onDone={close} />}
        </Popover>
      }
    >
      {opinions.length === 0 && <Nothing>Nobody has said yet.</Nothing>}
      <ol className={styles.timeline}>
        {opinions.map((opinion) => (
          <li key={opinion.saidBy} className={styles.touch}>
            <span className={styles.touchHead}>
              <strong>
                {voiceNames[opinion.saidBy]}: {nameIn(look.lists.lossReasons, opinion.lossReasonId)}
              </strong>
              <span className={styles.when}>{look.format.date(opinion.saidOn)}</span>
            </span>
            {opinion.quote !== null && <p>“{opinion.quote}”</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function OpinionForm({ dealId, look, onDone }: { dealId: string; look: Look; onDone: () => void }) {
  const save = useCommand('deals.saveOpinion');
  const [saidBy, setVoice] = useState<LossVoice>('buyer');
  const [lossReasonId, setReason] = useState<string | null>(null);
  const [quote, setQuote] = useState('');
  const submit = async (): Promise<void> => {
    if (lossReasonId === null) return;
    if ((await save.run({ dealId, saidBy, lossReasonId, quote: quote.trim() || null })).ok) onDone();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Select label="Who says so" options={voiceOptions} value={saidBy} onChange={setVoice} autoFocus />
      <Select
        label="Loss reason"
        options={lossReasonOptions(look)}
        value={lossReasonId}
        onChange={setReason}
      />
      <TextAreaField label="In their words" value={quote} onChange={setQuote} maxLength={4000} rows={2} />
      <Button variant="primary" type="submit" isDisabled={lossReasonId === null}>
        Save opinion
      </Button>
    </form>
  );
}
