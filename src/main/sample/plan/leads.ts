import { addDays, daysBetween, type Instant, type IsoDate } from '../../../domain/calendar.ts';
import { type ChannelKey, campaigns, channelKeys, channels, storyEnd } from '../channels.ts';
import { repFor } from '../company.ts';
import { Registry, slug } from '../names/identity.ts';
import type { Random } from '../random.ts';
import { isWorkday, localInstant } from '../workTime.ts';
import type { AccountPlan, LeadPlan } from './model.ts';
import { bystanderCompanies, drawTitle } from './people.ts';

const accountCount = 640;

/** The months of the story: the spring before as one, then June to November. */
export const chapters: readonly { from: IsoDate; to: IsoDate }[] = [
  { from: '2026-03-16', to: '2026-06-01' },
  { from: '2026-06-01', to: '2026-07-01' },
  { from: '2026-07-01', to: '2026-08-01' },
  { from: '2026-08-01', to: '2026-09-01' },
  { from: '2026-09-01', to: '2026-10-01' },
  { from: '2026-10-01', to: '2026-11-01' },
  { from: '2026-11-01', to: storyEnd },
];

/** The accounts of the market, and every lead with who they are and when they came. What becomes of them is cycles.ts. */
export function planLeads(random: Random): { accounts: AccountPlan[]; leads: LeadPlan[] } {
  const registry = new Registry(random.fork('names'));
  const accounts = Array.from({ length: accountCount }, (_, ref) => ({ ref, ...registry.company() }));
  const people = random.fork('leads');
  const leads: LeadPlan[] = [];
  for (const channel of channelKeys) {
    channels[channel].leads.forEach((count, chapter) => {
      for (let left = count; left > 0; left--)
        leads.push(planLead(people, registry, accounts, channel, chapter));
    });
  }
  leads.sort((a, b) => a.capturedAt.localeCompare(b.capturedAt));
  leads.forEach((lead, index) => {
    lead.ref = index;
  });
  return { accounts, leads };
}

function planLead(
  random: Random,
  registry: Registry,
  accounts: readonly AccountPlan[],
  channel: ChannelKey,
  chapter: number,
): LeadPlan {
  const story = channels[channel];
  // The square makes some accounts known to many and most to few.
  const account = accounts[Math.floor(random.unit() ** 1.4 * accounts.length)];
  if (account === undefined) throw new RangeError('no account');
  const name = registry.person(account.culture);
  const bystander = random.chance(story.bystanders);
  const campaign = drawCampaign(random, channel, chapter);
  const capturedAt = drawCapture(random, channel, chapter, campaign);
  const phone = account.culture.phone;
  const digits = (count: number): string =>
    Array.from({ length: count }, () => String(random.whole(0, 9))).join('');
  return {
    ref: 0,
    name,
    email: `${slug(name).replaceAll('-', '.')}@${bystander ? 'freemail.example' : account.domain}`,
    phone: phone !== undefined && random.chance(bystander ? 0.2 : 0.75) ? phone(digits) : null,
    ...drawTitle(random, account.industry, bystander),
    bystander,
    account,
    company: bystander ? random.pick(bystanderCompanies) : null,
    channel,
    campaign: campaign?.key ?? null,
    capturedAt,
    score: random.whole(8, 54),
    rep: repFor(account.culture.country),
    keeper: campaign?.owner === undefined || story.ownFind ? 'bram' : campaign.owner,
    cycles: [],
  };
}

/** One of the channel's campaigns that ran in that month, or none. */
function drawCampaign(
  random: Random,
  channel: ChannelKey,
  chapter: number,
): (typeof campaigns)[number] | null {
  const { from, to } = chapters[chapter] ?? { from: '', to: '' };
  if (chapter === 0) return null;
  const running = campaigns.filter(
    (campaign) => campaign.channel === channel && campaign.from < to && campaign.to >= from,
  );
  let dice = random.unit();
  for (const campaign of running) {
    dice -= campaign.share;
    if (dice < 0) return campaign;
  }
  return null;
}

/** When a lead came: rarely on weekends, in the evening only online. */
function drawCapture(
  random: Random,
  channel: ChannelKey,
  chapter: number,
  campaign: { from: IsoDate; to: IsoDate } | null,
): Instant {
  const month = chapters[chapter] ?? { from: storyEnd, to: storyEnd };
  const from = campaign !== null && campaign.from > month.from ? campaign.from : month.from;
  const end = campaign !== null && campaign.to < month.to ? addDays(campaign.to, 1) : month.to;
  const online = !channels[channel].ownFind && channel !== 'directMail';
  for (;;) {
    const date = addDays(from, random.whole(0, daysBetween(from, end) - 1));
    if (!isWorkday(date) && !(online && random.chance(0.35))) continue;
    const minutes = online ? random.whole(7 * 60, 21 * 60) : random.whole(9 * 60, 16 * 60 + 30);
    return localInstant(date, minutes, random.whole(0, 59));
  }
}
