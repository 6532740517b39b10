import { recordId } from '../../graph/ids.ts';
import type { AgendaItemRecord, AssignmentRecord, DecisionRecord, GraphRecord } from '../../graph/records.ts';
import { nameKey } from '../../graph/text/fold.ts';

/**
 * What hangs together over files: decisions get their meeting, items of a summons the decision that the minutes took on them, tasks the
 * document in which they were reported back. A function of the records alone, in the order given.
 */
export function linkRecords(records: GraphRecord[]): GraphRecord[] {
  const meetings = new Set(records.filter((r) => r.kind === 'meeting').map((r) => r.id));
  const decisions: DecisionRecord[] = [];
  const out = records.map((r) => {
    if (r.kind !== 'decision') return r;
    const id = r.bodyId && r.date ? recordId('meeting', r.bodyId, r.date) : null;
    const decision = { ...r, meetingId: id !== null && meetings.has(id) ? id : null };
    decisions.push(decision);
    return decision;
  });
  return out.map((r) =>
    r.kind === 'agendaItem'
      ? decidedItem(r, meetings, decisions)
      : r.kind === 'assignment'
        ? reported(r, decisions)
        : r,
  );
}

/** Least length of a title that may be the beginning of another. */
const TITLE_START = 12;

/** An item with its meeting and the one decision of that meeting on its case or of its title; minuted decisions before those told of. */
function decidedItem(r: AgendaItemRecord, meetings: Set<string>, decisions: DecisionRecord[]): AgendaItemRecord {
  const meetingId = r.meetingId !== null && meetings.has(r.meetingId) ? r.meetingId : null;
  if (meetingId === null) return { ...r, meetingId, decisionId: null };
  const title = nameKey(r.title);
  const titled = (d: DecisionRecord): boolean => {
    const other = nameKey(d.title);
    const [short, long] = title.length < other.length ? [title, other] : [other, title];
    return other === title || (short.length >= TITLE_START && long.startsWith(short));
  };
  const here = decisions.filter((d) => d.meetingId === meetingId);
  const onCase = here.filter((d) => d.diarienummer.some((n) => r.diarienummer.includes(n)));
  for (const same of [onCase, onCase.filter((d) => d.formal), onCase.filter(titled), here.filter(titled)]) {
    const [only, ...more] = same;
    if (only && more.length === 0) return { ...r, meetingId, decisionId: only.id };
  }
  return { ...r, meetingId, decisionId: null };
}

/** Words of an item that reports a task back. */
const REPORTS =
  /(?:återrapport|återredovis|slutrapport|slutredovis|redovisning av (?:uppdrag|genomför)|svar på uppdrag|rapportering av uppdrag)/iu;

/** A task of a case is reported back in the first document, later than the one it was given in, whose decision in the case says so. */
function reported(r: AssignmentRecord, decisions: DecisionRecord[]): AssignmentRecord {
  if (r.diarienummer.length === 0) return r;
  const given = new Set(r.evidence.map((e) => e.document));
  const inCase = decisions.filter((d) => d.diarienummer.some((n) => r.diarienummer.includes(n)));
  const since = inCase
    .filter((d) => d.evidence.some((e) => given.has(e.document)))
    .flatMap((d) => d.date ?? [])
    .sort()[0];
  const back = inCase
    .filter(
      (d) =>
        since !== undefined && d.date !== null && d.date > since && REPORTS.test(`${d.title} ${d.points.join(' ')}`),
    )
    .filter((d) => !d.evidence.some((e) => given.has(e.document)))
    .sort((a, b) =>
      (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : a.id < b.id ? -1 : 1,
    );
  return { ...r, reportedBack: back[0]?.evidence[0]?.document ?? null };
}
