/** The picture of a page, and where on it the words stand that the reader came for. */
import type { WordBox } from '../../../graph/facts.ts';
import type { PageFile } from '../../contract/things.ts';
import type { PagePicture, PictureBox, PictureMark } from '../../contract/views.ts';
import type { Content, PageSource } from '../../options.ts';
import { meanConfidence } from './confidence.ts';
import { type Range, wordsOfRanges } from './word-places.ts';

/** A page is shown without its marks rather than late. */
const PATIENCE_MS = 5_000;
/** Matches marked on a picture; more would hide it. */
const MOST_MARKS = 60;
/** Share of a word's height that two words of one line have in common. */
const SAME_LINE = 0.5;
/** A range without words. */
const NOWHERE: Range = { start: 0, end: 0 };
/** Space left round a word, in shares of its height. */
const AIR = 0.15;

/** What a reader came to a page for; offsets into its `text`. */
interface Sought {
  /** Where the query was found. */
  hits: readonly Range[];
  /** What a source points at, or the passage of the address. */
  spot: Range | null;
}
export const NOTHING: Sought = { hits: [], spot: null };

/**
 * @param content of the file the page is of
 * @returns null when the page has no picture
 */
export async function pictureOf(
  pictures: PageSource | undefined,
  content: Content | null,
  page: PageFile,
  { hits, spot }: Sought,
): Promise<PagePicture | null> {
  if (!pictures || !content || !(await pictures.has(content))) return null;
  const bare = { width: null, height: null, hits: [], cited: null };
  if (hits.length === 0 && spot === null) return bare;
  const seen = await soon(
    Promise.all([pictures.draw(content, page.page), page.words ?? pictures.words(content, page.page)]),
  );
  const [png, words] = seen ?? [null, null];
  const size = png && sizeOf(png);
  if (!size) return bare;
  // Words beyond the edge were measured on a picture of another size.
  const fits = words?.every(([, , , , x1, y1]) => x1 <= size.width && y1 <= size.height);
  if (!words || !fits) return { ...bare, ...size };
  const [first = null, ...marked] = marksOn(page, words, size, [spot ?? NOWHERE, ...hits.slice(0, MOST_MARKS)]);
  return { ...size, hits: marked, cited: first };
}

/** The work's answer, or null when it fails or takes too long; it goes on, and the next who asks has it at once. */
async function soon<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  try {
    return await Promise.race([work.catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Width and height of a PNG, from its header. */
function sizeOf(png: Uint8Array): { width: number; height: number } | null {
  if (png.length < 24) return null;
  const head = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (head.getUint32(12) !== 0x49484452) return null;
  return { width: head.getUint32(16), height: head.getUint32(20) };
}

/** A mark for each range, null where its words are not found. */
function marksOn(
  { text, words: scanned }: PageFile,
  words: readonly WordBox[],
  size: { width: number; height: number },
  ranges: readonly Range[],
): (PictureMark | null)[] {
  const lines = linesOf(words);
  return wordsOfRanges(text, words, ranges).map((found, index) => {
    const [first, range] = [found[0], ranges[index]];
    if (!first || !range) return null;
    return {
      line: 1 + lines.findIndex((line) => line.has(first)),
      lines: lines.length,
      text: lineOf(text, range),
      confidence: scanned === null ? null : meanConfidence(found),
      boxes: alongLines(found).map((box) => shareOf(box, size)),
    };
  });
}

/** The line of the text a range begins on. */
function lineOf(text: string, { start }: Range): string {
  const from = text.lastIndexOf('\n', start) + 1;
  const to = text.indexOf('\n', start);
  return text.slice(from, to < 0 ? text.length : to).trim();
}

/** The words by line, from the top. */
function linesOf(words: readonly WordBox[]): Set<WordBox>[] {
  const middle = ([, , , y0, , y1]: WordBox) => (y0 + y1) / 2;
  const lines: { words: Set<WordBox>; bottom: number }[] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1);
    if (line && middle(word) < line.bottom) line.words.add(word);
    else lines.push({ words: new Set([word]), bottom: word[5] });
  }
  return lines.map((line) => line.words);
}

interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** One box for the words that follow each other on a line. */
function alongLines(words: readonly WordBox[]): Box[] {
  const boxes: Box[] = [];
  for (const [, , x0, y0, x1, y1] of words) {
    const last = boxes.at(-1);
    const common = last ? Math.min(last.y1, y1) - Math.max(last.y0, y0) : 0;
    const height = last ? Math.min(last.y1 - last.y0, y1 - y0) : 0;
    const follows = last && common > SAME_LINE * height && x0 >= last.x0 && x0 - last.x1 < 3 * (y1 - y0);
    if (!follows) boxes.push({ x0, y0, x1, y1 });
    else {
      last.y0 = Math.min(last.y0, y0);
      last.x1 = Math.max(last.x1, x1);
      last.y1 = Math.max(last.y1, y1);
    }
  }
  return boxes;
}

/** A box in percent of the picture, with some air round it. */
function shareOf({ x0, y0, x1, y1 }: Box, { width, height }: { width: number; height: number }): PictureBox {
  const air = AIR * (y1 - y0);
  const percent = (value: number, whole: number) =>
    Math.round((10_000 * Math.max(0, Math.min(value, whole))) / whole) / 100;
  const [left, top] = [percent(x0 - air, width), percent(y0 - air, height)];
  return {
    left,
    top,
    width: Math.round(100 * (percent(x1 + air, width) - left)) / 100,
    height: Math.round(100 * (percent(y1 + air, height) - top)) / 100,
  };
}
