import type { DocumentFact, MentionFact, NameRef, StatementFact } from '../../graph/facts.ts';
import type { EntityKind } from '../../graph/records.ts';
import type { Section } from '../stages.ts';
import type { DocumentText } from '../text/document-text.ts';

/** A mention while its document is being read: the fact without its place on a page, which follows from the offsets. */
type Found<M> = M extends MentionFact ? Omit<M, 'span' | 'document' | 'text'> & { start: number; end: number } : never;
export type FoundMention = Found<MentionFact>;
export type FoundOf<K extends EntityKind> = Extract<FoundMention, { kind: K }>;

type Said<S> = S extends StatementFact ? Omit<S, 'span' | 'document'> & { start: number; end: number } : never;
/** A statement with its place in the document's text. */
export type FoundStatement = Said<StatementFact>;

/** One inner document as the extractors see it. Offsets are into `text`. */
export interface Context {
  /** What the rules read: signs are plain (`plain-signs.ts`), misread office words have their letters back. */
  text: string;
  /** The same with the signs that the page has. */
  written: string;
  doc: DocumentText;
  fact: DocumentFact;
  /** Organ whose minutes or summons this is, in its base form. */
  organ: string | null;
  /** Organisation that issued the document, as the mentions of this file name it; null when none is named. */
  issuer: string | null;
  sections: Section[];
  /** Read with an English model: å, ä and ö are lost. */
  misread: boolean;
  /** Filled in turn by the extractors of entities, sorted by place. */
  persons: FoundOf<'person'>[];
  arenas: FoundOf<'arena'>[];
  organizations: FoundOf<'organization'>[];
  projects: FoundOf<'project'>[];
  cases: FoundOf<'case'>[];
}

/** A full stop that ends a sentence: none of `t.o.m. 30 juni`, `kl. 9`, `bl.a. Anna Ek`, `Anna Ek m.fl. (M)`, `Anna Z. Ek`. */
const SENTENCE_END =
  /(?<!t\.\s?o\.\s?m|fr\.\s?o\.\s?m|bl\.\s?a|t\.\s?ex|s\.\s?k|(?<![\p{L}])(?:kl|tf|resp|ca|nr|dnr|bitr)|\p{L}\s\p{Lu}|m\.\s?fl(?=\.\s+(?:\(|$)))[.!?]\s+(?=[\p{Lu}\d"(]|$)/gu;

/** Sentence (or list item, or table line) around an offset: from the last full stop, blank line or bullet to the next. */
export function sentenceAround(text: string, start: number, end = start): { start: number; end: number } {
  const row = tableRow(text, start, end);
  if (row) return row;
  const before = text.slice(Math.max(0, start - 700), start);
  const cut = Math.max(
    lastMatch(before, SENTENCE_END),
    lastMatch(before, /\n[ \t]*\n/gu),
    lastMatch(before, /\n\s*(?=·\s?)|\n (?=\p{Lu})|\n[ \t]*(?=\p{Ll}\)[ \t])/gu),
  );
  const from = start - before.length + (cut < 0 ? 0 : cut);
  const after = text.slice(end, end + 700);
  const stop =
    /(?<!t\.\s?o\.\s?m|fr\.\s?o\.\s?m|bl\.\s?a|t\.\s?ex|s\.\s?k|(?<![\p{L}])(?:kl|tf|resp|ca|nr|dnr|bitr)|\p{L}\s\p{Lu}|m\.\s?fl(?=\.\s\())[.!?](?=\s+[\p{Lu}\d"(·]|\s*$)|\n[ \t]*\n|\n\s*(?=·)|\n (?=\p{Lu})|\n[ \t]*(?=\p{Ll}\)[ \t])/u.exec(
      after,
    );
  return { start: from, end: end + (stop ? stop.index + (/^[.!?]/u.test(stop[0]) ? 1 : 0) : after.length) };
}

/** The line of a table (cells parted by tabs) that a place stands in; null elsewhere. */
function tableRow(text: string, start: number, end: number): { start: number; end: number } | null {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const stop = text.indexOf('\n', end);
  const to = stop < 0 ? text.length : stop;
  return text.slice(from, to).includes('\t') ? { start: from, end: to } : null;
}

/** End of the last match, or -1. */
function lastMatch(text: string, regex: RegExp): number {
  let at = -1;
  for (const m of text.matchAll(regex)) at = m.index + m[0].length;
  return at;
}

/** Runs of white space folded, trimmed. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Bodies and organisations as they are named in a text, by place: what a statement's subject may be. */
export function namesIn(
  context: Context,
  start: number,
  end: number,
): (NameRef & { start: number; end: number; generic: boolean })[] {
  const out: (NameRef & { start: number; end: number; generic: boolean })[] = [];
  for (const a of context.arenas)
    if (a.start >= start && a.end <= end)
      out.push({ kind: 'arena', name: a.name, start: a.start, end: a.end, generic: a.generic });
  for (const o of context.organizations)
    if (o.start >= start && o.end <= end)
      out.push({ kind: 'organization', name: o.name, start: o.start, end: o.end, generic: false });
  return out.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Swedish number words up to twenty, and digits. */
const WORDS =
  'noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo'.split(
    ' ',
  );

/** Value of a number in digits or words (`en`, `ett`, `fyra`); null when it is none. */
export function numberValue(word: string): number | null {
  const w = word.toLowerCase();
  if (/^\d+$/u.test(w)) return Number(w);
  if (w === 'en' || w === 'ett') return 1;
  const i = WORDS.indexOf(w);
  return i > 0 ? i : null;
}

/** Expression source for a number that `numberValue` reads. */
export const NUMBER = `(?:\\d{1,3}|en|${WORDS.slice(1).join('|')})`;
