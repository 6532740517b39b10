/** From the Swedish address of a page to what the services are asked. */
import type { Request } from 'express';
import { MAX_TEXT, type SearchParameters, searchParameters } from '../contract/parameters.ts';
import { REPRESENTATION_VIEWS, type RepresentationState, type RepresentationView } from '../contract/representation.ts';
import {
  type DecisionState,
  SEARCH_FIELDS,
  type SearchField,
  type SearchState,
  SORT_BY_DATE,
  SORT_FIELD,
} from '../contract/views.ts';
import { HttpError } from '../errors.ts';
import type { DiaryFilter } from '../services/cases/diaries.ts';
import type { Window } from '../services/lists.ts';
import { nameOf } from '../services/names.ts';
import type { Room } from '../services/room.ts';
import { parse } from './parse.ts';

type Query = Record<string, unknown>;

/** Hits on a page of results. */
const HITS = 10;

/** Scheme and host as the reader sees them, for what leaves the room and must find its way back. */
export function originOf(request: Request): string {
  return `${request.protocol}://${request.host}`;
}

/** A single trimmed value; the first of several. */
export function textOf(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const text = typeof first === 'string' ? first.trim() : '';
  if (text.length > MAX_TEXT) {
    throw new HttpError(400, 'BAD_PARAMETERS', `Sökningen är längre än ${MAX_TEXT} tecken. Korta den.`);
  }
  return text;
}

/** A search, or `parameters: null` where the address holds none and the first page is meant. */
export async function readSearch(
  room: Room,
  query: Query,
): Promise<{ parameters: SearchParameters | null; state: SearchState }> {
  const q = textOf(query['q']);
  const filters: Partial<Record<SearchField, string>> = {};
  for (const [field, name] of Object.entries(SEARCH_FIELDS) as [SearchField, string][]) {
    const value = textOf(query[name]);
    if (value !== '') filters[field] = value;
  }
  const state = {
    q,
    offset: (pageNumber(query) - 1) * HITS,
    limit: HITS,
    filters,
    labels: await labelsOf(room, filters),
    sort: textOf(query[SORT_FIELD]) === SORT_BY_DATE ? ('date' as const) : ('relevance' as const),
  };
  if (q === '' && Object.keys(filters).length === 0) return { parameters: null, state };
  const { offset, sort } = state;
  const parameters = parse(searchParameters, { q, offset, sort, limit: HITS, fold: '1', why: '1', ...filters });
  return { parameters, state };
}

async function labelsOf(room: Room, filters: SearchState['filters']): Promise<SearchState['labels']> {
  const labels: SearchState['labels'] = {};
  for (const [field, value] of Object.entries(filters) as [SearchField, string][]) {
    const record = await room.reader.find(value);
    if (record) labels[field] = nameOf(record);
  }
  return labels;
}

export function readList(query: Query): Window {
  return { filter: textOf(query['filter']), group: textOf(query['grupp']), page: pageNumber(query) };
}

/** The diary a list of cases is narrowed to. */
export function readDiary(query: Query): DiaryFilter {
  return { authority: textOf(query['utgivare']), diarium: textOf(query['diarium']) };
}

/** Decisions on a page. */
const DECISIONS = 50;

export function readDecisions(query: Query): { state: DecisionState; window: { offset: number; limit: number } } {
  return {
    state: {
      q: textOf(query['ord']),
      body: textOf(query['organ']),
      year: textOf(query['ar']),
      outcome: textOf(query['utfall']),
      proposer: textOf(query['yrkande']),
      reserved: textOf(query['reservation']),
      vote: textOf(query['omrostning']) === 'ja' ? '1' : '',
    },
    window: { offset: (pageNumber(query) - 1) * DECISIONS, limit: DECISIONS },
  };
}

/** Who represented whom. `arena` is what the body was called in older addresses. */
export function readRepresentation(query: Query): { state: RepresentationState; page: number } {
  const view = textOf(query['visa']);
  const known = Object.entries(REPRESENTATION_VIEWS).find(([, word]) => word === view);
  return {
    state: {
      person: textOf(query['person']),
      organization: textOf(query['organisation']),
      arena: textOf(query['organ']) || textOf(query['arena']),
      role: textOf(query['roll']),
      year: textOf(query['ar']),
      view: (known?.[0] ?? 'table') as RepresentationView,
    },
    page: pageNumber(query),
  };
}

/** Where an address of before `/foretradare` leads now; null when it is the list of persons that is meant. */
export function movedRepresentation(query: Query): string | null {
  const renamed = { person: 'person', organisation: 'organisation', arena: 'organ', ar: 'ar' };
  const asked = Object.entries(renamed).map(([before, now]) => [now, textOf(query[before])] as const);
  const kept = new URLSearchParams(asked.filter(([, value]) => value !== '').map(([name, value]) => [name, value]));
  return kept.size === 0 ? null : `/foretradare?${kept}`;
}

/** `sida` of the address, from 1; what is no number means the first. */
export function pageNumber(query: Query): number {
  return Math.max(1, Math.min(100_000, Number.parseInt(textOf(query['sida']), 10) || 1));
}

/** What of a page its reader came for. `plats` of the address is a stretch of its text (`120-240`), `stycke` a passage. */
export function readSpot(query: Query): { stretch: { start: number; end: number } | null; passage: string | null } {
  const [, from, to] = /^(\d{1,7})-(\d{1,7})$/.exec(textOf(query['plats'])) ?? [];
  const stretch = { start: Number(from), end: Number(to) };
  return { stretch: stretch.start < stretch.end ? stretch : null, passage: textOf(query['stycke']) || null };
}

/** `djup` of the address, 1..3; anything else means the nearest. */
export function readDepth(query: Query): number {
  const depth = Number.parseInt(textOf(query['djup']), 10);
  return depth >= 1 && depth <= 3 ? depth : 1;
}
