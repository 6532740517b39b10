/**
 * Search by meaning: the passages whose vectors lie nearest to the query's. Which model makes the vectors is no matter of the graph: an
 * `Embedder` is handed in from outside (`ingest/models`), and without one a search is what its words find.
 */
import type { NearPassage, VectorReader } from '../store.ts';

/** Makes vectors of length 1, all of one dimension. */
export interface Embedder {
  /** Name and content of the model: vectors of one are never compared with those of another. */
  readonly model: string;
  readonly dimension: number;
  /** What a person asks for. */
  query(text: string): Promise<Float32Array>;
  /** What is to be found, in the order given. */
  passages(texts: readonly string[]): Promise<Float32Array[]>;
}

/** Passages by nearness to what a person asks for. */
export interface Semantic {
  readonly model: string;
  /** Null when the model fails. Rejects only when the store does. */
  near(text: string, facets: string[][], limit: number): Promise<NearPassage[] | null>;
}

/** Vectors of queries kept: people page and filter, and each time the query is the same. */
const KEPT = 200;

/** @param onFailure told why the model failed; the search goes on without it */
export function semanticOver(
  vectors: VectorReader,
  embedder: Embedder,
  onFailure: (error: unknown) => void = () => {},
): Semantic {
  const kept = new Map<string, Promise<Float32Array>>();
  const vectorOf = (text: string): Promise<Float32Array> => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = embedder.query(text);
    made.catch(() => kept.delete(text));
    kept.set(text, made);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return made;
  };
  return {
    model: embedder.model,
    async near(text, facets, limit) {
      const vector = await vectorOf(text).catch((error: unknown) => {
        onFailure(error);
        return null;
      });
      return vector === null ? null : vectors.nearest({ model: embedder.model, vector, facets, limit });
    },
  };
}
