/**
 * Load, derive and search on both stores, as ratios of one run: `NEO4J_URI=… NEO4J_PASSWORD=… npm run bench:stores`.
 * The sample corpus, and `../shared/seeds` where it is there. Nothing is asserted: a loaded machine is no fault of the code.
 * The named Neo4j database is emptied.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import neo4j from 'neo4j-driver';
import { openEmbeddedStore } from '../../graph/embedded/store.ts';
import type { FileFacts } from '../../graph/facts.ts';
import { sha256 } from '../../graph/ids.ts';
import { openNeo4jStore } from '../../graph/neo4j/store.ts';
import { search } from '../../graph/search/search.ts';
import type { GraphStore } from '../../graph/store.ts';
import { readFacts } from '../../ingest/pipeline/read-facts.ts';
import { rederive } from '../../ingest/pipeline/rederive.ts';

const FOLDERS = ['corpus/documents', '../shared/seeds'];
const QUERIES = JSON.parse(readFileSync('corpus/gold/queries.json', 'utf8')) as { q: string }[];

async function read(): Promise<{ source: string; bytes: number; facts: FileFacts }[]> {
  const files = FOLDERS.filter(existsSync).flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const out = [];
  for (const path of files) {
    const bytes = new Uint8Array(readFileSync(path));
    const file = { source: basename(path), path, bytes, sha256: sha256(bytes) };
    // Scans need OCR, which is the same work for either store.
    const facts = await readFacts(file, { ocr: null, ocrMode: 'never' }).catch(() => null);
    if (facts) out.push({ source: file.source, bytes: bytes.length, facts });
  }
  return out;
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function measure(store: GraphStore, files: Awaited<ReturnType<typeof read>>): Promise<Record<string, number>> {
  const load = await seconds(async () => {
    for (const { source, bytes, facts } of files) {
      const counts = {
        pages: facts.pages.length,
        ocrPages: 0,
        passages: facts.passages.length,
        documents: facts.documents.length,
      };
      const entry = {
        source,
        path: `/${source}`,
        bytes,
        sha256: facts.sha256,
        mediaType: facts.mediaType,
        failure: null,
      };
      await store.putFile({ ...entry, status: 'stored', extractorVersion: facts.extractorVersion, ...counts }, facts);
    }
  });
  const derive = await seconds(async () => {
    await rederive(store);
  });
  const ask = async (): Promise<void> => {
    for (const { q } of QUERIES) await search(store, { query: q, limit: 10 });
  };
  await ask();
  return { load, derive, search: await seconds(ask) };
}

const uri = process.env['NEO4J_URI'];
if (!uri) throw new Error('NEO4J_URI is not set: start one with `npm run neo4j`');
const address = { uri, user: process.env['NEO4J_USER'] ?? 'neo4j', password: process.env['NEO4J_PASSWORD'] ?? '' };
const driver = neo4j.driver(uri, neo4j.auth.basic(address.user, address.password));
await driver.executeQuery('MATCH (n) DETACH DELETE n');
await driver.close();

const files = await read();
const folder = await mkdtemp(join(tmpdir(), 'diariegraf-bench-'));
const stores = { embedded: await openEmbeddedStore(folder), neo4j: await openNeo4jStore(address) };
const times = { embedded: await measure(stores.embedded, files), neo4j: await measure(stores.neo4j, files) };
await stores.embedded.close();
await stores.neo4j.close();
await rm(folder, { recursive: true });

console.log(`${files.length} files, ${QUERIES.length} queries (second pass)`);
for (const step of ['load', 'derive', 'search']) {
  const [a = 0, b = 0] = [times.embedded[step], times.neo4j[step]];
  console.log(`${step.padEnd(8)} embedded ${a.toFixed(2)} s   neo4j ${b.toFixed(2)} s   ratio ${(b / a).toFixed(1)}`);
}
