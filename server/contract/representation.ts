/** Who represented whom, as the page shows it: rows, a matrix, timelines and substitutes. */
import type { Evidence } from '../../graph/records.ts';
import type { SourceRef } from './common.ts';
import type { Checked } from './decisions.ts';
import type { MembershipRow } from './membership-rows.ts';

/** Ways to look at the same rows, by the word the address of the page has for them. */
export const REPRESENTATION_VIEWS = {
  table: '',
  matrix: 'matris',
  time: 'tidslinje',
  substitutes: 'ersattare',
} as const;
export type RepresentationView = keyof typeof REPRESENTATION_VIEWS;

/** What the rows are narrowed by, as it stands in the address: ids or names. */
export interface RepresentationState {
  person: string;
  organization: string;
  arena: string;
  role: string;
  year: string;
  view: RepresentationView;
}

interface Choice {
  /** What the address gets. */
  value: string;
  /** What tells it from others of its name. */
  name: string;
  /** Memberships. */
  count: number;
}
/** What there is to choose from. */
export interface RepresentationChoices {
  persons: Choice[];
  organizations: Choice[];
  arenas: Choice[];
  /** `seat`: a place held, not something done. Places first, those who lead on top. */
  roles: (Choice & { seat: boolean })[];
  years: Choice[];
}

/** When a place is known to have been held. */
export interface SeatSpan {
  /** Partial dates; null: not told. */
  from: string | null;
  to: string | null;
  seen: string | null;
  /** By a term of its own, by being seen in the place, or only by the date of the document. */
  told: 'term' | 'seen' | 'document';
}

/** One who held a place before or after. `handover`: the documents give the same day for the change. */
export interface SeatTie {
  personId: string;
  person: string;
  handover: boolean;
}
/** A stretch of time one person is known in a place, unbroken by anybody else. */
export interface SeatHolder {
  personId: string;
  person: string;
  /** Earliest first. */
  spans: SeatSpan[];
  /** First and last date known, partial. */
  first: string;
  last: string;
  before: SeatTie | null;
  after: SeatTie | null;
  evidence: Evidence[];
}
/** A place in a body: a role, and on whose behalf. */
export interface Seat {
  key: string;
  body: string;
  bodyId: string;
  role: string;
  onBehalfOf: string | null;
  onBehalfOfId: string | null;
  /**
   * `order`: one after another. `together`: the documents show several at once in a place for one.
   * `many`: a place that several hold.
   */
  held: 'order' | 'together' | 'many';
  holders: SeatHolder[];
  /** Years between two holders of which nothing is told, first and last. */
  gaps: [number, number][];
}

interface MatrixMark {
  role: string;
  /** By whom the place was held in another's stead. */
  inPlaceOf: string | null;
  evidence: Evidence[];
}
/** What is known of one person in one column; `gap`: nothing, though known both before and after. */
export type MatrixCell = MatrixMark[] | 'gap' | null;
export interface MatrixHead {
  /** Id of the thing, or the year. */
  key: string;
  kind: 'person' | 'body' | 'year';
  name: string;
  /** On whose behalf, or the party. */
  detail: string | null;
}
/** Persons × bodies in a year, persons × years in a body, or bodies × years of a person. */
export interface RepresentationMatrix {
  of: 'year' | 'body' | 'person';
  /** The year shown, where it is of one. */
  year: number | null;
  /** Years there are rows of. */
  years: number[];
  columns: MatrixHead[];
  rows: { head: MatrixHead; cells: MatrixCell[] }[];
  /** What did not get room. */
  left: { rows: number; columns: number };
}

export interface Substitution {
  row: MembershipRow;
  meeting: { id: string; date: string } | null;
}

export type Shown =
  | { view: 'table'; items: MembershipRow[]; offset: number; limit: number }
  | { view: 'matrix'; matrix: RepresentationMatrix }
  /** `left`: holders that did not get room. */
  | { view: 'time'; seats: Seat[]; undated: number; left: number }
  | { view: 'substitutes'; items: Substitution[] };

export interface RepresentationData {
  state: RepresentationState;
  /** The same narrowing in ids and years, for what is taken away: names of the API’s parameters. */
  query: Record<string, string>;
  /** What people call what was asked for. */
  labels: Record<'person' | 'organization' | 'arena' | 'role', string>;
  choices: RepresentationChoices;
  /** Rows in all. */
  total: number;
  shown: Shown;
  /** Asked for and met with nowhere, with what may have been meant. */
  unknown: { field: 'person' | 'organization' | 'arena'; asked: string; near: Choice[] }[];
  /** Rows that contradict each other. */
  contradictions: { check: Checked; rows: MembershipRow[] }[];
  sources: SourceRef[];
}
