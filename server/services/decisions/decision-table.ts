/** Decisions as a table for spreadsheets. */
import { BYTE_ORDER_MARK, row } from '../../../graph/export/csv.ts';
import type { DecisionRecord } from '../../../graph/records.ts';
import type { Room } from '../room.ts';
import { documentsById } from '../sources.ts';
import { type DecisionFilter, decisionsFitting } from './decision-list.ts';

const COLUMNS = [
  'datum',
  'organ',
  'paragraf',
  'rubrik',
  'diarienummer',
  'utfall',
  'beslut',
  'yrkanden',
  'reservationer',
  'ja',
  'nej',
  'avstår',
  'ur protokoll',
  'handling',
  'sida',
  'adress',
];

/** UTF-8 text with a byte order mark; a row of names, then a row a decision, latest first. `origin`: where the room is. */
export async function decisionTable(room: Room, filter: DecisionFilter, origin: string): Promise<string> {
  const documents = await documentsById(room);
  const rows = (await decisionsFitting(room, filter)).map((d) => {
    const [first] = d.evidence;
    return row([
      d.date,
      d.body,
      d.paragraph,
      d.title,
      d.diarienummer.join(', '),
      d.outcome,
      d.points.join(' ').replace(/\s+/g, ' '),
      d.proposers.map((p) => [named(p), p.motion].filter(Boolean).join(': ')).join('; '),
      d.reservations.map(named).join('; '),
      d.vote?.ja ?? null,
      d.vote?.nej ?? null,
      d.vote?.avstår ?? null,
      d.formal,
      documents.get(first?.document ?? '')?.title ?? null,
      first?.page ?? null,
      `${origin}/beslut/${d.id}`,
    ]);
  });
  return BYTE_ORDER_MARK + row(COLUMNS) + rows.join('');
}

function named({ person, party }: DecisionRecord['reservations'][number]): string {
  if (person === null) return party ?? '';
  return party === null ? person : `${person} (${party})`;
}
