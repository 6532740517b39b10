/** The page where two documents are chosen. */
import type { DocumentRecord } from '../../../graph/records.ts';
import type { CompareChoice, Sister } from '../../contract/views.ts';
import { listDocuments, listed, type Window } from '../lists.ts';
import type { Room } from '../room.ts';
import { seriesIn } from './comparison.ts';
import { sistersIn, yearOf } from './sisters.ts';

export async function compareChoice(
  room: Room,
  first: DocumentRecord | null,
  window: Window,
  twice: boolean,
): Promise<CompareChoice> {
  const series = first === null ? await seriesIn(room) : [];
  return {
    first: first === null ? null : listed(first),
    sisters: first === null ? [] : await sistersOf(room, first),
    series: series.map(({ title, documents }) => ({
      title,
      documents: documents.map((document) => ({ ...listed(document), year: yearOf(document) })),
    })),
    documents: await listDocuments(room, window),
    twice,
  };
}

/** Reports of the same kind and body for other years, nearest first. */
export async function sistersOf(room: Room, document: DocumentRecord): Promise<Sister[]> {
  const year = yearOf(document);
  return sistersIn(await seriesIn(room), document).map(({ document: sister, later }) => {
    const other = yearOf(sister);
    const [a, b] = later ? [document.id, sister.id] : [sister.id, document.id];
    return { sister: listed(sister), year: other === year ? null : other, a, b };
  });
}
