/** From labels of subwords to names: BIO, BIOES and bare labels, put together as words of the text. */
import type { Stretch } from './align.ts';

export type NameKind = 'person' | 'organization' | 'place';

/** What a model says of one subword. */
export interface Labelled {
  /** `B-PER`, `I-PER`, `E-ORG`, `S-LOC`, `PER`, `O`, … */
  label: string;
  /** 0..1. */
  score: number;
  /** Null when the subword stands nowhere in the text. */
  at: Stretch | null;
}

/** A name as a model sees it. */
export interface NamedStretch {
  kind: NameKind;
  start: number;
  end: number;
  /** Mean of its subwords, 0..1. */
  score: number;
}

/** What models call the kinds, whatever the tag set; kinds of other names (times, works, measures) are left out. */
const KINDS: Record<string, NameKind> = {
  PER: 'person',
  PERS: 'person',
  PRS: 'person',
  PERSON: 'person',
  ORG: 'organization',
  ORGANIZATION: 'organization',
  LOC: 'place',
  LOCATION: 'place',
  GPE: 'place',
};

interface Tag {
  /** Begins a name, goes on with one, ends it, is one by itself; a bare label goes on when it can. */
  part: 'B' | 'I' | 'E' | 'S';
  kind: NameKind;
}

function tagOf(label: string): Tag | null {
  const [, part, name = ''] = /^(?:([BIESLU])[-_])?(.+)$/u.exec(label.toUpperCase()) ?? [];
  const kind = KINDS[name.split('/')[0] ?? ''];
  if (kind === undefined) return null;
  const parts = { B: 'B', I: 'I', E: 'E', L: 'E', S: 'S', U: 'S' } as const;
  return { part: part === undefined ? 'I' : parts[part as keyof typeof parts], kind };
}

/** What parts two words of one name: white space, also a line break, and a hyphen the line was broken at. */
const BETWEEN = /^[\s\u00ad‑-]*$/u;
const WORD = /[\p{L}\p{M}\p{N}]/u;

interface Open extends NamedStretch {
  subwords: number;
  closed: boolean;
}

/**
 * Names of a text. A name goes on over subwords and words of its kind that nothing but white space or a hyphen parts; it is widened to whole words, so that
 * a word of which the model saw but a piece is taken whole.
 */
export function mergeLabels(text: string, subwords: readonly Labelled[]): NamedStretch[] {
  const names: Open[] = [];
  for (const { label, score, at } of subwords) {
    const open = names.at(-1);
    const tag = at === null ? null : tagOf(label);
    if (at === null || tag === null) {
      // A subword without place may be the unknown middle of a name; one with a place and no label ends it.
      if (at !== null && open !== undefined && !insideWord(text, at[0])) open.closed = true;
      continue;
    }
    const joins =
      open !== undefined &&
      open.kind === tag.kind &&
      (insideWord(text, at[0]) ? open.end >= at[0] || sameWord(text, open.end, at[0]) : continues(text, open, tag, at));
    if (open !== undefined && joins) {
      open.end = at[1];
      open.score += score;
      open.subwords += 1;
      open.closed = tag.part === 'E' || tag.part === 'S';
    } else {
      const closed = tag.part === 'E' || tag.part === 'S';
      names.push({ kind: tag.kind, start: at[0], end: at[1], score, subwords: 1, closed });
    }
  }
  return names.flatMap((name) => wholeWords(text, name));
}

function continues(text: string, open: Open, tag: Tag, at: Stretch): boolean {
  return !open.closed && (tag.part === 'I' || tag.part === 'E') && BETWEEN.test(text.slice(open.end, at[0]));
}

/** True when a letter stands right before the place: what begins here goes on with a word. */
function insideWord(text: string, at: number): boolean {
  return at > 0 && WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
}

function sameWord(text: string, from: number, to: number): boolean {
  return !/[^\p{L}\p{M}\p{N}]/u.test(text.slice(from, to));
}

/** Widened to whole words, signs at its ends left out; nothing when no letter is left. */
function wholeWords(text: string, { kind, start: from, end: to, score, subwords }: Open): NamedStretch[] {
  let [start, end] = [from, to];
  while (start > 0 && WORD.test(text.charAt(start - 1)) && WORD.test(text.charAt(start))) start -= 1;
  while (end < text.length && WORD.test(text.charAt(end)) && WORD.test(text.charAt(end - 1))) end += 1;
  while (start < end && !WORD.test(text.charAt(start))) start += 1;
  while (end > start && !/[\p{L}\p{M}\p{N})]/u.test(text.charAt(end - 1))) end -= 1;
  // A bracket that was opened outside the name closes nothing in it.
  if (text.charAt(end - 1) === ')' && !text.slice(start, end).includes('(')) end -= 1;
  return /\p{L}/u.test(text.slice(start, end)) ? [{ kind, start, end, score: score / subwords }] : [];
}
