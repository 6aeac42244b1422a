import type { DealStageKind } from '../../vocabulary.ts';
import { headingKey } from '../heading.ts';

const won =
  /(?:^| )(?:won|win|closedwon|gewonnen|gagne|gagnee|ganado|ganada|vinto|sale done|sold|deal closed successfully)(?: |$)/;
const lost =
  /(?:^| )(?:lost|closedlost|verloren|perdu|perdue|perdido|perdida|perso|not won|abandoned|dropped|disqualified|rejected|dead)(?: |$)/;

/** What a deal stage's name says about its kind: "Closed Won" won, "5 - Closed Lost" lost, all other words open. */
export function dealStageKindOf(text: string): DealStageKind {
  const key = headingKey(text);
  if (lost.test(key)) return 'lost';
  return won.test(key) ? 'won' : 'open';
}

/** Words of open stages in the order deals usually pass them, to place new stages sensibly. */
const usualOrder: readonly RegExp[] = [
  /prospect|new|inquir|lead|identif/,
  /appointment|engag|contact|discovery|first|meeting/,
  /qualif|need|value/,
  /present|demo|trial|pilot|evaluat|decision maker|perception/,
  /propos|quote|offer|price/,
  /contract|negotia|review|legal|procure/,
  /verbal|commit|sign|clos/,
];

/** Where an open stage usually stands, 0 (early) to 1 (late); unknown names stand in the middle. */
export function usualPlace(name: string): number {
  const key = headingKey(name);
  const place = usualOrder.findIndex((pattern) => pattern.test(key));
  return place < 0 ? 0.5 : place / (usualOrder.length - 1);
}
