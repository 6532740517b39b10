/** What has been read, how well, and what to check. Counted once a generation. */
import type { Failure } from '../../graph/errors.ts';
import type { PageRecord, WarningRecord } from '../../graph/records.ts';
import { WARNING_TYPES } from '../../graph/records.ts';
import type { FileEntry } from '../../graph/store.ts';
import type { Coverage } from '../contract/coverage.ts';
import { candidateOf } from './names.ts';
import { findAll } from './neighbours.ts';
import type { Room } from './room.ts';
import { cite, documentsById, documentsBySource } from './sources.ts';

/** Pages taken from the store at a time: their texts are not all held at once. */
const PAGES_AT_A_TIME = 500;
/** Pages of lowest confidence told. */
const MOST_DOUBTFUL = 20;
/** Things to check told, of each sort. */
const MOST_CHECKS = 100;

export async function coverageOf(
  room: Room,
  remedyOf: (code: string) => string | null = () => null,
): Promise<Coverage> {
  const { counts } = await room.status();
  // The failures and files are asked for anew: they change while a run is under way, before its generation stands.
  const files = await room.reader.files();
  const stored = files.filter((file) => file.status === 'stored');
  const derived = await room.once('coverage', async () => ({
    years: await yearsOf(room),
    ...(await pagesOf(room)),
    checks: await checksOf(room),
  }));
  const answer = {
    files: { stored: stored.length, failed: files.length - stored.length, documents: counts.document },
    ...derived,
    failures: files.flatMap((file) => failuresOf(file, remedyOf)),
    read: stored.map(({ source, documents, pages, ocrPages }) => ({ source, documents, pages, ocrPages })),
    counts,
  };
  return { ...answer, sources: await cite(room, answer.checks) };
}

/** What went wrong with a file: its own failure, or one of each sort that pages of it met with. */
function failuresOf(
  { source, status, failure, pageFailures = [] }: FileEntry,
  remedyOf: (code: string) => string | null,
): Coverage['failures'] {
  const told = new Map<string, { failure: Failure; pages: number[] }>();
  if (status === 'failed' && failure !== null) told.set(failure.code, { failure, pages: [] });
  for (const one of pageFailures) {
    const same = told.get(one.code);
    if (same === undefined) told.set(one.code, { failure: one, pages: one.page === null ? [] : [one.page] });
    else if (one.page !== null) same.pages.push(one.page);
  }
  return [...told.values()].map(({ failure: { code, message, page }, pages }) => {
    const remedy = remedyOf(code);
    // The message ends with the remedy, where it has one.
    const cut = remedy !== null && message.endsWith(remedy) ? message.slice(0, -remedy.length).trim() : message;
    // Of pages it begins with the first of them.
    return { source, code, message: pages.length > 0 ? cut.replace(/^Sida \d+: /u, '') : cut, remedy, page, pages };
  });
}

async function yearsOf(room: Room): Promise<Coverage['years']> {
  const years = new Map<number | null, Coverage['years'][number]>();
  for (const { date, type } of (await documentsById(room)).values()) {
    const year = date === null ? null : Number(date.slice(0, 4));
    const row = years.get(year) ?? { year, types: {}, total: 0 };
    row.types[type] = (row.types[type] ?? 0) + 1;
    row.total += 1;
    years.set(year, row);
  }
  return [...years.values()].sort(
    (a, b) => (b.year ?? Number.NEGATIVE_INFINITY) - (a.year ?? Number.NEGATIVE_INFINITY),
  );
}

async function pagesOf(room: Room): Promise<Pick<Coverage, 'pages' | 'doubtfulPages'>> {
  const pages = { total: 0, text: 0, ocr: 0, repaired: 0 };
  let doubtful: PageRecord[] = [];
  for (let offset = 0; ; offset += PAGES_AT_A_TIME) {
    const some = await room.reader.list('page', { offset, limit: PAGES_AT_A_TIME });
    for (const page of some) {
      pages.total += 1;
      pages[page.method] += 1;
    }
    doubtful = [...doubtful, ...some.filter((page) => page.method !== 'text' && page.confidence !== null)]
      .sort((a, b) => (a.confidence ?? 0) - (b.confidence ?? 0) || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_DOUBTFUL);
    if (some.length < PAGES_AT_A_TIME) break;
  }
  const bySource = await documentsBySource(room);
  return {
    pages,
    doubtfulPages: doubtful.flatMap(({ source, page, method, confidence }) => {
      const holder = bySource.get(source)?.find((d) => d.pages[0] <= page && page <= d.pages[1]);
      if (!holder || method === 'text' || confidence === null) return [];
      return [{ document: holder.id, title: holder.title, source, page, method, confidence }];
    }),
  };
}

async function checksOf(room: Room): Promise<Coverage['checks']> {
  const warnings = await room.reader.list('warning');
  return Promise.all(
    WARNING_TYPES.flatMap((type) => {
      const all = warnings.filter((warning) => warning.type === type).sort(inReadingOrder);
      return all.length === 0 ? [] : [{ type, all }];
    }).map(async ({ type, all }) => ({ type, total: all.length, items: await withThings(room, all) })),
  );
}

async function withThings(room: Room, warnings: WarningRecord[]) {
  const told = warnings.slice(0, MOST_CHECKS);
  const named = new Map(
    (
      await findAll(
        room,
        told.flatMap(({ about }) => about),
      )
    ).map((r) => [r.id, candidateOf(r)]),
  );
  return told.map((warning) => ({ ...warning, things: warning.about.flatMap((id) => named.get(id) ?? []) }));
}

function inReadingOrder(a: WarningRecord, b: WarningRecord): number {
  const [first, second] = [a.evidence[0], b.evidence[0]];
  const [one, two] = [first?.source ?? '', second?.source ?? ''];
  if (one !== two) return one < two ? -1 : 1;
  return (
    (first?.page ?? 0) - (second?.page ?? 0) || (first?.start ?? 0) - (second?.start ?? 0) || (a.id < b.id ? -1 : 1)
  );
}
