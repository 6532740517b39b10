/** Text as HTML. */
import type { Range } from './ranges.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (c) => ENTITIES[c] ?? c);
}

/** The text with `<mark>` round the ranges, all else escaped; the ranges in order, apart from each other. */
export function marked(text: string, ranges: readonly Range[]): string {
  let out = '';
  let done = 0;
  for (const [start, end] of ranges) {
    out += `${escapeHtml(text.slice(done, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    done = end;
  }
  return out + escapeHtml(text.slice(done));
}
