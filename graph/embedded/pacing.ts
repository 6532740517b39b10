import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long the event loop is kept waiting at a stretch. */
const SLICE_MS = 20;
/** The clock is read once in so many items. */
const STRIDE = 32;

/** Does `work` for every item, letting other work of the process in now and then: a generation can take minutes to write. */
export async function paced<T>(items: Iterable<T>, work: (item: T, index: number) => void): Promise<void> {
  let sliceEnd = performance.now() + SLICE_MS;
  let index = 0;
  for (const item of items) {
    work(item, index++);
    if (index % STRIDE === 0 && performance.now() > sliceEnd) {
      await nextTurn();
      sliceEnd = performance.now() + SLICE_MS;
    }
  }
}
