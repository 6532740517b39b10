/**
 * How fast text becomes facts, and facts a graph: a large collection made from the sample corpus, each copy with other names and numbers.
 *
 *     npm run bench:derive [pages, 10000 unless told]
 *
 * It runs with the flag that the reading process has (ingest/pipeline/reader-child.ts).
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openEmbeddedStore } from '../../graph/embedded/store.ts';
import type { FileFacts } from '../../graph/facts.ts';
import { sha256 } from '../../graph/ids.ts';
import type { FileEntry } from '../../graph/store.ts';
import { derive } from '../../ingest/derive/derive.ts';
import { extract } from '../../ingest/extract/extract.ts';
import { isFamilyName, isGivenName, MUNICIPALITIES } from '../../ingest/lexicon/lexicon.ts';
import { rederive } from '../../ingest/pipeline/rederive.ts';
import { DEFAULT_LIMITS } from '../../ingest/readers/limits.ts';
import { readFile } from '../../ingest/readers/read.ts';
import { readingText } from '../../ingest/reading/reading-text.ts';
import { swedishDictionary } from '../../ingest/repair/dictionary.ts';
import { segment } from '../../ingest/segment/segment.ts';
import type { Extracted, RawPage } from '../../ingest/stages.ts';

const SAMPLE = resolve(import.meta.dirname, '../../corpus/documents');
const wanted = Number(process.argv[2] ?? 10_000);

/** The sample's files that have text of their own. */
async function sample(): Promise<{ name: string; extracted: Extracted }[]> {
  const files: { name: string; extracted: Extracted }[] = [];
  for (const name of readdirSync(SAMPLE).sort()) {
    const bytes = new Uint8Array(readFileSync(join(SAMPLE, name)));
    const file = { source: name, path: join(SAMPLE, name), bytes, sha256: '' };
    const extracted = await readFile(file, { ocr: null, ocrMode: 'never', limits: DEFAULT_LIMITS }).catch(() => null);
    if (extracted !== null) files.push({ name, extracted });
  }
  return files;
}

/** A number that is the same for the same words in every run. */
const numberOf = (text: string): number => Number.parseInt(sha256(text).slice(0, 8), 16);

/** Other names of persons and places, other numbers of cases: by word and copy, so that one name stays one name within a copy. */
function shifter(texts: readonly string[]): (text: string, copy: number) => string {
  const words = new Set(texts.flatMap((text) => text.match(/\p{Lu}\p{Ll}+/gu) ?? []));
  const given = [...words].filter(isGivenName);
  const family = [...words].filter((word) => isFamilyName(word) && !isGivenName(word));
  const places = MUNICIPALITIES.map(({ name }) => name).filter((name) => /^\p{L}+$/u.test(name));
  const among = (list: readonly string[], word: string, copy: number) =>
    list[numberOf(`${word}/${copy}`) % list.length] ?? word;
  const isPlace = new Set(places);
  return (text, copy) =>
    text
      .replace(/\p{Lu}\p{Ll}+/gu, (word) => {
        // Every tenth copy shares its names with another, as the files of one authority do.
        const shared = Math.floor(copy / 10);
        if (isPlace.has(word)) return among(places, word, shared);
        if (isFamilyName(word) && !isGivenName(word)) return `${among(family, word, copy)}`;
        return isGivenName(word) ? among(given, word, copy) : word;
      })
      .replace(/\b(\d{1,4})\/((?:19|20)\d\d)\b/g, (_, run: string, year: string) => `${Number(run) + copy}/${year}`);
}

function factsOf(pages: RawPage[], mediaType: string, id: string): FileFacts {
  const segmented = segment(readingText({ mediaType, pages }));
  const { documents, mentions, statements } = extract(segmented);
  const { pages: read, passages } = segmented;
  return {
    sha256: sha256(id),
    mediaType,
    extractorVersion: 'bench',
    pages: read,
    documents,
    passages,
    mentions,
    statements,
  };
}

function entryOf(source: string, { sha256: hash, pages, passages, documents, mediaType }: FileFacts): FileEntry {
  const counts = { pages: pages.length, ocrPages: 0, passages: passages.length, documents: documents.length };
  const state = { status: 'stored', failure: null, extractorVersion: 'bench' } as const;
  return { source, path: `/${source}`, sha256: hash, bytes: 1, mediaType, ...state, ...counts };
}

/** Wall and processor time: on a machine that does other things as well, only the second can be compared. */
interface Took {
  wall: number;
  cpu: number;
}

async function timed(work: () => unknown): Promise<Took> {
  const began = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 };
}

function told(what: string, { wall, cpu }: Took): void {
  const rate = Math.round(pages / cpu);
  console.log(
    `${what.padEnd(38)} ${wall.toFixed(1).padStart(7)} s, processor ${cpu.toFixed(1).padStart(7)} s, ${rate} pages/s`,
  );
}

const originals = await sample();
const shift = shifter(originals.flatMap(({ extracted }) => extracted.pages.map(({ text }) => text)));
const sources: { source: string; extracted: Extracted }[] = [];
let pages = 0;
for (let copy = 0; pages < wanted; copy++) {
  for (const { name, extracted } of originals) {
    if (pages >= wanted) break;
    const shifted = extracted.pages.map((page) => ({ ...page, text: shift(page.text, copy) }));
    sources.push({ source: `${copy}/${name}`, extracted: { ...extracted, pages: shifted } });
    pages += shifted.length;
  }
}
console.log(`${pages} pages in ${sources.length} files`);

const files: { sources: string[]; facts: FileFacts }[] = [];
const reading = await timed(() => {
  for (const { source, extracted } of sources)
    files.push({ sources: [source], facts: factsOf(extracted.pages, extracted.mediaType, source) });
});
told('text in memory to facts', reading);
const knows = await swedishDictionary();
let records = 0;
told(
  'derive',
  await timed(() => {
    records = derive({ files, knows }).records.length;
  }),
);
console.log(`${records} records; peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

const data = mkdtempSync(join(tmpdir(), 'diariegraf-bench-'));
try {
  const store = await openEmbeddedStore(data);
  told(
    'store facts',
    await timed(async () => {
      for (const {
        sources: [source = ''],
        facts,
      } of files)
        await store.putFile(entryOf(source, facts), facts);
    }),
  );
  told('read facts, derive and store the graph', await timed(() => rederive(store)));
  const first = sources[0];
  if (first !== undefined) {
    const changed = factsOf(
      first.extracted.pages.map((page) => ({ ...page, text: shift(page.text, -1) })),
      first.extracted.mediaType,
      'changed',
    );
    await store.putFile(entryOf(first.source, changed), changed);
    told('the same after one changed file', await timed(() => rederive(store)));
  }
  await store.close();
} finally {
  rmSync(data, { recursive: true, force: true });
}
