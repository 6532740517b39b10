/** The place of a name with the words round it, so that a source mark can show them. */
import type { Mention, PassageRecord } from '../../../graph/records.ts';
import type { Place } from '../../contract/common.ts';
import { mentioned } from '../names.ts';
import type { Room } from '../room.ts';

/** Characters shown on each side of the name. */
const REACH = 140;

/** Finds places; passages of a document are read once a finder. */
export function spotFinder(room: Room): (mention: Mention | undefined) => Promise<Place | null> {
  const read = new Map<string, Promise<PassageRecord[]>>();
  return async (mention) => {
    if (mention === undefined) return null;
    const passages = read.get(mention.document) ?? room.reader.passagesOf(mention.document);
    read.set(mention.document, passages);
    const { page, start, end } = mention;
    const holder = (await passages).find((p) => p.page === page && p.start <= start && end <= p.end);
    if (holder === undefined) return mentioned(mention);
    return {
      ...mentioned(mention),
      passage: holder.id,
      quote: around(holder.text, start - holder.start, end - holder.start),
    };
  };
}

/** Whole words round a stretch, with ellipses where they were cut. */
function around(text: string, start: number, end: number): string {
  const from = start <= REACH ? 0 : text.indexOf(' ', start - REACH) + 1;
  const to = end + REACH >= text.length ? text.length : text.lastIndexOf(' ', end + REACH);
  return `${from > 0 ? '… ' : ''}${text.slice(from, Math.max(to, end))}${to < text.length ? ' …' : ''}`;
}
