/** Source marks: the document, year and page of a statement, with its sentence one glance away. */
import { createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';
import type { Evidence } from '../../graph/records.ts';
import type { Place, SourceRef } from '../../server/contract/common.ts';
import { reading } from '../addresses.ts';
import { clip, flat, headline } from '../format.ts';
import { T } from '../texts/index.ts';

/** The documents an answer cites, for the marks below it. */
const Cited = createContext<Map<string, SourceRef>>(new Map());

export function WithSources({ sources, children }: { sources: SourceRef[]; children: preact.ComponentChildren }) {
  return <Cited.Provider value={new Map(sources.map((s) => [s.id, s]))}>{children}</Cited.Provider>;
}

export function useSources(): Map<string, SourceRef> {
  return useContext(Cited);
}

/** Longest title in a mark. */
const TITLE = 44;
/** Longest quote in its card. */
const QUOTE = 420;

/**
 * `Årsrapport 2021, s. 4`: a link to the page at the place. Hover and focus show the sentence, without script.
 * @param word stands instead where the statement itself is so short that it is its own mark
 */
export function SourceMark({ place, word }: { place: Place; word?: string }) {
  const source = useSources().get(place.document);
  const id = useId();
  if (!source) return null;
  const note = readingNote(source, place.page);
  const hasCard = place.quote !== null || note !== null;
  return (
    <span class="source">
      <a href={reading(place.document, place)} class="source-link" {...(hasCard ? { 'aria-describedby': id } : {})}>
        {word ?? `${shortTitle(source)},\u00a0${T.source.page(place.page)}`}
      </a>
      {hasCard && (
        <span role="tooltip" id={id} class="source-card">
          {place.quote !== null && <q>{clip(flat(place.quote), QUOTE)}</q>}
          <span class="source-title">
            {source.title}, {T.source.page(place.page)}
          </span>
          {note !== null && <span class="source-note">{note}</span>}
        </span>
      )}
    </span>
  );
}

/** `s. 4`: the same, where the document is already named. */
export function PlaceMark({ place }: { place: Place }) {
  const source = useSources().get(place.document);
  const note = source ? readingNote(source, place.page) : null;
  return (
    <span class="source">
      <a href={reading(place.document, place)} class="source-link">
        {T.source.read} {T.source.page(place.page)}
      </a>
      {note !== null && <span class="detail"> · {note}</span>}
    </span>
  );
}

/** Marks for all evidence of a statement: the first open, the rest behind a word. */
export function SourceMarks({ evidence }: { evidence: Place[] }) {
  const seen = new Set<string>();
  const places = evidence.filter(({ document, page }) => {
    const key = `${document} ${page}`;
    return !seen.has(key) && seen.add(key);
  });
  const [first, ...others] = places;
  if (!first) return null;
  return (
    <span class="sources">
      <SourceMark place={first} />
      {others.length > 0 && (
        <details class="more-sources">
          <summary>{T.source.more(others.length)}</summary>
          <ul>
            {others.map((place) => (
              <li key={`${place.document} ${place.page}`}>
                <SourceMark place={place} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </span>
  );
}

/** Evidence as places. */
export function places(evidence: Evidence[]): Place[] {
  return evidence.map(({ source: _, ...place }) => place);
}

/** Title and year: the year the title tells (a report of 2022 is dated 2023), else that of the date. */
export function shortTitle({
  title: whole,
  date,
  diarienummer,
}: Pick<SourceRef, 'title' | 'date' | 'diarienummer'>): string {
  const title = headline(whole, diarienummer);
  const year = title.match(/\b(?:19|20)\d{2}\b/)?.[0] ?? date?.slice(0, 4);
  if (title.length <= TITLE || year === undefined) {
    const short = clip(title, TITLE);
    return year === undefined || short.includes(year) ? short : `${short} ${year}`;
  }
  // A day or other number left standing before the cut would read as part of the year.
  return `${clip(title, TITLE - 5).replace(/[\s\d]*…$/, '…')} ${year}`;
}

function readingNote(source: SourceRef, page: number): string | null {
  const how = source.readings.find((r) => r.page === page);
  return how ? T.source.readAs(how) : null;
}
