/** What was proposed beside what was decided. */
import type { DecisionRecord } from '../../../graph/records.ts';
import type { Proposal } from '../../../server/contract/case-parts.ts';
import { clip, flat, section } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { places, SourceMarks } from '../sources.tsx';

const C = T.case;
/** Longest text on either side. */
const LONGEST = 600;

export function BesideOutcome({
  proposal,
  decision: d,
  level: Heading,
}: {
  proposal: Proposal;
  decision: DecisionRecord;
  /** Below the heading it stands under. */
  level: 'h3' | 'h4';
}) {
  return (
    <div class="beside">
      <div>
        <Heading>{C.proposed}</Heading>
        {proposal.proposals.map(({ document, evidence }) => (
          <blockquote key={document.id} class="excerpt">
            {clip(flat(evidence.quote), LONGEST)} <SourceMarks evidence={places([evidence])} />
          </blockquote>
        ))}
        {proposal.agendaItems.map((item) => (
          <p key={item.id}>
            <span class="detail">{C.onAgenda}:</span> {section(`${item.number} ${item.title}`)}{' '}
            <SourceMarks evidence={places(item.evidence)} />
          </p>
        ))}
      </div>
      <div>
        <Heading>{C.outcome}</Heading>
        <blockquote class="excerpt">
          {clip(flat(d.points.join(' ') || (d.evidence[0]?.quote ?? '')), LONGEST)}{' '}
          <SourceMarks evidence={places(d.evidence)} />
        </blockquote>
      </div>
    </div>
  );
}
