/** What each word of a query weighs in this index: the rarer, the more. */
import { LEAST_PREFIX, type QueryWord } from './query-words.ts';
import { IDENTIFIER, LEAST_IDF } from './weights.ts';

/** Document frequencies of every term the query uses. */
export type Frequencies = ReadonlyMap<string, number>;

export interface WeighedWord extends QueryWord {
  idf: number;
  gramIdf: Map<string, number>;
  gramTotal: number;
  /** The two words it is made of, with their weights, when the index knows both. */
  halves: { term: string; idf: number }[];
}

/** All terms whose frequency the ranking needs. */
export function termsOfWords(words: readonly QueryWord[]): string[] {
  return [
    ...new Set(
      words.flatMap((w) => [
        w.stem,
        ...(w.folded ? [w.folded] : []),
        ...w.grams,
        ...(w.prefix ? [`g_${w.prefix.slice(0, LEAST_PREFIX)}`] : []),
        ...w.others.map((o) => o.stem),
        ...(w.apart ? [...w.apart.verbs, ...w.apart.particles] : []),
        ...w.splits.flat(),
      ]),
    ),
  ];
}

function idfOf(df: number, passages: number): number {
  return Math.max(LEAST_IDF, Math.log(1 + (passages - df + 0.5) / (df + 0.5)));
}

/** A word's weight: that of its commonest own reading; of its rarer n-grams when no passage has the word itself. */
export function weigh(word: QueryWord, df: Frequencies, passages: number): WeighedWord {
  const own = Math.max(...[word.stem, word.folded].map((t) => (t === null ? 0 : (df.get(t) ?? 0))));
  const gramIdf = new Map(word.grams.filter((g) => df.has(g)).map((g) => [g, idfOf(df.get(g) ?? 0, passages)]));
  const akin = Math.max(0, ...word.others.map((o) => df.get(o.stem) ?? 0));
  const rarest = Math.min(...word.grams.map((g) => df.get(g) ?? Number.POSITIVE_INFINITY));
  const frequency = own > 0 ? own : akin > 0 ? akin : Number.isFinite(rarest) ? rarest : 0;
  const unseen = word.grams.length - gramIdf.size;
  const gramTotal = [...gramIdf.values()].reduce((a, b) => a + b, 0) + unseen * idfOf(0, passages);
  const worth = /^(?:§|d_)/u.test(word.stem) ? IDENTIFIER : 1;
  return { ...word, idf: worth * idfOf(frequency, passages), gramIdf, gramTotal, halves: halvesOf(word, df, passages) };
}

/** The likeliest parting into two known words: the one whose shorter word is the longest, since short words are found by chance. */
function halvesOf(word: QueryWord, df: Frequencies, passages: number): WeighedWord['halves'] {
  const shorter = ([a, b]: [string, string]): number => Math.min(a.length, b.length);
  const best = word.splits.filter(([a, b]) => df.has(a) && df.has(b)).sort((x, y) => shorter(y) - shorter(x))[0];
  return best ? best.map((term) => ({ term, idf: idfOf(df.get(term) ?? 0, passages) })) : [];
}
