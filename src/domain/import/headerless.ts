import type { ColumnProfile } from './columnProfile.ts';
import type { ImportEntity } from './entity.ts';
import type { Column, Suggestion } from './suggest.ts';
import { dealStageKindOf } from './words/dealStage.ts';

/** Guesses for a table without a header, from the cells alone. Only leads and deals are guessed; the user decides. */

const idLike = /^(?=.*\d)[\w-]{6,}$/;

const everySample = (profile: ColumnProfile, pattern: RegExp): boolean =>
  profile.samples.length > 0 && profile.samples.every((sample) => pattern.test(sample));

const isStageColumn = (profile: ColumnProfile): boolean => {
  if (profile.distinct === null || profile.distinct.size > 30) return false;
  const kinds = new Set([...profile.distinct.keys()].map(dealStageKindOf));
  return kinds.has('won') || kinds.has('lost');
};

const isFewWords = (profile: ColumnProfile): boolean =>
  profile.distinct !== null &&
  profile.distinct.size <= 60 &&
  profile.filled >= 2 * profile.distinct.size &&
  profile.textShare('wordy') > 0.8;

type Rule = readonly [field: string, fits: (profile: ColumnProfile) => boolean];

const leadRules: readonly Rule[] = [
  ['email', (profile) => profile.textShare('emails') > 0.5],
  ['createdOn', (profile) => profile.dateShare > 0.8],
  ['externalId', (profile) => profile.unique && everySample(profile, idLike) && profile.dateShare < 0.5],
  [
    'phone',
    (profile) =>
      profile.textShare('phones') > 0.5 && !profile.samples.every((sample) => /^\d{1,6}$/.test(sample)),
  ],
  ['campaign', (profile) => !profile.unique && everySample(profile, idLike) && profile.longest >= 16],
  ['channel', isFewWords],
  [
    'name',
    (profile) =>
      profile.textShare('wordy') > 0.8 &&
      profile.longest <= 100 &&
      !isFewWords(profile) &&
      everySample(profile, /\s/),
  ],
];

const dealRules: readonly Rule[] = [
  ['stage', isStageColumn],
  ['externalId', (profile) => profile.unique && everySample(profile, idLike) && profile.dateShare < 0.5],
  ['closeOn', (profile) => profile.dateShare > 0.8],
  ['amount', (profile) => profile.numberShare > 0.8 && profile.dateShare < 0.5],
  ['account', (profile) => profile.textShare('wordy') > 0.8 && profile.longest <= 200],
];

/** What the columns of a table without a header probably are. */
export function suggestHeaderless(columns: readonly Column[]): {
  entity: ImportEntity | null;
  suggestions: Suggestion[];
} {
  const deals = columns.some(({ profile }) => isStageColumn(profile));
  const suggestions = applyRules(columns, deals ? dealRules : leadRules);
  const mapped = new Set(suggestions.map(({ field }) => field));
  const isLeads = mapped.has('email') || (mapped.has('externalId') && mapped.has('createdOn'));
  return { entity: deals ? 'deals' : isLeads ? 'leads' : null, suggestions };
}

function applyRules(columns: readonly Column[], rules: readonly Rule[]): Suggestion[] {
  const suggestions: Suggestion[] = columns.map(() => ({ field: null, confidence: 'none' }));
  for (const [field, fits] of rules) {
    const index = columns.findIndex(
      ({ profile }, at) => suggestions[at]?.field === null && profile.filled > 0 && fits(profile),
    );
    if (index >= 0) suggestions[index] = { field, confidence: 'guess' };
  }
  return suggestions;
}
