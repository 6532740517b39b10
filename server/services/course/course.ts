/** The course of one body. */
import type {
  ArenaRecord,
  DeadlineRecord,
  DecisionRecord,
  DocumentRecord,
  DocumentType,
  MeetingRecord,
  OrganizationRecord,
} from '../../../graph/records.ts';
import { nameKey } from '../../../graph/text/fold.ts';
import type { Course } from '../../contract/course.ts';
import { namesakes } from '../namesakes.ts';
import { getAll, neighboursOf } from '../neighbours.ts';
import { bySwedish, latestFirst } from '../order.ts';
import { newestMembership } from '../people.ts';
import type { Room } from '../room.ts';
import { cite, documentsById } from '../sources.ts';
import { passagesNaming, together } from '../together.ts';
import { isAgreementPaper } from './agreement-papers.ts';
import { countsOf } from './counts.ts';
import { glossaryOf } from './glossary.ts';
import { courseLines, lineOf } from './lines.ts';
import { ownWords, withHeadings } from './own-words.ts';
import { pendingOf } from './pending.ts';
import { readingList } from './read.ts';
import { whoSits } from './seats.ts';
import { tiesOfBody } from './ties.ts';
import { unknownsOf } from './unknown.ts';

/** Places of the body looked at for what it is. */
const MOST_PLACES = 300;
/** Decisions told; the rest is a link away. */
const MOST_DECISIONS = 10;
/** Meetings looked at for what they were called to. */
const MEETINGS_AHEAD = 6;
/** Projects told. */
const MOST_PROJECTS = 12;
/** Papers of a meeting, as opposed to reports that tell of it. */
const OF_MEETINGS = new Set<DocumentType>(['kallelse', 'protokoll', 'protokollsutdrag']);

/** @param today ISO date: what lies ahead and who sits now depend on it */
export async function courseOf(room: Room, body: ArenaRecord | OrganizationRecord, today: string): Promise<Course> {
  const { id } = body;
  const near = await neighboursOf(room, id);
  const documents = await documentsById(room);
  const dateOf = (document: string) => documents.get(document)?.date ?? null;
  const members = (await getAll(room, 'membership', near.in('IN_BODY'))).sort(newestMembership);
  const decisions = (await getAll(room, 'decision', near.in('DECIDED_BY'))).sort(asMinuted);
  const meetings = (await getAll(room, 'meeting', near.in('MEETING_OF'))).sort(latestFirst);
  const counts = countsOf(await getAll(room, 'meetingCount', near.in('COUNTED_FOR')));
  const passages = await passagesNaming(room, body.kind, id);
  const beside = await together(room, passages, id);
  const words = await withHeadings(room, await ownWords(room, body, { most: MOST_PLACES }));
  const naming = await getAll(room, 'document', new Set(body.mentions.map((m) => m.document)));
  const ownDocuments = papersOf(body, meetings, decisions, documents);
  const reading = await readingList(room, {
    documents: naming,
    mentions: body.mentions,
    defining: words[0]?.document ?? null,
    own: ownDocuments,
  });
  const all = await courseLines(room);
  const ties = await tiesOfBody(room, {
    body,
    near,
    members,
    beside: beside.arena,
    passages,
    arenas: await room.reader.list('arena'),
  });
  const tied = new Set([id, ...ties.flatMap(({ from, to }) => [from.id, to.id])]);
  const agreements = await agreementsOf(room, near.out('PARTY_TO'), naming);
  const ofAgreements = new Set(agreements.map((a) => a.documentId));
  const dates = naming.flatMap((d) => d.date ?? []).sort();
  const course = {
    body: {
      ...lineOf(body, {
        words: all.find((line) => line.id === id)?.words ?? null,
        toldBy: (await namesakes(room)).get(id) ?? null,
      }),
      aliases: withoutGenitives([body.name, ...body.aliases]),
    },
    words,
    bodies: all.filter((line) => tied.has(line.id)),
    ties,
    seats: whoSits(members, dateOf, today, body.kind === 'arena' && body.arenaKind === 'politisk'),
    meetingCounts: counts.held,
    regular: counts.regular,
    meetings,
    decisions: decisions.slice(0, MOST_DECISIONS),
    decisionsTotal: decisions.length,
    pending: pendingOf({
      deadlines: await deadlinesOf(room, body, ownDocuments),
      assignments: await assignmentsOf(room, body, near.in('ASSIGNED_TO')),
      decisions,
      items: await itemsOf(room, meetings.slice(0, MEETINGS_AHEAD)),
      today,
    }),
    agreements,
    agreementDocuments: naming.filter((d) => isAgreementPaper(d) && !ofAgreements.has(d.id)).sort(latestFirst),
    projects: beside.project.slice(0, MOST_PROJECTS),
    glossary: glossaryOf(await room.reader.list('abbreviation'), [...reading.texts, ...passages.map((p) => p.text)]),
    reading: reading.steps,
    covers: { documents: naming.length, from: dates[0] ?? null, to: dates.at(-1) ?? null },
  };
  const answer = { ...course, unknown: unknownsOf(course) };
  return { ...answer, sources: await cite(room, answer) };
}

/** Summonses and minutes of its own meetings, as opposed to those of others that tell of them. */
function papersOf(
  { name, aliases }: ArenaRecord | OrganizationRecord,
  meetings: MeetingRecord[],
  decisions: DecisionRecord[],
  documents: Map<string, DocumentRecord>,
): Set<string> {
  const names = [name, ...aliases].map(nameKey);
  const own = decisions.filter((d) => d.formal).flatMap((d) => d.evidence.map((e) => e.document));
  for (const { date, evidence } of meetings) {
    for (const { document } of evidence) {
      const title = ` ${nameKey(documents.get(document)?.title ?? '')} `;
      if (documents.get(document)?.date === date || names.some((key) => title.includes(` ${key} `))) own.push(document);
    }
  }
  return new Set(own.filter((id) => OF_MEETINGS.has(documents.get(id)?.type ?? 'annat')));
}

/** Agreements it is party to, and those that name it. */
async function agreementsOf(room: Room, partyTo: string[], naming: { id: string }[]) {
  const named = new Set(naming.map(({ id }) => id));
  const own = new Set(partyTo);
  return (await room.reader.list('agreement'))
    .filter((a) => own.has(a.id) || named.has(a.documentId))
    .sort((a, b) => latestFirst({ date: a.to, id: a.id }, { date: b.to, id: b.id }));
}

/** Dates told in a sentence that names the body, or in the papers of its own meetings. */
async function deadlinesOf(
  room: Room,
  { mentions }: ArenaRecord | OrganizationRecord,
  own: Set<string>,
): Promise<DeadlineRecord[]> {
  const places = new Map<string, { start: number; end: number }[]>();
  for (const m of mentions) {
    const key = `${m.source}\n${m.page}`;
    places.set(key, [...(places.get(key) ?? []), m]);
  }
  return (await room.reader.list('deadline')).filter(({ evidence }) =>
    evidence.some(
      (e) =>
        own.has(e.document) ||
        places.get(`${e.source}\n${e.page}`)?.some((m) => m.start < e.end && e.start < m.end) === true,
    ),
  );
}

/** Given to the body, or by it in a document that names it: two boards may share a name. */
async function assignmentsOf(room: Room, body: ArenaRecord | OrganizationRecord, toIt: string[]) {
  const names = new Set([body.name, ...body.aliases].map(nameKey));
  const naming = new Set(body.mentions.map((m) => m.document));
  const given = new Set(toIt);
  return (await room.reader.list('assignment')).filter(
    ({ id, by, evidence }) =>
      given.has(id) || (by !== null && names.has(nameKey(by)) && evidence.some((e) => naming.has(e.document))),
  );
}

async function itemsOf(room: Room, meetings: MeetingRecord[]) {
  const rows = await Promise.all(
    meetings.map(async (meeting) => {
      const items = await getAll(room, 'agendaItem', (await neighboursOf(room, meeting.id)).in('AT_MEETING'));
      return items.map((item) => ({ item, meeting }));
    }),
  );
  return rows.flat();
}

/** Latest day first; within a day as the minutes have them. */
function asMinuted(a: DecisionRecord, b: DecisionRecord): number {
  if (a.date !== b.date) return latestFirst(a, b);
  return bySwedish(a.paragraph ?? '', b.paragraph ?? '') || latestFirst(a, b);
}

/** Other names; `Rådets` is no other name than `Rådet`. */
function withoutGenitives([name, ...aliases]: string[]): string[] {
  const known = new Set([name, ...aliases]);
  return aliases.filter((alias) => !(alias.endsWith('s') && known.has(alias.slice(0, -1))));
}
