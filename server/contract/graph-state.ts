/**
 * What the graph's page shows, and how its address tells it: the page, its script and the server read the same words.
 * Without zod, as the script of the page uses it too.
 */

/** Kinds that are things on the map, in the order they are told; what stands between things (a membership) is a tie. */
export const GRAPH_KINDS = [
  'person',
  'arena',
  'organization',
  'project',
  'case',
  'decision',
  'agreement',
  'assignment',
  'document',
  'meeting',
  'agendaItem',
] as const;
export type GraphKind = (typeof GRAPH_KINDS)[number];

/** Shown unless others are chosen: meetings and items of agendas would fill the map round any body. */
export const USUAL_KINDS: readonly GraphKind[] = GRAPH_KINDS.filter(
  (kind) => kind !== 'meeting' && kind !== 'agendaItem',
);

/** Neighbours an opened thing brings with it, of which the reader may choose. */
export const PORTIONS = [40, 100, 300] as const;
/** Things on the map at most. */
export const MOST_THINGS = 300;
/** Things opened and hidden at most: the address holds them all. */
export const MOST_OPENED = 40;
export const MOST_HIDDEN = 80;

export interface GraphState {
  /** Ids of opened things, whose neighbours are shown, in the order they were opened. */
  start: string[];
  hidden: string[];
  /** Empty: the usual ones. */
  kinds: GraphKind[];
  /** First and last year, both inclusive; null is open. */
  years: [number | null, number | null];
  /** Whether a tie may be that a thing is named in a document. */
  mentions: boolean;
  /** Steps from each opened thing, 1..3. */
  depth: number;
  portion: number;
  /** The ends of a path; empty: none. An id, or a name as somebody typed it. */
  from: string;
  to: string;
}

export const NO_STATE: GraphState = {
  start: [],
  hidden: [],
  kinds: [],
  years: [null, null],
  mentions: false,
  depth: 1,
  portion: PORTIONS[0],
  from: '',
  to: '',
};

/** Longest id or typed name taken. */
const LONGEST = 200;

/** Reads the state of an address. What is out of bounds or not understood counts as absent. */
export function readGraphState(asked: URLSearchParams): GraphState {
  const several = (name: string, most: number) =>
    [...new Set(asked.getAll(name).map((value) => value.trim().slice(0, LONGEST)))].filter(Boolean).slice(0, most);
  const one = (name: string) => (asked.get(name) ?? '').trim().slice(0, LONGEST);
  const year = (name: string) => {
    const value = /^\d{4}$/.test(one(name)) ? Number(one(name)) : Number.NaN;
    return value >= 1800 && value <= 2200 ? value : null;
  };
  const among = (name: string, values: readonly number[]) =>
    values.find((value) => String(value) === one(name)) ?? values[0] ?? 0;
  const hidden = several('dold', MOST_HIDDEN);
  const asKinds = several('slag', GRAPH_KINDS.length);
  const kinds = GRAPH_KINDS.filter((kind) => asKinds.includes(kind));
  return {
    start: several('start', MOST_OPENED).filter((id) => !hidden.includes(id)),
    hidden,
    kinds: kinds.join() === USUAL_KINDS.join() ? [] : kinds,
    years: [year('ar'), year('tom')],
    mentions: one('omnamnanden') === 'ja',
    depth: among('djup', [1, 2, 3]),
    portion: among('antal', PORTIONS),
    from: one('fran'),
    to: one('till'),
  };
}

/** The words of an address for a state; what is as usual is left out. */
export function writeGraphState(state: GraphState): [string, string][] {
  const { start, hidden, kinds, years, mentions, depth, portion, from, to } = state;
  const pairs: [string, string | number | null][] = [
    ...start.map((id): [string, string] => ['start', id]),
    ['fran', from],
    ['till', to],
    ...hidden.map((id): [string, string] => ['dold', id]),
    ...kinds.map((kind): [string, string] => ['slag', kind]),
    ['ar', years[0]],
    ['tom', years[1]],
    ['omnamnanden', mentions ? 'ja' : null],
    ['djup', depth === 1 ? null : depth],
    ['antal', portion === PORTIONS[0] ? null : portion],
  ];
  return pairs.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, String(value)]]));
}

/** The page of the graph in a state. */
export function graphAddress(state: Partial<GraphState>): string {
  return withWords('/graf', writeGraphState({ ...NO_STATE, ...state }));
}

/** The same state in the words of the API. */
export function graphQuery({
  start,
  hidden,
  kinds,
  years,
  mentions,
  depth,
  portion,
  from,
  to,
}: GraphState): URLSearchParams {
  const asked = new URLSearchParams();
  for (const id of start) asked.append('start', id);
  for (const id of hidden) asked.append('hidden', id);
  for (const kind of kinds) asked.append('kind', kind);
  if (years[0] !== null) asked.set('fromYear', String(years[0]));
  if (years[1] !== null) asked.set('toYear', String(years[1]));
  if (mentions) asked.set('mentions', '1');
  if (depth !== 1) asked.set('depth', String(depth));
  if (portion !== PORTIONS[0]) asked.set('each', String(portion));
  if (from !== '' && to !== '') {
    asked.set('from', from);
    asked.set('to', to);
  }
  return asked;
}

function withWords(path: string, pairs: [string, string][]): string {
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
}

/** Opens a thing: what was hidden of it comes back. */
export function opened(state: GraphState, id: string): GraphState {
  const hidden = state.hidden.filter((other) => other !== id);
  return { ...state, hidden, start: [...state.start.filter((other) => other !== id), id].slice(-MOST_OPENED) };
}

export function closed(state: GraphState, id: string): GraphState {
  return { ...state, start: state.start.filter((other) => other !== id) };
}

export function hid(state: GraphState, id: string): GraphState {
  const hidden = [...state.hidden.filter((other) => other !== id), id].slice(-MOST_HIDDEN);
  return { ...closed(state, id), hidden };
}

export function unhidden(state: GraphState, id: string): GraphState {
  return { ...state, hidden: state.hidden.filter((other) => other !== id) };
}
