/** The passage as HTML: `<mark>` round what the query matched, all else escaped. */
import { analyse, foldedStem, grams, isWholeTerm } from '../text/analyse.ts';
import { marked } from '../text/html.ts';
import { joined, type Range } from '../text/ranges.ts';
import { stem } from '../text/stem.ts';
import { words } from '../text/words.ts';
import type { QueryWord } from './query-words.ts';

/** Least share of n-grams two words have in common to be shown as a match (a compound, a misread word). */
const SHARED = 0.6;

/** Marks the query's words and whole terms (`extra`: terms of cases it names) in a text. */
export function snippet(text: string, query: readonly QueryWord[], extra: ReadonlySet<string> = new Set()): string {
  return marked(text, joined(matches(text, query, extra)));
}

/** Places to mark. */
function matches(text: string, query: readonly QueryWord[], extra: ReadonlySet<string>): Range[] {
  const stems = new Set(query.map((w) => w.stem));
  const folded = new Set(query.filter((w) => w.place !== null).map((w) => w.folded ?? w.stem));
  const found: Range[] = [];
  // Numbers and dates are looked for only where one is asked for.
  if (extra.size > 0 || [...stems].some(isWholeTerm))
    for (const t of analyse(text)) {
      if (isWholeTerm(t.term) && (stems.has(t.term) || extra.has(t.term))) found.push([t.start, t.end]);
    }
  const known = marksOf(query);
  for (const w of words(text)) {
    const told =
      known.get(w.text) ?? (stems.has(stem(w.text)) || folded.has(foldedStem(w.text)) || sharesGrams(w.text, query));
    known.set(w.text, told);
    if (told) found.push([w.start, w.end]);
  }
  return found;
}

/** Which words a query marks, as far as its hits have told: they share most of their words. */
const marks = new WeakMap<readonly QueryWord[], Map<string, boolean>>();

function marksOf(query: readonly QueryWord[]): Map<string, boolean> {
  const known = marks.get(query) ?? new Map<string, boolean>();
  marks.set(query, known);
  return known;
}

function sharesGrams(word: string, query: readonly QueryWord[]): boolean {
  const own = new Set(grams(word));
  return (
    own.size > 0 &&
    query.some((w) => w.grams.length > 1 && w.grams.filter((g) => own.has(g)).length / w.grams.length >= SHARED)
  );
}
