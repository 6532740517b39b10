import PDFDocument from 'pdfkit';
import { expect, it } from 'vitest';
import type { OcrEngine } from '../../../ingest/ocr/engine.ts';
import type { Recognised } from '../../../ingest/ocr/page-text.ts';
import { layerQuality } from '../../../ingest/readers/layer.ts';
import { DEFAULT_LIMITS } from '../../../ingest/readers/limits.ts';
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
    for (const { text, scan } of pages) {
      doc.addPage();
      if (text) doc.fontSize(9).text(text);
      // Over the text, as a scanner lays its picture over what it has read.
      if (scan) doc.image(picture, 0, 0, { width: 400 * scan, height: 300 * scan });
    }
    doc.end();
  });
}

/** Reads every page as `seen`, and counts. */
function engine(seen: Partial<Recognised>): OcrEngine & { pages: number } {
  const made = {
    workers: 1,
    pages: 0,
    recognise: async () => {
      made.pages++;
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
  await expect(read([{ text: CLEAN }, { scan: 1 }], null)).rejects.toMatchObject({ code: 'OCR_UNAVAILABLE', page: 2 });
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
