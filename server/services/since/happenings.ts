/** Everything in the store that has a day, by kind: what the page of what has happened chooses from. Made once a generation. */
import type { CaseRecord, DocumentRecord, GraphRecord } from '../../../graph/records.ts';
import { nameKey } from '../../../graph/text/fold.ts';
import type { Happening } from '../../contract/since.ts';
import type { HappeningGroup } from '../../contract/since-groups.ts';
import { allDecisions } from '../decisions/decision-list.ts';
import { firstPlace, nameOf } from '../names.ts';
import { getAll } from '../neighbours.ts';
import type { Room } from '../room.ts';
import { documentsById } from '../sources.ts';
import { closedCases } from './closed.ts';
import { seatChanges } from './seats.ts';

export interface Happened extends Happening {
  /** Ids of the bodies it concerns. */
  bodies: ReadonlySet<string>;
}

export interface AllHappenings {
  happenings: Happened[];
  /** What has no day, with the bodies it concerns. */
  undated: { group: HappeningGroup; bodies: ReadonlySet<string> }[];
}

export interface Body {
  kind: 'arena' | 'organization';
  id: string;
  name: string;
}

export function bodiesById(room: Room): Promise<Map<string, Body>> {
  return room.once('bodies by id', async (reader) => {
    const [arenas, organizations] = await Promise.all([reader.list('arena'), reader.list('organization')]);
    return new Map([...arenas, ...organizations].map(({ kind, id, name }) => [id, { kind, id, name }]));
  });
}

export function allHappenings(room: Room): Promise<AllHappenings> {
  return room.once('happenings', async (reader) => {
    const named = await bodiesByName(room);
    const found: AllHappenings = { happenings: [], undated: [] };
    const put = (group: HappeningGroup, record: GraphRecord, date: string | null, said: Said) => {
      const bodies = new Set(said.bodies.filter((id) => id !== null));
      if (date === null) {
        found.undated.push({ group, bodies });
        return;
      }
      const { title = nameOf(record), detail = null, note = null, body = null, bodyId = null, inferred = false } = said;
      const place = firstPlace(record);
      found.happenings.push({
        group,
        date,
        kind: said.kind ?? record.kind,
        id: said.id ?? record.id,
        title,
        detail,
        note,
        body,
        bodyId,
        inferred,
        place,
        bodies,
      });
    };
    const byName = (...names: (string | null)[]) => names.flatMap((name) => named.get(nameKey(name ?? '')) ?? []);
    const decisions = await allDecisions(room);
    for (const d of decisions)
      put('decision', d, d.date, {
        ...of(d.body, d.bodyId),
        title: d.title,
        detail: d.paragraph,
        note: d.formal ? null : 'reported',
        bodies: [d.bodyId],
      });
    const meetings = await reader.list('meeting');
    for (const m of meetings)
      put('meeting', m, m.date, { ...of(m.arena, m.arenaId), title: m.arena, bodies: [m.arenaId] });
    const held = heldBy([
      ...decisions.filter((d) => d.formal).map((d) => [d, d.bodyId] as const),
      ...meetings.map((m) => [m, m.arenaId] as const),
    ]);
    for (const document of (await documentsById(room)).values()) {
      const bodies = [
        ...byName(document.issuer),
        ...(MINUTES.test(document.type) ? (held.get(document.id) ?? []) : []),
      ];
      put('document', document, document.date, { body: document.issuer, detail: document.type, bodies });
    }
    const arenas = await bodiesById(room);
    const seats = seatChanges(await reader.list('membership'), (id) => arenas.get(id)?.kind === 'arena');
    for (const { group, date, membership: m, inferred, last } of seats.changes)
      put(group, m, date, {
        ...of(m.organization, m.organizationId),
        kind: 'person',
        id: m.personId,
        title: m.person,
        detail: m.role,
        note: last,
        inferred,
        bodies: [m.organizationId, m.onBehalfOfId],
      });
    for (const id of seats.undated) found.undated.push({ group: 'came', bodies: new Set([id]) });
    const takenUp = await bodiesOfCases(room, meetings);
    const cases = await reader.list('case');
    const ofCase = (c: CaseRecord) => [...byName(c.authority), ...(takenUp.get(c.id) ?? [])];
    for (const c of cases)
      put('opened', c, String(c.year), {
        body: c.authority,
        title: c.diarienummer,
        detail: c.title,
        bodies: ofCase(c),
      });
    for (const { record: c, date, rule } of await closedCases(room, cases))
      put('closed', c, date, {
        body: c.authority,
        title: c.diarienummer,
        detail: c.title,
        note: rule,
        bodies: ofCase(c),
      });
    for (const a of await reader.list('agreement')) {
      const said = { detail: [...new Set(a.parties)].join(', ') || null, bodies: byName(...a.parties) };
      put('begins', a, a.from, said);
      put('ends', a, a.to, said);
    }
    for (const a of await reader.list('assignment'))
      put('due', a, a.due, { body: a.to, detail: a.by, bodies: byName(a.to, a.by) });
    await deadlines(room, put);
    found.happenings.sort(latest);
    return found;
  });
}

interface Said {
  /** What it is about, where that is not the record that tells it. */
  kind?: Happening['kind'];
  id?: string;
  title?: string;
  detail?: string | null;
  note?: string | null;
  body?: string | null;
  bodyId?: string | null;
  inferred?: boolean;
  bodies: (string | null)[];
}

const MINUTES = /^(?:protokoll|kallelse)/;
const of = (body: string, bodyId: string | null) => ({ body, bodyId });

/** Those of one day stay in the order they came in: decisions as the minutes have them. */
function latest(a: Happening, b: Happening): number {
  return a.date < b.date ? 1 : a.date > b.date ? -1 : 0;
}

/** Ids of the bodies of a name; two of one name are both meant. */
async function bodiesByName(room: Room): Promise<Map<string, string[]>> {
  const named = new Map<string, string[]>();
  for (const { id, name } of (await bodiesById(room)).values())
    named.set(nameKey(name), [...(named.get(nameKey(name)) ?? []), id]);
  return named;
}

/** Which bodies' meetings a document tells of, by its decisions and meetings. */
function heldBy(
  told: readonly (readonly [{ evidence: { document: string }[] }, string | null])[],
): Map<DocumentRecord['id'], Set<string>> {
  const held = new Map<string, Set<string>>();
  for (const [{ evidence }, body] of told) {
    if (body === null) continue;
    for (const { document } of evidence) held.set(document, (held.get(document) ?? new Set()).add(body));
  }
  return held;
}

/** Bodies that decided in a case or had it on their agenda; by its number, where only one case has it. */
async function bodiesOfCases(room: Room, meetings: readonly { id: string; arenaId: string | null }[]) {
  const byNumber = new Map<string, string | null>();
  for (const { id, diarienummer, variants } of await room.reader.list('case')) {
    for (const number of new Set([diarienummer, ...variants].map(nameKey)))
      byNumber.set(number, byNumber.has(number) ? null : id);
  }
  const arenas = new Map(meetings.map((m) => [m.id, m.arenaId]));
  const bodies = new Map<string, Set<string>>();
  const put = (numbers: readonly string[], body: string | null) => {
    for (const number of numbers) {
      const id = byNumber.get(nameKey(number)) ?? null;
      if (id !== null && body !== null) bodies.set(id, (bodies.get(id) ?? new Set()).add(body));
    }
  };
  for (const { diarienummer, bodyId } of await allDecisions(room)) put(diarienummer, bodyId);
  for (const { diarienummer, meetingId } of await room.reader.list('agendaItem'))
    put(diarienummer, arenas.get(meetingId ?? '') ?? null);
  return bodies;
}

/** Dates to be kept, of the bodies their passage names. */
async function deadlines(
  room: Room,
  put: (group: HappeningGroup, record: GraphRecord, date: string, said: Said) => void,
): Promise<void> {
  const bodies = await bodiesById(room);
  const all = await room.reader.list('deadline');
  const ids = all.flatMap(({ evidence }) => evidence.flatMap((e) => e.passage ?? []));
  const passages = new Map((await getAll(room, 'passage', ids)).map((p) => [p.id, p.entities]));
  for (const deadline of all) {
    const named = deadline.evidence.flatMap((e) => passages.get(e.passage ?? '') ?? []);
    put('due', deadline, deadline.date, { bodies: named.filter((id) => bodies.has(id)) });
  }
}
