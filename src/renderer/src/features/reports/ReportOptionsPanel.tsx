import { ArrowDown, ArrowUp } from 'lucide-react';
import {
  type Paper,
  papers,
  type ReportOptions,
  type SectionName,
  sectionNames,
  sectionTitles,
} from '../../../../domain/report/options.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Checkbox, Switch } from '../../ui/Checkbox.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './reports.module.css';
import { inOrder, moved, toggled } from './sectionChoices.ts';

interface Props {
  options: ReportOptions;
  /** Every section in the order shown, printed or not. */
  order: readonly SectionName[];
  onChange: (options: ReportOptions, order: readonly SectionName[]) => void;
}

const paperWords: Readonly<Record<Paper, string>> = { A4: 'A4', Letter: 'Letter' };

/** What is printed, in which order, on which paper, and what is left unsaid. */
export function ReportOptionsPanel({ options, order, onChange }: Props) {
  const set = (patch: Partial<ReportOptions>): void => onChange({ ...options, ...patch }, order);
  const reorder = (next: readonly SectionName[]): void =>
    onChange({ ...options, sections: inOrder(options.sections, next) }, next);
  return (
    <section className={styles.options} aria-label="Report options">
      <h2 className={styles.panelTitle}>Sections</h2>
      <ol className={styles.sections}>
        {order.map((name, index) => (
          <li key={name} className={styles.sectionRow}>
            <Checkbox
              isSelected={options.sections.includes(name)}
              onChange={() => set({ sections: toggled(options.sections, name, order) })}
            >
              {sectionTitles[name]}
            </Checkbox>
            <span className={styles.moves}>
              <IconButton
                icon={ArrowUp}
                label={`Move ${sectionTitles[name]} up`}
                isDisabled={index === 0}
                onPress={() => reorder(moved(order, index, -1))}
              />
              <IconButton
                icon={ArrowDown}
                label={`Move ${sectionTitles[name]} down`}
                isDisabled={index === sectionNames.length - 1}
                onPress={() => reorder(moved(order, index, 1))}
              />
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.optionGroup}>
        <Switch isSelected={options.charts} onChange={(charts) => set({ charts })}>
          Charts and lists
        </Switch>
        <Switch isSelected={options.contents} onChange={(contents) => set({ contents })}>
          Table of contents
        </Switch>
      </div>
      <h2 className={styles.panelTitle}>Paper</h2>
      <SegmentedControl
        label="Paper size"
        options={papers.map((paper) => ({ key: paper, text: paperWords[paper] }))}
        value={options.paper}
        onChange={(paper) => set({ paper })}
      />
      <h2 className={styles.panelTitle}>Anonymise</h2>
      <div className={styles.optionGroup}>
        <Switch
          isSelected={options.anonymise.names}
          onChange={(names) => set({ anonymise: { ...options.anonymise, names } })}
        >
          Hide names
        </Switch>
        <Switch
          isSelected={options.anonymise.amounts}
          onChange={(amounts) => set({ anonymise: { ...options.anonymise, amounts } })}
        >
          Hide amounts
        </Switch>
      </div>
    </section>
  );
}
