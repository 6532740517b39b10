/** For people: the repaired reading where there is one. The API keeps the text as it was read, which offsets and quotes refer to. */
import { parseQuery } from '../../../graph/search/query.ts';
import { repairedSlice } from '../../../graph/search/repaired.ts';
import { snippet } from '../../../graph/search/snippet.ts';
import type { SearchResponse } from '../../../graph/search/types.ts';
import type { Room } from '../room.ts';
import { readingOf } from '../sources.ts';

interface Piece {
  source: string;
  page: number;
  start: number;
  end: number;
}

/** A copy of an answer in which passages and quotes of repaired pages read as repaired. */
export async function readable<T>(room: Room, answer: T): Promise<T> {
  const repaired = await repairedPages(room, answer);
  return repaired.size === 0 ? answer : (mend(answer, repaired) as T);
}

/** The same for hits, whose matches are marked anew in the text that is shown. */
export async function readableHits(room: Room, answer: SearchResponse): Promise<SearchResponse> {
  const { words } = parseQuery(answer.query);
  const hits = await Promise.all(
    answer.hits.map(async (hit) => {
      const passage = await room.reader.get('passage', hit.passage);
      const shown = passage && (await readable(room, passage));
      return shown && shown.text !== hit.text ? { ...hit, text: shown.text, snippet: snippet(shown.text, words) } : hit;
    }),
  );
  return { ...answer, hits };
}

type Texts = Map<string, { text: string; repaired: string }>;
const key = ({ source, page }: { source: string; page: number }) => `${source}\n${page}`;

async function repairedPages(room: Room, answer: unknown): Promise<Texts> {
  const texts: Texts = new Map();
  for (const piece of piecesIn(answer)) {
    if (texts.has(key(piece))) continue;
    if ((await readingOf(room, piece.source, piece.page))?.method !== 'repaired') continue;
    const page = await room.reader.page(piece.source, piece.page);
    if (page?.repairedText) texts.set(key(piece), { text: page.text, repaired: page.repairedText });
  }
  return texts;
}

function* piecesIn(value: unknown): Generator<Piece> {
  if (Array.isArray(value)) for (const item of value) yield* piecesIn(item);
  else if (typeof value === 'object' && value !== null) {
    if (isPiece(value)) yield value;
    for (const part of Object.values(value)) yield* piecesIn(part);
  }
}

function isPiece(value: object): value is Piece {
  const { source, page, start, end } = value as Partial<Piece>;
  return typeof source === 'string' && typeof page === 'number' && typeof start === 'number' && typeof end === 'number';
}

function mend(value: unknown, texts: Texts): unknown {
  if (Array.isArray(value)) return value.map((item) => mend(item, texts));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) copy[name] = mend(part, texts);
  const page = isPiece(value) ? texts.get(key(value)) : undefined;
  if (page && isPiece(value)) {
    const slice = repairedSlice(page.text, page.repaired, value.start, value.end);
    for (const name of ['text', 'quote']) if (slice !== '' && typeof copy[name] === 'string') copy[name] = slice;
  }
  return copy;
}
