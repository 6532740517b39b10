import type { Embedder } from '../../graph/search/semantic.ts';
import type { VectorReader, VectorWriter, WantedText } from '../../graph/store.ts';

/** Texts asked of the store at a time. */
const LISTED = 256;
/** Texts kept in one transaction: what a process that is killed loses at most. */
const BATCH = 16;

export interface EmbedProgress {
  /** Texts that have a vector, those of earlier runs included. */
  done: number;
  texts: number;
}

export interface EmbedSummary extends EmbedProgress {
  /** Vectors made by this run. */
  made: number;
  /** True when `stop` ended it early. */
  stopped: boolean;
}

/**
 * Makes the vectors that are missing, batch by batch: a run that ended early is taken up where it was by the next. Vectors of other models
 * are forgotten first. Searches go on meanwhile with the vectors there are.
 */
export async function embedTexts(
  store: VectorReader & VectorWriter,
  embedder: Embedder,
  options: { onProgress?: (progress: EmbedProgress) => void; stop?: AbortSignal } = {},
): Promise<EmbedSummary> {
  const { onProgress = () => {}, stop } = options;
  const { model } = embedder;
  await store.keepVectorsOf(model);
  const { texts, vectors: before } = await store.vectorCounts(model);
  let made = 0;
  onProgress({ done: before, texts });
  for (;;) {
    const wanted = await store.textsWithoutVector(model, LISTED);
    if (wanted.length === 0) break;
    for (const batch of batches(wanted)) {
      if (stop?.aborted === true) return { done: before + made, texts, made, stopped: true };
      const found = await embedder.passages(batch.map(({ text }) => text));
      const vectors = batch.flatMap(({ key }, i) => (found[i] === undefined ? [] : [{ key, vector: found[i] }]));
      if (vectors.length < batch.length) throw new TypeError(`${vectors.length} vectors of ${batch.length} texts`);
      await store.putVectors(model, vectors);
      made += batch.length;
      onProgress({ done: before + made, texts });
    }
  }
  return { done: before + made, texts, made, stopped: false };
}

/** Texts of like length together: a batch takes the time of its longest. */
function* batches(wanted: readonly WantedText[]): Generator<WantedText[]> {
  const byLength = [...wanted].sort((a, b) => a.text.length - b.text.length);
  for (let from = 0; from < byLength.length; from += BATCH) yield byLength.slice(from, from + BATCH);
}
