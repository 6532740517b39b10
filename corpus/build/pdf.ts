import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Block, HeadLine, Part, Source } from './markup.ts';
import { wrap } from './wrap.ts';

/** A4 in points. */
const A4 = { width: 595.28, height: 841.89 };

interface Paper {
  width: number;
  height: number;
}
const paperOf = (part: Part): Paper => (part.landscape ? { width: A4.height, height: A4.width } : A4);

const MARGIN = { side: 62, top: 42, bottom: 48 };
const LEADING = 1.32;
const SIZE = { body: 10.5, head: 8.5, 1: 17, 2: 13, 3: 10.5 } as const;

/** Liberation Sans, as it comes with pdf.js: embedded, so every reader sees the same glyphs and no system font matters. */
const FONTS = join('node_modules', 'pdfjs-dist', 'standard_fonts');

interface Line {
  text: string;
  x: number;
  y: number;
  size: number;
  bold: boolean;
  /** A line of a table of contents whose page is still `?`: the heading it leads to. */
  leadsTo?: string;
}

interface Page {
  part: Part;
  lines: Line[];
  rules: number[];
  boxes: { x: number; y: number; width: number; height: number }[];
}

/** Collects PDF bytes; with a fixed date and no compression they are the same on each run and on each version of zlib. */
async function pdfBytes(
  info: { title: string; author: string; date: string },
  draw: (doc: PDFKit.PDFDocument) => void,
): Promise<Buffer> {
  const date = new Date(`${info.date}T08:00:00Z`);
  const doc = new PDFDocument({
    autoFirstPage: false,
    compress: false,
    lang: 'sv-SE',
    info: { Title: info.title, Author: info.author, CreationDate: date, ModDate: date, Producer: '', Creator: '' },
  });
  doc.registerFont('regular', join(FONTS, 'LiberationSans-Regular.ttf'));
  doc.registerFont('bold', join(FONTS, 'LiberationSans-Bold.ttf'));
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
  draw(doc);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Lays a source out on A4 pages and returns the file. Parts that have `pictures` are those pictures, a page each, without text. */
export async function renderPdf(source: Source, pictures: ReadonlyMap<Part, Buffer[]> = new Map()): Promise<Buffer> {
  return pdfBytes(source, (doc) => {
    for (const part of source.parts) {
      const photographed = pictures.get(part);
      if (photographed) {
        for (const picture of photographed) drawPicture(doc, part, picture);
        continue;
      }
      const pages = layOut(doc, part);
      for (const [index, page] of pages.entries()) drawPage(doc, page, index + 1, pages.length);
    }
  });
}

function layOut(doc: PDFKit.PDFDocument, part: Part): Page[] {
  const paper = paperOf(part);
  const BODY = paper.width - 2 * MARGIN.side;
  const top = MARGIN.top + part.headers.length * SIZE.head * LEADING + 18;
  const bottom = paper.height - MARGIN.bottom - part.footers.length * SIZE.head * LEADING - 8;
  const pages: Page[] = [];
  let y = top;

  const newPage = (): Page => {
    const page: Page = { part, lines: [], rules: [], boxes: [] };
    pages.push(page);
    y = top;
    return page;
  };
  let page = newPage();

  const room = (height: number): void => {
    if (y + height > bottom) page = newPage();
  };
  const measureAt = (size: number, bold: boolean) => (line: string) =>
    doc
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .widthOfString(line);
  const put = (text: string, x: number, size: number, bold = false): void => {
    room(size * LEADING);
    page.lines.push({ text, x, y, size, bold });
    y += size * LEADING;
  };

  const place = (block: Block): void => {
    const measure = measureAt(SIZE.body, false);
    switch (block.kind) {
      case 'page':
        page = newPage();
        break;
      case 'space':
        y += 16;
        break;
      case 'rule':
        page.rules.push(y + 4);
        y += 10;
        break;
      case 'heading': {
        const size = SIZE[block.level];
        if (page.lines.length > 0) y += block.level === 3 ? 5 : 10;
        room(size * LEADING + 40); // a heading does not stand alone at the foot of a page
        for (const line of wrap(block.text, BODY, measureAt(size, true), false)) put(line, MARGIN.side, size, true);
        y += 2;
        break;
      }
      case 'paragraph':
        for (const forced of block.lines)
          for (const line of wrap(forced, BODY, measure, part.hyphenate))
            put(line, block.right ? paper.width - MARGIN.side - measure(line) : MARGIN.side, SIZE.body);
        y += 6;
        break;
      case 'item': {
        const lines = wrap(block.text, BODY - 18, measure, part.hyphenate);
        room(SIZE.body * LEADING);
        page.lines.push({ text: block.label, x: MARGIN.side, y, size: SIZE.body, bold: false });
        for (const line of lines) put(line, MARGIN.side + 18, SIZE.body);
        y += 2;
        break;
      }
      case 'leader': {
        const dots = (BODY - measure(`${block.left}  ${block.right}`)) / measure('.');
        put(`${block.left} ${'.'.repeat(Math.max(3, Math.floor(dots)))} ${block.right}`, MARGIN.side, SIZE.body);
        const line = page.lines.at(-1);
        if (line && block.right === '?') line.leadsTo = block.left;
        break;
      }
      case 'row':
        placeRow(block);
        break;
    }
  };

  /** Cell after cell, as word processors write them: a cell's lines follow one another in the text layer. */
  const placeRow = ({ cells, widths, ruled }: Extract<Block, { kind: 'row' }>): void => {
    let x = MARGIN.side;
    const pad = ruled ? 4 : 0;
    const set = cells.map((cell, i) => {
      const width = ((widths[i] ?? 100 / cells.length) / 100) * BODY;
      const at = x + pad;
      x += width;
      return { x: at, width, lines: wrap(cell, width - 8, measureAt(SIZE.body, false), false) };
    });
    const height = Math.max(1, ...set.map((cell) => cell.lines.length)) * SIZE.body * LEADING + pad;
    room(height);
    if (ruled)
      for (const cell of set) page.boxes.push({ x: cell.x - pad, y: y - 1, width: cell.width, height: height + 2 });
    for (const cell of set)
      for (const [i, text] of cell.lines.entries())
        page.lines.push({ text, x: cell.x, y: y + pad / 2 + i * SIZE.body * LEADING, size: SIZE.body, bold: false });
    y += height + 2;
  };

  part.blocks.forEach(place);
  resolveLeaders(pages);
  return pages;
}

/** Puts page numbers into a table of contents, now that the headings have their places. */
function resolveLeaders(pages: Page[]): void {
  for (const line of pages.flatMap((page) => page.lines)) {
    const { leadsTo } = line;
    if (leadsTo === undefined) continue;
    const index = pages.findIndex((page) =>
      page.lines.some((other) => other.bold && other.text.slice(0, 20) === leadsTo.slice(0, 20)),
    );
    if (index < 0) throw new Error(`no heading for the line of contents: ${leadsTo}`);
    line.text = line.text.replace(/\?$/, String(index + 1));
  }
}

function drawPage(doc: PDFKit.PDFDocument, page: Page, n: number, m: number): void {
  const { width, height } = paperOf(page.part);
  doc.addPage({ size: [width, height], margin: 0 });
  drawHead(doc, page.part.headers, MARGIN.top, width, n, m);
  for (const y of page.rules)
    doc
      .moveTo(MARGIN.side, y)
      .lineTo(width - MARGIN.side, y)
      .lineWidth(0.6)
      .stroke();
  for (const box of page.boxes) doc.rect(box.x, box.y, box.width, box.height).lineWidth(0.7).stroke();
  for (const line of page.lines)
    doc
      .font(line.bold ? 'bold' : 'regular')
      .fontSize(line.size)
      .text(line.text, line.x, line.y, { lineBreak: false });
  const foot = height - MARGIN.bottom - page.part.footers.length * SIZE.head * LEADING;
  drawHead(doc, page.part.footers, foot, width, n, m);
}

/** A page that is one picture, standing or lying as the picture does. */
function drawPicture(doc: PDFKit.PDFDocument, part: Part, picture: Buffer): void {
  const onSide = (part.scanned?.turn ?? 0) % 180 !== 0;
  const { width, height } = onSide ? { width: A4.height, height: A4.width } : A4;
  doc.addPage({ size: [width, height], margin: 0 });
  doc.image(picture, 0, 0, { width, height });
}

function drawHead(doc: PDFKit.PDFDocument, heads: HeadLine[], top: number, width: number, n: number, m: number): void {
  const fill = (text: string): string => text.replace('{n}', String(n)).replace('{m}', String(m));
  doc.font('regular').fontSize(SIZE.head);
  for (const [i, head] of heads.entries()) {
    const y = top + i * SIZE.head * LEADING;
    if (head.left) doc.text(fill(head.left), MARGIN.side, y, { lineBreak: false });
    const right = fill(head.right);
    if (right) doc.text(right, width - MARGIN.side - doc.widthOfString(right), y, { lineBreak: false });
  }
}
