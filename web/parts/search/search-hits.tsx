/** The hits of a search: each with where it stands, what was found, where else the same text stands, and why. */
import type { SearchAnswer } from '../../../server/contract/search.ts';
import type { HitReading } from '../../../server/contract/views.ts';
import { reading } from '../../addresses.ts';
import { excerpt } from '../../excerpt.ts';
import { capital, date, section } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { Name } from '../basics.tsx';
import { shortTitle } from '../sources.tsx';
import { WhyThis } from './why.tsx';

type Hit = SearchAnswer['hits'][number];

/** Things named beside a hit. */
const NAMED = 4;

export function HitRow({ hit, query, how }: { hit: Hit; query: string; how: HitReading | undefined }) {
  const meta = [
    hit.type === 'annat' ? null : capital(hit.type),
    hit.date === null ? T.document.undated : date(hit.date),
    T.source.page(hit.page),
    ...hit.diarienummer.slice(0, 2),
    how && T.source.readAs(how),
  ];
  return (
    <li class="hit">
      <h3>
        <a href={reading(hit.document, hit, { query })}>{section(hit.title)}</a>
      </h3>
      <p class="line">{meta.filter(Boolean).join(' · ')}</p>
      <p class="snippet">
        {excerpt(hit.snippet).map(({ text, mark }, index) => (mark ? <mark key={index}>{text}</mark> : text))}
      </p>
      {hit.also !== undefined && hit.also.length > 0 && <Also places={hit.also} query={query} />}
      {hit.entities.length > 0 && (
        <ul class="named" aria-label={T.search.named}>
          {hit.entities.slice(0, NAMED).map(({ kind, id, name }) => (
            <li key={id}>
              <Name kind={kind} id={id} name={name} withKind />
            </li>
          ))}
        </ul>
      )}
      {hit.why !== undefined && <WhyThis why={hit.why} />}
    </li>
  );
}

/** `även i 2021, 2020`: the year is enough where it tells the documents apart, else the short title. */
function Also({ places, query }: { places: NonNullable<Hit['also']>; query: string }) {
  const years = places.map(yearOf);
  const tell = years.every((year, index) => year !== null && years.indexOf(year) === index);
  const rows = places
    .map((place, index) => ({ place, year: years[index] ?? '' }))
    .sort((a, b) => (a.year < b.year ? 1 : a.year > b.year ? -1 : 0));
  return (
    <p class="also">
      {T.search.also}{' '}
      {rows.map(({ place, year }, index) => {
        const title = shortTitle({ ...place, diarienummer: [] });
        return (
          <span key={place.passage}>
            {index > 0 && ', '}
            <a href={reading(place.document, place, { query })}>
              {tell ? year : title}
              {tell && (
                <span class="unseen">
                  {' '}
                  {title}, {T.source.page(place.page)}
                </span>
              )}
            </a>
          </span>
        );
      })}
    </p>
  );
}

/** The year a report is about, by its title, else that of its date. */
function yearOf({ title, date: when }: { title: string; date: string | null }): string | null {
  return title.match(/\b(?:19|20)\d{2}\b/)?.[0] ?? when?.slice(0, 4) ?? null;
}
