/** Paragraphs of a document, put together from the lines of its pages: over page breaks, without what a page only carries. Pure. */
import { nameKey } from '../../../graph/text/fold.ts';

interface Stretch {
  start: number;
  end: number;
}

/** A page of a file, with what is known of it. Offsets into `text`. */
export interface PageLines {
  page: number;
  text: string;
  /** What of the page is shown for a stretch of `text`: the same, or the repaired reading. */
  shown: (start: number, end: number) => string;
  /** The document's part of the page. */
  part: Stretch;
  /** Stretches in it that are of other documents. */
  foreign: readonly Stretch[];
  /** The document's passages on the page, in order. */
  passages: readonly (Stretch & { id: string; headings: readonly string[] })[];
}

export interface ParagraphPlace extends Stretch {
  page: number;
  passage: string | null;
}

export interface Paragraph {
  /** As shown, on one line. */
  text: string;
  heading: boolean;
  /** Headings above it, outermost first. */
  headings: readonly string[];
  /** Where it stands: one place a page. */
  places: [ParagraphPlace, ...ParagraphPlace[]];
}

/** Entries of a table of contents, numbers of pages and the foot they stand in: the same text stands on other pages in another year. */
const CARRIED = [
  /(?:\.{4,}|…{2,}|(?:\. ){4,})[\s.]*\d*\s*$/u,
  /^\s*(?:(?:sida|sid|page)\s+)?\d{1,3}\s*(?:\(\s*\d{1,3}\s*\)|av\s+\d{1,3}|\/\s*\d{1,3})\s*$/iu,
  /(?<!\p{L})(?:sida|sid\.?|page)\s+\d{1,3}\s*(?:av|of|\(|\/)\s*\d{1,3}\)?\s*$/iu,
];
const ROW = /\t| {3,}\S/u;
const ITEM = /^\s*(?:[•●▪◦\uf0b7–—*-]\s*(?=\S)|\d{1,2}[.)]\s+(?=\p{L})|[a-zåäö]\)\s+)/u;
const NUMBERED_HEADING = /^\s*(?:\d{1,2}(?:\.\d{1,2})*\.?|§\s?\d+)\s+\p{Lu}[^.;:]{2,80}$/u;
const ENDED = /[.!?:;…”"]\s*$/u;
const CAPITAL = /^\s*[\p{Lu}\d§•–-]/u;
const SMALL = /^\s*\p{Ll}/u;
/** A line that ends a sentence and is shorter than this share of the page's lines ends its paragraph. */
const SHORT = 0.75;
/** One that ends no sentence, a name or a title, must be shorter still. */
const SHORTER = 0.5;
/** A page of shorter lines than this is a list, an address or names under a signature: none of them goes on. */
const LEAST_WIDTH = 64;
/** Where paragraphs are not set apart, a line's end after a sentence is believed to end one longer than this. */
const LONG = 1_200;

interface Line extends Stretch {
  text: string;
}
type Sort = 'heading' | 'row' | 'item' | 'text';
interface Block {
  sort: Sort;
  lines: Line[];
}

export function paragraphsOf(pages: readonly PageLines[]): Paragraph[] {
  const paragraphs: (Paragraph & { sort: Sort })[] = [];
  for (const page of pages) {
    for (const block of blocksOf(page)) {
      const made = paragraphOf(page, block);
      if (made === null) continue;
      const before = paragraphs.at(-1);
      if (before && goesOn(before, made)) continueWith(before, made);
      else paragraphs.push({ ...made, sort: block.sort });
    }
  }
  return paragraphs.map(({ sort: _, ...paragraph }) => paragraph);
}

function blocksOf(page: PageLines): Block[] {
  const lines = linesOf(page);
  const lengths = lines.filter(({ text }) => !ROW.test(text)).map(({ text }) => text.trim().length);
  const width = Math.max(...lengths, LEAST_WIDTH);
  const headings = new Set(page.passages.flatMap((p) => p.headings.map(nameKey)));
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const line of lines) {
    if (line.text.trim() === '' || CARRIED.some((pattern) => pattern.test(line.text))) {
      open = null;
      continue;
    }
    const sort = sortOf(line, headings);
    if (open !== null && belongs(open, line, sort, width)) {
      open.lines.push(line);
      continue;
    }
    open = { sort, lines: [line] };
    blocks.push(open);
  }
  return blocks;
}

function linesOf({ text, part, foreign }: PageLines): Line[] {
  const lines: Line[] = [];
  for (const match of text.slice(part.start, part.end).matchAll(/[^\n\f]*(?:[\n\f]|$)/gu)) {
    const start = part.start + match.index;
    const line = match[0].replace(/[\n\f]$/u, '');
    if (match[0] === '') continue;
    const isForeign = foreign.some((f) => start >= f.start && start < f.end);
    // Another document between two paragraphs parts them.
    lines.push({ text: isForeign ? '' : line, start, end: start + line.length });
  }
  return lines;
}

function sortOf({ text }: Line, headings: ReadonlySet<string>): Sort {
  if (ROW.test(text.trim())) return 'row';
  if (headings.has(nameKey(text)) || NUMBERED_HEADING.test(text)) return 'heading';
  return ITEM.test(text) ? 'item' : 'text';
}

/** Whether a line goes on with the block before it. */
function belongs(open: Block, line: Line, sort: Sort, width: number): boolean {
  if (sort !== 'text' || open.sort === 'heading') return false;
  // What did not find room in a cell stands on the next line.
  if (open.sort === 'row') return SMALL.test(line.text) && open.lines.length < 4;
  const last = open.lines.at(-1)?.text.trim() ?? '';
  if (!CAPITAL.test(line.text)) return true;
  if (!ENDED.test(last)) return last.length >= width * SHORTER;
  const length = (open.lines.at(-1)?.end ?? 0) - (open.lines[0]?.start ?? 0);
  return last.length >= width * SHORT && length < LONG;
}

function paragraphOf(page: PageLines, { sort, lines }: Block): Paragraph | null {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return null;
  const start = first.start + (/^\s*/u.exec(first.text)?.[0].length ?? 0);
  const end = last.start + last.text.trimEnd().length;
  const text = page.shown(start, end).replace(/\s+/gu, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const passage = page.passages.find((p) => p.end > start) ?? page.passages.at(-1);
  const within = passage !== undefined && passage.start <= start && start < passage.end;
  return {
    text,
    heading: sort === 'heading',
    headings: passage?.headings ?? [],
    places: [{ page: page.page, start, end, passage: within ? passage.id : null }],
  };
}

/** A sentence that a page break, a number of a page or a blank line has cut in two. */
function goesOn(before: Paragraph & { sort: Sort }, next: Paragraph): boolean {
  return before.sort !== 'row' && before.sort !== 'heading' && !ENDED.test(before.text) && SMALL.test(next.text);
}

function continueWith(before: Paragraph, { text, places }: Paragraph): void {
  before.text += ` ${text}`;
  const last = before.places.at(-1);
  for (const place of places) {
    if (last?.page === place.page) last.end = place.end;
    else before.places.push(place);
  }
}
