import type { FileFacts, PageFact, WordBox } from '../graph/facts.ts';
import type { StoreReader } from '../graph/store.ts';
import type { Originals } from '../ingest/files/originals.ts';
import type { ReaderPool } from '../ingest/pipeline/reader-pool.ts';
import { MASK, maskWords } from '../ingest/reading/personnummer.ts';
import type { Content, PageSource } from '../server/options.ts';
import { ByteCache } from './byte-cache.ts';
import { cover } from './cover.ts';

/** Most memory pictures may take; a page is half a megabyte, a photograph several. */
const PICTURE_BYTES = 64_000_000;
/** The same for words; a page has about four hundred. */
const WORD_BYTES = 16_000_000;
const BYTES_A_WORD = 100;
/** Kinds of originals that have pages to picture. */
const PICTURED = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/tiff']);

/**
 * Pictures and words of pages, on demand, from the kept originals: one at a time, in a process of its own, so that a bad file
 * cannot hurt the server. Personal identity numbers are covered in the picture as they are left out of the text.
 */
export function pagePictures(
  store: Pick<StoreReader, 'facts'>,
  originals: Pick<Originals, 'has' | 'pathOf' | 'read'>,
  pool: Pick<ReaderPool, 'draw' | 'words'>,
): PageSource {
  const pictures = new ByteCache<Uint8Array>(PICTURE_BYTES, (png) => png.length);
  const known = new ByteCache<WordBox[]>(WORD_BYTES, (words) => words.length * BYTES_A_WORD);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
  const keyOf = ({ sha256, extractorVersion }: Content, page: number) => `${sha256}/${extractorVersion}/${page}`;
  const has = async ({ sha256, mediaType }: Content): Promise<boolean> =>
    PICTURED.has(mediaType ?? '') && (await originals.has(sha256));

  /** The page as read and as it is asked of the pool; null where there is nothing to draw. */
  async function pageOf(content: Content, page: number) {
    const facts = await store.facts(content.sha256);
    const fact = facts?.pages.find((one) => one.page === page);
    // What stands on a page that could not be read is not known: a personal identity number on it would be shown.
    if (!facts || !fact || fact.failure !== undefined || !(await has(content))) return null;
    const turned = fact.turn === undefined ? {} : { turn: fact.turn };
    return { facts, fact, request: { path: originals.pathOf(content.sha256), page, ...turned } };
  }

  async function readWords(content: Content, page: number): Promise<WordBox[] | null> {
    const found = await pageOf(content, page);
    if (found === null) return null;
    return found.fact.words ?? maskWords(await inTurn(() => pool.words(found.request)));
  }

  async function draw(content: Content, page: number): Promise<Uint8Array | null> {
    const found = await pageOf(content, page);
    if (found === null) return null;
    const png = isWhole(found) ? await originals.read(content.sha256) : await inTurn(() => pool.draw(found.request));
    const secret = found.fact.text.split(MASK).length - 1;
    if (secret === 0 || png === null) return png;
    const places = ((await words(content, page)) ?? []).filter(([text]) => text.includes(MASK));
    // A number that cannot be found on the picture cannot be covered: then there is no picture.
    return places.length < secret ? null : cover(png, places);
  }

  const words = (content: Content, page: number) => known.get(keyOf(content, page), () => readWords(content, page));
  return { has, draw: (content, page) => pictures.get(keyOf(content, page), () => draw(content, page)), words };
}

/** The original is the picture as it is shown. */
function isWhole({ facts, fact }: { facts: FileFacts; fact: PageFact }): boolean {
  return facts.mediaType === 'image/png' && fact.turn === undefined;
}
