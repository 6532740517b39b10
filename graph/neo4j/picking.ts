/**
 * Picking passages by their postings. What is read is kept while its generation lasts: a list of a common word is large, and the same
 * passages come up again and again.
 */
import type { AskedPostings, ChoosePassages, IndexedPassage, Posting, Postings } from '../store.ts';
import { Kept } from '../stores/kept.ts';
import { postingsOf } from '../stores/postings.ts';
import type { Connection, Transaction } from './connection.ts';
import { generationGone } from './failures.ts';
import type { Generation, Generations } from './generations.ts';
import { candidates, facetPostings, lengths, passagesNumbered, termPostings } from './index-reader.ts';

/** Passages in all lists kept: five bytes each. */
const POSTINGS_KEPT = 20_000_000;
/** Passages kept, about 5 kB each. */
const PASSAGES_KEPT = 12_000;
/** How often it is begun anew when the generation is switched under it. */
const TRIES = 20;

/** A word no passage holds. */
const NOWHERE: Posting = { passages: new Uint32Array(), where: new Uint8Array() };

/** What is known of one generation. */
class Shelf {
  readonly draft: number;
  readonly terms = new Kept<string, Posting>(POSTINGS_KEPT, ({ passages }) => passages.length + 1);
  readonly facets = new Kept<string, Posting>(POSTINGS_KEPT, ({ passages }) => passages.length + 1);
  readonly passages = new Kept<number, IndexedPassage>(PASSAGES_KEPT);
  lengths: Uint8Array | null = null;
  /** Postings of a generation written before they were kept in the database. */
  unlisted: ((asked: AskedPostings) => Postings) | null = null;

  constructor(draft: number) {
    this.draft = draft;
  }
}

/** The generation was switched while its parts were read. */
const SWITCHED = Symbol('switched');

export class Picking {
  private readonly connection: Connection;
  private readonly generations: Generations;
  private shelf = new Shelf(0);

  constructor(connection: Connection, generations: Generations) {
    this.connection = connection;
    this.generations = generations;
  }

  async pick(asked: AskedPostings, choose: ChoosePassages): Promise<IndexedPassage[]> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { draft } = await this.generations.current();
      if (this.shelf.draft !== draft) this.shelf = new Shelf(draft);
      const picked = await this.from(this.shelf, asked, choose);
      if (picked !== SWITCHED) return picked;
    }
    throw generationGone(this.connection.place);
  }

  private async from(
    shelf: Shelf,
    asked: AskedPostings,
    choose: ChoosePassages,
  ): Promise<IndexedPassage[] | typeof SWITCHED> {
    const postings = await this.postings(shelf, asked);
    if (postings === SWITCHED) return SWITCHED;
    const nums = choose(postings);
    const missing = nums.filter((num) => !shelf.passages.has(num));
    const read =
      missing.length === 0
        ? new Map<number, IndexedPassage>()
        : await this.reading(shelf, (tx, generation) => passagesNumbered(tx, generation, missing));
    if (read === SWITCHED) return SWITCHED;
    const found = nums.flatMap((num) => shelf.passages.get(num) ?? read.get(num) ?? []);
    for (const [num, passage] of read) shelf.passages.keep(num, passage);
    return found;
  }

  private async postings(shelf: Shelf, asked: AskedPostings): Promise<Postings | typeof SWITCHED> {
    const [terms, facets, ofTexts] = await Promise.all([
      this.lists(shelf, shelf.terms, asked.terms, termPostings),
      this.lists(shelf, shelf.facets, asked.facets, facetPostings),
      shelf.lengths ?? this.reading(shelf, lengths),
    ]);
    if (terms === SWITCHED || facets === SWITCHED || ofTexts === SWITCHED) return SWITCHED;
    shelf.lengths = ofTexts;
    if (ofTexts !== null) return { terms, facets, lengths: ofTexts };
    const all = { anyOf: [], facets: [], limit: Number.POSITIVE_INFINITY };
    const unlisted = shelf.unlisted ?? (await this.reading(shelf, (tx, generation) => candidates(tx, generation, all)));
    if (unlisted === SWITCHED) return SWITCHED;
    shelf.unlisted = typeof unlisted === 'function' ? unlisted : postingsOf(unlisted);
    return shelf.unlisted(asked);
  }

  private async lists(
    shelf: Shelf,
    kept: Kept<string, Posting>,
    words: readonly string[],
    read: (tx: Transaction, generation: Generation, words: readonly string[]) => Promise<Map<string, Posting>>,
  ): Promise<Map<string, Posting> | typeof SWITCHED> {
    const distinct = [...new Set(words)];
    const missing = distinct.filter((word) => !kept.has(word));
    const known = new Map(distinct.map((word) => [word, kept.get(word)]));
    if (missing.length > 0) {
      const found = await this.reading(shelf, (tx, generation) => read(tx, generation, missing));
      if (found === SWITCHED) return SWITCHED;
      for (const word of missing) {
        const posting = found.get(word) ?? NOWHERE;
        kept.keep(word, posting);
        known.set(word, posting);
      }
    }
    return new Map([...known].flatMap(([word, posting]) => (posting && posting !== NOWHERE ? [[word, posting]] : [])));
  }

  /** Reads of the shelf's generation, while it is the current one. */
  private reading<T>(
    shelf: Shelf,
    work: (tx: Transaction, generation: Generation) => Promise<T>,
  ): Promise<T | typeof SWITCHED> {
    return this.generations.reading(async (tx, generation) =>
      generation.draft === shelf.draft ? work(tx, generation) : SWITCHED,
    );
  }
}
