import { z } from 'zod';

/** The closed lists of words of the product, as the workbook stores them. Names shown may differ; types may not. */

export const teamSchema = z.enum(['sales', 'marketing']);
export type Team = z.infer<typeof teamSchema>;

export const lifecycleStages = ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'customer'] as const;
export const lifecycleExits = ['disqualified', 'recycled'] as const;
/** A lead's place: the six stages in order, then the two exits. */
export const leadStageSchema = z.enum([...lifecycleStages, ...lifecycleExits]);
export type LifecycleStage = (typeof lifecycleStages)[number];
export type LeadStage = z.infer<typeof leadStageSchema>;

export const dealStageKindSchema = z.enum(['open', 'won', 'lost']);
export type DealStageKind = z.infer<typeof dealStageKindSchema>;

export const forecastCategorySchema = z.enum(['pipeline', 'best case', 'commit', 'omitted']);
export type ForecastCategory = z.infer<typeof forecastCategorySchema>;

export const spendKindSchema = z.enum(['planned', 'committed', 'actual']);
export type SpendKind = z.infer<typeof spendKindSchema>;

export const lossVoiceSchema = z.enum(['rep', 'buyer', 'marketer']);
export type LossVoice = z.infer<typeof lossVoiceSchema>;

export const handOffOutcomeSchema = z.enum(['pending', 'accepted', 'returned']);
export type HandOffOutcome = z.infer<typeof handOffOutcomeSchema>;

export const meetingStateSchema = z.enum(['draft', 'open', 'running', 'sealed']);
export type MeetingState = z.infer<typeof meetingStateSchema>;

export const agendaItemStateSchema = z.enum(['waiting', 'current', 'done', 'skipped']);
export type AgendaItemState = z.infer<typeof agendaItemStateSchema>;

export const agendaItemKinds = [
  'check-in',
  'actions',
  'scorecard',
  'what changed',
  'hand-offs',
  'channels and budget',
  'insights and personas',
  'shadowing',
  'issues',
  'free topic',
  'recap',
  'rating',
] as const;
export const agendaItemKindSchema = z.enum(agendaItemKinds);
export type AgendaItemKind = z.infer<typeof agendaItemKindSchema>;

export const issueStatusSchema = z.enum(['open', 'parked', 'solved', 'dropped']);
export type IssueStatus = z.infer<typeof issueStatusSchema>;

export const actionStatusSchema = z.enum(['open', 'doing', 'done', 'dropped']);
export type ActionStatus = z.infer<typeof actionStatusSchema>;

export const insightSourceSchema = z.enum([
  'sales',
  'marketing',
  'shadowing',
  'call',
  'campaign',
  'win-loss interview',
]);
export type InsightSource = z.infer<typeof insightSourceSchema>;

export const insightStatusSchema = z.enum(['new', 'in use', 'helped', 'disproved']);
export type InsightStatus = z.infer<typeof insightStatusSchema>;
