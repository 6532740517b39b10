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
  const kept = new Map<string, Promise<{ parted: boolean; finder: InstantFinder }>>();

  const from = (address: string) => {
    const before = kept.get(address);
    if (before) return before;
    const made = get(address).then((index) => ({ parted: index.parted, finder: instantFinder(index) }));
    kept.set(address, made);
    // What failed is asked for again when more is typed.
    made.catch(() => kept.delete(address));
    return made;
  };
  // On its way before the first letter; who types is told if it fails.
  from(ADDRESS).catch(() => {});

  return {
    async finder(typed) {
      const { parted, finder } = await from(ADDRESS);
      const words = parted ? instantWords(typed).filter((word) => partOf(word) !== null) : [];
      // The longest word has the fewest neighbours in its part; without the part the most named have to do.
      const lead = words.sort((a, b) => b.length - a.length)[0];
      if (lead === undefined) return finder;
      const address = `${ADDRESS}?del=${encodeURIComponent(partOf(lead) ?? '')}`;
      return from(address).then(
        (part) => part.finder,
        () => finder,
      );
    },
  };
}

async function fetchIndex(address: string): Promise<InstantIndex> {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as InstantIndex;
}
