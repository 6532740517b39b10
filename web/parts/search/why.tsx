/** “Varför denna träff?”: the parts of a score, each with a bar for the eye and words for everyone. */
import type { SearchAnswer } from '../../../server/contract/search.ts';
import { T } from '../../texts/index.ts';
import { lossesOf, meaningOf, sharesOf } from '../../why.ts';

const BAR = 100;

export function WhyThis({ why }: { why: NonNullable<SearchAnswer['hits'][number]['why']> }) {
  const W = T.search.why;
  const shares = sharesOf(why);
  const meaning = meaningOf(why);
  return (
    <details class="why">
      <summary>{W.summary}</summary>
      {shares.length === 0 ? (
        <p>{meaning ?? W.filtersOnly}</p>
      ) : (
        <>
          <p>{W.lead}</p>
          <ol>
            {shares.map(({ said, share }) => (
              <li key={said}>
                <svg class="share" viewBox={`0 0 ${BAR} 8`} width={BAR} height={8} aria-hidden="true">
                  <rect class="whole" width={BAR} height={8} />
                  <rect width={Math.max(1, Math.round(share * BAR))} height={8} />
                </svg>
                <span>
                  {said} <span class="detail">{W.share(share)}</span>
                </span>
              </li>
            ))}
          </ol>
          {meaning !== null && <p>{meaning}</p>}
        </>
      )}
      {lossesOf(why).map((loss) => (
        <p key={loss}>{loss}</p>
      ))}
    </details>
  );
}
