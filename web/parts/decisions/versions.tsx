/** Sources that tell of one thing, side by side: both stay, each with its place. */
import type { DecisionRecord } from '../../../graph/records.ts';
import type { Checked, DecisionVersion } from '../../../server/contract/decisions.ts';
import { thing } from '../../addresses.ts';
import { clip, date, flat, headline, section } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { Name } from '../basics.tsx';
import { places, SourceMark, SourceMarks } from '../sources.tsx';
import { voteWords } from './decisions.tsx';

const D = T.decisions;
const QUOTE = 300;

/** What several records of one decision say of it. */
export function Versions({ decision, versions }: { decision: DecisionRecord; versions: DecisionVersion[] }) {
  const differs = [...new Set(versions.flatMap((v) => v.differs))];
  const all = [decision, ...versions.map((v) => v.decision)];
  const rows: [string, (d: DecisionRecord) => preact.ComponentChildren][] = [
    [D.formal, (d) => (d.formal ? 'ja' : 'nej, återgivet')],
    [T.decision.date, (d) => d.date && date(d.date)],
    [T.decision.paragraph, (d) => d.paragraph && section(d.paragraph)],
    [T.decision.outcome, (d) => d.outcome && T.decision.outcomes[d.outcome]],
    [T.decision.vote, (d) => d.vote && voteWords(d.vote)],
    [T.decision.points, (d) => clip(flat(d.points.join(' ') || (d.evidence[0]?.quote ?? '')), QUOTE)],
    [D.source, (d) => <SourceMarks evidence={places(d.evidence)} />],
  ];
  return (
    <>
      <p class={differs.length > 0 ? 'note' : 'hint-below'}>
        {differs.length > 0 ? D.sayOtherwise(differs.map((one) => D.differs[one]).join(', ')) : D.agree}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the window is scrolled with the arrow keys */}
      <section class="wide-table side-by-side" tabIndex={0} aria-label={D.versions}>
        <table>
          <caption class="unseen">{D.versions}</caption>
          <thead>
            <tr>
              <th scope="col">{D.field}</th>
              {all.map((d, index) => (
                <th key={d.id} scope="col">
                  {index === 0 ? D.this : <a href={thing('decision', d.id) ?? ''}>{D.other}</a>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(([, cell]) => all.some((d) => cell(d)))
              .map(([term, cell]) => (
                <tr key={term}>
                  <th scope="row">{term}</th>
                  {all.map((d) => (
                    <td key={d.id}>{cell(d) || <span class="detail">{D.notTold}</span>}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** Something to check, with what each source says. */
export function SideBySide({ check }: { check: Checked }) {
  const named = check.things.filter(({ kind, id }) => thing(kind, id) !== null);
  const { name = '' } = T.coverage.types[check.type] ?? {};
  return (
    <li>
      <p>
        <strong>{section(check.detail)}</strong> <span class="detail">{name}</span>{' '}
        {named.map(({ kind, id, name: called }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <Name kind={kind} id={id} name={headline(called)} withKind />
          </span>
        ))}
      </p>
      <div class="beside">
        {check.evidence.slice(0, 4).map((e) => (
          <blockquote key={`${e.document}${e.page}${e.start}`} class="excerpt">
            {clip(flat(e.quote), QUOTE)}{' '}
            {places([e]).map((place) => (
              <SourceMark key="k" place={place} />
            ))}
          </blockquote>
        ))}
      </div>
    </li>
  );
}
