/** Which statements each document carries. Edges do not tell (evidence does), so it is gathered once a generation. */
import type { RecordOf } from '../../graph/records.ts';
import { getAll } from './neighbours.ts';
import type { Room } from './room.ts';

const CARRIED = ['decision', 'agendaItem', 'assignment', 'amount', 'deadline', 'meeting', 'meetingCount'] as const;
type Carried = (typeof CARRIED)[number];

function idsByDocument(room: Room, kind: Carried): Promise<Map<string, string[]>> {
  return room.once(`${kind} by document`, async (reader) => {
    const ids = new Map<string, string[]>();
    const windowSize = 1_000;
    for (let offset = 0; ; offset += windowSize) {
      const records = await reader.list(kind, { offset, limit: windowSize });
      for (const record of records) {
        for (const document of new Set(record.evidence.map((e) => e.document))) {
          const known = ids.get(document);
          if (known) known.push(record.id);
          else ids.set(document, [record.id]);
        }
      }
      if (records.length < windowSize) return ids;
    }
  });
}

/** Statements of a kind with evidence in a document, in the order they stand there. */
export async function statedIn<K extends Carried>(room: Room, kind: K, document: string): Promise<RecordOf<K>[]> {
  const ids = (await idsByDocument(room, kind)).get(document) ?? [];
  const placed = (await getAll(room, kind, ids)).map((record) => {
    const { id, evidence } = record as RecordOf<Carried>;
    return { record, id, first: evidence.find((e) => e.document === document) };
  });
  placed.sort(
    (a, b) =>
      (a.first?.page ?? 0) - (b.first?.page ?? 0) ||
      (a.first?.start ?? 0) - (b.first?.start ?? 0) ||
      (a.id < b.id ? -1 : 1),
  );
  return placed.map(({ record }) => record);
}
