import { useQueryClient } from '@tanstack/react-query';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import type { Preferences } from '../../../../contract/app.ts';
import { callKey, useCall, useCommand } from '../../api.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Answered, Section } from './Section.tsx';
import styles from './settings.module.css';

/** Preferences of this person on this computer; not part of the workbook. */
export function ComputerSection() {
  const state = useCall('app.state', {});
  return (
    <Section
      title="This computer"
      intro="Only for you, here: not part of the workbook and not undone with it."
    >
      <Answered answer={state}>
        {({ preferences }) => <PreferenceFields preferences={preferences} />}
      </Answered>
    </Section>
  );
}

function PreferenceFields({ preferences: { theme, density, userName } }: { preferences: Preferences }) {
  const client = useQueryClient();
  const { run } = useCommand('app.setPreferences');
  const [typed, setTyped] = useState(userName);
  const change = async (patch: Partial<Preferences>): Promise<void> => {
    await run(patch);
    await client.invalidateQueries({ queryKey: callKey('app.state', {}) });
  };
  return (
    <>
      <div className={styles.group}>
        <h3 className={styles.groupTitle}>Theme</h3>
        <SegmentedControl
          label="Theme"
          options={[
            { key: 'light', text: 'Light', icon: Sun },
            { key: 'dark', text: 'Dark', icon: Moon },
            { key: 'system', text: 'System', icon: Monitor },
          ]}
          value={theme}
          onChange={(next) => void change({ theme: next })}
        />
      </div>
      <div className={styles.group}>
        <h3 className={styles.groupTitle}>Rows of grids</h3>
        <SegmentedControl
          label="Density"
          options={[
            { key: 'comfortable', text: 'Comfortable' },
            { key: 'compact', text: 'Compact' },
          ]}
          value={density}
          onChange={(next) => void change({ density: next })}
        />
      </div>
      <div className={styles.group}>
        <div className={styles.fields}>
          <TextField
            label="Your name"
            value={typed}
            onChange={setTyped}
            maxLength={200}
            description="Written beside your changes, so that the team sees who made them."
            onBlur={() => {
              if (typed.trim() !== userName) void change({ userName: typed.trim() });
            }}
          />
        </div>
      </div>
    </>
  );
}
