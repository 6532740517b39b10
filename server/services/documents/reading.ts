/** A page laid out for reading: passages in order, with names and hits marked, over the text that is shown. */
import { repairedSlice } from '../../../graph/search/repaired.ts';
import type { PageFile } from '../../contract/things.ts';
import type { ReadingBlock, ReadingPiece } from '../../contract/views.ts';

interface Range {
  start: number;
  end: number;
}

/** A document's own part of a page it may share with others of its file, and which documents come before and after. */
export function partOf(page: PageFile, document: string): Range & { before: string | null; after: string | null } {
  const own = page.passages.filter((p) => p.document === document);
  const [first, last] = [own[0], own.at(-1)];
  const whole = { start: 0, end: page.text.length, before: null, after: null };
  if (!first || !last) return whole;
  const before = page.passages.filter((p) => p.document !== document && p.end <= first.start).at(-1);
  const after = page.passages.find((p) => p.document !== document && p.start >= last.end);
  return {
    start: before?.end ?? 0,
    // What stands between two documents opens the later one.
    end: after ? last.end : page.text.length,
    before: before?.document ?? null,
    after: after?.document ?? null,
  };
}

interface Sought {
  hits: readonly Range[];
  cited: Range | null;
  /** The part of the page to lay out; all of it unless told. */
  part?: Range;
}

/** Blocks of a page, or of a part of it. All ranges are offsets into `page.text`. */
export function readingBlocks(page: PageFile, { hits, cited, part }: Sought): ReadingBlock[] {
  const text = page.repairedText ?? page.text;
  const place = page.repairedText === null ? (range: Range) => range : placer(page.text, page.repairedText);
  const named = page.mentions.flatMap(({ start, end, kind, id, name }) => {
    const at = place({ start, end });
    return at ? [{ ...at, entity: { kind, id, name } }] : [];
  });
  const found = hits.map(place);
  const pointed = cited && place(cited);
  const blocks: ReadingBlock[] = [];
  const add = (start: number, end: number, head: Omit<ReadingBlock, 'pieces'>) => {
    if (text.slice(start, end).trim() !== '')
      blocks.push({ ...head, pieces: pieces(text, { start, end }, { named, hits: found, cited: pointed }) });
  };
  const between = { passage: null, headings: [], paragraph: null, diarienummer: [] };
  const shown = part && page.repairedText === null ? part : { start: 0, end: text.length };
  let reached = shown.start;
  for (const { id, headings, paragraph, diarienummer, ...range } of page.passages) {
    const at = place(range);
    if (!at || at.end > shown.end || at.start < reached) continue;
    add(reached, at.start, between);
    add(at.start, at.end, { passage: id, headings, paragraph, diarienummer });
    reached = at.end;
  }
  add(reached, shown.end, between);
  return blocks;
}

/** Carries ranges of the text as read over to the repaired text. Ranges must come in order. */
function placer(text: string, repaired: string): (range: Range) => Range | null {
  return ({ start, end }) => {
    const slice = repairedSlice(text, repaired, start, end);
    if (slice === '') return null;
    // Repair changes letters, hardly lengths: of several equal slices the nearest to the old place is the one.
    let best = -1;
    for (let at = repaired.indexOf(slice); at >= 0; at = repaired.indexOf(slice, at + 1)) {
      if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) best = at;
    }
    return best < 0 ? null : { start: best, end: best + slice.length };
  };
}

function pieces(
  text: string,
  { start, end }: Range,
  {
    named,
    hits,
    cited,
  }: {
    named: (Range & { entity: NonNullable<ReadingPiece['entity']> })[];
    hits: (Range | null)[];
    cited: Range | null;
  },
): ReadingPiece[] {
  const cuts = new Set([start, end]);
  for (const range of [...named, ...hits, cited]) {
    if (range === null) continue;
    for (const at of [range.start, range.end]) if (at > start && at < end) cuts.add(at);
  }
  const order = [...cuts].sort((a, b) => a - b);
  return order.slice(0, -1).map((from, index) => {
    const to = order[index + 1] ?? end;
    const covers = (range: Range | null) => range !== null && range.start <= from && to <= range.end;
    const hit = hits.findIndex(covers);
    return {
      text: text.slice(from, to),
      entity: named.find(covers)?.entity ?? null,
      hit: hit < 0 ? null : hit,
      cited: covers(cited),
    };
  });
}

/** Where the marks of a snippet stand in the text it was made from. Undoes the escaping, counts in UTF-16 units. */
export function marksOf(snippet: string): Range[] {
  const marks: Range[] = [];
  let length = 0;
  let open = -1;
  for (const [token] of snippet.matchAll(/<mark>|<\/mark>|&(?:#\d+|#x[\da-f]+|\w+);|[\s\S]/giu)) {
    if (token === '<mark>') open = length;
    else if (token === '</mark>') {
      marks.push({ start: open, end: length });
    } else length += token.startsWith('&') && token.length > 1 ? 1 : token.length;
  }
  return marks;
}
