/** From what somebody typed to the thing on the map they mean. */
import { lookupCase } from '../../../graph/search/case.ts';
import { nameKey } from '../../../graph/text/fold.ts';
import type { Candidate } from '../../contract/common.ts';
import { nearTo } from '../near.ts';
import { keysOf } from '../representation/representation.ts';
import type { Room } from '../room.ts';
import { labelsOf } from './labels.ts';
import { isThing } from './ties.ts';

export interface LookedUp {
  /** The only thing that is meant. */
  thing: Candidate | null;
  /** Where more than one may be, or only something like it. */
  candidates: Candidate[];
}

/** Choices offered. */
const MOST = 12;

/** By id, by any spelling of a diarienummer, by name, and then by what is near. */
export async function lookUp(room: Room, typed: string): Promise<LookedUp> {
  const [own] = await labelsOf(room, [typed]);
  if (own) return { thing: own, candidates: [] };
  const number = await lookupCase(room.reader, typed);
  if (number.status === 'one') return choice(await labelsOf(room, [number.case.id]));
  if (number.status === 'many') {
    return choice(
      await labelsOf(
        room,
        number.candidates.map(({ id }) => id),
      ),
    );
  }
  const entries = (await room.reader.named(keysOf(typed))).filter(({ id }) => isThing(id));
  const whole = entries.filter(({ key }) => key === nameKey(typed));
  const named = await labelsOf(
    room,
    (whole.length > 0 ? whole : entries).map(({ id }) => id),
  );
  if (named.length > 0) return choice(named);
  const near = (await nearTo(room, typed)).filter(({ id }) => isThing(id));
  return { thing: null, candidates: near.slice(0, MOST) };
}

function choice(found: Candidate[]): LookedUp {
  const [only] = found;
  return found.length === 1 && only
    ? { thing: only, candidates: [] }
    : { thing: null, candidates: found.slice(0, MOST) };
}
