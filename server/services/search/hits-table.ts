/** The hits of a search as a table for spreadsheets. */
import { BYTE_ORDER_MARK, row } from '../../../graph/export/csv.ts';
import type { SearchHit } from '../../../graph/search/types.ts';
import type { SearchParameters } from '../../contract/parameters.ts';
import { placeAddress } from '../documents/place-address.ts';
import type { Room } from '../room.ts';
import { hitsOf } from './search.ts';

/** Rows at most: a table is for looking through by hand. */
const MOST = 1_000;

const COLUMNS = ['nr', 'handling', 'typ', 'datum', 'sida', 'diarienummer', 'text', 'nämns', 'fil', 'adress'];

/** UTF-8 text with a byte order mark; a row of names, then a row a hit in the order of the search. `origin`: where the room is. */
export async function hitsTable(room: Room, parameters: SearchParameters, origin: string): Promise<string> {
  const rows: string[] = [];
  for await (const hits of hitsOf(room, { ...parameters, fold: false })) {
    for (const hit of hits.slice(0, MOST - rows.length)) rows.push(rowOf(hit, rows.length + 1, origin));
    if (rows.length >= MOST) break;
  }
  return BYTE_ORDER_MARK + row(COLUMNS) + rows.join('');
}

function rowOf(hit: SearchHit, place: number, origin: string): string {
  return row([
    place,
    hit.title,
    hit.type,
    hit.date,
    hit.page,
    hit.diarienummer.join(', '),
    hit.text.replace(/\s+/g, ' '),
    hit.entities.map(({ name }) => name).join(', '),
    hit.source,
    origin + placeAddress(hit),
  ]);
}
