import type { ColumnProfile } from './columnProfile.ts';
import type { FieldKind } from './fields/field.ts';
import { monthCell } from './monthName.ts';
import { flagOf } from './words/flag.ts';
import { leadStageOf } from './words/leadStage.ts';

/** How well the cells of a column fit a kind of field, 0 (not at all) to 1. An empty column fits everything a little. */

const enough = (share: number, least: number): number => (share >= least ? share : 0);

const ofValues = (profile: ColumnProfile, fits: (text: string) => boolean): number => {
  const values = profile.distinct === null ? profile.samples : [...profile.distinct.keys()];
  return values.length === 0 ? 0 : values.filter(fits).length / values.length;
};

type Fit = (profile: ColumnProfile) => number;

const number: Fit = (profile) => enough(profile.numberShare, 0.6);
const text: Fit = (profile) => (profile.dateShare > 0.9 ? 0 : 1);

const fits: Record<FieldKind, Fit> = {
  id: (profile) => (profile.longest > 200 || profile.dateShare > 0.9 ? 0 : 1),
  text,
  name: (profile) => (profile.longest > 400 ? 0.3 : profile.textShare('emails') > 0.9 ? 0.9 : text(profile)),
  note: () => 1,
  email: (profile) => enough(profile.textShare('emails'), 0.3),
  phone: (profile) => enough(profile.textShare('phones'), 0.3),
  domain: (profile) => enough(profile.textShare('domains'), 0.5),
  date: (profile) => enough(profile.dateShare, 0.5),
  month: (profile) =>
    enough(
      ofValues(profile, (cell) => monthCell(cell) !== null),
      0.8,
    ),
  year: (profile) =>
    enough(
      ofValues(profile, (cell) => /^(19|20)\d{2}$/.test(cell)),
      0.9,
    ),
  money: number,
  count: number,
  whole: number,
  currency: (profile) =>
    enough(
      ofValues(profile, (cell) => /^[A-Za-z]{3}$|^[€$£¥₹]$/.test(cell)),
      0.9,
    ),
  flag: (profile) =>
    enough(
      ofValues(profile, (cell) => flagOf(cell) !== null),
      0.9,
    ),
  // Few words, repeated: a column of free text below "Status" is no stage.
  leadStage: (profile) =>
    profile.distinctCount > 60 ? 0 : ofValues(profile, (cell) => leadStageOf(cell) !== null) >= 0.3 ? 1 : 0.4,
  dealStage: (profile) => (profile.distinctCount <= 60 && profile.dateShare < 0.5 ? 1 : 0),
  spendKind: (profile) =>
    enough(
      ofValues(profile, (cell) => /plan|commit|actual|budget|ist|soll/i.test(cell)),
      0.8,
    ),
  team: (profile) =>
    enough(
      ofValues(profile, (cell) => /sales|market|vertrieb|vente|venta/i.test(cell)),
      0.5,
    ),
};

export const fitOf = (profile: ColumnProfile, kind: FieldKind): number =>
  profile.filled === 0 ? 0.5 : fits[kind](profile);
