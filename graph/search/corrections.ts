/**
 * Misspelt words: a word the index does not know is corrected to the nearest it knows. The n-grams both share lead to passages, and
 * the words of those passages are compared with it, so that no store needs a vocabulary of its own.
 */
import type { Postings, StoreReader } from '../store.ts';
import { isWholeTerm } from '../text/analyse.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { words as wordsOf } from '../text/words.ts';
import { bestOf } from './first-weighing.ts';
import type { QueryWord } from './query-words.ts';
import type { Frequencies } from './weigh.ts';

/** Shorter words have too many neighbours and no n-grams. */
const LEAST_LENGTH = 5;
/** From this many letters on two slips are forgiven, below one. */
const LONG = 8;
/** Passages looked through for one word: those that share the most of its n-grams. */
const LOOKED_THROUGH = 60;
/** A word only a passage or two have may be a slip itself; it is matched, but not suggested. */
const LEAST_SUGGESTED = 2;

export interface Corrected {
  words: QueryWord[];
  /** The query with its misspelt words mended; null when nothing better is known. */
  suggestion: string | null;
}

/** Adds to every unknown word the nearest known one. `text` is the query as typed. */
export async function correct(
  reader: StoreReader,
  words: readonly QueryWord[],
  text: string,
  df: Frequencies,
): Promise<Corrected> {
  let mended = text;
  const out: QueryWord[] = [];
  for (const word of words) {
    const near = isUnknown(word, df) ? await nearest(reader, word, df) : null;
    if (near === null) {
      out.push(word);
      continue;
    }
    out.push({ ...word, others: [...word.others, { stem: near.stem, as: 'corrected' }] });
    if (near.written !== null && near.passages >= LEAST_SUGGESTED)
      mended = replaceWord(mended, word.word, near.written);
  }
  return { words: out, suggestion: mended === text ? null : mended };
}

/** No reading of the word itself, of its parts or of what stands for it is in the index. */
function isUnknown(word: QueryWord, df: Frequencies): boolean {
  if (word.place === null || word.prefix !== null || word.word.length < LEAST_LENGTH || !/^\p{L}+$/u.test(word.word))
    return false;
  const known = [word.stem, ...(word.folded ? [word.folded] : []), ...word.others.map((o) => o.stem)];
  if (known.some((t) => df.has(t))) return false;
  // A compound of known words, or a word whole inside longer ones, is no slip.
  const inside = word.grams.length > 0 && word.grams.every((g) => df.has(g));
  return !inside && !word.splits.some(([a, b]) => df.has(a) && df.has(b));
}

interface Near {
  stem: string;
  /** As a passage writes it; null where only the repaired text has it. */
  written: string | null;
  /** Passages of those looked through that hold it. */
  passages: number;
}

async function nearest(reader: StoreReader, word: QueryWord, df: Frequencies): Promise<Near | null> {
  const known = word.grams.filter((g) => df.has(g));
  if (known.length === 0) return null;
  const passages = await reader.pick({ terms: known, facets: [] }, sharingMost);
  const target = fold(word.stem);
  const slips = word.word.length >= LONG ? 2 : 1;
  const held = new Map<string, number>();
  for (const { terms } of passages)
    for (const term of new Set([...terms.text, ...terms.heading]))
      if (!isWholeTerm(term) && Math.abs(term.length - target.length) <= slips)
        held.set(term, (held.get(term) ?? 0) + 1);
  const best = [...held]
    .map(([term, count]) => ({ term, count, away: distance(fold(term), target, slips) }))
    .filter((c) => c.away <= slips)
    .sort((a, b) => a.away - b.away || b.count - a.count || (a.term < b.term ? -1 : 1))[0];
  if (best === undefined) return null;
  const written = passages
    .flatMap(({ passage }) => wordsOf(passage.text).map((w) => w.text))
    .find((w) => stem(w) === best.term);
  return { stem: best.term, written: written ?? null, passages: best.count };
}

/** The passages that share the most n-grams, the rarer the more. */
function sharingMost({ terms, lengths }: Postings): number[] {
  const shared = new Float64Array(lengths.length + 1);
  for (const { passages } of terms.values()) {
    const worth = Math.log(1 + lengths.length / passages.length);
    for (const num of passages) shared[num] = (shared[num] ?? 0) + worth;
  }
  return bestOf(shared, LOOKED_THROUGH, LOOKED_THROUGH).passages;
}

/** Edits between two words (a swap of neighbours is one), or more than `most` as soon as that is certain. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length] ?? most + 1;
}

/** Puts a word in the place of another, whatever its case. */
function replaceWord(text: string, word: string, by: string): string {
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'giu'), by);
}
