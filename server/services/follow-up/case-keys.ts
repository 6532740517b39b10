/** Which case a number means: two diaries may have the same number, and then it is whose diary it stands in that tells. */
import { nameKey } from '../../../graph/text/fold.ts';
import type { Room } from '../room.ts';

/**
 * Numbers as they stand in a document of an issuer → keys that no two cases share, with the number. One that may be of several, and is not
 * in the issuer's own diary by name, is that of the issuer's documents alone; without an issuer it is left out.
 */
export type CaseKeys = (numbers: readonly string[], issuer: string | null) => Map<string, string>;

export function caseKeys(room: Room): Promise<CaseKeys> {
  return room.once('case keys', async (reader) => {
    const byNumber = new Map<string, { id: string; authority: string | null }[]>();
    for (const { id, authority, diarienummer, variants } of await reader.list('case')) {
      for (const number of new Set([diarienummer, ...variants])) {
        byNumber.set(nameKey(number), [...(byNumber.get(nameKey(number)) ?? []), { id, authority }]);
      }
    }
    return (numbers, issuer) => {
      const out = new Map<string, string>();
      for (const number of numbers) {
        const cases = byNumber.get(nameKey(number)) ?? [];
        const own = cases.length > 1 ? cases.filter((c) => issuer !== null && c.authority === issuer) : cases;
        const [only, ...more] = own;
        if (only && more.length === 0) out.set(only.id, number);
        else if (cases.length > 1 && issuer !== null) out.set(`${nameKey(number)} ${nameKey(issuer)}`, number);
      }
      return out;
    };
  });
}
