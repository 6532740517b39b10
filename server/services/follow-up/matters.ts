/** Everything the documents say is to be done or kept by a day, gathered once a generation. How it stands depends on the day asked for. */
import type {
  AgreementRecord,
  AssignmentRecord,
  DeadlineRecord,
  DocumentRecord,
  Evidence,
  PassageRecord,
} from '../../../graph/records.ts';
import { pagesOfDocument, placeOf } from '../documents/text-places.ts';
import { getAll } from '../neighbours.ts';
import type { Room } from '../room.ts';
import { documentsById } from '../sources.ts';
import { caseKeys } from './case-keys.ts';
import { dateSort } from './date-sorts.ts';
import { lastDay } from './days.ts';
import { joined } from './joined.ts';
import type { Matter } from './matter.ts';
import { lastNotice } from './notice.ts';
import { reportedBack } from './reported-back.ts';
import { reportsOf } from './reports.ts';

/** Passages read at a time. */
const WINDOW = 500;

export function matters(room: Room): Promise<Matter[]> {
  return room.once('matters', async (reader) => {
    const [assignments, deadlines, agreements, documents, reports, keys] = await Promise.all([
      reader.list('assignment'),
      reader.list('deadline'),
      reader.list('agreement'),
      documentsById(room),
      reportsOf(room),
      caseKeys(room),
    ]);
    const stated = [...assignments, ...deadlines, ...agreements];
    const passages = await passagesFor(
      room,
      stated.flatMap(({ evidence }) => evidence[0]?.passage ?? []),
    );
    const bodies = await deciders(room);
    const where = (evidence: Evidence[]): Where => {
      const first = evidence[0];
      const passage = passages.get(first?.passage ?? '');
      const document = documents.get(first?.document ?? '');
      const decided = passage?.paragraph == null ? undefined : bodies.get(`${passage.document} ${passage.paragraph}`);
      return { passage, document, body: decided ?? document?.issuer ?? null };
    };
    const found = [
      ...assignments.map((a) => ofAssignment(a, where(a.evidence))),
      ...(await Promise.all(agreements.map((a) => ofAgreement(room, a, where(a.evidence))))).flat(),
      ...deadlines.map((d) => ofDeadline(d, where(d.evidence))),
    ].filter((m) => m.evidence.length > 0);
    const known = new Map(assignments.map((a) => [a.id, a.reportedBack]));
    return joined(found).map((matter) =>
      matter.sort === 'task' || matter.sort === 'due'
        ? {
            ...matter,
            reportedBack: reportedBack(
              {
                what: matter.what,
                who: matter.who,
                cases: keys(matter.diarienummer, documents.get(matter.evidence[0]?.document ?? '')?.issuer ?? null),
                documents: matter.evidence.map((e) => e.document),
                given: earliest(matter.evidence, documents),
                known: known.get(matter.record) ?? null,
              },
              reports,
            ),
          }
        : matter,
    );
  });
}

/** Read a window at a time: there may be tens of thousands, and a store takes so many questions at once. */
async function passagesFor(room: Room, ids: string[]): Promise<Map<string, PassageRecord>> {
  const out = new Map<string, PassageRecord>();
  const wanted = [...new Set(ids)];
  for (let from = 0; from < wanted.length; from += WINDOW)
    for (const passage of await getAll(room, 'passage', wanted.slice(from, from + WINDOW)))
      out.set(passage.id, passage);
  return out;
}

interface Where {
  passage: PassageRecord | undefined;
  document: DocumentRecord | undefined;
  body: string | null;
}

/** `document § 12` → the body that decided there. */
function deciders(room: Room): Promise<Map<string, string>> {
  return room.once('deciders', async (reader) => {
    const bodies = new Map<string, string>();
    for (const { body, paragraph, formal, evidence } of await reader.list('decision')) {
      if (!formal || paragraph === null) continue;
      for (const { document } of evidence) bodies.set(`${document} ${paragraph}`, body);
    }
    return bodies;
  });
}

function earliest(evidence: Evidence[], documents: Map<string, DocumentRecord>): string | null {
  return evidence.flatMap((e) => documents.get(e.document)?.date ?? []).sort()[0] ?? null;
}

/** Numbers of the section it stands in; else those of its document, where it has one case alone. */
function numbersOf({ passage, document }: Where): string[] {
  if (passage !== undefined && passage.diarienummer.length > 0) return passage.diarienummer;
  return document?.diarienummer.length === 1 ? document.diarienummer : [];
}

function ofAssignment(a: AssignmentRecord, where: Where): Matter {
  return {
    id: a.id,
    record: a.id,
    kind: 'assignment',
    sort: 'task',
    what: a.what,
    due: a.due,
    lastDay: a.due === null ? null : lastDay(a.due),
    reckoned: false,
    who: [a.to],
    body: a.by ?? where.body,
    diarienummer: a.diarienummer.length > 0 ? a.diarienummer : numbersOf(where),
    reportedBack: null,
    evidence: a.evidence,
  };
}

/** A sentence this long has been cut, perhaps before its date. */
const CUT = 230;

function ofDeadline(d: DeadlineRecord, where: Where): Matter {
  return {
    id: d.id,
    record: d.id,
    kind: 'deadline',
    sort: dateSort(
      d.what.length < CUT ? d.what : (d.evidence[0]?.quote ?? d.what),
      d.date,
      where.document?.date ?? null,
    ),
    what: d.what,
    due: d.date,
    lastDay: lastDay(d.date),
    reckoned: false,
    who: [],
    body: where.body,
    diarienummer: numbersOf(where),
    reportedBack: null,
    evidence: d.evidence,
  };
}

/** The end of an agreement, and the last day to give notice of it where its words tell one. */
async function ofAgreement(room: Room, a: AgreementRecord, where: Where): Promise<Matter[]> {
  if (a.to === null) return [];
  const ends: Matter = {
    id: `${a.id}-slut`,
    record: a.id,
    kind: 'agreement',
    sort: 'ends',
    what: a.name,
    due: a.to,
    lastDay: lastDay(a.to),
    reckoned: false,
    who: a.parties,
    body: where.body,
    diarienummer: a.diarienummer.length > 0 ? a.diarienummer : numbersOf(where),
    reportedBack: null,
    evidence: a.evidence,
  };
  const notice = lastNotice(a);
  if (notice === null) return [ends];
  const place =
    where.document === undefined ? null : placeOf(await pagesOfDocument(room, where.document), notice.clause);
  const evidence = place === null ? a.evidence : [place, ...a.evidence];
  return [
    ends,
    {
      ...ends,
      id: `${a.id}-uppsagning`,
      sort: 'notice',
      due: notice.day,
      lastDay: notice.day,
      reckoned: true,
      evidence,
    },
  ];
}
