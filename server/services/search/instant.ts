/**
 * Makes the index behind the suggestions of the search field, once a generation and when it is first asked for. The work is cut into
 * slices, so that others are answered meanwhile. Where there are too many names for one answer it holds the most named, and the others
 * come in parts by the first two letters of their words.
 */
import { setImmediate as others } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import lunr from 'lunr';
import type { RecordOf } from '../../../graph/records.ts';
import { namesOf } from '../../../graph/search/names.ts';
import type { StoreReader } from '../../../graph/store.ts';
import {
  INSTANT_KINDS,
  type InstantEntry,
  type InstantIndex,
  type InstantKind,
  instantNumber,
  instantTerms,
  instantWords,
  partOf,
} from '../../contract/instant.ts';
import { detailOf, nameOf } from '../names.ts';
import { namesakes } from '../namesakes.ts';
import type { Room } from '../room.ts';

/** Names sent in one answer; `tests/bench/instant.ts` tells what they weigh. Above it only the most named are. */
const WHOLE = 8_000;
const MOST_NAMED = 2_000;
/** Names in a part: the less named of a part this large are found by searching. */
const PART_MOST = 6_000;
/** Longest name and detail sent. */
const NAME = 140;
const DETAIL = 90;
/** Names handled before others get their turn. */
const SLICE = 200;

const zip = promisify(gzip);

export interface InstantThing {
  entry: InstantEntry;
  /** Words it is found by. */
  words: readonly string[];
  /** Whole terms: a case by its number. */
  whole: readonly string[];
}

/** The index as gzipped JSON. `part`: of the others; null for the first answer. */
export function instantIndex(room: Room, generation: number, part: string | null): Promise<Buffer> {
  return room.once(`instant ${generation} ${part ?? ''}`, async () => {
    const things = await room.once('instant things', (reader) => thingsOf(room, reader));
    const parted = things.length > WHOLE;
    const index = await buildInstant(parted ? chosen(things, part) : part === null ? things : [], parted);
    return zip(JSON.stringify(index));
  });
}

/** The index in all its parts, the first answer before the others: for a folder of pages, where nobody is asked. */
export async function* instantParts(room: Room): AsyncGenerator<{ part: string | null; index: InstantIndex }> {
  const things = await room.once('instant things', (reader) => thingsOf(room, reader));
  const parted = things.length > WHOLE;
  yield { part: null, index: await buildInstant(parted ? chosen(things, null) : things, parted) };
  if (!parted) return;
  const parts = new Set(things.flatMap(({ words }) => words.flatMap((word) => partOf(word) ?? [])));
  for (const part of [...parts].sort()) yield { part, index: await buildInstant(chosen(things, part), true) };
}

/** The most named of all, or of a part, in the order they came. */
function chosen(things: readonly InstantThing[], part: string | null): InstantThing[] {
  const here = part === null ? things : things.filter(({ words }) => words.some((word) => partOf(word) === part));
  const most = part === null ? MOST_NAMED : PART_MOST;
  if (here.length <= most) return [...here];
  const least = here.map(({ entry }) => entry[4]).sort((a, b) => b - a)[most - 1] ?? 0;
  const above = new Set(here.filter(({ entry }) => entry[4] > least));
  const level = here.filter(({ entry }) => entry[4] === least).slice(0, most - above.size);
  for (const thing of level) above.add(thing);
  return here.filter((thing) => above.has(thing));
}

async function thingsOf(room: Room, reader: StoreReader): Promise<InstantThing[]> {
  const told = await namesakes(room);
  const out: InstantThing[] = [];
  for (const [kind, name] of INSTANT_KINDS.entries()) {
    for (const record of await reader.list(name)) {
      out.push(thingOf(kind, record, told.get(record.id) ?? null));
      if (out.length % SLICE === 0) await others();
    }
  }
  return out;
}

function thingOf(kind: number, record: RecordOf<InstantKind>, toldBy: string | null): InstantThing {
  const name = nameOf(record);
  const detail = [record.kind === 'case' ? caseDetail(record) : detailOf(record), toldBy].filter(Boolean).join(', ');
  const weight = 'mentions' in record ? record.mentions.length : 'evidence' in record ? record.evidence.length : 1;
  const entry: InstantEntry = [kind, record.id, clip(name, NAME), clip(detail, DETAIL), weight];
  const said = record.kind === 'document' ? [name, record.date ?? ''] : [name, detail, ...namesOf(record)];
  const words = [...new Set(said.flatMap(instantWords))];
  return { entry, words, whole: record.kind === 'case' ? wholeTerms(record) : [] };
}

const caseDetail = ({ title, authority }: RecordOf<'case'>) => [title, authority].filter(Boolean).join(', ');

/** A case is asked for with its diary and without. */
function wholeTerms({ diarium, number, year }: RecordOf<'case'>): string[] {
  return [...new Set([instantNumber({ diarium, number, year }), instantNumber({ diarium: null, number, year })])];
}

function clip(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}

/** lunr's index of the names, brought down to what cannot be had from the rest. */
export async function buildInstant(things: readonly InstantThing[], parted: boolean): Promise<InstantIndex> {
  const builder = new lunr.Builder();
  builder.ref('id');
  builder.field('n');
  for (const [id, { words, whole }] of things.entries()) {
    builder.add({ id, n: [...new Set([...whole, ...words.flatMap(instantTerms)])] });
    if (id % SLICE === SLICE - 1) await others();
  }
  // What lunr itself would write: `[["n/0", [term, weight, …]], …]` and `[[term, { _index, … }], …]`.
  const { fieldVectors, invertedIndex } = builder.build().toJSON() as {
    fieldVectors: [string, number[]][];
    invertedIndex: [string, { _index: number }][];
  };
  const terms = invertedIndex.map(([term]) => term).sort();
  const place = new Map(terms.map((term, index) => [term, index]));
  const placeOf = new Map(invertedIndex.map(([term, { _index }]) => [_index, place.get(term) ?? 0]));
  const vectors: number[][] = things.map(() => []);
  for (const [ref, vector] of fieldVectors) vectors[Number(ref.slice(2))] = compact(vector, placeOf);
  return { entries: things.map(({ entry }) => entry), terms, vectors, parted };
}

function compact(vector: readonly number[], placeOf: ReadonlyMap<number, number>): number[] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < vector.length; i += 2)
    pairs.push([placeOf.get(vector[i] ?? 0) ?? 0, Math.round((vector[i + 1] ?? 0) * 100)]);
  return pairs.sort(([a], [b]) => a - b).flat();
}
