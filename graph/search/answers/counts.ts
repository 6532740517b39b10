/** How many meetings a body had: the counts that reports give, every source of its own when they differ. */
import type { GraphRecord } from '../../records.ts';
import type { StoreReader } from '../../store.ts';
import { across } from './across.ts';
import { type Reply, SILENT, type Told } from './told.ts';

export const ASKS_COUNT =
  /hur\s+(?:många|ofta)[^?]*?(?:möten|sammanträden|träffar|gånger|träffa|möttes|sammanträd)|antal(?:et)?\s+(?:möten|sammanträden|träffar)/iu;

export async function meetingsOf(
  reader: StoreReader,
  named: readonly GraphRecord[],
  years: readonly number[],
): Promise<Reply> {
  const bodies = named.filter((r) => r.kind === 'arena' || r.kind === 'organization');
  const [first] = bodies;
  if (first === undefined) return SILENT;
  const told: Told[] = [];
  for (const body of bodies) {
    const counts = (await across(reader, body.id, 'COUNTED_FOR', 'meetingCount'))
      .filter((c) => years.length === 0 || years.includes(c.year))
      .sort((a, b) => b.year - a.year || a.count - b.count);
    for (const c of counts)
      told.push({
        record: body,
        summary: `${c.count} ${c.count === 1 ? 'möte' : 'möten'} ${c.year}`,
        evidence: c.evidence[0] ?? null,
      });
  }
  if (told.length > 0) return { told, nothing: null };
  const when = years.length > 0 ? ` ${years.join(', ')}` : '';
  return { told, nothing: `Handlingarna säger inte hur många möten ${first.name} hade${when}.` };
}
