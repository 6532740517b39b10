/** What a search is asked and what it answers: the body of `/api/search` (CONTRACT.md, "HTTP"). */
import type { DocumentType, Evidence, RecordKind } from '../records.ts';
import type { Why } from './rank.ts';

export interface SearchRequest {
  query: string;
  /** Hits per answer, 1..100; 10 unless told. */
  limit?: number;
  offset?: number;
  /** Document type in any spelling. */
  type?: string;
  /** Year or partial ISO date, inclusive. */
  from?: string;
  to?: string;
  /** Id or name. */
  arena?: string;
  person?: string;
  organization?: string;
  project?: string;
  /** Id or diarienummer in any spelling. */
  case?: string;
  /** Id of an inner document. */
  document?: string;
  /** `date`: newest first; `relevance` unless told. */
  sort?: 'relevance' | 'date';
  /** Recurring passages of other documents are told with the best of them (`also`). */
  fold?: boolean;
  /** Hits carry the parts of their score. */
  why?: boolean;
  /** More of what is found is weighed (`WEIGHED`): for a list that is read to its end. */
  thorough?: boolean;
}

/** Where the same passage stands in another document. */
export interface HitPlace {
  document: string;
  title: string;
  date: string | null;
  page: number;
  passage: string;
}

export interface EntityRef {
  kind: RecordKind;
  id: string;
  name: string;
}

export interface Answer extends EntityRef {
  /** Two or three known facts, in Swedish; for an answer to a question, the statement that answers it. */
  summary: string;
  /** `told`: answers the question; `named`: the query names it; `near`: stands nearest to the one thing named. */
  how: 'told' | 'named' | 'near';
  /** Where the statement stands; null for a card. */
  evidence: Evidence | null;
}

export interface SearchHit {
  /** Id of the inner document. */
  document: string;
  source: string;
  title: string;
  type: DocumentType;
  date: string | null;
  page: number;
  /** Id of the passage. */
  passage: string;
  /** The whole passage, at most 1,000 characters. */
  text: string;
  /** The same, escaped as HTML, with `<mark>` round the matches. */
  snippet: string;
  score: number;
  diarienummer: string[];
  /** What the query names first, then what else the passage mentions. */
  entities: EntityRef[];
  /** The same passage in other documents, when recurring ones are folded. */
  also?: HitPlace[];
  /** The parts of the score, when asked for. */
  why?: Why;
}

export interface FacetValue {
  /** What the filter takes: a type, a year, an id. */
  value: string;
  /** What people read. */
  label: string;
  /** Matching passages that have it. */
  count: number;
}

export const FACET_KINDS = ['type', 'year', 'arena', 'case', 'person', 'organization', 'project'] as const;
export type FacetKind = (typeof FACET_KINDS)[number];

export interface SearchResponse {
  query: string;
  /** Passages that match. */
  total: number;
  /** True when the index holds more matches than were weighed: `total` is then a least number. */
  totalIsAtLeast: boolean;
  tookMs: number;
  answers: Answer[];
  hits: SearchHit[];
  facets: Record<FacetKind, FacetValue[]>;
  /** Cases whose number is close to one that does not exist. Their passages are among the hits. */
  didYouMean: EntityRef[];
  /** The query with its misspelt words mended; null when every word is known or nothing better is. */
  suggestion: string | null;
  /** Search by meaning is on: there is a model for it. */
  semantic: boolean;
  /** What of the query was not understood or found nothing, in Swedish. */
  notes: string[];
}
