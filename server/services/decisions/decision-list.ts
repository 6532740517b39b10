/** Decisions by body, year, outcome, who moved and who reserved, latest first. */
import type { DecisionRecord, Outcome } from '../../../graph/records.ts';
import { OUTCOMES } from '../../../graph/records.ts';
import { nameKey } from '../../../graph/text/fold.ts';
import type { DecisionList } from '../../contract/decisions.ts';
import { bySwedish, latestFirst } from '../order.ts';
import type { Room } from '../room.ts';
import { cite } from '../sources.ts';

export interface DecisionFilter {
  /** Words of the title, the points or a diarienummer. */
  q?: string | undefined;
  /** Id or name of the body. */
  body?: string | undefined;
  year?: number | undefined;
  outcome?: Outcome | undefined;
  /** Words of a name, or a party’s letters. */
  proposer?: string | undefined;
  reserved?: string | undefined;
  /** Only decisions with a vote counted. */
  vote?: boolean | undefined;
}

export interface DecisionFacets {
  bodies: { value: string; name: string; count: number }[];
  years: { value: string; count: number }[];
  outcomes: { value: Outcome; count: number }[];
}

interface Row {
  decision: DecisionRecord;
  key: string;
  bodyKey: string;
  proposers: string[];
  reserved: string[];
}

/** Every decision, latest first; read once a generation. */
export function allDecisions(room: Room): Promise<DecisionRecord[]> {
  return room.once('decisions', async (reader) => (await reader.list('decision')).sort(byMeeting));
}

/** Latest day first; within a day as the minutes have them. */
function byMeeting(a: DecisionRecord, b: DecisionRecord): number {
  if (a.date !== b.date) return latestFirst(a, b);
  return bySwedish(a.body, b.body) || bySwedish(a.paragraph ?? '', b.paragraph ?? '') || (a.id < b.id ? -1 : 1);
}

function rowsOf(room: Room): Promise<Row[]> {
  return room.once('decision rows', async () =>
    (await allDecisions(room)).map((decision) => ({
      decision,
      key: nameKey([decision.title, ...decision.points, ...decision.diarienummer, decision.paragraph].join(' ')),
      bodyKey: nameKey(decision.body),
      proposers: decision.proposers.map(who),
      reserved: decision.reservations.map(who),
    })),
  );
}

const who = ({ person, party }: { person: string | null; party: string | null }): string =>
  ` ${nameKey([person, party].filter(Boolean).join(' '))} `;

export async function decisionsFitting(room: Room, filter: DecisionFilter): Promise<DecisionRecord[]> {
  const rows = await rowsOf(room);
  const words = split(filter.q);
  const [body, year] = [filter.body, filter.year === undefined ? null : String(filter.year)];
  const bodyName = body === undefined ? '' : nameKey(body);
  return rows
    .filter(
      ({ decision: d, key, bodyKey, proposers, reserved }) =>
        words.every((word) => key.includes(word)) &&
        (body === undefined || d.bodyId === body || (bodyName !== '' && bodyKey === bodyName)) &&
        (year === null || d.date?.startsWith(year) === true) &&
        (filter.outcome === undefined || d.outcome === filter.outcome) &&
        named(proposers, filter.proposer) &&
        named(reserved, filter.reserved) &&
        (filter.vote !== true || d.vote !== null),
    )
    .map(({ decision }) => decision);
}

/** Every word of the name begins a word of one of those named: `ödegård`, `Nils Ö`, `M`. */
function named(names: string[], asked: string | undefined): boolean {
  const words = split(asked);
  return (
    words.length === 0 ||
    names.some((name) => words.every((word) => name.includes(word.length < 3 ? ` ${word} ` : ` ${word}`)))
  );
}

const split = (text: string | undefined): string[] =>
  nameKey(text ?? '')
    .split(' ')
    .filter(Boolean);

export async function decisionList(
  room: Room,
  filter: DecisionFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<DecisionList> {
  const fitting = await decisionsFitting(room, filter);
  const items = fitting.slice(offset, offset + limit);
  return { total: fitting.length, offset, limit, items, sources: await cite(room, items) };
}

/** What there is to choose from, counted over all decisions. */
export function decisionFacets(room: Room): Promise<DecisionFacets> {
  return room.once('decision facets', async () => {
    const decisions = await allDecisions(room);
    const bodies = new Map<string, { value: string; name: string; count: number }>();
    const [years, outcomes] = [new Map<string, number>(), new Map<Outcome, number>()];
    for (const { bodyId, body, date, outcome } of decisions) {
      const value = bodyId ?? body;
      const known = bodies.get(value) ?? { value, name: body, count: 0 };
      known.count += 1;
      bodies.set(value, known);
      const year = date?.slice(0, 4);
      if (year !== undefined) years.set(year, (years.get(year) ?? 0) + 1);
      if (outcome !== null) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    return {
      bodies: [...bodies.values()].sort((a, b) => bySwedish(a.name, b.name) || (a.value < b.value ? -1 : 1)),
      years: [...years].sort(([a], [b]) => (a < b ? 1 : -1)).map(([value, count]) => ({ value, count })),
      outcomes: OUTCOMES.flatMap((value) => {
        const count = outcomes.get(value);
        return count === undefined ? [] : [{ value, count }];
      }),
    };
  });
}
