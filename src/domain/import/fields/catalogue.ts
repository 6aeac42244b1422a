import type { ImportEntity } from '../entity.ts';
import { accountFields, accountSignature, personFields, personSignature } from './accountFields.ts';
import { dealFields, dealSignature } from './dealFields.ts';
import {
  campaignFields,
  campaignSignature,
  spendFields,
  spendSignature,
  touchFields,
  touchSignature,
} from './effortFields.ts';
import type { ImportField, Signature } from './field.ts';
import { leadFields, leadSignature } from './leadFields.ts';

/** Everything a file can become, with its fields and the headers that give it away. */
export const catalogue: Readonly<
  Record<ImportEntity, { fields: readonly ImportField[]; signature: Signature; fileNames: RegExp }>
> = {
  leads: {
    fields: leadFields,
    signature: leadSignature,
    fileNames: /lead|contact|prospect|mql|marketing.?qualified/i,
  },
  deals: { fields: dealFields, signature: dealSignature, fileNames: /deal|opportunit|pipeline|potential/i },
  accounts: {
    fields: accountFields,
    signature: accountSignature,
    fileNames: /account|compan|organi[sz]ation/i,
  },
  campaigns: { fields: campaignFields, signature: campaignSignature, fileNames: /campaigns?\b/i },
  spend: {
    fields: spendFields,
    signature: spendSignature,
    fileNames: /spend|cost|budget|\bads?\b|google.?ads|facebook.?ads/i,
  },
  touches: {
    fields: touchFields,
    signature: touchSignature,
    fileNames: /touch|activit|engagement|\bcalls?\b|meetings/i,
  },
  people: {
    fields: personFields,
    signature: personSignature,
    fileNames: /team|people|users|employees|staff|reps\b/i,
  },
};

const known = new Set(
  Object.values(catalogue).flatMap(({ fields, signature }) => [
    ...fields.flatMap((field) => field.headers.map((header) => header.replace('~', ''))),
    ...Object.keys(signature),
  ]),
);

/** Whether a heading key is one that some export is known to use. */
export const isKnownHeading = (key: string): boolean => known.has(key);
