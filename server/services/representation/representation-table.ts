/** Who represents whom as a table for spreadsheets. */
import { BYTE_ORDER_MARK, row } from '../../../graph/export/csv.ts';
import { placeAddress } from '../documents/place-address.ts';
import type { Room } from '../room.ts';
import { documentsById } from '../sources.ts';
import { membershipsFitting, type RepresentationFilter } from './representation.ts';

const COLUMNS = [
  'person',
  'roll',
  'organ',
  'företräder',
  'i stället för',
  'från',
  'till',
  'uppgift från',
  'säkerhet',
  'handling',
  'sida',
  'citat',
  'adress',
];

/** UTF-8 text with a byte order mark; a row of names, then a row a membership. `origin`: where the room is. */
export async function representationTable(room: Room, filter: RepresentationFilter, origin: string): Promise<string> {
  const documents = await documentsById(room);
  const { rows } = await membershipsFitting(room, filter);
  const lines = rows.map((m) => {
    const [first] = m.evidence;
    return row([
      m.person,
      m.role,
      m.organization,
      m.onBehalfOf,
      m.inPlaceOf,
      m.from,
      m.to,
      m.asOf,
      m.confidence,
      documents.get(first?.document ?? '')?.title ?? null,
      first?.page ?? null,
      first?.quote.replace(/\s+/g, ' ') ?? null,
      first === undefined ? null : origin + address(first),
    ]);
  });
  return BYTE_ORDER_MARK + row(COLUMNS) + lines.join('');
}

/** Where the sentence stands: its passage, or the page when it stands in none. */
function address({ document, page, passage }: { document: string; page: number; passage: string | null }): string {
  return passage === null
    ? `/handlingar/${encodeURIComponent(document)}?sida=${page}`
    : placeAddress({ document, page, passage });
}
