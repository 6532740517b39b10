import { setImmediate as turn } from 'node:timers/promises';

/**
 * Runs `work` for 1…`count`, `width` at a time; results in order. The first failure stops the rest from starting, and is told when those
 * under way have come to rest: what they read is kept for the next time.
 */
export async function inOrder<T>(count: number, width: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const results: T[] = new Array(count);
  let next = 1;
  let failed = false;
  const lane = async () => {
    while (next <= count && !failed) {
      const n = next++;
      // Reading a text layer never waits for anything outside the thread; without a turn of the loop nobody could ask it to stop.
      await turn();
      try {
        results[n - 1] = await work(n);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.max(1, Math.min(width, count)) }, lane));
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason;
  return results;
}
