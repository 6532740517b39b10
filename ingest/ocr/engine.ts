/**
 * Optical character recognition of page pictures: a small pool of tesseract workers and a cache behind one promise per picture.
 * Workers start when they are first needed, so a run over files with text layers, or over scans read before, never pays for them.
 */
import { availableParallelism } from 'node:os';
import { type OcrCache, openOcrCache } from './cache.ts';
import { decodeGray } from './decode.ts';
import { OcrError } from './errors.ts';
import { checkLanguageData, installedLanguageData } from './language-data.ts';
import type { Recognised } from './page-text.ts';
import { OCR_DPI, type Picture, pgm } from './picture.ts';
import { isEmpty, NOTHING, readPicture } from './read-picture.ts';
import { type OcrWorker, startWorker } from './worker.ts';
import { WorkerPool } from './worker-pool.ts';

export interface OcrEngine {
  /** How many pictures are read at the same time. */
  readonly workers: number;
  /** Reads a PNG, JPEG or TIFF (its first page), or pixels. Throws `OcrError`. */
  recognise(image: Uint8Array | Picture): Promise<Recognised>;
  /** A PNG, JPEG or TIFF (its first page) as a PNG of the same pixels, upright where the file tells. Throws `OcrError`. */
  toPng(image: Uint8Array): Promise<Uint8Array>;
  /** Ends the workers. Recognitions under way fail. */
  close(): Promise<void>;
}

export interface OcrEngineOptions {
  /** Folder that holds `swe.traineddata.gz`; the installed package's when left out. */
  languageData?: string;
  /** Workers at most, one picture each, about 150 MB of memory each; as many as there are cores when left out. */
  workers?: number;
  /** Folder of what was read before; nothing is kept without one. */
  cache?: string | null;
  /** A picture that takes longer is given up, and tried once more. */
  pageTimeoutMs?: number;
  /** A worker that is not ready by then is given up. */
  startTimeoutMs?: number;
  /** Starts a worker; tests put their own here. */
  start?: (langPath: string) => Promise<OcrWorker>;
}

/** Throws `OcrError` OCR_UNAVAILABLE when the language data is missing or damaged. */
export async function createOcrEngine(options: OcrEngineOptions = {}): Promise<OcrEngine> {
  const langPath = options.languageData ?? installedLanguageData();
  if (langPath === null) throw new OcrError('OCR_UNAVAILABLE', 'The package @tesseract.js-data/swe is not installed.');
  let size: number;
  try {
    size = await checkLanguageData(langPath);
  } catch (cause) {
    throw new OcrError('OCR_UNAVAILABLE', `There is no usable Swedish language data in ${langPath}.`, { cause });
  }
  const pool = new WorkerPool(() => (options.start ?? startWorker)(langPath), {
    workers: Math.max(1, options.workers ?? availableParallelism()),
    jobTimeoutMs: options.pageTimeoutMs ?? 120_000,
    startTimeoutMs: options.startTimeoutMs ?? 30_000,
  });
  const cache = options.cache ? openOcrCache(options.cache, `${OCR_DPI} dpi, swe ${size}`) : null;
  return engine(pool, cache);
}

function engine(pool: WorkerPool, cache: OcrCache | null): OcrEngine {
  return {
    workers: pool.workers,
    async recognise(image) {
      // Most pages without a text layer are empty ones: no worker is started for them.
      if (!(image instanceof Uint8Array) && isEmpty(image)) return NOTHING;
      const key = cache?.key(image);
      const known = key === undefined ? null : await cache?.get(key);
      if (known) return known;
      const read = await pool.run(async (worker) => {
        const picture = image instanceof Uint8Array ? await decodeGray(await worker.toPng(image)) : image;
        return readPicture(picture, (part, as) => worker.read(pgm(part), as));
      });
      if (key !== undefined) await cache?.put(key, read);
      return read;
    },
    toPng: (image) => pool.run((worker) => worker.toPng(image)),
    close: () => pool.close(),
  };
}
