import type { SiteContext, StartData } from '../../../server/contract/site.ts';
import { countKind, date, number } from '../../format.ts';
import { Newest } from '../../pages/home.tsx';
import { Facts, Section } from '../../parts/basics.tsx';
import { Frame } from '../../parts/frame.tsx';
import { SearchForm } from '../../parts/page-body.tsx';
import { T } from '../../texts/index.ts';
import { SITE } from '../texts.ts';

const C = T.coverage;
const METHODS = ['text', 'ocr', 'repaired'] as const;

/** The first page: a search, what is in the folder and of which day, and what is newest in it. */
export function StartPage({ data, context }: { data: StartData; context: SiteContext }) {
  const day = context.asOf === null ? null : date(context.asOf);
  return (
    <Frame title={T.name} context={context} searchInHeader={false}>
      <div class="welcome">
        <h1>{T.home.heading}</h1>
        <p class="lead">{SITE.start.lead(day)}</p>
        <SearchForm query="" id="q" large />
      </div>
      <Section id="innehall-i-mappen" title={SITE.start.holds}>
        <Holds data={data} day={day} />
        <p class="onward">
          <a href="/tackning">{SITE.start.more}</a>
        </p>
      </Section>
      <Newest {...data} />
    </Frame>
  );
}

/** Lists and how much is in each. */
const LISTS = [
  ['case', '/arenden'],
  ['decision', null],
  ['person', '/personer'],
  ['arena', '/arenor'],
  ['organization', '/organisationer'],
  ['project', '/projekt'],
] as const;

function Holds({ data: { coverage }, day }: { data: StartData; day: string | null }) {
  const { files, pages, failures, counts } = coverage;
  const read = METHODS.filter((method) => pages[method] > 0);
  const things = LISTS.flatMap(([kind, path]) => {
    const words = countKind(counts[kind] ?? 0, kind);
    return (counts[kind] ?? 0) === 0 ? [] : [path === null ? words : <a href={path}>{words}</a>];
  });
  return (
    <Facts
      rows={[
        [SITE.start.asOf, day],
        [
          C.documents,
          <>
            <a href="/handlingar">{countKind(files.documents, 'document')}</a> i {number(files.stored)}{' '}
            {files.stored === 1 ? 'fil' : 'filer'}
          </>,
        ],
        [
          C.pages,
          `${number(pages.total)}${read.length > 0 ? ': ' : ''}${read
            .map((method) => `${number(pages[method])} ${C.methods[method]}${C.share(pages[method], pages.total)}`)
            .join(', ')}`,
        ],
        [C.failed, failures.length > 0 && <a href="/tackning#fel">{number(failures.length)}</a>],
        [
          SITE.start.things,
          things.length > 0 &&
            things.map((thing, index) => (
              <span key={index}>
                {index > 0 && ', '}
                {thing}
              </span>
            )),
        ],
      ]}
    />
  );
}
