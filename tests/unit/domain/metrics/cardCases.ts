import type { Card, Plot } from '../../../../src/domain/metrics/card.ts';
import { atSameAge, type CardInput } from '../../../../src/domain/metrics/cards/cardInput.ts';
import { createWording } from '../../../../src/domain/metrics/wording.ts';
import { defaultSettings } from '../../../../src/domain/settings.ts';
import {
  type ActionCase,
  actionFacts,
  type CycleCase,
  cycleFacts,
  type DealCase,
  dealFacts,
  type HandOffCase,
  handOffFacts,
  memberMap,
  type SpendCase,
  september,
  spendFacts,
  type TouchCase,
} from './cases.ts';

const august = { from: '2026-08-01', to: '2026-09-01' };

/** What a card is asked with: September 2026 beside August, as of 5 October, over hand-made records. */
export function inputOf(
  records: {
    cycles?: CycleCase[];
    handOffs?: HandOffCase[];
    touches?: TouchCase[];
    spend?: SpendCase[];
    deals?: DealCase[];
    actions?: ActionCase[];
  },
  more: Partial<CardInput> = {},
): CardInput {
  const scope = { period: september, asOf: '2026-10-05', filter: {} };
  return {
    scope,
    compared: { scope: atSameAge(scope, august), words: 'Aug 2026' },
    wording: createWording('en-GB'),
    stageNames: defaultSettings.leadStageNames,
    targets: [],
    agreedHours: 8,
    cycles: cycleFacts(records.cycles ?? []),
    handOffs: handOffFacts(records.handOffs ?? [], records.touches ?? []),
    spend: spendFacts(records.spend ?? []),
    deals: dealFacts(records.deals ?? []),
    actions: actionFacts(records.actions ?? []),
    members: () => memberMap,
    dealNames: (seqs) => new Map(seqs.map((seq) => [seq, `Deal ${seq}`])),
    ...more,
  };
}

export const times = <T>(count: number, each: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => each(i));

export const plotOf = (card: Card): Plot => {
  if (!('series' in card.chart)) throw new Error(`${card.name} is no plot`);
  return card.chart;
};
export const valuesOf = (card: Card, series = 0): (number | null)[] =>
  plotOf(card).series[series]?.points.map((point) => point.value) ?? [];
