import { describe, expect, it } from 'vitest';
import { SearchTexts } from '../../../src/main/services/grid/searchTexts.ts';
import { readSearchColumn } from '../../../src/main/storage/searchColumn.ts';
import { PipelineFixture } from './pipelineFixture.ts';

describe('the search texts of a table', () => {
  it('are searched without mistaking two records for one', async () => {
    const book = await new PipelineFixture().open();
    const find = (...words: string[]) => [
      ...new SearchTexts(readSearchColumn(book.engine.db.readable, 'lead')).find(words),
    ];
    expect(find()).toEqual([]);
    expect(find('a')).toEqual([]);
    await book.lead('Ann');
    await book.lead('Anna Bo');
    await book.lead('Bo');
    expect(find('ann')).toEqual([1, 2]);
    expect(find('bo')).toEqual([2, 3]);
    expect(find('anna', 'bo')).toEqual([2]);
    expect(find()).toEqual([1, 2, 3]);
    // A file written by another program may hold the character that separates the texts.
    book.engine.db.raw.run("UPDATE lead SET search = 'x' || char(30) || 'yz' WHERE seq = 2");
    expect(find('yz')).toEqual([2]);
    expect(find('bo')).toEqual([3]);
    await book.close();
  });
});
