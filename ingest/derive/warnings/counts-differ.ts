/** A body's meetings of a year counted differently in two places. */
import type { RecordOf } from '../../../graph/records.ts';
import { type Found, recordsOf, type WarningInput } from './finder.ts';

/** A count of one that a text makes itself; a single meeting that is only named is no count of the year's. */
const ONE = /(?<!\p{L})(?:ett|en|1)\s+(?:\p{L}+\s+){0,2}?\p{L}*(?:sammanträde|möte|träff)(?!\p{L})|(?<!\p{L})en gång/iu;

export function countsDiffer({ records }: WarningInput): Found[] {
  const told = new Map<string, RecordOf<'meetingCount'>[]>();
  for (const count of recordsOf(records, 'meetingCount')) {
    if (count.count === 1 && !count.evidence.some((e) => ONE.test(e.quote))) continue;
    const of = `${count.arenaId ?? count.arena}|${count.year}`;
    told.set(of, [...(told.get(of) ?? []), count]);
  }
  return [...told].flatMap(([of, counts]): Found[] => {
    const numbers = [...new Set(counts.map((c) => c.count))].sort((a, b) => a - b);
    const [first] = counts;
    const places = new Set(counts.flatMap((c) => c.evidence.map((e) => `${e.source} ${e.page} ${e.start}`)));
    // Two numbers in one place are no contradiction: held and planned, of which some on distance.
    if (first === undefined || numbers.length < 2 || places.size < 2) return [];
    return [
      {
        key: [of],
        type: 'countsDiffer',
        about: [...counts.map((c) => c.id), ...(first.arenaId === null ? [] : [first.arenaId])],
        detail: `${first.year}: ${numbers.join(', ')}`,
        evidence: counts.flatMap((c) => c.evidence),
      },
    ];
  });
}
