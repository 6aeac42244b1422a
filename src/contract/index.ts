import type { z } from 'zod';
import { appCalls } from './app.ts';
import type { CallKind } from './call.ts';
import { dashboardCalls } from './dashboard.ts';
import { exportCalls } from './exports.ts';
import { historyCalls } from './history.ts';
import { importCalls } from './imports.ts';
import { settingsCalls } from './settings.ts';
import { workbookCalls } from './workbook.ts';

/** Every call between the window and the rest, by name. The only truth about IPC. */
export const contract = {
  ...workbookCalls,
  ...exportCalls,
  ...historyCalls,
  ...appCalls,
  ...importCalls,
  ...settingsCalls,
  ...dashboardCalls,
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type NamesOf<Kind extends CallKind> = {
  [Name in CallName]: Contract[Name]['kind'] extends Kind ? Name : never;
}[CallName];

/** What the caller may write, before defaults are filled in. */
export type CallInput<Name extends CallName> = z.input<Contract[Name]['input']>;
/** What the handler receives, after parsing. */
export type ParsedInput<Name extends CallName> = z.output<Contract[Name]['input']>;
export type CallOutput<Name extends CallName> = z.output<Contract[Name]['output']>;

export const isCallName = (name: string): name is CallName => Object.hasOwn(contract, name);
