/**
 * The store interface in its most obvious form: arrays in memory, searched from end to end. What `graph/store.ts` says in words is
 * said here in code, so that a real store can be compared with it.
 */
import { EDGES, type Edge, RECORD_KINDS } from '../../graph/domain.ts';
import { StoreError } from '../../graph/errors.ts';
import type { FileFacts } from '../../graph/facts.ts';
import type { CaseRecord, GraphRecord, PageRecord, PassageRecord, RecordKind, RecordOf } from '../../graph/records.ts';
import {
  type AskedPostings,
  type CandidateQuery,
  type ChoosePassages,
  type DerivedGraph,
  type FileEntry,
  type GraphStore,
  INDEX_FIELDS,
  type IndexedPassage,
  type IndexField,
  type IndexStats,
  type NameEntry,
  type NearPassage,
  type NearQuery,
  type RunEntry,
  type StoreStatus,
  type TextVector,
  type VectorCounts,
  type WantedText,
} from '../../graph/store.ts';
import { textKey, textOf } from '../../graph/stores/text-key.ts';
import { postingsOf } from './naive-postings.ts';

type Key = string | number;

/** Sorts by the first of the keys that differ; a copy. */
function sorted<T>(items: readonly T[], keys: (item: T) => Key[]): T[] {
  return [...items].sort((a, b) => {
    const [m, n] = [keys(a), keys(b)];
    for (const [i, key] of m.entries()) {
      const other = n[i] as Key;
      if (key !== other) return key < other ? -1 : 1;
    }
    return 0;
  });
}

function refuse(code: string): never {
  throw new StoreError(code, code);
}

function check(graph: DerivedGraph): void {
  const kinds = new Map<string, RecordKind>();
  for (const item of graph.records) {
    if (kinds.has(item.id)) refuse('ID_CLASH');
    kinds.set(item.id, item.kind);
    if ('mentions' in item && item.mentions.length === 0) refuse('NO_EVIDENCE');
    if ('evidence' in item && item.evidence.length === 0) refuse('NO_EVIDENCE');
  }
  for (const { from, type, to, record } of graph.edges) {
    const legal: { from: readonly RecordKind[]; to: readonly RecordKind[] } = EDGES[type];
    const [head, tail] = [kinds.get(from), kinds.get(to)];
    if (!head || !tail || !kinds.has(record)) refuse('ILLEGAL_EDGE');
    if (!legal.from.includes(head) || !legal.to.includes(tail)) refuse('ILLEGAL_EDGE');
  }
  const passages = graph.index.map(({ passage }) => passage.id);
  if (new Set(passages).size < passages.length) refuse('ILLEGAL_INDEX');
  if (passages.some((id) => kinds.get(id) !== 'passage')) refuse('ILLEGAL_INDEX');
  if (graph.names.some(({ id, kind }) => kinds.get(id) !== kind)) refuse('ILLEGAL_NAME');
}

const EMPTY: DerivedGraph = { records: [], edges: [], index: [], names: [], analyserVersion: '' };

export class NaiveStore implements GraphStore {
  private readonly sources = new Map<string, { entry: FileEntry; facts: FileFacts | null }>();
  private readonly contents = new Map<string, FileFacts>();
  private readonly runs: RunEntry[] = [];
  private graph: DerivedGraph = EMPTY;
  private readonly vectors = new Map<string, Map<string, Float32Array>>();
  private generation = 0;
  private derivedFrom = '[]';

  async status(): Promise<StoreStatus> {
    const entries = [...this.sources.values()].map(({ entry }) => entry);
    const counts = RECORD_KINDS.map((kind) => [kind, this.graph.records.filter((r) => r.kind === kind).length]);
    return {
      kind: 'embedded',
      location: 'memory',
      schemaVersion: 0,
      counts: Object.fromEntries(counts) as Record<RecordKind, number>,
      files: {
        stored: entries.filter(({ status }) => status === 'stored').length,
        failed: entries.filter(({ status }) => status === 'failed').length,
      },
      generation: this.generation,
      stale: this.state() !== this.derivedFrom,
      analyserVersion: this.generation === 0 ? null : this.graph.analyserVersion,
      lastRun: this.runs.at(-1) ?? null,
    };
  }

  async files(): Promise<FileEntry[]> {
    return sorted(
      [...this.sources.values()].map(({ entry }) => entry),
      ({ source }) => [source],
    );
  }

  async facts(sha256: string): Promise<FileFacts | null> {
    return this.contents.get(sha256) ?? null;
  }

  async get<K extends RecordKind>(kind: K, id: string): Promise<RecordOf<K> | null> {
    return (await this.list(kind)).find((item) => item.id === id) ?? null;
  }

  async find(id: string): Promise<GraphRecord | null> {
    return this.graph.records.find((item) => item.id === id) ?? null;
  }

  async list<K extends RecordKind>(kind: K, window: { offset?: number; limit?: number } = {}): Promise<RecordOf<K>[]> {
    const offset = window.offset ?? 0;
    return this.ofKind(kind).slice(offset, offset + (window.limit ?? Number.POSITIVE_INFINITY));
  }

  async *records(): AsyncGenerator<GraphRecord> {
    const { records } = this.graph;
    yield* sorted(records, ({ kind, id }) => [RECORD_KINDS.indexOf(kind), id]);
  }

  async page(source: string, page: number): Promise<PageRecord | null> {
    return this.ofKind('page').find((item) => item.source === source && item.page === page) ?? null;
  }

  async passagesOf(document: string): Promise<PassageRecord[]> {
    const passages = this.ofKind('passage').filter((item) => item.document === document);
    return sorted(passages, ({ page, start, id }) => [page, start, id]);
  }

  async edges(id: string, limit: number): Promise<Edge[]> {
    const touching = this.graph.edges.filter(({ from, to }) => from === id || to === id);
    const distinct = new Map(touching.map((edge) => [JSON.stringify(edge), edge]));
    return sorted([...distinct.values()], (e) => [e.type, e.from, e.to, e.record]).slice(0, limit);
  }

  async cases(part: { diarium?: string | null; number?: number; year?: number }, limit: number): Promise<CaseRecord[]> {
    if (part.diarium === undefined && part.number === undefined && part.year === undefined) refuse('NO_PART');
    const fits = (item: CaseRecord) =>
      (part.diarium === undefined || item.diarium === part.diarium) &&
      (part.number === undefined || item.number === part.number) &&
      (part.year === undefined || item.year === part.year);
    return this.ofKind('case').filter(fits).slice(0, limit);
  }

  async named(keys: string[]): Promise<NameEntry[]> {
    const found = this.graph.names.filter(({ key }) => keys.includes(key));
    return sorted(found, (n) => [n.key, -n.weight, RECORD_KINDS.indexOf(n.kind), n.id, n.name]);
  }

  async indexStats(): Promise<IndexStats> {
    const { index } = this.graph;
    const mean = (field: IndexField) =>
      index.length === 0 ? 0 : index.reduce((sum, { terms }) => sum + terms[field].length, 0) / index.length;
    return {
      passages: index.length,
      averageLength: Object.fromEntries(INDEX_FIELDS.map((field) => [field, mean(field)])) as Record<
        IndexField,
        number
      >,
    };
  }

  async documentFrequency(terms: string[]): Promise<Map<string, number>> {
    const holders = (term: string) => this.graph.index.filter(({ terms: held }) => this.holds(held, [term])).length;
    return new Map(terms.map((term) => [term, holders(term)] as const).filter(([, count]) => count > 0));
  }

  async candidates(query: CandidateQuery): Promise<IndexedPassage[]> {
    return this.fitting(query).slice(0, query.limit);
  }

  async pick(asked: AskedPostings, choose: ChoosePassages): Promise<IndexedPassage[]> {
    return choose(postingsOf(this.graph.index, asked)).flatMap((num) => this.graph.index[num - 1] ?? []);
  }

  async facetCounts(query: Omit<CandidateQuery, 'limit'>, prefixes: string[]): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const { facets } of this.fitting(query)) {
      for (const facet of new Set(facets)) {
        if (prefixes.some((prefix) => facet.startsWith(prefix))) counts.set(facet, (counts.get(facet) ?? 0) + 1);
      }
    }
    return counts;
  }

  async putFile(entry: FileEntry, facts: FileFacts | null): Promise<void> {
    const fits = entry.status === 'failed' ? facts === null : facts !== null && facts.sha256 === entry.sha256;
    if (!fits) refuse('ILLEGAL_FILE');
    this.sources.set(entry.source, structuredClone({ entry, facts }));
    if (facts !== null) this.contents.set(facts.sha256, structuredClone(facts));
    this.dropUnused();
  }

  async removeFile(source: string): Promise<boolean> {
    const known = this.sources.delete(source);
    this.dropUnused();
    return known;
  }

  async replaceDerived(graph: DerivedGraph): Promise<void> {
    check(graph);
    this.graph = structuredClone(graph);
    this.generation += 1;
    this.derivedFrom = this.state();
    const texts = this.texts();
    for (const kept of this.vectors.values()) for (const key of kept.keys()) if (!texts.has(key)) kept.delete(key);
  }

  async vectorCounts(model: string): Promise<VectorCounts> {
    const keys = [...this.texts().keys()];
    return { texts: keys.length, vectors: keys.filter((key) => this.vectors.get(model)?.has(key)).length };
  }

  async textsWithoutVector(model: string, limit: number): Promise<WantedText[]> {
    const missing = [...this.texts()].filter(([key]) => !this.vectors.get(model)?.has(key));
    return missing.slice(0, limit).map(([key, text]) => ({ key, text }));
  }

  async nearest({ model, vector, facets, limit }: NearQuery): Promise<NearPassage[]> {
    const near = this.fitting({ anyOf: [], facets }).flatMap((entry): NearPassage[] => {
      const of = this.vectors.get(model)?.get(textKey(entry.passage));
      if (of === undefined || of.length !== vector.length) return [];
      const cosine = of.reduce((sum, x, i) => sum + x * (vector[i] ?? 0), 0);
      return [{ entry, similarity: Math.round(cosine * 1e5) / 1e5 }];
    });
    return sorted(near, ({ similarity }) => [-similarity]).slice(0, limit);
  }

  async putVectors(model: string, vectors: readonly TextVector[]): Promise<void> {
    const kept = this.vectors.get(model) ?? new Map<string, Float32Array>();
    this.vectors.set(model, kept);
    for (const { key, vector } of vectors) if (!kept.has(key)) kept.set(key, vector.slice());
  }

  async keepVectorsOf(model: string | null): Promise<void> {
    for (const other of this.vectors.keys()) if (other !== model) this.vectors.delete(other);
  }

  async recordRun(run: RunEntry): Promise<void> {
    this.runs.push({ ...run });
  }

  async close(): Promise<void> {}

  private ofKind<K extends RecordKind>(kind: K): RecordOf<K>[] {
    const records = this.graph.records.filter((item): item is RecordOf<K> => item.kind === kind);
    return sorted(records, ({ id }) => [id]);
  }

  private holds(held: Record<IndexField, string[]>, terms: readonly string[]): boolean {
    return INDEX_FIELDS.some((field) => held[field].some((term) => terms.includes(term)));
  }

  private fitting({ anyOf, facets }: Omit<CandidateQuery, 'limit'>): IndexedPassage[] {
    return this.graph.index.filter(
      (item) =>
        (anyOf.length === 0 || this.holds(item.terms, anyOf)) &&
        facets.every((choices) => choices.some((choice) => item.facets.includes(choice))),
    );
  }

  /** Texts of the index by their keys, in the order they first come in. */
  private texts(): Map<string, string> {
    return new Map(this.graph.index.map(({ passage }) => [textKey(passage), textOf(passage)]));
  }

  private stored(): [string, string][] {
    const stored = [...this.sources.values()].filter(({ entry }) => entry.status === 'stored');
    return stored.map(({ entry }) => [entry.source, entry.sha256 as string]);
  }

  private dropUnused(): void {
    const used = new Set(this.stored().map(([, sha256]) => sha256));
    for (const sha256 of this.contents.keys()) if (!used.has(sha256)) this.contents.delete(sha256);
  }

  private state(): string {
    const lines = sorted(this.stored(), ([source]) => [source]);
    return JSON.stringify(lines.map(([source, sha256]) => [source, this.contents.get(sha256)]));
  }
}
