import type { ImportPreview } from '../../../contract/imports.ts';
import { dealStageKindOf } from '../../../domain/import/words/dealStage.ts';
import { flagOf } from '../../../domain/import/words/flag.ts';
import { leadStageOf } from '../../../domain/import/words/leadStage.ts';
import type { LeadStage } from '../../../domain/vocabulary.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { readSettings } from '../../storage/setting.ts';
import { type PlannedFile, usualSpellings } from './fileGround.ts';
import { type Ref, References } from './references.ts';

const shownNames = 50;

/** The different words of the column mapped to a field, with how often each occurs; none when there are too many. */
function wordsOf(file: PlannedFile, field: string): [string, number][] {
  const column = file.result.columns.find((candidate) => candidate.field?.key === field);
  const distinct = column === undefined ? null : file.inspection.columns[column.index]?.profile.distinct;
  return [...(distinct ?? [])].sort((a, b) => b[1] - a[1]);
}

/** A column with too many different names to look at each: how many there are at least, and some of them. */
function manyNames(file: PlannedFile, field: string): { count: number; names: string[] } | null {
  const column = file.result.columns.find((candidate) => candidate.field?.key === field);
  const profile = column === undefined ? undefined : file.inspection.columns[column.index]?.profile;
  return profile?.distinct === null ? { count: profile.distinctCount, names: [...profile.samples] } : null;
}

/** The records that rows name and the workbook lacks.  */
export function willCreate(db: ReadableDb, file: PlannedFile): ImportPreview['willCreate'] {
  const refs = new References(db, usualSpellings(file));
  const { entity } = file.result;
  const missing = (field: string, find: (word: string) => Ref | null): { count: number; names: string[] } => {
    const names = new Set<string>();
    const many = manyNames(file, field);
    if (many !== null) return many;
    for (const [word] of wordsOf(file, field)) {
      const ref = find(word);
      if (ref !== null && ref.id === null) names.add(ref.name);
    }
    return { count: names.size, names: [...names].slice(0, shownNames) };
  };
  const none = { count: 0, names: [] };
  const team = entity === 'campaigns' ? 'marketing' : 'sales';
  for (const [word] of entity === 'deals' ? wordsOf(file, 'stage') : [])
    refs.dealStage(word, dealStageKindOf(word));
  const accountFields =
    entity === 'leads'
      ? ['company', 'companyDomain', 'companyRef']
      : ['account', 'accountDomain', 'accountRef'];
  const mapped = new Set(file.result.columns.flatMap(({ field }) => (field === null ? [] : [field.key])));
  const accountField = accountFields.find((field) => mapped.has(field)) ?? 'account';
  return {
    dealStages: refs.stages.wanted.map(({ name, details }) => ({ name, kind: details.kind })),
    channels: missing('channel', (word) => refs.channel(word)),
    people: missing(entity === 'touches' ? 'person' : 'owner', (word) => refs.person(word, team)),
    campaigns: missing('campaign', (word) => refs.campaign(word)),
    accounts:
      entity === 'accounts'
        ? none
        : missing(accountField, (word) => refs.account(accountNames(accountField, word))),
    lossReasons: missing('lossReason', (word) => refs.lossReason(word)),
  };
}

const accountNames = (field: string, word: string) => ({
  externalId: field.endsWith('Ref') ? word : null,
  domain: field.endsWith('Domain') ? word : null,
  name: field.endsWith('Ref') || field.endsWith('Domain') ? null : word,
});

/** How the stage, status and converted words of the file are read. */
export function stageWordsOf(db: ReadableDb, file: PlannedFile): ImportPreview['stageWords'] {
  if (file.result.entity === 'deals') return dealWords(db, file);
  if (file.result.entity !== 'leads') return [];
  const names = readSettings(db).leadStageNames;
  const start = file.result.plan?.leadStage.stage ?? 'inquiry';
  const read = (lead: LeadStage | null, word: string, rows: number) => ({
    word,
    rows,
    becomes: names[lead ?? start],
    lead: lead ?? start,
    known: lead !== null,
  });
  const stages = wordsOf(file, 'stage').map(([word, rows]) => read(leadStageOf(word), word, rows));
  const flags = wordsOf(file, 'converted').map(([word, rows]) => {
    const flag = flagOf(word);
    return { ...read(flag === true ? 'customer' : start, word, rows), known: flag !== null };
  });
  return [...stages, ...flags];
}

function dealWords(db: ReadableDb, file: PlannedFile): ImportPreview['stageWords'] {
  const refs = new References(db, usualSpellings(file));
  return wordsOf(file, 'stage').map(([word, rows]) => {
    const stage = refs.dealStage(word, dealStageKindOf(word));
    return { word, rows, becomes: stage.name, lead: null, known: stage.id !== null };
  });
}
