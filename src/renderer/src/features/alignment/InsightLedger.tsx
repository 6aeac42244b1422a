import { useState } from 'react';
import { type InsightSource, insightSourceSchema } from '../../../../domain/vocabulary.ts';
import { useCall, useCommand } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Toolbar } from '../../ui/Card.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { SearchField, TextField } from '../../ui/TextField.tsx';
import { PersonChoice } from '../actions/OwnerPicker.tsx';
import { Answered } from '../meeting/Answered.tsx';
import styles from './alignment.module.css';
import { InsightRow } from './InsightRow.tsx';

const sources = insightSourceSchema.options.map((key) => ({
  key,
  text: key.charAt(0).toUpperCase() + key.slice(1),
}));

const filters = [
  { key: 'open', text: 'To use' },
  { key: 'settled', text: 'Settled' },
  { key: 'all', text: 'All' },
] as const;
const statusesOf = { open: ['new', 'in use'], settled: ['helped', 'disproved'], all: undefined } as const;

/** Everything learned about buyers, and whether it helped. */
export function InsightLedger() {
  const [filter, setFilter] = useState<(typeof filters)[number]['key']>('open');
  const [search, setSearch] = useState('');
  const statuses = statusesOf[filter];
  const answer = useCall(
    'insights.list',
    {
      ...(statuses === undefined ? {} : { statuses: [...statuses] }),
      ...(search.trim() === '' ? {} : { search }),
    },
    { keepPrevious: true },
  );
  return (
    <div className={styles.tab}>
      <NewInsight />
      <Toolbar label="Find insights">
        <SegmentedControl label="Insights" options={filters} value={filter} onChange={setFilter} />
        <SearchField label="Search insights" value={search} onChange={setSearch} />
      </Toolbar>
      <Answered answer={answer}>
        {(insights) =>
          insights.length === 0 ? (
            <EmptyState>
              {search === '' && filter !== 'settled'
                ? 'No insight yet. Write down the first thing a buyer taught you.'
                : 'No insight fits this filter.'}
            </EmptyState>
          ) : (
            <ul className={styles.rows} aria-label="Insights">
              {insights.map((insight) => (
                <InsightRow key={insight.id} insight={insight} />
              ))}
            </ul>
          )
        }
      </Answered>
    </div>
  );
}

function NewInsight() {
  const [text, setText] = useState('');
  const [source, setSource] = useState<InsightSource>('sales');
  const [personId, setPersonId] = useState<string | null>(null);
  const { run } = useCommand('insights.create');
  const add = async (): Promise<void> => {
    if (text.trim() !== '' && (await run({ text, source, personId })).ok) setText('');
  };
  return (
    <form
      className={styles.newLine}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <span className={styles.grow}>
        <TextField
          label="What was learned"
          value={text}
          onChange={setText}
          maxLength={4000}
          placeholder="Finance joins from the second call on and asks about audit logs"
        />
      </span>
      <Select label="Source" options={sources} value={source} onChange={setSource} />
      <PersonChoice label="Learned by" value={personId} onChange={setPersonId} autoFocus={false} />
      <Button type="submit" variant="primary" isDisabled={text.trim() === ''}>
        Add insight
      </Button>
    </form>
  );
}
