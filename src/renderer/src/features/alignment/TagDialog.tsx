import { useState } from 'react';
import type { InsightLink, ListedInsight } from '../../../../domain/meeting/captured.ts';
import { useCommand } from '../../api.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { ComboBox } from '../../ui/Select.tsx';
import { FormDialog } from '../meeting/FormDialog.tsx';
import { useTaggable } from './useTaggable.ts';

type Entity = InsightLink['entity'];

const entities = [
  { key: 'deal', text: 'Open deal' },
  { key: 'lead', text: 'Lead' },
  { key: 'persona', text: 'Persona' },
  { key: 'channel', text: 'Channel' },
] as const;

/** Tags an insight to what it may help. */
export function TagDialog({ insight, onClose }: { insight: ListedInsight; onClose: () => void }) {
  const [entity, setEntity] = useState<Entity>('deal');
  const [recordId, setRecordId] = useState<string | null>(null);
  const options = useTaggable(entity);
  const { run, isPending } = useCommand('insights.link');
  return (
    <FormDialog
      title="Where may this help?"
      save="Tag"
      isPending={isPending}
      onSave={async () => recordId !== null && (await run({ id: insight.id, entity, recordId })).ok}
      onClose={onClose}
    >
      <p>{insight.text}</p>
      <SegmentedControl
        label="Tag to"
        options={entities}
        value={entity as (typeof entities)[number]['key']}
        onChange={(next) => {
          setEntity(next);
          setRecordId(null);
        }}
      />
      <ComboBox
        key={entity}
        label={entities.find(({ key }) => key === entity)?.text ?? 'Record'}
        options={options}
        value={recordId}
        onChange={setRecordId}
        placeholder="Type a name"
        autoFocus
      />
    </FormDialog>
  );
}
