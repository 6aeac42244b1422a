import type { IsoDate } from '../calendar.ts';
import type { Id } from '../ids.ts';
import type { Person } from '../person.ts';
import { readDueDate } from './dueDate.ts';
import { matchPeople } from './matchPeople.ts';

/** One typed line of a meeting: `/action @anna send the deck fri`. */

export const captureKinds = ['note', 'issue', 'decision', 'action', 'insight'] as const;
export type CaptureKind = (typeof captureKinds)[number];

export interface CaptureLine {
  kind: CaptureKind;
  /** An issue put aside for later: `/park` instead of `/issue`. */
  parked: boolean;
  text: string;
  ownerId: Id | null;
  dueOn: IsoDate | null;
  /** The words the due date was read from, for showing what was understood. */
  dueWords: string | null;
  /** Why the line cannot be kept as it stands; null when it can. */
  problem: string | null;
}

export interface CaptureAids {
  people: readonly Pick<Person, 'id' | 'name' | 'active'>[];
  today: IsoDate;
  /** The kind of a line without a prefix. */
  fallback: CaptureKind;
}

/** What may stand after the slash. */
export const capturePrefixes = [...captureKinds, 'park'] as const;
export type CapturePrefix = (typeof capturePrefixes)[number];

const slashed = (prefix: CapturePrefix): string => `/${prefix}`;

/** The prefixes that fit what was typed so far; "/i" fits issue and insight. */
export function suggestPrefixes(typed: string): CapturePrefix[] {
  const word = /^\/(\w*)$/.exec(typed.trimStart())?.[1];
  return word === undefined ? [] : capturePrefixes.filter((prefix) => prefix.startsWith(word.toLowerCase()));
}

interface Split {
  kind: CaptureKind;
  parked: boolean;
  rest: string;
  problem: string | null;
}

function splitKind(line: string, fallback: CaptureKind): Split {
  const trimmed = line.trim();
  const match = /^\/(\S*)\s*([\s\S]*)$/.exec(trimmed);
  if (match === null) return { kind: fallback, parked: false, rest: trimmed, problem: null };
  const word = (match[1] ?? '').toLowerCase();
  const [prefix, ...others] = capturePrefixes.filter((known) => known.startsWith(word));
  if (prefix === undefined) {
    const problem = `/${word} is not known. Use ${capturePrefixes.map(slashed).join(', ')}.`;
    return { kind: fallback, parked: false, rest: trimmed, problem };
  }
  const isUnclear = others.length > 0 && prefix !== word;
  const problem = isUnclear ? `/${word} could be ${[prefix, ...others].map(slashed).join(' or ')}.` : null;
  const parked = prefix === 'park';
  return { kind: parked ? 'issue' : prefix, parked, rest: match[2] ?? '', problem };
}

interface Owned {
  text: string;
  ownerId: Id | null;
  /** What followed the owner, where a due date may stand first. */
  after: string;
  problem: string | null;
}

const mentionPattern = /(^|\s)@(\S.*)$/;
const longestName = 4;

/** Finds `@name`: as many of the words after @ as still name exactly one person. */
function splitOwner(text: string, people: CaptureAids['people']): Owned {
  const mention = mentionPattern.exec(text);
  if (mention === null) return { text, ownerId: null, after: '', problem: null };
  const before = text.slice(0, mention.index).trim();
  const words = (mention[2] ?? '').split(/\s+/);
  for (let taken = Math.min(longestName, words.length); taken > 0; taken -= 1) {
    const [person, ...others] = matchPeople(words.slice(0, taken).join(' '), people, taken > 1);
    if (person === undefined) continue;
    if (others.length > 0 && taken === 1) {
      const names = [person, ...others].slice(0, 4).map(({ name }) => name);
      return {
        text: before,
        ownerId: null,
        after: '',
        problem: `@${words[0]} could be ${names.join(' or ')}.`,
      };
    }
    if (others.length === 0) {
      return { text: before, ownerId: person.id, after: words.slice(taken).join(' '), problem: null };
    }
  }
  return { text, ownerId: null, after: '', problem: `Nobody here is called @${words[0]}.` };
}

const longestDate = 4;
const linkWords = /\s*\b(?:due|by|on|until)$/i;

interface Dated {
  text: string;
  dueOn: IsoDate | null;
  dueWords: string | null;
}

/** A due date at the start of the text, as in `@anna fri send the deck`. */
function leadingDate(text: string, today: IsoDate): Dated {
  const words = text.replace(/^(?:due|by|on|until)\s+/i, '').split(/\s+/);
  for (let taken = Math.min(longestDate, words.length); taken > 0; taken -= 1) {
    const phrase = words.slice(0, taken).join(' ');
    const dueOn = readDueDate(phrase, today);
    if (dueOn !== null) return { text: words.slice(taken).join(' '), dueOn, dueWords: phrase };
  }
  return { text, dueOn: null, dueWords: null };
}

/** A due date at the end of the text, as in `send the deck by 12 Dec`. */
function trailingDate(text: string, today: IsoDate): Dated {
  const words = text.split(/\s+/);
  for (let taken = Math.min(longestDate, words.length); taken > 0; taken -= 1) {
    const phrase = words.slice(-taken).join(' ');
    const dueOn = readDueDate(phrase, today);
    if (dueOn !== null) {
      return { text: words.slice(0, -taken).join(' ').replace(linkWords, ''), dueOn, dueWords: phrase };
    }
  }
  return { text, dueOn: null, dueWords: null };
}

/** The date next to the owner wins; then the one at the very end of the line. */
function splitDate(owned: Owned, today: IsoDate): Dated {
  const near = leadingDate(owned.after, today);
  const join = (...parts: string[]): string => parts.filter((part) => part !== '').join(' ');
  if (near.dueOn !== null) return { ...near, text: join(owned.text, near.text) };
  return trailingDate(join(owned.text, owned.after), today);
}

/** Begins with a capital, unless the first word has its own way of writing ("iPad"). */
const sentence = (text: string): string =>
  /^\p{Ll}[\p{Ll}'’-]*(?:\P{L}|$)/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;

/**
 * Reads one capture line. Owners and due dates belong to actions; in other kinds only a leading kind word is read and the
 * rest is kept as typed.
 */
export function parseCaptureLine(line: string, aids: CaptureAids): CaptureLine {
  const { kind, parked, rest, problem } = splitKind(line, aids.fallback);
  const plain = { kind, parked, text: rest, ownerId: null, dueOn: null, dueWords: null };
  if (problem !== null) return { ...plain, problem };
  if (kind !== 'action') return { ...plain, problem: rest === '' ? 'Type what to keep.' : null };
  const owned = splitOwner(rest, aids.people);
  const dated = splitDate(owned, aids.today);
  const missing = dated.text === '' ? 'Say what is to be done.' : null;
  return {
    ...dated,
    text: sentence(dated.text),
    kind,
    parked,
    ownerId: owned.ownerId,
    problem: owned.problem ?? missing,
  };
}

/** What stands after the last @ while an owner is being typed, or null when none is. */
export function ownerBeingTyped(line: string, caret: number): string | null {
  const match = /(?:^|\s)@([^@\s]*(?: [^@\s]*)?)$/.exec(line.slice(0, caret));
  return match?.[1] ?? null;
}
