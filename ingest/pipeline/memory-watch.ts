import { Worker } from 'node:worker_threads';

/** How often the memory is looked at. What fills up faster than this is stopped a little above the limit. */
const EVERY_MS = 100;

/**
 * Ends this process when it holds more memory than `bytes`, whatever holds it: pictures, unpacked streams and the OCR engine live outside
 * the JavaScript heap, where `--max-old-space-size` does not reach. The watch has a thread of its own, for the main one may be in the
 * middle of one long piece of work. Its last words on standard error tell the parent the cause.
 */
export function watchMemory(bytes: number): void {
  const watch = new Worker(WATCH, { eval: true, execArgv: [], workerData: { bytes, everyMs: EVERY_MS } });
  watch.unref();
  // Without the watch files are read all the same, only less guarded.
  watch.on('error', () => {});
}

/** Plain JavaScript: a thread that knows no loader starts at once, also where the program runs from source. */
const WATCH = `
const { writeSync } = require('node:fs');
const { workerData } = require('node:worker_threads');
setInterval(() => {
  if (process.memoryUsage.rss() <= workerData.bytes) return;
  try { writeSync(2, '\\nOUT_OF_MEMORY\\n'); } catch {}
  process.kill(process.pid, 'SIGKILL');
}, workerData.everyMs);
`;
