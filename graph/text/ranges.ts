/** Stretches of a text, as offsets. Pure. */

export type Range = readonly [start: number, end: number];

/** In order, those that overlap made one. */
export function joined(ranges: readonly Range[]): Range[] {
  const out: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = out.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

/** In order, of those that overlap only the first, and of those that begin together the longest; `id` settles what is left. */
export function apart<T extends { start: number; end: number; id: string }>(stretches: readonly T[]): T[] {
  let reached = 0;
  return [...stretches]
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
}
