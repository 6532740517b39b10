/**
 * The shared store: one Neo4j database, a single server or a cluster, used by many at once. Facts and generations are nodes of the
 * store's own labels; the current generation also carries the labels of `LABELS`, for people who come with Cypher or Bloom.
 */
import type { Edge } from '../domain.ts';
import type { FileFacts } from '../facts.ts';
import type { CaseRecord, GraphRecord, PageRecord, PassageRecord, RecordKind, RecordOf } from '../records.ts';
import type {
  AskedPostings,
  CandidateQuery,
  ChoosePassages,
  DerivedGraph,
  FileEntry,
  GraphStore,
  IndexedPassage,
  IndexStats,
  NameEntry,
  NearPassage,
  NearQuery,
  RunEntry,
  StoreStatus,
  TextVector,
  VectorCounts,
  WantedText,
} from '../store.ts';
import type { CasePart } from '../stores/case-part.ts';
import { checkDerived } from '../stores/check.ts';
import { digestOf, FactsView } from '../stores/facts-view.ts';
import { checkFile, packFacts, unpackFacts } from '../stores/packed-facts.ts';
import { type Address, Connection, type Transaction } from './connection.ts';
import { writeGeneration } from './derived.ts';
import * as facts from './facts.ts';
import { closed, openedReadonly } from './failures.ts';
import { Generations } from './generations.ts';
import * as index from './index-reader.ts';
import { Picking } from './picking.ts';
import * as reader from './reader.ts';
import { RecordsKept } from './records-kept.ts';
import { ensureSchema, requireSchema, SCHEMA_VERSION } from './schema.ts';
import { tidy, tidyLeftovers } from './tidy.ts';
import { dropUnusedVectors, Vectors } from './vectors.ts';
import { walk } from './walk.ts';

export interface Neo4jOptions extends Address {
  /** Nothing can be changed, and a store that is not there is not made. */
  readonly?: boolean;
}

class Neo4jStore implements GraphStore {
  private readonly connection: Connection;
  private readonly readonly: boolean;
  private readonly generations: Generations;
  private readonly kept: RecordsKept;
  private readonly picking: Picking;
  private readonly view = new FactsView();
  private readonly vectors: Vectors;
  /** Digest of the stored facts, kept while their number of changes stays the same. */
  private digest: { changes: number; of: string } | null = null;
  /** Writes of this opening run one after the other, in the order they were asked for. */
  private lastWrite: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(connection: Connection, readonly: boolean) {
    this.connection = connection;
    this.readonly = readonly;
    this.generations = new Generations(connection);
    this.kept = new RecordsKept(this.generations);
    this.picking = new Picking(connection, this.generations);
    this.vectors = new Vectors(connection, this.generations);
  }

  async status(): Promise<StoreStatus> {
    const generation = await this.generations.current();
    return this.connection.read(async (tx) => ({
      kind: 'neo4j',
      location: this.connection.place,
      schemaVersion: SCHEMA_VERSION,
      counts: generation.counts,
      files: await facts.countFiles(tx),
      generation: generation.number,
      stale: generation.factsState !== (await this.factsDigest(tx)),
      analyserVersion: generation.analyserVersion,
      lastRun: await facts.lastRun(tx),
    }));
  }

  async files(): Promise<FileEntry[]> {
    const { state, files } = await this.connection.read(async (tx) => ({
      // First the state: a file put in between is listed, yet not taken for seen, so the graph is called stale, never fresh.
      state: await facts.storedState(tx),
      files: await facts.listFiles(tx),
    }));
    this.view.look(state);
    return files;
  }

  async facts(sha256: string): Promise<FileFacts | null> {
    const packed = await this.connection.read((tx) => facts.packedFacts(tx, sha256));
    return packed === null ? null : await unpackFacts(packed);
  }

  async get<K extends RecordKind>(kind: K, id: string): Promise<RecordOf<K> | null> {
    const record = await this.find(id);
    return record?.kind === kind ? (record as RecordOf<K>) : null;
  }

  async find(id: string): Promise<GraphRecord | null> {
    const json = await this.kept.json(id);
    return json === undefined ? null : (JSON.parse(json) as GraphRecord);
  }

  list<K extends RecordKind>(kind: K, window: { offset?: number; limit?: number } = {}): Promise<RecordOf<K>[]> {
    const { offset = 0, limit = Number.POSITIVE_INFINITY } = window;
    return this.generations.reading((tx, generation) => reader.list(tx, generation, kind, { offset, limit }));
  }

  records(): AsyncGenerator<GraphRecord, void, undefined> {
    return walk(this.connection, this.readonly);
  }

  page(source: string, page: number): Promise<PageRecord | null> {
    return this.generations.reading((tx, generation) => reader.page(tx, generation, source, page));
  }

  passagesOf(document: string): Promise<PassageRecord[]> {
    return this.generations.reading((tx, generation) => reader.passagesOf(tx, generation, document));
  }

  edges(id: string, limit: number): Promise<Edge[]> {
    return this.generations.reading((tx, generation) => reader.edges(tx, generation, id, limit));
  }

  cases(part: CasePart, limit: number): Promise<CaseRecord[]> {
    return this.generations.reading((tx, generation) => reader.cases(tx, generation, part, limit));
  }

  named(keys: string[]): Promise<NameEntry[]> {
    return this.generations.reading((tx, generation) => reader.named(tx, generation, keys));
  }

  async indexStats(): Promise<IndexStats> {
    return (await this.generations.current()).stats;
  }

  documentFrequency(terms: string[]): Promise<Map<string, number>> {
    return this.generations.reading((tx, generation) => index.documentFrequency(tx, generation, terms));
  }

  candidates(query: CandidateQuery): Promise<IndexedPassage[]> {
    return this.generations.reading((tx, generation) => index.candidates(tx, generation, query));
  }

  pick(asked: AskedPostings, choose: ChoosePassages): Promise<IndexedPassage[]> {
    return this.picking.pick(asked, choose);
  }

  facetCounts(query: Omit<CandidateQuery, 'limit'>, prefixes: string[]): Promise<Map<string, number>> {
    return this.generations.reading((tx, generation) => index.facetCounts(tx, generation, query, prefixes));
  }

  vectorCounts(model: string): Promise<VectorCounts> {
    return this.vectors.counts(model);
  }

  textsWithoutVector(model: string, limit: number): Promise<WantedText[]> {
    return this.vectors.missing(model, limit);
  }

  nearest(query: NearQuery): Promise<NearPassage[]> {
    return this.vectors.nearest(query);
  }

  putVectors(model: string, made: readonly TextVector[]): Promise<void> {
    return this.write(() => this.vectors.put(model, made));
  }

  keepVectorsOf(model: string | null): Promise<void> {
    return this.write(() => this.vectors.keepOf(model));
  }

  async putFile(entry: FileEntry, fileFacts: FileFacts | null): Promise<void> {
    checkFile(entry, fileFacts);
    const { source } = entry;
    await this.write(async () => {
      // In its turn: the packed facts of many files are not to be held at a time.
      const packed = fileFacts === null ? null : await packFacts(fileFacts);
      await this.connection.write((tx) => facts.putFile(tx, entry, packed));
      if (packed === null) this.view.drop(source);
      else this.view.put({ source, ...packed });
    });
  }

  removeFile(source: string): Promise<boolean> {
    return this.write(async () => {
      const known = await this.connection.write((tx) => facts.removeFile(tx, source));
      this.view.drop(source);
      return known;
    });
  }

  async replaceDerived(graph: DerivedGraph): Promise<void> {
    await this.write(async () => {
      checkDerived(graph);
      const basis = await this.view.basis(() => this.connection.read((tx) => facts.storedState(tx)));
      await writeGeneration(this.connection, graph, basis);
      await tidy(this.connection);
      await dropUnusedVectors(this.connection);
    });
  }

  async recordRun(run: RunEntry): Promise<void> {
    await this.write(() => this.connection.write((tx) => facts.recordRun(tx, run)));
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.lastWrite;
    await this.connection.close();
  }

  /** Listing every source takes long when there are many: done again only after they have changed. */
  private async factsDigest(tx: Transaction): Promise<string> {
    const changes = await facts.changes(tx);
    if (this.digest?.changes === changes) return this.digest.of;
    const of = digestOf(await facts.storedState(tx));
    // Changes committed while they were listed may be half in it.
    this.digest = (await facts.changes(tx)) === changes ? { changes, of } : null;
    return of;
  }

  /** One write in its turn. */
  private write<T>(turn: () => Promise<T>): Promise<T> {
    if (this.readonly) return Promise.reject(openedReadonly(this.connection.place));
    if (this.closed) return Promise.reject(closed(this.connection.place));
    const run = this.lastWrite.then(turn);
    this.lastWrite = run.catch(() => {});
    return run;
  }
}

/**
 * Opens the store in a Neo4j database; constraints and indexes are made when they are not there, unless `readonly`.
 * @throws {StoreError} BAD_ADDRESS, UNREACHABLE, WRONG_PASSWORD, NO_DATABASE, SERVER_TOO_OLD, READ_ONLY, NEWER_SCHEMA, NO_STORE (readonly)
 */
export async function openNeo4jStore(options: Neo4jOptions): Promise<GraphStore> {
  const { readonly = false, ...address } = options;
  const connection = await Connection.open(address);
  try {
    if (readonly) await requireSchema(connection);
    else {
      await ensureSchema(connection);
      await tidyLeftovers(connection);
    }
    return new Neo4jStore(connection, readonly);
  } catch (error) {
    await connection.close();
    throw error;
  }
}
