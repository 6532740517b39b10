/** Reads in flight at a time: a store far away is asked for many at once, and never for all. */
const AT_ONCE = 32;

export async function inParts<A, B>(items: readonly A[], make: (item: A) => Promise<B>): Promise<B[]> {
  const out: B[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE)
    out.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(make))));
  return out;
}
