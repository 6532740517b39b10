/** Every arena in one line of its own words; made once a generation. */
import type { ArenaRecord, OrganizationRecord } from '../../../graph/records.ts';
import type { CourseChoice, CourseLine } from '../../contract/course.ts';
import { namesakes } from '../namesakes.ts';
import { byName } from '../order.ts';
import type { Room } from '../room.ts';
import { cite } from '../sources.ts';
import { ownWords, type PageTexts } from './own-words.ts';

/** Places looked at for each body: the list is of all of them. */
const MOST_PLACES = 80;

export function lineOf(
  body: ArenaRecord | OrganizationRecord,
  { words, toldBy }: Pick<CourseLine, 'words' | 'toldBy'>,
): CourseLine {
  const { kind, id, name, mentions } = body;
  const known =
    body.kind === 'arena'
      ? { fullName: body.fullName, arenaKind: body.arenaKind, level: body.level }
      : { fullName: null, arenaKind: null, level: null };
  return { kind, id, name, ...known, toldBy, words, mentions: mentions.length };
}

/** All arenas by name. */
export function courseLines(room: Room): Promise<CourseLine[]> {
  return room.once('course lines', async (reader) => {
    const told = await namesakes(room);
    const lines: CourseLine[] = [];
    const pages: PageTexts = new Map();
    for (const arena of await reader.list('arena')) {
      const [words = null] = await ownWords(room, arena, { most: MOST_PLACES, sentences: 1, pages });
      lines.push(lineOf(arena, { words, toldBy: told.get(arena.id) ?? null }));
    }
    return lines.sort(byName);
  });
}

/** The page where one chooses. */
export async function courseChoice(room: Room): Promise<CourseChoice> {
  const bodies = await courseLines(room);
  return { bodies, sources: await cite(room, bodies) };
}
