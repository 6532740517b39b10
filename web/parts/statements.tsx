/** Documents, tasks, agreements and passages, as they stand on every page that shows them. */
import type { AgreementRecord, AssignmentRecord, DocumentRecord, PassageRecord } from '../../graph/records.ts';
import { reading, thing } from '../addresses.ts';
import { capital, clip, date, flat, kronor, section, span } from '../format.ts';
import { T } from '../texts/index.ts';
import { More } from './basics.tsx';
import { PlaceMark, places, SourceMarks, useSources } from './sources.tsx';

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
          <Terms agreement={a} />
          <p class="below">
            <SourceMarks evidence={places(a.evidence)} />
          </p>
        </li>
      )}
    </More>
  );
}

/** What an agreement says of its parties and its term; a clause that holds two of them stands once. */
function Terms({
  agreement: { parties, from, to, renewal, notice, compensationSek, contacts },
}: {
  agreement: AgreementRecord;
}) {
  const A = T.agreement;
  const both = renewal !== null && notice !== null && (notice.startsWith(renewal) || renewal.startsWith(notice));
  const longest = [renewal, notice].reduce((a, b) => ((a?.length ?? 0) >= (b?.length ?? 0) ? a : b));
  const rows: [string, string | null][] = [
    [A.parties, parties.join(', ') || null],
    [A.term, span(from, to)],
    ...(both
      ? ([[A.both, longest]] as [string, string | null][])
      : ([
          [A.renewal, renewal],
          [A.notice, notice],
        ] as [string, string | null][])),
    [A.compensation, compensationSek === null ? null : kronor(compensationSek)],
    [A.contacts, contacts.join(', ') || null],
  ];
  return (
    <dl class="acts">
      {rows.map(([term, value]) =>
        value === null ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{section(clip(flat(value), PASSAGE))}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** Longest passage shown in a list. */
const PASSAGE = 320;
/** Longest title above the passages of a document. */
const HEADING = 110;

/** What documents say, one document after the other: its name once, then the places. */
export function Passages({ items, few = 6 }: { items: PassageRecord[]; few?: number }) {
  const sources = useSources();
  const first = new Set(items.filter((p, index) => items[index - 1]?.document !== p.document).map((p) => p.id));
  return (
    <More items={items} few={few} className="passages">
      {(p) => {
        const source = sources.get(p.document);
        return (
          <li key={p.id} class={first.has(p.id) ? 'from-document' : undefined}>
            {first.has(p.id) && (
              <p class="from">
                <a href={thing('document', p.document) ?? ''}>{section(clip(source?.title ?? p.source, HEADING))}</a>
                {source && <span class="detail"> {documentLine(source)}</span>}
              </p>
            )}
            <blockquote cite={reading(p.document, { page: p.page, passage: p.id })}>
              {clip(flat(p.text), PASSAGE)}
            </blockquote>
            <p class="below">
              <PlaceMark
                place={{ document: p.document, page: p.page, passage: p.id, quote: null, start: null, end: null }}
              />
              {p.paragraph !== null && <span> · {section(p.paragraph)}</span>}
            </p>
          </li>
        );
      }}
    </More>
  );
}
