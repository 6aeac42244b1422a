import type { Sqlite } from '../workbook/sqlite.ts';
import { SampleBook } from './book.ts';
import { storyStart } from './channels.ts';
import { companyName } from './company.ts';
import { planStory } from './plan/story.ts';
import { playStory } from './play/play.ts';
import { Random } from './random.ts';
import { localInstant } from './workTime.ts';

const seed = 'veldhorn-252';

/** The sample workbook as the bytes of a file: the same bytes each time, on every computer. */
export function buildSample(sqlite: Sqlite): Uint8Array {
  const random = new Random(seed);
  const plan = planStory(random.fork('plan'));
  const name = `Sample: ${companyName}`;
  const book = SampleBook.create(sqlite, name, localInstant(storyStart, 8 * 60), random.fork('ids'));
  try {
    playStory(book, plan);
  } catch (error) {
    book.discard();
    throw error;
  }
  return book.finish();
}
