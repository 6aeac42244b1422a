import { Pencil, Plus, Trash2, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import type { DescribedPersona } from '../../../../contract/alignment.ts';
import { useCall, useCommand } from '../../api.ts';
import { useFormat, useToday } from '../../locale/LocaleContext.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Card, Toolbar } from '../../ui/Card.tsx';
import { Pill, Tag } from '../../ui/Pill.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { TextAreaField, TextField } from '../../ui/TextField.tsx';
import { PersonChoice } from '../actions/OwnerPicker.tsx';
import { Answered } from '../meeting/Answered.tsx';
import { FormDialog } from '../meeting/FormDialog.tsx';
import styles from './alignment.module.css';

type Attribute = DescribedPersona['attributes'][number];
type Editing =
  | { kind: 'persona'; persona: DescribedPersona | null }
  | { kind: 'attribute'; persona: DescribedPersona; attribute: Attribute | null }
  | null;

/** The buyers as the two teams describe them, with where each statement is known from. */
export function Personas() {
  const answer = useCall('alignment.personas', {});
  const [editing, setEditing] = useState<Editing>(null);
  const add = (
    <Button icon={UserRoundPlus} onPress={() => setEditing({ kind: 'persona', persona: null })}>
      Add persona
    </Button>
  );
  return (
    <div className={styles.tab}>
      <Toolbar label="Personas" end={add}>
        <p className={styles.intro}>Who buys, what they fear and how they decide, with the evidence.</p>
      </Toolbar>
      <Answered answer={answer}>
        {(personas) =>
          personas.length === 0 ? (
            <EmptyState action={add}>No persona yet. Describe the buyer both teams meet most.</EmptyState>
          ) : (
            <div className={styles.personas}>
              {personas.map((persona) => (
                <PersonaCard key={persona.id} persona={persona} onEdit={setEditing} />
              ))}
            </div>
          )
        }
      </Answered>
      {editing?.kind === 'persona' && (
        <PersonaDialog persona={editing.persona} onClose={() => setEditing(null)} />
      )}
      {editing?.kind === 'attribute' && (
        <AttributeDialog
          persona={editing.persona}
          attribute={editing.attribute}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}

const confidenceTones = { high: 'good', medium: 'neutral', low: 'risk' } as const;

function PersonaCard({ persona, onEdit }: { persona: DescribedPersona; onEdit: (editing: Editing) => void }) {
  const format = useFormat();
  const remove = useCommand('personas.removeAttribute');
  const { name, description, ownerName, attributes, leads, insights, active } = persona;
  return (
    <Card
      title={`${name}${active ? '' : ' (retired)'}`}
      tools={
        <>
          <IconButton
            icon={Plus}
            label={`Add attribute to ${name}`}
            onPress={() => onEdit({ kind: 'attribute', persona, attribute: null })}
          />
          <IconButton
            icon={Pencil}
            label={`Edit persona ${name}`}
            onPress={() => onEdit({ kind: 'persona', persona })}
          />
        </>
      }
    >
      {description !== null && <p className={styles.description}>{description}</p>}
      <p className={styles.facts}>
        <span>{format.count(leads, 'lead')}</span>
        <span>{format.count(insights, 'insight')}</span>
        {ownerName !== null && <span>kept by {ownerName}</span>}
      </p>
      <dl className={styles.attributes}>
        {attributes.map((attribute) => (
          <div key={attribute.id} className={styles.attribute}>
            <dt>{attribute.name}</dt>
            <dd>
              {attribute.text}
              <span className={styles.facts}>
                <Pill tone={confidenceTones[attribute.confidence]}>{attribute.confidence} confidence</Pill>
                <span>{format.date(attribute.notedOn)}</span>
                {attribute.evidence !== null && <Tag>{attribute.evidence}</Tag>}
              </span>
            </dd>
            <dd className={styles.tools}>
              <IconButton
                icon={Pencil}
                label={`Edit ${attribute.name} of ${name}`}
                onPress={() => onEdit({ kind: 'attribute', persona, attribute })}
              />
              <IconButton
                icon={Trash2}
                label={`Remove ${attribute.name} of ${name}`}
                onPress={() => void remove.run({ id: attribute.id })}
              />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function PersonaDialog({ persona, onClose }: { persona: DescribedPersona | null; onClose: () => void }) {
  const [name, setName] = useState(persona?.name ?? '');
  const [description, setDescription] = useState(persona?.description ?? '');
  const [ownerId, setOwnerId] = useState(persona?.ownerId ?? null);
  const { run, isPending } = useCommand('personas.save');
  const id = persona === null ? {} : { id: persona.id };
  return (
    <FormDialog
      title={persona === null ? 'Add persona' : `Edit ${persona.name}`}
      save="Save persona"
      isPending={isPending}
      onSave={async () =>
        name.trim() !== '' && (await run({ ...id, name, description: orNull(description), ownerId })).ok
      }
      onClose={onClose}
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        maxLength={200}
        autoFocus
        placeholder="Operations lead"
      />
      <TextAreaField
        label="In a few sentences"
        value={description}
        onChange={setDescription}
        maxLength={4000}
      />
      <PersonChoice label="Kept by" value={ownerId} onChange={setOwnerId} autoFocus={false} />
    </FormDialog>
  );
}

const confidences = [
  { key: 'low', text: 'Low' },
  { key: 'medium', text: 'Medium' },
  { key: 'high', text: 'High' },
] as const;

interface AttributeProps {
  persona: DescribedPersona;
  attribute: Attribute | null;
  onClose: () => void;
}

function AttributeDialog({ persona, attribute, onClose }: AttributeProps) {
  const today = useToday();
  const [name, setName] = useState(attribute?.name ?? '');
  const [text, setText] = useState(attribute?.text ?? '');
  const [evidence, setEvidence] = useState(attribute?.evidence ?? '');
  const [confidence, setConfidence] = useState(attribute?.confidence ?? 'medium');
  const { run, isPending } = useCommand('personas.saveAttribute');
  const save = async (): Promise<boolean> => {
    if (name.trim() === '' || text.trim() === '') return false;
    const fields = {
      personaId: persona.id,
      name,
      text,
      evidence: orNull(evidence),
      confidence,
      notedOn: today,
    };
    return (await run(attribute === null ? fields : { ...fields, id: attribute.id })).ok;
  };
  return (
    <FormDialog
      title={attribute === null ? `What is known about ${persona.name}` : `Edit ${attribute.name}`}
      save="Save attribute"
      isPending={isPending}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label="Attribute"
        value={name}
        onChange={setName}
        maxLength={200}
        autoFocus
        placeholder="Fear, goal, how they decide"
      />
      <TextAreaField label="What is known" value={text} onChange={setText} rows={2} maxLength={4000} />
      <TextField
        label="Evidence"
        value={evidence}
        onChange={setEvidence}
        maxLength={1000}
        placeholder="Three lost deals in October"
      />
      <SegmentedControl
        label="Confidence"
        options={confidences}
        value={confidence}
        onChange={setConfidence}
      />
    </FormDialog>
  );
}
