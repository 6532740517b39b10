/** Bodies whose name says whose they are: `Kustrådets arbetsgrupp`, `Styrgruppen för Kustrådet`. */
import { nameKey } from '../../../graph/text/fold.ts';

interface Named {
  id: string;
  name: string;
  aliases: readonly string[];
}

/** Words by which a group is joined to the body it is of. */
const JOINED = /^\p{L}+(?: \p{L}+)? (?:for|till|inom|under|i) /u;
/** Shorter names would be met within other words. */
const SHORTEST = 3;

/** Pairs of ids: a body, and the one its name says it is of. Names that several bodies have tell nothing. */
export function nestedNames(bodies: readonly Named[]): { inner: string; outer: string }[] {
  const owners = new Map<string, Set<string>>();
  for (const { id, name, aliases } of bodies) {
    for (const key of [name, ...aliases].map(nameKey)) {
      if (key.length >= SHORTEST) owners.set(key, (owners.get(key) ?? new Set()).add(id));
    }
  }
  return bodies.flatMap(({ id, name }) => {
    const key = nameKey(name);
    const outer = [...owners]
      .filter(([owner, ids]) => ids.size === 1 && !ids.has(id) && isOf(key, owner))
      .sort(([a], [b]) => b.length - a.length)[0]?.[1];
    return outer === undefined ? [] : [...outer].map((one) => ({ inner: id, outer: one }));
  });
}

function isOf(key: string, owner: string): boolean {
  const genitive = /[sxz]$/.test(owner) ? owner : `${owner}s`;
  if (key.startsWith(`${genitive} `)) return true;
  const joined = JOINED.exec(key)?.[0];
  return joined !== undefined && key.slice(joined.length) === owner;
}
