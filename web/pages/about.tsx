import type { ErrorData, PageContext } from '../../server/contract/views.ts';
import { list } from '../addresses.ts';
import { Name, Opening, Section, Table } from '../parts/basics.tsx';
import { Frame, SearchForm } from '../parts/frame.tsx';
import { T } from '../texts/index.ts';

/** What this is, and how far it can be trusted. */
export function AboutPage({ context }: { context: PageContext }) {
  const A = T.about;
  return (
    <Frame title={A.heading} context={context}>
      <Opening kicker={A.version(context.version)} title={A.heading} lead={A.lead} />
      <Section id="sakerhet" title={A.how}>
        <ul class="prose">
          {A.howItems.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Section>
      <Section id="inlast" title={A.coverage}>
        <p class="prose">
          {A.coverageText} <a href="/tackning">{T.coverage.heading}</a>.
        </p>
      </Section>
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
