/**
 * Optical character recognition of page pictures: a small pool of tesseract workers behind one promise per picture.
 * Workers start when they are first needed, so a run over files with text layers never pays for them.
 */
import { access } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import type { WordBox } from '../../graph/facts.ts';
import { installedLanguageData, LANGUAGE_FILE } from './language-data.ts';
import { type OcrPage, pageText } from './page-text.ts';

/** Dots per inch at which pages are rendered for OCR and word boxes are measured. */
export const OCR_DPI = 200;

export interface Recognised {
  /** Lines as laid out, paragraphs parted by an empty line. */
  text: string;
  /** 0..1, mean over the words weighted by their length; 0 when there are none. */
  confidence: number;
  /** In reading order; boxes in pixels of the picture. */
  words: WordBox[];
}

export interface OcrEngine {
  /** How many pictures are read at the same time. */
  readonly workers: number;
  /** Reads a PNG, JPEG or TIFF (its first page). Throws `OcrError`. */
  recognise(image: Uint8Array): Promise<Recognised>;
  /** Ends the workers. Recognitions under way fail. */
  close(): Promise<void>;
}

/** A failure of OCR as such; the reader turns it into a `FileError` with the page. */
export class OcrError extends Error {
  readonly code: 'OCR_UNAVAILABLE' | 'OCR_FAILED' | 'OCR_TIMEOUT';

  constructor(code: OcrError['code'], message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'OcrError';
    this.code = code;
  }
}

export interface OcrEngineOptions {
  /** Folder that holds `swe.traineddata.gz`; the installed package's when left out. */
  languageData?: string;
  /** Workers at most: one picture each, about 150 MB of memory each. */
  workers?: number;
  /** A picture that takes longer is given up. */
  pageTimeoutMs?: number;
  /** A worker that is not ready by then is given up. */
  startTimeoutMs?: number;
}

/** Rejects with `error()` unless `work` settles in time. `onTimeout` ends what hangs. */
async function within<T>(work: Promise<T>, ms: number, error: () => OcrError, onTimeout: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      onTimeout();
      reject(error());
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function startWorker(langPath: string, timeoutMs: number): Promise<Worker> {
  // A worker that cannot load its data never settles; what it reports to `errorHandler` ends the wait.
  let failed: (reason: unknown) => void = () => {};
  const reported = new Promise<never>((_, reject) => {
    failed = reject;
  });
  const made = createWorker('swe', OEM.LSTM_ONLY, { langPath, cacheMethod: 'none', gzip: true, errorHandler: failed });
  reported.catch(() => {});
  const started = Promise.race([made, reported]).catch((cause: unknown) => {
    throw new OcrError('OCR_UNAVAILABLE', 'The OCR worker did not start.', { cause });
  });
  return within(
    started.then(async (worker) => {
      // AUTO finds columns and tables; tesseract.js would take the page for one block and lose a table's rows.
      await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: String(OCR_DPI) });
      return worker;
    }),
    timeoutMs,
    () => new OcrError('OCR_UNAVAILABLE', 'The OCR worker did not start in time.'),
    () =>
      void made.then(
        (worker) => worker.terminate(),
        () => {},
      ),
  );
}

/** Throws `OcrError` OCR_UNAVAILABLE when the language data is missing. */
export async function createOcrEngine(options: OcrEngineOptions = {}): Promise<OcrEngine> {
  const langPath = options.languageData ?? installedLanguageData();
  if (langPath === null) throw new OcrError('OCR_UNAVAILABLE', 'The package @tesseract.js-data/swe is not installed.');
  try {
    await access(join(langPath, LANGUAGE_FILE));
  } catch (cause) {
    throw new OcrError('OCR_UNAVAILABLE', `${LANGUAGE_FILE} is not in ${langPath}.`, { cause });
  }
  return new WorkerPool(langPath, {
    workers: Math.max(1, options.workers ?? Math.min(availableParallelism(), 2)),
    pageTimeoutMs: options.pageTimeoutMs ?? 120_000,
    startTimeoutMs: options.startTimeoutMs ?? 30_000,
  });
}

class WorkerPool implements OcrEngine {
  readonly workers: number;
  private readonly langPath: string;
  private readonly limits: { pageTimeoutMs: number; startTimeoutMs: number };
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();
  private readonly waiting: (() => void)[] = [];
  private busy = 0;
  private closed = false;

  constructor(langPath: string, options: Required<Omit<OcrEngineOptions, 'languageData'>>) {
    this.langPath = langPath;
    this.limits = options;
    this.workers = options.workers;
  }

  async recognise(image: Uint8Array): Promise<Recognised> {
    await this.turn();
    try {
      const worker = this.idle.pop() ?? (await this.start());
      const page = await this.read(worker, image);
      this.idle.push(worker);
      return page;
    } finally {
      this.busy--;
      this.waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const wake of this.waiting.splice(0)) wake();
    const workers = [...this.all];
    this.all.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  /** Waits until fewer than `workers` pictures are being read. */
  private async turn(): Promise<void> {
    while (!this.closed && this.busy >= this.workers) await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.closed) throw new OcrError('OCR_FAILED', 'The OCR engine is closed.');
    this.busy++;
  }

  private async start(): Promise<Worker> {
    const worker = await startWorker(this.langPath, this.limits.startTimeoutMs);
    this.all.add(worker);
    return worker;
  }

  /** A worker that failed or hung is not used again: what state it is in is not known. */
  private async read(worker: Worker, image: Uint8Array): Promise<Recognised> {
    const drop = () => {
      this.all.delete(worker);
      void worker.terminate();
    };
    const work = worker.recognize(Buffer.from(image), {}, { text: false, blocks: true });
    work.catch(() => {});
    try {
      const { data } = await within(
        work,
        this.limits.pageTimeoutMs,
        () => new OcrError('OCR_TIMEOUT', 'The page took too long to read.'),
        () => {},
      );
      return pageText((data.blocks ?? []) as OcrPage);
    } catch (cause) {
      drop();
      if (cause instanceof OcrError) throw cause;
      throw new OcrError('OCR_FAILED', 'The picture could not be read.', { cause });
    }
  }
}
