import type { IsoDate } from '../../../domain/calendar.ts';
import type {
  AgendaItemKind,
  InsightSource,
  InsightStatus,
  IssueStatus,
} from '../../../domain/vocabulary.ts';
import type { ColleagueKey } from '../company.ts';

/**
 * What was said and agreed in the meetings. Texts may name figures in braces, such as `{socialShare}`: they are put in
 * from the workbook as it stands on that day (figures.ts), so that no note contradicts a chart.
 */

export interface NoteStory {
  item: AgendaItemKind;
  by: ColleagueKey;
  text: string;
}

export interface IssueStory {
  key: string;
  item: AgendaItemKind;
  by: ColleagueKey;
  title: string;
  purpose: string;
  outcome: string;
  process: string;
  status: IssueStatus;
  /** Keeps a copy of the chart it was raised from. */
  evidence?: true;
}

export interface DecisionStory {
  key: string;
  item: AgendaItemKind;
  by: ColleagueKey;
  statement: string;
  rationale: string;
  alternatives?: string;
  metric?: string;
  review?: IsoDate;
  /** The key of the decision it takes the place of. */
  supersedes?: string;
}

export interface ActionStory {
  key: string;
  item: AgendaItemKind;
  title: string;
  owner: ColleagueKey;
  due: IsoDate;
  /** The key of the decision it follows from. */
  decision?: string;
  begun?: IsoDate;
  done?: IsoDate;
  dropped?: IsoDate;
}

export interface InsightStory {
  key: string;
  item?: AgendaItemKind;
  /** Between meetings. */
  on?: IsoDate;
  by: ColleagueKey;
  source: InsightSource;
  text: string;
  status: readonly (readonly [InsightStatus, IsoDate])[];
  /** How many deals it was tagged to, by the product they are about, and the personas and channels it is about. */
  deals?: { product: string; count: number; helped?: boolean };
  personas?: readonly ('engineer' | 'production' | 'buyer' | 'integrator')[];
  channel?: string;
}

export interface MeetingStory {
  on: IsoDate;
  madeOn: IsoDate;
  madeBy: ColleagueKey;
  place: string;
  scribe: ColleagueKey;
  absent: readonly ColleagueKey[];
  guests: readonly { name: string; team: 'sales' | 'marketing' | null }[];
  /** Marks from 1 to 10; who is missing did not give one. */
  ratings: Partial<Record<ColleagueKey, number>>;
  /** Minutes spent on each item of the agenda, in order. */
  minutes: readonly number[];
  /** The span the figures in braces are counted over. */
  figures: { from: IsoDate; to: IsoDate };
  notes: readonly NoteStory[];
  issues: readonly IssueStory[];
  /** What became in this meeting of issues brought from before. */
  settled?: readonly { key: string; status: IssueStatus }[];
  decisions: readonly DecisionStory[];
  actions: readonly ActionStory[];
  /** Open actions looked at again, with their new dates. */
  carries: readonly { key: string; due: IsoDate }[];
  insights: readonly InsightStory[];
}
