import { z } from 'zod';
import { cardsForAgenda } from '../metrics/agendaCards.ts';
import { cardNameSchema } from '../metrics/card.ts';
import { metricFilterSchema } from '../metrics/scope.ts';
import { type AgendaItemKind, agendaItemKindSchema } from '../vocabulary.ts';

/** What an agenda item shows: cards of the dashboard, computed with a saved filter. */
export const itemViewSchema = z.strictObject({
  cards: z.array(cardNameSchema).max(6),
  filter: metricFilterSchema.default({}),
});
export type ItemView = z.infer<typeof itemViewSchema>;

/** One line of an agenda template. */
export const agendaLineSchema = z.strictObject({
  kind: agendaItemKindSchema,
  title: z.string().trim().min(1).max(200),
  minutes: z.int().min(0).max(600),
  prompt: z.string().max(1000).nullable(),
  view: itemViewSchema.nullable().default(null),
});
export type AgendaLine = z.infer<typeof agendaLineSchema>;

export const agendaSchema = z.array(agendaLineSchema).min(1).max(200);

export interface AgendaTemplate {
  name: string;
  /** How the reviewed period follows from the day of the meeting. */
  span: 'month' | 'week' | 'quarter' | 'three months';
  items: readonly AgendaLine[];
}

/** What an item shows: its own choice, or the usual cards of its kind. */
export const itemView = (kind: AgendaItemKind, view: ItemView | null): ItemView =>
  view ?? { cards: [...cardsForAgenda(kind)], filter: {} };

const line = (
  kind: AgendaItemKind,
  title: string,
  minutes: number,
  prompt: string,
  cards: ItemView['cards'] | null = null,
): AgendaLine => ({ kind, title, minutes, prompt, view: cards === null ? null : { cards, filter: {} } });

const checkIn = (minutes: number): AgendaLine =>
  line('check-in', 'Check-in', minutes, 'One sentence each: what went well since we last met?');
const lastActions = (minutes: number): AgendaLine =>
  line(
    'actions',
    'Last actions',
    minutes,
    'Done, or carried with a new date? No stories; park what needs talk.',
  );
const issues = (minutes: number): AgendaLine =>
  line(
    'issues',
    'Issues',
    minutes,
    'Take the most important first. Purpose, outcome, process; then solve or park.',
  );
const recap = (minutes: number): AgendaLine =>
  line(
    'recap',
    'Decisions and actions recap',
    minutes,
    'Read each one aloud. Does every action have one owner and a date?',
  );
const rating = (minutes: number): AgendaLine =>
  line(
    'rating',
    'Rating',
    minutes,
    'How useful was this meeting, from 1 to 10? Below 8: what would make it better?',
  );

/** product.md, "The meeting": the default agenda, 102 minutes. */
const monthlyAlignment: AgendaTemplate = {
  name: 'Monthly alignment',
  span: 'month',
  items: [
    checkIn(5),
    lastActions(10),
    line('scorecard', 'Scorecard', 10, 'Which number surprised you? Off target goes to the issues list.'),
    line(
      'what changed',
      'What changed since last meeting',
      15,
      'Won, lost, new and slipped deals: what is behind each?',
    ),
    line('hand-offs', 'Lead quality and hand-offs', 15, 'Which leads converted, which came back, and why?'),
    line(
      'channels and budget',
      'Channels and budget',
      15,
      'Where would the next euro go, and what do we expect of it?',
    ),
    line(
      'insights and personas',
      'Insights, personas and shadowing',
      10,
      'What did we learn about buyers, and which open deal can use it?',
    ),
    issues(15),
    recap(5),
    rating(2),
  ],
};

const weeklyPipelineCheck: AgendaTemplate = {
  name: 'Weekly pipeline check',
  span: 'week',
  items: [
    checkIn(3),
    line('what changed', 'Deals that moved', 10, 'What moved, what slipped, and who needs help this week?', [
      'pipeline',
      'agingDeals',
    ]),
    line('hand-offs', 'Hand-offs waiting', 7, 'Accept or return each one, with the reason.', ['funnel']),
    lastActions(5),
    recap(5),
  ],
};

const quarterlyBudget: AgendaTemplate = {
  name: 'Quarterly budget',
  span: 'quarter',
  items: [
    checkIn(5),
    lastActions(10),
    line('scorecard', 'The quarter in numbers', 15, 'Did the budget do what we predicted?'),
    line('channels and budget', 'Result per channel', 25, 'Which channels bring customers, not just leads?'),
    line('hand-offs', 'Quality per channel', 15, 'Where do leads stop converting?', [
      'conversionByChannel',
      'funnel',
    ]),
    line(
      'free topic',
      'Next quarter’s budget',
      25,
      'What moves from where to where? Note what you expect of it.',
    ),
    recap(10),
    rating(2),
  ],
};

const winLossClinic: AgendaTemplate = {
  name: 'Win–loss clinic',
  span: 'three months',
  items: [
    checkIn(5),
    line('free topic', 'Why we lose', 20, 'Which reason is growing, and who says so?', [
      'lossReasons',
      'lossTrend',
    ]),
    line('free topic', 'Whose reason?', 15, 'Where do the rep and the buyer disagree?', ['lossVoices']),
    line('free topic', 'Why we win', 15, 'What did the won deals have in common?', ['winRate', 'salesCycle']),
    line(
      'insights and personas',
      'Insights and personas',
      15,
      'Which finding changes how we sell or advertise?',
    ),
    issues(10),
    recap(5),
    rating(2),
  ],
};

export const agendaTemplates: readonly AgendaTemplate[] = [
  monthlyAlignment,
  weeklyPipelineCheck,
  quarterlyBudget,
  winLossClinic,
];
export const defaultTemplate = monthlyAlignment;

export const findTemplate = (name: string): AgendaTemplate | undefined =>
  agendaTemplates.find((template) => template.name === name);

export const plannedMinutes = (items: readonly { minutes: number }[]): number =>
  items.reduce((sum, { minutes }) => sum + minutes, 0);
