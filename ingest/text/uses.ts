/** What was counted, most used first; among equals the one that sorts first, so that the order of reading never shows. */
export function mostUsedFirst<T extends string>(uses: ReadonlyMap<T, number>): [T, number][] {
  return [...uses].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
