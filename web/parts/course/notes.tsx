/** Numbered notes: each place in a document has one number in the whole booklet, and a line in the list at its end. */
import { createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';
import type { Place, SourceRef } from '../../../server/contract/common.ts';
import { reading } from '../../addresses.ts';
import { citation } from '../../citation.ts';
import { clip, flat } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { useSources } from '../sources.tsx';

const C = T.course;
/** Longest quote on a card. */
const QUOTE = 420;
/** Numbers beside one statement; more would drown it. */
const MOST = 4;

/** Places in the order they are met. One page of one document is one note. */
export class NoteRegistry {
  private readonly numbers = new Map<string, number>();
  private readonly places: Place[] = [];

  /** Its number, from 1. */
  numberOf(place: Place): number {
    const key = `${place.document} ${place.page}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.places.push(place);
    this.numbers.set(key, this.places.length);
    return this.places.length;
  }

  all(): readonly Place[] {
    return this.places;
  }
}

export const Notes = createContext(new NoteRegistry());

/** The notes of a statement, one for each page that says it; the card shows the sentence. */
export function Refs({ places }: { places: Place[] }) {
  const sources = useSources();
  const pages = new Map(
    places.filter(({ document }) => sources.has(document)).map((place) => [`${place.document} ${place.page}`, place]),
  );
  const shown = [...pages.values()].slice(0, MOST);
  return (
    <span class="refs">
      {shown.map((place) => (
        <Ref key={`${place.document} ${place.page}`} place={place} source={sources.get(place.document)} />
      ))}
    </span>
  );
}

function Ref({ place, source }: { place: Place; source: SourceRef | undefined }) {
  const number = useContext(Notes).numberOf(place);
  const id = useId();
  if (!source) return null;
  return (
    <span class="source ref">
      <a href={reading(place.document, place)} aria-label={C.source(number)} aria-describedby={id}>
        {number}
      </a>
      <span role="tooltip" id={id} class="source-card">
        {place.quote !== null && <q>{clip(flat(place.quote), QUOTE)}</q>}
        <span class="source-title">{citation(source, place.page)}</span>
        <Reading source={source} page={place.page} />
      </span>
    </span>
  );
}

function Reading({ source, page }: { source: SourceRef; page: number }) {
  const how = source.readings.find((one) => one.page === page);
  return how ? <span class="source-note">{T.source.readAs(how)}</span> : null;
}

/** The list the numbers point at. Stands last, when all of them are known. */
export function NoteList() {
  const places = useContext(Notes).all();
  const sources = useSources();
  return (
    <ol class="note-list">
      {places.map((place, index) => {
        const source = sources.get(place.document);
        const how = source?.readings.find((one) => one.page === place.page);
        return source ? (
          <li key={`${place.document} ${place.page}`} id={`kalla-${index + 1}`}>
            {citation(source, place.page)}
            {how && <span class="detail"> {T.source.readAs(how)}.</span>}{' '}
            <a href={reading(place.document, { page: place.page })} aria-label={`${C.read}: ${C.source(index + 1)}`}>
              {C.read}
            </a>
          </li>
        ) : null;
      })}
    </ol>
  );
}
