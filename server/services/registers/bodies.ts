/** Registers of bodies and of projects. Rows are made once a generation; a window of them is cut per request. */
import type { ArenaRecord, ProjectRecord } from '../../../graph/records.ts';
import { nameKey } from '../../../graph/text/fold.ts';
import type { Place } from '../../contract/common.ts';
import type { ArenaRow, OwnWords, ProjectRow, Register } from '../../contract/registers.ts';
import { namesakes } from '../namesakes.ts';
import type { Room } from '../room.ts';
import { cite, documentsBySource } from '../sources.ts';
import { cutRegister, type Keyed, type RegisterWindow } from './register.ts';
import { spotFinder } from './spot.ts';

/** A row whose place is found when it is shown. */
type Unplaced<R> = Omit<R, 'place'> & { id: string };

export async function arenaRegister(room: Room, window: RegisterWindow): Promise<Register<ArenaRow>> {
  const rows = await room.once('arena register', arenaRows(room));
  const cut = cutRegister(rows, window, {
    namn: (r) => r.name,
    sammansattning: (r) => r.arenaKind,
    niva: (r) => r.level,
    moten: (r) => r.meetings?.counts[0] ?? null,
    omnamnanden: (r) => r.count,
  });
  const register = await placed(room, cut, (arena: ArenaRecord) => describedAt(room, arena));
  const items = register.items.map((row) => ({
    ...row,
    description: row.description && atPlace(row.description, row.place),
  }));
  return { ...register, items };
}

function arenaRows(room: Room) {
  return async (): Promise<Keyed<Unplaced<ArenaRow>>[]> => {
    const [arenas, counts, told] = await Promise.all([
      room.reader.list('arena'),
      room.reader.list('meetingCount'),
      namesakes(room),
    ]);
    const meetings = new Map<string, NonNullable<ArenaRow['meetings']>>();
    for (const { arenaId, year, count } of counts) {
      if (arenaId === null) continue;
      const known = meetings.get(arenaId);
      if (known === undefined || known.year < year) meetings.set(arenaId, { year, counts: [count] });
      else if (known.year === year && !known.counts.includes(count)) known.counts.push(count);
    }
    for (const { counts: all } of meetings.values()) all.sort((a, b) => b - a);
    return arenas.map(({ id, name, fullName, aliases, arenaKind, level, description, mentions }) => {
      const toldBy = told.get(id) ?? null;
      return {
        row: {
          id,
          name,
          fullName,
          toldBy,
          arenaKind,
          level,
          description: description === null ? null : { ...description, start: null, end: null },
          meetings: meetings.get(id) ?? null,
          count: mentions.length,
        },
        key: nameKey([name, fullName, toldBy, ...aliases, description?.quote].join(' ')),
        group: level ?? '',
      };
    });
  };
}

/** Own words with their offsets, by which they are shown as repaired where their page is. */
export function atPlace(words: OwnWords, place: Place | null): OwnWords {
  return { ...words, start: place?.start ?? null, end: place?.end ?? null };
}

/** Where a body is described; null where it is not. */
export async function describedAt(room: Room, arena: ArenaRecord): Promise<Place | null> {
  const { description } = arena;
  if (description === null) return null;
  const { source, page, quote } = description;
  const holder = (await documentsBySource(room)).get(source)?.find((d) => d.pages[0] <= page && page <= d.pages[1]);
  if (holder === undefined) return null;
  const start = (await room.reader.page(source, page))?.text.indexOf(quote) ?? -1;
  const stretch = start < 0 ? { start: null, end: null } : { start, end: start + quote.length };
  return { document: holder.id, page, passage: null, quote, ...stretch };
}

export async function projectRegister(room: Room, window: RegisterWindow): Promise<Register<ProjectRow>> {
  const rows = await room.once('project register', async (reader) =>
    (await reader.list('project')).map(({ id, name, code, aliases, period, funder, mentions }) => ({
      row: { id, name, code, period, funder, count: mentions.length },
      key: nameKey([name, code, funder, ...aliases].join(' ')),
      group: funder ?? '',
    })),
  );
  const cut = cutRegister<Unplaced<ProjectRow>>(rows, window, {
    namn: (r) => r.name,
    nummer: (r) => r.code,
    tid: (r) => r.period?.[0] ?? r.period?.[1] ?? null,
    finansiar: (r) => r.funder,
    omnamnanden: (r) => r.count,
  });
  return placed(room, cut, async () => null);
}

/** Rows with their places: what `own` gives, else where the thing is first named. */
async function placed<R extends { id: string }>(
  room: Room,
  cut: Omit<Register<R>, 'sources'>,
  own: (record: never) => Promise<Place | null>,
): Promise<Register<R & { place: Place | null }>> {
  const spot = spotFinder(room);
  // All at once: a store behind a net reads what is asked for together in one turn.
  const items = await Promise.all(
    cut.items.map(async (row): Promise<R & { place: Place | null }> => {
      const record = (await room.reader.find(row.id)) as ArenaRecord | ProjectRecord | null;
      const place = record === null ? null : ((await own(record as never)) ?? (await spot(record.mentions[0])));
      return { ...row, place };
    }),
  );
  return { ...cut, items, sources: await cite(room, items) };
}
