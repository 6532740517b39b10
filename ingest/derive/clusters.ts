/** Union-find over named groups, fed by scored links in a canonical order. */

/** What speaks for or against two groups being one thing, with what it weighs. */
export interface Feature {
  name: string;
  /** What was compared, for people: `FP – L`, `2 handlingar`. */
  value: string;
  weight: number;
}

/** A reason to hold two groups for the same thing. */
export interface Link {
  a: number;
  b: number;
  /** 0..1. */
  score: number;
  /** Name of the feature, for explanation. */
  why: string;
  /** All features the score is made of; absent where `why` is the only one. */
  features?: Feature[];
  /** Said by a person: no rule keeps the two apart. */
  said?: true;
}

/** Links of this score and above join; those below are only for people to look at. */
export const ONE_THING = 0.7;

/** What became of a link: it joined two groups, held together what was one already, was left out, or was too weak. */
export type Outcome = 'joined' | 'already' | 'apart' | 'weak';

/**
 * Joins groups along links of falling score; a link that would bring together what `apart` keeps apart is left out.
 * Ties are broken by the groups' numbers, which follow their sorted keys, so that the result depends on the set alone.
 */
export function cluster(
  size: number,
  links: Link[],
  apart: (a: number[], b: number[], link: Link) => boolean,
  tell: (link: Link, outcome: Outcome) => void = () => {},
): number[][] {
  const parent = Array.from({ length: size }, (_, i) => i);
  const members = new Map<number, number[]>(parent.map((i) => [i, [i]]));
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] ?? root;
    return root;
  };
  const order = [...links].sort(
    (x, y) => y.score - x.score || Math.min(x.a, x.b) - Math.min(y.a, y.b) || Math.max(x.a, x.b) - Math.max(y.a, y.b),
  );
  for (const link of order) {
    const [ra, rb] = [find(link.a), find(link.b)];
    if (ra === rb) {
      tell(link, 'already');
      continue;
    }
    const [ma, mb] = [members.get(ra) ?? [], members.get(rb) ?? []];
    const kept = apart(ma, mb, link);
    tell(link, kept ? 'apart' : 'joined');
    if (kept) continue;
    const [low, high] = ra < rb ? [ra, rb] : [rb, ra];
    parent[high] = low;
    members.set(
      low,
      [...(members.get(low) ?? []), ...(members.get(high) ?? [])].sort((x, y) => x - y),
    );
    members.delete(high);
  }
  return [...members.values()].sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}
/** Levenshtein distance, given up past `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = Math.min(
        (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
      );
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}
