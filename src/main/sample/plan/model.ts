import type { Instant, IsoDate } from '../../../domain/calendar.ts';
import type { HandOffOutcome, LeadStage, LossVoice, Team } from '../../../domain/vocabulary.ts';
import type { ChannelKey } from '../channels.ts';
import type { ColleagueKey } from '../company.ts';
import type { Company } from '../names/identity.ts';

/** What happens in the story, worked out before a row is written. Times after the story's end never come to pass. */

export type PersonaKey = 'engineer' | 'production' | 'buyer' | 'integrator';

export interface AccountPlan extends Company {
  ref: number;
}

export interface StageMove {
  stage: LeadStage;
  at: Instant;
  by: ColleagueKey;
  /** Why the lead left: only for exits. */
  reason?: string;
}

export interface HandOffPlan {
  at: Instant;
  due: Instant;
  from: ColleagueKey;
  to: ColleagueKey;
  outcome: Exclude<HandOffOutcome, 'pending'>;
  decidedAt: Instant;
  reason: string | null;
}

export interface CyclePlan {
  number: number;
  moves: StageMove[];
  handOff: HandOffPlan | null;
  /** Working hours until sales' first touch; null without a hand-off. */
  responseHours: number | null;
}

export interface TouchPlan {
  at: Instant;
  kind: string;
  team: Team;
  /** A channel by its name. */
  channel: string;
  campaign: string | null;
  person: ColleagueKey | null;
  place: string | null;
  outcome: string | null;
  note: string | null;
  lead: LeadPlan | null;
  deal: DealPlan | null;
}

export interface LeadPlan {
  ref: number;
  name: string;
  email: string;
  phone: string | null;
  title: string;
  persona: PersonaKey | null;
  /** Will never buy, whatever the form says: a student, a consultant, a competitor. */
  bystander: boolean;
  /** For a bystander only the country counts. */
  account: AccountPlan;
  /** What a bystander wrote as company; null for people of the account. */
  company: string | null;
  channel: ChannelKey;
  campaign: string | null;
  capturedAt: Instant;
  score: number;
  rep: ColleagueKey;
  /** Who of marketing keeps the lead until sales takes it. */
  keeper: ColleagueKey;
  cycles: CyclePlan[];
}

export interface DealStagePlan {
  stage: string;
  at: Instant;
}

export interface PushPlan {
  from: IsoDate;
  to: IsoDate;
  at: Instant;
}

export interface OpinionPlan {
  voice: LossVoice;
  /** A second-level loss reason by its name. */
  reason: string;
  at: Instant;
  quote: string | null;
  by: ColleagueKey;
}

export interface DealPlan {
  ref: number;
  name: string;
  account: AccountPlan;
  lead: LeadPlan | null;
  cycle: CyclePlan | null;
  owner: ColleagueKey;
  product: string;
  /** In minor units. */
  amount: number;
  currency: string;
  /** A corrected amount after the site survey. */
  revised: { amount: number; at: Instant } | null;
  createdAt: Instant;
  stages: DealStagePlan[];
  outcome: 'won' | 'lost' | 'open';
  closedAt: Instant | null;
  expected: IsoDate;
  pushes: PushPlan[];
  competitor: string | null;
  winReason: string | null;
  lossReason: string | null;
  /** The reason noted first, where the buyer's own words corrected it later. */
  firstLossReason: string | null;
  opinions: OpinionPlan[];
}

export interface StoryPlan {
  accounts: AccountPlan[];
  leads: LeadPlan[];
  deals: DealPlan[];
  touches: TouchPlan[];
}
