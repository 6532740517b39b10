import type { SiteContext } from '../../../server/contract/site.ts';
import type { ListedThing, Listing } from '../../../server/contract/views.ts';
import { list } from '../../addresses.ts';
import { countKind, number } from '../../format.ts';
import { Name, Opening, Pager, Table } from '../../parts/basics.tsx';
import { Frame } from '../../parts/frame.tsx';
import { SITE } from '../texts.ts';

/** Everybody by name; the room asks for them by whom they represent instead. */
export function PersonsPage({ listing, context }: { listing: Listing<ListedThing>; context: SiteContext }) {
  const P = SITE.persons;
  return (
    <Frame title={SITE.more.persons} context={context}>
      <Opening kicker={countKind(listing.total, 'person')} title={SITE.more.persons} lead={P.lead} />
      {listing.items.length === 0 ? (
        <p class="note">{SITE.none}</p>
      ) : (
        <Table
          caption={SITE.more.persons}
          columns={[P.name, P.party, P.mentions]}
          rows={listing.items.map(({ id, name, detail, count }) => ({
            key: id,
            cells: [<Name key="n" kind="person" id={id} name={name} />, detail ?? '–', number(count)],
          }))}
        />
      )}
      <Pager
        offset={listing.offset}
        limit={listing.limit}
        total={listing.total}
        href={(page) => list('/personer', { sida: page > 1 ? String(page) : '' })}
      />
    </Frame>
  );
}
