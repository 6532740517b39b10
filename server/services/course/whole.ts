/** The course of the whole region: all bodies at once. */
import type { MembershipRecord } from '../../../graph/records.ts';
import type { Course, CourseSeats } from '../../contract/course.ts';
import { allDecisions } from '../decisions/decision-list.ts';
import { involve } from '../names.ts';
import { bySwedish, latestFirst } from '../order.ts';
import type { Room } from '../room.ts';
import { cite, documentsById } from '../sources.ts';
import { isAgreementPaper } from './agreement-papers.ts';
import { countsOf } from './counts.ts';
import { courseLines } from './lines.ts';
import { pendingOf } from './pending.ts';
import { withTexts } from './read.ts';
import { readingOrder } from './reading-list.ts';
import { isChair, whoSits } from './seats.ts';
import { tiesOfAll } from './ties.ts';
import { unknownsOf } from './unknown.ts';

/** Decisions told; the rest is a link away. */
const MOST_DECISIONS = 15;

/** @param today ISO date */
export async function wholeCourse(room: Room, today: string): Promise<Course> {
  const { reader } = room;
  const documents = await documentsById(room);
  const arenas = await reader.list('arena');
  const decisions = await allDecisions(room);
  const counts = countsOf((await reader.list('meetingCount')).filter((c) => c.arenaId !== null));
  const agreements = (await reader.list('agreement')).sort((a, b) =>
    latestFirst({ date: a.to, id: a.id }, { date: b.to, id: b.id }),
  );
  const ofAgreements = new Set(agreements.map((a) => a.documentId));
  const named = new Map<string, number>();
  for (const { mentions } of arenas) {
    for (const document of new Set(mentions.map((m) => m.document)))
      named.set(document, (named.get(document) ?? 0) + 1);
  }
  const reading = await withTexts(
    room,
    readingOrder(
      [...documents.values()].map((document) => ({
        document,
        mentions: named.get(document.id) ?? 0,
        pages: [],
        defines: false,
        own: false,
      })),
      { own: false },
    ),
  );
  const dates = [...documents.values()].flatMap((d) => d.date ?? []).sort();
  const told = {
    body: null,
    words: [],
    bodies: await courseLines(room),
    ties: await tiesOfAll(room, arenas),
    seats: chairs(
      (await reader.list('membership')).filter((m) => isChair(m.role) && m.organizationId.startsWith('arena-')),
      (id) => documents.get(id)?.date ?? null,
      today,
    ),
    meetingCounts: counts.held,
    regular: counts.regular,
    meetings: [],
    decisions: decisions.filter((d) => d.formal && d.date !== null).slice(0, MOST_DECISIONS),
    decisionsTotal: decisions.length,
    pending: pendingOf({
      deadlines: await reader.list('deadline'),
      assignments: await reader.list('assignment'),
      decisions,
      items: [],
      today,
    }),
    agreements,
    agreementDocuments: [...documents.values()]
      .filter((d) => isAgreementPaper(d) && !ofAgreements.has(d.id))
      .sort(latestFirst),
    projects: (await reader.list('project')).map((project) => involve(project, project.mentions.length)),
    glossary: (await reader.list('abbreviation')).sort(
      (a, b) => bySwedish(a.short, b.short) || bySwedish(a.long, b.long),
    ),
    reading: reading.steps,
    covers: { documents: documents.size, from: dates[0] ?? null, to: dates.at(-1) ?? null },
  };
  const answer = { ...told, unknown: unknownsOf(told) };
  return { ...answer, sources: await cite(room, answer) };
}

/** Who led each body last, body by body. */
function chairs(
  memberships: MembershipRecord[],
  dateOf: (document: string) => string | null,
  today: string,
): CourseSeats {
  const bodies = new Map<string, MembershipRecord[]>();
  for (const m of memberships) bodies.set(m.organizationId, [...(bodies.get(m.organizationId) ?? []), m]);
  const each = [...bodies.values()].map((own) => whoSits(own, dateOf, today));
  const last = each.flatMap(({ asOf }) => asOf ?? []).sort();
  return {
    asOf: last.at(-1) ?? null,
    today: each.length > 0 && each.every((seats) => seats.today),
    sitting: each.flatMap(({ sitting }) => sitting).sort((a, b) => bySwedish(a.organization, b.organization)),
    before: each.flatMap(({ before }) => before),
    acts: [],
  };
}
