/** Search by meaning, with an embedder made by hand: what it knows is which words belong to which subject. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentRecord, PassageRecord } from '../../../graph/records.ts';
import { fuse } from '../../../graph/search/fusion.ts';
import { buildIndex } from '../../../graph/search/index.ts';
import type { Ranked } from '../../../graph/search/rank.ts';
import { search } from '../../../graph/search/search.ts';
import { type Embedder, semanticOver } from '../../../graph/search/semantic.ts';
import type { SearchRequest, SearchResponse } from '../../../graph/search/types.ts';
import type { GraphStore, IndexedPassage } from '../../../graph/store.ts';
import { NaiveStore } from '../../contract/naive-store.ts';
import { caseOf, document, mentioned, passage } from './memory-reader.ts';

/** Subjects, one dimension each; a word of a subject adds to it. */
const SUBJECTS = [/cyk|bicycle|trampa|hjälm/giu, /bad|simm|bassäng/giu, /skol|elev|lärare/giu, /./gu];

function vectorOf(text: string): Float32Array {
  const counts = SUBJECTS.map((words, i) => (text.match(words)?.length ?? 0) * (i === SUBJECTS.length - 1 ? 0.001 : 1));
  const length = Math.hypot(...counts) || 1;
  return Float32Array.from(counts, (c) => c / length);
}

const asked: string[] = [];
const EMBEDDER: Embedder = {
  model: 'hand-made',
  dimension: SUBJECTS.length,
  query: async (text) => {
    asked.push(text);
    return vectorOf(text);
  },
  passages: async (texts) => texts.map(vectorOf),
};

const documents = [
  document('doc-a', { date: '2021-03-04', title: 'Protokoll mars' }),
  document('doc-b', { date: '2019-05-06', title: 'Avtal', type: 'avtal' }),
];
const bike = passage('bike', 'Cykelvägen vid ån asfalteras om.');
const helmet = passage('helmet', 'Den som trampar ska bära hjälm.');
const helmetElsewhere = passage('helmet-b', 'Hjälm ska bäras av alla som trampar fram.', { document: 'doc-b' });
const bath = passage('bath', 'Bassängen stängs under hösten.');
const school = passage('school', 'Eleverna får ny lärare.');
const PASSAGES = [bike, helmet, helmetElsewhere, bath, school];

async function storeOf(passages: PassageRecord[], more: DocumentRecord[] = documents): Promise<GraphStore> {
  const store = new NaiveStore();
  const cases = [mentioned(caseOf('KS', 12, 2021), 1)];
  const records = [...more, ...passages, ...cases];
  await store.replaceDerived({ records, edges: [], ...buildIndex(records) });
  const wanted = await store.textsWithoutVector(EMBEDDER.model, 99);
  const vectors = await EMBEDDER.passages(wanted.map(({ text }) => text));
  await store.putVectors(
    EMBEDDER.model,
    wanted.map(({ key }, i) => ({ key, vector: vectors[i] ?? new Float32Array(0) })),
  );
  return store;
}

async function answer(request: SearchRequest | string, passages = PASSAGES): Promise<SearchResponse> {
  const store = await storeOf(passages);
  return search(store, typeof request === 'string' ? { query: request } : request, semanticOver(store, EMBEDDER));
}
const order = async (request: SearchRequest | string, passages = PASSAGES): Promise<string[]> =>
  (await answer(request, passages)).hits.map((h) => h.passage);

describe('search by meaning', () => {
  it('finds what no word of the query finds, and says how', async () => {
    const { hits, semantic, facets } = await answer({ query: 'bicycle', why: true });
    expect(semantic).toBe(true);
    expect(hits.slice(0, 3).map((h) => h.passage)).toEqual(['helmet', 'helmet-b', 'bike']);
    expect(hits[0]?.why).toMatchObject({ words: [], meaning: { byWords: null, byMeaning: 1 } });
    expect(hits[0]?.why?.meaning?.similarity).toBeGreaterThan(0.99);
    expect(hits[0]?.snippet).not.toContain('<mark>');
    expect(facets.type.map(({ value }) => value)).toContain('avtal');
  });

  it('puts what words and meaning both find before what either finds alone', async () => {
    const { hits } = await answer({ query: 'cykelvägen trampar', why: true });
    const [first, second] = hits;
    expect([first?.passage, second?.passage].sort()).toEqual(['bike', 'helmet']);
    expect(first?.why?.meaning).toMatchObject({ byWords: expect.any(Number), byMeaning: expect.any(Number) });
    expect(hits.map((h) => h.score)).toEqual([...hits.map((h) => h.score)].sort((a, b) => b - a));
  });

  it('is the search of words to the letter when there is no model', async () => {
    const store = await storeOf(PASSAGES);
    const bare = new NaiveStore();
    await bare.replaceDerived({
      records: [...documents, ...PASSAGES, mentioned(caseOf('KS', 12, 2021), 1)],
      edges: [],
      ...buildIndex([...documents, ...PASSAGES, mentioned(caseOf('KS', 12, 2021), 1)]),
    });
    for (const query of ['cykelvägen', 'bicycle', 'typ:avtal', '"bära hjälm"', 'KS 12/2021', 'elever trampar']) {
      const [{ tookMs: _a, ...off }, { tookMs: _b, ...without }] = await Promise.all([
        search(store, { query, why: true }),
        search(bare, { query, why: true }, null),
      ]);
      expect(JSON.stringify(off)).toBe(JSON.stringify(without));
      expect(off.semantic).toBe(false);
      expect(JSON.stringify(off)).not.toContain('byMeaning');
    }
  });

  it.each([
    ['a case that is there', 'KS 12/2021 cykel'],
    ['a case that is not', 'KS 99/2021 cykel'],
    ['a paragraph', '§ 12 cykel'],
    ['a date', 'cykel 2021-03-04'],
    ['filters alone', 'typ:avtal'],
  ])('leaves it to the words when the query holds %s', async (_what, query) => {
    asked.length = 0;
    const store = await storeOf(PASSAGES);
    const semantic = semanticOver(store, EMBEDDER);
    const [both, words] = await Promise.all([search(store, { query }, semantic), search(store, { query })]);
    expect(asked).toEqual([]);
    expect(both.hits).toEqual(words.hits);
  });

  it.each<[string, SearchRequest]>([
    ['a type', { query: 'bicycle', type: 'avtal' }],
    ['a year in the query', { query: 'bicycle år:2019' }],
    ['a date finer than a year', { query: 'bicycle', from: '2019-05-01', to: '2019-05-31' }],
    ['a document', { query: 'bicycle', document: 'doc-b' }],
    ['a title', { query: 'bicycle titel:avtal' }],
  ])('keeps within %s', async (_what, request) => {
    expect(await order(request)).toEqual(['helmet-b']);
  });

  it('brings in nothing that lacks a phrase or holds an excluded word', async () => {
    expect(await order('"bära hjälm"')).toEqual(['helmet']);
    expect(await order('bicycle -hjälm')).not.toContain('helmet');
    expect((await order('bicycle -hjälm'))[0]).toBe('bike');
  });

  it('by date lists only what the words find', async () => {
    expect(await order({ query: 'hjälm', sort: 'date' })).toEqual(['helmet', 'helmet-b']);
    expect((await answer({ query: 'bicycle', sort: 'date' })).hits).toEqual([]);
  });

  it('asks the model once for a query that is paged through', async () => {
    const store = await storeOf(PASSAGES);
    const semantic = semanticOver(store, EMBEDDER);
    asked.length = 0;
    const pages = await Promise.all(
      [0, 1, 2].map((offset) => search(store, { query: 'bicycle', limit: 1, offset }, semantic)),
    );
    expect(pages.flatMap(({ hits }) => hits.map((h) => h.passage))).toEqual(['helmet', 'helmet-b', 'bike']);
    expect(asked).toEqual(['bicycle']);
  });

  it('goes on by words when the model fails, and says that meaning is off', async () => {
    const store = await storeOf(PASSAGES);
    const failures: unknown[] = [];
    const broken = { ...EMBEDDER, query: () => Promise.reject(new Error('no memory')) };
    const both = await search(
      store,
      { query: 'hjälm' },
      semanticOver(store, broken, (error) => failures.push(error)),
    );
    expect(both.hits.map((h) => h.passage)).toEqual(['helmet', 'helmet-b']);
    expect(both.semantic).toBe(false);
    expect(String(failures[0])).toContain('no memory');
  });

  it('shows a bounded number of what the words did not find', async () => {
    const many = Array.from({ length: 60 }, (_, i) => passage(`p${String(i).padStart(2, '0')}`, `Hjälm nummer ${i}.`));
    expect((await answer({ query: 'bicycle', limit: 100 }, many)).total).toBe(20);
  });

  it('answers while passages are still without vector', async () => {
    const store = await storeOf([bike]);
    const records = [...documents, ...PASSAGES];
    await store.replaceDerived({ records, edges: [], ...buildIndex(records) });
    const { hits } = await search(store, { query: 'hjälm' }, semanticOver(store, EMBEDDER));
    expect(hits.map((h) => h.passage).sort()).toEqual(['bike', 'helmet', 'helmet-b']);
  });
});

describe('fusion', () => {
  const entry = (id: string): IndexedPassage => ({
    passage: passage(id, id),
    terms: { title: [], heading: [], case: [], entity: [], text: [], parts: [] },
    facets: [],
  });
  const why = { words: [], nearness: 0, coverage: 1, cases: 0, named: 0, context: 0, answer: 0, contents: 1 };
  const ranking = (ids: string[]): Ranked[] => ids.map((id, i) => ({ entry: entry(id), score: 50 - i, why }));
  const near = (ids: string[]) => ids.map((id, i) => ({ entry: entry(id), similarity: 0.9 - i / 100 }));
  const ids = (fused: Ranked[]) => fused.map((r) => r.entry.passage.id);

  it.each([
    ['the words alone', ['a', 'b'], [], ['a', 'b']],
    ['meaning alone', [], ['x', 'y'], ['x', 'y']],
    ['agreement', ['a', 'b', 'c'], ['c', 'b', 'a'], ['a', 'b', 'c']],
    ['both before either', ['a', 'b'], ['b', 'x'], ['b', 'a', 'x']],
    ['words before meaning at the same place', ['a'], ['x'], ['a', 'x']],
  ])('%s', (_what, words, meaning, expected) => {
    expect(ids(fuse(ranking(words), near(meaning)))).toEqual(expected);
  });

  it('keeps the scale of the words and never raises a score along the list', () => {
    const fused = fuse(ranking(['a', 'b', 'c']), near(['x', 'c']));
    expect(fused[0]?.score).toBe(50);
    expect(fused.map((r) => r.score)).toEqual([...fused.map((r) => r.score)].sort((a, b) => b - a));
    expect(fuse([], near(['x']))[0]?.score).toBe(1);
  });

  it('of equal worth what the words put first stands first', () => {
    // Neither is among the nearest, and a place by words is never shared: equals come only of meaning alone.
    const fused = fuse(ranking(['a', 'b']), near(['b', 'a']));
    expect(ids(fused)).toEqual(['a', 'b']);
  });

  it('holds everything once, whatever the rankings, and the same order each time', () => {
    const some = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 });
    fc.assert(
      fc.property(some, some, (words, meaning) => {
        const fused = ids(fuse(ranking(words), near(meaning)));
        expect([...fused].sort()).toEqual([...new Set([...words, ...meaning])].sort());
        expect(ids(fuse(ranking(words), near(meaning)))).toEqual(fused);
      }),
      { numRuns: 100 },
    );
  });
});
