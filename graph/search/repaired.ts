/** Where a stretch of a page's text stands in its repaired text. Repair mends words and seldom joins or parts them. */

interface Token {
  text: string;
  start: number;
  end: number;
}

const tokens = (text: string): Token[] =>
  [...text.matchAll(/\S+/gu)].map((m) => ({ text: m[0], start: m.index, end: m.index + m[0].length }));

/** How far ahead to look for the next equal word after a join or a split. */
const LOOK_AHEAD = 4;

/** For each word of `from` the index of its word in `to`. */
function align(from: Token[], to: Token[]): number[] {
  if (from.length === to.length) return from.map((_, i) => i);
  const out: number[] = [];
  let j = 0;
  for (let i = 0; i < from.length; i += 1) {
    if (from[i]?.text !== to[j]?.text) {
      sync: for (let ahead = 1; ahead <= LOOK_AHEAD; ahead += 1) {
        if (from[i]?.text === to[j + ahead]?.text) {
          j += ahead;
          break;
        }
        for (let k = 1; k <= LOOK_AHEAD; k += 1) {
          if (from[i + k] === undefined || from[i + k]?.text !== to[j + ahead - 1 + (k - 1)]?.text) continue;
          if (k > ahead) j = Math.max(0, j - 1);
          break sync;
        }
      }
    }
    out.push(Math.min(j, to.length - 1));
    j += 1;
  }
  return out;
}

interface Aligned {
  text: string;
  repaired: string;
  from: Token[];
  to: Token[];
  places: number[];
}

/** Pages aligned last, the latest first: whoever shows a page asks for many stretches of it in a row. */
const recent: Aligned[] = [];
const KEPT = 8;

function aligned(text: string, repaired: string): Aligned {
  const at = recent.findIndex((known) => known.text === text && known.repaired === repaired);
  const known = recent[at];
  if (known) {
    if (at > 0) recent.unshift(...recent.splice(at, 1));
    return known;
  }
  const [from, to] = [tokens(text), tokens(repaired)];
  const made = { text, repaired, from, to, places: align(from, to) };
  recent.unshift(made);
  recent.length = Math.min(recent.length, KEPT);
  return made;
}

/** Index of the first word that ends behind a place. */
function firstEndingAfter(words: readonly Token[], place: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The part of `repaired` that stands for `text.slice(start, end)`, on word boundaries; empty when there are no words. */
export function repairedSlice(text: string, repaired: string, start: number, end: number): string {
  const { from, to, places } = aligned(text, repaired);
  if (to.length === 0) return '';
  const begin = firstEndingAfter(from, start);
  if ((from[begin]?.start ?? end) >= end) return '';
  let stop = begin;
  while ((from[stop + 1]?.start ?? end) < end) stop += 1;
  const [first, last] = [places[begin] ?? 0, places[stop] ?? 0];
  return repaired.slice(to[first]?.start ?? 0, to[Math.max(first, last)]?.end ?? repaired.length);
}
