import type { DocumentRecord, EntityKind, EntityRecord } from '../../../graph/records.ts';
import type { FileEntry } from '../../../graph/store.ts';
import { apart } from '../../../graph/text/ranges.ts';
import type { Involved } from '../../contract/common.ts';
import type { DocumentFile, PageFile, PageMention } from '../../contract/things.ts';
import type { Content } from '../../options.ts';
import { statedIn } from '../by-document.ts';
import { involve, mentioned, nameOf } from '../names.ts';
import { findAll, getAll, linkedOf, neighboursOf } from '../neighbours.ts';
import { byName } from '../order.ts';
import type { Room } from '../room.ts';
import { cite, documentsBySource } from '../sources.ts';

/** An inner document, what it holds and where it stands in its file. */
export async function documentFile(room: Room, document: DocumentRecord): Promise<DocumentFile> {
  const near = await neighboursOf(room, document.id);
  const named = await findAll(room, near.in('MENTIONED_IN'));
  const of = (kind: EntityKind): Involved[] =>
    named
      .filter((record): record is EntityRecord => record.kind === kind)
      .map((record) => {
        const here = record.mentions.filter((m) => m.document === document.id);
        return involve(record, here.length, here[0] ? mentioned(here[0]) : null);
      })
      .sort((a, b) => b.count - a.count || byName(a, b));
  const stated = <K extends 'decision' | 'agendaItem' | 'assignment' | 'amount' | 'deadline'>(kind: K) =>
    statedIn(room, kind, document.id);
  const entry = await fileOf(room, document.source);
  const answer = {
    document,
    partOf: document.partOf === null ? null : await room.reader.get('document', document.partOf),
    inside: await getAll(room, 'document', near.in('PART_OF')),
    bundle: (await documentsBySource(room)).get(document.source) ?? [document],
    pages: await pageSummaries(room, document),
    cases: of('case'),
    persons: of('person'),
    arenas: of('arena'),
    organizations: of('organization'),
    projects: of('project'),
    decisions: await stated('decision'),
    agendaItems: await stated('agendaItem'),
    agreements: await getAll(room, 'agreement', near.in('AGREED_IN')),
    assignments: await stated('assignment'),
    amounts: await stated('amount'),
    deadlines: await stated('deadline'),
    linked: await linkedOf(room, document.id, near),
    original: entry?.sha256 ? { bytes: entry.bytes, mediaType: entry.mediaType, sha256: entry.sha256 } : null,
  };
  return { ...answer, sources: await cite(room, answer) };
}

async function pageSummaries(room: Room, { source, pages: [first, last] }: DocumentRecord) {
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const pages = await Promise.all(numbers.map((number) => room.reader.page(source, number)));
  return pages.flatMap((page) => (page ? [{ page: page.page, method: page.method, confidence: page.confidence }] : []));
}

/** A page of a document; null when the document has no such page. `number` counts in the file. */
export async function pageFile(room: Room, document: DocumentRecord, number: number): Promise<PageFile | null> {
  const [first, last] = document.pages;
  if (number < first || number > last) return null;
  const page = await room.reader.page(document.source, number);
  if (!page) return null;
  const bundle = (await documentsBySource(room)).get(document.source) ?? [document];
  const onPage = bundle.filter((d) => d.pages[0] <= number && number <= d.pages[1]);
  const passages = (await Promise.all(onPage.map((d) => room.reader.passagesOf(d.id)))).flat();
  const here = passages.filter((passage) => passage.page === number).sort((a, b) => a.start - b.start);
  return {
    ...page,
    words: await wordsOf(room, document.source, number),
    passages: here,
    mentions: await mentionsOn(
      room,
      document.source,
      number,
      here.flatMap((passage) => passage.entities),
    ),
    pages: [first, last],
  };
}

async function wordsOf(room: Room, source: string, number: number): Promise<PageFile['words']> {
  const entry = await fileOf(room, source);
  const facts = entry?.sha256 ? await room.reader.facts(entry.sha256) : null;
  return facts?.pages.find((page) => page.page === number)?.words ?? null;
}

/** Mentions on the page, by place; of two that overlap the longer stays. */
async function mentionsOn(room: Room, source: string, number: number, ids: string[]): Promise<PageMention[]> {
  const found: PageMention[] = [];
  for (const record of await findAll(room, ids)) {
    if (!('mentions' in record)) continue;
    for (const { source: where, page, start, end } of record.mentions) {
      if (where === source && page === number) {
        found.push({ kind: record.kind, id: record.id, name: nameOf(record), start, end });
      }
    }
  }
  return apart(found);
}

/** The content a source stands for; null when its bytes could not be read. */
export async function contentOf(room: Room, source: string): Promise<Content | null> {
  const entry = await fileOf(room, source);
  return entry?.sha256 ? { ...entry, sha256: entry.sha256 } : null;
}

/** The file a source stands for; null when the store knows of none. */
export async function fileOf(room: Room, source: string): Promise<FileEntry | null> {
  const files = await room.once('files', async (reader) => new Map((await reader.files()).map((f) => [f.source, f])));
  return files.get(source) ?? null;
}
