/**
 * How search grows: the same passages in our embedded store (and in Neo4j where `NEO4J_URI` is set), raw FTS5, MiniSearch and lunr, in one run.
 *
 *     npm run bench:search [passages …, 1000 10000 unless told]
 *
 * Passages are sentences of the sample corpus drawn anew with other names and numbers; the seed is fixed. Nothing is asserted. Times on a
 * loaded machine say little by themselves: compare them with raw FTS5's of the same run, and see what a search takes of the processor.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'libsql';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { generator } from '../../corpus/build/random.ts';
import { openEmbeddedStore } from '../../graph/embedded/store.ts';
import { recordId } from '../../graph/ids.ts';
import { openNeo4jStore } from '../../graph/neo4j/store.ts';
import type { CaseRecord, DocumentRecord, GraphRecord, PassageRecord } from '../../graph/records.ts';
import { buildIndex } from '../../graph/search/index.ts';
import { search } from '../../graph/search/search.ts';
import type { GraphStore } from '../../graph/store.ts';
import { stem } from '../../graph/text/stem.ts';
import { words } from '../../graph/text/words.ts';
import { isFamilyName, isGivenName } from '../../ingest/lexicon/lexicon.ts';
import { readFacts } from '../../ingest/pipeline/read-facts.ts';

const SAMPLE = resolve(import.meta.dirname, '../../corpus/documents');
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
/** lunr takes minutes beyond this. */
const LUNR_MOST = 10_000;
const PASSAGES_A_DOCUMENT = 25;

async function sentences(): Promise<string[]> {
  const found: string[] = [];
  for (const name of readdirSync(SAMPLE)) {
    const bytes = new Uint8Array(readFileSync(join(SAMPLE, name)));
    const facts = await readFacts(
      { source: name, path: join(SAMPLE, name), bytes, sha256: '' },
      { ocr: null, ocrMode: 'never' },
    ).catch(() => null);
    for (const page of facts?.pages ?? [])
      found.push(...page.text.split(/(?<=[.!?])\s+|\n\n/u).filter((s) => s.length > 25));
  }
  return found;
}

/** Records of a generation with `size` passages. */
function collection(pool: readonly string[], size: number): GraphRecord[] {
  const next = generator(size);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const capitals = [...new Set(pool.flatMap((s) => s.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []))];
  const names = capitals.filter((w) => isGivenName(w) || isFamilyName(w));
  const isName = new Set(names);
  const records: GraphRecord[] = [];
  for (let at = 0; at < size; at += 1) {
    const document = Math.floor(at / PASSAGES_A_DOCUMENT);
    const year = 2010 + (document % 15);
    const text = Array.from({ length: 2 + Math.floor(next() * 4) }, () => pick(pool))
      .join(' ')
      .replace(/\p{Lu}\p{Ll}{2,}/gu, (w) => (isName.has(w) ? pick(names) : w))
      .replace(/\d{3,}/gu, () => String(Math.floor(next() * 9000) + 100))
      .slice(0, 1000);
    const source = `fil-${document}.txt`;
    const documentId = recordId('document', source, 0);
    if (at % PASSAGES_A_DOCUMENT === 0) {
      const dnr = `RS/${document + 1}/${year}`;
      records.push(
        documentRecord(documentId, source, dnr, year, capitals),
        caseRecord(documentId, source, dnr, document + 1, year),
      );
    }
    records.push(passageRecord(documentId, source, at, text, `RS/${document + 1}/${year}`));
  }
  return records;
}

function documentRecord(
  id: string,
  source: string,
  dnr: string,
  year: number,
  titles: readonly string[],
): DocumentRecord {
  return {
    kind: 'document',
    id,
    source,
    title: `Protokoll ${titles[year % titles.length]} ${year}`,
    type: 'protokoll',
    date: `${year}-03-04`,
    issuer: null,
    diarienummer: [dnr],
    authors: [],
    partOf: null,
    pages: [1, PASSAGES_A_DOCUMENT],
    startsWith: '',
    alsoAt: [],
  };
}

function caseRecord(document: string, source: string, dnr: string, number: number, year: number): CaseRecord {
  const mention = { source, document, page: 1, start: 0, end: dnr.length, text: dnr };
  return {
    kind: 'case',
    id: recordId('case', dnr),
    authority: null,
    diarienummer: dnr,
    diarium: 'RS',
    number,
    year,
    title: null,
    variants: [dnr],
    mentions: [mention],
  };
}

function passageRecord(document: string, source: string, at: number, text: string, dnr: string): PassageRecord {
  const page = 1 + (at % PASSAGES_A_DOCUMENT);
  return {
    kind: 'passage',
    id: recordId('passage', source, page, 0),
    source,
    document,
    page,
    start: 0,
    end: text.length,
    text,
    headings: [],
    paragraph: null,
    diarienummer: [dnr],
    entities: [],
  };
}

/** Queries by class. */
const QUERIES: Record<string, readonly string[]> = {
  number: ['RS/3/2012', 'rs 17 2011', 'RS-2013-00004', 'dnr RS/30/2010'],
  name: ['Helena Broström', 'Jonas Wikander', 'tomas fridell', 'Ingela Norberg uppdrag'],
  words: ['kollektivtrafikplan', 'ersättning per invånare', 'uppsägning av avtalet', 'statsbidrag vuxenutbildning'],
  common: ['kommun', 'beslut regionen', 'kommunstyrelsen ärende', 'samverkan länet'],
  question: [
    'vem är ordförande i samverkansrådet',
    'hur många möten hade rådet 2022',
    'vad är infraforum',
    'när upphör avtalet om energi',
  ],
  misspelt: ['kolektivtrafik', 'samverkansavtlaet', 'kommunstyrelesn', 'vuxenutbilding'],
};

const ms = (times: number[], share: number): string =>
  (times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);
const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);

async function timed(query: (q: string) => unknown): Promise<string> {
  const out: string[] = [];
  const all: number[] = [];
  const before = process.cpuUsage();
  let asked = 0;
  for (const [kind, queries] of Object.entries(QUERIES)) {
    const times: number[] = [];
    for (let round = 0; round < 6; round += 1)
      for (const q of queries) {
        const since = performance.now();
        await query(q);
        asked += 1;
        if (round > 0) times.push(performance.now() - since);
      }
    all.push(...times);
    out.push(`${kind} ${ms(times, 0.5)}/${ms(times, 0.95)}`);
  }
  const { user, system } = process.cpuUsage(before);
  const taken = ((user + system) / 1000 / asked).toFixed(1);
  return `p50/p95 ms: all ${ms(all, 0.5)}/${ms(all, 0.95)} (processor ${taken} a search); ${out.join(', ')}`;
}

/** Searches that come at a steady pace whatever the answers take, as people do; and clients that ask again as soon as they are answered. */
async function underLoad(store: GraphStore): Promise<string> {
  const queries = Object.values(QUERIES).flat();
  const open: Promise<number>[] = [];
  for (let i = 0; i < 200; i += 1) {
    const since = performance.now();
    open.push(search(store, { query: queries[i % queries.length] ?? '' }).then(() => performance.now() - since));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const paced = await Promise.all(open);
  const since = performance.now();
  const closed: number[] = [];
  await Promise.all(
    Array.from({ length: 32 }, async (_, client) => {
      for (let i = 0; i < 10; i += 1) {
        const asked = performance.now();
        await search(store, { query: queries[(client + i) % queries.length] ?? '' });
        closed.push(performance.now() - asked);
      }
    }),
  );
  const rate = (320 / (performance.now() - since)) * 1000;
  return `20/s: p50/p95 ${ms(paced, 0.5)}/${ms(paced, 0.95)} ms; 32 closed-loop clients: p50/p95 ${ms(closed, 0.5)}/${ms(closed, 0.95)} ms, ${rate.toFixed(0)} searches/s`;
}

async function ours(name: string, store: GraphStore, records: GraphRecord[], folder: string | null): Promise<void> {
  const since = performance.now();
  const built = buildIndex(records);
  const analysed = seconds(since);
  await store.replaceDerived({ records, edges: [], ...built });
  const passages = built.index.length;
  const took = (performance.now() - since) / 1000;
  const size = folder === null ? '' : `, ${megabytes(sizeOf(folder))} MB on disk`;
  console.log(
    `${name}: built in ${took.toFixed(1)} s (analysis ${analysed} s), ${(passages / took).toFixed(0)} passages/s${size}, rss ${megabytes(process.memoryUsage.rss())} MB`,
  );
  console.log(`  ${await timed((q) => search(store, { query: q }))}`);
  console.log(`  ${await underLoad(store)}`);
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => existsSync(path) && statSync(path).isFile())
    .reduce((sum, path) => sum + statSync(path).size, 0);

async function others(passages: PassageRecord[], folder: string): Promise<void> {
  let since = performance.now();
  const db = new Database(join(folder, 'fts5.db'));
  db.exec('CREATE VIRTUAL TABLE t USING fts5(text)');
  db.exec('BEGIN');
  const insert = db.prepare('INSERT INTO t(rowid, text) VALUES (?, ?)');
  for (const [i, p] of passages.entries()) insert.run(i + 1, p.text);
  db.exec('COMMIT');
  const took = seconds(since);
  const ask = db.prepare(
    "SELECT rowid, snippet(t, 0, '<', '>', '…', 20) FROM t WHERE t MATCH ? ORDER BY rank LIMIT 10",
  );
  const terms = (q: string): string =>
    words(q)
      .map((w) => `"${w.text.replace(/"/gu, '')}"`)
      .join(' OR ');
  console.log(`FTS5 raw: built in ${took} s\n  ${await timed((q) => ask.all(terms(q)))}`);
  db.close();

  since = performance.now();
  const mini = new MiniSearch({ fields: ['text'], processTerm: (term: string) => stem(term.toLowerCase()) });
  mini.addAll(passages.map(({ id, text }) => ({ id, text })));
  console.log(
    `MiniSearch, Swedish stems: built in ${seconds(since)} s\n  ${await timed((q) => mini.search(q).slice(0, 10))}`,
  );

  if (passages.length > LUNR_MOST) return;
  since = performance.now();
  const index = lunr(function () {
    this.pipeline.reset();
    this.searchPipeline.reset();
    this.field('text');
    for (const { id, text } of passages)
      this.add({
        id,
        text: words(text)
          .map((w) => stem(w.text))
          .join(' '),
      });
  });
  const asked = (q: string) =>
    words(q)
      .map((w) => stem(w.text))
      .join(' ');
  console.log(
    `lunr, Swedish stems: built in ${seconds(since)} s\n  ${await timed((q) => index.search(asked(q)).slice(0, 10))}`,
  );
}

const pool = await sentences();
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000]) {
  const records = collection(pool, size);
  const folder = mkdtempSync(join(tmpdir(), 'diariegraf-bench-'));
  console.log(`\n${size} passages`);
  const store = await openEmbeddedStore(folder);
  await ours('embedded', store, records, folder);
  await store.close();
  const uri = process.env['NEO4J_URI'];
  if (uri !== undefined) {
    const neo4j = await openNeo4jStore({
      uri,
      user: process.env['NEO4J_USER'] ?? 'neo4j',
      password: process.env['NEO4J_PASSWORD'] ?? '',
    });
    await ours('neo4j', neo4j, records, null);
    await neo4j.close();
  }
  await others(
    records.filter((r) => r.kind === 'passage'),
    folder,
  );
  rmSync(folder, { recursive: true });
}
