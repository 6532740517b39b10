/** A document, page by page: the text as it stands, names linked, hits marked, every passage with an address. */
import type { PageContext, ReadingData } from '../../server/contract/views.ts';
import { reading, thing } from '../addresses.ts';
import { citation } from '../citation.ts';
import { bytes, capital, section } from '../format.ts';
import { Opening } from '../parts/basics.tsx';
import { Citation } from '../parts/citation.tsx';
import { CompareWith } from '../parts/compare/compare-with.tsx';
import { Contents } from '../parts/documents/document-contents.tsx';
import { DocumentFacts } from '../parts/documents/document-facts.tsx';
import { PageImage, withPicture } from '../parts/documents/page-picture.tsx';
import { PageText } from '../parts/documents/page-text.tsx';
import { Frame } from '../parts/frame.tsx';
import { WithSources } from '../parts/sources.tsx';
import { T } from '../texts/index.ts';

const D = T.document;

export function ReadingPage({ data, context }: { data: ReadingData; context: PageContext }) {
  const { file, page, query } = data;
  const { document } = file;
  const [first, last] = document.pages;
  const kind = document.type === 'annat' ? D.kicker : capital(document.type);
  const pictured = data.picture !== null && data.pictureShown;
  return (
    <Frame title={`${document.title}, ${T.source.page(page.page)}`} context={context} room="documents" query={query}>
      <WithSources sources={file.sources}>
        <Opening kicker={kind} title={document.title} />
        <DocumentFacts file={file} compare={<CompareWith document={document.id} sisters={data.sisters} />}>
          <Original file={file} />
        </DocumentFacts>
        <div class={pictured ? 'split split-pictured' : 'split split-reading'}>
          <article class="paper" aria-labelledby="sidtext">
            <h2 id="sidtext" class="unseen">
              {D.reading}, {D.pageOf(page.page, last)}
            </h2>
            <PageNav data={data} first={first} last={last} place="top" />
            <Method data={data} />
            {query !== '' && (
              <p class="note">
                {D.hits(data.blocks.filter((b) => b.pieces.some((piece) => piece.hit !== null)).length, query)}
              </p>
            )}
            {data.blocks.length === 0 && <p class="note">{D.emptyPage}</p>}
            <Neighbour words={D.before} document={data.before} />
            <PageText data={data} />
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
          <PageImage data={data} />
          <aside class="split-side" aria-label={D.holds}>
            <Cite data={data} />
            <Contents data={data} />
          </aside>
        </div>
      </WithSources>
    </Frame>
  );
}

/** The way to the file as it came. */
function Original({ file: { document, original } }: { file: ReadingData['file'] }) {
  if (original === null) return null;
  return (
    <>
      {' · '}
      <a href={`/handlingar/${document.id}/original`} download>
        {D.original}
      </a>{' '}
      <span class="detail">({bytes(original.bytes)})</span>
    </>
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
  const { file, page, query, pictureShown } = data;
  if (first === last) return null;
  const to = (n: number) => reading(file.document.id, { page: n }, { query, picture: pictureShown });
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
          {!pictureShown && <input type="hidden" name="bild" value="nej" />}
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

/** How the page was read, and the way to its picture. */
function Method({ data }: { data: ReadingData }) {
  const { page, picture, pictureShown } = data;
  return (
    <p class="method">
      {capital(T.source.readAs(page))}
      {picture !== null && (
        <span class={pictureShown ? 'on-narrow' : undefined}>
          {' · '}
          {pictureShown ? <a href="#sidbild">{D.toPicture}</a> : <a href={withPicture(data, true)}>{D.showPicture}</a>}
        </span>
      )}
    </p>
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
