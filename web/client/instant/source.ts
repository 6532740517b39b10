/** Fetches the index of names, and where it comes in parts the one that what is typed asks for. */
import { type InstantIndex, instantWords, partOf } from '../../../server/contract/instant.ts';
import { type InstantFinder, instantFinder } from './find.ts';

const ADDRESS = '/sokindex.json';

export interface InstantSource {
  /** The finder to ask for what is typed, at once when it is here. */
  finder(typed: string): Promise<InstantFinder>;
}

export type Fetch = (address: string) => Promise<InstantIndex>;

export function instantSource(get: Fetch = fetchIndex): InstantSource {
  const kept = new Map<string, Promise<InstantFinder>>();
  const root = get(ADDRESS);
  const first = root.then(instantFinder);

  const partFinder = (part: string): Promise<InstantFinder> => {
    const before = kept.get(part);
    if (before) return before;
    const made = get(`${ADDRESS}?del=${encodeURIComponent(part)}`).then(instantFinder);
    kept.set(part, made);
    // What failed is asked for again; meanwhile the most named have to do.
    made.catch(() => kept.delete(part));
    return made;
  };

  return {
    async finder(typed) {
      const { parted } = await root;
      const parts = parted ? instantWords(typed).map((word) => ({ word, part: partOf(word) })) : [];
      // The longest word has the fewest neighbours in its part.
      const best = parts.filter(({ part }) => part !== null).sort((a, b) => b.word.length - a.word.length)[0];
      return best?.part ? partFinder(best.part).catch(() => first) : first;
    },
  };
}

async function fetchIndex(address: string): Promise<InstantIndex> {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as InstantIndex;
}
