import type { Card, CardTable } from '../card.ts';
import { type Costs, type CostUnit, costPer, costsBy, costsIn, spentOn } from '../channelCost.ts';
import { isLow } from '../compute.ts';
import type { MetricResult } from '../result.ts';
import type { CardInput } from './cardInput.ts';
import { amongMany } from './change.ts';
import { drillTo, makeCard, oneOf } from './frame.ts';

interface ChannelCosts {
  key: string | null;
  name: string;
  costs: Costs;
}

/** M20 as a table: what each channel cost and what a lead, an MQL and an SQL of it cost. */
export function channelCostCard(input: CardInput): Card {
  const whole = costsIn(input, input.scope);
  const channels = costsBy(input, whole, 'channel').map((channel) => ({
    ...channel,
    name: channelName(input, channel.key),
  }));
  const { currency } = input.spend.exchange;
  const money = { unit: 'money', currency } as const;
  const { mql, sql } = input.stageNames;
  return makeCard(input, {
    name: 'channelCost',
    metrics: ['M20'],
    subject: 'Channel cost',
    title: costTitle(input, whole, channels),
    chart: {
      form: 'table',
      columns: [
        { key: 'channel', label: 'Channel', unit: 'text' },
        { key: 'spend', label: 'Spend', ...money },
        { key: 'leads', label: 'Leads', unit: 'count' },
        { key: 'perLead', label: 'Cost per lead', ...money },
        { key: 'mql', label: mql, unit: 'count' },
        { key: 'perMql', label: `Cost per ${mql}`, ...money },
        { key: 'sql', label: sql, unit: 'count' },
        { key: 'perSql', label: `Cost per ${sql}`, ...money },
        { key: 'note', label: 'Note', unit: 'text' },
      ],
      rows: [
        ...channels.map((channel) => costRow(input, channel)),
        ...(channels.length > 1
          ? [costRow(input, { key: undefined, name: 'All channels', costs: whole })]
          : []),
      ],
    },
    result: costOf(input, whole, 'lead'),
    drill: drillTo(input.scope, 'M20', 'base', 'Leads created'),
  });
}

const channelName = (input: CardInput, id: string | null): string =>
  id === null ? 'No channel' : (input.members('channel').get(id)?.label ?? 'Unknown channel');

const costOf = (input: CardInput, costs: Costs, unit: CostUnit): MetricResult =>
  costPer(costs, unit, input.scope.filter, input.spend.exchange.currency);

/** `key: undefined` is the whole. The note says why a cost is missing, or what of the spend could not be counted. */
function costRow(
  input: CardInput,
  { key, name, costs }: { key: string | null | undefined; name: string; costs: Costs },
): CardTable['rows'][number] {
  const [perLead, perMql, perSql] = (['lead', 'mql', 'sql'] as const).map((unit) =>
    costOf(input, costs, unit),
  );
  const leftOut = perLead?.excludedWhy.filter(({ reason }) => reason.startsWith('spend: ')) ?? [];
  const notes = [
    perLead?.why ?? perMql?.why ?? perSql?.why,
    ...leftOut.map(({ reason, count }) => `${input.wording.counted(count, 'line')} of ${reason}`),
  ].filter((note) => note !== undefined);
  return {
    cells: [
      name,
      spentOn(costs),
      perLead?.n ?? 0,
      perLead?.value ?? null,
      perMql?.n ?? 0,
      perMql?.value ?? null,
      perSql?.n ?? 0,
      perSql?.value ?? null,
      notes.length === 0 ? null : sentence(notes.join('; ')),
    ],
    ...(perSql !== undefined && perSql.value !== null && isLow(perSql.n) ? { low: true } : {}),
    drill: drillTo(input.scope, 'M20', 'base', `Leads: ${name}`, {
      groups: key === undefined ? [] : [oneOf('channel', key)],
    }),
  };
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * The channel whose share of the SQLs lags its share of the spend most clearly, else the one that leads, beyond chance:
 * if money bought SQLs alike everywhere, a channel would bring them in proportion to its spend.
 */
function costTitle(input: CardInput, whole: Costs, channels: readonly ChannelCosts[]): string {
  const { wording } = input;
  const { sql } = input.stageNames;
  const currency = input.spend.exchange.currency;
  const spent = spentOn(whole);
  const perLead = costOf(input, whole, 'lead');
  if (spent === null || spent <= 0) return 'No spend was recorded in this period';
  if (perLead.value === null)
    return `${wording.money(spent, currency)} spent: ${perLead.why ?? 'no cost per lead'}`;
  const compared = againstSpend(channels).sort((a, b) => a.z - b.z);
  const [behind] = compared;
  const ahead = compared.at(-1);
  if (behind !== undefined && behind.z <= -amongMany)
    return `${behind.name} takes ${wording.share(behind.spendShare)} of the spend, but brings ${wording.share(behind.share)} of the ${sql} entries`;
  if (ahead !== undefined && ahead.z >= amongMany)
    return `${ahead.name} brings ${wording.share(ahead.share)} of the ${sql} entries for ${wording.share(ahead.spendShare)} of the spend`;
  const perSql = costOf(input, whole, 'sql');
  const andSql =
    perSql.value === null ? '' : `, an entry into ${sql} ${wording.money(perSql.value, currency)}`;
  return `A lead cost ${wording.money(perLead.value, currency)}${andSql}, with no clear difference between channels`;
}

interface Compared {
  name: string;
  spendShare: number;
  share: number;
  /** How far the share of SQLs lies from that of the spend, in standard deviations of a binomial count. */
  z: number;
}

/** Fewer expected SQLs than this are too few for the normal approximation of the count. */
const fewestExpected = 5;

function againstSpend(channels: readonly ChannelCosts[]): Compared[] {
  const paid = channels.filter(({ costs }) => (spentOn(costs) ?? 0) > 0);
  const spent = paid.reduce((sum, { costs }) => sum + (spentOn(costs) ?? 0), 0);
  const entries = paid.reduce((sum, { costs }) => sum + costs.counted.sql.base.length, 0);
  return paid.flatMap(({ key, name, costs }) => {
    const spendShare = (spentOn(costs) ?? 0) / spent;
    const deviation = Math.sqrt(entries * spendShare * (1 - spendShare));
    // Money and leads without a channel have nothing in common that a headline could name.
    if (key === null || entries * spendShare < fewestExpected || deviation === 0) return [];
    const count = costs.counted.sql.base.length;
    return [{ name, spendShare, share: count / entries, z: (count - entries * spendShare) / deviation }];
  });
}
