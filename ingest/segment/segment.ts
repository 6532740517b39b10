import type { DocumentFact, PageFact } from '../../graph/facts.ts';
import type { ReadPages, Section, Segmented } from '../stages.ts';
import { DocumentText } from '../text/document-text.ts';
import { readHead } from './document-head.ts';
import { documentStarts } from './document-starts.ts';
import { passagesOf } from './passages.ts';
import { sectionsOf } from './sections.ts';

/** Cuts read pages into inner documents, sections and passages. Pure. */
export function segment(read: ReadPages): Segmented {
  const pages = read.pages;
  const { documents, organs } = innerDocuments(read);
  const sections: Section[] = [];
  const passages = documents.flatMap((document) => {
    const doc = new DocumentText(pages, document.start, document.end);
    const own = sectionsOf(doc.text, document.index, document.type);
    sections.push(...own);
    return passagesOf(document, doc, own);
  });
  return { pages, documents, organs, sections, passages };
}

function innerDocuments({ pages, goOn }: ReadPages): Pick<Segmented, 'documents' | 'organs'> {
  const last = pages.at(-1);
  if (!last) return { documents: [], organs: [] };
  const starts = documentStarts(pages, goOn);
  const organs: (string | null)[] = [];
  const documents: DocumentFact[] = starts.map((start, index) => {
    const next = starts[index + 1];
    const end = next ? endBefore(next, pages) : { page: last.page, offset: last.text.length };
    const { organ, ...head } = readHead(new DocumentText(pages, start, end).text);
    organs.push(organ);
    return { index, start, end, partOf: null, ...head, title: head.title || organ || 'Utan rubrik' };
  });
  return { documents: withBundle(documents), organs };
}

/** The end of the document before `next`: the same place, or the end of the page before when `next` opens a page. */
function endBefore(next: { page: number; offset: number }, pages: PageFact[]): { page: number; offset: number } {
  if (next.offset > 0) return next;
  const before = pages[pages.findIndex((p) => p.page === next.page) - 1];
  return before ? { page: before.page, offset: before.text.length } : next;
}

/**
 * In a bundle that opens with a summons, the documents behind it came with it; elsewhere an annex belongs to the document
 * before it that is none.
 */
function withBundle(documents: DocumentFact[]): DocumentFact[] {
  const [cover] = documents;
  if (!cover || documents.length < 2) return documents;
  const summons = cover.type === 'kallelse';
  let main = cover;
  return documents.map((d) => {
    if (d.type !== 'bilaga') main = d;
    const of = summons ? cover : main;
    return of === d ? d : { ...d, partOf: of.index, year: d.year ?? of.year };
  });
}
