/** Fetching of the embedding model, file by file, each checked by size and SHA-256 before it gets its name. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UsageError } from '../../graph/errors.ts';
import { fileHash } from './folder.ts';

export interface ModelSource {
  /** `owner/name` on the host, and the revision whose files these are. */
  repository: string;
  revision: string;
  files: readonly { name: string; bytes: number; sha256: string }[];
}

/** Where models are fetched from unless told otherwise. A host of one's own must keep the same paths. */
export const MODEL_HOST = 'https://huggingface.co';

/** `multilingual-e5-small` in ONNX with 8-bit weights; MIT licence. */
export const EMBEDDING_SOURCE: ModelSource = {
  repository: 'Xenova/multilingual-e5-small',
  revision: '761b726dd34fb83930e26aab4e9ac3899aa1fa78',
  files: [
    {
      name: 'config.json',
      bytes: 658,
      sha256: 'cb99455288675345e1a4f411438d5d0adbba5fbd3a67ea4fb03c015433b996c1',
    },
    {
      name: 'tokenizer_config.json',
      bytes: 443,
      sha256: 'a1d6bc8734a6f635dc158508bef000f8e2e5a759c7d92f984b2c86e5ff53425b',
    },
    {
      name: 'tokenizer.json',
      bytes: 17_082_730,
      sha256: '0b44a9d7b51c3c62626640cda0e2c2f70fdacdc25bbbd68038369d14ebdf4c39',
    },
    {
      name: 'onnx/model_quantized.onnx',
      bytes: 118_308_185,
      sha256: 'f80102d3f2a1229f387d3c81909990d8945513e347b0eab049f7de3c6f98c193',
    },
  ],
};

/** A host that sends nothing for this long is given up. */
const SILENCE_MS = 60_000;

export interface FetchOptions {
  folder: string;
  /** `https://…`, without a slash at its end. */
  host: string;
  source?: ModelSource;
  /** Told now and then how many bytes of a file have come. */
  onProgress?: (file: { name: string; bytes: number; of: number }) => void;
  stop?: AbortSignal;
  silenceMs?: number;
}

/**
 * Fetches what is missing of the model. Files that are there and right are left as they are; one that came wrong is never used.
 * @returns how many files were fetched
 * @throws UsageError, with what to do, when the host cannot be reached or sends something else
 */
export async function fetchModel(options: FetchOptions): Promise<number> {
  const source = options.source ?? EMBEDDING_SOURCE;
  let fetched = 0;
  for (const file of source.files) {
    const path = join(options.folder, file.name);
    if (await isRight(path, file)) continue;
    const url = `${options.host}/${source.repository}/resolve/${source.revision}/${file.name}`;
    await fetchFile(url, path, file, options);
    fetched += 1;
  }
  return fetched;
}

/** True when every file is there and is the one that is listed. */
export async function isListed(folder: string, source: ModelSource = EMBEDDING_SOURCE): Promise<boolean> {
  for (const file of source.files) if (!(await isRight(join(folder, file.name), file))) return false;
  return true;
}

async function isRight(path: string, { bytes, sha256 }: ModelSource['files'][number]): Promise<boolean> {
  const size = await stat(path).then(
    (found) => found.size,
    () => -1,
  );
  return size === bytes && (await fileHash(path)) === sha256;
}

async function fetchFile(
  url: string,
  path: string,
  file: ModelSource['files'][number],
  { folder, onProgress = () => {}, stop, silenceMs = SILENCE_MS }: FetchOptions,
): Promise<void> {
  const part = `${path}.part`;
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), silenceMs);
  const signal = stop === undefined ? silence.signal : AbortSignal.any([stop, silence.signal]);
  const hash = createHash('sha256');
  let come = 0;
  try {
    await mkdir(dirname(path), { recursive: true });
    const response = await fetch(url, { signal });
    if (!response.ok || response.body === null) throw new Error(`svaret ${response.status} ${response.statusText}`);
    await pipeline(
      Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]),
      async function* (pieces: AsyncIterable<Uint8Array>) {
        for await (const piece of pieces) {
          clearTimeout(timer);
          timer = setTimeout(() => silence.abort(), silenceMs);
          come += piece.length;
          if (come > file.bytes) throw new Error(`mer än de ${file.bytes} byte filen ska ha`);
          hash.update(piece);
          onProgress({ name: file.name, bytes: come, of: file.bytes });
          yield piece;
        }
      },
      createWriteStream(part),
      { signal },
    );
    if (come !== file.bytes) throw new Error(`${come} byte i stället för ${file.bytes}`);
    const found = hash.digest('hex');
    if (found !== file.sha256) throw new Error(`ett annat innehåll (SHA-256 ${found})`);
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true });
    throw notFetched(url, folder, reasonOf(cause, { stopped: stop?.aborted === true, silent: silence.signal.aborted }));
  } finally {
    clearTimeout(timer);
  }
}

/** Why, as a person may read it: what `fetch` says of a host out of reach stands in its cause. */
function reasonOf(cause: unknown, { stopped, silent }: { stopped: boolean; silent: boolean }): string {
  if (stopped) return 'avbrutet';
  if (silent) return 'inget kom på en lång stund';
  if (!(cause instanceof Error)) return String(cause);
  const { code } = (cause.cause ?? cause) as { code?: string };
  return code ?? cause.message;
}

function notFetched(url: string, folder: string, reason: string): UsageError {
  return new UsageError(
    `Det gick inte att hämta ${url}: ${reason}.\nNår datorn inte internet: hämta modellens filer på en annan dator och kopiera dem till ${folder}, eller ange en egen värd med DIARIEGRAF_MODELS_URL.`,
  );
}
