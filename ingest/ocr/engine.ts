/**
 * Optical character recognition of page pictures: a small pool of tesseract workers behind one promise per picture.
 * Workers start when they are first needed, so a run over files with text layers never pays for them.
 */
import { availableParallelism } from 'node:os';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import { checkLanguageData, installedLanguageData } from './language-data.ts';
import { type OcrPage, pageText, type Recognised } from './page-text.ts';

/** Dots per inch at which pages are rendered for OCR and word boxes are measured. */
export const OCR_DPI = 200;

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

/** Rejects with `late()` unless `work` settles in time. */
async function within<T>(work: Promise<T>, ms: number, late: () => OcrError): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), ms);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** A worker that cannot load its data never settles; what it reports to `errorHandler`, or the time limit, ends the wait. */
async function startWorker(langPath: string, timeoutMs: number): Promise<Worker> {
  let failed: (reason: unknown) => void = () => {};
  const reported = new Promise<never>((_, reject) => {
    failed = reject;
  });
  reported.catch(() => {});
  const made = createWorker('swe', OEM.LSTM_ONLY, { langPath, cacheMethod: 'none', gzip: true, errorHandler: failed });
  try {
    const worker = await within(
      Promise.race([made, reported]),
      timeoutMs,
      () => new OcrError('OCR_UNAVAILABLE', 'The OCR worker did not start in time.'),
    );
    // AUTO finds columns and tables; tesseract.js would take the page for one block and lose a table's rows.
    await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: String(OCR_DPI) });
    return worker;
  } catch (cause) {
    // Should it start after all, nobody waits for it any more.
    void made.then(
      (worker) => worker.terminate(),
      () => {},
    );
    if (cause instanceof OcrError) throw cause;
    throw new OcrError('OCR_UNAVAILABLE', 'The OCR worker did not start.', { cause });
  }
}

/** Throws `OcrError` OCR_UNAVAILABLE when the language data is missing or damaged. */
export async function createOcrEngine(options: OcrEngineOptions = {}): Promise<OcrEngine> {
  const langPath = options.languageData ?? installedLanguageData();
  if (langPath === null) throw new OcrError('OCR_UNAVAILABLE', 'The package @tesseract.js-data/swe is not installed.');
  try {
    await checkLanguageData(langPath);
  } catch (cause) {
    throw new OcrError('OCR_UNAVAILABLE', `There is no usable Swedish language data in ${langPath}.`, { cause });
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
  /** Rejects on `close`: what a terminated worker was doing never settles. */
  private readonly closing: Promise<never>;
  private endAll: (reason: OcrError) => void = () => {};

  constructor(langPath: string, options: Required<Omit<OcrEngineOptions, 'languageData'>>) {
    this.langPath = langPath;
    this.limits = options;
    this.workers = options.workers;
    this.closing = new Promise((_, reject) => {
      this.endAll = reject;
    });
    this.closing.catch(() => {});
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
    this.endAll(new OcrError('OCR_FAILED', 'The OCR engine is closed.'));
    for (const wake of this.waiting.splice(0)) wake();
    const workers = [...this.all];
    this.all.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  /** Waits until fewer than `workers` pictures are being read. */
  private async turn(): Promise<void> {
    while (!this.closed && this.busy >= this.workers) await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.closed) await this.closing;
    this.busy++;
  }

  private async start(): Promise<Worker> {
    const worker = await startWorker(this.langPath, this.limits.startTimeoutMs);
    if (this.closed) {
      await worker.terminate();
      return this.closing;
    }
    this.all.add(worker);
    return worker;
  }

  /** A worker that failed or hung is not used again: what state it is in is not known. */
  private async read(worker: Worker, image: Uint8Array): Promise<Recognised> {
    const work = worker.recognize(Buffer.from(image), {}, { text: false, blocks: true });
    work.catch(() => {});
    const late = () => new OcrError('OCR_TIMEOUT', 'The page took too long to read.');
    try {
      const { data } = await within(Promise.race([work, this.closing]), this.limits.pageTimeoutMs, late);
      return pageText((data.blocks ?? []) as OcrPage);
    } catch (cause) {
      if (this.all.delete(worker)) await worker.terminate();
      if (cause instanceof OcrError) throw cause;
      throw new OcrError('OCR_FAILED', 'The picture could not be read.', { cause });
    }
  }
}
