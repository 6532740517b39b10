/** Registers: lists with columns one can sort by, each row with the place that tells of it. */
import type { AbbreviationRecord, ArenaKind, Level } from '../../graph/records.ts';
import type { Candidate, Place, SourceRef } from './common.ts';
import type { Listing } from './listing.ts';

export interface Sorting {
  /** Name of the column, as it stands in the address. */
  by: string;
  descending: boolean;
}

export interface Register<R> extends Listing<R> {
  sort: Sorting;
  sources: SourceRef[];
}

/** The columns one can sort by; the first is the order of a register nobody has sorted. `descending`: which way is tried first. */
export const ARENA_COLUMNS = {
  namn: { descending: false },
  sammansattning: { descending: false },
  niva: { descending: false },
  moten: { descending: true },
  omnamnanden: { descending: true },
} as const;
export const PROJECT_COLUMNS = {
  namn: { descending: false },
  nummer: { descending: false },
  tid: { descending: true },
  finansiar: { descending: false },
  omnamnanden: { descending: true },
} as const;
export const AGREEMENT_COLUMNS = {
  namn: { descending: false },
  parter: { descending: false },
  borjar: { descending: true },
  slutar: { descending: true },
  lage: { descending: false },
} as const;

/** A body in the documents’ own words, with where they stand; offsets are null where the words are not found on the page. */
export interface OwnWords {
  quote: string;
  source: string;
  page: number;
  start: number | null;
  end: number | null;
}

export interface ArenaRow {
  id: string;
  name: string;
  fullName: string | null;
  /** Whose documents tell of it, where others share its name. */
  toldBy: string | null;
  arenaKind: ArenaKind | null;
  level: Level | null;
  description: OwnWords | null;
  /** How many meetings the documents say it held in the latest year they tell of; more than one number where they differ. */
  meetings: { year: number; counts: number[] } | null;
  count: number;
  place: Place | null;
}

export interface ProjectRow {
  id: string;
  name: string;
  code: string | null;
  period: [string | null, string | null] | null;
  funder: string | null;
  count: number;
  place: Place | null;
}

/**
 * How an agreement stands on a day by its term. `mayRun`: the term has ended, but the agreement says how it is prolonged;
 * `unknown`: it tells no end.
 */
export const AGREEMENT_STATES = ['running', 'coming', 'mayRun', 'ended', 'unknown'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

export interface AgreementRow {
  id: string;
  name: string;
  documentId: string;
  /** As things of the graph where they are, else by name alone. */
  parties: { name: string; kind: string | null; id: string | null }[];
  from: string | null;
  to: string | null;
  renewal: string | null;
  notice: string | null;
  /** Last day to give notice, reckoned from the term; ISO date. */
  lastNotice: string | null;
  state: AgreementState;
  cases: Candidate[];
  place: Place | null;
}
export interface AgreementRegister extends Register<AgreementRow> {
  /** ISO date the states are told for; `asked` is false when it is today. */
  per: string;
  asked: boolean;
}

/** The glossary: abbreviations, bodies in their own words, and words of administration. */
export interface Glossary {
  filter: string;
  abbreviations: { record: AbbreviationRecord; thing: Candidate | null }[];
  bodies: { id: string; name: string; fullName: string | null; description: OwnWords; place: Place | null }[];
  /** Words of administration, in Diariegraf’s own explanation. */
  words: {
    word: string;
    explanation: string /** A search that finds it in the documents; null where they do not use it. */;
    query: string | null;
  }[];
  sources: SourceRef[];
}
