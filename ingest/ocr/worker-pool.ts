/** Workers for one job each at a time; one that fails, dies or hangs is replaced, and its job tried once more by another. */
import { OcrError } from './errors.ts';
import type { OcrWorker } from './worker.ts';

export interface PoolOptions {
  workers: number;
  jobTimeoutMs: number;
  startTimeoutMs: number;
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

export class WorkerPool {
  readonly workers: number;
  readonly #launch: () => Promise<OcrWorker>;
  readonly #options: PoolOptions;
  readonly #idle: OcrWorker[] = [];
  readonly #all = new Set<OcrWorker>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;
  #closed = false;
  /** Rejects on `close`: what a terminated worker was doing never settles. */
  readonly #closing: Promise<never>;
  #endAll: (reason: OcrError) => void = () => {};

  constructor(launch: () => Promise<OcrWorker>, options: PoolOptions) {
    this.#launch = launch;
    this.#options = options;
    this.workers = options.workers;
    this.#closing = new Promise((_, reject) => {
      this.#endAll = reject;
    });
    this.#closing.catch(() => {});
  }

  /** Throws `OcrError`: OCR_UNAVAILABLE when no worker starts, OCR_FAILED or OCR_TIMEOUT when the job failed twice. */
  async run<T>(job: (worker: OcrWorker) => Promise<T>): Promise<T> {
    await this.#turn();
    try {
      return await this.#attempt(job).catch((error: unknown) => {
        if (this.#closed || (error instanceof OcrError && error.code === 'OCR_UNAVAILABLE')) throw error;
        return this.#attempt(job);
      });
    } finally {
      this.#busy--;
      this.#waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#endAll(new OcrError('OCR_FAILED', 'The OCR engine is closed.'));
    for (const wake of this.#waiting.splice(0)) wake();
    const workers = [...this.#all];
    this.#all.clear();
    await Promise.all(workers.map((worker) => worker.end()));
  }

  /** Waits until fewer than `workers` jobs are under way. */
  async #turn(): Promise<void> {
    while (!this.#closed && this.#busy >= this.workers) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    if (this.#closed) await this.#closing;
    this.#busy++;
  }

  async #start(): Promise<OcrWorker> {
    const made = this.#launch();
    try {
      const late = () => new OcrError('OCR_UNAVAILABLE', 'The OCR worker did not start in time.');
      const worker = await within(made, this.#options.startTimeoutMs, late);
      if (this.#closed) {
        await worker.end();
        return this.#closing;
      }
      this.#all.add(worker);
      return worker;
    } catch (cause) {
      // Should it start after all, nobody waits for it any more.
      void made.then(
        (worker) => worker.end(),
        () => {},
      );
      if (cause instanceof OcrError) throw cause;
      throw new OcrError('OCR_UNAVAILABLE', 'The OCR worker did not start.', { cause });
    }
  }

  /** A worker that failed is not used again: what state it is in is not known. */
  async #attempt<T>(job: (worker: OcrWorker) => Promise<T>): Promise<T> {
    const worker = this.#idle.pop() ?? (await this.#start());
    const work = job(worker);
    work.catch(() => {});
    try {
      const late = () => new OcrError('OCR_TIMEOUT', 'The page took too long to read.');
      const done = await within(Promise.race([work, worker.death, this.#closing]), this.#options.jobTimeoutMs, late);
      this.#idle.push(worker);
      return done;
    } catch (cause) {
      if (this.#all.delete(worker)) await worker.end();
      if (cause instanceof OcrError) throw cause;
      throw new OcrError('OCR_FAILED', 'The picture could not be read.', { cause });
    }
  }
}
