/**
 * Which paragraph of one document answers to which of another. Paragraphs that stand word for word in both and only once in each hold the
 * two together (patience diff); between them the likest are paired in their order; what is left may have moved. Pure.
 */
import { candidatesOf, likeness, type Unit, unitsLike } from './likeness.ts';

export type Step =
  /** In both; `exact`: word for word. In its order, or `moved`. Indices into the two documents. */
  | { state: 'same' | 'changed' | 'moved'; a: number; b: number; exact: boolean }
  | { state: 'gone'; a: number; b: null }
  | { state: 'new'; a: null; b: number };

/** Share of words two paragraphs have in common to be one that was changed, where their order agrees. */
const CHANGED = 0.5;
/** The same for paragraphs at other places, which only their words tie together. */
const MOVED = 0.7;
/** Fewer words stand in many places by chance. */
const FEWEST_MOVED = 3;
const FEWEST_MOVED_CHANGED = 8;
/** Largest stretch (paragraphs of one × of the other) in which every pair is looked at. */
const EVERY_PAIR = 20_000;
/** The same for equality, which costs less. */
const EVERY_KEY = 1_000_000;

type Pair = readonly [a: number, b: number];
interface Range {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}

/** Every paragraph of both once, in the order of the second; what is gone stands where it stood. */
export function align(a: readonly Unit[], b: readonly Unit[]): Step[] {
  const exact = equalPairs(a, b);
  const ordered = [...exact, ...gapsBetween(exact, a.length, b.length).flatMap((gap) => likePairs(a, b, gap))];
  ordered.sort(([x], [y]) => x - y);
  const moved = movedPairs(a, b, ordered);
  return inOrder(a, b, ordered, moved);
}

/** Pairs of equal paragraphs, both indices rising. */
function equalPairs(a: readonly Unit[], b: readonly Unit[]): Pair[] {
  const pairs: Pair[] = [];
  const open: Range[] = [{ fromA: 0, toA: a.length, fromB: 0, toB: b.length }];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const rest = { ...range };
    while (rest.fromA < rest.toA && rest.fromB < rest.toB && a[rest.fromA]?.key === b[rest.fromB]?.key) {
      pairs.push([rest.fromA, rest.fromB]);
      rest.fromA += 1;
      rest.fromB += 1;
    }
    while (rest.fromA < rest.toA && rest.fromB < rest.toB && a[rest.toA - 1]?.key === b[rest.toB - 1]?.key) {
      rest.toA -= 1;
      rest.toB -= 1;
      pairs.push([rest.toA, rest.toB]);
    }
    const anchors = rising(uniqueInBoth(a, b, rest));
    if (anchors.length > 0) {
      pairs.push(...anchors);
      open.push(...gapsBetween(anchors, rest.toA, rest.toB, rest.fromA, rest.fromB));
    } else pairs.push(...commonSubsequence(a, b, rest));
  }
  return pairs.sort(([x], [y]) => x - y);
}

function uniqueInBoth(a: readonly Unit[], b: readonly Unit[], { fromA, toA, fromB, toB }: Range): Pair[] {
  const once = (units: readonly Unit[], from: number, to: number): Map<string, number> => {
    const at = new Map<string, number>();
    for (let i = from; i < to; i += 1) {
      const key = units[i]?.key ?? '';
      at.set(key, at.has(key) ? -1 : i);
    }
    return at;
  };
  const inB = once(b, fromB, toB);
  return [...once(a, fromA, toA)].flatMap(([key, at]): Pair[] => {
    const other = inB.get(key) ?? -1;
    return at < 0 || other < 0 ? [] : [[at, other]];
  });
}

/** The longest choice of pairs in which `b` rises with `a`; pairs come by rising `a`. */
export function rising(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, [, b]] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = index;
  }
  const chosen: Pair[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chosen.push(pair);
  }
  return chosen.reverse();
}

/** Where nothing is unique: the longest common subsequence of keys, in a stretch small enough. */
function commonSubsequence(a: readonly Unit[], b: readonly Unit[], range: Range): Pair[] {
  const [height, width] = [range.toA - range.fromA, range.toB - range.fromB];
  if (height === 0 || width === 0 || height * width > EVERY_KEY) return [];
  return bestChain(range, (i, j) => (a[i]?.key === b[j]?.key ? 1 : 0));
}

/** Pairs with both indices rising and the largest sum of worth; a pair without worth is none. */
function bestChain(range: Range, worth: (a: number, b: number) => number): Pair[] {
  const { fromA, fromB } = range;
  const [height, width] = [range.toA - fromA, range.toB - fromB];
  const best = new Float64Array((height + 1) * (width + 1));
  const paired = new Uint8Array(height * width);
  const cell = (i: number, j: number) => i * (width + 1) + j;
  for (let i = height - 1; i >= 0; i -= 1) {
    for (let j = width - 1; j >= 0; j -= 1) {
      const gain = worth(fromA + i, fromB + j);
      const apart = Math.max(best[cell(i + 1, j)] ?? 0, best[cell(i, j + 1)] ?? 0);
      const together = gain > 0 ? gain + (best[cell(i + 1, j + 1)] ?? 0) : 0;
      best[cell(i, j)] = Math.max(apart, together);
      paired[i * width + j] = together > 0 && together >= apart ? 1 : 0;
    }
  }
  const pairs: Pair[] = [];
  for (let [i, j] = [0, 0]; i < height && j < width; ) {
    if (paired[i * width + j] === 1) {
      pairs.push([fromA + i, fromB + j]);
      i += 1;
      j += 1;
    } else if ((best[cell(i + 1, j)] ?? 0) >= (best[cell(i, j + 1)] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Stretches between pairs in which both documents have something. */
function gapsBetween(pairs: readonly Pair[], toA: number, toB: number, fromA = 0, fromB = 0): Range[] {
  const gaps: Range[] = [];
  let [a, b] = [fromA, fromB];
  for (const [nextA, nextB] of [...pairs, [toA, toB] as const]) {
    if (nextA > a && nextB > b) gaps.push({ fromA: a, toA: nextA, fromB: b, toB: nextB });
    [a, b] = [nextA + 1, nextB + 1];
  }
  return gaps;
}

/** The likest paragraphs of a gap, in their order. */
function likePairs(a: readonly Unit[], b: readonly Unit[], gap: Range): Pair[] {
  const alike = (i: number, j: number): number => {
    const [one, other] = [a[i], b[j]];
    const share = one && other && one.heading === other.heading ? likeness(one, other) : 0;
    return share >= CHANGED ? share : 0;
  };
  if ((gap.toA - gap.fromA) * (gap.toB - gap.fromB) <= EVERY_PAIR) return bestChain(gap, alike);
  const found = candidatesOf(b, indices(gap.fromB, gap.toB));
  const best = indices(gap.fromA, gap.toA).flatMap((i): Pair[] => {
    const unit = a[i];
    const [first] = unit ? unitsLike(unit, b, found, CHANGED) : [];
    return first && unit?.heading === b[first.index]?.heading ? [[i, first.index]] : [];
  });
  return rising(best);
}

/** Of what has no counterpart in its order: the same or nearly the same words elsewhere, the likest first. */
function movedPairs(a: readonly Unit[], b: readonly Unit[], ordered: readonly Pair[]): Pair[] {
  const [takenA, takenB] = [new Set(ordered.map(([i]) => i)), new Set(ordered.map(([, j]) => j))];
  const freeB = candidatesOf(
    b,
    indices(0, b.length).filter((j) => !takenB.has(j)),
  );
  const found = indices(0, a.length)
    .filter((i) => !takenA.has(i))
    .flatMap((i) => {
      const unit = a[i];
      if (!unit || unit.words.length < FEWEST_MOVED) return [];
      const enough = unit.words.length >= FEWEST_MOVED_CHANGED;
      return unitsLike(unit, b, freeB, MOVED)
        .filter(({ index }) => enough || unit.key === b[index]?.key)
        .map(({ index, share }) => ({ i, j: index, share: unit.key === b[index]?.key ? 2 : share }));
    })
    .sort((x, y) => y.share - x.share || x.i - y.i || x.j - y.j);
  const pairs: Pair[] = [];
  for (const { i, j } of found) {
    if (takenA.has(i) || takenB.has(j)) continue;
    takenA.add(i);
    takenB.add(j);
    pairs.push([i, j]);
  }
  return pairs;
}

function inOrder(a: readonly Unit[], b: readonly Unit[], ordered: readonly Pair[], moved: readonly Pair[]): Step[] {
  const place = new Map(ordered.map(([i, j]) => [j, i]));
  const origin = new Map(moved.map(([i, j]) => [j, i]));
  const kept = new Set([...ordered, ...moved].map(([i]) => i));
  const steps: Step[] = [];
  let reached = 0;
  const goneBefore = (end: number) => {
    for (; reached < end; reached += 1) if (!kept.has(reached)) steps.push({ state: 'gone', a: reached, b: null });
  };
  // What is gone is told before what came in its stead: up to the next paragraph that is in both.
  const next = nextPlaces(b.length, a.length, place);
  for (let j = 0; j < b.length; j += 1) {
    goneBefore(next[j] ?? a.length);
    const [here, from] = [place.get(j), origin.get(j)];
    const exact = (i: number) => a[i]?.key === b[j]?.key;
    if (here !== undefined) {
      steps.push({ state: exact(here) ? 'same' : 'changed', a: here, b: j, exact: exact(here) });
      reached = Math.max(reached, here + 1);
    } else if (from !== undefined) steps.push({ state: 'moved', a: from, b: j, exact: exact(from) });
    else steps.push({ state: 'new', a: null, b: j });
  }
  goneBefore(a.length);
  return steps;
}

/** For each place of `b` the index in `a` of the first paragraph from there on that is in both. */
function nextPlaces(lengthB: number, lengthA: number, place: ReadonlyMap<number, number>): number[] {
  const next: number[] = new Array<number>(lengthB).fill(lengthA);
  let reached = lengthA;
  for (let j = lengthB - 1; j >= 0; j -= 1) {
    reached = place.get(j) ?? reached;
    next[j] = reached;
  }
  return next;
}

const indices = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
