/** What is to be watched, as a table for spreadsheets. */
import { BYTE_ORDER_MARK, row } from '../../../graph/export/csv.ts';
import type { Room } from '../room.ts';
import { documentsById } from '../sources.ts';
import { address } from './address.ts';
import { type FollowUpFilter, followUpsFitting } from './follow-ups.ts';
import { SORT_WORDS, STATE_WORDS } from './words.ts';

const COLUMNS = [
  'datum',
  'läge',
  'slag',
  'vad',
  'vem',
  'organ',
  'diarienummer',
  'troligen återrapporterat i',
  'återrapportens ord',
  'handling',
  'sida',
  'citat',
  'adress',
];

/** UTF-8 text with a byte order mark; a row of names, then a row a matter, in the order of the list. `origin`: where the room is. */
export async function followUpTable(room: Room, filter: FollowUpFilter, origin: string): Promise<string> {
  const documents = await documentsById(room);
  const titled = (id: string | undefined) => documents.get(id ?? '')?.title ?? null;
  const rows = (await followUpsFitting(room, filter)).map((m) => {
    const [first] = m.evidence;
    return row([
      m.due,
      STATE_WORDS[m.state],
      SORT_WORDS[m.sort],
      m.what,
      m.who.join('; '),
      m.body,
      m.diarienummer.join(', '),
      titled(m.reportedBack?.evidence.document),
      m.reportedBack?.evidence.quote.replace(/\s+/g, ' ') ?? null,
      titled(first?.document),
      first?.page ?? null,
      first?.quote.replace(/\s+/g, ' ') ?? null,
      first === undefined ? null : origin + address(first),
    ]);
  });
  return BYTE_ORDER_MARK + row(COLUMNS) + rows.join('');
}
