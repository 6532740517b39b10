/**
 * The noisy channel: what reading Swedish with an English model makes of each letter, and how likely. All in lower case; the case
 * of a word is dealt with outside. Probabilities are rough and only their order of size counts.
 */

/** Letters as written → what they are read as, with the probability of it. */
const READ_AS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  å: {
    a: 0.45,
    é: 0.13,
    d: 0.1,
    i: 0.09,
    '&': 0.07,
    '4': 0.03,
    å: 0.02,
    ä: 0.01,
    e: 0.0005,
    è: 0.01,
    aé: 0.008,
    ai: 0.005,
    éd: 0.005,
    r: 0.002,
    l: 0.004,
    '8': 0.004,
    '2': 0.004,
    '6': 0.002,
    '': 0.008,
  },
  ä: {
    a: 0.4,
    i: 0.18,
    é: 0.11,
    d: 0.08,
    ii: 0.05,
    '&': 0.03,
    '#': 0.02,
    '4': 0.02,
    '6': 0.02,
    ä: 0.02,
    ai: 0.015,
    ia: 0.015,
    éa: 0.008,
    iii: 0.002,
    éd: 0.005,
    aé: 0.008,
    éi: 0.004,
    ad: 0.004,
    iai: 0.002,
    u: 0.003,
    e: 0.0005,
    è: 0.01,
    'er#': 0.002,
    l: 0.003,
    '': 0.005,
  },
  ö: {
    o: 0.4,
    é: 0.15,
    '6': 0.12,
    d: 0.07,
    '5': 0.02,
    '8': 0.02,
    ö: 0.02,
    ò: 0.01,
    ó: 0.01,
    '0': 0.01,
    '¢': 0.01,
    '§': 0.008,
    oé: 0.008,
    eé: 0.004,
    od: 0.004,
    dé: 0.004,
    '6é': 0.004,
    éd: 0.003,
    to: 0.004,
    f8: 0.003,
    b: 0.003,
    i: 0.004,
    e: 0.0005,
    '': 0.01,
  },
  é: { e: 0.3, é: 0.6 },
  j: { i: 0.02, l: 0.001 },
  i: { j: 0.002, l: 0.004, '1': 0.004, '|': 0.004 },
  l: { '1': 0.01, i: 0.004, '|': 0.003, t: 0.0008 },
  m: { rn: 0.002, nn: 0.0008 },
  rn: { m: 0.02 },
  n: { ri: 0.0005, u: 0.0008 },
  u: { n: 0.0008 },
  f: { t: 0.008, '£': 0.01 },
  t: { f: 0.001, r: 0.001, i: 0.0005 },
  r: { t: 0.001, '¢': 0.0005 },
  e: { c: 0.001, é: 0.0005 },
  h: { b: 0.0006 },
  b: { h: 0.0006 },
  g: { q: 0.001 },
  s: { '5': 0.001 },
  o: { '0': 0.003, '6': 0.0005 },
  li: { h: 0.0008 },
  vv: { w: 0.01 },
};

/** A capital that opens a word may stand for a small ö: `Gvrigt`, `Sversikt`. Used only where the word as read begins with a capital. */
const INITIAL: readonly Edit[] = ['g', 's', 'c', 'q'].map((read) => ({ written: 'ö', read, cost: -Math.log(0.012) }));

interface Edit {
  written: string;
  read: string;
  /** −log of the probability. */
  cost: number;
}

const EDITS: readonly Edit[] = Object.entries(READ_AS).flatMap(([written, all]) =>
  Object.entries(all).map(([read, p]) => ({ written, read, cost: -Math.log(p) })),
);

function byFirstLetter(edits: readonly Edit[], letterOf: (e: Edit) => string): ReadonlyMap<string, readonly Edit[]> {
  const found = new Map<string, Edit[]>();
  for (const e of edits) {
    const letter = letterOf(e).charAt(0);
    const list = found.get(letter);
    if (list) list.push(e);
    else found.set(letter, [e]);
  }
  return found;
}

const BY_WRITTEN = byFirstLetter(EDITS, (e) => e.written);
const BY_READ = byFirstLetter(
  EDITS.filter((e) => e.read !== '' && e.read !== e.written),
  (e) => e.read,
);

/** Letters that the channel seldom leaves as they are; all others stand at no cost. */
const isMarked = (letter: string): boolean => letter === 'å' || letter === 'ä' || letter === 'ö' || letter === 'é';

/** Dearer than this no reading is believed. */
export const MAX_COST = 12;

/**
 * −log P(read | written), both in lower case; Infinity when dearer than `bound` or not to be had by the table.
 * `capital`: the word as read begins with a capital.
 */
export function channelCost(written: string, read: string, capital = false, bound = MAX_COST): number {
  const n = written.length;
  const m = read.length;
  const width = m + 1;
  const best = new Float64Array((n + 1) * width).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  for (let i = 0; i < n; i++) {
    const letter = written.charAt(i);
    const edits = BY_WRITTEN.get(letter) ?? [];
    const marked = isMarked(letter);
    let alive = false;
    for (let j = 0; j <= m; j++) {
      const here = best[i * width + j] ?? Number.POSITIVE_INFINITY;
      if (here > bound) continue;
      alive = true;
      if (!marked && letter === read.charAt(j)) lower(best, (i + 1) * width + j + 1, here);
      for (const e of edits)
        if (read.startsWith(e.read, j) && (e.written.length === 1 || written.startsWith(e.written, i)))
          lower(best, (i + e.written.length) * width + j + e.read.length, here + e.cost);
      if (i === 0 && j === 0 && capital && letter === 'ö')
        for (const e of INITIAL) if (read.startsWith(e.read)) lower(best, width + 1, e.cost);
    }
    // `rn` reaches over a letter, so one dead row is not the end; two are.
    if (!alive && i > 0 && !rowAlive(best, (i - 1) * width, width, bound)) return Number.POSITIVE_INFINITY;
  }
  const cost = best[n * width + m] ?? Number.POSITIVE_INFINITY;
  return cost > bound ? Number.POSITIVE_INFINITY : cost;
}

function lower(best: Float64Array, at: number, cost: number): void {
  if (cost < (best[at] ?? 0)) best[at] = cost;
}

function rowAlive(best: Float64Array, from: number, width: number, bound: number): boolean {
  for (let j = 0; j < width; j++) if ((best[from + j] ?? Number.POSITIVE_INFINITY) <= bound) return true;
  return false;
}

export interface Variant {
  word: string;
  cost: number;
}

/** What the first å, ä or ö of a word may cost, and each further one. */
const COST_OF_FIRST = 5.5;
const COST_OF_NEXT = 2.5;

/** True when it is likely that å, ä and ö alone were misread. */
export const isMarksAlone = ({ word, cost }: Variant): boolean =>
  cost <= COST_OF_FIRST + COST_OF_NEXT * ((word.match(/[åäö]/gu)?.length ?? 0) - 1);

interface Partial {
  at: number;
  word: string;
  cost: number;
}

/** What a word as read may have been, likeliest first, itself left out; at most `limit`, none with a misreading dearer than `dearest`. */
export function variants(read: string, limit: number, capital = false, dearest = MAX_COST): Variant[] {
  const heap: Partial[] = [{ at: 0, word: '', cost: 0 }];
  const found = new Map<string, number>();
  const push = (p: Partial): void => {
    if (p.cost <= MAX_COST) heapPush(heap, p);
  };
  for (let p = heapPop(heap); p && found.size < limit; p = heapPop(heap)) {
    if (p.at === read.length) {
      if (p.word !== read && !found.has(p.word)) found.set(p.word, p.cost);
      continue;
    }
    const letter = read.charAt(p.at);
    if (/\p{L}/u.test(letter))
      push({ at: p.at + 1, word: p.word + letter, cost: p.cost + (isMarked(letter) ? MARKED_KEPT : 0) });
    for (const e of BY_READ.get(letter) ?? [])
      if (e.cost <= dearest && read.startsWith(e.read, p.at))
        push({ at: p.at + e.read.length, word: p.word + e.written, cost: p.cost + e.cost });
    if (p.at === 0 && capital)
      for (const e of INITIAL) if (e.read === letter) push({ at: 1, word: e.written, cost: e.cost });
  }
  return [...found].map(([word, cost]) => ({ word, cost }));
}

/** å, ä, ö or é as read is seldom what was written. */
const MARKED_KEPT = -Math.log(0.02);

/** Cheapest first; of equal cost the one further on, then by spelling, so that the order is one and the same. */
function before(a: Partial, b: Partial): boolean {
  return a.cost < b.cost || (a.cost === b.cost && (a.at > b.at || (a.at === b.at && a.word < b.word)));
}

function heapPush(heap: Partial[], p: Partial): void {
  let i = heap.push(p) - 1;
  while (i > 0) {
    const up = (i - 1) >> 1;
    const parent = heap[up];
    if (!parent || !before(p, parent)) break;
    heap[i] = parent;
    i = up;
  }
  heap[i] = p;
}

function heapPop(heap: Partial[]): Partial | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (!last || heap.length === 0) return top;
  let i = 0;
  for (;;) {
    const left = heap[2 * i + 1];
    const right = heap[2 * i + 2];
    const child = right && left && before(right, left) ? right : left;
    if (!child || !before(child, last)) break;
    const at = child === left ? 2 * i + 1 : 2 * i + 2;
    heap[i] = child;
    i = at;
  }
  heap[i] = last;
  return top;
}

/**
 * What the channel leaves alone of a word in lower case: the key under which a word as written is found from one as read.
 * Letters that come, go or change places in the table are left out of it.
 */
export function channelKey(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/rn/g, 'm')
    .replace(/[aeiouydjl\d&#§¢|]/gu, '')
    .replace(/[f£]/g, 't');
}
