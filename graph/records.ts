/**
 * The derived graph's records: one interface per kind of line in `export --format jsonl` (CONTRACT.md).
 * A field named here keeps its name and meaning. Every record carries evidence or mentions.
 */

/** A place in a page's reading text; `start`/`end` in UTF-16 units, `text` as written there. */
export interface Mention {
  source: string;
  /** Id of the inner document. */
  document: string;
  /** 1-based. */
  page: number;
  start: number;
  end: number;
  text: string;
  /** Absent where a rule found it; 0..1 where only a language model did. */
  confidence?: number;
}

/** A verbatim quote of a page's reading text that carries a statement. */
export interface Evidence {
  source: string;
  document: string;
  /** Id of the passage the quote begins in; null when it stands outside every passage (a header, a table left out). */
  passage: string | null;
  page: number;
  start: number;
  end: number;
  quote: string;
}

export const DOCUMENT_TYPES = [
  'verksamhetsberättelse',
  'uppföljningsrapport',
  'kallelse',
  'protokoll',
  'protokollsutdrag',
  'överenskommelse',
  'avtal',
  'tjänsteskrivelse',
  'förslag till beslut',
  'rapport',
  'bilaga',
  'presentation',
  'frågeformulär',
  'annat',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export const OUTCOMES = ['bifall', 'avslag', 'återremiss', 'bordläggning', 'anteckning', 'annat'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const CLASSIFICATIONS = [
  'kommun',
  'region',
  'myndighet',
  'universitet',
  'förbund',
  'företag',
  'förening',
  'parti',
  'EU',
  'annan',
] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

export type ArenaKind = 'politisk' | 'tjänsteperson' | 'blandad';
export type Level = 'kommunal' | 'kommun-region' | 'regional' | 'nationell' | 'EU';

export interface DocumentRecord {
  kind: 'document';
  id: string;
  source: string;
  title: string;
  type: DocumentType;
  /** Partial ISO date. */
  date: string | null;
  issuer: string | null;
  diarienummer: string[];
  authors: string[];
  partOf: string | null;
  /** First and last page, 1-based, inclusive. */
  pages: [number, number];
  /** At least 60 characters as in the file, letterhead included (fewer when the document is shorter). */
  startsWith: string;
  /** Further names under which the same bytes were given. */
  alsoAt: string[];
}

export interface PageRecord {
  kind: 'page';
  id: string;
  source: string;
  page: number;
  method: 'text' | 'ocr' | 'repaired';
  /** 0..1 for OCR, null for a text layer. */
  confidence: number | null;
  text: string;
  repairedText: string | null;
}

/** A piece of one page's reading text, at most 1,000 characters: what a search hit points at. */
export interface PassageRecord {
  kind: 'passage';
  id: string;
  source: string;
  document: string;
  page: number;
  start: number;
  end: number;
  text: string;
  /** Nearest headings above, outermost first. */
  headings: string[];
  /** `§ 73` when it stands in a protocol's paragraph. */
  paragraph: string | null;
  /** Diarienummer of the section it stands in, as shown. */
  diarienummer: string[];
  /** Ids of the entities mentioned in it, sorted. */
  entities: string[];
}

export interface CaseRecord {
  kind: 'case';
  id: string;
  /** Issuer whose diary it is; null when unknown. */
  authority: string | null;
  /** As shown: the most usual spelling. */
  diarienummer: string;
  diarium: string | null;
  number: number;
  year: number;
  title: string | null;
  /** Every spelling as written, sorted. */
  variants: string[];
  mentions: Mention[];
}

export interface PersonRecord {
  kind: 'person';
  id: string;
  name: string;
  party: string | null;
  aliases: string[];
  mentions: Mention[];
}

export interface ArenaRecord {
  kind: 'arena';
  id: string;
  name: string;
  fullName: string | null;
  aliases: string[];
  arenaKind: ArenaKind | null;
  level: Level | null;
  description: { quote: string; source: string; page: number } | null;
  mentions: Mention[];
}

export interface OrganizationRecord {
  kind: 'organization';
  id: string;
  name: string;
  classification: Classification;
  aliases: string[];
  mentions: Mention[];
}

export interface ProjectRecord {
  kind: 'project';
  id: string;
  name: string;
  code: string | null;
  aliases: string[];
  period: [string | null, string | null] | null;
  funder: string | null;
  mentions: Mention[];
}

export interface MembershipRecord {
  kind: 'membership';
  id: string;
  person: string;
  personId: string;
  role: string;
  organization: string;
  organizationId: string;
  onBehalfOf: string | null;
  onBehalfOfId: string | null;
  inPlaceOf: string | null;
  inPlaceOfId: string | null;
  /** Partial ISO dates. */
  from: string | null;
  to: string | null;
  asOf: string | null;
  confidence: number;
  evidence: Evidence[];
}

export interface DecisionRecord {
  kind: 'decision';
  id: string;
  body: string;
  bodyId: string | null;
  date: string | null;
  /** `§ 73`. */
  paragraph: string | null;
  title: string;
  diarienummer: string[];
  points: string[];
  outcome: Outcome | null;
  /** True where the file itself holds the minuted decision; false where it is only reported or cited. */
  formal: boolean;
  proposers: { person: string | null; party: string | null; motion: string | null }[];
  reservations: { person: string | null; party: string | null }[];
  notes: { person: string | null; party: string | null }[];
  vote: { ja: number; nej: number; avstår: number } | null;
  meetingId: string | null;
  evidence: Evidence[];
}

export interface MeetingRecord {
  kind: 'meeting';
  id: string;
  arena: string;
  arenaId: string | null;
  date: string;
  dateTo: string | null;
  evidence: Evidence[];
}

export interface AgendaItemRecord {
  kind: 'agendaItem';
  id: string;
  meetingId: string | null;
  number: string;
  title: string;
  diarienummer: string[];
  presenters: string[];
  decisionId: string | null;
  evidence: Evidence[];
}

export interface MeetingCountRecord {
  kind: 'meetingCount';
  id: string;
  arena: string;
  arenaId: string | null;
  year: number;
  count: number;
  evidence: Evidence[];
}

export interface AgreementRecord {
  kind: 'agreement';
  id: string;
  name: string;
  diarienummer: string[];
  parties: string[];
  from: string | null;
  to: string | null;
  renewal: string | null;
  notice: string | null;
  compensationSek: number | null;
  contacts: string[];
  /** Id of the document that is the agreement. */
  documentId: string;
  evidence: Evidence[];
}

export interface AssignmentRecord {
  kind: 'assignment';
  id: string;
  to: string;
  by: string | null;
  what: string;
  due: string | null;
  diarienummer: string[];
  reportedBack: string | null;
  evidence: Evidence[];
}

export const RELATION_TYPES = ['supersedes', 'extends', 'refersTo', 'partOf', 'funds', 'steers'] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

export interface RelationRecord {
  kind: 'relation';
  id: string;
  type: RelationType;
  from: string;
  to: string;
  evidence: Evidence[];
}

export interface AmountRecord {
  kind: 'amount';
  id: string;
  what: string;
  valueSek: number;
  year: number | null;
  evidence: Evidence[];
}

export interface DeadlineRecord {
  kind: 'deadline';
  id: string;
  date: string;
  what: string;
  evidence: Evidence[];
}

export interface AbbreviationRecord {
  kind: 'abbreviation';
  id: string;
  short: string;
  long: string;
  evidence: Evidence[];
}

/** What a reader should check: the files say two things, or something they name is not there. */
export const WARNING_TYPES = [
  'missingParagraph',
  'absentAnnex',
  'countsDiffer',
  'decisionNotFound',
  'membershipsDiffer',
  'agreementLapsed',
  'doubtfulWord',
  'correctionUnmatched',
] as const;
export type WarningType = (typeof WARNING_TYPES)[number];

export interface WarningRecord {
  kind: 'warning';
  id: string;
  type: WarningType;
  /** Ids of the records it concerns, sorted: documents, bodies, decisions, memberships, agreements, counts, cases. */
  about: string[];
  /** The thing in question in a few words: `§ 12`, `Bilaga 3`, `2021: 4, 6`, `vaknat → vakant`. */
  detail: string;
  evidence: Evidence[];
}

/** One line of the export. */
export type GraphRecord =
  | DocumentRecord
  | PageRecord
  | PassageRecord
  | CaseRecord
  | PersonRecord
  | ArenaRecord
  | OrganizationRecord
  | ProjectRecord
  | MembershipRecord
  | DecisionRecord
  | MeetingRecord
  | AgendaItemRecord
  | MeetingCountRecord
  | AgreementRecord
  | AssignmentRecord
  | RelationRecord
  | AmountRecord
  | DeadlineRecord
  | AbbreviationRecord
  | WarningRecord;

export type RecordKind = GraphRecord['kind'];
/** The record of a kind: `RecordOf<'person'>` is `PersonRecord`. */
export type RecordOf<K extends RecordKind> = Extract<GraphRecord, { kind: K }>;

/** Kinds that stand for a thing of the world, with mentions of their own. */
export type EntityKind = 'case' | 'person' | 'arena' | 'organization' | 'project';
export type EntityRecord = RecordOf<EntityKind>;
