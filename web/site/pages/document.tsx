/** A document, or a stretch of a long one, with all its pages under each other and every passage with an address. */
import type { SiteContext, SiteReading } from '../../../server/contract/site.ts';
import { pageAnchor, pagesInFile } from '../../../server/contract/site.ts';
import type { ReadingData } from '../../../server/contract/views.ts';
import { reading, thing } from '../../addresses.ts';
import { citation } from '../../citation.ts';
import { capital, section } from '../../format.ts';
import { Opening } from '../../parts/basics.tsx';
import { Citation } from '../../parts/citation.tsx';
import { Contents } from '../../parts/documents/document-contents.tsx';
import { DocumentFacts } from '../../parts/documents/document-facts.tsx';
import { PageText } from '../../parts/documents/page-text.tsx';
import { Frame } from '../../parts/frame.tsx';
import { WithSources } from '../../parts/sources.tsx';
import { T } from '../../texts/index.ts';
import { SITE } from '../texts.ts';

const D = T.document;
const S = SITE.document;

type Page = SiteReading['pages'][number];

export function DocumentPage({ data, context }: { data: SiteReading; context: SiteContext }) {
  const { file, pages, part, parts } = data;
  const { document } = file;
  const shown = pages.map(({ page }) => page.page);
  const title =
    parts === 1 ? document.title : `${document.title}, ${S.part(shown[0] ?? 0, shown.at(-1) ?? 0).toLowerCase()}`;
  return (
    <Frame title={title} context={context} room="documents">
      <WithSources sources={file.sources}>
        <Opening kicker={document.type === 'annat' ? D.kicker : capital(document.type)} title={document.title} />
        <DocumentFacts file={file}>
          {' '}
          <span class="detail">{S.original}</span>
        </DocumentFacts>
        <div class="split split-reading">
          <article class="paper" aria-label={D.reading}>
            <Parts data={data} />
            {pages.length > 3 && <PageLinks data={data} />}
            {pages.map((one) => (
              <OnePage key={one.page.page} data={data} one={one} />
            ))}
            <Parts data={data} bottom />
          </article>
          <aside class="split-side" aria-label={D.holds}>
            <section class="citation" aria-labelledby="hanvisning">
              <h2 id="hanvisning">{D.citation}</h2>
              <Citation id="hanvisning-text" text={citation(document, shown[0] ?? document.pages[0])} />
            </section>
            {part === 1 && (
              <Contents
                data={asRoom(
                  data,
                  pages.flatMap(({ blocks }) => blocks),
                )}
              />
            )}
          </aside>
        </div>
      </WithSources>
    </Frame>
  );
}

function OnePage({ data, one: { page, blocks, before, after } }: { data: SiteReading; one: Page }) {
  const { id, pages } = data.file.document;
  const [, last] = pages;
  const laidOut = new Set(blocks.map(({ passage }) => passage));
  // A passage that repair has made one with its neighbour is still linked to.
  const lost = page.passages.filter((passage) => passage.document === id && !laidOut.has(passage.id));
  return (
    <section class="one-page" aria-labelledby={pageAnchor(page.page)}>
      {lost.map((passage) => (
        <span key={passage.id} id={passage.id} />
      ))}
      <h2 id={pageAnchor(page.page)} class="page-mark">
        {S.pageOf(page.page, last)}
      </h2>
      {page.method !== 'text' && <p class="method">{capital(T.source.readAs(page))}</p>}
      {before !== null && <Neighbour words={D.before} document={before} />}
      {blocks.length === 0 ? <p class="note">{D.emptyPage}</p> : <PageText data={asRoom(data, blocks, page)} />}
      {after !== null && <Neighbour words={D.after} document={after} />}
      {page.repairedText !== null && (
        <details class="as-read">
          <summary>{D.asRead}</summary>
          <div class="page-text">
            <p>{page.text}</p>
          </div>
        </details>
      )}
    </section>
  );
}

/** What the parts of the room's page ask for: nothing searched, nothing pictured. */
function asRoom(
  { file, pages }: SiteReading,
  blocks: ReadingData['blocks'],
  page: ReadingData['page'] | undefined = pages[0]?.page,
): ReadingData {
  const none = { query: '', cited: null, passage: null, picture: null, sisters: [], before: null, after: null };
  return { ...none, file, blocks, page: page as ReadingData['page'], pictureShown: true };
}

function Neighbour({ words, document }: { words: string; document: { id: string; title: string } }) {
  return (
    <p class="hint">
      {words} <a href={thing('document', document.id) ?? ''}>{section(document.title)}</a>
    </p>
  );
}

/** The other files of a long document. */
function Parts({ data: { file, part, parts }, bottom = false }: { data: SiteReading; bottom?: boolean }) {
  if (parts === 1) return null;
  const { id, pages } = file.document;
  return (
    <nav class="page-links" aria-label={`${S.parts}${bottom ? ' (nederst)' : ''}`}>
      <ul>
        {Array.from({ length: parts }, (_, index) => pagesInFile(pages, index + 1)).map((numbers, index) => {
          const [first = 0, last = first] = [numbers[0], numbers.at(-1)];
          const words = first === last ? S.toPage(first) : S.part(first, last);
          return (
            <li key={first}>
              {index + 1 === part ? <strong>{words}</strong> : <a href={reading(id, { page: first })}>{words}</a>}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function PageLinks({ data: { pages } }: { data: SiteReading }) {
  return (
    <nav class="page-links" aria-label={S.pages}>
      <ul>
        {pages.map(({ page: { page } }) => (
          <li key={page}>
            <a href={`#${pageAnchor(page)}`}>
              <span class="unseen">{S.toPage(page)}</span>
              <span aria-hidden="true">{page}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
