/** The lists people leaf through: cases, persons, organisations, documents. */
import type {
  CaseDiaries,
  ListedCase,
  ListedDocument,
  ListedThing,
  Listing,
  PageContext,
} from '../../server/contract/views.ts';
import { thing } from '../addresses.ts';
import { capital, countKind, date, headline, number, section } from '../format.ts';
import { Issuer, Name, NONE, OneLine, Opening, Table } from '../parts/basics.tsx';
import { Diaries } from '../parts/cases/diaries.tsx';
import { Frame } from '../parts/frame.tsx';
import { Narrow, Pages } from '../parts/narrow.tsx';
import { T } from '../texts/index.ts';

const L = T.lists;

/** @param diaries absent where nobody answers a choice of diary */
export function CasesPage({
  listing,
  diaries,
  context,
}: {
  listing: Listing<ListedCase>;
  diaries?: CaseDiaries;
  context: PageContext;
}) {
  const chosen = { utgivare: diaries?.authority ?? '', diarium: diaries?.diarium ?? '' };
  return (
    <Frame title={L.cases} context={context} room="cases">
      <Opening kicker={countKind(listing.total, 'case')} title={L.cases} lead={L.casesLead} />
      <Narrow path="/arenden" listing={listing} groupWord={(year) => year} kept={chosen} />
      {diaries !== undefined && <Diaries diaries={diaries} year={listing.group} />}
      {listing.items.length > 0 && (
        <Table
          caption={L.cases}
          columns={[L.dnr, L.title, L.authority, L.mentions]}
          rows={listing.items.map((c) => ({
            key: c.id,
            cells: [
              <OneLine key="n">
                <Name kind="case" id={c.id} name={c.diarienummer} />
              </OneLine>,
              c.title === null ? NONE : section(headline(c.title, [c.diarienummer])),
              c.authority === null ? NONE : <Issuer key="a" name={c.authority} />,
              number(c.count),
            ],
          }))}
        />
      )}
      <Pages path="/arenden" listing={listing} kept={chosen} />
    </Frame>
  );
}

const THINGS = {
  person: {
    path: '/personer',
    title: L.persons,
    lead: L.personsLead,
    columns: [L.name, L.party, L.mentions],
    word: (party: string) => party,
  },
  organization: {
    path: '/organisationer',
    title: L.organizations,
    lead: L.organizationsLead,
    columns: [L.name, L.kind, L.mentions],
    word: capital,
  },
};

export function ThingsPage({
  kind,
  listing,
  context,
}: {
  kind: keyof typeof THINGS;
  listing: Listing<ListedThing>;
  context: PageContext;
}) {
  const { path, title, lead, columns, word } = THINGS[kind];
  return (
    <Frame title={title} context={context}>
      <Opening kicker={countKind(listing.total, kind)} title={title} lead={lead} />
      <Narrow path={path} listing={listing} groupWord={word} />
      {kind === 'person' && listing.total > 0 && (
        <p class="onward">
          <a href="/foretradare">{L.represented}</a>
        </p>
      )}
      {listing.items.length > 0 && (
        <Table
          caption={title}
          columns={columns}
          rows={listing.items.map((item) => ({
            key: item.id,
            cells: [
              <Named key="n" kind={kind} item={item} />,
              item.group === '' ? NONE : word(item.group),
              number(item.count),
            ],
          }))}
        />
      )}
      <Pages path={path} listing={listing} />
    </Frame>
  );
}

/** A name with what tells it from others: whose documents tell of it. */
function Named({ kind, item }: { kind: keyof typeof THINGS; item: ListedThing }) {
  const told = item.toldBy === null ? '' : L.toldBy(item.toldBy);
  return (
    <>
      <Name kind={kind} id={item.id} name={item.name} />
      {told !== '' && <span class="detail"> {told}</span>}
    </>
  );
}

export function DocumentsPage({ listing, context }: { listing: Listing<ListedDocument>; context: PageContext }) {
  return (
    <Frame title={L.documents} context={context} room="documents">
      <Opening kicker={countKind(listing.total, 'document')} title={L.documents} lead={L.documentsLead} />
      <Narrow path="/handlingar" listing={listing} groupWord={capital} />
      {listing.items.length > 0 && (
        <Table
          caption={L.documents}
          columns={[L.title, L.type, L.date, L.issuer, L.pages]}
          rows={listing.items.map((d) => ({
            key: d.id,
            cells: [
              <a key="n" href={thing('document', d.id) ?? ''}>
                {section(d.title)}
              </a>,
              capital(d.type),
              d.date === null ? NONE : <OneLine key="d">{date(d.date)}</OneLine>,
              d.issuer === null ? NONE : <Issuer key="i" name={d.issuer} />,
              number(d.pages[1] - d.pages[0] + 1),
            ],
          }))}
        />
      )}
      <Pages path="/handlingar" listing={listing} />
    </Frame>
  );
}
