/**
 * Entry of a reader process (`reader-child.ts` starts it): reads one file at a time and answers with its facts, or draws a page.
 * It knows no store, so killing it loses nothing.
 */
import { readFile } from 'node:fs/promises';
import { createOcrEngine, type OcrEngine } from '../ocr/engine.ts';
import type { Turn } from '../ocr/picture.ts';
import { DEFAULT_LIMITS, type Limits } from '../readers/limits.ts';
import { pagePicture, pageWords } from '../readers/page-picture.ts';
import { asFileError } from './failures.ts';
import { watchMemory } from './memory-watch.ts';
import { readFacts } from './read-facts.ts';
import type { Answer, DrawRequest, FromReader, ReadRequest, Request, ToReader } from './reader-protocol.ts';

const ocrWorkers = Number(process.argv[2] ?? 1);
/** Folder of what OCR has read before; empty for none. */
const ocrCache = process.argv[4] || null;
const limits: Limits = { ...DEFAULT_LIMITS, ...(JSON.parse(process.argv[3] ?? '{}') as Partial<Limits>) };
/** What is left in memory when a file is done may be this much of the limit; with more, the process gives way to a fresh one. */
const SPENT_SHARE = 0.6;
let engine: Promise<OcrEngine | null> | undefined;

/** Null where the language data is missing: files with text of their own are read all the same. */
function ocr(): Promise<OcrEngine | null> {
  engine ??= createOcrEngine({ workers: ocrWorkers, cache: ocrCache }).catch(() => null);
  return engine;
}

/** Of the reading under way. */
let stop = new AbortController();

async function read({ path, ...request }: ReadRequest): Promise<Answer> {
  const bytes = await readFile(path);
  const facts = await readFacts(
    {
      source: request.source,
      sha256: request.sha256,
      path,
      bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length),
    },
    {
      ocr: request.ocrMode === 'never' ? null : await ocr(),
      ocrMode: request.ocrMode,
      limits,
      signal: stop.signal,
      onPage: (done, pages) => send({ type: 'page', done, pages }),
    },
  );
  return { type: 'facts', facts };
}

async function draw({ path, page, turn }: DrawRequest): Promise<Answer> {
  const wanted = {
    bytes: await readFile(path),
    page,
    turn: (turn ?? 0) as Turn,
    maxPixels: limits.pixels,
    maxPages: limits.pages,
  };
  return { type: 'picture', png: await pagePicture(wanted, ocr) };
}

async function words({ path, page }: DrawRequest): Promise<Answer> {
  return { type: 'words', words: await pageWords(await readFile(path), page, limits.pixels) };
}

function send(message: FromReader): void {
  // The parent may have gone; the 'disconnect' below ends us then.
  if (process.connected) process.send?.(message, () => {});
}

async function answer(message: Request): Promise<FromReader> {
  try {
    if (message.type === 'read') return await read(message.request);
    return await (message.type === 'draw' ? draw : words)(message.request);
  } catch (error) {
    const { stage, code, message: text, page } = asFileError('läsa', error);
    return { type: 'failed', failure: { stage, code, message: text, page } };
  }
}

watchMemory(limits.memoryBytes);
process.on('message', async (message: ToReader) => {
  if (message.type === 'stop') {
    stop.abort();
    return;
  }
  stop = new AbortController();
  const answered = await answer(message);
  if (process.memoryUsage.rss() > limits.memoryBytes * SPENT_SHARE) send({ type: 'spent' });
  send(answered);
});
process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group: the parent decides what happens to the file under way.
process.on('SIGINT', () => {});
// A library that throws in a callback of its own leaves the file unanswered: die, so that the parent records it.
process.on('unhandledRejection', (reason) => {
  process.stderr.write(`${String(asFileError('läsa', reason).cause ?? reason)}\n`, () => process.exit(70));
});
send({ type: 'ready' });
