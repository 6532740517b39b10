import type { ListedThing, Listing } from '../contract/views.ts';
import type { Window } from '../services/lists.ts';
import { byName } from '../services/order.ts';
import type { Room } from '../services/room.ts';

/** Rows on a page of the list. */
const LIMIT = 100;

/** Everybody by name. */
export async function listPersons(room: Room, { page }: Window): Promise<Listing<ListedThing>> {
  const rows = await room.once('person rows', async (reader) =>
    (await reader.list('person'))
      .map(
        ({ id, name, party, mentions }): ListedThing => ({
          id,
          name,
          detail: party,
          toldBy: null,
          group: '',
          count: mentions.length,
        }),
      )
      .sort(byName),
  );
  const offset = (page - 1) * LIMIT;
  const items = rows.slice(offset, offset + LIMIT);
  return { items, total: rows.length, offset, limit: LIMIT, filter: '', group: '', groups: [] };
}
