import type { DocumentFact, FileFacts, MentionFact, PageFact, Span } from '../../graph/facts.ts';
import { recordId } from '../../graph/ids.ts';
import type { DocumentRecord, EntityKind, Evidence, Mention, PageRecord, PassageRecord } from '../../graph/records.ts';
import type { Curation } from '../curation/schema.ts';
import type { Knows } from '../repair/dictionary.ts';
import type { RepairedPage } from '../repair/repair.ts';
import { DocumentText } from '../text/document-text.ts';
import { looksMisread } from '../text/noise.ts';

/** What a derivation starts from: every content in the store with the sources it stands for. Order means nothing. */
export interface DeriveInput {
  files: { sources: string[]; facts: FileFacts }[];
  /** Whether the dictionary has a word, for the repair of misread text; without it only the corpus' own words are known. */
  knows?: Knows | undefined;
  /** What people have said of the graph: `curation.yaml` and `authority.yaml`. */
  curation?: Curation | undefined;
}

/** A content whose misread pages have been repaired; spans of its facts are places in the pages as read. */
export interface RepairedInput {
  sources: string[];
  facts: FileFacts;
  repaired: ReadonlyMap<number, RepairedPage>;
}

/** An inner document within the corpus. */
export interface CorpusDocument {
  id: string;
  file: CorpusFile;
  fact: DocumentFact;
  /** Read with an English model: its spelling counts for less than that of clean text, even where it was repaired. */
  misread: boolean;
}

/** A content with the source it goes by: the first of its names. */
export interface CorpusFile {
  source: string;
  otherSources: string[];
  facts: FileFacts;
  documents: CorpusDocument[];
  pages: Map<number, PageFact>;
  /** Repaired text of the pages where repair changed something. */
  repaired: ReadonlyMap<number, RepairedPage>;
  /** Passages of each page in order. */
  passages: Map<number, PassageRecord[]>;
}

/** Files in the order of their first source, so that nothing derived depends on the order they came in. */
export function readCorpus(input: RepairedInput[]): CorpusFile[] {
  return input
    .map(({ sources, facts, repaired }) => {
      const [source = '', ...otherSources] = [...sources].sort();
      const file: CorpusFile = {
        source,
        otherSources,
        facts,
        documents: [],
        pages: new Map(facts.pages.map((p) => [p.page, p])),
        repaired,
        passages: new Map(),
      };
      file.documents = facts.documents.map((fact) => ({
        id: recordId('document', source, fact.index),
        file,
        fact,
        misread: looksMisread(new DocumentText(facts.pages, fact.start, fact.end).text),
      }));
      return file;
    })
    .sort((a, b) => (a.source < b.source ? -1 : 1));
}

export function documentRecord(d: CorpusDocument, issuer: string | null, numbers: string[]): DocumentRecord {
  const { fact, file } = d;
  const cover = fact.partOf === null ? undefined : file.documents[fact.partOf];
  return {
    kind: 'document',
    id: d.id,
    source: file.source,
    title: fact.title,
    type: fact.type,
    date: fact.date,
    issuer: issuer ?? fact.issuer,
    diarienummer: numbers,
    authors: fact.authors,
    partOf: cover?.id ?? null,
    pages: [fact.start.page, Math.max(fact.start.page, fact.end.page)],
    startsWith: fact.startsWith,
    alsoAt: file.otherSources,
  };
}

export function pageRecords(file: CorpusFile): PageRecord[] {
  return file.facts.pages.map((p) => ({
    kind: 'page',
    id: recordId('page', file.source, p.page),
    source: file.source,
    page: p.page,
    method: file.repaired.has(p.page) ? 'repaired' : p.method,
    confidence: p.confidence,
    text: p.text,
    repairedText: file.repaired.get(p.page)?.text ?? null,
  }));
}

/** Passages of a file; `entities` are filled in once everything is resolved. */
export function passageRecords(file: CorpusFile): PassageRecord[] {
  const records = file.facts.passages.map((p): PassageRecord => {
    const text = file.pages.get(p.span.page)?.text.slice(p.span.start, p.span.end) ?? '';
    return {
      kind: 'passage',
      id: recordId('passage', file.source, p.span.page, p.span.start),
      source: file.source,
      document: file.documents[p.document]?.id ?? '',
      page: p.span.page,
      start: p.span.start,
      end: p.span.end,
      text,
      headings: p.headings,
      paragraph: p.paragraph,
      diarienummer: p.diarienummer,
      entities: [],
    };
  });
  for (const r of records) {
    const list = file.passages.get(r.page) ?? [];
    list.push(r);
    file.passages.set(r.page, list);
  }
  return records;
}

/** The passage a place on a page begins in. */
export function passageAt(file: CorpusFile, page: number, offset: number): PassageRecord | null {
  return file.passages.get(page)?.find((p) => offset >= p.start && offset < p.end) ?? null;
}

/** The inner document that a place on a page belongs to. */
export function documentAt(file: CorpusFile, page: number, offset: number): CorpusDocument | null {
  let found: CorpusDocument | null = null;
  for (const d of file.documents)
    if (d.fact.start.page < page || (d.fact.start.page === page && d.fact.start.offset <= offset)) found = d;
  return found;
}

export function evidenceOf(d: CorpusDocument, span: Span): Evidence {
  const quote = d.file.pages.get(span.page)?.text.slice(span.start, span.end) ?? '';
  return {
    source: d.file.source,
    document: d.id,
    passage: passageAt(d.file, span.page, span.start)?.id ?? null,
    page: span.page,
    start: span.start,
    end: span.end,
    quote,
  };
}

export function mentionOf(d: CorpusDocument, m: Pick<MentionFact, 'span' | 'confidence'>): Mention {
  const text = d.file.pages.get(m.span.page)?.text.slice(m.span.start, m.span.end) ?? '';
  const place = {
    source: d.file.source,
    document: d.id,
    page: m.span.page,
    start: m.span.start,
    end: m.span.end,
    text,
  };
  return m.confidence === undefined ? place : { ...place, confidence: m.confidence };
}

/** Canonical order of places. */
export function byPlace(
  a: { source: string; page: number; start: number; end: number },
  b: { source: string; page: number; start: number; end: number },
): number {
  return a.source < b.source ? -1 : a.source > b.source ? 1 : a.page - b.page || a.start - b.start || a.end - b.end;
}

/** Where a name of a kind was used: the key under which statements look their subjects up. */
export function useKey(kind: EntityKind, document: string, name: string): string {
  return `${kind}|${document}|${name}`;
}
