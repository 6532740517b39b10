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

/** The part of `repaired` that stands for `text.slice(start, end)`, on word boundaries; empty when there are no words. */
export function repairedSlice(text: string, repaired: string, start: number, end: number): string {
  const from = tokens(text);
  const to = tokens(repaired);
  if (to.length === 0) return '';
  const places = align(from, to);
  const inside = from.flatMap((t, i) => (t.end > start && t.start < end ? [places[i] ?? 0] : []));
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return '';
  return repaired.slice(to[first]?.start ?? 0, to[Math.max(first, last)]?.end ?? repaired.length);
}
