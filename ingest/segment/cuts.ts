/** Where a stretch of text may be cut: between paragraphs and rows of tables first, then sentences, lines, words. */
import type { Stretch } from '../text/contents.ts';
import { isRow, type Table } from '../text/tables.ts';

/** A sentence's end: after a word or a figure, before what begins another. Abbreviations (`bl. a.`, `kl. 9`) are none. */
const SENTENCE = /(?:\p{L}{3}|[\d)”"%])[.!?][”")]?(?=\s+[\p{Lu}•▪–\d"”(])/gu;
/** A line that begins an item of a list. */
const ITEM = /\n(?=[ \t]*(?:[•▪●○–-]|\d{1,2}[.)])\s)/gu;

const lastEnd = (text: string, regex: RegExp): number => {
  let at = -1;
  for (const m of text.matchAll(regex)) at = m.index + m[0].length;
  return at;
};

/** Length of the first piece of `text`, at most `max`; something is always cut off. */
function firstPiece(text: string, max: number): number {
  const piece = text.slice(0, max);
  // One character more shows whether a sentence ends at the very edge.
  const sentence = lastEnd(text.slice(0, max + 2), SENTENCE);
  const places = [sentence > max ? lastEnd(piece, SENTENCE) : sentence, lastEnd(piece, ITEM), piece.lastIndexOf('\n')];
  const fit = places.find((at) => at > max / 3);
  if (fit !== undefined) return fit;
  const space = piece.lastIndexOf(' ');
  return space > 0 ? space : max;
}

/** Cuts a stretch into pieces of at most `max` characters. */
function pieces(text: string, start: number, end: number, max: number): Stretch[] {
  const out: Stretch[] = [];
  let at = start;
  while (end - at > max) {
    const length = firstPiece(text.slice(at, end), max);
    out.push({ start: at, end: at + length });
    at += length;
  }
  out.push({ start: at, end });
  return out;
}

/** A table's rows, each with what wraps below it. */
function rows(text: string, start: number, end: number): Stretch[] {
  const out: Stretch[] = [];
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    const last = out.at(-1);
    if (isRow(line) || !last) out.push({ start: at, end: at + line.length });
    else if (line.trim() !== '') last.end = at + line.length;
    at += line.length + 1;
  }
  return out;
}

/** Paragraphs between blank lines. */
function paragraphs(text: string, start: number, end: number): Stretch[] {
  const out: Stretch[] = [];
  let from = start;
  for (const m of text.slice(start, end).matchAll(/\n[ \t]*\n\s*/gu)) {
    out.push({ start: from, end: start + m.index });
    from = start + m.index + m[0].length;
  }
  out.push({ start: from, end });
  return out;
}

/**
 * The parts of a stretch in order, none longer than `max`: paragraphs, and the rows of tables, which are cut only where one is
 * longer than that itself.
 */
export function partsOf(text: string, start: number, end: number, tables: readonly Table[], max: number): Stretch[] {
  const out: Stretch[] = [];
  let at = start;
  for (const table of tables) {
    const [from, to] = [Math.max(table.start, at), Math.min(table.end, end)];
    if (to <= from) continue;
    out.push(...paragraphs(text, at, from), ...rows(text, from, to));
    at = to;
  }
  out.push(...paragraphs(text, at, end));
  return out.flatMap((p) => pieces(text, p.start, p.end, max)).filter((p) => text.slice(p.start, p.end).trim() !== '');
}
