/** The page of the search: reads its address, searches, and shows what is found as it is found. */
import { options, render } from 'preact';
import { marked } from '../../../graph/text/html.ts';
import type { InstantIndex } from '../../../server/contract/instant.ts';
import { namesName } from '../../../server/contract/site.ts';
import { SEARCH_FIELDS, type SearchState } from '../../../server/contract/views.ts';
import { T } from '../../texts/index.ts';
import { relinker } from '../relink.ts';
import type { Loader } from './load.ts';
import { places } from './marks.ts';
import { type Named, named } from './named.ts';
import { type Results, ResultsView, STEP } from './results.tsx';
import type { Found, Progress, Searcher } from './search.ts';

/** Fields of a search the folder understands. */
const FIELDS = ['type', 'from', 'to'] as const;

export async function showSearch(page: Document, loader: Loader, searcher: Searcher): Promise<void> {
  const room = page.getElementById('svarsrum');
  const asked = new URLSearchParams(page.location.search);
  const q = (asked.get('q') ?? '').trim().slice(0, 500);
  const state = stateOf(q, asked);
  if (!room || (q === '' && Object.keys(state.filters).length === 0)) return;
  const field = page.querySelector<HTMLInputElement>('#q');
  if (field) field.value = q;
  page.title = `${T.search.title(q)} – ${T.name}`;

  const extents = new Map<string, readonly [number, number]>();
  options.vnode = relinker('sok.html', (id) => extents.get(id) ?? null);
  room.replaceChildren();

  let shown = STEP;
  let cards: Named[] = [];
  let last: Progress | null = null;
  let asking = 0;
  const show = async () => {
    asking += 1;
    const mine = asking;
    if (last === null) return;
    const fitting = last.hits.filter((hit) => fits(hit, state));
    for (const { document } of fitting) extents.set(document[0], [document[4], document[5]]);
    const hits = await Promise.all(fitting.slice(0, shown).map((hit) => rowOf(hit, last as Progress, searcher)));
    if (mine !== asking) return;
    const { done, of, broken } = last;
    const facets = { type: counted(fitting, typeOf), year: counted(fitting, yearOf) };
    const more = () => {
      shown += STEP;
      void show();
    };
    const results: Results = { state, cards, total: fitting.length, hits, facets, done, of, broken, more };
    render(<ResultsView results={results} />, room);
  };
  // Names come beside the parts and without them: a folder without them still finds its texts.
  const naming = loader.load<InstantIndex>(namesName(null)).then(
    (index) => {
      cards = named(index, q);
    },
    () => {},
  );
  last = { asked: { sought: [], without: [] }, hits: [], slips: new Set(), done: 0, broken: 0, of: 1 };
  await Promise.all([
    naming.then(show),
    searcher.search(q, (progress) => {
      last = progress;
      void show();
    }),
  ]);
}

function stateOf(q: string, asked: URLSearchParams): SearchState {
  const filters: SearchState['filters'] = {};
  for (const field of FIELDS) {
    const value = asked.get(SEARCH_FIELDS[field])?.trim();
    if (value) filters[field] = value;
  }
  return { q, offset: 0, limit: STEP, filters, labels: {}, sort: 'relevance' };
}

const typeOf = ({ document }: Found): string => document[2];
const yearOf = ({ document }: Found): string => document[3]?.slice(0, 4) ?? '';

/** Partial dates: a year holds all its days. */
function fits(hit: Found, { filters: { type, from, to } }: SearchState): boolean {
  const day = hit.document[3];
  if (type !== undefined && typeOf(hit) !== type) return false;
  if (from !== undefined && (day === null || day < from)) return false;
  return to === undefined || (day !== null && day.slice(0, to.length) <= to);
}

function counted(hits: readonly Found[], of: (hit: Found) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const hit of hits) if (of(hit) !== '') counts.set(of(hit), (counts.get(of(hit)) ?? 0) + 1);
  return counts;
}

async function rowOf(found: Found, { asked, slips }: Progress, searcher: Searcher): Promise<Results['hits'][number]> {
  const [document, title, type, day] = found.document;
  const texts = await searcher.texts(found.part).catch(() => null);
  const [text = '', diarienummer = [], things = [], reading = null] = texts?.passages[found.passage] ?? [];
  const hit = {
    document,
    source: '',
    title,
    type,
    date: day,
    page: found.page,
    passage: found.id,
    text,
    snippet: marked(text, places(text, asked.sought, slips)),
    score: found.score,
    diarienummer,
    entities: things.flatMap((at) => {
      const [kind, id, name] = texts?.things[at] ?? [];
      return id === undefined ? [] : [{ kind, id, name }];
    }) as Results['hits'][number]['hit']['entities'],
  };
  return { hit, how: reading === null ? undefined : { method: reading[0], confidence: reading[1] } };
}
