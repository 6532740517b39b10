/**
 * The embedded store: one SQLite file in a folder of the person's own, no server. WAL lets several processes read while one writes.
 * Each opening holds two connections, so that reads go on undisturbed by what its own writes have not yet committed.
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
import { writeGeneration } from './derived.ts';
import { DriverError, type SqlConnection } from './driver.ts';
import * as facts from './facts.ts';
import { asStoreError, openedReadonly } from './failures.ts';
import * as index from './index-reader.ts';
import { reading, writing } from './lock.ts';
import { type Connections, closeWriter, databasePath, openForReading, openForWriting, openReader } from './opening.ts';
import * as reader from './reader.ts';
import { SCHEMA_VERSION } from './schema.ts';
import * as vectors from './vectors.ts';

/** How long a write waits for another process, which may be writing a large generation. The event loop goes on meanwhile. */
const LOCK_WAIT_MS = 60_000;
/** Records fetched at a time on a walk over all of them. */
const WALK_STEP = 500;
export interface EmbeddedOptions {
  /** Nothing can be changed, and a store that is not there is not made. */
  readonly?: boolean;
  /** How long a write waits for another process's before it fails with STORE_LOCKED. */
  lockWaitMs?: number;
}

class EmbeddedStore implements GraphStore {
  private readonly path: string;
  private readonly lockWaitMs: number;
  private readonly writer: SqlConnection | null;
  private readonly reader: SqlConnection;
  private readonly walks = new Set<SqlConnection>();
  private readonly view = new FactsView();
  private readonly words = new index.WordCache();
  private readonly vectors = new vectors.VectorCache();
  /** Writes of this opening run one after the other, in the order they were asked for. */
  private lastWrite: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(path: string, lockWaitMs: number, connections: Connections) {
    this.path = path;
    this.lockWaitMs = lockWaitMs;
    this.writer = connections.writer;
    this.reader = connections.reader;
  }

  async status(): Promise<StoreStatus> {
    return this.read((db) => {
      const current = reader.generation(db);
      return {
        kind: 'embedded',
        location: this.path,
        schemaVersion: SCHEMA_VERSION,
        counts: reader.countRecords(db),
        files: facts.countFiles(db),
        generation: current.number,
        stale: current.factsState !== digestOf(facts.storedState(db)),
        analyserVersion: current.analyserVersion,
        lastRun: facts.lastRun(db),
      };
    });
  }

  async files(): Promise<FileEntry[]> {
    return this.read((db) => {
      this.view.look(facts.storedState(db));
      return facts.listFiles(db);
    });
  }

  async facts(sha256: string): Promise<FileFacts | null> {
    const packed = this.read((db) => facts.packedFacts(db, sha256));
    return packed === null ? null : await unpackFacts(packed);
  }

  async get<K extends RecordKind>(kind: K, id: string): Promise<RecordOf<K> | null> {
    const record = await this.find(id);
    return record?.kind === kind ? (record as RecordOf<K>) : null;
  }

  async find(id: string): Promise<GraphRecord | null> {
    return this.read((db) => reader.find(db, id));
  }

  async list<K extends RecordKind>(kind: K, window: { offset?: number; limit?: number } = {}): Promise<RecordOf<K>[]> {
    return this.read((db) => reader.list(db, kind, window.offset ?? 0, window.limit ?? Number.POSITIVE_INFINITY));
  }

  /** Walks over one generation, whatever is written meanwhile: on a connection and a snapshot of its own. */
  async *records(): AsyncGenerator<GraphRecord, void, undefined> {
    const db = this.guard(() => {
      if (this.closed) throw new DriverError('closed', 'the store is closed');
      return openReader(this.path);
    });
    this.walks.add(db);
    try {
      this.guard(() => db.exec('BEGIN'));
      let place: reader.Place = { kind: -1, record: 0 };
      for (;;) {
        const step = this.guard(() => reader.recordsAfter(db, place, WALK_STEP));
        if (step === null) return;
        yield* step[0];
        place = step[1];
      }
    } finally {
      this.walks.delete(db);
      db.close();
    }
  }

  async page(source: string, page: number): Promise<PageRecord | null> {
    return this.read((db) => reader.page(db, source, page));
  }

  async passagesOf(document: string): Promise<PassageRecord[]> {
    return this.read((db) => reader.passagesOf(db, document));
  }

  async edges(id: string, limit: number): Promise<Edge[]> {
    return this.read((db) => reader.edges(db, id, limit));
  }

  async cases(part: CasePart, limit: number): Promise<CaseRecord[]> {
    return this.read((db) => reader.cases(db, part, limit));
  }

  async named(keys: string[]): Promise<NameEntry[]> {
    return this.read((db) => reader.named(db, keys));
  }

  async indexStats(): Promise<IndexStats> {
    return this.read((db) => index.indexStats(db));
  }

  async documentFrequency(terms: string[]): Promise<Map<string, number>> {
    return this.read((db) => index.documentFrequency(db, terms));
  }

  async candidates(query: CandidateQuery): Promise<IndexedPassage[]> {
    return this.read((db) => {
      this.words.turnTo(db, reader.generation(db).number);
      return index.candidates(db, this.words, query);
    });
  }

  async pick(asked: AskedPostings, choose: ChoosePassages): Promise<IndexedPassage[]> {
    return this.read((db) => {
      this.words.turnTo(db, reader.generation(db).number);
      return index.passagesNumbered(db, this.words, choose(index.postings(db, this.words, asked)));
    });
  }

  async facetCounts(query: Omit<CandidateQuery, 'limit'>, prefixes: string[]): Promise<Map<string, number>> {
    return this.read((db) => index.facetCounts(db, query, prefixes));
  }

  async vectorCounts(model: string): Promise<VectorCounts> {
    return this.read((db) => vectors.vectorCounts(db, model));
  }

  async textsWithoutVector(model: string, limit: number): Promise<WantedText[]> {
    return this.read((db) => vectors.textsWithoutVector(db, model, limit));
  }

  async nearest(query: NearQuery): Promise<NearPassage[]> {
    return this.read((db) => {
      const { number } = reader.generation(db);
      this.words.turnTo(db, number);
      this.vectors.turnTo(db, number, query);
      return this.vectors.nearest(db, this.words, query);
    });
  }

  async putFile(entry: FileEntry, fileFacts: FileFacts | null): Promise<void> {
    checkFile(entry, fileFacts);
    const { source } = entry;
    await this.write(
      // In its turn: the packed facts of many files are not to be held at a time.
      () => (fileFacts === null ? null : packFacts(fileFacts)),
      (db, packed) => {
        facts.putFile(db, entry, packed);
        return packed;
      },
      (packed) => (packed === null ? this.view.drop(source) : this.view.put({ source, ...packed })),
    );
  }

  async removeFile(source: string): Promise<boolean> {
    return this.write(
      () => null,
      (db) => facts.removeFile(db, source),
      () => this.view.drop(source),
    );
  }

  async replaceDerived(graph: DerivedGraph): Promise<void> {
    await this.write(
      () => checkDerived(graph),
      async (db) => writeGeneration(db, graph, await this.view.basis(() => facts.storedState(db))),
    );
  }

  async recordRun(run: RunEntry): Promise<void> {
    await this.write(
      () => null,
      (db) => facts.recordRun(db, run),
    );
  }

  async putVectors(model: string, made: readonly TextVector[]): Promise<void> {
    await this.write(
      () => null,
      (db) => vectors.putVectors(db, model, made),
    );
  }

  async keepVectorsOf(model: string | null): Promise<void> {
    await this.write(
      () => null,
      (db) => vectors.keepVectorsOf(db, model),
    );
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.lastWrite;
    for (const walk of this.walks) walk.close();
    this.reader.close();
    if (this.writer !== null) closeWriter(this.writer);
  }

  private guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw asStoreError(error, this.path);
    }
  }

  private read<T>(work: (db: SqlConnection) => T): T {
    return this.guard(() => reading(this.reader, () => work(this.reader)));
  }

  /** One write in its turn: `prepare` outside the transaction, `work` inside, `done` once it is committed. */
  private write<P, T>(
    prepare: () => P | Promise<P>,
    work: (db: SqlConnection, prepared: P) => T | Promise<T>,
    done: (result: T) => void = () => {},
  ): Promise<T> {
    const turn = async (): Promise<T> => {
      const db = this.writer;
      if (db === null) throw openedReadonly(this.path);
      try {
        const prepared = await prepare();
        const result = await writing(db, this.lockWaitMs, () => work(db, prepared));
        done(result);
        return result;
      } catch (error) {
        throw asStoreError(error, this.path);
      }
    };
    if (this.closed) return Promise.reject(asStoreError(new DriverError('closed', 'the store is closed'), this.path));
    const run = this.lastWrite.then(turn);
    this.lastWrite = run.catch(() => {});
    return run;
  }
}

/**
 * Opens the store in a folder; folder and database are made when they are not there, unless `readonly`.
 * @param folder where `diariegraf.db` is
 * @throws {StoreError} NO_STORE (readonly), NOT_WRITABLE, STORE_DAMAGED, NEWER_SCHEMA, OLDER_SCHEMA (readonly), STORE_LOCKED
 */
export async function openEmbeddedStore(folder: string, options: EmbeddedOptions = {}): Promise<GraphStore> {
  const path = databasePath(folder);
  const lockWaitMs = options.lockWaitMs ?? LOCK_WAIT_MS;
  try {
    const connections = options.readonly ? openForReading(path) : await openForWriting(folder, lockWaitMs);
    return new EmbeddedStore(path, lockWaitMs, connections);
  } catch (error) {
    throw asStoreError(error, path);
  }
}
