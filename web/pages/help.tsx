import type { PageContext, SearchExample } from '../../server/contract/views.ts';
import { list } from '../addresses.ts';
import { Opening, Section, Table } from '../parts/basics.tsx';
import { Frame } from '../parts/frame.tsx';
import { T } from '../texts/index.ts';

/** How to search, with examples that find something here. */
export function HelpPage({
  examples,
  semantic,
  context,
}: {
  examples: SearchExample[];
  semantic: boolean;
  context: PageContext;
}) {
  const H = T.help;
  const found = new Map(examples.map((example) => [example.shows, example]));
  return (
    <Frame title={H.heading} context={context}>
      <Opening kicker={T.name} title={H.heading} lead={H.lead} />
      <Section id="soka" title={H.ask.title}>
        <Rows caption={H.ask.title} rows={H.ask.rows} found={found} />
      </Section>
      <Section id="fragesprak" title={H.language.title} lead={H.language.lead}>
        <Rows caption={H.language.title} rows={H.language.rows} found={found} />
      </Section>
      {(
        [
          ['forslag', H.suggest, H.suggestText],
          ['ordning', H.order, H.orderText],
          ['betydelse', H.semantic, semantic ? H.semanticOn : H.semanticOff],
          ['ta-med', H.take, H.takeText],
          ['adresser', H.links, H.linksText],
          ['tangenter', H.keys, H.keysText],
        ] as const
      ).map(([id, title, text]) => (
        <Section key={id} id={id} title={title}>
          <p class="prose">{text}</p>
        </Section>
      ))}
    </Frame>
  );
}

function Rows({
  caption,
  rows,
  found,
}: {
  caption: string;
  rows: typeof T.help.ask.rows;
  found: Map<string, SearchExample>;
}) {
  const H = T.help;
  return (
    <Table
      caption={caption}
      columns={[H.what, H.write, H.get]}
      rows={Object.entries(rows).map(([shows, { what, otherwise, meaning }]) => {
        const example = found.get(shows);
        return {
          key: shows,
          cells: [
            what,
            example === undefined ? (
              <span key="e">{otherwise}</span>
            ) : (
              <span key="e">
                <a href={list('/', { q: example.query })}>{example.query}</a>{' '}
                <span class="detail">{H.finds(example.total)}</span>
              </span>
            ),
            meaning,
          ],
        };
      })}
    />
  );
}
