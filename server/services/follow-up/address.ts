import type { Evidence } from '../../../graph/records.ts';

/** The address of the words of some evidence, as the pages have it: for tables and calendars, which leave the room. */
export function address({ document, page, start, end }: Evidence): string {
  return `/handlingar/${encodeURIComponent(document)}?sida=${page}&plats=${start}-${end}#plats`;
}
