/** A model's folder: the files a model consists of, and what tells one model from another. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UsageError } from '../../graph/errors.ts';

/** What a model needs, as `@xenova/transformers` looks for it. */
export const MODEL_FILES = [
  'config.json',
  'tokenizer_config.json',
  'tokenizer.json',
  'onnx/model_quantized.onnx',
] as const;

/** The folders within the models folder. */
export const EMBEDDING_MODEL = 'multilingual-e5-small';
export const NER_MODEL = 'ner';

export interface ModelFiles {
  folder: string;
  /** Bytes of all its files. */
  bytes: number;
  /** Files that are not there; a model that lacks one cannot be used. */
  missing: string[];
}

/** What is in a folder; null when there is no file of a model, or no folder. */
export async function lookAt(folder: string): Promise<ModelFiles | null> {
  const sizes = await Promise.all(MODEL_FILES.map((name) => sizeOf(join(folder, name))));
  const missing = MODEL_FILES.filter((_, i) => sizes[i] === null);
  if (missing.length === MODEL_FILES.length) return null;
  return { folder, bytes: sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0), missing };
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

/** SHA-256 of a file, hexadecimal, read piece by piece. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/** Digits of the hash in a model's name. */
const HASH_LENGTH = 12;

/** Name and content of a model: `multilingual-e5-small@0f1e2d3c4b5a`. Another file in the folder is another model. */
export async function modelId(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of MODEL_FILES) hash.update(await fileHash(join(folder, name)));
  return `${basename(folder)}@${hash.digest('hex').slice(0, HASH_LENGTH)}`;
}

/** @throws UsageError when a file is missing */
export async function requireModel(folder: string): Promise<void> {
  const found = await lookAt(folder);
  if (found?.missing.length === 0) return;
  throw new UsageError(
    found === null
      ? `Det finns ingen modell i ${folder}. Hämta den med diariegraf models fetch, eller kopiera dit dess filer: ${MODEL_FILES.join(', ')}.`
      : `Modellen i ${folder} är inte hel: ${found.missing.join(', ')} saknas. Kör diariegraf models fetch, eller kopiera dit filerna.`,
  );
}

export function unusable(folder: string, cause: unknown): UsageError {
  return new UsageError(
    `Modellen i ${folder} går inte att använda (${firstLine(cause)}). Ta bort mappen och hämta modellen på nytt med diariegraf models fetch.`,
    { cause },
  );
}

function firstLine(cause: unknown): string {
  const [line = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
  return line.slice(0, 200);
}
