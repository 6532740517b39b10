import type { DocumentFact, PassageFact } from '../../graph/facts.ts';
import { findDiarienummer } from '../../graph/text/diarienummer.ts';
import type { Section } from '../stages.ts';
import { contentsOf, type Stretch } from '../text/contents.ts';
import type { DocumentText } from '../text/document-text.ts';
import { linesOf } from '../text/lines.ts';
import { signingOf } from '../text/signing.ts';
import { type Table, tablesOf } from '../text/tables.ts';
import { partsOf } from './cuts.ts';
import { signatureStarts } from './signature-blocks.ts';

/** A passage points at a place: at most this many characters (CONTRACT.md allows 1,000). */
const MAX = 900;
/** Paragraphs are gathered until a passage is about this long. */
const TARGET = 560;
/** A letterhead with the document's title below it is no longer. */
const LETTERHEAD = 420;
/** Above the text of a paragraph or an item of a summons, its own number stands this near. */
const HEAD_CHARS = 400;

/** Joins short neighbours within a section and between bounds. */
function gather(parts: readonly Stretch[], text: string, tables: readonly Table[]): Stretch[] {
  const out: Stretch[] = [];
  const tableAt = (offset: number): Table | undefined => tables.find((t) => offset >= t.start && offset < t.end);
  for (const part of parts) {
    const last = out.at(-1);
    // A table is not begun at the foot of a text that has filled its passage; within one, rows fill the passage.
    const room =
      last !== undefined && tableAt(part.start) !== undefined && tableAt(last.start) === tableAt(part.start)
        ? MAX
        : TARGET;
    if (last && last.end - last.start < room && part.end - last.start <= MAX) last.end = part.end;
    else out.push({ ...part });
  }
  return out.filter((s) => /[\p{L}\d]{2}/u.test(text.slice(s.start, s.end)));
}

/** What is left of a stretch without some others, cut at bounds too. */
function between(start: number, end: number, leftOut: readonly Stretch[], bounds: readonly number[]): Stretch[] {
  const out: Stretch[] = [];
  const add = (from: number, to: number): void => {
    const edges = [from, ...bounds.filter((b) => b > from && b < to), to];
    for (const [i, edge] of edges.slice(0, -1).entries()) out.push({ start: edge, end: edges[i + 1] ?? to });
  };
  let at = start;
  for (const s of leftOut) {
    if (s.end <= at || s.start >= end) continue;
    if (s.start > at) add(at, s.start);
    at = Math.max(at, s.end);
  }
  if (at < end) add(at, end);
  return out;
}

/**
 * Cuts a document into passages that begin with their heading and never cross a page. Tables of contents and the marks of
 * signing are in none: they hold nothing to be found. A table that goes on from the passage before has its column heads
 * among the headings; names under a signature are a passage of their own.
 */
export function passagesOf(document: DocumentFact, doc: DocumentText, sections: Section[]): PassageFact[] {
  const text = doc.text;
  const lines = linesOf(text);
  const leftOut = [...contentsOf(lines, document.type), ...signingOf(lines)].sort((a, b) => a.start - b.start);
  const bounds = [...doc.pageBreaks(), ...signatureStarts(lines)].sort((a, b) => a - b);
  const tables = tablesOf(text);
  const passages: PassageFact[] = [];
  const trail: Section[] = [];
  const blocks: Block[] = [];
  const first = sections[0]?.start ?? text.length;
  if (first > 0) blocks.push({ start: 0, end: first, section: null, bare: [] });
  for (const section of sections) blocks.push({ start: section.start, end: section.end, section, bare: [] });
  let numbers: string[] = [];
  for (const block of mergeBareHeadings(blocks, text)) {
    for (const section of [...block.bare, ...(block.section ? [block.section] : [])]) {
      while (trail.length > 0 && (trail.at(-1)?.level ?? 0) >= section.level) trail.pop();
      trail.push(section);
      if (section.level === 1) numbers = numbersOf(section, text);
    }
    const headings = headingsOf(block, trail);
    for (const free of between(block.start, block.end, leftOut, bounds)) {
      const parts = partsOf(text, free.start, free.end, tables, MAX);
      for (const stretch of gather(parts, text, tables)) {
        const span = doc.locate(stretch.start, stretch.end);
        if (!span) continue;
        const own = findDiarienummer(text.slice(stretch.start, stretch.end)).map((d) => d.text);
        const table = tables.find((t) => stretch.start > t.start && stretch.start < t.end);
        passages.push({
          document: document.index,
          span,
          headings: table?.head ? [...headings, table.head] : headings,
          paragraph: block.section?.paragraph ?? null,
          diarienummer: [...new Set([...numbers, ...own])],
        });
      }
    }
  }
  return passages;
}

/** Numbers that stand above the text of a section of the highest level: those of its case. */
const numbersOf = (section: Section, text: string): string[] =>
  [
    ...new Set(
      findDiarienummer(text.slice(section.start, Math.min(section.end, section.start + HEAD_CHARS))).map((d) => d.text),
    ),
  ].slice(0, 3);

/** Headings over a block; where several of one level stand in it, each without text of its own, none is over all of it. */
function headingsOf(block: Block, trail: readonly Section[]): string[] {
  const level = block.section?.level;
  const several = block.bare.some((s) => s.level === level);
  return (several ? trail.filter((s) => s !== block.section) : trail).map((s) => s.heading);
}

/** A stretch of text with its heading, and the headings above it that have no text of their own. */
interface Block extends Stretch {
  section: Section | null;
  bare: Section[];
}

/** The title of the document, below the day and number of its letterhead. */
const isTitle = (letterhead: Block, section: Section, text: string): boolean =>
  letterhead.section === null &&
  section.paragraph === null &&
  section.end < LETTERHEAD &&
  /\d{4}/u.test(text.slice(letterhead.start, letterhead.end)) &&
  section.heading.split(' ').length >= 3;

/** The head of a paragraph of minutes that names its case: what is looked for by number is found there, whatever was decided. */
const namesCase = (section: Section, text: string): boolean =>
  section.paragraph !== null &&
  section.level === 1 &&
  findDiarienummer(text.slice(section.start, section.bodyStart)).length > 0;

/** A heading without text of its own goes with the block below it, so that the passage says what it is about. */
function mergeBareHeadings(blocks: Block[], text: string): Block[] {
  const out: Block[] = [];
  let pending: Block | null = null;
  for (const block of blocks) {
    const body = text.slice(block.section ? block.section.bodyStart : block.start, block.end).trim();
    let start: number = pending ? pending.start : block.start;
    let bare: Section[] = pending ? [...pending.bare, ...(pending.section ? [pending.section] : [])] : [];
    const letterhead = pending === null && out.length === 1 ? out[0] : undefined;
    if (letterhead && block.section && body === '' && isTitle(letterhead, block.section, text)) {
      letterhead.end = block.end;
      continue;
    }
    if (pending?.section && namesCase(pending.section, text)) {
      out.push(pending);
      [start, bare] = [block.start, []];
    }
    if (block.section && body === '' && block.end - start < 300) {
      pending = { ...block, start, bare };
      continue;
    }
    const last = out.at(-1);
    const samePart = last?.section?.paragraph != null && last.section.paragraph === block.section?.paragraph;
    if (last && samePart && block.end - start < 160 && block.end - last.start < TARGET) last.end = block.end;
    else out.push({ ...block, start, bare });
    pending = null;
  }
  if (pending) out.push(pending);
  return out;
}
