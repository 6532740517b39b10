/** Where things live. */
import type { Place } from '../server/contract/common.ts';
import type { ComparedView } from '../server/contract/compare.ts';
import { STATE_IN_ADDRESS } from '../server/contract/follow-up-address.ts';
import type { FollowUpPageState, FollowUpState } from '../server/contract/follow-ups.ts';
import { REPRESENTATION_VIEWS, type RepresentationState } from '../server/contract/representation.ts';
import type { SinceState } from '../server/contract/since.ts';
import { HAPPENING_WORDS } from '../server/contract/since-groups.ts';
import {
  type DecisionState,
  SEARCH_FIELDS,
  type SearchField,
  type SearchState,
  SORT_BY_DATE,
  SORT_FIELD,
} from '../server/contract/views.ts';

const ROOMS: Record<string, string> = {
  case: '/arenden',
  person: '/personer',
  arena: '/arenor',
  organization: '/organisationer',
  project: '/projekt',
  document: '/handlingar',
  decision: '/beslut',
  meeting: '/moten',
};

/** The page of a thing; null for kinds that have none of their own. */
export function thing(kind: string, id: string): string | null {
  const room = ROOMS[kind];
  return room === undefined ? null : `${room}/${encodeURIComponent(id)}`;
}

/** A page of a document, at a passage or a stretch of its text, with the words searched for marked. */
export function reading(
  document: string,
  { page, passage, start, end }: Partial<Pick<Place, 'page' | 'passage' | 'start' | 'end'>> = {},
  { query = '', picture = true }: { query?: string; picture?: boolean } = {},
): string {
  const parameters = new URLSearchParams();
  const stretch = typeof start === 'number' && typeof end === 'number' ? `${start}-${end}` : '';
  if (page !== undefined) parameters.set('sida', String(page));
  if (query !== '') parameters.set('q', query);
  if (stretch !== '') parameters.set('plats', stretch);
  else if (passage) parameters.set('stycke', passage);
  if (!picture) parameters.set('bild', 'nej');
  const tail = parameters.size > 0 ? `?${parameters}` : '';
  const at = passage ? `#${passage}` : stretch === '' ? '' : '#plats';
  return `/handlingar/${encodeURIComponent(document)}${tail}${at}`;
}

interface SearchChange {
  filters?: Partial<Record<SearchField, string | null>>;
  q?: string;
  sort?: SearchState['sort'];
}

/** The address of a search, with some of it changed; a change starts over at the first page. */
export function search(state: SearchState, change: SearchChange = {}, page = 1): string {
  const parameters = searchParameters(state, change);
  if (page > 1) parameters.set('sida', String(page));
  return `/?${parameters}`;
}

/** The feed of a search: its newest documents, whatever the order of the hits. */
export function feed(state: SearchState): string {
  return `/flode?${searchParameters(state, { sort: 'relevance' })}`;
}

/** The same search of the API, all that is asked for in its own names. */
export function searchData(state: SearchState, format: 'json' | 'csv'): string {
  const parameters = new URLSearchParams({ ...(state.q === '' ? {} : { q: state.q }), ...state.filters });
  if (state.sort === 'date') parameters.set('sort', 'date');
  if (format === 'json') parameters.set('limit', String(state.limit));
  if (format === 'json' && state.offset > 0) parameters.set('offset', String(state.offset));
  if (format === 'json') parameters.set('fold', '1');
  return `/api/search${format === 'csv' ? '.csv' : ''}?${parameters}`;
}

function searchParameters(state: SearchState, { filters = {}, q = state.q, sort = state.sort }: SearchChange) {
  const parameters = new URLSearchParams();
  if (q !== '') parameters.set('q', q);
  for (const [field, name] of Object.entries(SEARCH_FIELDS) as [SearchField, string][]) {
    const value = field in filters ? filters[field] : state.filters[field];
    if (value) parameters.set(name, value);
  }
  if (sort === 'date') parameters.set(SORT_FIELD, SORT_BY_DATE);
  return parameters;
}

/** Decisions of the API, narrowed as the page is: in the API's own names. */
export function decisionData(state: DecisionState, format: 'json' | 'csv'): string {
  return list(`/api/decisions${format === 'csv' ? '.csv' : ''}`, { ...state });
}

/** The page of decisions, narrowed. */
export function decisions(state: Partial<DecisionState>, page = 1): string {
  return list('/beslut', {
    ord: state.q ?? '',
    organ: state.body ?? '',
    ar: state.year ?? '',
    utfall: state.outcome ?? '',
    yrkande: state.proposer ?? '',
    reservation: state.reserved ?? '',
    omrostning: state.vote ? 'ja' : '',
    sida: page > 1 ? String(page) : '',
  });
}

/** Who represented whom, narrowed; the table unless another view is asked for. */
export function representation(state: Partial<RepresentationState>, page = 1): string {
  return list('/foretradare', {
    person: state.person ?? '',
    organisation: state.organization ?? '',
    organ: state.arena ?? '',
    roll: state.role ?? '',
    ar: state.year ?? '',
    visa: REPRESENTATION_VIEWS[state.view ?? 'table'],
    sida: page > 1 ? String(page) : '',
  });
}

/** What is to be watched, narrowed. */
export function followUps(state: FollowUpPageState, page = 1): string {
  const { q, body, who, year, state: standing, per } = state;
  return list('/bevakning', {
    ord: q,
    organ: body,
    vem: who,
    ar: year,
    lage: standing === '' ? '' : (STATE_IN_ADDRESS[standing as FollowUpState] ?? standing),
    per,
    sida: page > 1 ? String(page) : '',
  });
}

/** The same of the API, in the API's own names. */
export function followUpData(state: FollowUpPageState, format: 'json' | 'csv' | 'ics'): string {
  return list(`/api/follow-ups${format === 'json' ? '' : `.${format}`}`, { ...state });
}

/** What has happened since a day. */
export function since(state: Partial<SinceState>, page = 1): string {
  return list('/nytt', {
    sedan: state.from ?? '',
    till: state.until ?? '',
    organ: state.body ?? '',
    visa: state.group ? HAPPENING_WORDS[state.group] : '',
    sida: page > 1 ? String(page) : '',
  });
}

/** Two documents beside each other, the earlier first. */
export function compare(
  a: string,
  b: string,
  { view = 'allt', page = 1 }: { view?: ComparedView; page?: number } = {},
): string {
  return list('/jamfor', { a, b, visa: view === 'allt' ? '' : view, sida: page > 1 ? String(page) : '' });
}

/** The course of a body; of all of them without one. */
export function course(id: string | null): string {
  return id === null ? '/ny/alla' : `/ny/${encodeURIComponent(id)}`;
}

/** The address of a list or form with the given values; empty ones are left out. */
export function list(path: string, values: Record<string, string>): string {
  const parameters = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
  return parameters.size > 0 ? `${path}?${parameters}` : path;
}
