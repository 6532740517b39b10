/** Names of persons, organisations and places in texts, by a token classification model in a folder. */
import type { Model, Tensor, Tokenizer } from '@xenova/transformers';
import { alignSubwords } from './align.ts';
import { modelId, requireModel, unusable } from './folder.ts';
import { type Labelled, mergeLabels, type NamedStretch } from './labels.ts';
import { LOADING, loadLibrary } from './library.ts';

/** Texts in one run of the model. */
const BATCH = 8;
/** Longest text in subwords, those that frame it included; what is beyond is not read. */
const LONGEST = 512;

export interface NameFinder {
  /** Name and content of the model. */
  readonly model: string;
  /** The names of each text, in its order. */
  names(texts: readonly string[]): Promise<NamedStretch[][]>;
  close(): Promise<void>;
}

/**
 * Opens the model in a folder.
 * @throws UsageError when the folder holds no whole model, when it cannot be run, or where the library is missing
 */
export async function openNameFinder(folder: string): Promise<NameFinder> {
  await requireModel(folder);
  const { AutoModelForTokenClassification, AutoTokenizer } = await loadLibrary();
  let model: Model | null = null;
  try {
    const tokenizer = await AutoTokenizer.from_pretrained(folder, LOADING);
    model = await AutoModelForTokenClassification.from_pretrained(folder, LOADING);
    const labels = labelsOf(model);
    const run = runner(tokenizer, model, labels);
    await run(['Prov.']);
    return finderOf(await modelId(folder), run, model);
  } catch (cause) {
    await model?.dispose().catch(() => {});
    throw unusable(folder, cause);
  }
}

type Run = (texts: readonly string[]) => Promise<NamedStretch[][]>;

function finderOf(id: string, run: Run, model: Model): NameFinder {
  let last: Promise<unknown> = Promise.resolve();
  return {
    model: id,
    async names(texts) {
      const out: NamedStretch[][] = [];
      for (let from = 0; from < texts.length; from += BATCH) {
        const turn = last.then(() => run(texts.slice(from, from + BATCH)));
        last = turn.catch(() => {});
        out.push(...(await turn));
      }
      return out;
    },
    async close() {
      await last;
      await model.dispose();
    },
  };
}

/** The labels by their numbers. */
function labelsOf({ config }: Model): string[] {
  const labels = Object.entries(config.id2label ?? {});
  if (labels.length < 2) throw new Error('config.json has no id2label');
  const out: string[] = [];
  for (const [id, label] of labels) out[Number(id)] = label;
  return out;
}

function runner(tokenizer: Tokenizer, model: Model, labels: readonly string[]): Run {
  const longest = Math.min(LONGEST, tokenizer.model_max_length ?? LONGEST);
  return async (texts) => {
    // The model is given composed letters; the alignment brings both sides to one form, so places are those of the text as it is.
    const composed = texts.map((text) => text.normalize('NFC'));
    const encoded = tokenizer(composed, { padding: true, truncation: true, max_length: longest });
    const { logits } = await model(encoded);
    if (logits === undefined) throw new Error('the model has no logits');
    if (logits.dims[2] !== labels.length) throw new Error('the model and its id2label differ');
    const { data: mask } = encoded.attention_mask;
    return texts.map((text, i) => {
      const subwords = tokenizer.tokenize(composed[i] ?? '');
      const places = alignSubwords(text, subwords);
      const from = firstRead(mask, logits.dims, i);
      // One row frames the text at either end; what was cut off has no row.
      const rows = Math.min(subwords.length, longest - 2);
      const labelled = Array.from(
        { length: rows },
        (_, k): Labelled => ({ ...best(logits, from + 1 + k, labels), at: places[k] ?? null }),
      );
      return mergeLabels(text, labelled);
    });
  };
}

/** The first row of a text that is no padding: some tokenizers pad on the left. */
function firstRead(mask: ArrayLike<number>, dims: readonly number[], text: number): number {
  const tokens = dims[1] ?? 0;
  let row = text * tokens;
  while (row < (text + 1) * tokens && Number(mask[row]) === 0) row += 1;
  return row;
}

/** The likeliest label of a row and how likely it is (softmax). */
function best({ data, dims }: Tensor, row: number, labels: readonly string[]): { label: string; score: number } {
  const width = dims[2] ?? 0;
  const scores = Array.from({ length: width }, (_, i) => Number(data[row * width + i]));
  const highest = Math.max(...scores);
  const at = scores.indexOf(highest);
  const whole = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
  return { label: labels[at] ?? 'O', score: 1 / whole };
}
