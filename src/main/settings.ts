import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './jsonFile.ts';

/** Preferences of this person on this computer. What belongs to the team is in the workbook. */
const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  /** The name written beside changes, so that the team sees who made them. */
  actorName: z.string().max(200).catch(''),
  /** Hide names and amounts in the presenter window. */
  hideNames: z.boolean().catch(false),
  hideAmounts: z.boolean().catch(false),
  density: z.enum(['comfortable', 'compact']).catch('comfortable'),
});

export type Settings = z.infer<typeof settingsSchema>;

const defaults: Settings = settingsSchema.parse({});

export interface SettingsStore {
  get(): Settings;
  /** Changes the named settings, saves them and returns the whole. Throws if the disk refuses. */
  change(part: Partial<Settings>): Settings;
  /** Calls `listener` after each change; returns the function that stops it. */
  onChange(listener: (settings: Settings) => void): () => void;
}

/** Opens the settings kept in `file`. A damaged file costs the preferences in it and nothing else. */
export function openSettings(file: string): SettingsStore {
  let current = readJsonFile(file, settingsSchema, defaults);
  const listeners = new Set<(settings: Settings) => void>();
  return {
    get: () => current,
    change(part) {
      const next = settingsSchema.parse({ ...current, ...part });
      writeJsonFile(file, next);
      current = next;
      for (const listener of listeners) listener(next);
      return next;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
