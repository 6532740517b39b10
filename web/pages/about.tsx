import type { ErrorData, PageContext } from '../../server/contract/views.ts';
import { Name, Opening, Section } from '../parts/basics.tsx';
import { Frame } from '../parts/frame.tsx';
import { SearchForm } from '../parts/page-body.tsx';
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
