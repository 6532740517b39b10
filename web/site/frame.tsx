/** The frame round the pages of the folder: everything in it is in the folder. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SiteContext } from '../../server/contract/site.ts';
import { date } from '../format.ts';
import type { FrameProps } from '../parts/frame.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { T } from '../texts/index.ts';
import { SITE } from './texts.ts';

/** What every page of the folder knows. */
export const Folder = createContext<SiteContext | null>(null);

const MORE = [
  {
    heading: T.more.registers,
    links: [
      ['/personer', SITE.more.persons],
      ['/organisationer', T.more.organizations],
      ['/projekt', T.more.projects],
      ['/avtal', T.more.agreements],
    ],
  },
  { heading: T.more.learn, links: [['/ordlista', T.more.glossary]] },
  {
    heading: SITE.more.folder,
    links: [
      ['/tackning', T.more.coverage],
      ['/om', SITE.more.about],
    ],
  },
] as const;

export function SiteFrame({ title, room, query, searchInHeader, children }: FrameProps) {
  const folder = useContext(Folder);
  const asOf = folder?.asOf ?? null;
  return (
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content={`${T.name} ${folder?.version ?? ''}`.trim()} />
        {asOf !== null && <meta name="date" content={asOf} />}
        <title>{title === T.name ? T.name : `${title} – ${T.name}`}</title>
        <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/diariegraf.css" />
        <link rel="stylesheet" href="/assets/site.css" />
        {/* Not a module: browsers refuse those from a disk. */}
        <script src="/assets/site.js" defer data-parts={folder?.parts ?? 0} />
      </head>
      <PageBody {...{ room, query, searchInHeader }} more={MORE} holds={folder && <Holdings {...folder} />}>
        {children}
      </PageBody>
    </html>
  );
}

function Holdings({ holdings, asOf }: SiteContext) {
  if (holdings === null) return null;
  const parts = [T.foot.holdings(holdings.documents, holdings.pages)];
  if (asOf !== null) parts.push(SITE.asOf(date(asOf)));
  return (
    <>
      {parts.join(' · ')}
      {holdings.files.failed > 0 && (
        <>
          {' · '}
          <a href="/tackning#fel">{T.foot.failed(holdings.files.failed)}</a>
        </>
      )}
    </>
  );
}
