import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import type { GraphStore } from '../../../graph/store.ts';
import { FAILURE_CODES, type FailureCodeName } from '../../../ingest/failure-codes.ts';
import { hashFile, Originals } from '../../../ingest/files/originals.ts';
import { reading } from '../../../ingest/files/reading.ts';
import type { FileResult } from '../../../ingest/pipeline/events.ts';
import { createReaderPool, type ReaderPool } from '../../../ingest/pipeline/reader-pool.ts';
import { ingest } from '../../../ingest/pipeline/run.ts';
import { type Walk, walk } from '../../../ingest/pipeline/walk.ts';
import { DEFAULT_LIMITS } from '../../../ingest/readers/limits.ts';
import * as hostile from './hostile-files.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures');
const MEGABYTE = 1024 * 1024;
const paragraph = '<w:p><w:r><w:t>Nämnden sammanträder.</w:t></w:r></w:p>';
/** Low enough to be met soon; a reader that runs from source holds half of this memory before it has read anything. */
const limits = { ...DEFAULT_LIMITS, bytes: 12 * MEGABYTE, unpackedBytes: 20 * MEGABYTE, memoryBytes: 1000 * MEGABYTE };

const FILES: Record<string, () => Uint8Array | string> = {
  'bomb.docx': () => hostile.docxBomb(64),
  'många namn.docx': () => hostile.overlapBomb(2_000),
  'djup.docx': () => hostile.docxOf(hostile.nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 5_000, paragraph)),
  'utanför.docx': () =>
    hostile.docxOf(paragraph, [hostile.stored('../../utanför.txt', 'x'), hostile.stored('/rot.txt', 'x')]),
  'djup.html': () => hostile.nested('<div>', '</div>', 100_000, 'Djupt nere.'),
  'tabeller.html': () => hostile.nested('<table>', '', 60_000, 'Djupt nere.'),
  'punkter.png': () => hostile.pngClaiming(100_000, 100_000),
  'punkter.tif': () => hostile.tiffClaiming(100_000, 100_000),
  'punkter.jpg': () => hostile.jpegClaiming(65_535, 65_535),
  'ring.tif': () => hostile.tiffClaiming(100, 100, 8),
  'sidor.pdf': () => hostile.pdfOfPages(10_000),
  'ström.pdf': () => hostile.pdfBomb(1_500),
  'karta.pdf': () => hostile.pdfOfSize(20_000),
  'tom.pdf': () => '',
  'rad\nbrytning..\u001b[2J.txt': () => 'En fil med radbrytning i namnet.',
  'ut..%2F..%2F..\\.txt': () => 'En fil som vill ut.',
  'ö sist.txt': () => 'Den sista filen läses som om inget hade hänt.',
};

const EXPECTED: Record<string, FailureCodeName | null> = {
  'bomb.docx': 'UNPACKED_TOO_LARGE',
  'många namn.docx': 'UNPACKED_TOO_LARGE',
  'djup.docx': 'TOO_DEEP',
  'utanför.docx': null,
  'djup.html': null,
  'tabeller.html': null,
  'punkter.png': 'TOO_MANY_PIXELS',
  'punkter.tif': 'TOO_MANY_PIXELS',
  'punkter.jpg': 'TOO_MANY_PIXELS',
  'ring.tif': 'DAMAGED',
  'sidor.pdf': 'TOO_MANY_PAGES',
  'ström.pdf': 'OUT_OF_MEMORY',
  'karta.pdf': 'TOO_MANY_PIXELS',
  'tom.pdf': 'EMPTY',
  'truncated.pdf': 'TRUNCATED',
  'encrypted.pdf': 'ENCRYPTED',
  'stor.txt': 'TOO_LARGE',
  'skrivs.txt': 'CHANGING',
  'rör.txt': 'NOT_A_FILE',
  'enhet.txt': 'NOT_A_FILE',
  'hemlig.txt': 'NO_PERMISSION',
  'borta.txt': 'NOT_FOUND',
  'ring/upp': 'LINK_CYCLE',
  'själv.txt': 'LINK_CYCLE',
  'rad\nbrytning..\u001b[2J.txt': null,
  'ut..%2F..%2F..\\.txt': null,
  'ö sist.txt': null,
};

/** Limits that a message must name, as the user set them. */
const NAMED: Partial<Record<FailureCodeName, string>> = {
  TOO_LARGE: 'gränsen är 12 MB',
  UNPACKED_TOO_LARGE: 'Gränsen är 20 MB',
  TOO_MANY_PAGES: 'Den har 10 000 sidor; gränsen är 5 000',
  OUT_OF_MEMORY: 'Gränsen är 1 000 MB',
};

let folder: string;
let documents: string;
let store: GraphStore;
let originals: Originals;
let pool: ReaderPool;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diariegraf-hostile-'));
  documents = join(folder, 'handlingar');
  mkdirSync(join(documents, 'ring'), { recursive: true });
  chmodSync(folder, 0o755);
  for (const [name, make] of Object.entries(FILES)) writeFileSync(join(documents, name), make());
  for (const name of ['truncated.pdf', 'encrypted.pdf']) cpSync(join(FIXTURES, name), join(documents, name));
  writeFileSync(join(documents, 'stor.txt'), 'x');
  truncateSync(join(documents, 'stor.txt'), 13 * MEGABYTE);
  writeFileSync(join(documents, 'skrivs.txt'), 'x'.repeat(8 * MEGABYTE));
  writeFileSync(join(documents, 'hemlig.txt'), 'hemligt', { mode: 0o000 });
  expect(spawnSync('mkfifo', [join(documents, 'rör.txt')]).status).toBe(0);
  symlinkSync('/dev/zero', join(documents, 'enhet.txt'));
  symlinkSync(join(documents, 'ingenstans'), join(documents, 'borta.txt'));
  symlinkSync('själv.txt', join(documents, 'själv.txt'));
  symlinkSync(documents, join(documents, 'ring', 'upp'));
  store = await openEmbeddedStore(join(folder, 'data'));
  originals = new Originals(join(folder, 'data'));
  pool = createReaderPool({ ocrWorkers: 1, silenceSeconds: 30, limits });
});
afterAll(async () => {
  pool?.close();
  await store?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Root may read everything: the walk is done as nobody. */
async function walkAsNobody(path: string): Promise<Walk> {
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65_534);
  try {
    return await walk([path]);
  } finally {
    if (root) process.seteuid?.(0);
  }
}

describe('files made to harm', () => {
  it('are each recorded with their code, the limit and the remedy; the others are read, and nothing is written elsewhere', async () => {
    const results = new Map<string, FileResult>();
    const found = await walkAsNobody(documents);
    const writer = setInterval(() => appendFileSync(join(documents, 'skrivs.txt'), 'mer'), 1);
    const summary = await ingest(
      { found, ocrMode: 'auto', jobs: 1, maxBytes: limits.bytes },
      {
        store,
        originals,
        reader: pool,
        onEvent: (event) => {
          if (event.type === 'file') results.set(event.result.source, event.result);
        },
      },
    ).finally(() => clearInterval(writer));

    const codes = Object.fromEntries([...results].map(([source, { error }]) => [source, error?.code ?? null]));
    expect(codes).toEqual(EXPECTED);
    for (const { error } of results.values()) {
      if (error === null) continue;
      const code = error.code as FailureCodeName;
      expect(error.message).toContain(FAILURE_CODES[code].remedy);
      expect(error.message).toContain(NAMED[code] ?? '');
    }
    const failed = Object.values(EXPECTED).filter((code) => code !== null).length;
    expect(summary).toMatchObject({ failed, ingested: Object.keys(EXPECTED).length - failed, derived: true });
    // A folder that leads back to itself is told of, and has no entry.
    const entries = (await store.files()).map(({ source, failure }) => [source, failure?.code ?? null]);
    expect(Object.fromEntries(entries)).toEqual({ ...EXPECTED, 'ring/upp': undefined });
    expect(existsSync(join(folder, 'utanför.txt'))).toBe(false);
    expect((await originals.list()).length).toBe(summary.ingested);
  });
});

describe('a file that is not what it was when it was found', () => {
  const at = (name: string) => join(folder, name);

  it('has become a pipe, or a device without an end', async () => {
    expect(spawnSync('mkfifo', [at('rör')]).status).toBe(0);
    for (const path of [at('rör'), '/dev/zero'])
      await expect(hashFile(path)).rejects.toMatchObject({ name: 'FileError', code: 'NOT_A_FILE' });
  });

  it('grows for ever: the copying ends at the limit', async () => {
    writeFileSync(at('växer'), 'x'.repeat(100_000));
    const grow = () => appendFileSync(at('växer'), 'x'.repeat(100_000));
    await expect(reading(at('växer'), grow, 500_000)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it('is cut or written over while it is copied: no copy is kept', async () => {
    writeFileSync(at('kortas'), 'x'.repeat(300_000));
    await expect(reading(at('kortas'), () => truncateSync(at('kortas'), 10))).rejects.toMatchObject({
      code: 'CHANGING',
    });
    writeFileSync(at('skrivs'), 'x'.repeat(8 * MEGABYTE));
    const before = await originals.list();
    const writer = setInterval(() => appendFileSync(at('skrivs'), 'y'), 0);
    await expect(originals.keep(at('skrivs')).finally(() => clearInterval(writer))).rejects.toMatchObject({
      code: 'CHANGING',
    });
    expect(await originals.list()).toEqual(before);
  });
});

describe('links that fan out', () => {
  it('are followed to an end: two ways at each of forty levels are no million folders', async () => {
    const root = join(folder, 'solfjäder');
    for (let level = 0; level < 40; level++) {
      mkdirSync(join(root, `${level}`), { recursive: true });
      for (const way of ['a', 'b']) symlinkSync(join(root, `${level + 1}`), join(root, `${level}`, way));
    }
    mkdirSync(join(root, '40'));
    writeFileSync(join(root, '40', 'botten.txt'), 'Här är det slut.');
    const { files, blocked } = await walk([join(root, '0')]);
    expect(files.length).toBeGreaterThan(0);
    expect(files.length).toBeLessThanOrEqual(20);
    expect(new Set(blocked.map(({ failure }) => failure.code))).toEqual(new Set(['LINK_CYCLE']));
  });
});
