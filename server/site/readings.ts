/** Documents laid out for reading, file of the folder by file of the folder. */
import type { DocumentRecord, PassageRecord } from '../../graph/records.ts';
import { fileOfPage, pagesInFile, type SiteReading } from '../contract/site.ts';
import type { DocumentFile, PageFile } from '../contract/things.ts';
import { documentFile } from '../services/documents/documents.ts';
import { partOf, readingBlocks } from '../services/documents/reading.ts';
import type { Room } from '../services/room.ts';
import { readable } from '../services/search/readable.ts';
import { documentsBySource } from '../services/sources.ts';
import type { MentionIndex } from './mentions.ts';

/** One file's worth of a document at a time. */
export async function* readingsOf(
  room: Room,
  document: DocumentRecord,
  mentions: MentionIndex,
): AsyncGenerator<SiteReading> {
  const file = await readable(room, await documentFile(room, document));
  const beside = (await documentsBySource(room)).get(document.source) ?? [document];
  const passages = await passagesAround(room, document, beside);
  const parts = fileOfPage(document.pages, document.pages[1]);
  for (let part = 1; part <= parts; part += 1) {
    const pages: SiteReading['pages'] = [];
    for (const number of pagesInFile(document.pages, part)) {
      const record = await room.reader.page(document.source, number);
      if (record === null) continue;
      const page: PageFile = {
        ...record,
        words: null,
        passages: passages.get(number) ?? [],
        mentions: mentions.on(document.source, number),
        pages: document.pages,
      };
      pages.push(laidOut(file, page));
    }
    yield { file, pages, part, parts };
  }
}

function laidOut(file: DocumentFile, page: PageFile): SiteReading['pages'][number] {
  const part = partOf(page, file.document.id);
  const [before = null, after = null] = [part.before, part.after].map((id) => file.bundle.find((d) => d.id === id));
  return { page, blocks: readingBlocks(page, { hits: [], cited: null, part }), before, after };
}

/** Passages of the document and of those that share pages with it, by page, in order of place. */
async function passagesAround(
  room: Room,
  { pages: [first, last] }: DocumentRecord,
  beside: readonly DocumentRecord[],
): Promise<Map<number, PassageRecord[]>> {
  const sharing = beside.filter(({ pages: [from, to] }) => from <= last && first <= to);
  const byPage = new Map<number, PassageRecord[]>();
  for (const { id } of sharing) {
    for (const passage of await room.reader.passagesOf(id)) {
      if (passage.page < first || passage.page > last) continue;
      byPage.set(passage.page, [...(byPage.get(passage.page) ?? []), passage]);
    }
  }
  for (const some of byPage.values()) some.sort((a, b) => a.start - b.start);
  return byPage;
}
