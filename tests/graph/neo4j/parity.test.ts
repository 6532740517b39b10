/** Both stores, filled with the facts of the sample corpus: the same graph to the letter, the same answers in the same order. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import { search } from '../../../graph/search/search.ts';
import type { SearchRequest } from '../../../graph/search/types.ts';
import { type GraphStore, INDEX_FIELDS } from '../../../graph/store.ts';
import { rederive } from '../../../ingest/pipeline/rederive.ts';
import { corpusFacts } from '../../corpus/facts.ts';
import { storeFacts } from './corpus.ts';
import { describeNeo4j } from './server.ts';

const QUERIES = new URL('../../../corpus/gold/queries.json', import.meta.url);

async function exported(store: GraphStore): Promise<string> {
  const lines: string[] = [];
  for await (const item of store.records()) lines.push(JSON.stringify(item));
  return lines.join('\n');
}

/** What a search answers, but for the time it took. */
async function answer(store: GraphStore, request: SearchRequest): Promise<unknown> {
  const { tookMs: _, ...rest } = await search(store, request);
  return rest;
}

describeNeo4j('the embedded store and Neo4j', (database) => {
  let folder: string;
  let embedded: GraphStore;
  let neo4j: GraphStore;
  let queries: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'diariegraf-parity-'));
    embedded = await openEmbeddedStore(folder);
    neo4j = await database.open();
    const files = await corpusFacts({ scan: false });
    for (const store of [embedded, neo4j]) {
      await storeFacts(store, files);
      await rederive(store);
    }
    queries = (JSON.parse(await readFile(QUERIES, 'utf8')) as { q: string }[]).map(({ q }) => q);
  });
  afterAll(async () => {
    await embedded.close();
    await rm(folder, { recursive: true });
  });

  test('hold the same facts', async () => {
    const files = await embedded.files();
    expect(files.length).toBeGreaterThan(5);
    expect(await neo4j.files()).toEqual(files);
    for (const { sha256 } of files) expect(await neo4j.facts(sha256 ?? '')).toEqual(await embedded.facts(sha256 ?? ''));
  });

  test('export the same graph, byte for byte', async () => {
    const lines = await exported(embedded);
    expect(lines.length).toBeGreaterThan(100_000);
    expect((await exported(neo4j)) === lines).toBe(true);
  });

  test('hold the same edges', async () => {
    for (const kind of ['document', 'person', 'arena', 'case'] as const) {
      for (const { id } of await embedded.list(kind)) {
        expect(await neo4j.edges(id, 50)).toEqual(await embedded.edges(id, 50));
      }
    }
  });

  test('hold the same index', async () => {
    const all = { anyOf: [], facets: [] };
    const passages = await embedded.candidates({ ...all, limit: 100_000 });
    expect(passages.length).toBeGreaterThan(50);
    expect(await neo4j.candidates({ ...all, limit: 100_000 })).toEqual(passages);
    expect(await neo4j.indexStats()).toEqual(await embedded.indexStats());
    expect(await neo4j.facetCounts(all, [''])).toEqual(await embedded.facetCounts(all, ['']));
    const terms = [...new Set(passages.flatMap((one) => INDEX_FIELDS.flatMap((field) => one.terms[field])))];
    expect(await neo4j.documentFrequency(terms)).toEqual(await embedded.documentFrequency(terms));
  });

  test('answer every query of the development set alike, hit by hit', async () => {
    expect(queries.length).toBeGreaterThan(20);
    let hits = 0;
    for (const query of queries) {
      const expected = await answer(embedded, { query, limit: 20 });
      expect(await answer(neo4j, { query, limit: 20 }), query).toEqual(expected);
      hits += (expected as { hits: unknown[] }).hits.length;
    }
    expect(hits).toBeGreaterThan(queries.length);
  });

  test('narrow alike', async () => {
    const requests: SearchRequest[] = [
      { query: '', type: 'protokoll', limit: 100 },
      { query: 'avtal', from: '2023', to: '2023' },
      { query: 'år:2023 samverkan' },
      { query: 'beslut', offset: 10, limit: 10 },
    ];
    for (const request of requests) expect(await answer(neo4j, request)).toEqual(await answer(embedded, request));
  });
});
