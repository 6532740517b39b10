/** What things on the map are called. A thing's record may hold thousands of mentions, so only the name is kept. */
import type { Candidate } from '../../contract/common.ts';
import { candidateOf } from '../names.ts';
import { namesakes } from '../namesakes.ts';
import type { Room } from '../room.ts';
import { isThing } from './ties.ts';

/** The names of things in the order asked for; those that are none are left out. */
export async function labelsOf(room: Room, ids: Iterable<string>): Promise<Candidate[]> {
  const known = await room.once('graph labels', async () => new Map<string, Promise<Candidate | null>>());
  const told = await namesakes(room);
  const label = (id: string): Promise<Candidate | null> => {
    const before = known.get(id);
    if (before) return before;
    const made = room.reader.find(id).then((record) => {
      if (record === null) return null;
      const candidate = candidateOf(record);
      return { ...candidate, detail: candidate.detail ?? told.get(id) ?? null };
    });
    // What is not there is not kept: an address may ask for anything.
    made.then(
      (found) => found === null && known.delete(id),
      () => known.delete(id),
    );
    known.set(id, made);
    return made;
  };
  const found = await Promise.all([...new Set(ids)].filter(isThing).map(label));
  return found.filter((candidate) => candidate !== null);
}
