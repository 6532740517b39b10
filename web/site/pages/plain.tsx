/** Pages of words alone: about the folder, and for addresses it does not have. */
import type { SiteContext } from '../../../server/contract/site.ts';
import { date } from '../../format.ts';
import { Opening, Section } from '../../parts/basics.tsx';
import { Frame } from '../../parts/frame.tsx';
import { T } from '../../texts/index.ts';
import { SITE } from '../texts.ts';

const A = SITE.about;

export function AboutFolderPage({ context }: { context: SiteContext }) {
  return (
    <Frame title={A.heading} context={context}>
      <Opening
        kicker={context.asOf === null ? T.name : `${SITE.start.asOf} ${date(context.asOf)}`}
        title={A.heading}
        lead={A.lead}
      />
      {(
        [
          ['anvanda', A.what, A.whatItems],
          ['sok', A.search, A.searchItems],
          ['inte', A.not, A.notItems],
          ['sakert', A.sure, A.sureItems],
        ] as const
      ).map(([id, title, items]) => (
        <Section key={id} id={id} title={title}>
          <ul class="prose">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </Section>
      ))}
      <Section id="inlast" title={T.more.coverage}>
        <p>
          <a href="/tackning">{SITE.start.more}</a>
        </p>
      </Section>
    </Frame>
  );
}

/** Given out by servers for any wrong address, from whatever folder: no link in it can be trusted, so it has none. */
export function MissingPage() {
  return (
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${SITE.missing.heading} – ${T.name}`}</title>
      </head>
      <body>
        <main>
          <h1>{SITE.missing.heading}</h1>
          <p>{SITE.missing.lead}</p>
        </main>
      </body>
    </html>
  );
}
