/**
 * Lines of scanned pages that are the same but for what was misread: `Justerandes sign` and `Justerandes sien`. Figures must
 * agree, for `Bilaga 1` and `Bilaga 2` are not one line.
 */

/** Share of a line's characters that may have been misread. */
const MISREAD = 0.16;
/** Shorter lines are the same only to the letter. */
const SHORTEST = 6;
/** Where a file has more lines than this, only those that recur to the letter draw others to themselves. */
const MANY = 1_200;

/** Numbers; a figure within a word is a misread letter. */
const figures = (key: string): string => (key.match(/(?<![\p{L}\d])\d+(?![\p{L}\d])/gu) ?? []).join(' ');

/** Edit distance of two strings, or `most` + 1 when it is greater. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** Are two lines the same but for misread letters? */
export function nearlySame(a: string, b: string): boolean {
  if (a === b) return true;
  const most = Math.floor(Math.max(a.length, b.length) * MISREAD);
  if (most === 0 || Math.min(a.length, b.length) < SHORTEST || figures(a) !== figures(b)) return false;
  return distance(a, b, most) <= most;
}

/** For each of the strings the one it is taken for: the most usual of those nearly the same. */
export function sameForms(keys: readonly string[]): Map<string, string> {
  const uses = new Map<string, number>();
  for (const k of keys) uses.set(k, (uses.get(k) ?? 0) + 1);
  const byUse = [...uses].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const forms: string[] = [];
  const of = new Map<string, string>();
  for (const [key, n] of byUse) {
    const form = forms.find((f) => nearlySame(f, key));
    of.set(key, form ?? key);
    if (form === undefined && (n > 1 || uses.size <= MANY)) forms.push(key);
  }
  return of;
}
