/** By UTF-16 code units: the same on every machine and in every store, whatever its locale. */
export function byCodeUnit(a: string, b: string): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
