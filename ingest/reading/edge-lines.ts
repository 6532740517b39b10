/** The lines near the edges of pages, where running headers, footers and stamps stand. */
import { type PageStamp, pageStamp } from './stamps.ts';

/** Lines from the edge that can belong to a header or a footer. */
const TOP = 10;
const BOTTOM = 7;

export interface EdgeLine {
  /** Index of the page, and of the line on it. */
  page: number;
  line: number;
  /** Filled lines between it and the edge. */
  depth: number;
  edge: 'top' | 'bottom';
  /** The same on lines that say the same, page numbers apart. */
  key: string;
  stamp: PageStamp | null;
}

/** A line as it is compared: in lower case, fillers and blanks folded. */
export const fold = (line: string): string =>
  line
    .replace(/[\s_.·…|]+/g, ' ')
    .trim()
    .toLowerCase();

/** The lines near the edges of a page, outermost first, empty lines passed over. */
export function edges(lines: readonly string[], page: number): { top: EdgeLine[]; bottom: EdgeLine[] } {
  const filled = lines.flatMap((text, line) => (text.trim() === '' ? [] : [{ text, line }]));
  const describe = (edge: 'top' | 'bottom') => (l: { text: string; line: number }, depth: number) => {
    const stamp = pageStamp(l.text);
    return { page, line: l.line, depth, edge, stamp, key: `${edge}:${fold(stamp === null ? l.text : stamp.rest)}` };
  };
  // On a short page an inner line may be near both edges; it counts from the nearer one.
  const half = Math.ceil(filled.length / 2);
  return {
    top: filled.slice(0, Math.min(TOP, half)).map(describe('top')),
    bottom: filled
      .slice(Math.max(half, filled.length - BOTTOM))
      .reverse()
      .map(describe('bottom')),
  };
}
