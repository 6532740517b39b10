/** How a case stands, why, and all that says so. */
import type { CaseState, StateSign } from '../../../server/contract/case-parts.ts';
import { reading, thing } from '../../addresses.ts';
import { clip, date, headline, section } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { places, SourceMarks, useSources } from '../sources.tsx';

const C = T.case;

export function CaseStateBox({ state: { state, signs, decides } }: { state: CaseState }) {
  const first = decides === null ? undefined : signs[decides];
  // What came after the deciding sign took the matter up without undoing it.
  const [later] = decides === null || decides === 0 ? [] : signs;
  return (
    <section class="state" aria-labelledby="lage-rubrik" id="lage">
      <h2 id="lage-rubrik">
        <span class="state-label">{C.state}: </span>
        <span class={`state-word state-${state === 'pågående' ? 'open' : state === 'okänt' ? 'unknown' : 'closed'}`}>
          {C.states[state]}
        </span>
      </h2>
      {first === undefined ? (
        <p>{C.unknown}</p>
      ) : (
        <>
          <p>
            {C.rules[first.rule]} {first.date !== null && <span class="detail">({C.asOf(date(first.date))})</span>}
          </p>
          <p class="below">
            <Sign sign={first} />
          </p>
          {later !== undefined && (
            <p class="below">
              {C.again(later.date === null ? null : date(later.date))} <Sign sign={later} />
            </p>
          )}
        </>
      )}
      {signs.length > 1 && (
        <details>
          <summary>{C.signs(signs.length)}</summary>
          <p class="detail">{C.signsHow}</p>
          <ol class="signs">
            {signs.map((sign) => (
              <li key={`${sign.rule}${sign.by.id}`}>
                {sign.date === null ? '' : `${date(sign.date)}: `}
                <strong>{C.states[sign.state]}.</strong> <Sign sign={sign} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

/** Longest name of what says it. */
const NAME = 90;

/** What says it, and where. */
function Sign({ sign: { by, evidence } }: { sign: StateSign }) {
  const sources = useSources();
  const href = thing(by.kind, by.id);
  const name = section(clip(headline(by.name), NAME));
  const told = evidence[0];
  return (
    <>
      {href === null ? (
        told && sources.has(told.document) ? (
          <a href={reading(told.document, told)}>{name}</a>
        ) : (
          name
        )
      ) : (
        <a href={href}>{name}</a>
      )}
      {by.detail !== null && by.kind === 'decision' && (
        <span class="detail"> {by.detail.replace(/\d{4}-\d{2}(?:-\d{2})?/u, (day) => date(day))}</span>
      )}{' '}
      <SourceMarks evidence={places(evidence)} />
    </>
  );
}
