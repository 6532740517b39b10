/** Random histories of a store, and everything that can be seen of one: for comparing a store with the naive one. */
import fc from 'fast-check';
import type { Edge } from '../../graph/domain.ts';
import { RECORD_KINDS } from '../../graph/domain.ts';
import type { CaseRecord, PassageRecord } from '../../graph/records.ts';
import {
  type DerivedGraph,
  type GraphStore,
  INDEX_FIELDS,
  type IndexField,
  type Postings,
  type StoreStatus,
} from '../../graph/store.ts';
import { edgeOf, factsOf, failedEntry, graphOf, indexed, nameOf, record, runOf, storedEntry } from './fixtures.ts';

const SOURCES = ['a.txt', 'b/ä.txt', 'b/å.txt', 'c.txt'];
const CONTENTS = ['ett', 'två', 'tre'];
/** Words a full-text engine may be tempted to fold, split, cut or take for an operator. */
const TERMS = [
  'gunga',
  'Gunga',
  'åtgärd',
  'Åtgärd',
  'atgard',
  'lek_7_2031',
  'lek-7',
  'lek',
  '7',
  'a b',
  'a"b',
  'AND',
  'x*',
  '🛝',
  'nul\0l',
  '',
];
const FACETS = ['type_annat', 'type_avtal', 'year_2031', 'person_person-0', 'person_person-1', 'lek', 'Type_Annat'];
const KEYS = ['ture', 'åsgrim', 'gungnämnden'];
const IDS = [
  'doc-0',
  'doc-1',
  'passage-0-0',
  'passage-1-1',
  'case-0',
  'case-1',
  'case-2',
  'person-0',
  'person-1',
  'nobody',
];

export interface Operation {
  label: string;
  /** What the call answers. */
  run(store: GraphStore): Promise<unknown>;
}

const putFile = fc
  .record({
    source: fc.constantFrom(...SOURCES),
    content: fc.constantFrom(...CONTENTS),
    version: fc.constantFrom('1', '2'),
  })
  .map(({ source, content, version }): Operation => {
    const facts = factsOf(content, version);
    return {
      label: `put ${source} ${content} ${version}`,
      run: (store) => store.putFile(storedEntry(source, facts), facts),
    };
  });

const putFailed = fc.record({ source: fc.constantFrom(...SOURCES), content: fc.constantFrom(null, ...CONTENTS) }).map(
  ({ source, content }): Operation => ({
    label: `fail ${source} ${content}`,
    run: (store) => store.putFile(failedEntry(source, content), null),
  }),
);

const remove = fc
  .constantFrom(...SOURCES)
  .map((source): Operation => ({ label: `remove ${source}`, run: (store) => store.removeFile(source) }));

const recordRun = fc
  .nat(9)
  .map((files): Operation => ({ label: `run ${files}`, run: (store) => store.recordRun(runOf(files)) }));

const listing: fc.Arbitrary<Operation> = fc.constant({ label: 'list files', run: (store) => store.files() });

const termList = fc.array(fc.constantFrom(...TERMS), { maxLength: 4 });
const indexTerms = fc.record(
  Object.fromEntries(INDEX_FIELDS.map((field) => [field, termList])) as Record<IndexField, typeof termList>,
);

interface PassageSeed {
  document: number;
  page: number;
  start: number;
  terms: Record<IndexField, string[]>;
  facets: string[];
  indexed: boolean;
}
const passageSeed: fc.Arbitrary<PassageSeed> = fc.record({
  document: fc.nat(1),
  page: fc.integer({ min: 1, max: 2 }),
  start: fc.nat(20),
  terms: indexTerms,
  facets: fc.array(fc.constantFrom(...FACETS), { maxLength: 4 }),
  indexed: fc.boolean(),
});

const caseFields = fc.record({
  diarium: fc.constantFrom(null, 'LEK', 'SAND'),
  number: fc.integer({ min: 1, max: 2 }),
  year: fc.integer({ min: 2030, max: 2031 }),
});

/** Edges over whatever records there are; ends are taken modulo their number. */
const edgeSeeds = fc.array(fc.record({ type: fc.nat(3), from: fc.nat(9), to: fc.nat(9), carrier: fc.nat(9) }), {
  maxLength: 12,
});

export const derivedGraph: fc.Arbitrary<DerivedGraph> = fc
  .record({
    passages: fc.array(passageSeed, { maxLength: 6 }),
    cases: fc.array(caseFields, { maxLength: 3 }),
    persons: fc.nat(2),
    edges: edgeSeeds,
    names: fc.array(fc.record({ key: fc.constantFrom(...KEYS), weight: fc.nat(2), of: fc.nat(9) }), { maxLength: 6 }),
    analyserVersion: fc.constantFrom('sv-1', 'sv-2'),
    reversed: fc.boolean(),
  })
  .map((seed) => {
    const documents = [0, 1].map((n) => record('document', `doc-${n}`, { source: SOURCES[n] as string }));
    const pages = documents.map(({ source }, n) => record('page', `page-${n}`, { source, page: n + 1 }));
    const passages = seed.passages.map(({ document, page, start }, n) =>
      record('passage', `passage-${document}-${n}`, { document: `doc-${document}`, page, start }),
    );
    const cases = seed.cases.map((fields, n) => record('case', `case-${n}`, fields));
    const persons = Array.from({ length: seed.persons }, (_, n) => record('person', `person-${n}`));
    const named = [...cases, ...persons];
    const index = passages.flatMap((passage, n) => {
      const from = seed.passages[n] as PassageSeed;
      return from.indexed ? [indexed(passage, from.terms, from.facets)] : [];
    });
    const records = [...documents, ...pages, ...passages, ...named];
    return graphOf({
      records,
      index: seed.reversed ? index.reverse() : index,
      edges: seed.edges.flatMap((edge) => edgeFrom(edge, { documents, passages, cases, persons, records })),
      names: seed.names.flatMap(({ key, weight, of }) => {
        const thing = named[of % Math.max(1, named.length)];
        return thing === undefined ? [] : [nameOf(key, thing.kind, thing.id, weight, `${key} ${of}`)];
      }),
      analyserVersion: seed.analyserVersion,
    });
  });

type Ids = readonly { id: string }[];
function edgeFrom(
  seed: { type: number; from: number; to: number; carrier: number },
  kinds: { documents: Ids; passages: Ids; cases: Ids; persons: Ids; records: Ids },
): Edge[] {
  const choices: [Edge['type'], Ids, Ids][] = [
    ['IN_DOCUMENT', kinds.passages, kinds.documents],
    ['CONCERNS', kinds.documents, kinds.cases],
    ['MENTIONED_IN', kinds.persons, kinds.documents],
    ['REFERS_TO', kinds.cases, kinds.cases],
  ];
  const [type, heads, tails] = choices[seed.type] as [Edge['type'], Ids, Ids];
  const pick = (from: Ids, at: number): string | undefined => from[at % Math.max(1, from.length)]?.id;
  const [from, to, carrier] = [pick(heads, seed.from), pick(tails, seed.to), pick(kinds.records, seed.carrier)];
  return from === undefined || to === undefined || carrier === undefined ? [] : [edgeOf(from, type, to, carrier)];
}

const derive = derivedGraph.map(
  (graph): Operation => ({
    label: `derive ${graph.records.length} records, ${graph.edges.length} edges, ${graph.index.length} indexed`,
    run: (store) => store.replaceDerived(graph),
  }),
);

/** A history of a store. */
export const operations: fc.Arbitrary<Operation[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: putFile },
    { weight: 1, arbitrary: putFailed },
    { weight: 2, arbitrary: remove },
    { weight: 3, arbitrary: derive },
    { weight: 1, arbitrary: recordRun },
    { weight: 1, arbitrary: listing },
  ),
  { minLength: 1, maxLength: 10 },
);

/** What can be asked of the index; anything in it may be unknown to the store. */
export const filter = fc.record({
  anyOf: fc.array(fc.constantFrom(...TERMS, 'unknown'), { maxLength: 4 }),
  facets: fc.array(fc.array(fc.constantFrom(...FACETS, 'type_unknown'), { maxLength: 3 }), { maxLength: 2 }),
});

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The status, but for what is a store's own. */
export function common({ kind: _, location: __, schemaVersion: ___, ...rest }: StoreStatus): Partial<StoreStatus> {
  return rest;
}

/** The postings of all terms and facets, and the passages in the reverse of their order. */
async function picked(store: GraphStore): Promise<Record<string, unknown>> {
  let postings: Postings | null = null;
  const passages = await store.pick({ terms: [...TERMS, 'unknown'], facets: [...FACETS, 'unknown'] }, (seen) => {
    postings = seen;
    return Array.from(seen.lengths, (_, at) => seen.lengths.length - at);
  });
  return { postings, picked: passages };
}

/** Asks a store all there is to ask, with small windows and limits too. */
export async function observe(
  store: GraphStore,
  ask: { anyOf: string[]; facets: string[][] },
): Promise<Record<string, unknown>> {
  const each = async <K, V>(keys: readonly K[], answer: (key: K) => Promise<V>): Promise<V[]> => {
    const answers: V[] = [];
    for (const key of keys) answers.push(await answer(key));
    return answers;
  };
  const parts = [
    { diarium: null },
    { diarium: 'LEK' },
    { number: 1 },
    { year: 2031 },
    { diarium: 'SAND', number: 2, year: 2030 },
  ];
  return {
    status: common(await store.status()),
    files: await store.files(),
    facts: await each(CONTENTS, (content) => store.facts(factsOf(content).sha256)),
    find: await each(IDS, (id) => store.find(id)),
    lists: await each(RECORD_KINDS, (kind) => store.list(kind)),
    window: (await store.list('passage', { offset: 1, limit: 2 })) satisfies PassageRecord[],
    records: await collect(store.records()),
    pages: await each(SOURCES, (source) => store.page(source, 1)),
    passages: await each(IDS, (id) => store.passagesOf(id)),
    edges: await each(IDS, (id) => store.edges(id, 100)),
    fewEdges: await each(IDS, (id) => store.edges(id, 2)),
    cases: await each<(typeof parts)[number], CaseRecord[]>(parts, (part) => store.cases(part, 2)),
    named: await store.named([...KEYS, 'unknown']),
    stats: await store.indexStats(),
    frequency: await store.documentFrequency([...TERMS, 'unknown']),
    candidates: await store.candidates({ ...ask, limit: 100 }),
    fewCandidates: await store.candidates({ ...ask, limit: 1 }),
    ...(await picked(store)),
    facetCounts: await store.facetCounts(ask, ['type_', 'person_', 'lek']),
    allFacets: await store.facetCounts(ask, ['']),
  };
}
