/**
 * By which terms passages are found. Reading the postings of a term takes as long as it is common, so their number is bounded: the
 * most common terms are left out. Those terms still count in the ranking of what the rarer ones found. N-grams come last, with the
 * room that is left.
 */

import { LEAST_PREFIX, type OtherStem, type QueryWord } from './query-words.ts';
import type { Frequencies } from './weigh.ts';

export interface Chosen {
  terms: string[];
  /** True when terms were left out, or the rarest alone has more passages than the limit: there are more matches than are weighed. */
  cut: boolean;
}

/** Chooses terms whose frequencies together stay within `limit`; the rarest is always among them. */
export function chooseTerms(
  words: readonly QueryWord[],
  wholeTerms: Iterable<string>,
  df: Frequencies,
  limit: number,
): Chosen {
  const byRarity = (terms: Iterable<string>): string[] =>
    [...new Set(terms)]
      .filter((t) => df.has(t))
      .sort((a, b) => (df.get(a) ?? 0) - (df.get(b) ?? 0) || (a < b ? -1 : 1));
  const tiers = [
    byRarity(wholeTerms),
    byRarity(words.flatMap((w) => [w.stem, ...(w.folded ? [w.folded] : []), ...standing(w, 'either', 'corrected')])),
    byRarity(
      words.flatMap((w) => [
        ...w.grams,
        ...prefixGrams(w),
        ...standing(w, 'related'),
        ...(w.apart?.verbs ?? []),
        ...bothKnown(w, df),
      ]),
    ),
  ];
  const terms: string[] = [];
  let room = limit;
  let cut = false;
  tiers.forEach((tier, i) => {
    for (const term of tier) {
      if (terms.includes(term)) continue;
      const frequency = df.get(term) ?? 0;
      if (terms.length > 0 && frequency > room) {
        cut ||= i < 2;
        continue;
      }
      cut ||= frequency > limit;
      terms.push(term);
      room -= frequency;
    }
  });
  return { terms, cut };
}

const standing = (word: QueryWord, ...kinds: OtherStem['as'][]): string[] =>
  word.others.filter((o) => kinds.includes(o.as)).map((o) => o.stem);

/** The n-grams a word must hold that begins as typed; the n-grams of the word itself may go beyond its star. */
const prefixGrams = (word: QueryWord): string[] =>
  word.prefix === null ? [] : [`g_${word.prefix.slice(0, LEAST_PREFIX)}`];

/** Halves of compounds where the index knows both. */
function bothKnown(word: QueryWord, df: Frequencies): string[] {
  return word.splits.flatMap(([a, b]) => (df.has(a) && df.has(b) ? [a, b] : []));
}
