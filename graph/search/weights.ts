/** Every number the ranking rests on, in one place. Measured on judged queries; the tests say what each is for. */
import type { IndexField } from '../store.ts';

/** How much an occurrence counts by the field it stands in, and how strongly long fields are discounted (BM25F's b). */
export const FIELDS: Record<IndexField, { weight: number; b: number }> = {
  text: { weight: 1, b: 0.4 },
  heading: { weight: 1, b: 0.3 },
  title: { weight: 0.4, b: 0.3 },
  case: { weight: 1, b: 0 },
  entity: { weight: 0.7, b: 0.3 },
  parts: { weight: 0.3, b: 0 },
};

/** BM25's saturation: how fast further occurrences stop to count. */
export const K1 = 1.4;

/** What a query word's weaker readings are worth beside the stem itself. The best reading counts, never their sum. */
export const READINGS = {
  /** Same word without diacritics. */
  folded: 0.9,
  /** All of its n-grams stand in the passage: a compound, or another form. */
  grams: 0.65,
  /** Both halves of a compound stand in the passage, each as a word of its own; one half counts by its share. */
  halves: 0.6,
  /** The verb and particle it is made of: `läggs ner` for `nedläggning`. */
  phrasal: 0.8,
  /** A word people use for it. */
  related: 0.5,
  /** Typed as an alternative. */
  either: 1,
  /** The nearest word the index knows to one it does not. */
  corrected: 0.9,
  /** Least share of n-grams, and of halves, that counts as a match at all. */
  leastGrams: 0.4,
  leastHalves: 0.3,
} as const;

/** Bonuses, as shares of a passage's word score. */
export const BONUS = {
  /** Neighbours in the query that are neighbours in the passage. */
  proximity: 0.75,
  /** Widest distance in words at which two neighbours still count as near. */
  window: 8,
  /** Exponent of the share of the query (by weight of its words) the passage covers. */
  coverage: 0.4,
} as const;

/** What a named thing adds to passages that mention it, in units of the query's heaviest word. */
export const NAMED = { case: 2, near: 1, entity: 0.6 } as const;

/** What a passage gains that states something of a thing named (a seat, a decision, a count), in the same unit. */
export const STATES = 0.2;

/** What an explaining passage gains when the query asks what something is, in the same unit. */
export const EXPLAINS = 0.8;

/** What a passage gains that holds the kind of answer asked for (a person, a figure, a date), in the same unit. */
export const HOLDS_ANSWER = 0.7;

/** What a passage gains by where it stands, in the same unit: in the § asked for, in a document of the year asked for. */
export const CONTEXT = { paragraph: 0.7, year: 0.6 } as const;

/** A word's least weight when it stands in most passages. */
export const LEAST_IDF = 0.05;

/**
 * How many passages a query is answered from: time against completeness. When no more than `all` are found, all are weighed with
 * everything they hold; else the best of the first weighing: `best`, or `all` where the order is another or dates are finer than years.
 * `postings` bounds the first weighing itself, in passages of all terms together: of what a query asks the commonest n-grams go first.
 * Measured against weighing everything: see `docs/ranking.md`; with a best of 100 three of 82 queries changed, with 300 none.
 */
export const WEIGHED = { all: 1000, best: 300, postings: 200_000 } as const;

/** How much more a paragraph number or a whole date weighs than a word as rare: who types one wants that one. */
export const IDENTIFIER = 1.5;

/** Share of the best score a passage must have to be listed by date. */
export const BY_DATE_LEAST = 0.3;

/** What a table of contents keeps of its score: it names everything and tells nothing. */
export const CONTENTS_LIST = 0.5;

/** What a letterhead keeps of its score: it names its document and tells nothing else. */
export const LETTERHEAD = 0.6;

/**
 * Fusion with the ranking by meaning. `k` dampens the first places: with a small one the best of the words stays near the top when meaning
 * does not know it. `meaning` is what a place by meaning is worth beside one by words, which are the surer of the two. Chosen, not
 * measured: no model was at hand.
 */
export const FUSION = {
  k: 20,
  meaning: 0.6,
  /** Nearest passages asked for. */
  depth: 100,
  /** Of those, how many that no word found are shown. */
  added: 20,
} as const;
