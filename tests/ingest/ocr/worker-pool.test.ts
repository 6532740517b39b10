import { expect, it } from 'vitest';
import type { OcrWorker } from '../../../ingest/ocr/worker.ts';
import { WorkerPool } from '../../../ingest/ocr/worker-pool.ts';

const never = new Promise<never>(() => {});

/** A pool over workers that each do one thing, in the order they are started; `ended` lists those that were ended. */
function pool(behaviours: readonly ('works' | 'dies' | 'hangs' | 'fails')[], workers = 1) {
  const started: string[] = [];
  const ended: string[] = [];
  const launch = async (): Promise<OcrWorker> => {
    const behaviour = behaviours[started.length] ?? 'works';
    started.push(behaviour);
    const dead = Promise.reject(new Error('out of memory'));
    dead.catch(() => {});
    return {
      read: () => {
        if (behaviour === 'works') return Promise.resolve([]);
        return behaviour === 'fails' ? Promise.reject(new Error('cannot')) : never;
      },
      toPng: () => never,
      death: behaviour === 'dies' ? dead : never,
      end: async () => {
        ended.push(behaviour);
      },
    };
  };
  const made = new WorkerPool(launch, { workers, jobTimeoutMs: 30, startTimeoutMs: 1_000 });
  return { started, ended, pool: made, page: () => made.run((worker) => worker.read(new Uint8Array(), 'page')) };
}

it.each(['dies', 'hangs', 'fails'] as const)('replaces a worker that %s and tries its page once more', async (how) => {
  const { started, ended, page } = pool([how, 'works']);
  await expect(page()).resolves.toEqual([]);
  expect(started).toEqual([how, 'works']);
  expect(ended).toEqual([how]);
  await page();
  expect(started).toHaveLength(2);
});

it.each([
  ['dies', 'OCR_FAILED'],
  ['fails', 'OCR_FAILED'],
  ['hangs', 'OCR_TIMEOUT'],
] as const)('gives up a page on which two workers end: %s', async (how, code) => {
  const { started, page } = pool([how, how, 'works']);
  await expect(page()).rejects.toMatchObject({ code });
  expect(started).toHaveLength(2);
  // The next page has a worker of its own.
  await expect(page()).resolves.toEqual([]);
});

it('runs as many jobs at a time as it has workers', async () => {
  const { pool: two, started } = pool([], 2);
  let busy = 0;
  let most = 0;
  const job = () =>
    two.run(async () => {
      most = Math.max(most, ++busy);
      await new Promise((resolve) => setTimeout(resolve, 1));
      busy--;
    });
  await Promise.all([job(), job(), job(), job(), job()]);
  expect(most).toBe(2);
  expect(started).toHaveLength(2);
});
