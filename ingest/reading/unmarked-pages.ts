/**
 * A text without page marks may still bear the page numbers of what it was made from. Parted at them, its running lines can
 * be told as those of a paged file can; put together again it is one page, as a text without marks is.
 */
import { pageStamp } from './stamps.ts';

/** Page numbers must agree on the total and grow, this many of them. */
const MIN_STAMPS = 3;

/** Lines after which a page of the original ended or began, by number; empty when the text tells of no pages. */
function stampLines(lines: readonly string[]): number[] {
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
    .flat()
    .map((s) => s.line)
    .sort((a, b) => a - b);
}

/** The text's lines in the pages it was made from; one page when it tells of none. */
export function partAtStamps(lines: readonly string[]): string[][] {
  const pages: string[][] = [];
  let from = 0;
  for (const line of stampLines(lines)) {
    // With other words on its line it is the head of a page; alone, more often the foot.
    const cut = pageStamp(lines[line] ?? '')?.rest === '' ? line + 1 : line;
    pages.push(lines.slice(from, cut));
    from = cut;
  }
  pages.push(lines.slice(from));
  return pages.filter((p) => p.length > 0);
}
