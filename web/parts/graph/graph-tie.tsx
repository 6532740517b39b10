/** A tie in words, with the sentences it rests on: in the ways between two things, and beside the live map. */
import type { Evidence } from '../../../graph/records.ts';
import type { Candidate } from '../../../server/contract/common.ts';
import type { Tie } from '../../../server/contract/graph-map.ts';
import { clip, flat } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { Name } from '../basics.tsx';
import { places, SourceMark } from '../sources.tsx';
import { yearSpan } from './graph-lists.tsx';

/** Quotes told; the others are on the pages of the two things. */
const QUOTES = 3;
const QUOTE = 320;

export function TieSentence({
  tie,
  things,
}: {
  tie: Tie & { evidence: Evidence[] };
  things: ReadonlyMap<string, Candidate>;
}) {
  const years = yearSpan(tie.years);
  return (
    <div class="tie">
      <p class="tie-words">
        <End id={tie.from} things={things} /> <span class="tie-caption">{tie.caption}</span>{' '}
        <End id={tie.to} things={things} />
        {years !== '' && <span class="detail"> {years}</span>}
      </p>
      {tie.evidence.length === 0 && <p class="hint">{T.graph.live.noEvidence}</p>}
      <ul class="tie-quotes">
        {places(tie.evidence.slice(0, QUOTES)).map((place) => (
          <li key={`${place.document} ${place.page} ${place.start}`}>
            {place.quote !== null && <q>{clip(flat(place.quote), QUOTE)}</q>}{' '}
            {/* The sentence stands before it, and needs no card. */}
            <SourceMark place={{ ...place, quote: null }} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function End({ id, things }: { id: string; things: ReadonlyMap<string, Candidate> }) {
  const thing = things.get(id);
  return thing ? <Name kind={thing.kind} id={id} name={thing.name} /> : <span>{id}</span>;
}
