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
  /** Every word, break and figure has a number; `sequence` is the clean text in these numbers. */
  private readonly ids = new Map<string, number>();
  private readonly sequence: number[] = [];
  private followers: Followers | undefined;

  constructor(clean: readonly string[]) {
    let total = 0;
    for (const text of [...clean, EVERYDAY, GAZETTEER]) {
      this.sequence.push(NOTHING);
      for (const token of tokensOf(text)) {
        this.sequence.push(this.idOf(token.key));
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

  private idOf(key: string): number {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.ids.set(key, this.ids.size);
    return this.ids.size - 1;
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

  /** How often two words (breaks, figures) stand one after the other in clean text. */
  pair(first: string, second: string): number {
    const from = this.ids.get(first);
    const to = this.ids.get(second);
    if (from === undefined || to === undefined) return 0;
    this.followers ??= followersOf(this.sequence, this.ids.size);
    const { starts, next } = this.followers;
    const [low, high] = [starts[from] ?? 0, starts[from + 1] ?? 0];
    return firstAbove(next, to, low, high) - firstAbove(next, to - 1, low, high);
  }
}

/** What follows each word: `next[starts[w]] … next[starts[w + 1] - 1]` for word `w`, sorted. */
interface Followers {
  starts: Uint32Array;
  next: Int32Array;
}

/** Where one text ends and another begins. */
const NOTHING = -1;

function followersOf(sequence: readonly number[], words: number): Followers {
  const starts = new Uint32Array(words + 2);
  const each = (visit: (word: number, next: number) => void): void => {
    for (let i = 0; i + 1 < sequence.length; i++) {
      const [word = NOTHING, next = NOTHING] = [sequence[i], sequence[i + 1]];
      if (word !== NOTHING && next !== NOTHING) visit(word, next);
    }
  };
  each((word) => {
    starts[word + 2] = (starts[word + 2] ?? 0) + 1;
  });
  for (let word = 2; word < starts.length; word++) starts[word] = (starts[word] ?? 0) + (starts[word - 1] ?? 0);
  const next = new Int32Array(starts.at(-1) ?? 0);
  // While they are filled in, `starts[w + 1]` is where the next follower of `w` goes; afterwards it is where those of `w` end.
  each((word, follower) => {
    const at = starts[word + 1] ?? 0;
    next[at] = follower;
    starts[word + 1] = at + 1;
  });
  for (let word = 0; word < words; word++) next.subarray(starts[word], starts[word + 1]).sort();
  return { starts, next };
}

/** The first place between two where something greater stands. */
function firstAbove(sorted: Int32Array, value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
