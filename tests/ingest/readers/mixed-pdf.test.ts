import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { FAILURE_CODES } from '../../../ingest/failure-codes.ts';
import type { OcrEngine } from '../../../ingest/ocr/engine.ts';
import { OcrError } from '../../../ingest/ocr/errors.ts';
import type { Recognised } from '../../../ingest/ocr/page-text.ts';
import { layerQuality } from '../../../ingest/readers/layer.ts';
import { DEFAULT_LIMITS } from '../../../ingest/readers/limits.ts';
import { openPdf } from '../../../ingest/readers/pdf-document.ts';
import { readFile } from '../../../ingest/readers/read.ts';
import type { OcrMode } from '../../../ingest/readers/reader.ts';
import { textPage } from '../ocr/draw-page.ts';

const CLEAN =
  'Nämnden beslutar att årets översyn av skolvägarna görs färdig före sommaren. Förvaltningen får i uppdrag att återkomma med förslag på åtgärder för de sträckor där barn går längs vägar utan gångbana.';
const MISREAD = CLEAN.replace(/å/g, 'a').replace(/ä/g, 'a').replace(/ö/g, '6');
const ENGLISH =
  'The committee decides that the review of the school roads is to be completed before the summer. The administration is instructed to return with proposals for the roads that children walk along.';

interface PageOf {
  text?: string;
  /** Width and height in points. */
  size?: number;
  /** Part of the page's width and height that a scan covers. */
  scan?: number;
}

function makePdf(pages: readonly PageOf[]): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const doc = new PDFDocument({ size: [400, 300], margin: 30, autoFirstPage: false });
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    const picture = textPage().toBuffer('image/png');
    for (const { text, scan, size } of pages) {
      doc.addPage(size === undefined ? undefined : { size: [size, size], margin: 30 });
      if (text) doc.fontSize(9).text(text);
      // Over the text, as a scanner lays its picture over what it has read.
      if (scan) doc.image(picture, 0, 0, { width: (size ?? 400) * scan, height: (size ?? 300) * scan });
    }
    doc.end();
  });
}

/** Reads every page as `seen`, and counts; what it fails with at which page it reads may be planted. */
function engine(
  seen: Partial<Recognised>,
  failing: Record<number, OcrError['code'] | 'bug'> = {},
): OcrEngine & { pages: number } {
  const made = {
    workers: 1,
    pages: 0,
    recognise: async () => {
      const planted = failing[++made.pages];
      if (planted === 'bug') throw new TypeError('planted');
      if (planted !== undefined) throw new OcrError(planted, 'planted');
      return { text: CLEAN, confidence: 0.92, words: [], turn: 0 as const, ...seen };
    },
    toPng: () => Promise.reject(new Error('not asked for')),
    close: async () => {},
  };
  return made;
}

async function read(pages: readonly PageOf[], ocr: OcrEngine | null, ocrMode: OcrMode = 'auto') {
  const bytes = await makePdf(pages);
  const file = { source: 'a.pdf', path: '/a.pdf', bytes, sha256: '' };
  return (await readFile(file, { ocr, ocrMode, limits: DEFAULT_LIMITS })).pages;
}

it('reads a mixed file page by page', async () => {
  const ocr = engine({});
  const pages = await read(
    [
      { text: CLEAN },
      { scan: 1 },
      { text: MISREAD, scan: 1 },
      // Text that is misread and no scan: left to the repair.
      { text: MISREAD },
      { text: MISREAD, scan: 0.3 },
      { text: ENGLISH, scan: 1 },
      { text: CLEAN, scan: 1 },
    ],
    ocr,
  );
  expect(pages.map((p) => p.method)).toEqual(['text', 'ocr', 'ocr', 'text', 'text', 'text', 'text']);
  expect(pages.map((p) => p.confidence)).toEqual([null, 0.92, 0.92, null, null, null, null]);
  expect(ocr.pages).toBe(2);
});

it.each([
  ['unsure', { confidence: 0.4 }],
  ['misread as well', { text: MISREAD }],
  ['much less', { text: 'Nämnden beslutar årligen' }],
])('keeps a misread layer where OCR is %s', async (_, seen) => {
  const ocr = engine(seen);
  const [page] = await read([{ text: MISREAD, scan: 1 }], ocr);
  expect(ocr.pages).toBe(1);
  expect(page?.method).toBe('text');
});

it('reads every page when told to, and none when told not to or when it cannot', async () => {
  expect((await read([{ text: CLEAN }], engine({}), 'always'))[0]?.method).toBe('ocr');
  const ocr = engine({});
  expect((await read([{ text: MISREAD, scan: 1 }], ocr, 'never'))[0]?.method).toBe('text');
  expect(ocr.pages).toBe(0);
  expect((await read([{ text: MISREAD, scan: 1 }], null))[0]?.method).toBe('text');
  await expect(read([{}, { scan: 1 }], null)).rejects.toMatchObject({ code: 'OCR_UNAVAILABLE', page: 2 });
});

describe('a page that cannot be read', () => {
  it('carries its failure, and the others of its file are read', async () => {
    const ocr = engine({}, { 1: 'OCR_TIMEOUT', 3: 'bug', 4: 'OCR_FAILED' });
    const pages = await read(
      [{ text: CLEAN }, { scan: 1 }, { scan: 1 }, { scan: 1 }, { text: MISREAD, scan: 1 }, { scan: 1, size: 9000 }],
      ocr,
    );
    expect(pages.map((p) => p.failure?.code ?? null)).toEqual([
      null,
      'OCR_TIMEOUT',
      null,
      'OCR_FAILED',
      'OCR_FAILED',
      'TOO_MANY_PIXELS',
    ]);
    expect(pages[1]).toMatchObject({ page: 2, method: 'ocr', confidence: 0, text: '' });
    expect(pages[1]?.failure?.message).toBe(
      `Sida 2: ${FAILURE_CODES.OCR_TIMEOUT.meaning} ${FAILURE_CODES.OCR_TIMEOUT.remedy}`,
    );
    expect(pages[1]).not.toHaveProperty('words');
    // A layer that tells something is better than nothing.
    expect(pages[4]).toMatchObject({ method: 'text', confidence: null });
    expect(pages[4]?.text).toContain('6versyn');
    expect(ocr.pages).toBe(4);
  });

  it('is one without OCR too, where others have text', async () => {
    const pages = await read([{ text: CLEAN }, { scan: 1 }], null);
    expect(pages.map((p) => p.failure?.code)).toEqual([undefined, 'OCR_UNAVAILABLE']);
  });

  it('makes its file a failed one when nothing else was read', async () => {
    const all = { 1: 'OCR_FAILED', 2: 'OCR_TIMEOUT' } as const;
    await expect(read([{ scan: 1 }, { scan: 1 }], engine({}, all))).rejects.toMatchObject({
      code: 'OCR_FAILED',
      page: 1,
      stage: 'ocr',
    });
  });

  it('does not make the others wait for a worker that does not start', async () => {
    const ocr = engine({}, { 1: 'OCR_UNAVAILABLE' });
    const pages = await read([{ text: CLEAN }, { scan: 1 }, { scan: 1 }, { scan: 1 }], ocr);
    expect(pages.map((p) => p.failure?.code)).toEqual([undefined, ...Array(3).fill('OCR_UNAVAILABLE')]);
    expect(ocr.pages).toBe(1);
  });

  it('is one picture of many in a TIFF', async () => {
    const bytes = readFileSync(new URL('../../fixtures/two-pages.tif', import.meta.url));
    const file = { source: 'a.tif', path: '/a.tif', bytes, sha256: '' };
    const ocr = engine({}, { 1: 'OCR_FAILED' });
    const { pages } = await readFile(file, { ocr, ocrMode: 'auto', limits: DEFAULT_LIMITS });
    expect(pages.map((p) => [p.text, p.failure?.code])).toEqual([
      ['', 'OCR_FAILED'],
      [CLEAN, undefined],
    ]);
  });
});

it('looks at a page as large as a house from further away', async () => {
  const pdf = await openPdf(await makePdf([{ scan: 1, size: 14_400 }, { size: 14_400 }]));
  expect([await pdf.hasInk(1), await pdf.hasInk(2)]).toEqual([true, false]);
  await pdf.close();
});

it('ends between two pages when asked to, and tells so when those under way are read', async () => {
  const stop = new AbortController();
  const ocr = engine({});
  const bytes = await makePdf([{ scan: 1 }, { scan: 1 }, { scan: 1 }]);
  const file = { source: 'a.pdf', path: '/a.pdf', bytes, sha256: '' };
  const options = { ocr, ocrMode: 'auto', limits: DEFAULT_LIMITS, signal: stop.signal } as const;
  const work = readFile(file, { ...options, onPage: () => stop.abort() });
  await expect(work).rejects.toMatchObject({ code: 'INTERRUPTED' });
  expect(ocr.pages).toBe(1);
});

it('tells what a layer is worth', () => {
  expect(layerQuality(' 12 \n')).toBe('missing');
  expect(layerQuality('\ue012\ue044\ufffd'.repeat(20))).toBe('unreadable');
  // A few bullets of a symbol font are none.
  expect(layerQuality(`\uf0b7 ${CLEAN}`)).toBe('good');
  expect(layerQuality(MISREAD)).toBe('misread');
  expect(layerQuality(ENGLISH)).toBe('good');
});

it('keeps the turn of a page with its facts', async () => {
  expect((await read([{ scan: 1 }], engine({ turn: 180 })))[0]?.turn).toBe(180);
  expect((await read([{ scan: 1 }], engine({})))[0]).not.toHaveProperty('turn');
});
