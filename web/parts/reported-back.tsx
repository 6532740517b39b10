/** A later document that probably reports back: which, with the words of both and what speaks for it. Never without them. */
import type { ReportedBack } from '../../server/contract/follow-ups.ts';
import { clip, date, flat } from '../format.ts';
import { T } from '../texts/index.ts';
import { places, SourceMark } from './sources.tsx';

const F = T.followUps;
/** Longest quote. */
const QUOTE = 400;

/** @param task the words that gave the task */
export function Reported({ of, task }: { of: ReportedBack; task: string }) {
  const [place] = places([of.evidence]);
  return (
    <div class="reported">
      <p>
        <span class="unsure">{F.reported}</span> {place && <SourceMark place={place} />}
      </p>
      <dl>
        <div>
          <dt>{F.theTask}</dt>
          <dd>
            <q>{clip(flat(task), QUOTE)}</q>
          </dd>
        </div>
        <div>
          <dt>{F.theReport}</dt>
          <dd>
            <q>{clip(flat(of.evidence.quote), QUOTE)}</q>
          </dd>
        </div>
        <div>
          <dt>{F.why}</dt>
          <dd>
            {[
              of.rule === 'sameCase' ? F.sameCase(of.cases.join(', ')) : F.sameWords,
              of.words.length > 0 ? F.shared(of.words.join(', ')) : null,
              F.earlierDay(date(of.date)),
            ]
              .filter(Boolean)
              .join(' ')}
          </dd>
        </div>
      </dl>
    </div>
  );
}
