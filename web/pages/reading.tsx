/** A document, page by page: the text as it stands, names linked, hits marked, every passage with an address. */
import type { PageContext, ReadingBlock, ReadingData } from '../../server/contract/views.ts';
import { reading, thing } from '../addresses.ts';
import { citation } from '../citation.ts';
import { bytes, count, date, kronor, section } from '../format.ts';
import { Facts, KindSign, More, Opening, Section, Things } from '../parts/basics.tsx';
import { Citation } from '../parts/citation.tsx';
import { Decisions } from '../parts/decisions.tsx';
import { Frame } from '../parts/frame.tsx';
import { places, SourceMark, SourceMarks, WithSources } from '../parts/sources.tsx';
import { Agreements, Assignments, documentLine } from '../parts/statements.tsx';
import { reflow } from '../reflow.ts';
import { T } from '../texts.ts';

const D = T.document;

export function ReadingPage({ data, context }: { data: ReadingData; context: PageContext }) {
  const { file, page, query } = data;
  const { document } = file;
  const [first, last] = document.pages;
  const kind =
    document.type === 'annat' ? D.kicker : document.type.charAt(0).toLocaleUpperCase('sv') + document.type.slice(1);
  return (
    <Frame title={`${document.title}, ${T.source.page(page.page)}`} context={context} room="documents" query={query}>
      <WithSources sources={file.sources}>
        <Opening kicker={kind} title={document.title} />
        <DocumentFacts data={data} />
        <div class="split split-reading">
          <article class="paper" aria-labelledby="sidtext">
            <h2 id="sidtext" class="unseen">
              {D.reading}, {D.pageOf(page.page, last)}
            </h2>
            <PageNav data={data} first={first} last={last} place="top" />
            <Method data={data} />
            {query !== '' && (
              <p class="note">{D.hits(data.blocks.filter((b) => b.pieces.some((piece) => piece.hit)).length, query)}</p>
            )}
            {data.blocks.length === 0 && <p class="note">{D.emptyPage}</p>}
            <Neighbour words={D.before} document={data.before} />
            <div class="page-text">
              {data.blocks.map((block, index) => (
                <Block key={block.passage ?? `mellan-${index}`} block={block} data={data} />
              ))}
            </div>
            <Neighbour words={D.after} document={data.after} />
            {page.repairedText !== null && (
              <details class="as-read">
                <summary>{D.asRead}</summary>
                <div class="page-text">
                  <p>{page.text}</p>
                </div>
              </details>
            )}
            <PageNav data={data} first={first} last={last} place="bottom" />
          </article>
          <aside class="split-side" aria-label={D.holds}>
            <Cite data={data} />
            <Contents data={data} />
          </aside>
        </div>
      </WithSources>
    </Frame>
  );
}

function DocumentFacts({ data: { file } }: { data: ReadingData }) {
  const { document, partOf, original } = file;
  return (
    <Facts
      rows={[
        [D.issuer, document.issuer],
        [D.date, document.date && date(document.date)],
        [D.dnr, document.diarienummer.join(', ')],
        [D.authors, document.authors.join(', ')],
        [D.partOf, partOf && <a href={thing('document', partOf.id) ?? ''}>{section(partOf.title)}</a>],
        [
          D.file,
          <>
            {document.source}
            {original !== null && (
              <>
                {' · '}
                <a href={`/handlingar/${document.id}/original`} download>
                  {D.original}
                </a>{' '}
                <span class="detail">({bytes(original.bytes)})</span>
              </>
            )}
          </>,
        ],
      ]}
    />
  );
}

function PageNav({
  data,
  first,
  last,
  place,
}: {
  data: ReadingData;
  first: number;
  last: number;
  place: 'top' | 'bottom';
}) {
  const { file, page, query } = data;
  if (first === last) return null;
  const to = (n: number) => reading(file.document.id, n, null, query);
  return (
    <nav class="pager" aria-label={`${D.pageNav}${place === 'bottom' ? ' (nederst)' : ''}`}>
      {page.page > first ? (
        <a rel="prev" href={to(page.page - 1)} aria-label={D.previous}>
          ← {T.pager.previous}
        </a>
      ) : (
        <span />
      )}
      {place === 'top' && last - first > 3 ? (
        <form action={`/handlingar/${file.document.id}`} method="get" class="go-to">
          {query !== '' && <input type="hidden" name="q" value={query} />}
          <label>
            {D.goTo} <input name="sida" inputMode="numeric" pattern="[0-9]*" size={3} value={String(page.page)} />
          </label>{' '}
          ({first}–{last}) <button type="submit">{D.go}</button>
        </form>
      ) : (
        <span>{D.pageOf(page.page, last)}</span>
      )}
      {page.page < last ? (
        <a rel="next" href={to(page.page + 1)} aria-label={D.next}>
          {T.pager.next} →
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}

/** How the page was read, where that matters, and the way to its picture. */
function Method({ data: { page, picture, file } }: { data: ReadingData }) {
  const how =
    page.method === 'ocr' ? T.source.ocr(page.confidence) : page.method === 'repaired' ? T.source.repaired : null;
  if (how === null && !picture) return null;
  return (
    <p class="method">
      {how}
      {how !== null && picture && ' · '}
      {picture && <a href={`/api/documents/${file.document.id}/pages/${page.page}.png`}>{D.picture}</a>}
    </p>
  );
}

function Block({ block, data }: { block: ReadingBlock; data: ReadingData }) {
  const whole = reflow(block.pieces.map((piece) => piece.text).join(''));
  let offset = 0;
  const inner = block.pieces.map((piece, index) => {
    const text = whole.slice(offset, offset + piece.text.length);
    offset += piece.text.length;
    const marked = piece.hit ? <mark>{text}</mark> : text;
    const href = piece.entity && thing(piece.entity.kind, piece.entity.id);
    return piece.entity && href ? (
      <a
        key={index}
        href={href}
        class={`entity entity-${piece.entity.kind}`}
        title={`${T.kinds[piece.entity.kind] ?? ''}: ${piece.entity.name}`}
      >
        {marked}
      </a>
    ) : (
      marked
    );
  });
  if (block.passage === null) return <p class="between">{inner}</p>;
  const { document } = data.file;
  return (
    <div id={block.passage} class="passage">
      <p>{inner}</p>
      <a
        class="anchor"
        href={`#${block.passage}`}
        aria-label={D.passage}
        data-citation={citation(document, data.page.page, block)}
      >
        ¶
      </a>
    </div>
  );
}

function Cite({ data: { file, page } }: { data: ReadingData }) {
  return (
    <section class="citation" aria-labelledby="hanvisning">
      <h2 id="hanvisning">{D.citation}</h2>
      <Citation id="hanvisning-text" text={citation(file.document, page.page)} />
    </section>
  );
}

/** Another document begins or ends on the same page of the file. */
function Neighbour({ words, document }: { words: string; document: ReadingData['before'] }) {
  if (document === null) return null;
  return (
    <p class="hint">
      {words} <a href={thing('document', document.id) ?? ''}>{section(document.title)}</a>
    </p>
  );
}

function Contents({ data: { file, blocks } }: { data: ReadingData }) {
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
