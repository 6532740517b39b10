/** Where two documents are chosen: reports of several years first, else any two, one after the other. */
import type { CompareChoice, ListedDocument, PageContext, Sister } from '../../server/contract/views.ts';
import { compare, list, thing } from '../addresses.ts';
import { capital, clip, date, section } from '../format.ts';
import { Issuer, More, NothingYet, OneLine, Opening, Pager, Section, Table } from '../parts/basics.tsx';
import { Frame } from '../parts/frame.tsx';
import { documentLine } from '../parts/statements.tsx';
import { T } from '../texts/index.ts';

const C = T.compare;
const TITLE = 140;

export function CompareChoicePage({ data, context }: { data: CompareChoice; context: PageContext }) {
  const { first, sisters, series, documents, twice } = data;
  return (
    <Frame title={C.heading} context={context} room="documents">
      <Opening kicker={C.kicker} title={C.heading} lead={C.lead} />
      {twice && <p class="note">{C.twice}</p>}
      {first !== null && (
        <p>
          {C.firstIs} <a href={thing('document', first.id) ?? ''}>{section(first.title)}</a>.{' '}
          <a href="/jamfor">{C.startOver}</a>
        </p>
      )}
      {first === null ? (
        <Section id="serier" title={C.series}>
          {series.length === 0 ? <p class="hint">{C.seriesNone}</p> : <Series items={series} />}
        </Section>
      ) : (
        <Section id="serier" title={C.sisters} when={sisters.length > 0}>
          <Sisters items={sisters} />
        </Section>
      )}
      <Section id="alla" title={first === null ? C.anyFirst : sisters.length > 0 ? C.anySecond : C.chosen}>
        {first === null && <p class="hint">{C.anyFirstLead}</p>}
        <form action="/jamfor" method="get" class="ask ask-short">
          {first !== null && <input type="hidden" name="a" value={first.id} />}
          <label>
            {T.lists.filter}
            <input name="filter" value={documents.filter} maxLength={200} autocomplete="off" />
          </label>
          <p class="ask-send">
            <button type="submit">{T.lists.show}</button>
          </p>
        </form>
        {documents.items.length > 0 ? (
          <Documents first={first} items={documents.items} />
        ) : documents.filter === '' ? (
          <NothingYet />
        ) : (
          <p class="note">{T.lists.none}</p>
        )}
        <Pager
          offset={documents.offset}
          limit={documents.limit}
          total={documents.total}
          href={(page) =>
            list('/jamfor', { a: first?.id ?? '', filter: documents.filter, sida: page > 1 ? String(page) : '' })
          }
        />
      </Section>
    </Frame>
  );
}

/** Reports of several years: each year beside the next, and the first beside the last. */
function Series({ items }: { items: CompareChoice['series'] }) {
  return (
    <More items={items} few={12} className="documents compare-series">
      {({ title, documents }) => (
        <li key={documents[0]?.id}>
          <strong>{section(clip(title, TITLE))}</strong>
          <span class="compare-pairs">
            {pairsOf(documents).map(([a, b]) => (
              <a key={`${a.id}${b.id}`} href={compare(a.id, b.id)}>
                {C.pair(a.year ?? a.date ?? '?', b.year ?? b.date ?? '?')}
              </a>
            ))}
          </span>
        </li>
      )}
    </More>
  );
}

type Dated = CompareChoice['series'][number]['documents'][number];

function pairsOf(documents: Dated[]): [Dated, Dated][] {
  const [first, last] = [documents[0], documents.at(-1)];
  const neighbours = documents.slice(1).flatMap((b, index): [Dated, Dated][] => {
    const a = documents[index];
    return a ? [[a, b]] : [];
  });
  return first && last && documents.length > 2 ? [...neighbours, [first, last]] : neighbours;
}

function Sisters({ items }: { items: Sister[] }) {
  return (
    <More items={items} few={8} className="documents">
      {({ sister, a, b }) => (
        <li key={sister.id}>
          <a href={compare(a, b)}>{section(sister.title)}</a>
          <span class="detail"> {documentLine(sister)}</span>
        </li>
      )}
    </More>
  );
}

function Documents({ first, items }: { first: ListedDocument | null; items: ListedDocument[] }) {
  const { title, type, date: day, issuer } = T.lists;
  return (
    <Table
      caption={first === null ? C.anyFirst : C.chosen}
      columns={[title, type, issuer, day]}
      rows={items
        .filter((d) => d.id !== first?.id)
        .map((d) => ({
          key: d.id,
          cells: [
            <a key="t" href={first === null ? list('/jamfor', { a: d.id }) : compare(first.id, d.id)}>
              <span class="unseen">{C.pick} </span>
              {section(clip(d.title, TITLE))}
            </a>,
            capital(d.type),
            d.issuer && <Issuer key="i" name={d.issuer} />,
            d.date && <OneLine key="d">{date(d.date)}</OneLine>,
          ],
        }))}
    />
  );
}
