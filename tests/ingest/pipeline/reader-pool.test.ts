import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../../graph/errors.ts';
import { createReaderPool, type ReaderPool } from '../../../ingest/pipeline/reader-pool.ts';
import { DEFAULT_LIMITS } from '../../../ingest/readers/limits.ts';

/** A reader that does what the source's name says; its facts tell which process made them. */
const ENTRY = `
const watched = JSON.parse(process.argv[3]);
process.on('message', ({ request }) => {
  const pages = () => { for (let done = 1; done <= 2; done++) process.send({ type: 'page', done, pages: 2 }); };
  if (request.source === 'crash') process.kill(process.pid, 'SIGSEGV');
  else if (request.source === 'memory') { process.stderr.write('FATAL ERROR: JavaScript heap out of memory'); process.exitCode = 134; process.disconnect(); }
  else if (request.source === 'native memory') { process.stderr.write('\\nOUT_OF_MEMORY\\n', () => process.kill(process.pid, 'SIGKILL')); }
  else if (request.source === 'slow') setInterval(() => process.send({ type: 'page', done: 1, pages: 2 }), 100);
  else if (request.source === 'spent') { process.send({ type: 'spent' }); process.send({ type: 'facts', facts: { sha256: 'x', madeBy: process.pid } }); }
  else if (request.source === 'limits') process.send({ type: 'facts', facts: { sha256: JSON.stringify(watched), madeBy: 0 } });
  else if (request.source === 'hang') { while (true); }
  else if (request.source === 'bad') process.send({ type: 'failed', failure: { stage: 'läsa', code: 'DAMAGED', message: 'Trasig.', page: 3 } });
  else { pages(); process.send({ type: 'facts', facts: { sha256: request.sha256, madeBy: process.pid } }); }
});
process.on('disconnect', () => process.exit());
process.send({ type: 'ready' });
`;

const limits = { ...DEFAULT_LIMITS, seconds: 1.5, memoryBytes: 300 * 1024 * 1024 };
let folder: string;
let pool: ReaderPool;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diariegraf-pool-'));
  const path = join(folder, 'reader.mjs');
  writeFileSync(path, ENTRY);
  pool = createReaderPool({ ocrWorkers: 1, silenceSeconds: 0.8, limits, entry: { path, execArgv: [] } });
});
afterEach(() => {
  pool.close();
  rmSync(folder, { recursive: true, force: true });
});

const read = (source: string, onPage: (done: number, pages: number) => void = () => {}) =>
  pool.read({ sha256: `of-${source}`, source, path: '/x', ocrMode: 'auto' }, onPage) as Promise<unknown> as Promise<{
    sha256: string;
    madeBy: number;
  }>;

describe('the reader pool', () => {
  it('gives facts and pages, and uses a process again', async () => {
    const pages: number[][] = [];
    const first = await read('a', (...page) => pages.push(page));
    expect([first.sha256, pages]).toEqual([
      'of-a',
      [
        [1, 2],
        [2, 2],
      ],
    ]);
    expect((await read('b')).madeBy).toBe(first.madeBy);
  });

  it('reads side by side in different processes', async () => {
    const [one, other] = await Promise.all([read('a'), read('b')]);
    expect(one.madeBy).not.toBe(other.madeBy);
  });

  it('passes on what is wrong with a file, and keeps its reader', async () => {
    const { madeBy } = await read('a');
    await expect(read('bad')).rejects.toMatchObject({
      name: 'FileError',
      code: 'DAMAGED',
      message: 'Trasig.',
      page: 3,
    });
    expect((await read('b')).madeBy).toBe(madeBy);
  });

  it.each([
    ['crash', 'READER_CRASHED', /SIGSEGV/],
    ['memory', 'OUT_OF_MEMORY', /Gränsen är 300 MB\..*DIARIEGRAF_MAX_MEMORY_MB/],
    ['native memory', 'OUT_OF_MEMORY', /Gränsen är 300 MB\./],
    ['hang', 'TIMEOUT', /Gränsen är 0,8 sekunder utan en ny sida.*DIARIEGRAF_SILENCE_SECONDS/],
    ['slow', 'TOO_SLOW', /Gränsen är 1,5 sekunder för en fil.*DIARIEGRAF_MAX_FILE_SECONDS/],
  ])('survives a file that makes its reader %s', async (source, code, message) => {
    await expect(read(source)).rejects.toMatchObject({
      name: 'FileError',
      code,
      message: expect.stringMatching(message),
    });
    expect((await read('after')).sha256).toBe('of-after');
  });

  it('tells its readers the limits, and takes a fresh one when one has had enough', async () => {
    expect(JSON.parse((await read('limits')).sha256)).toEqual(limits);
    const { madeBy } = await read('spent');
    expect((await read('a')).madeBy).not.toBe(madeBy);
  });

  it('blames no file for a reader that cannot be started', async () => {
    writeFileSync(join(folder, 'reader.mjs'), "throw new Error('a part is missing');");
    await expect(read('a')).rejects.toThrow(UsageError);
    await expect(read('a')).rejects.toThrow(/a part is missing/);
  });
});
