import { updateRow } from '../../storage/recorded.ts';
import { sql } from '../../storage/sql.ts';
import type { Doing, SampleBook } from '../book.ts';
import { insights } from '../story/insights.ts';
import type { InsightStory } from '../story/meetingStory.ts';
import { meetings } from '../story/meetings/index.ts';
import { localDate, localInstant } from '../workTime.ts';
import type { Cast } from './cast.ts';
import type { Records } from './records.ts';
import { type Step, step } from './step.ts';

/** Insights noted between meetings, and what became of all of them. */
export function insightSteps(records: Records): Step[] {
  const noted = insights.map((insight) =>
    step({ by: insight.by, at: localInstant(insight.on ?? '', 15 * 60 + 20) }, (book, cast, doing) => {
      const { id } = book.call<{ id: string }>(doing, 'insights.create', {
        text: insight.text,
        source: insight.source,
        personId: cast.person(insight.by),
        notedOn: insight.on,
      });
      records.keep('insight', insight.key, id);
      tagInsight(book, cast, insight, id, doing);
    }),
  );
  const all = [...insights, ...meetings.flatMap((meeting) => meeting.insights)];
  return [...noted, ...all.flatMap((insight) => statusSteps(insight, records))];
}

function statusSteps(insight: InsightStory, records: Records): Step[] {
  return insight.status.map(([status, on]) =>
    step({ by: insight.by, at: localInstant(on, 9 * 60 + 40) }, (book, _cast, doing) => {
      const id = records.find('insight', insight.key);
      book.call(doing, 'insights.setStatus', { id, status });
      if (status === 'in use') return;
      const helped = Number(status === 'helped');
      book.run(doing, 'insights.link', 'Effect of an insight on its deals', (db) => {
        const links = db.rows(sql`SELECT id FROM insight_link WHERE insight_id = ${id} AND entity = 'deal'`);
        for (const link of links) {
          const usedOn = localDate(doing.at);
          updateRow(db, 'insight_link', String(link['id']), { used_on: usedOn, helped });
        }
      });
    }),
  );
}

/** Tags an insight to open deals of the product it is about, and to its personas and channel. */
export function tagInsight(
  book: SampleBook,
  cast: Cast,
  insight: InsightStory,
  id: string,
  doing: Doing,
): void {
  const link = (entity: string, recordId: string): void => {
    book.call(doing, 'insights.link', { id, entity, recordId });
  };
  const { deals } = insight;
  if (deals !== undefined) {
    const open = book.db.rows(sql`SELECT deal.id FROM deal JOIN deal_stage ON deal_stage.id = deal.stage_id
      WHERE deal.product = ${deals.product} AND deal_stage.kind = 'open'
      ORDER BY deal.created_on DESC, deal.seq DESC LIMIT ${deals.count}`);
    for (const row of open) link('deal', String(row['id']));
  }
  for (const key of insight.personas ?? []) link('persona', cast.persona(key) ?? '');
  if (insight.channel !== undefined) link('channel', cast.named(book.db, 'channel', insight.channel));
}
