/**
 * Names that clean text does not hold, given their letters back. A name is seldom in the dictionary, but what a misreading made of it tells:
 * the same name is read now `Torsnés`, now `Torsnds`, and only one word can be read as both; and its parts are words (`Kvarnsjo`).
 */
import { isFamilyName, isGivenName, looksLikeFamilyName } from '../lexicon/lexicon.ts';
import { channelCost, channelKey, isMarksAlone, variants } from './channel.ts';
import type { Knows } from './dictionary.ts';
import { BUILT_OF_WORDS, NameParts } from './place-parts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Shorter names have too many neighbours. */
const MIN_LENGTH = 5;
/** Readings that are looked at for each word. */
const ASKED = 200;
/** No single misreading may cost more. */
const DEAREST = 4.6;
/** A name that a list has is this much likelier (in log) than one that nothing knows; and a word that only the dictionary has, or makes up. */
const LISTED = 5;
const IN_DICTIONARY = 4;
/** A word with a single reading is changed when what it becomes is this much likelier than the next … */
const CLEAR = 1;
/** … and, where all its letters may stand in Swedish, when this much is known of it, and the change is one of the commonest. */
const ENOUGH = 3.5;
const COMMON_COST = 2.6;
/** A name of two known parts may be read in a rarer way. */
const PLACE_COST = 4.5;
/** What no Swedish name holds, or few. */
const ODD = /[^a-zåäö]|ii|rdd(?:$|e[nt])|^[gcq][bcdfgjkmpqstvxz]|[bcfghjklmnpqrstvxz]d[bcfghjklmnpqtvxz]/;

interface Cluster {
  /** Words as read, in lower case. */
  reads: string[];
  /** What all of them may have been, with what it costs together. */
  origins: ReadonlyMap<string, number>;
}

/** What names of misread text are to be written as. A function of the set of words given. */
export class NameReadings {
  readonly #written = new Map<string, string>();
  readonly #knows: Knows;
  readonly #parts: NameParts;

  /** @param words words of misread text that begin with a capital, as they stand, with repetitions. */
  constructor(words: Iterable<string>, vocabulary: Vocabulary, knows: Knows) {
    this.#knows = knows;
    this.#parts = new NameParts(knows, (word) => vocabulary.get(word)?.small ?? 0);
    const uses = new Map<string, number>();
    for (const word of words) {
      const key = word.toLowerCase();
      if (key.length >= MIN_LENGTH && /^\p{L}/u.test(word) && vocabulary.get(key) === undefined)
        uses.set(key, (uses.get(key) ?? 0) + 1);
    }
    const groups = new Map<string, string[]>();
    for (const key of [...uses.keys()].sort()) {
      if (this.#isKnown(key) || isReadingOf(key, vocabulary)) continue;
      const group = groups.get(channelKey(key));
      if (group) group.push(key);
      else groups.set(channelKey(key), [key]);
    }
    for (const group of groups.values()) {
      const [only] = group;
      if (group.length === 1 && only !== undefined && this.#isLetBe(only)) continue;
      for (const cluster of clustersOf(group, uses)) {
        const written = this.#likeliest(cluster);
        if (written !== null) for (const read of cluster.reads) if (read !== written) this.#written.set(read, written);
      }
    }
  }

  /** What a word as read is to be written as, both in lower case; null where nothing tells. */
  of(read: string): string | null {
    const own = this.#written.get(read);
    if (own !== undefined) return own;
    const stem = read.endsWith('s') ? this.#written.get(read.slice(0, -1)) : undefined;
    return stem === undefined ? null : `${stem}s`;
  }

  #isKnown(key: string): boolean {
    const name = upperFirst(key);
    return this.#knows(key) || this.#knows(name) || isGivenName(name) || isFamilyName(name);
  }

  /** A word that is built of words as it stands, or as family names are, is let be unless it is read otherwise elsewhere. */
  #isLetBe(read: string): boolean {
    return this.#parts.worth(read) >= BUILT_OF_WORDS || (!ODD.test(read) && looksLikeFamilyName(upperFirst(read)));
  }

  #likeliest({ reads, origins }: Cluster): string | null {
    const [only] = reads;
    const alone = reads.length === 1 && only !== undefined;
    if (alone && this.#isLetBe(only)) return null;
    const odd = alone && ODD.test(only);
    const ranked: { word: string; known: number; cost: number; score: number }[] = [];
    for (const [word, cost] of [...origins].sort(([a, c], [b, d]) => c - d || (a < b ? -1 : 1))) {
      // What costs so much cannot come near the best, or cannot be taken.
      const best = Math.max(...ranked.map((r) => r.score));
      if (LISTED - cost < best - CLEAR || (alone && !odd && cost > PLACE_COST && ranked.length === 0)) break;
      const known = this.#valueOf(word);
      if (known > 0 || !alone) ranked.push({ word, known, cost, score: known - cost });
    }
    const [best, next] = ranked.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
    if (!best) return null;
    if (!alone) return best.word;
    const enough =
      odd || (best.known >= ENOUGH && best.cost <= COMMON_COST) || (best.known >= LISTED && best.cost <= PLACE_COST);
    return enough && (next === undefined || best.score - next.score >= CLEAR) ? best.word : null;
  }

  #valueOf(word: string): number {
    const name = upperFirst(word);
    if (isGivenName(name) || isFamilyName(name)) return LISTED;
    return Math.max(this.#isKnown(word) ? IN_DICTIONARY : 0, this.#parts.worth(word));
  }
}

/** True when a word of clean text may have been read like this: the decoder knows more of it. */
const isReadingOf = (read: string, vocabulary: Vocabulary): boolean =>
  vocabulary.like(channelKey(read)).some(({ word }) => isMarksAlone({ word, cost: channelCost(word, read, true) }));

const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Words as read that may all be one and the same, the commonest first. */
function clustersOf(group: string[], uses: ReadonlyMap<string, number>): Cluster[] {
  const clusters: Cluster[] = [];
  const byUse = [...group].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || (a < b ? -1 : 1));
  for (const read of byUse) {
    const own = originsOf(read, uses.get(read) ?? 1);
    const i = clusters.findIndex((c) => [...own.keys()].some((w) => c.origins.has(w)));
    const cluster = clusters[i];
    if (cluster === undefined) clusters.push({ reads: [read], origins: own });
    else clusters[i] = { reads: [...cluster.reads, read], origins: shared(cluster.origins, own) };
  }
  return clusters;
}

/** The word itself and what it may have been, with the cost of all its places: one that is read alike again tells less than the first. */
function originsOf(read: string, places: number): Map<string, number> {
  const found = variants(read, ASKED, true, DEAREST).filter(isMarksAlone);
  const own: [string, number][] = /^\p{L}+$/u.test(read) ? [[read, 0]] : [];
  const weight = 1 + Math.log(places);
  return new Map([...own, ...found.map(({ word, cost }): [string, number] => [word, cost * weight])]);
}

const shared = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): Map<string, number> =>
  new Map([...a].flatMap(([word, cost]) => (b.has(word) ? [[word, cost + (b.get(word) ?? 0)] as const] : [])));
