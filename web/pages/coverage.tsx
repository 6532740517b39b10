/** What has been read, how well, what could not be read, and what to check. */
import { KIND_WORDS, RECORD_KINDS } from '../../graph/domain.ts';
import type { DocumentType } from '../../graph/records.ts';
import type { Coverage } from '../../server/contract/coverage.ts';
import type { PageContext } from '../../server/contract/views.ts';
import { list, reading, thing } from '../addresses.ts';
import { capital, clip, count, headline, moment, number, runs, section } from '../format.ts';
import { Facts, KindSign, More, Opening, Section, Table } from '../parts/basics.tsx';
import { Frame } from '../parts/frame.tsx';
import { places, SourceMarks, WithSources } from '../parts/sources.tsx';
import { T } from '../texts/index.ts';

const C = T.coverage;

/** Files and things to check that are listed before the rest is folded away. */
const FILES = 50;
const CHECKS = 10;
/** Longest title in a table. */
const TITLE = 80;

export function CoveragePage({ coverage, context }: { coverage: Coverage; context: PageContext }) {
  const { failures, doubtfulPages, checks, years, read } = coverage;
  return (
    <Frame title={C.heading} context={context}>
      <WithSources sources={coverage.sources}>
        <Opening kicker={C.kicker} title={C.heading} lead={C.lead} />
        <Summary coverage={coverage} lastRun={context.holdings?.lastRun?.finishedAt ?? null} />
        <div class="split">
          <div class="split-main">
            <Section id="fel" title={C.failures} count={failures.length}>
              {failures.length === 0 ? <p class="prose">{C.noFailures}</p> : <Failures failures={failures} />}
            </Section>
            <Section id="kontrollera" title={C.checks} lead={checks.length === 0 ? C.noChecks : C.checksLead}>
              {checks.map((check) => (
                <Check key={check.type} check={check} />
              ))}
            </Section>
            <Section id="osakra" title={C.doubtful} lead={doubtfulPages.length === 0 ? C.noDoubtful : C.doubtfulLead}>
              {doubtfulPages.length > 0 && <DoubtfulPages pages={doubtfulPages} />}
            </Section>
          </div>
          <div class="split-side">
            <Section id="uppgifter" title={C.holds}>
              <Table
                caption={C.holds}
                columns={[C.kind, C.amount]}
                rows={RECORD_KINDS.filter((kind) => (coverage.counts[kind] ?? 0) > 0).map((kind) => ({
                  key: kind,
                  cells: [capital(KIND_WORDS[kind].many), number(coverage.counts[kind] ?? 0)],
                }))}
              />
              <p class="onward">
                <a href="/api/coverage">{C.data}</a>
              </p>
            </Section>
          </div>
        </div>
        <Section id="ar" title={C.years} when={years.length > 0}>
          <Years years={years} />
        </Section>
        <Section id="filer" title={C.read} count={read.length} when={read.length > 0}>
          <FilesRead files={read.slice(0, FILES)} />
          {read.length > FILES && (
            <details class="more">
              <summary>{T.show.more(read.length - FILES)}</summary>
              <FilesRead files={read.slice(FILES)} />
            </details>
          )}
        </Section>
      </WithSources>
    </Frame>
  );
}

function Summary({ coverage: { files, pages, failures }, lastRun }: { coverage: Coverage; lastRun: string | null }) {
  const failedPages = failures.reduce((sum, failure) => sum + failure.pages.length, 0);
  const methods = (['text', 'ocr', 'repaired'] as const).filter((method) => pages[method] > 0);
  return (
    <Facts
      rows={[
        [C.files, number(files.stored)],
        [C.failed, files.failed > 0 && <a href="#fel">{number(files.failed)}</a>],
        [C.failedPages, failedPages > 0 && <a href="#fel">{number(failedPages)}</a>],
        [C.documents, number(files.documents)],
        [
          C.pages,
          <>
            {number(pages.total)}
            {methods.length > 0 && ': '}
            {methods
              .map((method) => `${number(pages[method])} ${C.methods[method]}${C.share(pages[method], pages.total)}`)
              .join(', ')}
          </>,
        ],
        [C.last, lastRun !== null && moment(lastRun)],
      ]}
    />
  );
}

function Failures({ failures }: { failures: Coverage['failures'] }) {
  return (
    <Table
      caption={C.failures}
      columns={[C.file, C.reason, C.remedy, C.code]}
      rows={failures.map(({ source, page, pages, message, remedy, code }) => ({
        key: `${source} ${code}`,
        cells: [
          page === null ? source : `${source}, ${T.source.page(pages.length > 1 ? runs(pages) : page)}`,
          message,
          remedy ?? '–',
          <code key="c">{code}</code>,
        ],
      }))}
    />
  );
}

/** One sort of things to check. */
function Check({ check: { type, total, items } }: { check: Coverage['checks'][number] }) {
  const { name, why } = C.types[type] ?? { name: type, why: '' };
  return (
    <section id={type} aria-labelledby={`${type}-rubrik`} class="check">
      <h3 id={`${type}-rubrik`}>
        {name}
        {total > 1 && <span class="count"> {number(total)}</span>}
      </h3>
      <p class="hint-below">{why}</p>
      <More items={items} few={CHECKS} className="statements">
        {(warning) => {
          const named = warning.things.filter(({ kind, id }) => thing(kind, id) !== null);
          return (
            <li key={warning.id}>
              <strong>{section(warning.detail)}</strong>{' '}
              {named.map(({ kind, id, name: called }, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <KindSign kind={kind} />
                  <a href={thing(kind, id) ?? ''}>{section(headline(called))}</a>
                </span>
              ))}{' '}
              <SourceMarks evidence={places(warning.evidence)} />
            </li>
          );
        }}
      </More>
      {items.length < total && <p class="detail">{C.limited(items.length, total)}</p>}
    </section>
  );
}

function DoubtfulPages({ pages }: { pages: Coverage['doubtfulPages'] }) {
  return (
    <Table
      caption={C.doubtful}
      columns={[C.page, C.file, C.reading]}
      rows={pages.map((one) => ({
        key: `${one.source} ${one.page}`,
        cells: [
          <a key="a" href={reading(one.document, { page: one.page })}>
            {section(clip(headline(one.title), TITLE))}, {T.source.page(one.page)}
          </a>,
          one.source,
          T.source.readAs(one),
        ],
      }))}
    />
  );
}

function Years({ years }: { years: Coverage['years'] }) {
  const types = typesOf(years);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the window is scrolled with the arrow keys
    <section class="wide-table" tabIndex={0} aria-label={C.yearsTable}>
      <table class="years-table">
        <caption class="unseen">{C.years}</caption>
        <thead>
          <tr>
            <th scope="col">{C.year}</th>
            {types.map((type) => (
              <th key={type} scope="col">
                {capital(type)}
              </th>
            ))}
            <th scope="col">{C.sum}</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, types: of, total }) => (
            <tr key={year}>
              <th scope="row">{year ?? C.undated}</th>
              {types.map((type) => (
                <td key={type}>
                  <YearCell year={year} type={type} amount={of[type] ?? 0} />
                </td>
              ))}
              <td>{number(total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How many, and the way to them. */
function YearCell({ year, type, amount }: { year: number | null; type: DocumentType; amount: number }) {
  if (amount === 0) return <>–</>;
  if (year === null) return <>{number(amount)}</>;
  const href = list('/', { typ: type, fran: String(year), till: String(year) });
  return (
    <a href={href} aria-label={`${type} ${year}: ${count(amount, 'handling', 'handlingar')}`}>
      {number(amount)}
    </a>
  );
}

/** The types there are, the most usual first. */
function typesOf(years: Coverage['years']): DocumentType[] {
  const sums = new Map<DocumentType, number>();
  for (const { types } of years)
    for (const [type, amount] of Object.entries(types) as [DocumentType, number][])
      sums.set(type, (sums.get(type) ?? 0) + amount);
  return [...sums].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'sv')).map(([type]) => type);
}

function FilesRead({ files }: { files: Coverage['read'] }) {
  return (
    <Table
      caption={C.read}
      columns={[C.file, C.documents, C.pages, C.scanned]}
      rows={files.map((file) => ({
        key: file.source,
        cells: [
          file.source,
          number(file.documents),
          number(file.pages),
          file.ocrPages === 0 ? '–' : number(file.ocrPages),
        ],
      }))}
    />
  );
}
