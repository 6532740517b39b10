/**
 * Layer 1: the facts of one file. A pure function of the file's bytes and `EXTRACTOR_VERSION`; nothing in it depends on
 * other files, on the order of reading or on the name the file was given. Layer 2 (`graph/records.ts`) is derived from the set of them.
 */
import type { ArenaKind, Classification, DocumentType, EntityKind, Level, Outcome, RelationType } from './records.ts';

/** A stretch of one page's reading text, UTF-16 units, `end` exclusive; `page` counts from 1. */
export interface Span {
  page: number;
  start: number;
  end: number;
}

/** A word of a scanned page: text, confidence 0..100, box in pixels of the page picture. */
export type WordBox = [text: string, confidence: number, x0: number, y0: number, x1: number, y1: number];

/** Why a page could not be read: a code of `ingest/failure-codes.ts`, and the Swedish sentence with the remedy. */
export interface PageFailure {
  code: string;
  message: string;
}

export interface PageFact {
  page: number;
  method: 'text' | 'ocr';
  /** Mean word confidence 0..1 of OCR; null for a text layer. */
  confidence: number | null;
  /** Reading text: hyphens joined, running headers and stamps left out, personnummer masked. */
  text: string;
  /** Words of a scanned page with their boxes in pixels of the page's picture as it is shown; absent for a text layer. */
  words?: WordBox[];
  /** Degrees clockwise by which the scanned picture is turned for showing, so that it stands upright; absent when it does. */
  turn?: 90 | 180 | 270;
  /**
   * Set when the page could not be read, absent otherwise. `text` is then what could be had without it: '' for a scan, the misread text
   * layer where there is one. Not a function of the bytes alone, since an OCR worker may have died: facts that hold one are read again.
   */
  failure?: PageFailure;
}

/** An inner document of a file. It begins at `start` and ends where the next begins. */
export interface DocumentFact {
  /** Position in the file, from 0; facts name their document by it. */
  index: number;
  start: { page: number; offset: number };
  end: { page: number; offset: number };
  title: string;
  type: DocumentType;
  date: string | null;
  /** Organisation or body that issued it, as written. */
  issuer: string | null;
  /** True when the document's own head names the issuer; false when it is only the one the file speaks of most. */
  issuerNamed: boolean;
  /** Diarienummer of the letterhead or of the document as a whole, as written. */
  diarienummer: string[];
  authors: string[];
  startsWith: string;
  /** Index of the document this one is an annex of. */
  partOf: number | null;
  /** Reporting year or year of the date: what "under året" means in it. */
  year: number | null;
}

export interface PassageFact {
  document: number;
  span: Span;
  headings: string[];
  paragraph: string | null;
  diarienummer: string[];
}

interface MentionBase<K extends EntityKind> {
  kind: K;
  document: number;
  span: Span;
  /** As written in the text. */
  text: string;
  /** Absent where a rule found it; 0..1 where only a model did (`ingest/models`). */
  confidence?: number;
}

export interface CaseMention extends MentionBase<'case'> {
  diarium: string | null;
  number: number;
  year: number;
  /** Act number after the colon, when there is one. */
  act: number | null;
  /** Title that stands beside the number, when one does. */
  title: string | null;
}

export interface PersonMention extends MentionBase<'person'> {
  /** First name first, genitive and title taken off. */
  name: string;
  party: string | null;
}

export interface ArenaMention extends MentionBase<'arena'> {
  /** In its base form. */
  name: string;
  fullName: string | null;
  arenaKind: ArenaKind | null;
  level: Level | null;
  /** The sentence or bracket that explains it. */
  description: Span | null;
  /** True for a bare head such as `nämnden`, which means the body of its context. */
  generic: boolean;
}

export interface OrganizationMention extends MentionBase<'organization'> {
  name: string;
  classification: Classification;
}

export interface ProjectMention extends MentionBase<'project'> {
  name: string;
  code: string | null;
  period: [string | null, string | null] | null;
  funder: string | null;
}

export type MentionFact = CaseMention | PersonMention | ArenaMention | OrganizationMention | ProjectMention;

/** A thing named inside a statement; resolved within the document first, then by name. */
export interface NameRef {
  kind: 'arena' | 'organization' | 'project';
  name: string;
}

interface StatementBase<K extends string> {
  kind: K;
  document: number;
  /** Verbatim place of the statement; a quote is cut from it. */
  span: Span;
}

export interface MembershipFact extends StatementBase<'membership'> {
  person: string;
  party: string | null;
  role: string;
  body: NameRef;
  onBehalfOf: NameRef | null;
  inPlaceOf: string | null;
  from: string | null;
  to: string | null;
  asOf: string | null;
  confidence: number;
}

export interface DecisionFact extends StatementBase<'decision'> {
  body: NameRef;
  date: string | null;
  paragraph: string | null;
  title: string;
  diarienummer: string[];
  points: string[];
  outcome: Outcome | null;
  formal: boolean;
  proposers: { person: string | null; party: string | null; motion: string | null }[];
  reservations: { person: string | null; party: string | null }[];
  notes: { person: string | null; party: string | null }[];
  vote: { ja: number; nej: number; avstår: number } | null;
}

export interface MeetingFact extends StatementBase<'meeting'> {
  body: NameRef;
  date: string;
  dateTo: string | null;
}

export interface AgendaItemFact extends StatementBase<'agendaItem'> {
  body: NameRef | null;
  meetingDate: string | null;
  number: string;
  title: string;
  diarienummer: string[];
  presenters: string[];
}

export interface MeetingCountFact extends StatementBase<'meetingCount'> {
  body: NameRef;
  year: number;
  count: number;
}

export interface AgreementFact extends StatementBase<'agreement'> {
  name: string;
  diarienummer: string[];
  parties: string[];
  from: string | null;
  to: string | null;
  renewal: string | null;
  notice: string | null;
  compensationSek: number | null;
  contacts: string[];
}

export interface AssignmentFact extends StatementBase<'assignment'> {
  to: string;
  by: string | null;
  what: string;
  due: string | null;
  diarienummer: string[];
}

export interface RelationFact extends StatementBase<'relation'> {
  type: RelationType;
  from: { kind: EntityKind; name: string } | { kind: 'document'; index: number };
  to: { kind: EntityKind; name: string };
}

export interface AmountFact extends StatementBase<'amount'> {
  what: string;
  valueSek: number;
  year: number | null;
}

export interface DeadlineFact extends StatementBase<'deadline'> {
  date: string;
  what: string;
}

export interface AbbreviationFact extends StatementBase<'abbreviation'> {
  short: string;
  long: string;
}

export type StatementFact =
  | MembershipFact
  | DecisionFact
  | MeetingFact
  | AgendaItemFact
  | MeetingCountFact
  | AgreementFact
  | AssignmentFact
  | RelationFact
  | AmountFact
  | DeadlineFact
  | AbbreviationFact;

export type StatementOf<K extends StatementFact['kind']> = Extract<StatementFact, { kind: K }>;

/** All facts of one file's bytes. */
export interface FileFacts {
  sha256: string;
  mediaType: string;
  extractorVersion: string;
  pages: PageFact[];
  documents: DocumentFact[];
  passages: PassageFact[];
  mentions: MentionFact[];
  statements: StatementFact[];
}
