/** What may have been meant by an address or a name that leads nowhere. */
import { shortKey } from '../../graph/search/names.ts';
import type { Candidate } from '../contract/common.ts';
import { candidateOf } from './names.ts';
import { findAll } from './neighbours.ts';
import { keysOf } from './representation/representation.ts';
import type { Room } from './room.ts';

const MOST = 8;

/** Things that go by the text as a whole, then by any of its words. */
export async function nearTo(room: Room, text: string): Promise<Candidate[]> {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  const ids = new Set<string>();
  for (const keys of [keysOf(text), words.flatMap((word) => [...keysOf(word), shortKey(word)])]) {
    for (const entry of await room.reader.named(keys)) ids.add(entry.id);
    if (ids.size >= MOST) break;
  }
  return (await findAll(room, [...ids].slice(0, MOST))).map(candidateOf);
}
