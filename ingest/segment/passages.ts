import type { DocumentFact, PassageFact } from '../../graph/facts.ts';
import { findDiarienummer } from '../../graph/text/diarienummer.ts';
import type { Section } from '../stages.ts';
import type { DocumentText } from '../text/document-text.ts';

/** A passage points at a place: at most this many characters (CONTRACT.md allows 1,000). */
const MAX = 900;
/** Paragraphs are gathered until a passage is about this long. */
const TARGET = 560;

interface Stretch {
  start: number;
  end: number;
}

/** Paragraphs (between blank lines) of a stretch; a long one is cut at line ends or sentences. */
function paragraphs(text: string, start: number, end: number): Stretch[] {
  const out: Stretch[] = [];
  const cut = (from: number, to: number): void => {
    let at = from;
    while (to - at > MAX) {
      const piece = text.slice(at, at + MAX);
      const stop = Math.max(piece.lastIndexOf('.\n'), piece.lastIndexOf('. '), piece.lastIndexOf('.  '));
      const line = piece.lastIndexOf('\n');
      const length =
        stop > MAX / 3 ? stop + 1 : line > MAX / 3 ? line : piece.lastIndexOf(' ') > 0 ? piece.lastIndexOf(' ') : MAX;
      out.push({ start: at, end: at + length });
      at += length;
    }
    if (text.slice(at, to).trim() !== '') out.push({ start: at, end: to });
  };
  let from = start;
  for (const m of text.slice(start, end).matchAll(/\n[ \t]*\n\s*/gu)) {
    const stop = start + m.index;
    if (text.slice(from, stop).trim() !== '') cut(from, stop);
    from = stop + m[0].length;
  }
  if (text.slice(from, end).trim() !== '') cut(from, end);
  return out;
}

/** Joins short neighbours within a section and on one page. */
function gather(parts: Stretch[], text: string, breaks: number[]): Stretch[] {
  const out: Stretch[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    const sameSpot = last && !breaks.some((b) => b > last.start && b <= part.start);
    if (last && sameSpot && last.end - last.start < TARGET && part.end - last.start <= MAX) last.end = part.end;
    else out.push({ ...part });
  }
  return out.filter((s) => /[\p{L}\d]{2}/u.test(text.slice(s.start, s.end)));
}

/** Cuts a document into passages that begin with their heading and never cross a page. */
export function passagesOf(document: DocumentFact, doc: DocumentText, sections: Section[]): PassageFact[] {
  const text = doc.text;
  const breaks = doc.pageBreaks();
  const passages: PassageFact[] = [];
  const trail: Section[] = [];
  const blocks: Block[] = [];
  const first = sections[0]?.start ?? text.length;
  if (first > 0) blocks.push({ start: 0, end: first, section: null, bare: [] });
  for (const section of sections) blocks.push({ start: section.start, end: section.end, section, bare: [] });
  let paragraphNumbers: string[] = [];
  for (const block of mergeBareHeadings(blocks, text)) {
    for (const section of [...block.bare, ...(block.section ? [block.section] : [])]) {
      while (trail.length > 0 && (trail.at(-1)?.level ?? 0) >= section.level) trail.pop();
      trail.push(section);
      if (section.level === 1) paragraphNumbers = [];
      const here = findDiarienummer(text.slice(section.start, Math.min(section.end, section.start + 400))).map(
        (d) => d.text,
      );
      if (here.length > 0 && section.level === 1) paragraphNumbers = [...new Set(here)].slice(0, 3);
    }
    const cuts = breaks.filter((b) => b > block.start && b < block.end);
    const edges = [block.start, ...cuts, block.end];
    const parts = edges.slice(0, -1).flatMap((from, i) => paragraphs(text, from, edges[i + 1] ?? block.end));
    for (const stretch of gather(parts, text, breaks)) {
      const span = doc.locate(stretch.start, stretch.end);
      if (!span) continue;
      const own = findDiarienummer(text.slice(stretch.start, stretch.end)).map((d) => d.text);
      passages.push({
        document: document.index,
        span,
        headings: trail.map((s) => s.heading),
        paragraph: block.section?.paragraph ?? null,
        diarienummer: [...new Set([...paragraphNumbers, ...own])],
      });
    }
  }
  return passages;
}

/** A stretch of text with its heading, and the headings above it that have no text of their own. */
interface Block {
  start: number;
  end: number;
  section: Section | null;
  bare: Section[];
}

/** A heading without text of its own goes with the block below it, so that the passage says what it is about. */
function mergeBareHeadings(blocks: Block[], text: string): Block[] {
  const out: Block[] = [];
  let pending: Block | null = null;
  for (const block of blocks) {
    const body = text.slice(block.section ? block.section.bodyStart : block.start, block.end).trim();
    const start: number = pending ? pending.start : block.start;
    const bare: Section[] = pending ? [...pending.bare, ...(pending.section ? [pending.section] : [])] : [];
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
