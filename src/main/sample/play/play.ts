import type { SampleBook } from '../book.ts';
import type { StoryPlan } from '../plan/model.ts';
import { alignmentSteps } from './alignmentSteps.ts';
import { Cast } from './cast.ts';
import { dealSteps } from './dealSteps.ts';
import { insightSteps } from './insightSteps.ts';
import { leadSteps } from './leadSteps.ts';
import { meetingSteps } from './meetingSteps.ts';
import { budgetSteps, playOpening } from './opening.ts';
import { Records } from './records.ts';
import { inOrder } from './step.ts';
import { touchSteps } from './touchSteps.ts';

/** Plays the whole story into a workbook, in order of time. */
export function playStory(book: SampleBook, plan: StoryPlan): void {
  const cast = new Cast();
  playOpening(book, cast, plan);
  const records = new Records();
  const steps = [
    ...alignmentSteps(),
    ...budgetSteps(),
    ...leadSteps(plan.leads),
    ...dealSteps(plan.deals),
    ...touchSteps(plan.touches),
    ...insightSteps(records),
    ...meetingSteps(records),
  ];
  for (const { play } of inOrder(steps)) play(book, cast);
}
