/**
 * From a stretch of a page's text to the words of its picture. The reading text is not the words in a row: hyphens are joined,
 * running headers left out, columns put one after the other. So the two are laid side by side word by word, and what that
 * leaves out is looked for on its own.
 */
import type { WordBox } from '../../../graph/facts.ts';
import { nameKey } from '../../../graph/text/fold.ts';

export interface Range {
  /** Offsets in the page's `text`; `end` exclusive. */
  start: number;
  end: number;
}

interface Token extends Range {
  key: string;
}

/** Largest table laid out to compare text and words: pages of some 2,500 words. Larger pages are searched stretch by stretch. */
const MOST_CELLS = 6_000_000;
/** A stretch counts as found when this share of its letters is. */
const ENOUGH = 0.5;
/** Words passed over, in text or picture, while a stretch is looked for on its own. */
const SKIPPED = 2;

/** For each range the words it stands for, in order of the text; none when it cannot be found. */
export function wordsOfRanges(text: string, words: readonly WordBox[], ranges: readonly Range[]): WordBox[][] {
  const tokens = tokensOf(text);
  const boxes = words.flatMap((box): { key: string; box: WordBox }[] => {
    const key = squeeze(box[0]);
    return key === '' ? [] : [{ key, box }];
  });
  const keys = boxes.map(({ key }) => key);
  const aligned = align(
    tokens.map(({ key }) => key),
    keys,
  );
  return ranges.map((range) => {
    const first = tokens.findIndex((token) => token.end > range.start);
    if (first < 0 || range.end <= range.start) return [];
    const after = tokens.findIndex((token) => token.start >= range.end);
    const inside = tokens.slice(first, after < 0 ? tokens.length : after).map(({ key }) => key);
    const side = inside.map((_, index) => aligned[first + index] ?? []);
    const found = enough(inside, side) ? side : alone(inside, keys, first / Math.max(1, tokens.length));
    return [...new Set(found.flat())].flatMap((index): WordBox[] => {
      const box = boxes[index]?.box;
      return box ? [box] : [];
    });
  });
}

const squeeze = (text: string) => nameKey(text.replaceAll('\u00ad', '')).replaceAll(' ', '');

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\S+/gu)].flatMap((match) => {
    const key = squeeze(match[0]);
    return key === '' ? [] : [{ key, start: match.index, end: match.index + match[0].length }];
  });
}

function enough(keys: readonly string[], found: readonly number[][]): boolean {
  const all = keys.reduce((sum, key) => sum + key.length, 0);
  const seen = keys.reduce((sum, key, index) => sum + ((found[index]?.length ?? 0) > 0 ? key.length : 0), 0);
  return all > 0 && seen >= ENOUGH * all;
}

/** How many words of each side one step takes: a word, a word parted in two or three (a hyphen, a gap), two written as one. */
const STEPS = [
  [1, 1],
  [1, 2],
  [1, 3],
  [2, 1],
] as const;

/** For each word of the text those of the picture that stand for it: the longest common sequence, by letters. */
function align(text: readonly string[], picture: readonly string[]): number[][] {
  const [rows, columns] = [text.length, picture.length];
  if ((rows + 1) * (columns + 1) > MOST_CELLS) return [];
  const width = columns + 1;
  const best = new Int32Array((rows + 1) * width);
  const step = new Int8Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      const [down, right] = [best[at + width] ?? 0, best[at + 1] ?? 0];
      best[at] = Math.max(down, right);
      step[at] = down >= right ? -1 : -2;
      for (const [index, [a, b]] of STEPS.entries()) {
        if (i + a > rows || j + b > columns || !same(text, i, a, picture, j, b)) continue;
        const score = letters(text, i, a) + (best[at + a * width + b] ?? 0);
        if (score > (best[at] ?? 0)) {
          best[at] = score;
          step[at] = index + 1;
        }
      }
    }
  }
  const found: number[][] = text.map(() => []);
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const how = step[i * width + j] ?? -1;
    const taken = STEPS[how - 1];
    if (taken === undefined) {
      if (how === -1) i += 1;
      else j += 1;
      continue;
    }
    const [a, b] = taken;
    for (let k = 0; k < a; k += 1) found[i + k] = Array.from({ length: b }, (_, n) => j + n);
    i += a;
    j += b;
  }
  return found;
}

function same(
  text: readonly string[],
  i: number,
  a: number,
  picture: readonly string[],
  j: number,
  b: number,
): boolean {
  if (a === 1 && b === 1) return text[i] === picture[j];
  return a === 1
    ? (text[i]?.startsWith(picture[j] ?? '') ?? false) && text[i] === picture.slice(j, j + b).join('')
    : (picture[j]?.startsWith(text[i] ?? '') ?? false) && text.slice(i, i + a).join('') === picture[j];
}

const letters = (words: readonly string[], from: number, count: number) =>
  words.slice(from, from + count).reduce((sum, word) => sum + word.length, 0);

/** Where a stretch stands by itself; of several the nearest to where it stands in the text (`share` of the way down). */
function alone(keys: readonly string[], picture: readonly string[], share: number): number[][] {
  let best: { found: number[][]; seen: number; off: number } | null = null;
  for (let start = 0; start < picture.length; start += 1) {
    if (picture[start] !== keys[0] && picture[start] !== keys[1]) continue;
    const found: number[][] = keys.map(() => []);
    let [seen, at] = [0, start];
    for (const [index, key] of keys.entries()) {
      const step = [0, 1, ...Array.from({ length: SKIPPED - 1 }, (_, n) => n + 2)].find((n) => picture[at + n] === key);
      if (step === undefined) continue;
      found[index] = [at + step];
      seen += key.length;
      at += step + 1;
    }
    const off = Math.abs(start / picture.length - share);
    if (best === null || seen > best.seen || (seen === best.seen && off < best.off)) best = { found, seen, off };
  }
  return best !== null && enough(keys, best.found) ? best.found : [];
}
