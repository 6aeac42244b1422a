import { z } from 'zod';
import { instantSchema, isoDateSchema } from '../domain/calendar.ts';
import { host } from './call.ts';

/** Calls answered by the app around the workbook: files, dialogs, preferences of this person on this computer. */

const none = z.object({});
const recentId = z.string().min(1).max(100);
/** An opaque stand-in for a file the user chose or dropped; the path itself never enters the window. */
export const fileHandleSchema = z.string().min(1).max(200);

export const preferencesSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['comfortable', 'compact']),
  /** Written beside changes so that the team sees who made them. */
  userName: z.string().max(200),
});
export type Preferences = z.infer<typeof preferencesSchema>;
export type Theme = Preferences['theme'];

/** Whether what the screen shows is also on the disk. */
export const saveStateSchema = z.object({
  state: z.enum(['saved', 'saving', 'failed']),
  /** When the workbook file was last written; null before the first time. */
  at: instantSchema.nullable(),
  /** What went wrong and what to do, when `failed`. */
  message: z.string().max(1000).nullable(),
});
export type SaveState = z.infer<typeof saveStateSchema>;

/** The open workbook as the window sees it. The path is shown, never sent back. */
export const workbookStateSchema = z.object({
  id: z.string().max(100),
  name: z.string().max(400),
  path: z.string().max(4096),
  /** True for a copy of the sample workbook. */
  sample: z.boolean(),
  readOnly: z.boolean(),
  /** Why nothing can be changed ("Open on another computer: ANNA-PC"), when read-only. */
  readOnlyReason: z.string().max(500).nullable(),
  /** Counts commands; equal revisions mean equal data. */
  revision: z.int().nonnegative(),
  save: saveStateSchema,
});
export type WorkbookState = z.infer<typeof workbookStateSchema>;

export const appStateSchema = z.object({
  version: z.string().max(50),
  platform: z.enum(['darwin', 'win32', 'linux']),
  /** BCP 47 tag of the system, used until a workbook with its own is open. */
  systemLocale: z.string().max(50),
  /** The business date on this computer; fixed in tests and in the demo. */
  today: isoDateSchema,
  /** The instant by the app's clock, which runs from a given start in demos and tests; timers count from it. */
  now: instantSchema,
  preferences: preferencesSchema,
  workbook: workbookStateSchema.nullable(),
});
export type AppState = z.infer<typeof appStateSchema>;

export const recentSchema = z.object({
  id: recentId,
  name: z.string().max(400),
  /** For reading only. */
  path: z.string().max(4096),
  openedAt: instantSchema,
  pinned: z.boolean(),
  /** The file is no longer where it was. */
  missing: z.boolean(),
  /** Bytes; null when missing. */
  size: z.number().nonnegative().nullable(),
  lastMeeting: isoDateSchema.nullable(),
  openActions: z.int().nonnegative().nullable(),
});
export type Recent = z.infer<typeof recentSchema>;

const openSourceSchema = z.discriminatedUnion('from', [
  z.object({ from: z.literal('dialog') }),
  z.object({ from: z.literal('recent'), id: recentId }),
  z.object({ from: z.literal('file'), handle: fileHandleSchema }),
]);

/** A picture of at most 20 MB. */
const pngSchema = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 20_000_000);

export const appCalls = {
  'app.state': host(none, appStateSchema),
  'app.setPreferences': host(preferencesSchema.partial(), preferencesSchema),

  /** Asks where to save. Null when the user thought better of it. */
  'app.newWorkbook': host(none, workbookStateSchema.nullable()),
  'app.openWorkbook': host(
    z.object({ source: openSourceSchema, readOnly: z.boolean().default(false) }),
    workbookStateSchema.nullable(),
  ),
  /** Opens a fresh copy of the sample workbook. */
  'app.openSample': host(none, workbookStateSchema),
  'app.closeWorkbook': host(none, none),
  /** Writes the file now: the Retry of a failed save. */
  'app.saveNow': host(none, saveStateSchema),
  /** Writes the workbook to another place and goes on there. Null when the user thought better of it. */
  'app.saveWorkbookAs': host(none, workbookStateSchema.nullable()),
  /** Writes a copy elsewhere and goes on with the open file. */
  'app.saveCopy': host(none, z.object({ saved: z.boolean() })),
  'app.showWorkbookInFolder': host(none, none),

  'app.recents': host(none, z.array(recentSchema).max(500)),
  'app.recentPin': host(z.object({ id: recentId, pinned: z.boolean() }), none),
  /** Takes the entry off the list; the file stays. */
  'app.recentRemove': host(z.object({ id: recentId }), none),
  /** Asks where the missing file is now. `located` is false when the user thought better of it. */
  'app.recentLocate': host(z.object({ id: recentId }), z.object({ located: z.boolean() })),

  /** Asks for a file to import. `size` is in bytes. */
  'app.chooseImportFile': host(
    none,
    z.object({ handle: fileHandleSchema, name: z.string().max(500), size: z.number() }).nullable(),
  ),
  'app.copyText': host(z.object({ text: z.string().max(5_000_000) }), none),
  'app.copyImage': host(z.object({ png: pngSchema }), none),
  /** Asks where to save a picture; `name` is the suggestion without its ending. */
  'app.saveImage': host(
    z.object({ name: z.string().min(1).max(150), png: pngSchema }),
    z.object({ saved: z.boolean() }),
  ),

  /** Asks a running job to stop. It is over when its own call answers `import.cancelled` or `job.cancelled`. */
  'job.cancel': host(z.object({ jobId: z.string().min(1).max(100) }), none),
} as const;
