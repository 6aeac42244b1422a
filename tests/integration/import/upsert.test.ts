import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf, ImportFixture } from './importFixture.ts';

let workbook: ImportFixture;
beforeAll(async () => {
  workbook = await ImportFixture.create();
});
afterAll(() => workbook.remove());

describe('a row finds its own record', () => {
  it('by id, then by e-mail, then by name, company and phone', async () => {
    await workbook.runText(
      'a.csv',
      'Lead ID,Name,Email,City\nU1,Ada,ada@up.example,Ulm\n,Bob,bob@up.example,Ulm\n,Cy,,Ulm\n',
    );
    expect(
      await workbook.runText(
        'b.csv',
        'Lead ID,Name,Email,City\nU1,Ada,ada@up.example,Porto\n,Bob,BOB@up.example,Porto\n,Cy,,Porto\n',
      ),
    ).toMatchObject({ created: 0, updated: 3 });
    expect(workbook.rows(`SELECT name, city FROM lead ORDER BY seq`)).toEqual([
      ['Ada', 'Porto'],
      ['Bob', 'Porto'],
      ['Cy', 'Porto'],
    ]);
  });

  it('a lead without an id takes one over by its e-mail address', async () => {
    expect(await workbook.runText('c.csv', 'Lead ID,Name,Email\nU2,Bob,bob@up.example\n')).toMatchObject({
      created: 0,
      updated: 1,
    });
    expect(workbook.row(`SELECT external_id FROM lead WHERE name = 'Bob'`)).toEqual(['U2']);
  });

  it('the same id for somebody else is refused: two systems were mixed', async () => {
    const result = await workbook.runText('d.csv', 'Lead ID,Name,Email\nU1,Zoe,zoe@other.example\n');
    expect(result).toMatchObject({ updated: 0, rejected: 1 });
    expect(result.problems[0]?.reason).toContain('already belongs to Ada');
  });

  it('empty cells erase nothing, columns without a field are kept and merged', async () => {
    await workbook.runText('e.csv', 'Lead ID,Name,City,Shoe size\nU1,Ada,,42\n');
    await workbook.runText('f.csv', 'Lead ID,Name,City,Hat size\nU1,Ada,,7\n');
    expect(workbook.row(`SELECT city, extra FROM lead WHERE external_id = 'U1'`)).toEqual([
      'Porto',
      '{"Shoe size":"42","Hat size":"7"}',
    ]);
  });

  it('two rows of one file with the same id but other values are a contradiction, equal ones a repetition', async () => {
    const result = await workbook.runText(
      'g.csv',
      'Lead ID,Name,City\nU9,Eve,Ulm\nU9,Eve,Ulm\nU9,Eve,Cork\n',
    );
    expect(result).toMatchObject({ created: 1, skipped: 1, rejected: 1 });
    expect(result.reasons.map(({ reason }) => reason)).toEqual([
      'The same row stands in the file before.',
      'The row has the same lead id as an earlier row, but other values. Keep one of the two.',
    ]);
  });
});

describe('stages only move on', () => {
  const stages = (id: string): unknown[][] =>
    workbook.rows(`SELECT entry.stage, entry.entered_on FROM lead JOIN lead_cycle cycle ON cycle.lead_id = lead.id
      JOIN lead_stage_entry entry ON entry.cycle_id = cycle.id WHERE lead.external_id = '${id}' ORDER BY entry.seq`);

  it('HubSpot dates of becoming MQL, SQL and customer are the history', async () => {
    await workbook.runText(
      'h.csv',
      'Contact ID,Name,Create Date,Became a Marketing Qualified Lead Date,Became a Sales Qualified Lead Date,Became a Customer Date,Lifecycle Stage\nH1,Ida,2026-01-05,2026-01-20,2026-02-10,,Sales Qualified Lead\nH2,Jo,2026-01-06,2026-01-21,2026-02-11,2026-03-01,Customer\n',
    );
    expect(stages('H1')).toEqual([
      ['inquiry', '2026-01-05'],
      ['mql', '2026-01-20'],
      ['sql', '2026-02-10'],
    ]);
    expect(
      workbook.row(
        `SELECT lead.stage, lead.stage_on, cycle.ended_on, cycle.outcome FROM lead JOIN lead_cycle cycle ON cycle.lead_id = lead.id WHERE external_id = 'H2'`,
      ),
    ).toEqual(['customer', '2026-03-01', '2026-03-01', 'customer']);
  });

  it('a later list moves a lead on, an older one not back', async () => {
    await workbook.runText('i.csv', 'Contact ID,Name,Lifecycle Stage\nH1,Ida,Opportunity\n');
    expect(workbook.row(`SELECT stage, stage_on FROM lead WHERE external_id = 'H1'`)).toEqual([
      'opportunity',
      null,
    ]);
    expect(await workbook.runText('j.csv', 'Contact ID,Name,Lifecycle Stage\nH1,Ida,MQL\n')).toMatchObject({
      updated: 0,
      skipped: 1,
    });
    expect(workbook.row(`SELECT stage FROM lead WHERE external_id = 'H1'`)).toEqual(['opportunity']);
  });

  it('a won deal makes its lead a customer on the closing day, and starts the next cycle of a disqualified one', async () => {
    await workbook.runText(
      'k.csv',
      'Lead ID,Name,Email,Created Date,Lead Status\nK1,Kim,kim@deal.example,2026-01-01,New\nK2,Lou,lou@deal.example,2026-01-01,Unqualified\n',
    );
    const deals =
      'Deal ID,Deal Name,Deal Stage,Amount,Create Date,Close Date,Associated Contact Email\nD1,Pumps,Closed Won,100,2026-02-01,2026-03-05,kim@deal.example\nD2,Valves,Closed Won,50,2026-02-02,2026-03-06,lou@deal.example\n';
    expect(await workbook.runText('l.csv', deals)).toMatchObject({ entity: 'deals', created: 2 });
    expect(stages('K1')).toEqual([
      ['inquiry', '2026-01-01'],
      ['opportunity', '2026-02-01'],
      ['customer', '2026-03-05'],
    ]);
    expect(
      workbook.rows(
        `SELECT number, started_on, ended_on, outcome FROM lead JOIN lead_cycle cycle ON cycle.lead_id = lead.id WHERE external_id = 'K2' ORDER BY number`,
      ),
    ).toEqual([
      [1, '2026-01-01', null, 'disqualified'],
      [2, '2026-02-02', '2026-03-06', 'customer'],
    ]);
    expect(await workbook.runText('l.csv', deals)).toMatchObject({ created: 0, updated: 0, skipped: 2 });
  });

  it('an open deal: its close date is expected, a later one is a push, and a closed deal is not opened again', async () => {
    const deal = (stage: string, close: string): string =>
      `Deal ID,Deal Name,Deal Stage,Amount,Close Date\nP1,Mixer,${stage},100,${close}\n`;
    await workbook.runText('m.csv', deal('Negotiation', '2026-06-30'));
    await workbook.runText('m.csv', deal('Negotiation', '2026-07-31'));
    expect(
      workbook.row(`SELECT expected_close_on, closed_on, pushes FROM deal WHERE external_id = 'P1'`),
    ).toEqual(['2026-07-31', null, 1]);
    expect(workbook.rows(`SELECT from_on, to_on, pushed_on FROM deal_push`)).toEqual([
      ['2026-06-30', '2026-07-31', '2026-11-23'],
    ]);
    await workbook.runText('m.csv', deal('Closed Lost', '2026-07-15'));
    await workbook.runText('m.csv', deal('Negotiation', '2026-07-31'));
    expect(
      workbook.row(
        `SELECT stage.name, closed_on FROM deal JOIN deal_stage stage ON stage.id = deal.stage_id WHERE external_id = 'P1'`,
      ),
    ).toEqual(['Lost', '2026-07-15']);
  });
});

describe('choices', () => {
  const text = 'Who,When,How much\nAcme,03/04/2026,"1,000"\nBeta,05/06/2026,"2,500"\n';

  it('an undecided date order is asked for, with the range of each', async () => {
    const preview = await workbook.preview(fileOf('n.csv', text), {
      entity: 'deals',
      columns: { Who: 'account', When: 'closeOn', 'How much': 'amount' },
    });
    const when = preview.columns.find(({ name }) => name === 'When');
    expect(when?.date).toEqual({
      order: 'dmy',
      ambiguous: true,
      mixed: false,
      first: '2026-04-03',
      last: '2026-06-05',
      orders: [
        { order: 'dmy', first: '2026-04-03', last: '2026-06-05', unreadable: 0 },
        { order: 'mdy', first: '2026-03-04', last: '2026-05-06', unreadable: 0 },
      ],
    });
    expect(preview.warnings).toEqual([expect.stringContaining('“When”')]);
    expect(preview.columns.find(({ name }) => name === 'How much')?.number).toMatchObject({
      decimal: 'dot',
      ambiguous: false,
      sum: 3500,
    });
  });

  it('what was chosen once is suggested for the next file with the same columns', async () => {
    const choices = {
      entity: 'deals',
      columns: { Who: 'account', When: 'closeOn', 'How much': 'amount' },
      dateOrders: { When: 'mdy' },
      currency: 'USD',
    } as const;
    await workbook.runText('n.csv', text, choices);
    const preview = await workbook.preview(fileOf('o.csv', text.replace('Acme', 'Gamma')));
    expect(preview).toMatchObject({
      entity: 'deals',
      likeEarlier: { fileName: 'n.csv' },
      choices: { dateOrders: { When: 'mdy' }, currency: 'USD' },
    });
    expect(await workbook.runText('o.csv', text.replace('Acme', 'Gamma'))).toMatchObject({
      created: 1,
      skipped: 1,
    });
    expect(
      workbook.row(
        `SELECT expected_close_on, amount, currency FROM deal JOIN account ON account.id = deal.account_id WHERE account.name = 'Gamma'`,
      ),
    ).toEqual(['2026-03-04', 100000, 'USD']);
  });

  it('a file needs the columns without which its rows mean nothing', async () => {
    const path = fileOf('p.csv', 'Colour,Size\nred,1\n');
    expect(await workbook.preview(path, { entity: 'leads' })).toMatchObject({
      entity: 'leads',
      blocked: expect.stringContaining('“Name”'),
    });
    expect(await workbook.preview(path)).toMatchObject({ entity: null });
    expect(
      await workbook.preview(path, {
        entity: 'accounts',
        columns: { Colour: 'name', Nonsense: 'name', Size: 'nothing' },
      }),
    ).toMatchObject({
      blocked: null,
      warnings: ['The file has no column “Nonsense”.', expect.stringContaining('“nothing” is not a field')],
    });
  });

  it('a mapping names what is ignored', async () => {
    await workbook.runText('q.csv', 'Name,Email,Secret\nQuin,quin@secret.example,1234\n', {
      columns: { Secret: 'ignore' },
    });
    expect(workbook.row(`SELECT extra FROM lead WHERE email = 'quin@secret.example'`)).toEqual([null]);
  });
});
