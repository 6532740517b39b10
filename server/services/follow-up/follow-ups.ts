/** What is to be watched, on a day: overdue first, narrowed by body, whoever is to do it, year and state. */
import { nameKey } from '../../../graph/text/fold.ts';
import {
  FOLLOW_UP_STATES,
  type FollowUp,
  type FollowUpList,
  type FollowUpState,
  type FollowUpsData,
  type Who,
} from '../../contract/follow-ups.ts';
import { candidateOf, nameOf } from '../names.ts';
import { findAll, neighboursOf } from '../neighbours.ts';
import { bySwedish } from '../order.ts';
import type { Room } from '../room.ts';
import { cite, documentsById } from '../sources.ts';
import { caseKeys } from './case-keys.ts';
import type { Matter } from './matter.ts';
import { matters } from './matters.ts';

export interface FollowUpFilter {
  /** ISO date the states are told for. */
  per: string;
  /** Words of what is to be done, or a diarienummer. */
  q?: string | undefined;
  /** Name of the body that gave the task or decided. */
  body?: string | undefined;
  /** Words of the name or role of whoever is to do it, or of anybody its sentence names. */
  who?: string | undefined;
  /** Year of the date. */
  year?: number | undefined;
  state?: FollowUpState | undefined;
}

/** A matter as it stands on a day. */
export type Standing = Matter & { state: FollowUpState };

/** What binds somebody: late when its day has gone by. */
const BINDS = new Set<FollowUp['sort']>(['task', 'due']);

/** How a matter stands on a day. A day is over when it has passed; a month or year when its last day has. */
export function stateOn(
  { sort, lastDay, due, reportedBack }: Pick<Matter, 'sort' | 'lastDay' | 'due' | 'reportedBack'>,
  per: string,
): FollowUpState {
  if (reportedBack !== null) return 'reported';
  if (due === null || lastDay === null) return 'undated';
  if (lastDay >= per) return sort === 'told' ? 'passed' : 'coming';
  return BINDS.has(sort) ? 'overdue' : 'passed';
}

/** All that fit, in order. */
export async function followUpsFitting(room: Room, filter: FollowUpFilter): Promise<Standing[]> {
  const { state, ...rest } = filter;
  const fitting = await inAnyState(room, rest);
  return state === undefined ? fitting : fitting.filter((m) => m.state === state);
}

async function inAnyState(room: Room, { per, q, body, who, year }: Omit<FollowUpFilter, 'state'>): Promise<Standing[]> {
  const [words, names] = [split(q), split(who)];
  const bodyKey = body === undefined ? null : nameKey(body);
  return (await keyed(room))
    .filter(
      ({ matter, key, bodyKey: own, whoKey }) =>
        words.every((word) => key.includes(word)) &&
        (bodyKey === null || own === bodyKey) &&
        names.every((word) => whoKey.includes(` ${word}`)) &&
        (year === undefined || matter.due?.startsWith(String(year)) === true),
    )
    .map(({ matter }) => ({ ...matter, state: stateOn(matter, per) }))
    .sort(inOrder);
}

const split = (text: string | undefined): string[] =>
  nameKey(text ?? '')
    .split(' ')
    .filter(Boolean);

function keyed(room: Room) {
  return room.once('matters by words', async () =>
    (await matters(room)).map((matter) => ({
      matter,
      key: nameKey([matter.what, ...matter.who, matter.body, ...matter.diarienummer].join(' ')),
      bodyKey: nameKey(matter.body ?? ''),
      whoKey: ` ${nameKey([...matter.who, matter.kind === 'agreement' ? '' : matter.what].join(' '))}`,
    })),
  );
}

/** By state; what is late or past the latest first, what is to come the soonest first. */
function inOrder(a: Standing, b: Standing): number {
  const byState = FOLLOW_UP_STATES.indexOf(a.state) - FOLLOW_UP_STATES.indexOf(b.state);
  if (byState !== 0) return byState;
  const [one, other] = [a.lastDay ?? '', b.lastDay ?? ''];
  const byDay = one < other ? -1 : one > other ? 1 : 0;
  return (a.state === 'coming' ? byDay : -byDay) || bySwedish(a.what, b.what) || (a.id < b.id ? -1 : 1);
}

export async function followUps(
  room: Room,
  filter: FollowUpFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<FollowUpList> {
  const all = await inAnyState(room, filter);
  const fitting = filter.state === undefined ? all : all.filter((m) => m.state === filter.state);
  const items = await Promise.all(fitting.slice(offset, offset + limit).map((matter) => shown(room, matter)));
  const states = FOLLOW_UP_STATES.map((value) => ({ value, count: all.filter((m) => m.state === value).length }));
  return { per: filter.per, total: fitting.length, offset, limit, states, items, sources: await cite(room, items) };
}

/** With those who are to do it, and its cases, as things of the graph, where they are. */
async function shown(room: Room, standing: Standing): Promise<FollowUp> {
  const { record, who, ...matter } = standing;
  const near = await neighboursOf(room, record);
  const things = await findAll(room, [...near.out('ASSIGNED_TO'), ...near.in('PARTY_TO')]);
  const known: Who[] = things.map((thing) => ({ name: nameOf(thing), kind: thing.kind, id: thing.id }));
  const isKnown = (name: string) =>
    known.some((k) => nameKey(k.name) === nameKey(name) || matter.kind === 'assignment');
  const rest = [...new Set(who)].filter((name) => !isKnown(name)).map((name) => ({ name, kind: null, id: null }));
  return { ...matter, who: [...known, ...rest], cases: await casesOf(room, standing) };
}

/** The cases of a matter's numbers, as its first document means them. */
async function casesOf(room: Room, { diarienummer, evidence }: Matter): Promise<FollowUp['cases']> {
  const [keys, documents] = await Promise.all([caseKeys(room), documentsById(room)]);
  const issuer = documents.get(evidence[0]?.document ?? '')?.issuer ?? null;
  const cases: FollowUp['cases'] = [];
  const told = new Set<string>();
  for (const number of diarienummer) {
    const [key = number] = keys([number], issuer).keys();
    if (told.has(key)) continue;
    told.add(key);
    const found = await room.reader.get('case', key);
    cases.push({ diarienummer: number, case: found && candidateOf(found) });
  }
  return cases;
}

/** What there is to choose from, counted over all. */
export function followUpFacets(room: Room): Promise<FollowUpsData['facets']> {
  return room.once('follow-up facets', async () => {
    const [bodies, years] = [new Map<string, number>(), new Map<string, number>()];
    for (const { body, due } of await matters(room)) {
      if (body !== null) bodies.set(body, (bodies.get(body) ?? 0) + 1);
      const year = due?.slice(0, 4);
      if (year !== undefined) years.set(year, (years.get(year) ?? 0) + 1);
    }
    return {
      bodies: [...bodies].map(([value, count]) => ({ value, count })).sort((a, b) => bySwedish(a.value, b.value)),
      years: [...years].map(([value, count]) => ({ value, count })).sort((a, b) => (a.value < b.value ? 1 : -1)),
    };
  });
}
