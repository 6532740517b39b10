/** The lists people leaf through: cases, arenas, organisations, projects, documents, abbreviations. */
import type {
  CaseDiaries,
  ListedAbbreviations,
  ListedCase,
  ListedDocument,
  ListedThing,
  Listing,
  PageContext,
} from '../../server/contract/views.ts';
import { list, thing } from '../addresses.ts';
import { capital, countKind, date, headline, number, section } from '../format.ts';
import { Name, NothingYet, Opening, Pager, Table } from '../parts/basics.tsx';
import { Diaries } from '../parts/diaries.tsx';
import { Frame } from '../parts/frame.tsx';
import { places, SourceMarks, WithSources } from '../parts/sources.tsx';
import { T } from '../texts/index.ts';

const L = T.lists;

/** The top of a list: words to narrow it by, its groups as links, and where in it we are. */
function Narrow<I>({
  path,
  listing,
  groupWord,
  kept = {},
}: {
  path: string;
  listing: Listing<I>;
  groupWord: (value: string) => string;
  /** What else the list is narrowed by, kept by every link. */
  kept?: Record<string, string>;
}) {
  const { filter, group, groups } = listing;
  const narrowed = [filter, group, ...Object.values(kept)].some((value) => value !== '');
  return (
    <>
      <form action={path} method="get" class="ask ask-short">
        <label>
          {L.filter}
          <input type="search" name="filter" value={filter} maxLength={200} />
        </label>
        {Object.entries({ ...kept, grupp: group }).map(
          ([name, value]) => value !== '' && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <p class="ask-send">
          <button type="submit">{L.show}</button>
        </p>
      </form>
      {groups.length > 1 && (
        <nav class="active" aria-label={L.groups}>
          <ul>
            <li>
              <a href={list(path, { ...kept, filter })} {...(group === '' ? { 'aria-current': 'true' as const } : {})}>
                {L.all}
              </a>
            </li>
            {groups.map(({ value, name, count }) => (
              <li key={value}>
                <a
                  href={list(path, { ...kept, filter, grupp: value })}
                  {...(group === value ? { 'aria-current': 'true' as const } : {})}
                >
                  {groupWord(name)} <span class="detail">{number(count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {listing.total === 0 && (narrowed ? <p class="note">{L.none}</p> : <NothingYet />)}
    </>
  );
}

function Pages<I>({ path, listing, kept = {} }: { path: string; listing: Listing<I>; kept?: Record<string, string> }) {
  return (
    <Pager
      offset={listing.offset}
      limit={listing.limit}
      total={listing.total}
      href={(page) =>
        list(path, { ...kept, filter: listing.filter, grupp: listing.group, sida: page > 1 ? String(page) : '' })
      }
    />
  );
}

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
              <Name key="n" kind="case" id={c.id} name={c.diarienummer} />,
              c.title === null ? '–' : section(headline(c.title, [c.diarienummer])),
              c.authority ?? '–',
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
  arena: {
    path: '/arenor',
    title: L.arenas,
    lead: L.arenasLead,
    columns: [L.name, L.level, L.mentions],
    word: (level: string) => capital(T.body.levelWords[level] ?? level),
  },
  organization: {
    path: '/organisationer',
    title: L.organizations,
    lead: L.organizationsLead,
    columns: [L.name, L.kind, L.mentions],
    word: capital,
  },
  project: {
    path: '/projekt',
    title: L.projects,
    lead: L.projectsLead,
    columns: [L.name, L.code, L.funder, L.mentions],
    word: (funder: string) => funder,
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
    <Frame title={title} context={context} {...(kind === 'arena' ? { room: 'arenas' as const } : {})}>
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
              ...(kind === 'project' ? [item.detail ?? '–'] : []),
              item.group === '' ? '–' : word(item.group),
              number(item.count),
            ],
          }))}
        />
      )}
      <Pages path={path} listing={listing} />
    </Frame>
  );
}

/** A name with what tells it from others: its full form, and whose documents tell of it. */
function Named({ kind, item }: { kind: keyof typeof THINGS; item: ListedThing }) {
  const more = [kind === 'arena' ? item.detail : null, item.toldBy === null ? null : L.toldBy(item.toldBy)];
  const told = more.filter((part) => part !== null && part !== item.name).join(', ');
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
              d.date === null ? '–' : date(d.date),
              d.issuer ?? '–',
              number(d.pages[1] - d.pages[0] + 1),
            ],
          }))}
        />
      )}
      <Pages path="/handlingar" listing={listing} />
    </Frame>
  );
}

export function AbbreviationsPage({ listing, context }: { listing: ListedAbbreviations; context: PageContext }) {
  const A = T.abbreviations;
  return (
    <Frame title={A.heading} context={context}>
      <WithSources sources={listing.sources}>
        <Opening kicker={countKind(listing.items.length, 'abbreviation')} title={A.heading} lead={A.lead} />
        {listing.items.length === 0 ? (
          <p class="note">{A.none}</p>
        ) : (
          <Table
            caption={A.heading}
            columns={[A.short, A.long, A.source]}
            rows={listing.items.map((a) => ({
              key: a.id,
              cells: [
                <span key="s" id={a.id}>
                  {a.short}
                </span>,
                a.long,
                <SourceMarks key="k" evidence={places(a.evidence)} />,
              ],
            }))}
          />
        )}
      </WithSources>
    </Frame>
  );
}
