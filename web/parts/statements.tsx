/** Decisions, memberships, tasks, agreements and passages, as they stand on every page that shows them. */
import type {
  AgreementRecord,
  AssignmentRecord,
  DecisionRecord,
  DocumentRecord,
  MembershipRecord,
  PassageRecord,
} from '../../graph/records.ts';
import { reading, thing } from '../addresses.ts';
import { capital, clip, date, kronor, section, span } from '../format.ts';
import { T } from '../texts.ts';
import { More, Name, Table } from './basics.tsx';
import { places, SourceMark, SourceMarks, useSources } from './sources.tsx';

/** Below this a reading of the text is said to be one. */
const SURE = 0.75;

export function Decisions({
  items,
  withBody = true,
  few = 8,
}: {
  items: DecisionRecord[];
  withBody?: boolean;
  few?: number;
}) {
  return (
    <More items={items} few={few} className="decisions">
      {(d) => (
        <li key={d.id}>
          <p class="line">
            {[
              d.date === null ? null : date(d.date),
              withBody ? d.body : null,
              d.paragraph === null ? null : section(d.paragraph),
            ]
              .filter(Boolean)
              .join(' · ')}
            {d.outcome !== null && d.outcome !== 'annat' && (
              <span class="outcome">{T.decision.outcomes[d.outcome]}</span>
            )}
          </p>
          <p class="title">
            <a href={`/beslut/${d.id}`}>{section(d.title || T.kinds['decision'] || '')}</a>
          </p>
          <p class="below">
            {!d.formal && <span class="unsure">{T.decision.reported.split(':')[0]} · </span>}
            <SourceMarks evidence={places(d.evidence)} />
          </p>
        </li>
      )}
    </More>
  );
}

export function Memberships({
  items,
  caption,
  without,
}: {
  items: MembershipRecord[];
  caption: string;
  /** The column that would say the same on every row. */
  without?: 'person' | 'body' | 'onBehalfOf';
}) {
  const M = T.membership;
  const substitutes = items.some((m) => m.inPlaceOf !== null);
  const represent = without !== 'onBehalfOf' && items.some((m) => m.onBehalfOf !== null);
  const columns: [string, (m: MembershipRecord) => preact.ComponentChildren][] = [];
  if (without !== 'person') columns.push([M.person, (m) => <Name kind="person" id={m.personId} name={m.person} />]);
  const role: (typeof columns)[number] = [M.role, (m) => <Role {...m} />];
  const bodyColumn: (typeof columns)[number] = [M.body, (m) => <Body id={m.organizationId} name={m.organization} />];
  if (without === 'person') columns.push(bodyColumn, role);
  else {
    columns.push(role);
    if (without !== 'body') columns.push(bodyColumn);
  }
  if (represent)
    columns.push([M.onBehalfOf, (m) => m.onBehalfOf !== null && <Body id={m.onBehalfOfId} name={m.onBehalfOf} />]);
  if (substitutes) {
    columns.push([
      M.inPlaceOf,
      (m) => m.inPlaceOf !== null && <Name kind="person" id={m.inPlaceOfId} name={m.inPlaceOf} />,
    ]);
  }
  columns.push([M.time, time], [M.source, (m) => <SourceMarks evidence={places(m.evidence)} />]);
  return (
    <Table
      caption={caption}
      columns={columns.map(([name]) => name)}
      rows={items.map((m) => ({ key: m.id, cells: columns.map(([, cell]) => cell(m)) }))}
    />
  );
}

function Role({ role, confidence }: MembershipRecord) {
  return (
    <>
      {role}
      {confidence < SURE && <span class="unsure"> {T.source.unsure}</span>}
    </>
  );
}

/** Ids tell their kind by how they begin (graph/ids.ts). */
export function kindOfId(id: string): string {
  if (id.startsWith('org-')) return 'organization';
  return id.split('-')[0] ?? '';
}

export function Body({ id, name }: { id: string | null; name: string }) {
  return <Name kind={id === null ? '' : kindOfId(id)} id={id} name={name} />;
}

function time({ from, to, asOf }: MembershipRecord): string {
  return span(from, to) ?? (asOf === null ? T.membership.noTime : T.membership.seen(date(asOf)));
}

export function Documents({ items, few = 10 }: { items: DocumentRecord[]; few?: number }) {
  return (
    <More items={items} few={few} className="documents">
      {(d) => (
        <li key={d.id}>
          <a href={thing('document', d.id) ?? ''}>{section(d.title)}</a>
          <span class="detail"> {documentLine(d)}</span>
        </li>
      )}
    </More>
  );
}

export function documentLine(d: { type: string; date: string | null; issuer?: string | null }): string {
  const kind = d.type === 'annat' ? null : d.type;
  return [kind, d.issuer, d.date === null ? null : date(d.date)].filter(Boolean).join(', ');
}

export function Assignments({ items }: { items: AssignmentRecord[] }) {
  return (
    <More items={items} few={8} className="statements">
      {(a) => (
        <li key={a.id}>
          <p>{capital(a.what)}</p>
          <p class="below">
            {[a.to, a.by === null ? null : `från ${a.by}`, a.due === null ? null : `klart ${date(a.due)}`]
              .filter(Boolean)
              .join(' · ')}{' '}
            <SourceMarks evidence={places(a.evidence)} />
          </p>
        </li>
      )}
    </More>
  );
}

export function Agreements({ items }: { items: AgreementRecord[] }) {
  return (
    <More items={items} few={8} className="statements">
      {(a) => (
        <li key={a.id}>
          <p>
            <a href={thing('document', a.documentId) ?? ''}>{section(a.name)}</a>
          </p>
          <p class="below">
            {[
              a.parties.join(', '),
              span(a.from, a.to),
              a.renewal,
              a.notice,
              a.compensationSek === null ? null : kronor(a.compensationSek),
            ]
              .filter(Boolean)
              .join(' · ')}{' '}
            <SourceMarks evidence={places(a.evidence)} />
          </p>
        </li>
      )}
    </More>
  );
}

/** Longest passage shown in a list. */
const PASSAGE = 320;

export function Passages({ items, few = 6 }: { items: PassageRecord[]; few?: number }) {
  const sources = useSources();
  return (
    <More items={items} few={few} className="passages">
      {(p) => {
        const source = sources.get(p.document);
        return (
          <li key={p.id}>
            <blockquote cite={reading(p.document, p.page, p.id)}>
              {clip(p.text.replace(/\s+/g, ' '), PASSAGE)}
            </blockquote>
            <p class="below">
              {source ? (
                <SourceMark place={{ document: p.document, page: p.page, passage: p.id, quote: null }} />
              ) : (
                <a href={reading(p.document, p.page, p.id)}>{p.source}</a>
              )}
              {p.paragraph !== null && <span> · {section(p.paragraph)}</span>}
            </p>
          </li>
        );
      }}
    </More>
  );
}
