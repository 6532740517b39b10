/**
 * A text without page marks may still bear the page numbers of what it was made from. Parted at them, its running lines can
 * be told as those of a paged file can; put together again it is one page, as a text without marks is.
 */
import { pageStamp } from './stamps.ts';

/** Page numbers must agree on the total and grow, this many of them. */
const MIN_STAMPS = 3;

/** Lines of a head that may stand above its page number. */
const HEAD = 4;

/** How many lines above each stamp of a series are the same above all of them: the head begins there. */
function headAbove(series: readonly number[], lines: readonly string[]): number {
  let above = 0;
  for (const nth of Array.from({ length: HEAD }, (_, i) => i + 1)) {
    const own = new Set(series.map((line) => lines[line - nth]?.trim() ?? ''));
    const [only = ''] = own;
    if (own.size > 1) break;
    if (only !== '') above = nth;
  }
  return above;
}

interface StampLine {
  line: number;
  /** Lines above it that belong to the same head. */
  above: number;
}

/** Lines on which a page of the original ended or began; empty when the text tells of no pages. */
function stampLines(lines: readonly string[]): StampLine[] {
  const stamps = lines.flatMap((text, line) => {
    const stamp = pageStamp(text);
    return stamp !== null && stamp.of !== null && stamp.of > 1 ? [{ line, stamp }] : [];
  });
  const totals = new Map<string, typeof stamps>();
  for (const s of stamps) {
    const key = `${s.stamp.of}|${s.stamp.rest.toLowerCase()}`;
    totals.set(key, [...(totals.get(key) ?? []), s]);
  }
  return [...totals.values()]
    .filter((series) => {
      const growing = series.every((s, i) => i === 0 || s.stamp.page > (series[i - 1]?.stamp.page ?? 0));
      return growing && (series.length >= MIN_STAMPS || (series.length === 2 && series[0]?.stamp.rest !== ''));
    })
    .flatMap((series) => {
      const at = series.map((s) => s.line);
      const above = series[0]?.stamp.rest === '' ? 0 : headAbove(at, lines);
      return at.map((line) => ({ line, above }));
    })
    .sort((a, b) => a.line - b.line);
}

/** The text's lines in the pages it was made from; one page when it tells of none. */
export function partAtStamps(lines: readonly string[]): string[][] {
  const pages: string[][] = [];
  let from = 0;
  for (const { line, above } of stampLines(lines)) {
    // With other words on its line it is the head of a page; alone, more often the foot.
    const cut = pageStamp(lines[line] ?? '')?.rest === '' ? line + 1 : Math.max(from, line - above);
    pages.push(lines.slice(from, cut));
    from = cut;
  }
  pages.push(lines.slice(from));
  return pages.filter((p) => p.length > 0);
}
