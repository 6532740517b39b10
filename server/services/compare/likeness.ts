/** How like two paragraphs are: the share of their words that they have in common. Numbers count as one word, since a year's report is the last one's with other numbers. */
import { wordsOf } from './words.ts';

/** A paragraph as it is compared. */
export interface Unit {
  /** Equal for paragraphs that stand word for word in both. */
  key: string;
  /** Folded words, numbers masked, sorted. */
  words: readonly string[];
  heading: boolean;
}

const NUMBER = /\d[\d\s.,:/–-]*/gu;
/** What stands before a heading changes when another chapter comes before it. */
const HEADING_NUMBER = /^(?:\d+(?:\.\d+)*\.?|§\s*\d+)\s+/u;

export function unitOf(text: string, heading: boolean): Unit {
  const own = text.normalize('NFC').replace(/\s+/gu, ' ').replace(/[–—]/gu, '-').replace(/[”“]/gu, '"').trim();
  const key = heading ? own.replace(HEADING_NUMBER, '') : own;
  const words = wordsOf(key.toLocaleLowerCase('sv').replace(NUMBER, '0 '))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .sort();
  return { key, words, heading };
}

/** Dice's coefficient over the words, each as often as it stands: 0 for nothing in common, 1 for the same words. */
export function likeness(a: Unit, b: Unit): number {
  const total = a.words.length + b.words.length;
  if (total === 0 || a.key === b.key) return a.key === b.key ? 1 : 0;
  // Lengths alone may say that it cannot be enough to matter.
  const shorter = Math.min(a.words.length, b.words.length);
  if ((2 * shorter) / total < 0.34) return 0;
  let [i, j, common] = [0, 0, 0];
  let worded = false;
  while (i < a.words.length && j < b.words.length) {
    const [x, y] = [a.words[i] ?? '', b.words[j] ?? ''];
    if (x === y) {
      common += 1;
      worded ||= /\p{L}/u.test(x);
      i += 1;
      j += 1;
    } else if (x < y) i += 1;
    else j += 1;
  }
  // Numbers alone make nothing alike.
  return worded ? (2 * common) / total : 0;
}

/** Which paragraphs hold a word. */
export type Candidates = ReadonlyMap<string, readonly number[]>;

export function candidatesOf(units: readonly Unit[], among: readonly number[]): Candidates {
  const holders = new Map<string, number[]>();
  for (const index of among) {
    for (const word of new Set(units[index]?.words)) {
      const known = holders.get(word);
      if (known) known.push(index);
      else holders.set(word, [index]);
    }
  }
  return holders;
}

/** A word in more paragraphs than this tells none of them apart. */
const COMMON = 40;
/** Paragraphs looked at closely: those that share most of the rarer words. */
const LOOKED_AT = 6;

/** Paragraphs at least so like, the likest first. */
export function unitsLike(
  unit: Unit,
  units: readonly Unit[],
  candidates: Candidates,
  least: number,
): { index: number; share: number }[] {
  const shared = new Map<number, number>();
  for (const word of new Set(unit.words)) {
    const holders = candidates.get(word) ?? [];
    if (holders.length > COMMON) continue;
    for (const index of holders) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  return [...shared]
    .sort(([x, n], [y, m]) => m - n || x - y)
    .slice(0, LOOKED_AT)
    .flatMap(([index]) => {
      const other = units[index];
      const share = other ? likeness(unit, other) : 0;
      return share >= least ? [{ index, share }] : [];
    })
    .sort((x, y) => y.share - x.share || x.index - y.index);
}
