/** Titles of papers compared by their words: they are named a little otherwise wherever they are listed. */
import { nameKey } from '../../graph/text/fold.ts';
import { stem } from '../../graph/text/stem.ts';

/** Words that many titles share. */
const COMMON = new Set([
  'bilaga',
  'dnr',
  'diarienummer',
  'enligt',
  'avseende',
  'mellan',
  'rörande',
  'angående',
  'samt',
  'för',
  'och',
]);
const SHORTEST = 3;

/** The words of a title that tell it from others, stemmed. */
export function wordsOf(title: string): Set<string> {
  const words = nameKey(title).match(/[\p{L}\d]+/gu) ?? [];
  return new Set(words.filter((w) => w.length >= SHORTEST && !COMMON.has(w)).map((w) => stem(w)));
}

export const sharedWords = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((w) => b.has(w)).length;
