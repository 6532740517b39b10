/** A search of the folder, part after part; what is found so far is told on the way. */
import { type PartTexts, partName, type SearchPart, textsName } from '../../../server/contract/site.ts';
import type { Loader } from './load.ts';
import { nearness } from './marks.ts';
import { type PartFinder, partFinder } from './part.ts';
import { type Asked, ask } from './query.ts';

export interface Found {
  /** Number of the part, from 1. */
  part: number;
  /** Place in the part's passages. */
  passage: number;
  page: number;
  id: string;
  document: SearchPart['documents'][number];
  score: number;
}

export interface Progress {
  asked: Asked;
  /** All so far, best first. */
  hits: Found[];
  /** Stems found by forgiving a slip. */
  slips: ReadonlySet<string>;
  /** Parts searched and of those how many could not be read; of how many. */
  done: number;
  broken: number;
  of: number;
}

export interface Searcher {
  /** @param tell is told after each part, and last of all when the first hits are in their final order. */
  search(query: string, tell: (progress: Progress) => void): Promise<void>;
  texts(part: number): Promise<PartTexts>;
}

/** Hits whose texts are read for their order. */
const WEIGHED = 30;
/** What nearness adds at most, as a share of the score. */
const NEARNESS = 0.75;

export function searcher(loader: Loader, parts: number): Searcher {
  /** A part takes some tens of megabytes while it is searched, and is let go: every search is a page of its own. */
  const finder = async (number: number): Promise<PartFinder> => {
    const part = await loader.load<SearchPart>(partName(number));
    loader.forget(partName(number));
    return partFinder(part);
  };
  const texts = (part: number) => loader.load<PartTexts>(textsName(part));

  return {
    texts,
    async search(query, tell) {
      const asked = ask(query);
      const progress = { asked, hits: [] as Found[], slips: new Set<string>(), done: 0, broken: 0, of: parts };
      for (let number = 1; number <= parts; number += 1) {
        try {
          const { part, find } = await finder(number);
          const { hits, slips } = find(asked);
          for (const slip of slips) progress.slips.add(slip);
          progress.hits.push(...hits.flatMap((hit) => found(part, number, hit)));
          progress.hits.sort(best);
        } catch {
          progress.broken += 1;
        }
        progress.done += 1;
        if (number < parts) tell(progress);
      }
      await weigh(progress);
      tell(progress);
    },
  };

  /** The first hits again, by how near to each other the words stand in them. */
  async function weigh({ asked, hits }: Progress): Promise<void> {
    for (const hit of hits.slice(0, WEIGHED)) {
      const text = (await texts(hit.part).catch(() => null))?.passages[hit.passage]?.[0] ?? '';
      hit.score *= 1 + NEARNESS * nearness(text, asked.sought);
    }
    hits.sort(best);
  }
}

function found(part: SearchPart, number: number, { passage, score }: { passage: number; score: number }): Found[] {
  const [at = 0, page = 1, id = ''] = part.passages[passage] ?? [];
  const document = part.documents[at];
  return document ? [{ part: number, passage, page, id, document, score }] : [];
}

/** Of equals the newer, which parts and their passages already follow. */
function best(a: Found, b: Found): number {
  return b.score - a.score || a.part - b.part || a.passage - b.passage;
}
