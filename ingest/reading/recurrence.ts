/** Which lines at the edges of pages come again from page to page, each within the pages that bear it. */
import type { EdgeLine } from './edge-lines.ts';

/** Pages a line must stand on to be a running one. */
export const MIN_PAGES = 3;
/** With a page number in it that follows the pages, or in a block of lines that come again together, two are enough. */
const MIN_STAMPED = 2;
/** A header may be that of every second page; after a longer gap it is the header of another document. */
const GAP = 2;
/** So many lines at the very edge that two pages have in common are a header, however short the document. */
const BLOCK = 2;

/** One line on one page. */
export const placeOf = (l: EdgeLine): string => `${l.page}:${l.line}`;

/** Places of lines that stand, with at least one more, at the very edge of two pages in sequence. */
export function commonBlocks(pages: readonly (readonly EdgeLine[])[], passes: (l: EdgeLine) => boolean): Set<string> {
  const found = new Set<string>();
  for (const [i, upper] of pages.entries()) {
    const lower = pages[i + 1];
    if (lower === undefined) continue;
    const shared: EdgeLine[] = [];
    const [a, b] = [upper.filter((l) => !passes(l)), lower.filter((l) => !passes(l))];
    for (const [k, line] of a.entries()) {
      const other = b[k];
      if (other === undefined || other.key !== line.key) break;
      shared.push(line, other);
    }
    if (shared.length >= 2 * BLOCK) for (const l of shared) found.add(placeOf(l));
  }
  return found;
}

/**
 * Runs of pages that bear the same line, by place: the number of the run's first page for every line of a run that is long
 * enough. `eased`: lines for which two pages are.
 */
export function runsOf(lines: readonly EdgeLine[], eased: (l: EdgeLine) => boolean): Map<string, number> {
  const byKey = new Map<string, EdgeLine[]>();
  for (const l of lines) byKey.set(l.key, [...(byKey.get(l.key) ?? []), l]);
  const found = new Map<string, number>();
  for (const group of byKey.values()) {
    let run: EdgeLine[] = [];
    const close = (): void => {
      const pages = new Set(run.map((l) => l.page));
      const [first] = run;
      if (first && pages.size >= (run.some(eased) ? MIN_STAMPED : MIN_PAGES))
        for (const l of run) found.set(placeOf(l), first.page);
      run = [];
    };
    for (const l of [...group].sort((a, b) => a.page - b.page)) {
      const last = run.at(-1);
      if (last && l.page - last.page > GAP) close();
      run.push(l);
    }
    close();
  }
  return found;
}
