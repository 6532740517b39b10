/**
 * The one analysis behind every index and every query: words → lower case → stem, plus whole terms for what is written in many
 * ways (diarienummer, dates, numbers in groups, letter-spaced words). Pure; the same code runs in a browser.
 */
import { dateTerms, findDates } from './dates.ts';
import { caseTerm, findDiarienummer } from './diarienummer.ts';
import { fold } from './fold.ts';
import { stem } from './stem.ts';
import { type Word, words } from './words.ts';

/** Changes whenever the same text would give other terms, or the index holds more of them: a store of another version is indexed anew. */
export const ANALYSER_VERSION = '4';

export interface AnalysedTerm {
  /** Letters, digits, `§` and `_` only. Whole terms (`ks_12_2019`) hold a `_`; stems never do. */
  term: string;
  /** UTF-16 offsets of what it stands for; `end` exclusive. */
  start: number;
  end: number;
}

/** True for a term that stands beside words (a diarienummer, a date) and takes no place in a phrase. */
export function isWholeTerm(term: string): boolean {
  return term.includes('_');
}

/** Terms of a text in order of place; whole terms come before the words they span. */
export function analyse(text: string): AnalysedTerm[] {
  const found = words(text);
  const out = [...wholeTerms(text, found), ...found.map((w) => ({ term: stem(w.text), start: w.start, end: w.end }))];
  return out.sort((a, b) => a.start - b.start || b.end - a.end || (a.term < b.term ? -1 : 1));
}

function wholeTerms(text: string, found: Word[]): AnalysedTerm[] {
  if (!/\d/u.test(text)) return spacedWords(text);
  const out: AnalysedTerm[] = [];
  for (const n of findDiarienummer(text)) {
    if (n.year === null) continue;
    out.push({ term: caseTerm({ diarium: n.diarium, number: n.number, year: n.year }), start: n.start, end: n.end });
  }
  for (const d of findDates(text)) for (const term of dateTerms(d)) out.push({ term, start: d.start, end: d.end });
  for (const m of text.matchAll(/(?<![\d.,:/-])\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?![\d/:-])/gu)) {
    out.push({ term: `n_${m[0].replace(/\D/gu, '')}`, start: m.index, end: m.index + m[0].length });
  }
  for (const w of found) {
    if (/^\d{4,9}$/u.test(w.text) && !/^(?:19|20)\d\d$/u.test(w.text))
      out.push({ term: `n_${w.text}`, start: w.start, end: w.end });
  }
  return [...out, ...spacedWords(text)];
}

/** `K a l l e l s e` is one word to a reader; it enters as the word it is. */
function spacedWords(text: string): AnalysedTerm[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])\p{L}(?: \p{L}){3,}(?![\p{L}\p{N}])/gu)].map((m) => ({
    term: stem(m[0].normalize('NFC').replace(/ /gu, '').toLowerCase()),
    start: m.index,
    end: m.index + m[0].length,
  }));
}

/** Length of the character n-grams that find a word inside a compound and through misread letters. */
const GRAM = 5;

/** Words whose forms are kept: the same ones recur through a whole archive. */
const WORDS_KEPT = 200_000;
const foldedStems = new Map<string, string>();

/** Stem of the folded word: where a name typed without diacritics and the name as written meet. */
export function foldedStem(word: string): string {
  const known = foldedStems.get(word);
  if (known !== undefined) return known;
  const made = stem(fold(word));
  if (foldedStems.size >= WORDS_KEPT) foldedStems.clear();
  foldedStems.set(word, made);
  return made;
}

/** Character n-grams of a folded stem; none for words shorter than one n-gram. */
export function grams(word: string): string[] {
  const w = foldedStem(word);
  const out: string[] = [];
  if (!/^\p{L}+$/u.test(w)) return out;
  for (let i = 0; i + GRAM <= w.length; i += 1) out.push(`g_${w.slice(i, i + GRAM)}`);
  return out;
}

const partsOf = new Map<string, readonly string[]>();

/** Part terms of one word, kept. */
function partsOfWord(word: string): readonly string[] {
  const known = partsOf.get(word);
  if (known !== undefined) return known;
  const folded = foldedStem(word);
  const made = [...(folded === stem(word) ? [] : [folded]), ...grams(word)];
  if (partsOf.size >= WORDS_KEPT) partsOf.clear();
  partsOf.set(word, made);
  return made;
}

/** Distinct part terms of a text, in order: folded stems that differ from the stem, and n-grams. */
export function parts(text: string): string[] {
  const out = new Set<string>();
  for (const { text: word } of words(text)) {
    if (word.startsWith('§')) continue;
    for (const part of partsOfWord(word)) out.add(part);
  }
  return [...out];
}
