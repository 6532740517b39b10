import { KIND_WORDS, RECORD_KINDS } from '../../graph/domain.ts';
import type { AboutData, ErrorData, PageContext } from '../../server/contract/views.ts';
import { list } from '../addresses.ts';
import { capital, moment, number } from '../format.ts';
import { Name, Opening, Section, Table } from '../parts/basics.tsx';
import { Frame, SearchForm } from '../parts/frame.tsx';
import { T } from '../texts.ts';

/** Files listed before the rest is folded away. */
const FILES = 50;

/** What the room holds, what could not be read and what to do about it. */
export function AboutPage({ data, context }: { data: AboutData; context: PageContext }) {
  const A = T.about;
  const last = context.coverage?.lastRun;
  const rows = data.files.map((f) => ({
    key: f.source,
    cells: [f.source, number(f.documents), number(f.pages), f.ocrPages === 0 ? '–' : number(f.ocrPages)],
  }));
  const columns = [A.file, A.documents, A.pages, A.ocr];
  return (
    <Frame title={A.heading} context={context}>
      <Opening kicker={A.version(context.version)} title={A.heading} lead={A.lead} />
      <div class="split">
        <div class="split-main">
          <Section id="sakerhet" title={A.how}>
            <ul class="prose">
              {A.howItems.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </Section>
          <Section id="fel" title={A.failures}>
            {data.failures.length === 0 ? (
              <p class="prose">{A.noFailures}</p>
            ) : (
              <Table
                caption={A.failures}
                columns={[A.file, A.reason]}
                rows={data.failures.map((f) => ({
                  key: f.source,
                  cells: [f.page === null ? f.source : `${f.source}, ${T.source.page(f.page)}`, f.message],
                }))}
              />
            )}
          </Section>
          <Section id="filer" title={A.files} count={data.files.length} when={data.files.length > 0}>
            <Table caption={A.files} columns={columns} rows={rows.slice(0, FILES)} />
            {rows.length > FILES && (
              <details class="more">
                <summary>{T.show.more(rows.length - FILES)}</summary>
                <Table caption={A.files} columns={columns} rows={rows.slice(FILES)} />
              </details>
            )}
          </Section>
        </div>
        <div class="split-side">
          <Section id="innehall-antal" title={A.holds}>
            <Table
              caption={A.holds}
              columns={[A.kind, A.amount]}
              rows={RECORD_KINDS.filter((kind) => (data.counts[kind] ?? 0) > 0).map((kind) => ({
                key: kind,
                cells: [capital(KIND_WORDS[kind].many), number(data.counts[kind] ?? 0)],
              }))}
            />
            {last && (
              <p class="detail">
                {A.last}: {moment(last.finishedAt)}
              </p>
            )}
          </Section>
        </div>
      </div>
    </Frame>
  );
}

export function HelpPage({ context }: { context: PageContext }) {
  const H = T.help;
  return (
    <Frame title={H.heading} context={context}>
      <Opening kicker={T.name} title={H.heading} lead={H.lead} />
      <Table
        caption={H.heading}
        columns={[H.what, H.write, H.get]}
        rows={H.rows.map(([what, example, meaning]) => ({
          key: what,
          cells: [
            what,
            <a key="e" href={list('/', { q: example })}>
              {example}
            </a>,
            meaning,
          ],
        }))}
      />
      <Section id="adresser" title={H.links}>
        <p class="prose">{H.linksText}</p>
      </Section>
      <Section id="tangenter" title={H.keys}>
        <p class="prose">{H.keysText}</p>
      </Section>
    </Frame>
  );
}

/** Wrong addresses and worse: what happened, what may have been meant, a way on. */
export function ErrorPage({ data, context }: { data: ErrorData; context: PageContext }) {
  const title = T.error.titles[data.status] ?? T.error.titles[500] ?? '';
  return (
    <Frame title={title} context={context} searchInHeader={false}>
      <div class="welcome">
        <h1>{title}</h1>
        <p class="lead">{data.message}</p>
        {data.candidates.length > 0 && (
          <Section id="narmast" title={T.error.near}>
            <ul class="entries">
              {data.candidates.map(({ kind, id, name, detail }) => (
                <li key={id}>
                  <Name kind={kind} id={id} name={name} withKind />
                  {detail !== null && <span class="detail">{detail}</span>}
                </li>
              ))}
            </ul>
          </Section>
        )}
        <SearchForm query={data.asked.startsWith('/') ? '' : data.asked} id="q" large />
        <p class="onward">
          <a href="/">{T.error.home}</a>
        </p>
      </div>
    </Frame>
  );
}
