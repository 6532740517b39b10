/** What has happened within two days, for a body or for all. */
import { nameKey } from '../../../graph/text/fold.ts';
import type { Happening, MandatePeriod, Since } from '../../contract/since.ts';
import { HAPPENINGS, type HappeningGroup } from '../../contract/since-groups.ts';
import { bySwedish } from '../order.ts';
import type { Room } from '../room.ts';
import { cite } from '../sources.ts';
import { allHappenings, type Body, bodiesById, type Happened } from './happenings.ts';
import { firstDay, isWithin, lastDay, mandatePeriods } from './periods.ts';

export interface SinceFilter {
  /** First and last day, partial ISO dates. Without a first: the latest mandate period the documents tell of. */
  from?: string | undefined;
  until?: string | undefined;
  /** Id or name of a body. */
  body?: string | undefined;
  group?: HappeningGroup | undefined;
}

export interface SinceWindow {
  offset: number;
  limit: number;
}

/** @param today ISO date; nothing later has happened */
export async function happenedSince(
  room: Room,
  filter: SinceFilter,
  { offset, limit }: SinceWindow,
  today: string,
): Promise<Since> {
  const { happenings, undated } = await allHappenings(room);
  const body = await bodyOf(room, filter.body);
  const [from, until] = await days(room, filter, today);
  const inTime = happenings.filter(
    (h) => isWithin(h.date, from, until) && (!ENDED.has(h.group) || lastDay(h.date) <= until),
  );
  // A body nobody knows has done nothing: it must not be answered with everybody's doings.
  const asked = filter.body !== undefined;
  const fitting = asked ? inTime.filter((h) => body !== null && h.bodies.has(body.id)) : inTime;
  const groups = HAPPENINGS.filter((group) => filter.group === undefined || group === filter.group).map((group) => {
    const all = fitting.filter((h) => h.group === group);
    return { group, total: all.length, items: all.slice(offset, offset + limit).map(told) };
  });
  const answer = {
    from,
    until,
    body,
    groups,
    bodies: asked ? [] : await perBody(room, inTime),
    undated: counted(undated.filter(({ bodies }) => !asked || (body !== null && bodies.has(body.id)))),
  };
  return { ...answer, sources: await cite(room, groups) };
}

/** Of these a year or month has not passed before its last day. */
const ENDED = new Set<HappeningGroup>(['due', 'ends']);

const told = ({ bodies: _, ...happening }: Happened): Happening => happening;

async function bodyOf(room: Room, asked: string | undefined): Promise<Body | null> {
  if (asked === undefined) return null;
  const bodies = await bodiesById(room);
  const known = bodies.get(asked);
  if (known) return known;
  const key = nameKey(asked);
  return [...bodies.values()].find(({ name }) => nameKey(name) === key) ?? null;
}

async function days(room: Room, { from, until }: SinceFilter, today: string): Promise<[string, string]> {
  const [latest] = await toldPeriods(room, today);
  if (from === undefined && latest) return [latest.from, earlier(latest.until, today)];
  const last = until === undefined ? today : until.length === 10 ? until : `${until}-12-31`.slice(0, 10);
  return [firstDay(from ?? today.slice(0, 4)), earlier(last, today)];
}

const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Mandate periods from the first the documents tell of to today's, latest first; none in an empty room. */
export async function periods(room: Room, today: string): Promise<MandatePeriod[]> {
  const told = await toldPeriods(room, today);
  const first = told.at(-1);
  return first ? mandatePeriods(Number(first.from.slice(0, 4)), Number(today.slice(0, 4))) : [];
}

/** Those of which the documents tell. */
async function toldPeriods(room: Room, today: string): Promise<MandatePeriod[]> {
  const years = await room.once('years of happenings', async () => {
    const { happenings } = await allHappenings(room);
    return happenings.filter(({ group }) => SURE.has(group)).map(({ date }) => Number(date.slice(0, 4)));
  });
  const past = years.filter((year) => year <= Number(today.slice(0, 4)));
  if (past.length === 0) return [];
  const last = past.reduce((a, b) => Math.max(a, b));
  return mandatePeriods(
    Math.max(
      past.reduce((a, b) => Math.min(a, b)),
      last - SPAN,
    ),
    last,
  );
}

/** Groups whose dates are days of the documents' own time: a date to be kept or an agreement’s end may lie far off. */
const SURE = new Set<HappeningGroup>(['decision', 'meeting', 'document']);
/** Years before the latest that periods are offered for; a misread year would else bring a century of them. */
const SPAN = 40;

async function perBody(room: Room, happened: readonly Happened[]): Promise<Since['bodies']> {
  const bodies = await bodiesById(room);
  const own = new Map<string, Happened[]>();
  for (const happening of happened) {
    for (const id of happening.bodies) {
      const known = own.get(id);
      if (known) known.push(happening);
      else own.set(id, [happening]);
    }
  }
  return [...own]
    .flatMap(([id, held]) => {
      const body = bodies.get(id);
      return body ? [{ ...body, counts: counted(held), total: held.length }] : [];
    })
    .sort((a, b) => b.total - a.total || bySwedish(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

function counted(of: readonly { group: HappeningGroup }[]): Since['undated'] {
  const counts = Object.fromEntries(HAPPENINGS.map((group) => [group, 0])) as Since['undated'];
  for (const { group } of of) counts[group] += 1;
  return counts;
}

/** Bodies of which anything is told, most first. */
export function bodyChoices(room: Room): Promise<{ id: string; name: string; count: number }[]> {
  return room.once('bodies of happenings', async () => {
    const { happenings } = await allHappenings(room);
    return (await perBody(room, happenings))
      .map(({ id, name, total }) => ({ id, name, count: total }))
      .sort((a, b) => bySwedish(a.name, b.name) || (a.id < b.id ? -1 : 1));
  });
}
