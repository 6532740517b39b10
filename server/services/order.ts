/** Orders people expect, each with a last word from the id so that the same question always gets the same answer. */

/** Latest first; undated last. */
export function latestFirst(a: { date: string | null; id: string }, b: { date: string | null; id: string }): number {
  return compare(b.date ?? '', a.date ?? '') || compare(a.id, b.id);
}

export function earliestFirst(a: { date: string; id: string }, b: { date: string; id: string }): number {
  return compare(a.date, b.date) || compare(a.id, b.id);
}

const swedish = new Intl.Collator('sv', { numeric: true });

export function byName(a: { name: string; id: string }, b: { name: string; id: string }): number {
  return swedish.compare(a.name, b.name) || compare(a.id, b.id);
}

export function bySwedish(a: string, b: string): number {
  return swedish.compare(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
