import { useState } from 'react';
import { defaultSettings } from '../../../../domain/settings.ts';
import { leadStageSchema } from '../../../../domain/vocabulary.ts';
import { useCommand } from '../../api.ts';
import { useLeadStageNames } from '../../locale/LocaleContext.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Section } from './Section.tsx';
import styles from './settings.module.css';

const meanings = {
  inquiry: 'Showed interest',
  mql: 'Marketing-qualified: fits the agreed model',
  sal: 'Sales-accepted: a salesperson took it',
  sql: 'Sales-qualified: worth pursuing',
  opportunity: 'Has a deal',
  customer: 'Bought',
  disqualified: 'Will not buy; ends the cycle',
  recycled: 'Not now; may come back in a new cycle',
};

/** The workbook's own names for the fixed lifecycle stages. */
export function LeadStagesSection() {
  const names = useLeadStageNames();
  return (
    <Section
      title="Lead stages"
      intro="The stages and their order are the same in every workbook, so that conversion always means the same. Their names are yours."
    >
      <div className={styles.fields}>
        {leadStageSchema.options.map((stage) => (
          // A new key shows the saved name after undo.
          <StageName key={`${stage} ${names[stage]}`} stage={stage} name={names[stage]} />
        ))}
      </div>
    </Section>
  );
}

function StageName({ stage, name }: { stage: keyof typeof meanings; name: string }) {
  const names = useLeadStageNames();
  const { run } = useCommand('settings.update');
  const [typed, setTyped] = useState(name);
  const save = async (): Promise<void> => {
    const next = typed.trim();
    if (next === name || next === '') return setTyped(name);
    const done = await run({ leadStageNames: { ...names, [stage]: next } });
    if (!done.ok) setTyped(name);
  };
  return (
    <TextField
      label={defaultSettings.leadStageNames[stage]}
      description={meanings[stage]}
      value={typed}
      onChange={setTyped}
      maxLength={60}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void save();
        if (event.key === 'Escape') setTyped(name);
      }}
    />
  );
}
