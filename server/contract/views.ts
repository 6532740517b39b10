/**
 * What the server needs of a user interface: one function a page, contract data in, a whole HTML document out.
 * The server never imports web/; `bin/` hands it one of these.
 */
import type { DecisionRecord, DocumentRecord, DocumentType, Outcome } from '../../graph/records.ts';
import type { Candidate, SourceRef } from './common.ts';
import type { ComparisonData } from './compare.ts';
import type { Course, CourseChoice } from './course.ts';
import type { Coverage } from './coverage.ts';
import type { Checked, DecisionList, DecisionVersion, MeetingFile } from './decisions.ts';
import type { FollowUpsData } from './follow-ups.ts';
import type { GraphData } from './graph-page.ts';
import type { Listing } from './listing.ts';
import type { AgreementRegister, ArenaRow, Glossary, ProjectRow, Register } from './registers.ts';
import type { RepresentationData } from './representation.ts';
import type { SearchAnswer } from './search.ts';
import type { SinceData } from './since.ts';
import type { Holdings, IngestProgress } from './state.ts';
import type {
  ArenaFile,
  CaseChoice,
  CaseFile,
  DecisionFile,
  DocumentFile,
  OrganizationFile,
  PageFile,
  PersonFile,
  ProjectFile,
} from './things.ts';

/** The frame round every page. */
export interface PageContext {
  /** Path and query of this page, as asked for. */
  path: string;
  holdings: Holdings | null;
  version: string;
  /** ISO date of today. */
  today: string;
  /** How far a running ingest has come; null or absent when none is running. */
  progress?: IngestProgress | null;
}

/** Filters of a search by the name they have in the address of the page. */
export const SEARCH_FIELDS = {
  type: 'typ',
  from: 'fran',
  to: 'till',
  arena: 'arena',
  case: 'arende',
  person: 'person',
  organization: 'organisation',
  project: 'projekt',
  document: 'handling',
} as const;
export type SearchField = keyof typeof SEARCH_FIELDS;

/** What a person searched for and how it was narrowed. */
export interface SearchState {
  q: string;
  offset: number;
  limit: number;
  /** Filter values as they stand in the address. */
  filters: Partial<Record<SearchField, string>>;
  /** What people call them, where that is something else. */
  labels: Partial<Record<SearchField, string>>;
  /** Order of the hits. */
  sort: 'relevance' | 'date';
}

/** The order of a search in the address of the page (`?ordning=datum`); what is not named there is relevance. */
export const SORT_FIELD = 'ordning';
export const SORT_BY_DATE = 'datum';

/** How a hit was read, when not from a text layer; `confidence` 0..1 of its own words where they are known. */
export interface HitReading {
  method: 'ocr' | 'repaired';
  confidence: number | null;
}

/** What the page of a search tells beside the answer of the API. */
export interface SearchBeside {
  /** By passage. */
  readings: Record<string, HitReading>;
  /** Documents the answers cite. */
  sources: SourceRef[];
}

/** A search that finds something in this room, for the page that tells how to search. */
export interface SearchExample {
  /** What it shows; the page has the words for it. */
  shows: string;
  query: string;
  /** Textställen it finds. */
  total: number;
}

export interface HomeData {
  progress: IngestProgress | null;
  latestDecisions: { id: string; title: string; body: string; date: string | null; paragraph: string | null }[];
  latestDocuments: ListedDocument[];
  arenas: ListedThing[];
  ways: WayIn[];
  /** First and last year of the documents; null when none has a date. */
  years: [string, string] | null;
}

/** An example of what the room holds, by kind. */
export interface WayIn {
  kind: 'case' | 'decision' | 'person' | 'representation' | 'arena' | 'meeting' | 'document';
  /** Of `representation`: the body. */
  id: string;
  /** Of `representation`: on whose behalf. */
  principal?: string;
  name: string;
  detail: string | null;
}

/** The diaries the cases stand in, and of a chosen one the numbers that are not named. `-`: without a name. */
export interface CaseDiaries {
  /** Chosen issuer and diary; empty for all. */
  authority: string;
  diarium: string;
  diaries: { authority: string; diarium: string; years: { year: string; count: number }[] }[];
  gaps: DiaryGaps | null;
}
/** How densely one diary's year is named. */
export interface DiaryGaps {
  named: number;
  first: number;
  last: number;
  /** False when too few numbers are named to say what is missing; `missing` is then empty. */
  dense: boolean;
  missing: number[];
}

/** What decisions are narrowed by, as it stands in the address. */
export interface DecisionState {
  q: string;
  body: string;
  year: string;
  outcome: string;
  proposer: string;
  reserved: string;
  vote: string;
}
/** The page of decisions. */
export interface DecisionsData {
  list: DecisionList;
  state: DecisionState;
  facets: {
    bodies: { value: string; name: string; count: number }[];
    years: { value: string; count: number }[];
    outcomes: { value: Outcome; count: number }[];
  };
  /** Records of one decision that say different things, and counts that differ; only beside the whole list. */
  contradictions: { decision: DecisionRecord; version: DecisionVersion }[];
  checks: Checked[];
  sources: SourceRef[];
}

export interface ListedThing {
  id: string;
  name: string;
  detail: string | null;
  /** Whose documents tell of it, where others share its name. */
  toldBy: string | null;
  group: string;
  count: number;
}
export interface ListedCase {
  id: string;
  diarienummer: string;
  title: string | null;
  authority: string | null;
  year: number;
  count: number;
}
export interface ListedDocument {
  id: string;
  title: string;
  type: DocumentType;
  date: string | null;
  issuer: string | null;
  source: string;
  pages: [number, number];
}
export type { Listing };
/** A report of the same kind and body for another time. */
export interface Sister {
  sister: ListedDocument;
  /** The year it is about; null when that is not known or the same. */
  year: number | null;
  /** The two of them in time: ids. */
  a: string;
  b: string;
}

/** The page where two documents are chosen. */
export interface CompareChoice {
  /** The one that is chosen already. */
  first: ListedDocument | null;
  /** Nearest year first. */
  sisters: Sister[];
  /** All series of reports; none beside a chosen document. */
  series: { title: string; documents: (ListedDocument & { year: number | null })[] }[];
  documents: Listing<ListedDocument>;
  /** True where one document was asked to be compared with itself. */
  twice: boolean;
}

export interface ErrorData {
  status: number;
  code: string;
  message: string;
  /** What was asked for, for people. */
  asked: string;
  candidates: Candidate[];
}

/** A stretch of a page as it is shown, cut where a mark begins or ends. */
export interface ReadingPiece {
  text: string;
  /** The thing named here. */
  entity: { kind: string; id: string; name: string } | null;
  /** Number of the hit, from 0, where the query the reader came with was found. */
  hit: number | null;
  /** True where what a source points at stands. */
  cited: boolean;
}
/** A passage, or text between passages (`passage: null`). */
export interface ReadingBlock {
  passage: string | null;
  headings: string[];
  paragraph: string | null;
  diarienummer: string[];
  pieces: ReadingPiece[];
}
/** A place on the picture of a page, in percent of its width and height. */
export interface PictureBox {
  left: number;
  top: number;
  width: number;
  height: number;
}
/** Where on the picture something stands. */
export interface PictureMark {
  /** Line of the picture it begins on, from 1, of so many. */
  line: number;
  lines: number;
  /** The line of the text it begins on. */
  text: string;
  /** How sure the reading of its words is, 0..1; null where they come from a text layer. */
  confidence: number | null;
  /** One a line. */
  boxes: PictureBox[];
}
export interface PagePicture {
  /** Pixels, where known. */
  width: number | null;
  height: number | null;
  /** By number of the hit; null where it was not found on the picture. */
  hits: (PictureMark | null)[];
  cited: PictureMark | null;
}
export interface ReadingData {
  file: DocumentFile;
  page: PageFile;
  blocks: ReadingBlock[];
  query: string;
  /** What in the text a source points at: offsets into `page.text`. */
  cited: { start: number; end: number } | null;
  /** The passage the address names. */
  passage: string | null;
  /** Null when the page has no picture. */
  picture: PagePicture | null;
  /** False when the reader has put the picture away. */
  pictureShown: boolean;
  /** Reports of the same kind and body for other years, nearest first. */
  sisters: Sister[];
  /** Other documents on the same page of the file. */
  before: DocumentRecord | null;
  after: DocumentRecord | null;
}

export interface Views {
  home(data: HomeData, context: PageContext): string;
  search(answer: SearchAnswer, state: SearchState, beside: SearchBeside, context: PageContext): string;
  cases(list: Listing<ListedCase>, diaries: CaseDiaries, context: PageContext): string;
  caseFile(file: CaseFile, context: PageContext): string;
  caseChoice(choice: CaseChoice, context: PageContext): string;
  person(file: PersonFile, context: PageContext): string;
  persons(list: Listing<ListedThing>, context: PageContext): string;
  representation(data: RepresentationData, context: PageContext): string;
  arenas(register: Register<ArenaRow>, context: PageContext): string;
  arena(file: ArenaFile, context: PageContext): string;
  organizations(list: Listing<ListedThing>, context: PageContext): string;
  organization(file: OrganizationFile, context: PageContext): string;
  projects(register: Register<ProjectRow>, context: PageContext): string;
  project(file: ProjectFile, context: PageContext): string;
  documents(list: Listing<ListedDocument>, context: PageContext): string;
  reading(data: ReadingData, context: PageContext): string;
  decision(file: DecisionFile, context: PageContext): string;
  decisions(data: DecisionsData, context: PageContext): string;
  followUps(data: FollowUpsData, context: PageContext): string;
  meeting(file: MeetingFile, context: PageContext): string;
  graph(data: GraphData, context: PageContext): string;
  agreements(register: AgreementRegister, context: PageContext): string;
  glossary(glossary: Glossary, context: PageContext): string;
  courseChoice(choice: CourseChoice, context: PageContext): string;
  course(course: Course, context: PageContext): string;
  coverage(coverage: Coverage, context: PageContext): string;
  about(context: PageContext): string;
  /** @param semantic search by meaning is on */
  help(examples: SearchExample[], semantic: boolean, context: PageContext): string;
  compare(data: ComparisonData, context: PageContext): string;
  compareChoice(data: CompareChoice, context: PageContext): string;
  since(data: SinceData, context: PageContext): string;
  error(data: ErrorData, context: PageContext): string;
}
