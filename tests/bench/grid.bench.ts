import { fillWithLeads } from '../integration/pipeline/manyLeads.ts';
import { PipelineFixture } from '../integration/pipeline/pipelineFixture.ts';
import {
  leadCount,
  type Measure,
  measuresOf,
  type QuestionKind,
  questions,
  timeBareSql,
} from './gridQuestions.ts';

/** The engine alone, answers checked against the contract: what is left of 60 ms is for the way to the screen. */
export default async function gridBench(): Promise<Measure[]> {
  const book = await new PipelineFixture().open();
  try {
    fillWithLeads(book.engine, leadCount);
    const measures: Measure[] = [];
    for (const kind of Object.keys(questions) as QuestionKind[]) {
      const times: number[] = [];
      for (const question of questions[kind]) {
        const start = performance.now();
        await book.call('leads.page', { ...question, limit: 100 });
        times.push(performance.now() - start);
      }
      measures.push(...measuresOf(kind, times, timeBareSql(book.engine.db.raw, kind), 60));
    }
    return measures;
  } finally {
    await book.close();
  }
}
