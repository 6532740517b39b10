import type { WordBox } from '../graph/facts.ts';
import type { StoreReader } from '../graph/store.ts';
import type { Originals } from '../ingest/files/originals.ts';
import type { DrawRequest } from '../ingest/pipeline/reader-protocol.ts';
import { MASK, maskWords } from '../ingest/reading/personnummer.ts';
import type { PageSource } from '../server/options.ts';
import { ByteCache } from './byte-cache.ts';
import { cover } from './cover.ts';

/** Most memory pictures may take; a page is half a megabyte, a photograph several. */
const PICTURE_BYTES = 64_000_000;
/** The same for words; a page has about four hundred. */
const WORD_BYTES = 16_000_000;
const BYTES_A_WORD = 100;
/** Kinds of originals that have pages to picture. */
const PICTURED = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/tiff']);

/** What is asked of the reader pool. A reader that cannot tell where the words of a text layer stand has no `words`. */
export interface PageReader {
  draw(request: DrawRequest): Promise<Uint8Array>;
  words?(request: DrawRequest): Promise<WordBox[]>;
}

/**
 * Pictures and words of pages, on demand, from the kept originals: one at a time, in a process of its own, so that a bad file
 * cannot hurt the server. Personal identity numbers are covered in the picture as they are left out of the text.
 */
export function pagePictures(
  store: Pick<StoreReader, 'facts'>,
  originals: Pick<Originals, 'has' | 'pathOf'>,
  pool: PageReader,
): PageSource {
  const pictures = new ByteCache<Uint8Array>(PICTURE_BYTES, (png) => png.length);
  const read = new ByteCache<WordBox[]>(WORD_BYTES, (words) => words.length * BYTES_A_WORD);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
  const has = async (sha256: string, mediaType: string | null): Promise<boolean> =>
    PICTURED.has(mediaType ?? '') && (await originals.has(sha256));

  const words = (sha256: string, page: number): Promise<WordBox[] | null> =>
    read.get(`${sha256}/${page}`, async () => {
      const facts = await store.facts(sha256);
      const fact = facts?.pages.find((one) => one.page === page);
      if (!facts || !fact) return null;
      if (fact.words !== undefined) return fact.words;
      if (pool.words === undefined || !(await has(sha256, facts.mediaType))) return null;
      const request = { path: originals.pathOf(sha256), page };
      return maskWords(await inTurn(async () => (await pool.words?.(request)) ?? []));
    });

  async function drawn(sha256: string, page: number): Promise<Uint8Array | null> {
    const facts = await store.facts(sha256);
    const fact = facts?.pages.find((one) => one.page === page);
    if (!facts || !fact || !(await has(sha256, facts.mediaType))) return null;
    const request = { path: originals.pathOf(sha256), page, ...(fact.turn === undefined ? {} : { turn: fact.turn }) };
    const png = await inTurn(() => pool.draw(request));
    const secret = fact.text.split(MASK).length - 1;
    if (secret === 0) return png;
    const places = ((await words(sha256, page)) ?? []).filter(([text]) => text.includes(MASK));
    // A number that cannot be found on the picture cannot be covered: then there is no picture.
    return places.length < secret ? null : cover(png, places);
  }

  return {
    has,
    draw: (sha256, page) => pictures.get(`${sha256}/${page}`, () => drawn(sha256, page)),
    words,
  };
}
