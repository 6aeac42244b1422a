import type { Card, CardName } from '../card.ts';
import { budgetCard } from './budgetCard.ts';
import type { CardInput } from './cardInput.ts';
import { conversionByChannel, leadsByChannel } from './channelCards.ts';
import { channelCostCard } from './channelCostCard.ts';
import { salesCycleCard, winRateCard } from './dealCards.ts';
import { firstResponseCard } from './firstResponseCard.ts';
import { followThroughCard } from './followThroughCard.ts';
import { funnel } from './funnel.ts';
import { handOffCard } from './handOffCard.ts';
import { lossReasonsCard, lossTrendCard, lossVoicesCard } from './lossCards.ts';
import { scorecard } from './scorecard.ts';
import { agingDealsCard, pipelineCard, timeInStageCard } from './stageCards.ts';

const builders: Record<CardName, (input: CardInput) => Card> = {
  scorecard,
  funnel,
  handOffs: handOffCard,
  firstResponse: firstResponseCard,
  channelCost: channelCostCard,
  budget: budgetCard,
  leadsByChannel,
  conversionByChannel,
  winRate: winRateCard,
  pipeline: pipelineCard,
  salesCycle: salesCycleCard,
  timeInStage: timeInStageCard,
  agingDeals: agingDealsCard,
  lossReasons: lossReasonsCard,
  lossTrend: lossTrendCard,
  lossVoices: lossVoicesCard,
  followThrough: followThroughCard,
};

/** One card of the dashboard, computed for the given question. */
export const buildCard = (name: CardName, input: CardInput): Card => builders[name](input);
