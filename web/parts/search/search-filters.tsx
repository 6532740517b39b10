/** The ways to narrow a search, each with how much it would leave, and those in force with a way out of each. */
import type { SearchAnswer } from '../../../server/contract/search.ts';
import {
  SEARCH_FIELDS,
  type SearchField,
  type SearchState,
  SORT_BY_DATE,
  SORT_FIELD,
} from '../../../server/contract/views.ts';
import { search } from '../../addresses.ts';
import { capital, number, section } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { More } from '../basics.tsx';

/** Nothing narrowed. */
const NO_FILTERS = Object.fromEntries(Object.keys(SEARCH_FIELDS).map((field) => [field, null]));

/** The same search of everything. */
export function unfiltered(state: SearchState): string {
  return search(state, { filters: NO_FILTERS });
}

export function Active({ state }: { state: SearchState }) {
  const active = Object.entries(state.filters) as [SearchField, string][];
  if (active.length === 0) return null;
  return (
    <nav class="active" aria-label={T.search.active}>
      <ul>
        {active.map(([field, value]) => {
          const what = `${T.search.fields[field]}: ${state.labels[field] ?? value}`;
          return (
            <li key={field}>
              <a href={search(state, { filters: { [field]: null } })} aria-label={T.search.remove(what)}>
                {what} <span aria-hidden="true">×</span>
              </a>
            </li>
          );
        })}
        {active.length > 1 && (
          <li>
            <a href={unfiltered(state)}>{T.search.removeAll}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** Facets by the filter they set; the year is a span of time and has its own form. */
const FACETS = ['type', 'arena', 'case', 'person', 'organization', 'project'] as const;
/** Values shown before the rest is folded. */
const VALUES = 6;

export function Filters({ answer, state }: { answer: SearchAnswer; state: SearchState }) {
  const S = T.search;
  return (
    <details class="filters">
      <summary>{S.filters}</summary>
      <div class="filter-groups">
        <section aria-labelledby="tid">
          <h3 id="tid">{S.years}</h3>
          <YearForm state={state} />
          <Values
            values={answer.facets.year.filter(
              ({ value }) => value !== state.filters.from || value !== state.filters.to,
            )}
            href={(value) => search(state, { filters: { from: value, to: value } })}
          />
        </section>
        {FACETS.map((facet) => {
          const values = answer.facets[facet].filter(({ value }) => value !== state.filters[facet]);
          if (values.length === 0 || state.filters[facet] !== undefined) return null;
          return (
            <section key={facet} aria-labelledby={`facett-${facet}`}>
              <h3 id={`facett-${facet}`}>{S.facets[facet]}</h3>
              <Values
                values={facet === 'type' ? values.map((v) => ({ ...v, label: capital(v.label) })) : values}
                href={(value) => search(state, { filters: { [facet]: value } })}
              />
            </section>
          );
        })}
        <p class="hint-below">{S.counted}</p>
      </div>
    </details>
  );
}

function Values({
  values,
  href,
}: {
  values: { value: string; label: string; count: number }[];
  href: (value: string) => string;
}) {
  if (values.length === 0) return null;
  return (
    <More items={values} few={VALUES} className="values">
      {({ value, label, count }) => (
        <li key={value}>
          <a href={href(value)}>{section(label)}</a> <span class="detail">{number(count)}</span>
        </li>
      )}
    </More>
  );
}

function YearForm({ state }: { state: SearchState }) {
  const S = T.search;
  const kept = (Object.entries(state.filters) as [SearchField, string][]).filter(
    ([field]) => field !== 'from' && field !== 'to',
  );
  return (
    <form action="/" method="get" class="years">
      {state.q !== '' && <input type="hidden" name="q" value={state.q} />}
      {kept.map(([field, value]) => (
        <input key={field} type="hidden" name={SEARCH_FIELDS[field]} value={value} />
      ))}
      {state.sort === 'date' && <input type="hidden" name={SORT_FIELD} value={SORT_BY_DATE} />}
      <YearField name={SEARCH_FIELDS.from} label={S.from} value={state.filters.from} />
      <YearField name={SEARCH_FIELDS.to} label={S.to} value={state.filters.to} />
      <button type="submit">{S.apply}</button>
    </form>
  );
}

function YearField({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <label>
      {label}
      <input
        name={name}
        inputMode="numeric"
        pattern="\d{4}(-\d{2}(-\d{2})?)?"
        maxLength={10}
        size={6}
        value={value ?? ''}
      />
    </label>
  );
}
