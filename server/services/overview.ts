/** What the reading room holds, how it is, and what is new in it. */
import type { Health, Holdings, IngestProgress, Ready } from '../contract/state.ts';
import type { HomeData } from '../contract/views.ts';
import { listed, listThings } from './lists.ts';
import { latestFirst } from './order.ts';
import type { Room } from './room.ts';
import { documentsById } from './sources.ts';
import { waysIn } from './ways-in.ts';

/** Newest things shown on the first page. */
const NEWEST = 6;

export async function holdingsOf(room: Room): Promise<Holdings> {
  const { generation, counts, files, stale, lastRun } = await room.status();
  return {
    generation,
    documents: counts.document,
    pages: counts.page,
    cases: counts.case,
    decisions: counts.decision,
    persons: counts.person,
    arenas: counts.arena,
    files,
    stale,
    lastRun,
  };
}

export async function homeData(room: Room, progress: IngestProgress | null): Promise<HomeData> {
  const decisions = await room.once('newest decisions', async (reader) =>
    (await reader.list('decision'))
      .filter((d) => d.formal && d.date !== null)
      .sort(latestFirst)
      .slice(0, NEWEST)
      .map(({ id, title, body, date, paragraph }) => ({ id, title, body, date, paragraph })),
  );
  const documents = await room.once('newest documents', async () =>
    [...(await documentsById(room)).values()]
      .filter((d) => d.date !== null)
      .sort(latestFirst)
      .slice(0, NEWEST)
      .map(listed),
  );
  const arenas = await room.once('most named arenas', async () => {
    const { items } = await listThings(room, 'arena', { filter: '', group: '', page: 1 });
    return [...items].sort((a, b) => b.count - a.count).slice(0, 2 * NEWEST);
  });
  const years = await room.once('first and last year', async () => {
    const dates = [...(await documentsById(room)).values()].flatMap((d) => d.date?.slice(0, 4) ?? []).sort();
    const [first, last] = [dates[0], dates.at(-1)];
    return first === undefined || last === undefined ? null : ([first, last] as [string, string]);
  });
  return { progress, latestDecisions: decisions, latestDocuments: documents, arenas, ways: await waysIn(room), years };
}

/** Asks the store itself, never a remembered answer. */
export async function healthOf(room: Room, version: string): Promise<Health> {
  try {
    const { kind } = await room.reader.status();
    return { status: 'ok', version, store: kind };
  } catch (error) {
    return { status: 'error', version, store: null, message: `Registret svarar inte: ${(error as Error).message}` };
  }
}

/** Ready once a generation has been derived: from then on searches find what was read, also while more is being read. */
export async function readinessOf(room: Room, progress: IngestProgress | null): Promise<Ready> {
  try {
    const { generation, counts } = await room.reader.status();
    const ready = generation > 0;
    return {
      ready,
      generation,
      documents: counts.document,
      passages: counts.passage,
      progress,
      ...(ready ? {} : { message: 'Ingen inläsning är klar ännu.' }),
    };
  } catch (error) {
    const message = `Registret svarar inte: ${(error as Error).message}`;
    return { ready: false, generation: 0, documents: 0, passages: 0, progress, message };
  }
}
