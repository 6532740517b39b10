/** The frame round every page: head, skip link, header with search and three ways in, footer with what the room holds. */
import { createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageContext } from '../../server/contract/views.ts';
import { moment } from '../format.ts';
import { T } from '../texts/index.ts';
import { PageBody, type PageBodyProps } from './page-body.tsx';
import { Told } from './start.tsx';

export interface FrameProps extends Pick<PageBodyProps, 'room' | 'query' | 'searchInHeader' | 'children'> {
  title: string;
  context: PageContext;
  /** The same in other forms. */
  alternates?: { type: string; href: string; title: string }[];
}

const M = T.more;

/** What there is beside the three ways in, by what people come for. */
const MORE = [
  {
    heading: M.learn,
    links: [
      ['/ny', M.course],
      ['/ordlista', M.glossary],
      ['/sokhjalp', M.help],
    ],
  },
  {
    heading: M.follow,
    links: [
      ['/beslut', M.decisions],
      ['/foretradare', M.representation],
      ['/graf', M.graph],
      ['/nytt', M.since],
      ['/bevakning', M.followUps],
      ['/jamfor', M.compare],
    ],
  },
  {
    heading: M.registers,
    links: [
      ['/personer', M.persons],
      ['/organisationer', M.organizations],
      ['/projekt', M.projects],
      ['/avtal', M.agreements],
    ],
  },
  {
    heading: M.room,
    links: [
      ['/tackning', M.coverage],
      ['/om', M.about],
    ],
  },
] as const;

/** The frame of pages that stand elsewhere than in the room. */
export const OtherFrame = createContext<((props: FrameProps) => VNode) | null>(null);

export function Frame(props: FrameProps) {
  const Other = useContext(OtherFrame);
  return (
    <Told.Provider value={props.context}>
      {Other === null ? <RoomFrame {...props} /> : <Other {...props} />}
    </Told.Provider>
  );
}

function RoomFrame({ title, context, room, query, searchInHeader, alternates = [], children }: FrameProps) {
  const version = encodeURIComponent(context.version);
  return (
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === T.name ? `${T.name} – ${T.tagline}` : `${title} – ${T.name}`}</title>
        <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={`/assets/diariegraf.css?v=${version}`} />
        {alternates.map(({ type, href, title: name }) => (
          <link key={href} rel="alternate" type={type} href={href} title={name} />
        ))}
        <script type="module" src={`/assets/main.js?v=${version}`} />
      </head>
      <PageBody
        {...{ room, query, searchInHeader }}
        more={MORE}
        holds={context.holdings === null ? T.foot.unknown : <Holdings {...context.holdings} />}
      >
        {children}
      </PageBody>
    </html>
  );
}

function Holdings({ documents, pages, files, lastRun, stale }: NonNullable<PageContext['holdings']>) {
  const parts = [T.foot.holdings(documents, pages)];
  if (lastRun) parts.push(T.foot.last(moment(lastRun.finishedAt)));
  if (stale) parts.push(T.foot.stale);
  return (
    <>
      {parts.join(' · ')}
      {files.failed > 0 && (
        <>
          {' · '}
          <a href="/tackning#fel">{T.foot.failed(files.failed)}</a>
        </>
      )}
    </>
  );
}
