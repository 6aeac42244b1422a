import { Tags } from 'lucide-react';
import { useState } from 'react';
import type { ListedInsight } from '../../../../domain/meeting/captured.ts';
import { type InsightStatus, insightStatusSchema } from '../../../../domain/vocabulary.ts';
import { useCommand } from '../../api.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Tag, TeamChip } from '../../ui/Pill.tsx';
import { Select } from '../../ui/Select.tsx';
import { Unseen } from '../../ui/Unseen.tsx';
import styles from './alignment.module.css';
import { TagDialog } from './TagDialog.tsx';

export const insightStatusNames: Record<InsightStatus, string> = {
  new: 'New',
  'in use': 'In use',
  helped: 'Helped',
  disproved: 'Disproved',
};

const statuses = insightStatusSchema.options.map((key) => ({ key, text: insightStatusNames[key] }));

/** One insight: what was learned, by whom, where it may help, and whether it did. */
export function InsightRow({ insight }: { insight: ListedInsight }) {
  const format = useFormat();
  const setStatus = useCommand('insights.setStatus');
  const unlink = useCommand('insights.unlink');
  const [isTagging, setTagging] = useState(false);
  const { id, text, source, status, personName, personTeam, notedOn, links } = insight;
  return (
    <li className={styles.insight} aria-label={text}>
      <div className={styles.grow}>
        <p className={styles.insightText} data-retired={status === 'disproved' || undefined}>
          {text}
        </p>
        <p className={styles.facts}>
          {personName !== null && personTeam !== null && <TeamChip team={personTeam}>{personName}</TeamChip>}
          <span>from {source}</span>
          <span>{format.date(notedOn)}</span>
          {links.map((link) => (
            <button
              key={link.id}
              type="button"
              className={styles.link}
              title="Remove this tag"
              onClick={() => void unlink.run({ linkId: link.id })}
            >
              <Tag>
                {link.entity}: {link.recordName}
                <Unseen>: remove this tag</Unseen>
              </Tag>
            </button>
          ))}
        </p>
      </div>
      <IconButton icon={Tags} label="Tag to a deal, lead or persona" onPress={() => setTagging(true)} />
      <span className={styles.status}>
        <Select
          label={`Status of “${text.slice(0, 60)}”`}
          labelHidden
          options={statuses}
          value={status}
          onChange={(next) => void setStatus.run({ id, status: next })}
        />
      </span>
      {isTagging && <TagDialog insight={insight} onClose={() => setTagging(false)} />}
    </li>
  );
}
