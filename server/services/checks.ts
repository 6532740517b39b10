/** Things to check about some records, with the names of what they concern. */
import type { WarningRecord, WarningType } from '../../graph/records.ts';
import type { Checked } from '../contract/decisions.ts';
import { candidateOf } from './names.ts';
import { findAll } from './neighbours.ts';
import type { Room } from './room.ts';

/** Words that may be misread are told where the text is read, not where a matter is. */
const ASIDE = new Set<WarningType>(['doubtfulWord', 'correctionUnmatched']);

function warnings(room: Room): Promise<WarningRecord[]> {
  return room.once('warnings to tell', async (reader) =>
    (await reader.list('warning')).filter(({ type }) => !ASIDE.has(type)),
  );
}

export async function checksAbout(room: Room, ids: string[]): Promise<Checked[]> {
  const wanted = new Set(ids);
  return named(
    room,
    (await warnings(room)).filter(({ about }) => about.some((id) => wanted.has(id))),
  );
}

/** Where sources say different things. */
export async function checksOfTypes(room: Room, types: WarningType[]): Promise<Checked[]> {
  return named(
    room,
    (await warnings(room)).filter(({ type }) => types.includes(type)),
  );
}

async function named(room: Room, found: WarningRecord[]): Promise<Checked[]> {
  const ids = found.flatMap(({ about }) => about);
  const things = new Map((await findAll(room, ids)).map((record) => [record.id, candidateOf(record)]));
  return found.map((warning) => ({ ...warning, things: warning.about.flatMap((id) => things.get(id) ?? []) }));
}
