/** The results of a search, made of the same parts as in the reading room. */
import type { SearchAnswer } from '../../../server/contract/search.ts';
import type { HitReading, SearchState } from '../../../server/contract/views.ts';
import { Answers } from '../../parts/search/search-answers.tsx';
import { Active, Filters } from '../../parts/search/search-filters.tsx';
import { HitRow } from '../../parts/search/search-hits.tsx';
import { T } from '../../texts/index.ts';
import { SITE } from '../texts.ts';
import type { Named } from './named.ts';

type Hit = SearchAnswer['hits'][number];

export interface Results {
  state: SearchState;
  cards: Named[];
  total: number;
  hits: { hit: Hit; how: HitReading | undefined }[];
  facets: { type: Map<string, number>; year: Map<string, number> };
  done: number;
  of: number;
  broken: number;
  /** Shows the next hits. */
  more: () => void;
}

/** Hits shown at first, and more at a time. */
export const STEP = 10;

export function ResultsView({ results }: { results: Results }) {
  const { state, cards, total, hits, done, of, broken } = results;
  const S = T.search;
  const searching = done < of;
  return (
    <>
      <header class="opening">
        <h1>{S.heading(state.q)}</h1>
        <p class="lead" role="status">
          {searching ? `${SITE.search.reading(done + 1, of)}. ${SITE.search.sofar}` : S.total(total, false)}
        </p>
        {searching && of > 1 && (
          <progress value={done} max={of} aria-label={SITE.search.reading(Math.min(done + 1, of), of)} />
        )}
      </header>
      {broken > 0 && <p class="note">{SITE.search.broken(broken)}</p>}
      <Active state={state} />
      <Answers answers={cards.map(cardOf)} />
      {total > 0 ? (
        <div class="results">
          <section class="hits" aria-labelledby="traffar">
            <h2 id="traffar" class={cards.length > 0 ? undefined : 'unseen'}>
              {S.hits}
            </h2>
            <ol>
              {hits.map(({ hit, how }) => (
                <HitRow key={hit.passage} hit={hit} query={state.q} how={how} />
              ))}
            </ol>
            {hits.length < total && !searching && (
              <p class="onward">
                <button type="button" onClick={results.more}>
                  {SITE.search.next(Math.min(STEP, total - hits.length))}
                </button>
              </p>
            )}
          </section>
          <Filters answer={facetsOf(results)} state={state} />
        </div>
      ) : (
        !searching && <Nothing state={state} />
      )}
    </>
  );
}

function Nothing({ state }: { state: SearchState }) {
  return (
    <section class="nothing">
      <h2>{T.search.none}</h2>
      <p>{T.search.noneWhat(state.q)}</p>
      <ul>
        {SITE.search.noneTry.map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
    </section>
  );
}

function cardOf({ kind, id, name, detail }: Named): SearchAnswer['answers'][number] {
  return { kind, id, name, summary: detail === name ? '' : detail, how: 'named', evidence: null };
}

/** What the filters need of an answer: types and years, the most usual and the newest first. */
function facetsOf({ facets: { type, year } }: Results): SearchAnswer {
  const none = { arena: [], case: [], person: [], organization: [], project: [] };
  const values = (counts: Map<string, number>) =>
    [...counts].map(([value, count]) => ({ value, label: value, count })).sort((a, b) => b.count - a.count);
  const years = values(year).sort((a, b) => (a.value < b.value ? 1 : -1));
  return { facets: { ...none, type: values(type), year: years } } as unknown as SearchAnswer;
}
