import { describe, expect, test } from 'vitest';
import { RECORD_KINDS } from '../../graph/domain.ts';
import { StoreError } from '../../graph/errors.ts';
import type { GraphRecord } from '../../graph/records.ts';
import type { DerivedGraph } from '../../graph/store.ts';
import { edgeOf, graphOf, indexed, nameOf, oneOfEach, record } from './fixtures.ts';
import type { Subject } from './store-suite.ts';

async function all(records: AsyncIterable<GraphRecord>): Promise<GraphRecord[]> {
  const list: GraphRecord[] = [];
  for await (const item of records) list.push(item);
  return list;
}

/** Layer 2 but for the index. */
export function derivedContract({ store, reopen }: Subject): void {
  test('records come back as they were given, in export order, and by id', async () => {
    const graph = graphOf({ records: oneOfEach() });
    await store().replaceDerived(graph);
    for (const opening of [store(), await reopen()]) {
      expect(await all(opening.records())).toEqual(graph.records);
      for (const given of graph.records) {
        expect(await opening.find(given.id)).toEqual(given);
        expect(await opening.get(given.kind, given.id)).toEqual(given);
        expect(await opening.list(given.kind)).toEqual([given]);
      }
      expect(await opening.get('case', 'person-1'), 'of another kind').toBeNull();
      expect(await opening.find('nobody')).toBeNull();
      const { counts, generation, analyserVersion } = await opening.status();
      expect(counts).toEqual(Object.fromEntries(RECORD_KINDS.map((kind) => [kind, 1])));
      expect({ generation, analyserVersion }).toEqual({ generation: 1, analyserVersion: 'sv-1' });
    }
  });

  test('a kind is listed in id order, by windows', async () => {
    const persons = ['person-b', 'person-a', 'person-d', 'person-c'].map((id) => record('person', id));
    await store().replaceDerived(graphOf({ records: [...persons, record('case', 'case-1')] }));
    const ids = async (window?: { offset?: number; limit?: number }) =>
      (await store().list('person', window)).map(({ id }) => id);
    expect(await ids()).toEqual(['person-a', 'person-b', 'person-c', 'person-d']);
    expect(await ids({ offset: 1, limit: 2 })).toEqual(['person-b', 'person-c']);
    expect(await ids({ offset: 3 })).toEqual(['person-d']);
    expect(await ids({ limit: 0 })).toEqual([]);
    expect(await ids({ offset: 9, limit: 2 })).toEqual([]);
  });

  test('a generation leaves nothing of the one before', async () => {
    const passage = record('passage', 'passage-1');
    await store().replaceDerived(
      graphOf({
        records: [...oneOfEach(), record('case', 'case-2')],
        edges: [edgeOf('case-1', 'REFERS_TO', 'case-2')],
        index: [indexed(passage, { text: ['gunga'] }, ['type_annat'])],
        names: [nameOf('ture', 'person', 'person-1')],
      }),
    );
    await store().replaceDerived(graphOf({ records: [record('case', 'case-2')], analyserVersion: 'sv-2' }));
    expect(await all(store().records())).toEqual([record('case', 'case-2')]);
    expect(await store().edges('case-2', 9)).toEqual([]);
    expect(await store().named(['ture'])).toEqual([]);
    expect(await store().cases({ number: 7 }, 9)).toEqual([record('case', 'case-2')]);
    expect(await store().page(record('page', '').source, 1)).toBeNull();
    expect(await store().passagesOf('doc-1')).toEqual([]);
    expect(await store().candidates({ anyOf: ['gunga'], facets: [], limit: 9 })).toEqual([]);
    expect(await store().documentFrequency(['gunga'])).toEqual(new Map());
    expect(await store().facetCounts({ anyOf: [], facets: [] }, ['type_'])).toEqual(new Map());
    expect(await store().status()).toMatchObject({ generation: 2, analyserVersion: 'sv-2' });
  });

  test('the same generation again changes only its number', async () => {
    const graph = graphOf({ records: oneOfEach() });
    await store().replaceDerived(graph);
    await store().replaceDerived(graph);
    expect(await all(store().records())).toEqual(graph.records);
    expect((await store().status()).generation).toBe(2);
  });

  test('a page is found by its source and number, passages by their document in reading order', async () => {
    const pages = [1, 2].map((page) => record('page', `page-${page}`, { page, text: `Sida ${page}` }));
    const places = [
      { id: 'passage-a', page: 2, start: 0 },
      { id: 'passage-b', page: 1, start: 90 },
      { id: 'passage-c', page: 1, start: 9 },
    ];
    const passages = places.map(({ id, ...place }) => record('passage', id, { ...place, document: 'doc-1' }));
    const other = record('passage', 'passage-d', { document: 'doc-2' });
    await store().replaceDerived(graphOf({ records: [...pages, ...passages, other] }));
    expect(await store().page(record('page', '').source, 2)).toEqual(pages[1]);
    expect(await store().page(record('page', '').source, 3)).toBeNull();
    expect(await store().page('okänd.txt', 1)).toBeNull();
    expect((await store().passagesOf('doc-1')).map(({ id }) => id)).toEqual(['passage-c', 'passage-b', 'passage-a']);
  });

  test('edges are found from both ends, sorted, at most as many as asked for', async () => {
    const cases = ['case-1', 'case-2', 'case-3'].map((id) => record('case', id));
    const edges = [
      edgeOf('case-2', 'SUPERSEDES', 'case-1'),
      edgeOf('case-1', 'REFERS_TO', 'case-3'),
      edgeOf('case-1', 'REFERS_TO', 'case-2'),
      edgeOf('case-1', 'REFERS_TO', 'case-1'),
      edgeOf('case-1', 'REFERS_TO', 'case-2', 'case-2'),
      edgeOf('case-1', 'EXTENDS', 'case-2'),
    ];
    await store().replaceDerived(graphOf({ records: cases, edges: [...edges, ...edges] }));
    const ofFirst = [edges[5], edges[3], edges[2], edges[4], edges[1], edges[0]];
    expect(await store().edges('case-1', 99)).toEqual(ofFirst);
    expect(await store().edges('case-1', 2)).toEqual(ofFirst.slice(0, 2));
    expect(await store().edges('case-3', 99)).toEqual([edges[1]]);
    expect(await store().edges('nobody', 99)).toEqual([]);
  });

  test('cases are found by any part of their number', async () => {
    const cases = [
      record('case', 'case-a', { diarium: 'LEK', number: 7, year: 2031 }),
      record('case', 'case-b', { diarium: null, number: 7, year: 2031 }),
      record('case', 'case-c', { diarium: 'LEK', number: 8, year: 2030 }),
    ];
    await store().replaceDerived(graphOf({ records: cases }));
    const ids = async (part: Parameters<ReturnType<typeof store>['cases']>[0], limit = 9) =>
      (await store().cases(part, limit)).map(({ id }) => id);
    expect(await ids({ number: 7 })).toEqual(['case-a', 'case-b']);
    expect(await ids({ number: 7 }, 1)).toEqual(['case-a']);
    expect(await ids({ diarium: null })).toEqual(['case-b']);
    expect(await ids({ diarium: 'LEK' })).toEqual(['case-a', 'case-c']);
    expect(await ids({ year: 2031 })).toEqual(['case-a', 'case-b']);
    expect(await ids({ diarium: 'LEK', number: 7, year: 2030 })).toEqual([]);
    await expect(store().cases({}, 9)).rejects.toMatchObject({ code: 'NO_PART' });
  });

  test('names are sorted by key, then the most used first, then kind as in the export, then id', async () => {
    const names = [
      nameOf('ture', 'person', 'person-2', 1),
      nameOf('ture', 'organization', 'organization-1', 1),
      nameOf('ture', 'person', 'person-1', 1),
      nameOf('ture', 'person', 'person-3', 2),
      nameOf('asgrim', 'person', 'person-1', 1),
    ];
    const records = [1, 2, 3].map((n) => record('person', `person-${n}`));
    await store().replaceDerived(graphOf({ records: [...records, record('organization', 'organization-1')], names }));
    expect(await store().named(['ture', 'unknown', 'asgrim'])).toEqual([4, 3, 2, 0, 1].map((n) => names[n]));
    expect(await store().named([])).toEqual([]);
  });

  describe('refuses, and keeps the generation before', () => {
    const [person, document, passage] = [
      record('person', 'person-1'),
      record('document', 'doc-1'),
      record('passage', 'passage-1'),
    ];
    const records = [person, document, passage];
    const illegal: [string, string, DerivedGraph][] = [
      ['two records of one id', 'ID_CLASH', graphOf({ records: [person, record('case', 'person-1')] })],
      ['an entity never mentioned', 'NO_EVIDENCE', graphOf({ records: [record('case', 'case-1', { mentions: [] })] })],
      [
        'a claim without evidence',
        'NO_EVIDENCE',
        graphOf({ records: [record('amount', 'amount-1', { evidence: [] })] }),
      ],
      ['an edge the wrong way', 'ILLEGAL_EDGE', graphOf({ records, edges: [edgeOf('doc-1', 'AUTHORED', 'person-1')] })],
      ['an edge into nothing', 'ILLEGAL_EDGE', graphOf({ records, edges: [edgeOf('person-1', 'AUTHORED', 'doc-2')] })],
      [
        'an edge out of nothing',
        'ILLEGAL_EDGE',
        graphOf({ records, edges: [edgeOf('person-2', 'AUTHORED', 'doc-1', 'doc-1')] }),
      ],
      [
        'an edge nothing carries',
        'ILLEGAL_EDGE',
        graphOf({ records, edges: [edgeOf('person-1', 'AUTHORED', 'doc-1', 'x')] }),
      ],
      [
        'an unknown passage in the index',
        'ILLEGAL_INDEX',
        graphOf({ records: [document], index: [indexed(passage, {})] }),
      ],
      [
        'a passage twice in the index',
        'ILLEGAL_INDEX',
        graphOf({ records, index: [indexed(passage, {}), indexed(passage, {})] }),
      ],
      ['a name of nothing', 'ILLEGAL_NAME', graphOf({ records, names: [nameOf('ture', 'person', 'person-2')] })],
      ['a name of another kind', 'ILLEGAL_NAME', graphOf({ records, names: [nameOf('ture', 'person', 'doc-1')] })],
    ];
    test.each(illegal)('%s: %s', async (_, code, graph) => {
      const before = graphOf({ records: oneOfEach() });
      await store().replaceDerived(before);
      const failure = await store()
        .replaceDerived(graph)
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(StoreError);
      expect(failure).toMatchObject({ code });
      expect(await all(store().records())).toEqual(before.records);
      expect((await store().status()).generation).toBe(1);
    });
  });
}
