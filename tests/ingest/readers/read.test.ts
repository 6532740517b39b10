import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../../graph/errors.ts';
import { FAILURE_CODES } from '../../../ingest/failure-codes.ts';
import { DEFAULT_LIMITS } from '../../../ingest/readers/limits.ts';
import { readFile } from '../../../ingest/readers/read.ts';
import type { ReadOptions } from '../../../ingest/readers/reader.ts';
import type { Extracted } from '../../../ingest/stages.ts';
import { makeDocx, makePdf, makeZip, paragraph as p, pageBreak, table } from './make-files.ts';

const options: ReadOptions = { ocr: null, ocrMode: 'auto', limits: DEFAULT_LIMITS };
const source = (name: string, bytes: Uint8Array) => ({ source: name, path: `/${name}`, bytes, sha256: '' });
const read = (name: string, bytes: Uint8Array, more: Partial<ReadOptions> = {}): Promise<Extracted> =>
  readFile(source(name, bytes), { ...options, ...more });
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
const utf8 = (s: string) => new TextEncoder().encode(s);

async function failure(work: Promise<unknown>): Promise<FileError> {
  const error = await work.then(
    () => null,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(FileError);
  return error as FileError;
}

describe('files that cannot be read', () => {
  it.each([
    ['encrypted.pdf', 'ENCRYPTED'],
    ['truncated.pdf', 'TRUNCATED'],
    ['damaged-after-header.pdf', 'DAMAGED'],
    ['garbage.pdf', 'DAMAGED'],
    ['zero-bytes.pdf', 'EMPTY'],
    ['text-named.pdf', 'MISLABELLED'],
    ['zip-named.docx', 'MISLABELLED'],
    ['spreadsheet.docx', 'UNSUPPORTED'],
    ['truncated.png', 'TRUNCATED'],
    ['truncated.tif', 'TRUNCATED'],
    ['scan.png', 'OCR_UNAVAILABLE'],
    ['scan-jpeg2000.pdf', 'OCR_UNAVAILABLE'],
  ] as const)('%s is recorded as %s with the remedy', async (name, code) => {
    const error = await failure(read(name, fixture(name)));
    expect(error.code).toBe(code);
    expect(error.message).toContain(FAILURE_CODES[code].remedy);
  });

  it('names the scanned page that OCR was missing for', async () => {
    expect(await failure(read('scan-jpeg2000.pdf', fixture('scan-jpeg2000.pdf')))).toMatchObject({
      page: 1,
      stage: 'ocr',
    });
  });

  it.each([
    ['old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'UNSUPPORTED'],
    [
      'locked.docx',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'ENCRYPTED',
    ],
    ['brev.rtf', utf8('{\\rtf1 hej}'), 'UNSUPPORTED'],
    ['brev.txt', Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 31), 'DAMAGED'],
    ['data.csv', utf8('a;b\n1;2\n'), 'UNSUPPORTED'],
    ['halv.docx', makeDocx(p('hej')).subarray(0, 300), 'TRUNCATED'],
    ['tom.txt', utf8('  \n\n '), 'NO_TEXT'],
  ])('%s: %#', async (name, bytes, code) => {
    expect((await failure(read(name, bytes))).code).toBe(code);
  });

  it('keeps whatever goes wrong inside a reader in a FileError', async () => {
    const nothing = makeZip({ 'word/document.xml': '<not-closed', '[Content_Types].xml': 'x' });
    expect((await failure(read('trasig.docx', nothing))).code).toBe('DAMAGED');
  });

  it('stops when asked to', async () => {
    const error = await failure(read('a.txt', utf8('hej'), { signal: AbortSignal.abort() }));
    expect(error.code).toBe('INTERRUPTED');
  });
});

describe('limits', () => {
  const limits = (part: Partial<ReadOptions['limits']>) => ({ limits: { ...DEFAULT_LIMITS, ...part } });

  it.each([
    ['a.txt', utf8('för många tecken'), { bytes: 4 }, 'TOO_LARGE'],
    ['a.txt', utf8('ett\ftvå\ftre'), { pages: 2 }, 'TOO_MANY_PAGES'],
    ['a.pdf', makePdf([['ett'], ['två'], ['tre']]), { pages: 2 }, 'TOO_MANY_PAGES'],
    ['a.docx', makeDocx(p('text '.repeat(200))), { unpackedBytes: 900 }, 'UNPACKED_TOO_LARGE'],
  ] as const)('%s: %#', async (name, bytes, part, code) => {
    expect((await failure(read(name, bytes, limits(part)))).code).toBe(code);
  });

  it('knows the size of a picture before decoding it', async () => {
    const ocr = {
      workers: 1,
      recognise: () => Promise.reject(new Error('decoded')),
      toPng: () => Promise.reject(),
      close: async () => {},
    };
    for (const name of ['scan.png', 'scan.jpg', 'two-pages.tif']) {
      const error = await failure(read(name, fixture(name), { ocr, ...limits({ pixels: 1000 }) }));
      expect(error).toMatchObject({ code: 'TOO_MANY_PIXELS', page: 1 });
      expect(error.message).toContain('700 × 120');
    }
  });
});

describe('what a file is', () => {
  it.each([
    ['html-named.pdf', 'text/html', 'Sammanträdet öppnades klockan nio.'],
    ['owner-password-only.pdf', 'application/pdf', 'årets översyn görs färdig'],
  ])('%s is read as %s', async (name, mediaType, words) => {
    const extracted = await read(name, fixture(name));
    expect(extracted.mediaType).toBe(mediaType);
    expect(extracted.pages[0]?.text).toContain(words);
  });

  it('reads a text without an ending, and one that begins like a picture', async () => {
    expect((await read('LÄSMIG', utf8('Läs detta.'))).mediaType).toBe('text/plain');
    expect((await read('bm.txt', utf8('BM är en förkortning.'))).pages[0]?.text).toBe('BM är en förkortning.');
  });
});

describe('PDF', () => {
  it('gives each page its own text and tells how far it has come', async () => {
    const seen: [number, number][] = [];
    const bytes = Buffer.from(makePdf([['Första sidan räknas som sida ett.'], [], ['Tredje sidan efter en tom.']]));
    const before = Buffer.from(bytes);
    const { pages } = await read('a.pdf', bytes, { onPage: (done, total) => seen.push([done, total]) });
    expect(pages.map((p) => p.text.trim())).toEqual([
      'Första sidan räknas som sida ett.',
      '',
      'Tredje sidan efter en tom.',
    ]);
    expect(pages.map((p) => p.page)).toEqual([1, 2, 3]);
    expect(seen.at(-1)).toEqual([3, 3]);
    expect(bytes.equals(before)).toBe(true);
  });
});

describe('DOCX', () => {
  it('keeps headings, lists, table rows, page breaks and the page header', async () => {
    const body =
      p('Förslag', 'Rubrik1') +
      p('Nämnden föreslår ändring.') +
      table([
        ['Namn', 'Parti'],
        ['A. Ek', 'X'],
      ]) +
      pageBreak +
      p('Andra sidan');
    const header = `${p('Dnr TST 2031/7')}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    const { pages } = await read('a.docx', makeDocx(body, header));
    expect(pages.map((x) => x.text)).toEqual([
      'Dnr TST 2031/7\n\nFörslag\n\nNämnden föreslår ändring.\n\nNamn\tParti\nA. Ek\tX',
      'Andra sidan',
    ]);
  });
});
