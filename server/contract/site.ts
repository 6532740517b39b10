/**
 * What the writer of a folder of pages (`export --format site`) and the pages in it agree on: where files are, what stands in the parts
 * of the search, and one function a page. Pure: the browser uses it too.
 */
import type { DocumentRecord, DocumentType } from '../../graph/records.ts';
import { STOPWORDS } from '../../graph/search/stopwords.ts';
import type { Coverage } from './coverage.ts';
import type { AgreementRegister, ArenaRow, Glossary, ProjectRow, Register } from './registers.ts';
import type {
  ArenaFile,
  CaseFile,
  DecisionFile,
  DocumentFile,
  OrganizationFile,
  PageFile,
  PersonFile,
  ProjectFile,
} from './things.ts';
import type { HomeData, ListedCase, ListedDocument, ListedThing, Listing, PageContext, ReadingBlock } from './views.ts';

export { STOPWORDS };

/** Pages of a document in one file of the folder. */
const PAGES_IN_FILE = 40;

/** Which of a document's files holds a page: 1 for the first. `pages`: first and last page of the document. */
export function fileOfPage([first, last]: readonly [number, number], page: number): number {
  return 1 + Math.floor((Math.min(Math.max(page, first), last) - first) / PAGES_IN_FILE);
}

/** Numbers of the pages in one of a document's files. */
export function pagesInFile([first, last]: readonly [number, number], file: number): number[] {
  const from = first + (file - 1) * PAGES_IN_FILE;
  return Array.from({ length: Math.max(0, Math.min(last, from + PAGES_IN_FILE - 1) - from + 1) }, (_, i) => from + i);
}

/** Id of a page in the file that holds it. */
export const pageAnchor = (page: number): string => `sida-${page}`;

/** Names of the scripts that bring data, without folder and ending; each calls `diariegraf(name, data)`. */
export const DATA_FOLDER = 'sok';
export const partName = (part: number): string => `del-${part}`;
export const textsName = (part: number): string => `text-${part}`;
/** The index of names, or a part of it; letters a file server may not take are written as their numbers. */
export function namesName(part: string | null): string {
  if (part === null) return 'namn';
  const safe = [...part].map((c) => (/[a-z0-9]/.test(c) ? c : `u${c.codePointAt(0)?.toString(16)}`));
  return `namn-${safe.join('')}`;
}

/** Fields of the index: title, headings, case, names of what is mentioned, text. */
export const PART_FIELDS = ['t', 'h', 'c', 'e', 'x'] as const;
export type PartField = (typeof PART_FIELDS)[number];

export type PartDocument = [
  id: string,
  title: string,
  type: DocumentType,
  date: string | null,
  first: number,
  last: number,
];

/**
 * A part of the search: what lunr needs of its index over some passages, newest document first, and no more. A vector is the place of a
 * term in `terms`, told by its distance from the one before, and its weight in hundredths, and so on.
 */
export interface SearchPart {
  documents: PartDocument[];
  /** By passage: its document's place in `documents`, its page and its id. */
  passages: [document: number, page: number, id: string][];
  /** Sorted by code unit. */
  terms: string[];
  /** Of titles by document, of the other fields by passage. */
  vectors: Record<PartField, number[][]>;
}

/** The texts of a part's passages, fetched when some of them are shown. */
export interface PartTexts {
  /** Things named, by their places below. */
  things: [kind: string, id: string, name: string][];
  passages: PartText[];
}
export type PartText = [
  text: string,
  diarienummer: string[],
  things: number[],
  /** How its page was read, when not from a text layer; confidence 0..1. */
  reading: [method: 'ocr' | 'repaired', confidence: number | null] | null,
];

export interface SiteContext extends PageContext {
  /** Where the page stands in the folder: `personer/person-1.html`. `path` is not used. */
  file: string;
  /** ISO day of the last reading the folder is made from; null when the store tells none. */
  asOf: string | null;
  /** Parts of the search. */
  parts: number;
  /** First and last page of a document; null when there is none of that id. */
  pagesOf(document: string): readonly [number, number] | null;
}

export interface StartData extends HomeData {
  coverage: Coverage;
}

/** A stretch of a document, in one file of the folder. */
export interface SiteReading {
  file: DocumentFile;
  pages: { page: PageFile; blocks: ReadingBlock[]; before: DocumentRecord | null; after: DocumentRecord | null }[];
  /** Which of the document's files this is, from 1, of how many. */
  part: number;
  parts: number;
}

/** The pages of the folder: contract data in, a whole HTML document with relative addresses out. */
export interface SiteViews {
  start(data: StartData, context: SiteContext): string;
  search(context: SiteContext): string;
  cases(list: Listing<ListedCase>, context: SiteContext): string;
  caseFile(file: CaseFile, context: SiteContext): string;
  persons(list: Listing<ListedThing>, context: SiteContext): string;
  person(file: PersonFile, context: SiteContext): string;
  arenas(register: Register<ArenaRow>, context: SiteContext): string;
  arena(file: ArenaFile, context: SiteContext): string;
  organizations(list: Listing<ListedThing>, context: SiteContext): string;
  organization(file: OrganizationFile, context: SiteContext): string;
  projects(register: Register<ProjectRow>, context: SiteContext): string;
  project(file: ProjectFile, context: SiteContext): string;
  documents(list: Listing<ListedDocument>, context: SiteContext): string;
  reading(data: SiteReading, context: SiteContext): string;
  decision(file: DecisionFile, context: SiteContext): string;
  agreements(register: AgreementRegister, context: SiteContext): string;
  glossary(glossary: Glossary, context: SiteContext): string;
  coverage(coverage: Coverage, context: SiteContext): string;
  about(context: SiteContext): string;
  missing(context: SiteContext): string;
}
