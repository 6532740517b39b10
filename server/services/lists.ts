/** The lists people leaf through. Rows are made once a generation; a window of them is cut per request. */
import type { RecordOf } from '../../graph/records.ts';
import { nameKey } from '../../graph/text/fold.ts';
import type { ListedCase, ListedDocument, ListedThing, Listing } from '../contract/views.ts';
import { authorityKey, type DiaryFilter, diariumKey } from './cases/diaries.ts';
import { namesakes } from './namesakes.ts';
import { byName, bySwedish, latestFirst } from './order.ts';
import type { Room } from './room.ts';
import { documentsById } from './sources.ts';

/** Rows on a page of a list. */
const LIMIT = 100;

export interface Window {
  filter: string;
  group: string;
  /** From 1. */
  page: number;
}

export async function listCases(
  room: Room,
  window: Window,
  diary: DiaryFilter = { authority: '', diarium: '' },
): Promise<Listing<ListedCase>> {
  const rows = await room.once('case rows', async (reader) =>
    (await reader.list('case'))
      .map(({ id, diarienummer, diarium, title, authority, year, variants, mentions }) => ({
        row: { id, diarienummer, title, authority, year, count: mentions.length },
        diary: { authority: authorityKey({ authority }), diarium: diariumKey({ diarium }) },
        key: nameKey([diarienummer, ...variants, title, authority].join(' ')),
        group: String(year),
      }))
      .sort((a, b) => b.row.year - a.row.year || bySwedish(a.row.diarienummer, b.row.diarienummer)),
  );
  const { authority, diarium } = diary;
  const own = rows.filter(
    (r) => (authority === '' || r.diary.authority === authority) && (diarium === '' || r.diary.diarium === diarium),
  );
  return cut(own, window, (a, b) => (a.value < b.value ? 1 : -1));
}

export async function listDocuments(room: Room, window: Window): Promise<Listing<ListedDocument>> {
  const rows = await room.once('document rows', async () =>
    [...(await documentsById(room)).values()].sort(latestFirst).map((document) => ({
      row: listed(document),
      key: nameKey(
        [document.title, document.type, document.issuer, document.source, ...document.diarienummer].join(' '),
      ),
      group: document.type,
    })),
  );
  return cut(rows, window, (a, b) => b.count - a.count || bySwedish(a.name, b.name));
}

export function listed({ id, title, type, date, issuer, source, pages }: RecordOf<'document'>): ListedDocument {
  return { id, title, type, date, issuer, source, pages };
}

const GROUPED = {
  person: (r: RecordOf<'person'>) => ({ detail: r.party, group: r.party ?? '' }),
  arena: (r: RecordOf<'arena'>) => ({ detail: r.fullName, group: r.level ?? '' }),
  organization: (r: RecordOf<'organization'>) => ({ detail: null, group: r.classification as string }),
};

export async function listThings(
  room: Room,
  kind: keyof typeof GROUPED,
  window: Window,
): Promise<Listing<ListedThing>> {
  const rows = await room.once(`${kind} rows`, async (reader) => {
    const told = kind === 'arena' ? await namesakes(room) : null;
    return (await reader.list(kind))
      .map((record) => {
        const { detail, group } = (GROUPED[kind] as (r: typeof record) => { detail: string | null; group: string })(
          record,
        );
        const toldBy = told?.get(record.id) ?? null;
        const row = { id: record.id, name: record.name, detail, toldBy, group, count: record.mentions.length };
        return { row, key: nameKey([record.name, detail, toldBy, ...record.aliases].join(' ')), group };
      })
      .sort((a, b) => byName(a.row, b.row));
  });
  return cut(rows, window, (a, b) => bySwedish(a.name, b.name));
}

type Group = Listing<unknown>['groups'][number];

/** The window of the rows that fit; groups are counted among those that fit the words. */
function cut<T>(
  rows: { row: T; key: string; group: string }[],
  { filter, group, page }: Window,
  order: (a: Group, b: Group) => number,
): Listing<T> {
  const words = nameKey(filter).split(' ').filter(Boolean);
  const fitting = rows.filter(({ key }) => words.every((word) => key.includes(word)));
  const counts = new Map<string, number>();
  for (const { group: own } of fitting) if (own !== '') counts.set(own, (counts.get(own) ?? 0) + 1);
  const offset = (page - 1) * LIMIT;
  const chosen = group === '' ? fitting : fitting.filter((row) => row.group === group);
  return {
    items: chosen.slice(offset, offset + LIMIT).map(({ row }) => row),
    total: chosen.length,
    offset,
    limit: LIMIT,
    filter,
    group,
    groups: [...counts].map(([value, count]) => ({ value, name: value, count })).sort(order),
  };
}
