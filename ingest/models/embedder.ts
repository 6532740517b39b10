/** Vectors of texts by a model in a folder: `multilingual-e5-small`, or another that was trained with the same two prefixes. */
import type { Model, Tensor, Tokenizer } from '@xenova/transformers';
import type { Embedder } from '../../graph/search/semantic.ts';
import { modelId, requireModel, unusable } from './folder.ts';
import { LOADING, loadLibrary } from './library.ts';

/** What the model was trained to see before what is asked and before what is to be found. */
const PREFIX = { query: 'query: ', passage: 'passage: ' } as const;
/** Texts in one run of the model: memory grows with it, speed hardly. */
const BATCH = 16;
/** Longest text in subwords; what is beyond is not seen. A passage has about 300. */
const LONGEST = 512;

export interface OpenEmbedder extends Embedder {
  close(): Promise<void>;
}

/**
 * Opens the model in a folder. One session; texts of several callers go through it one batch at a time.
 * @throws UsageError when the folder holds no whole model, when it cannot be run, or where the library is missing
 */
export async function openEmbedder(folder: string): Promise<OpenEmbedder> {
  await requireModel(folder);
  const { AutoModel, AutoTokenizer } = await loadLibrary();
  let model: Model | null = null;
  try {
    const tokenizer = await AutoTokenizer.from_pretrained(folder, LOADING);
    model = await AutoModel.from_pretrained(folder, LOADING);
    const run = runner(tokenizer, model);
    const [probe] = await run([`${PREFIX.query}prov`]);
    if (probe === undefined || probe.length === 0) throw new Error('no vector');
    return embedderOf(await modelId(folder), probe.length, run, model);
  } catch (cause) {
    await model?.dispose().catch(() => {});
    throw unusable(folder, cause);
  }
}

type Run = (texts: readonly string[]) => Promise<Float32Array[]>;

function embedderOf(id: string, dimension: number, run: Run, model: Model): OpenEmbedder {
  /** The session takes one batch at a time; a question goes between two batches of a long list. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (texts: readonly string[]): Promise<Float32Array[]> => {
    const turn = last.then(() => run(texts));
    last = turn.catch(() => {});
    return turn;
  };
  return {
    model: id,
    dimension,
    async query(text) {
      const [vector] = await inTurn([PREFIX.query + text]);
      if (vector === undefined) throw new Error('the model gave no vector');
      return vector;
    },
    async passages(texts) {
      const out: Float32Array[] = [];
      for (let from = 0; from < texts.length; from += BATCH) {
        out.push(...(await inTurn(texts.slice(from, from + BATCH).map((text) => PREFIX.passage + text))));
      }
      return out;
    },
    async close() {
      await last;
      await model.dispose();
    },
  };
}

function runner(tokenizer: Tokenizer, model: Model): Run {
  const longest = Math.min(LONGEST, tokenizer.model_max_length ?? LONGEST);
  return async (texts) => {
    // Composed letters: a `å` of two characters is another subword, and the model has seldom met it.
    const composed = texts.map((text) => text.normalize('NFC'));
    const encoded = tokenizer(composed, { padding: true, truncation: true, max_length: longest });
    const { last_hidden_state: states } = await model(encoded);
    if (states === undefined) throw new Error('the model has no last_hidden_state');
    return meanVectors(states, encoded.attention_mask);
  };
}

/** The mean of the vectors of each text's subwords, padding left out, brought to length 1. */
function meanVectors({ data, dims }: Tensor, { data: mask }: Tensor): Float32Array[] {
  const [texts = 0, tokens = 0, dimension = 0] = dims;
  return Array.from({ length: texts }, (_, text) => {
    const sum = new Float32Array(dimension);
    for (let token = 0; token < tokens; token += 1) {
      if (Number(mask[text * tokens + token]) === 0) continue;
      const from = (text * tokens + token) * dimension;
      for (let i = 0; i < dimension; i += 1) sum[i] = (sum[i] ?? 0) + (data[from + i] ?? 0);
    }
    const length = Math.hypot(...sum);
    if (!Number.isFinite(length)) throw new Error('the model gave numbers without bound');
    return length === 0 ? sum : sum.map((x) => x / length);
  });
}
