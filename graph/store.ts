/**
 * What a store can do, in the words of the domain. Two layers: facts per content, and one generation of the derived graph.
 * Every implementation passes `tests/contract/store-suite.ts`. All lists come in a canonical order, so that two stores answer alike.
 */
import type { Edge } from './domain.ts';
import type { Failure } from './errors.ts';
import type { FileFacts } from './facts.ts';
import type { CaseRecord, GraphRecord, PageRecord, PassageRecord, RecordKind, RecordOf } from './records.ts';

/** A source the store knows of: stored with facts, or recorded as failed. */
export interface FileEntry {
  /** Path relative to the folder given to `ingest`, `/` as separator; unique. */
  source: string;
  /** Content it stands for; null when the bytes could not be read. */
  sha256: string | null;
  /** Absolute path when last read. */
  path: string;
  bytes: number;
  mediaType: string | null;
  status: 'stored' | 'failed';
  /** Why a failed file failed; of a stored one the first of `pageFailures`, or null. */
  failure: Failure | null;
  /** Pages of a stored file that could not be read, in order; absent when all could. */
  pageFailures?: Failure[];
  extractorVersion: string | null;
  pages: number;
  ocrPages: number;
  passages: number;
  documents: number;
}

/** One run of `ingest`, `remove`, `derive` or `copy`. Times are for people; no derived record depends on them. */
export interface RunEntry {
  command: 'ingest' | 'remove' | 'derive' | 'copy';
  /** ISO time. */
  startedAt: string;
  finishedAt: string;
  files: number;
  failed: number;
}

/** Fields of the full-text index; weights stand in `graph/search/weights.ts`. */
export const INDEX_FIELDS = ['title', 'heading', 'case', 'entity', 'text', 'parts'] as const;
export type IndexField = (typeof INDEX_FIELDS)[number];

/** A passage as the index holds it. */
export interface IndexedPassage {
  passage: PassageRecord;
  /** Analysed terms per field, in order of the text. */
  terms: Record<IndexField, string[]>;
  /** Terms that narrow a search: `type_…`, `year_…`, `person_ID`, `arena_ID`, `case_ID`, `organization_ID`. */
  facets: string[];
}

/** A name a thing goes by. `key` is `nameKey(name)` of `graph/text`. */
export interface NameEntry {
  key: string;
  name: string;
  kind: RecordKind;
  id: string;
  /** How often it is used; breaks ties. */
  weight: number;
}

/** Everything one generation consists of. */
export interface DerivedGraph {
  /** In export order: kinds as in `RECORD_KINDS`, then by id. */
  records: GraphRecord[];
  edges: Edge[];
  index: IndexedPassage[];
  names: NameEntry[];
  /** Version of what made it: of the analyser of its terms, and of the derivation where the pipeline stamped it. */
  analyserVersion: string;
}

/** Numbers BM25 needs of the whole index. */
export interface IndexStats {
  passages: number;
  /** Mean number of terms per field. */
  averageLength: Record<IndexField, number>;
}

/** The passages that hold a term or a facet. */
export interface Posting {
  /** Numbers of passages, rising: their places in the index, from 1. */
  passages: Uint32Array;
  /** Per passage where the term stands, as `FIELD_BIT` and `MOST_IN_TEXT` of `graph/stores/postings.ts` tell; 0 for a facet. */
  where: Uint8Array;
}

export interface Postings {
  /** Absent terms and facets are absent from the maps. */
  terms: ReadonlyMap<string, Posting>;
  facets: ReadonlyMap<string, Posting>;
  /** Terms in the text of each passage, passage 1 first, at most 255. */
  lengths: Uint8Array;
}

/** Terms and facets whose postings are wanted. */
export interface AskedPostings {
  terms: readonly string[];
  facets: readonly string[];
}

/** Numbers of passages, chosen by postings. */
export type ChoosePassages = (postings: Postings) => readonly number[];

export interface CandidateQuery {
  /** A passage is a candidate when it holds at least one of these in any field. Empty: every passage that fits `facets`. */
  anyOf: string[];
  /** Each inner list is an OR of facet terms; all lists must hold. */
  facets: string[][];
  /** At most this many, by passage order (document order, then place). */
  limit: number;
}

/** A text that is to be embedded: what passages with the same words share. */
export interface WantedText {
  /** `textKey` of `graph/stores/text-key.ts`. */
  key: string;
  text: string;
}

/** What a model made of a text: a vector of length 1. */
export interface TextVector {
  key: string;
  vector: Float32Array;
}

export interface VectorCounts {
  /** Distinct texts of the index. */
  texts: number;
  /** Those of them that have a vector of the model. */
  vectors: number;
}

export interface NearQuery {
  /** The model the vectors are of. */
  model: string;
  /** Of length 1, and as long as the model's vectors. */
  vector: Float32Array;
  /** As in `CandidateQuery`. */
  facets: string[][];
  limit: number;
}

export interface NearPassage {
  entry: IndexedPassage;
  /** Cosine, to five decimals. */
  similarity: number;
}

export interface StoreStatus {
  kind: 'embedded' | 'neo4j';
  /** Where it is, for people. */
  location: string;
  schemaVersion: number;
  /** Records of the current generation per kind. */
  counts: Record<RecordKind, number>;
  files: { stored: number; failed: number };
  /** The current generation, 0 before the first derive. */
  generation: number;
  /** True while stored facts have changed since the generation was derived. */
  stale: boolean;
  analyserVersion: string | null;
  lastRun: RunEntry | null;
}

export interface StoreReader {
  status(): Promise<StoreStatus>;
  /** Sorted by source. */
  files(): Promise<FileEntry[]>;
  /** Facts of a content, or null. */
  facts(sha256: string): Promise<FileFacts | null>;
  get<K extends RecordKind>(kind: K, id: string): Promise<RecordOf<K> | null>;
  /** Any record by id. */
  find(id: string): Promise<GraphRecord | null>;
  /** Records of a kind in id order. */
  list<K extends RecordKind>(kind: K, window?: { offset?: number; limit?: number }): Promise<RecordOf<K>[]>;
  /** All records of the generation in export order. */
  records(): AsyncIterable<GraphRecord>;
  page(source: string, page: number): Promise<PageRecord | null>;
  /** Passages of an inner document in reading order. */
  passagesOf(document: string): Promise<PassageRecord[]>;
  /** Edges that touch a node, either way, sorted by (type, from, to); at most `limit`. */
  edges(id: string, limit: number): Promise<Edge[]>;
  /** Cases that fit all given parts, sorted by id. At least one part must be given. */
  cases(part: { diarium?: string | null; number?: number; year?: number }, limit: number): Promise<CaseRecord[]>;
  /** Things that go by one of the keys, sorted by (key, weight falling, kind, id). */
  named(keys: string[]): Promise<NameEntry[]>;
  indexStats(): Promise<IndexStats>;
  /** Number of passages that hold a term in any field; absent terms are absent from the map. */
  documentFrequency(terms: string[]): Promise<Map<string, number>>;
  candidates(query: CandidateQuery): Promise<IndexedPassage[]>;
  /**
   * The passages that `choose` picks by their numbers, in that order: postings and passages are of one generation.
   * @param choose pure; it may be called again
   */
  pick(asked: AskedPostings, choose: ChoosePassages): Promise<IndexedPassage[]>;
  /** Number of passages per facet term among those that fit, for the facet prefixes asked for. */
  facetCounts(query: Omit<CandidateQuery, 'limit'>, prefixes: string[]): Promise<Map<string, number>>;
}

export interface StoreWriter {
  /**
   * Records a source in one transaction. `facts` replace what the source held before; contents no source stands for are dropped.
   * A failed file is given with `facts: null`.
   */
  putFile(entry: FileEntry, facts: FileFacts | null): Promise<void>;
  /** Forgets a source and every fact only it stood for. False when the source is unknown. */
  removeFile(source: string): Promise<boolean>;
  /** Writes a new generation and switches to it in one transaction: readers see the old one or the new one, whole. */
  replaceDerived(graph: DerivedGraph): Promise<void>;
  recordRun(run: RunEntry): Promise<void>;
}

/**
 * Vectors of texts, kept by model and text: a text that recurs in many documents has one, and keeps it when the graph is derived anew.
 * Vectors of texts the index no longer holds are dropped with the generation that held them.
 */
export interface VectorReader {
  vectorCounts(model: string): Promise<VectorCounts>;
  /** Texts of the index that have no vector of the model, each once, in passage order: at most `limit`, none only when all have one. */
  textsWithoutVector(model: string, limit: number): Promise<WantedText[]>;
  /** The passages nearest to a vector among those that fit `facets` and have one: nearest first, equals in passage order. */
  nearest(query: NearQuery): Promise<NearPassage[]>;
}

export interface VectorWriter {
  /** Keeps vectors in one transaction. A text that has one of the model keeps it. */
  putVectors(model: string, vectors: readonly TextVector[]): Promise<void>;
  /** Forgets the vectors of all other models; of every model when null. */
  keepVectorsOf(model: string | null): Promise<void>;
}

export interface GraphStore extends StoreReader, StoreWriter, VectorReader, VectorWriter {
  close(): Promise<void>;
}
