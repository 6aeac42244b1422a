import type { z } from 'zod';
import { accountCalls } from './accounts.ts';
import { actionCalls } from './actions.ts';
import { alignmentCalls } from './alignment.ts';
import { appCalls } from './app.ts';
import type { CallKind } from './call.ts';
import { captureCalls } from './capture.ts';
import { dashboardCalls } from './dashboard.ts';
import { dealCalls } from './deals.ts';
import { decisionCalls } from './decisions.ts';
import { exportCalls } from './exports.ts';
import { handOffCalls } from './handOffs.ts';
import { historyCalls } from './history.ts';
import { importCalls } from './imports.ts';
import { insightCalls } from './insights.ts';
import { issueCalls } from './issues.ts';
import { leadCalls } from './leads.ts';
import { meetingCalls } from './meetings.ts';
import { reportCalls } from './report.ts';
import { settingsCalls } from './settings.ts';
import { touchCalls } from './touches.ts';
import { viewCalls } from './views.ts';
import { workbookCalls } from './workbook.ts';

/** Every call between the window and the rest, by name. The only truth about IPC. */
export const contract = {
  ...workbookCalls,
  ...exportCalls,
  ...historyCalls,
  ...appCalls,
  ...importCalls,
  ...reportCalls,
  ...settingsCalls,
  ...leadCalls,
  ...dealCalls,
  ...accountCalls,
  ...touchCalls,
  ...handOffCalls,
  ...viewCalls,
  ...dashboardCalls,
  ...actionCalls,
  ...alignmentCalls,
  ...captureCalls,
  ...decisionCalls,
  ...insightCalls,
  ...issueCalls,
  ...meetingCalls,
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
