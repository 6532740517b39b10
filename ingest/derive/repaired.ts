import type {
  DocumentFact,
  FileFacts,
  MentionFact,
  PageFact,
  PassageFact,
  Span,
  StatementFact,
} from '../../graph/facts.ts';
import { extract } from '../extract/extract.ts';
import { isForeign, needsRepair } from '../repair/gate.ts';
import { type MisreadPage, type RepairedPage, repairPages } from '../repair/repair.ts';
import { Vocabulary } from '../repair/vocabulary.ts';
import { segment } from '../segment/segment.ts';
import { DocumentText } from '../text/document-text.ts';
import { looksMisread } from '../text/noise.ts';
import type { DeriveInput, RepairedInput } from './corpus.ts';
import { keepModelMentions } from './model-mentions.ts';

/**
 * Repairs what was misread and reads its facts anew. The vocabulary is that of the corpus' clean pages, so this belongs to the derived layer.
 * Documents, passages, mentions and statements of a repaired file come from its repaired text, but every place they name
 * is a place in the page as read. Files without misread text pass through as they are. Pure, and a function of the set of files alone.
 */
export function repairCorpus(input: DeriveInput): RepairedInput[] {
  const stretches = input.files.map(({ facts }) => misreadStretches(facts));
  if (stretches.every((s) => s.size === 0)) return input.files.map((f) => ({ ...f, repaired: new Map() }));
  const vocabulary = new Vocabulary(input.files.flatMap(({ facts }, i) => cleanTexts(facts, stretches[i])));
  return input.files.map(({ sources, facts }, i) => {
    const own = stretches[i];
    const pages = facts.pages.flatMap((p): MisreadPage[] => {
      const misread = own?.get(p.page);
      return misread ? [{ id: String(p.page), text: p.text, misread }] : [];
    });
    if (pages.length === 0) return { sources, facts, repaired: new Map() };
    const found = repairPages(pages, vocabulary, input.knows);
    const repaired = new Map([...found].map(([id, page]) => [Number(id), page]));
    return { sources, facts: repaired.size > 0 ? readAnew(facts, repaired) : facts, repaired };
  });
}

interface Stretch {
  start: number;
  end: number;
}

/** Letters enough to tell that a page of a misread document is itself clean. */
const TELLING_LETTERS = 150;

/** Parts of pages that were misread, by page: those of documents that fail the gate, and others that fail it by themselves. */
function misreadStretches(facts: FileFacts): Map<number, Stretch[]> {
  const found = new Map<number, Stretch[]>();
  for (const { start, end } of facts.documents) {
    const whole = needsRepair(new DocumentText(facts.pages, start, end).text);
    for (const page of facts.pages) {
      if (page.page < start.page || page.page > end.page) continue;
      const from = page.page === start.page ? start.offset : 0;
      const to = page.page === end.page ? end.offset : page.text.length;
      const part = page.text.slice(from, to);
      if (!(whole ? !isClean(part) : needsRepair(part))) continue;
      const list = found.get(page.page) ?? [];
      list.push({ start: from, end: to });
      found.set(page.page, list);
    }
  }
  return found;
}

function isClean(part: string): boolean {
  const letters = part.match(/[a-zåäö]/g)?.length ?? 0;
  return (letters > TELLING_LETTERS && !looksMisread(part)) || isForeign(part);
}

/** The text of pages outside what was misread. */
function cleanTexts(facts: FileFacts, misread: Map<number, Stretch[]> | undefined): string[] {
  return facts.pages.flatMap((page) => {
    const texts: string[] = [];
    let reached = 0;
    for (const { start, end } of misread?.get(page.page) ?? []) {
      texts.push(page.text.slice(reached, start));
      reached = end;
    }
    texts.push(page.text.slice(reached));
    return texts.filter((t) => t.trim() !== '' && !isForeign(t));
  });
}

/** Facts of the repaired text, with their places put back to the pages as read. */
function readAnew(facts: FileFacts, repaired: ReadonlyMap<number, RepairedPage>): FileFacts {
  const segmented = segment({
    pages: facts.pages.map((p): PageFact => ({ ...p, text: repaired.get(p.page)?.text ?? p.text })),
  });
  const { documents, mentions, statements } = extract(segmented);
  const pages = new Map(facts.pages.map((p) => [p.page, p]));
  const back = (span: Span): Span => ({ page: span.page, ...placeBack(repaired, span) });
  const written = (span: Span): string => pages.get(span.page)?.text.slice(span.start, span.end) ?? '';
  const offset = (at: DocumentFact['start']): DocumentFact['start'] => ({
    page: at.page,
    offset: repaired.get(at.page)?.map.offset(at.offset) ?? at.offset,
  });
  return keepModelMentions(facts, {
    ...facts,
    documents: documents.map((d) => {
      const start = offset(d.start);
      const end = offset(d.end);
      const text = new DocumentText(facts.pages, start, end).text.trimStart();
      return { ...d, start, end, startsWith: text.slice(0, d.startsWith.length).trimEnd() };
    }),
    passages: segmented.passages.flatMap((p) => withinLength({ ...p, span: back(p.span) }, written)),
    mentions: mentions.map((m): MentionFact => {
      const span = back(m.span);
      const placed = { ...m, span, text: written(span) };
      return placed.kind === 'arena' && placed.description
        ? { ...placed, description: back(placed.description) }
        : placed;
    }),
    statements: statements.map((s): StatementFact => ({ ...s, span: back(s.span) })),
  });
}

function placeBack(repaired: ReadonlyMap<number, RepairedPage>, { page, start, end }: Span): Stretch {
  return repaired.get(page)?.map.toOriginal(start, end) ?? { start, end };
}

/** The most a passage may hold (CONTRACT of `PassageRecord`). */
const PASSAGE_LENGTH = 1000;

/** A misreading may be longer than what was written: a passage grown too long is cut at its last white space. */
function withinLength(passage: PassageFact, written: (span: Span) => string): PassageFact[] {
  const { span } = passage;
  if (span.end - span.start <= PASSAGE_LENGTH) return [passage];
  const text = written(span);
  const space = /\s+(?=\S*$)/u.exec(text.slice(0, PASSAGE_LENGTH));
  const cut = space?.index ?? PASSAGE_LENGTH;
  const next = cut + (space?.[0].length ?? 0);
  return [
    { ...passage, span: { ...span, end: span.start + cut } },
    ...withinLength({ ...passage, span: { ...span, start: span.start + next } }, written),
  ];
}
