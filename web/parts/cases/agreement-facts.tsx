/** An agreement fact by fact: what it says, and where. */
import type { AgreementRecord } from '../../../graph/records.ts';
import type { AgreementFact, AgreementFacts } from '../../../server/contract/case-parts.ts';
import { thing } from '../../addresses.ts';
import { clip, date, flat, kronor, section, span } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { Name, Table } from '../basics.tsx';
import { places, SourceMarks } from '../sources.tsx';

const A = T.agreement;
/** Longest clause shown. */
const CLAUSE = 320;

export function AgreementTable({ agreement, facts }: { agreement: AgreementRecord; facts: AgreementFacts['facts'] }) {
  return (
    <article class="agreement">
      <h3>
        <a href={thing('document', agreement.documentId) ?? ''}>{section(agreement.name)}</a>
      </h3>
      <Table
        caption={agreement.name}
        columns={[A.fact, A.says, A.source]}
        rows={facts.map((fact) => ({
          key: `${fact.fact}${fact.things[0]?.id ?? ''}`,
          cells: [A[fact.fact], <Value key="v" {...fact} />, <SourceMarks key="s" evidence={places(fact.evidence)} />],
        }))}
      />
    </article>
  );
}

function Value({ fact, value, things }: AgreementFact) {
  return (
    <>
      {things.map(({ kind, id, name, detail }, index) => (
        <span key={id}>
          {index > 0 && (index === things.length - 1 && value === null ? ' och ' : ', ')}
          <Name kind={kind} id={id} name={name} />
          {kind === 'case' && detail !== null && <span class="detail"> {detail}</span>}
        </span>
      ))}
      {things.length > 0 && value !== null && ', '}
      {value !== null && said(fact, value)}
    </>
  );
}

function said(fact: AgreementFact['fact'], value: string): string {
  switch (fact) {
    case 'term': {
      const [from, to] = value.split('/');
      return span(from || null, to || null) ?? '';
    }
    case 'compensation':
      return kronor(Number(value));
    case 'lapsed':
      return A.lapsedSince(date(value));
    default:
      return section(clip(flat(value), CLAUSE));
  }
}
