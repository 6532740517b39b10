/** What stands in a document beside its text: decisions, cases, people, sums, dates, and its neighbours in the file. */
import type { ReadingData } from '../../../server/contract/views.ts';
import { thing } from '../../addresses.ts';
import { count, date, kronor, section } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { KindSign, More, Section, Things } from '../basics.tsx';
import { Decisions } from '../decisions/decisions.tsx';
import { places, SourceMark, SourceMarks } from '../sources.tsx';
import { Agreements, Assignments, documentLine } from '../statements.tsx';

const D = T.document;

export function Contents({ data: { file, blocks } }: { data: ReadingData }) {
  const kinds = [...new Set(blocks.flatMap((b) => b.pieces.flatMap((p) => (p.entity ? [p.entity.kind] : []))))];
  return (
    <>
      {kinds.length > 0 && (
        <ul class="legend" aria-label={T.network.legend}>
          {kinds.map((kind) => (
            <li key={kind}>
              <KindSign kind={kind} /> <span class={`entity-${kind}`}>{T.kinds[kind]}</span>
            </li>
          ))}
        </ul>
      )}
      <Section id="beslut" title={T.case.decisions} count={file.decisions.length} when={file.decisions.length > 0}>
        <Decisions items={file.decisions} few={5} />
      </Section>
      <Section id="arenden" title={T.body.cases} count={file.cases.length} when={file.cases.length > 0}>
        <Things items={file.cases} few={8} />
      </Section>
      <Section id="personer" title={T.case.persons} count={file.persons.length} when={file.persons.length > 0}>
        <Things items={file.persons} few={8} />
      </Section>
      <Section id="organ" title={T.case.arenas} count={file.arenas.length} when={file.arenas.length > 0}>
        <Things items={file.arenas} few={8} />
      </Section>
      <Section id="organisationer" title={T.case.organizations} when={file.organizations.length > 0}>
        <Things items={file.organizations} few={5} />
      </Section>
      <Section id="projekt" title={T.more.projects} when={file.projects.length > 0}>
        <Things items={file.projects} few={5} />
      </Section>
      <Section id="avtal" title={T.case.agreements} when={file.agreements.length > 0}>
        <Agreements items={file.agreements} />
      </Section>
      <Section id="uppgifter" title={T.case.assignments} when={file.assignments.length > 0}>
        <Assignments items={file.assignments} />
      </Section>
      <Section id="belopp" title={D.amounts} when={file.amounts.length > 0}>
        <More items={file.amounts} few={6} className="statements">
          {(a) => (
            <li key={a.id}>
              <strong>{kronor(a.valueSek)}</strong> {a.what} <SourceMarks evidence={places(a.evidence)} />
            </li>
          )}
        </More>
      </Section>
      <Section id="datum" title={D.deadlines} when={file.deadlines.length > 0}>
        <More items={file.deadlines} few={6} className="statements">
          {(d) => (
            <li key={d.id}>
              <strong>{date(d.date)}</strong> {d.what} <SourceMarks evidence={places(d.evidence)} />
            </li>
          )}
        </More>
      </Section>
      <Section id="samband" title={T.body.linked} when={file.linked.length > 0}>
        <ul class="things">
          {file.linked.map((link) => (
            <li key={`${link.type}${link.id}`}>
              <span class="detail">{link.direction === 'out' ? link.caption : T.body.toThis(link.caption)}</span>{' '}
              <a href={thing(link.kind, link.id) ?? ''}>{section(link.name)}</a>{' '}
              {link.place !== null && <SourceMark place={link.place} />}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="bilagor" title={D.inside} when={file.inside.length > 0}>
        <DocumentLinks items={file.inside} />
      </Section>
      <Section id="samma-fil" title={D.bundle} when={file.bundle.length > 1}>
        <DocumentLinks items={file.bundle} current={file.document.id} />
      </Section>
    </>
  );
}

function DocumentLinks({ items, current }: { items: ReadingData['file']['bundle']; current?: string }) {
  return (
    <ul class="documents">
      {items.map((d) => (
        <li key={d.id}>
          {d.id === current ? (
            <strong>{section(d.title)}</strong>
          ) : (
            <a href={thing('document', d.id) ?? ''}>{section(d.title)}</a>
          )}
          <span class="detail">
            {' '}
            {[documentLine({ type: d.type, date: d.date }), count(d.pages[1] - d.pages[0] + 1, 'sida', 'sidor')]
              .filter(Boolean)
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
