/** The passage as HTML: `<mark>` round what the query matched, all else escaped. */
import { analyse, foldedStem, grams, isWholeTerm } from '../text/analyse.ts';
import { stem } from '../text/stem.ts';
import { words } from '../text/words.ts';
import type { QueryWord } from './query-words.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (c) => ENTITIES[c] ?? c);
}

/** Least share of n-grams two words have in common to be shown as a match (a compound, a misread word). */
const SHARED = 0.6;

/** Marks the query's words and whole terms (`extra`: terms of cases it names) in a text. */
export function snippet(text: string, query: readonly QueryWord[], extra: ReadonlySet<string> = new Set()): string {
  let out = '';
  let done = 0;
  for (const [start, end] of matches(text, query, extra)) {
    out += `${escapeHtml(text.slice(done, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    done = end;
  }
  return out + escapeHtml(text.slice(done));
}

/** Places to mark, in order, without overlap. */
function matches(text: string, query: readonly QueryWord[], extra: ReadonlySet<string>): [number, number][] {
  const stems = new Set(query.map((w) => w.stem));
  const folded = new Set(query.filter((w) => w.place !== null).map((w) => w.folded ?? w.stem));
  const found: [number, number][] = [];
  // Numbers and dates are looked for only where one is asked for.
  if (extra.size > 0 || [...stems].some(isWholeTerm))
    for (const t of analyse(text)) {
      if (isWholeTerm(t.term) && (stems.has(t.term) || extra.has(t.term))) found.push([t.start, t.end]);
    }
  const known = marksOf(query);
  for (const w of words(text)) {
    const marked =
      known.get(w.text) ?? (stems.has(stem(w.text)) || folded.has(foldedStem(w.text)) || sharesGrams(w.text, query));
    known.set(w.text, marked);
    if (marked) found.push([w.start, w.end]);
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const out: [number, number][] = [];
  for (const [start, end] of found) {
    const last = out.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
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
