/** Where in a document's pages some words stand, as evidence to show. */
import type { DocumentRecord, Evidence, PageRecord, PassageRecord } from '../../../graph/records.ts';
import { repairedSlice } from '../../../graph/search/repaired.ts';
import { nameKey } from '../../../graph/text/fold.ts';
import type { Room } from '../room.ts';

/** Pages read of one document: an agreement is not longer. */
const MOST_PAGES = 40;
/** Words compared from the beginning of what is sought. */
const WORDS = 14;
/** Share of the words a passage must hold to be where something stands, when it stands nowhere word by word. */
const SHARE = 0.7;
/** Longest sentence quoted, in characters each way. */
const REACH = 240;

export interface Pages {
  document: DocumentRecord;
  pages: PageRecord[];
  passages: PassageRecord[];
}

export async function pagesOfDocument(room: Room, document: DocumentRecord): Promise<Pages> {
  const [first, last] = document.pages;
  const numbers = Array.from({ length: Math.min(MOST_PAGES, last - first + 1) }, (_, i) => first + i);
  const pages = await Promise.all(numbers.map((page) => room.reader.page(document.source, page)));
  return { document, pages: pages.filter((p) => p !== null), passages: await room.reader.passagesOf(document.id) };
}

/** The place of a text, word by word whatever the white space; else the passage that holds most of its words. */
export function placeOf(at: Pages, text: string): Evidence | null {
  const words = text.trim().split(/\s+/).slice(0, WORDS);
  if (words[0] === undefined || words[0] === '') return null;
  const found = firstMatch(at, new RegExp(words.map(escaped).join(String.raw`\s+`), 'iu'));
  if (found) return evidence(at, found.page, found.start, Math.max(found.end, endOf(found.page.text, found.end, text)));
  return wordsOf(text).length < 4 ? null : likest(at, text);
}

/** The sentence in which a pattern is first met. */
export function sentenceOf(at: Pages, pattern: RegExp): Evidence | null {
  const found = firstMatch(at, pattern);
  if (!found) return null;
  const { page, start, end } = found;
  const before = page.text.slice(Math.max(0, start - REACH), start);
  const cut = Math.max(
    ...[...before.matchAll(/[.!?]\s+(?=\p{Lu})|\n\s*\n|\n(?=§)/gu)].map((m) => m.index + m[0].length),
    0,
  );
  return evidence(at, page, start - before.length + cut, sentenceEnd(page.text, end));
}

function sentenceEnd(text: string, from: number): number {
  const after = text.slice(from, from + REACH);
  const stop = /[.!?](?=\s|$)|\n\s*\n/u.exec(after);
  return from + (stop === null ? after.trimEnd().length : stop[0].startsWith('\n') ? stop.index : stop.index + 1);
}

/** Where the rest of a text of which the beginning was found ends. */
function endOf(page: string, from: number, text: string): number {
  const tail = text.trim().split(/\s+/).slice(WORDS);
  if (tail.length === 0) return from;
  const match = new RegExp(String.raw`^\s+${tail.map(escaped).join(String.raw`\s+`)}`, 'iu').exec(page.slice(from));
  return match === null ? sentenceEnd(page, from) : from + match[0].length;
}

function firstMatch(at: Pages, pattern: RegExp): { page: PageRecord; start: number; end: number } | null {
  for (const page of at.pages) {
    const flags = pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`;
    for (const match of page.text.matchAll(new RegExp(pattern.source, flags))) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (isInside(at, page, start)) return { page, start, end };
    }
  }
  return null;
}

/** Several documents may share a page; passages tell which of them a place is in. */
function isInside({ passages, document }: Pages, page: PageRecord, start: number): boolean {
  if (page.page > document.pages[0] && page.page < document.pages[1]) return true;
  const own = passages.filter((p) => p.page === page.page);
  const [first, last] = [own[0], own.at(-1)];
  return first === undefined || last === undefined || (start >= first.start - REACH && start < last.end + REACH);
}

function likest(at: Pages, text: string): Evidence | null {
  const wanted = new Set(wordsOf(text));
  let best: { passage: PassageRecord; share: number } | null = null;
  for (const passage of at.passages) {
    const page = at.pages.find((p) => p.page === passage.page);
    const read = page?.repairedText
      ? repairedSlice(page.text, page.repairedText, passage.start, passage.end)
      : passage.text;
    const held = new Set(wordsOf(read));
    const share = [...wanted].filter((word) => held.has(word)).length / wanted.size;
    if (share >= SHARE && share > (best?.share ?? 0)) best = { passage, share };
  }
  const page = best && at.pages.find((p) => p.page === best.passage.page);
  return best && page ? evidence(at, page, best.passage.start, best.passage.end) : null;
}

function wordsOf(text: string): string[] {
  return nameKey(text)
    .split(' ')
    .filter((word) => word.length > 2);
}

export function evidence({ document, passages }: Pages, page: PageRecord, start: number, end: number): Evidence {
  const lead = /^\s*/.exec(page.text.slice(start, end))?.[0].length ?? 0;
  const quote = page.text.slice(start, end).trim();
  const from = start + lead;
  const passage = passages.find((p) => p.page === page.page && p.start <= from && from < p.end);
  return {
    source: document.source,
    document: document.id,
    passage: passage?.id ?? null,
    page: page.page,
    start: from,
    end: from + quote.length,
    quote,
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
