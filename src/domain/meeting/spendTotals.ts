import { dayNumber, type IsoDate } from '../calendar.ts';
import type { Id } from '../ids.ts';
import { convert, type Exchange } from '../metrics/exchange.ts';
import type { Currency } from '../money.ts';
import type { SpendKind } from '../vocabulary.ts';

interface Part {
  channelId: Id | null;
  channelName: string | null;
  kind: SpendKind;
  spentOn: IsoDate;
  amount: number;
  currency: Currency;
}

/** Money of one channel in minor units of the reporting currency; null where there was none. */
export interface ChannelSpend {
  channelId: Id | null;
  channelName: string;
  planned: number | null;
  committed: number | null;
  actual: number | null;
}

export interface SpendTotals {
  channels: ChannelSpend[];
  /** Amounts left out because no exchange rate was valid on their day. */
  unconverted: number;
}

/** Adds up spend per channel, converted at the rate of each day; the channel with the most actual spend first. */
export function spendTotals(parts: readonly Part[], exchange: Exchange): SpendTotals {
  const channels = new Map<Id | null, ChannelSpend>();
  let unconverted = 0;
  for (const part of parts) {
    const minor = convert(exchange, part.amount, part.currency, dayNumber(part.spentOn) ?? 0);
    if (minor === null) {
      unconverted += 1;
      continue;
    }
    const known = channels.get(part.channelId) ?? {
      channelId: part.channelId,
      channelName: part.channelName ?? 'No channel',
      planned: null,
      committed: null,
      actual: null,
    };
    channels.set(part.channelId, { ...known, [part.kind]: (known[part.kind] ?? 0) + minor });
  }
  const most = (a: ChannelSpend, b: ChannelSpend): number => (b.actual ?? -1) - (a.actual ?? -1);
  return { channels: [...channels.values()].sort(most), unconverted };
}
