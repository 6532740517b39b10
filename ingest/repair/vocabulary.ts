import { readFileSync } from 'node:fs';
import { MUNICIPALITIES, ORGANIZATIONS, REGIONS } from '../lexicon/lexicon.ts';
import { channelKey } from './channel.ts';
import { tokensOf } from './tokens.ts';

/** A word of the clean text. */
export interface Entry {
  /** In lower case. */
  word: string;
  count: number;
  /** How often it began with a small letter; 0 for what is only known as a name. */
  small: number;
  /** How often it began with a capital within a sentence. */
  inner: number;
}

/** Letters of a word's beginning that are remembered. */
const OPENING = 5;

/** Everyday words and the company they keep, for a corpus too small to know them; our own sentences. */
const EVERYDAY = readFileSync(new URL('./data/everyday.txt', import.meta.url), 'utf8').replace(/^#.*$/gm, '');
/** Names of places and public bodies that any clean text may be held to know; within one sentence, so that their capitals tell. */
const GAZETTEER = [
  'namn',
  ...MUNICIPALITIES.flatMap((m) => [m.name, m.county]),
  ...REGIONS.map((r) => r.officialName),
  ...ORGANIZATIONS.map((o) => o.name),
].join(', ');

/**
 * What clean text knows: words with their counts, found by what a misreading leaves of them. A function of the set of texts
 * alone; words are kept in the order of their spelling.
 */
export class Vocabulary {
  readonly total: number;
  private readonly entries = new Map<string, Entry>();
  private readonly byKey = new Map<string, Entry[]>();
  /** Breaks and figures. */
  private readonly others = new Map<string, number>();
  private readonly openings = new Set<string>();
  private readonly texts: readonly string[];

  constructor(clean: readonly string[]) {
    this.texts = [...clean, EVERYDAY, GAZETTEER];
    let total = 0;
    for (const text of this.texts) {
      for (const token of tokensOf(text)) {
        if (token.kind !== 'word') this.others.set(token.key, (this.others.get(token.key) ?? 0) + 1);
        if (token.kind !== 'word' || !/^[\p{L}\p{M}]+$/u.test(token.text)) continue;
        total++;
        const entry = this.entries.get(token.key) ?? { word: token.key, count: 0, small: 0, inner: 0 };
        if (entry.count === 0) this.entries.set(token.key, entry);
        entry.count++;
        if (/^\p{Ll}/u.test(token.text)) entry.small++;
        else if (!token.first) entry.inner++;
      }
    }
    this.total = total;
    for (const word of [...this.entries.keys()].sort()) {
      const entry = this.entries.get(word);
      if (!entry) continue;
      this.openings.add(word.slice(0, OPENING));
      const key = channelKey(word);
      const list = this.byKey.get(key);
      if (list) list.push(entry);
      else this.byKey.set(key, [entry]);
    }
  }

  get(word: string): Entry | undefined {
    return this.entries.get(word);
  }

  /** How often a word, a break or a figure stands in clean text. */
  count(key: string): number {
    return this.entries.get(key)?.count ?? this.others.get(key) ?? 0;
  }

  /** True when a word of clean text begins as this one does. */
  opensLike(word: string): boolean {
    return word.length > OPENING && this.openings.has(word.slice(0, OPENING));
  }

  /** Words that leave the same when misread. */
  like(key: string): readonly Entry[] {
    return this.byKey.get(key) ?? [];
  }

  /** log P of a word that stands `count` times in clean text. */
  logP(count: number): number {
    return Math.log(Math.max(count, 1) / this.total);
  }

  /** How often each of the wanted pairs of neighbours stands in clean text: first word → second → count. */
  pairs(wanted: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Map<string, number>> {
    const counts = new Map<string, Map<string, number>>();
    for (const text of this.texts) {
      let before = '';
      for (const { key } of tokensOf(text)) {
        if (wanted.get(before)?.has(key)) {
          const own = counts.get(before) ?? new Map<string, number>();
          counts.set(before, own.set(key, (own.get(key) ?? 0) + 1));
        }
        before = key;
      }
    }
    return counts;
  }
}
