/** Bodies that share their name: two councils called alike are told apart by whose documents tell of them. */
import { nameKey } from '../../graph/text/fold.ts';
import type { Room } from './room.ts';
import { documentsById } from './sources.ts';

/** Id → the issuer of most documents that name the arena; only for names that several arenas have. */
export function namesakes(room: Room): Promise<Map<string, string>> {
  return room.once('namesakes', async (reader) => {
    const documents = await documentsById(room);
    const byName = new Map<string, { id: string; mentions: { document: string }[] }[]>();
    for (const { id, name, mentions } of await reader.list('arena')) {
      byName.set(nameKey(name), [...(byName.get(nameKey(name)) ?? []), { id, mentions }]);
    }
    const told = new Map<string, string>();
    for (const sharing of byName.values()) {
      if (sharing.length < 2) continue;
      for (const { id, mentions } of sharing) {
        const issuer = mostCommon(mentions.map((m) => documents.get(m.document)?.issuer ?? null));
        if (issuer !== null) told.set(id, issuer);
      }
    }
    return told;
  });
}

function mostCommon(values: (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}
