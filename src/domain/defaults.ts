import type { DealStageKind, ForecastCategory, Team } from './vocabulary.ts';

/** What a new workbook starts with. The team edits all of it. */

export const defaultDealStages: readonly {
  name: string;
  kind: DealStageKind;
  category: ForecastCategory | null;
}[] = [
  { name: 'Prospecting', kind: 'open', category: 'pipeline' },
  { name: 'Qualification', kind: 'open', category: 'pipeline' },
  { name: 'Proposal', kind: 'open', category: 'best case' },
  { name: 'Negotiation', kind: 'open', category: 'commit' },
  { name: 'Won', kind: 'won', category: null },
  { name: 'Lost', kind: 'lost', category: null },
];

export const defaultChannels: readonly { name: string; team: Team; kind: 'online' | 'offline' }[] = [
  { name: 'Organic search', team: 'marketing', kind: 'online' },
  { name: 'Paid search', team: 'marketing', kind: 'online' },
  { name: 'Social media', team: 'marketing', kind: 'online' },
  { name: 'Email', team: 'marketing', kind: 'online' },
  { name: 'Viral marketing', team: 'marketing', kind: 'online' },
  { name: 'Direct mail', team: 'marketing', kind: 'offline' },
  { name: 'Relationship marketing', team: 'marketing', kind: 'offline' },
  { name: 'Referral', team: 'sales', kind: 'offline' },
  { name: 'Cold calling', team: 'sales', kind: 'offline' },
  { name: 'Networking', team: 'sales', kind: 'offline' },
  { name: 'One-on-one meetings', team: 'sales', kind: 'offline' },
];

/** Two levels: the first word groups, the second explains. */
export const defaultLossReasons: readonly { name: string; reasons: readonly string[] }[] = [
  { name: 'Price', reasons: ['Too expensive', 'Budget cut', 'Competitor discounted'] },
  { name: 'Product', reasons: ['Missing feature', 'Integration', 'Too complex'] },
  { name: 'Timing', reasons: ['No decision', 'Project postponed'] },
  { name: 'Relationship', reasons: ['Lost contact', 'Champion left', 'Slow response'] },
  { name: 'Fit', reasons: ['Wrong segment', 'Not the decision maker'] },
];

/** The activities of the role charter, by the team that usually does them. */
export const defaultRoleActivities: readonly { name: string; team: Team }[] = [
  { name: 'Consumer research', team: 'marketing' },
  { name: 'Product development', team: 'marketing' },
  { name: 'Brand awareness', team: 'marketing' },
  { name: 'Social media', team: 'marketing' },
  { name: 'Direct mail', team: 'marketing' },
  { name: 'Relationship marketing', team: 'marketing' },
  { name: 'Viral marketing', team: 'marketing' },
  { name: 'Cold calling', team: 'sales' },
  { name: 'Networking', team: 'sales' },
  { name: 'One-on-one meetings', team: 'sales' },
];
