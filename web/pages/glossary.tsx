/** The glossary: abbreviations, bodies in their own words, words of administration. */
import type { Glossary } from '../../server/contract/registers.ts';
import type { PageContext } from '../../server/contract/views.ts';
import { flat, section } from '../format.ts';
import { Name, Opening, Section, Table } from '../parts/basics.tsx';
import { Frame } from '../parts/frame.tsx';
import { places, SourceMark, SourceMarks, WithSources } from '../parts/sources.tsx';
import { T } from '../texts/index.ts';

const G = T.glossary;

export function GlossaryPage({ glossary, context }: { glossary: Glossary; context: PageContext }) {
  const { abbreviations, bodies, words, filter, sources } = glossary;
  const total = abbreviations.length + bodies.length + words.length;
  const parts = [
    ['forkortningar', G.abbreviations, abbreviations.length],
    ['organ', G.bodies, bodies.length],
    ['ord', G.words, words.length],
  ] as const;
  return (
    <Frame title={G.heading} context={context}>
      <WithSources sources={sources}>
        <Opening kicker={G.kicker(total)} title={G.heading} lead={G.lead} />
        <form action="/ordlista" method="get" class="ask ask-short">
          <label>
            {G.filter}
            <input type="search" name="filter" value={filter} maxLength={200} />
          </label>
          <p class="ask-send">
            <button type="submit">{G.show}</button>
            {filter !== '' && <a href="/ordlista">{G.all}</a>}
          </p>
        </form>
        {total === 0 && <p class="note">{G.none}</p>}
        <nav class="active" aria-label={G.parts}>
          <ul>
            {parts.map(
              ([id, title, count]) =>
                count > 0 && (
                  <li key={id}>
                    <a href={`#${id}`}>
                      {title} <span class="detail">{count}</span>
                    </a>
                  </li>
                ),
            )}
          </ul>
        </nav>
        <Section
          id="forkortningar"
          title={G.abbreviations}
          lead={G.abbreviationsLead}
          when={filter === '' || abbreviations.length > 0}
        >
          {abbreviations.length === 0 ? (
            <p class="note">{G.noAbbreviations}</p>
          ) : (
            <Abbreviations items={abbreviations} />
          )}
        </Section>
        <Section id="organ" title={G.bodies} when={bodies.length > 0}>
          <Table
            caption={G.bodies}
            columns={[G.body, G.says, G.source]}
            rows={bodies.map(({ id, name, fullName, description: { quote }, place }) => ({
              key: id,
              cells: [
                <>
                  <Name kind="arena" id={id} name={name} />
                  {fullName !== null && fullName !== name && <span class="stood detail">{fullName}</span>}
                </>,
                <q key="q">{section(flat(quote))}</q>,
                place && <SourceMark place={{ ...place, quote }} />,
              ],
            }))}
          />
        </Section>
        <Section id="ord" title={G.words} lead={G.wordsLead} when={words.length > 0}>
          <Words items={words} />
        </Section>
      </WithSources>
    </Frame>
  );
}

function Abbreviations({ items }: { items: Glossary['abbreviations'] }) {
  return (
    <Table
      caption={G.abbreviations}
      columns={[G.short, G.long, G.source]}
      rows={items.map(({ record, thing }) => ({
        key: record.id,
        cells: [
          <span key="s" id={record.id}>
            {record.short}
          </span>,
          thing === null ? record.long : <Name key="n" kind={thing.kind} id={thing.id} name={record.long} />,
          <SourceMarks key="k" evidence={places(record.evidence)} />,
        ],
      }))}
    />
  );
}

function Words({ items }: { items: Glossary['words'] }) {
  return (
    <Table
      caption={G.words}
      columns={[G.word, G.explanation, G.inDocuments]}
      rows={items.map(({ word, explanation, query }) => ({
        key: word,
        cells: [
          <span key="w" lang="sv">
            {word}
          </span>,
          explanation,
          query === null ? (
            <span key="q" class="unknown">
              {G.unused}
            </span>
          ) : (
            <a key="q" href={`/?${new URLSearchParams({ q: query })}`}>
              {G.find(query)}
            </a>
          ),
        ],
      }))}
    />
  );
}
