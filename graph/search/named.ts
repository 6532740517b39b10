/** Things a query names: the longest names first, in any inflection, an abbreviation through what it stands for. */
import type { NameEntry, StoreReader } from '../store.ts';
import { nameKey } from '../text/fold.ts';
import { words } from '../text/words.ts';
import { shortKey, stemKey } from './names.ts';
import { STOPWORDS } from './stopwords.ts';

export interface NamedThing {
  entry: NameEntry;
  /** Words of the query it takes up. */
  from: number;
  to: number;
  /** How the query names it: as written, inflected, or shortened. */
  how: 'name' | 'stem' | 'short';
}

/** Longest name looked for, in words. */
const LONGEST = 8;
/** Things one name may mean before it means nothing in particular. */
const PER_NAME = 3;

interface Gram {
  from: number;
  to: number;
  keys: { key: string; how: NamedThing['how'] }[];
}

/** Runs of words that may be a name, longest first. */
function gramsOf(text: string): Gram[] {
  const found = words(text);
  const out: Gram[] = [];
  for (let length = Math.min(LONGEST, found.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= found.length; from += 1) {
      const run = found.slice(from, from + length);
      const first = run[0];
      const last = run.at(-1);
      if (!first || !last) continue;
      if (run.every((w) => STOPWORDS.has(w.text)) || (length === 1 && !isTelling(text.slice(first.start, first.end))))
        continue;
      const written = text.slice(first.start, last.end);
      const genitive = nameKey(written).replace(/s$/u, '');
      out.push({
        from,
        to: from + length,
        keys: [
          { key: nameKey(written), how: 'name' },
          { key: genitive, how: 'name' },
          { key: stemKey(written), how: 'stem' },
          { key: shortKey(written), how: 'short' },
          { key: shortKey(genitive), how: 'short' },
        ],
      });
    }
  }
  return out;
}

/** A single word names something when it is no bare number; one letter (a party) only as a capital. */
function isTelling(word: string): boolean {
  return /\p{L}/u.test(word) && (word.length > 1 || /\p{Lu}/u.test(word));
}

/** What the query names, in order of length; names inside longer names are left out. */
export async function namedIn(reader: StoreReader, text: string): Promise<NamedThing[]> {
  const grams = gramsOf(text);
  if (grams.length === 0) return [];
  const entries = await reader.named([...new Set(grams.flatMap((g) => g.keys.map((k) => k.key)))]);
  const byKey = group(entries);
  const out: NamedThing[] = [];
  const taken: [number, number][] = [];
  for (const how of ['name', 'stem', 'short'] as const) {
    for (const gram of grams) {
      if (taken.some(([a, b]) => gram.from < b && gram.to > a)) continue;
      const found = gram.keys.filter((k) => k.how === how).flatMap((k) => byKey.get(k.key) ?? []);
      const things = preferred(found);
      if (things.length === 0 || (how === 'short' && things.length > PER_NAME)) continue;
      taken.push([gram.from, gram.to]);
      out.push(...things.slice(0, PER_NAME).map((entry) => ({ entry, from: gram.from, to: gram.to, how })));
    }
  }
  return out.sort((a, b) => HOW[a.how] - HOW[b.how] || b.to - b.from - (a.to - a.from) || a.from - b.from);
}

const HOW = { name: 0, stem: 1, short: 2 } as const;

function group(entries: readonly NameEntry[]): Map<string, NameEntry[]> {
  const out = new Map<string, NameEntry[]>();
  for (const e of entries) out.set(e.key, [...(out.get(e.key) ?? []), e]);
  return out;
}

/** Each thing once, the most used first; an abbreviation only where no thing goes by it. Cases are found by number instead. */
function preferred(entries: readonly NameEntry[]): NameEntry[] {
  const once = new Map(entries.filter((e) => e.kind !== 'case').map((e) => [e.id, e]));
  const things = [...once.values()].filter((e) => e.kind !== 'abbreviation');
  return (things.length > 0 ? things : [...once.values()]).sort(
    (a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1),
  );
}
