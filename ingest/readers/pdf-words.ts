/** Where the words of a text layer stand on the page's picture. */
import type { WordBox } from '../../graph/facts.ts';
import type { GlyphWidths } from './pdf-glyphs.ts';
import type { PdfTextItem } from './pdf-lines.ts';

/** Six numbers: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly number[];

/** Part of the letters' height below the base line, and the rest above it. */
const DESCENT = 0.22;
/** Pieces of a word follow each other closer than this share of their height. */
const CLOSE = 0.12;

/** Widths of characters in common fonts, in font sizes: for those the page does not tell. */
const WIDTHS: readonly [RegExp, number][] = [
  [/[ijlI.,:;!|'’]/u, 0.25],
  [/[ftr\s()[\]/-]/u, 0.31],
  [/[mwMW%–—]/u, 0.84],
  [/\p{Lu}/u, 0.68],
];
const USUAL_WIDTH = 0.54;
/** A space is stretched to justify a line, by this many font sizes at most; what is more, or less, lies between all letters. */
const WIDEST_STRETCH = 1.5;
const MOST_SHRUNK = 0.15;

const usual = new Map<string, number>();

function usualWidth(character: string): number {
  let width = usual.get(character);
  if (width === undefined) {
    width = WIDTHS.find(([of]) => of.test(character))?.[1] ?? USUAL_WIDTH;
    usual.set(character, width);
  }
  return width;
}

/** Where each UTF-16 unit of a text begins along its line, and last where the text ends; shares of `width` sum up to it. */
function placesOf(text: string, size: number, width: number, known: ReadonlyMap<string, number> | undefined): number[] {
  const natural: number[] = [];
  let spaces = 0;
  let told = known !== undefined;
  for (const character of text) {
    const space = /\s/u.test(character);
    const glyph = known?.get(character);
    told &&= space || glyph !== undefined;
    natural.push((glyph ?? usualWidth(character)) * size);
    for (let more = 1; more < character.length; more++) natural.push(0);
    if (space) spaces++;
  }
  const sum = natural.reduce((a, b) => a + b, 0);
  const stretch = spaces === 0 ? 0 : (width - sum) / spaces;
  // Where the fonts tell how wide the letters are, what is left over lies in the spaces.
  const inSpaces = told && spaces > 0 && stretch > -MOST_SHRUNK * size && stretch < WIDEST_STRETCH * size;
  const scale = inSpaces || sum === 0 ? 1 : width / sum;
  const places = [0];
  for (const [i, one] of natural.entries()) {
    const more = inSpaces && /\s/u.test(text[i] ?? '') ? stretch : 0;
    places.push((places[i] ?? 0) + one * scale + more);
  }
  return places;
}

interface Run {
  text: string;
  /** Left end of the base line, in the page's points. */
  x: number;
  y: number;
  /** Unit vector along the line. */
  ux: number;
  uy: number;
  width: number;
  height: number;
  /** Where each character begins along the line. */
  places: number[];
}

function toRun({ str, transform, width, height, fontName }: PdfTextItem, glyphs: GlyphWidths): Run {
  const [a = 1, b = 0, , , x = 0, y = 0] = transform;
  const length = Math.hypot(a, b) || 1;
  const places = placesOf(str, length, width, glyphs.get(fontName ?? ''));
  return { text: str, x, y, ux: a / length, uy: b / length, width, height: height || length, places };
}

/** The part of a run between two of its characters. */
function part(run: Run, from: number, to: number): Run {
  const before = run.places[from] ?? 0;
  const width = (run.places[to] ?? run.width) - before;
  const text = run.text.slice(from, to);
  return { ...run, text, x: run.x + run.ux * before, y: run.y + run.uy * before, width };
}

/** True when `next` goes on where `run` ends, on its line. */
function follows(run: Run, next: Run): boolean {
  const dx = next.x - (run.x + run.ux * run.width);
  const dy = next.y - (run.y + run.uy * run.width);
  const near = CLOSE * Math.max(run.height, next.height);
  return Math.abs(dx) <= near && Math.abs(dy) <= near && run.ux * next.ux + run.uy * next.uy > 0.99;
}

/** Corners of a run's box in the picture. */
function corners(run: Run, m: Matrix): [number, number][] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  // Square to the line, upwards.
  const [nx, ny] = [-run.uy, run.ux];
  const below = run.height * DESCENT;
  const above = run.height - below;
  return [
    [0, -below],
    [run.width, -below],
    [0, above],
    [run.width, above],
  ].map(([along = 0, up = 0]) => {
    const x = run.x + run.ux * along + nx * up;
    const y = run.y + run.uy * along + ny * up;
    return [a * x + c * y + e, b * x + d * y + f];
  });
}

function boxOf(runs: readonly Run[], toPicture: Matrix): WordBox {
  const points = runs.flatMap((r) => corners(r, toPicture));
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const text = runs.map((r) => r.text).join('');
  return [
    text,
    100,
    Math.max(0, Math.floor(Math.min(...xs))),
    Math.max(0, Math.floor(Math.min(...ys))),
    Math.ceil(Math.max(...xs)),
    Math.ceil(Math.max(...ys)),
  ];
}

/**
 * The words of a page with their boxes in pixels, in the order of the text. A run of several words is shared out among them by the
 * width of their characters; runs that follow each other without a gap are one word.
 * @param toPicture from the page's points to the picture's pixels
 * @param glyphs as far as the page tells; characters it tells nothing of have the width they usually have
 */
export function pdfWords(items: readonly PdfTextItem[], toPicture: Matrix, glyphs: GlyphWidths = new Map()): WordBox[] {
  const words: Run[][] = [];
  let open: Run | null = null;
  for (const item of items) {
    const run = toRun(item, glyphs);
    for (const m of item.str.matchAll(/\S+/gu)) {
      const piece = part(run, m.index, m.index + m[0].length);
      if (open !== null && m.index === 0 && follows(open, piece)) words.at(-1)?.push(piece);
      else words.push([piece]);
      open = piece;
    }
    if (item.hasEOL || /\s$/u.test(item.str)) open = null;
  }
  return words.map((runs) => boxOf(runs, toPicture));
}
