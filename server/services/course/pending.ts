/** What lies before a body, and what was left open. What has passed is told as passed: the documents seldom say that a thing was done. */
import type {
  AgendaItemRecord,
  AssignmentRecord,
  DeadlineRecord,
  DecisionRecord,
  MeetingRecord,
} from '../../../graph/records.ts';
import type { CoursePending } from '../../contract/course.ts';

/** Of each sort. */
const MOST = 12;
const MOST_PASSED = 8;

export interface PendingInput {
  deadlines: DeadlineRecord[];
  assignments: AssignmentRecord[];
  decisions: DecisionRecord[];
  /** Agenda items of the body's meetings. */
  items: { item: AgendaItemRecord; meeting: MeetingRecord }[];
  /** ISO date. */
  today: string;
}

export function pendingOf({ deadlines, assignments, decisions, items, today }: PendingInput): CoursePending {
  const ahead = deadlines.filter((d) => `${d.date}~` >= today && !isPeriod(d));
  // A year alone is no day to keep; once it is over it tells a reader nothing.
  const passed = deadlines.filter(({ date }) => `${date}~` < today && date.length > 4);
  const open = assignments.filter(({ reportedBack }) => reportedBack === null);
  return {
    ahead: once([...ahead].sort(byDate)).slice(0, MOST),
    passed: once([...passed].sort((a, b) => byDate(b, a))).slice(0, MOST_PASSED),
    assignments: open.sort((a, b) => compare(a.due ?? '~', b.due ?? '~') || compare(a.id, b.id)).slice(0, MOST),
    leftOpen: decisions.filter((d) => isLeftOpen(d, decisions)).slice(0, MOST),
    called: undecided(items, decisions).slice(0, MOST),
  };
}

/** Sent back or tabled, with no later decision in any of its cases. */
function isLeftOpen(decision: DecisionRecord, all: DecisionRecord[]): boolean {
  if (decision.outcome !== 'återremiss' && decision.outcome !== 'bordläggning') return false;
  return !all.some(
    (other) =>
      other.id !== decision.id &&
      (other.date ?? '') > (decision.date ?? '') &&
      other.diarienummer.some((number) => decision.diarienummer.includes(number)),
  );
}

/** What belongs to every meeting and is no matter. */
const ROUTINE =
  /^(?:\d+[.)]?\s*)?(?:(?:mötet|sammanträdet)s?\s+)?(?:öppn|upprop|inledning|välkom|val av (?:justera|sekreterare|ordförande)|justering|föregående|protokoll|dagordning|godkännande av|fastställande av|anmälning|delgivning|rapporter?$|information$|övriga? |nästa möte|avslut|paus|fika|kaffe|lunch)/iu;

/** The newest meeting called to of which no minutes are known, with its matters. */
function undecided(items: PendingInput['items'], decisions: DecisionRecord[]): CoursePending['called'] {
  const decided = new Set(decisions.filter((d) => d.formal).flatMap((d) => d.meetingId ?? []));
  return items
    .filter(
      ({ item, meeting }) => item.decisionId === null && !decided.has(meeting.id) && !ROUTINE.test(item.title.trim()),
    )
    .sort((a, b) => compare(b.meeting.date, a.meeting.date) || numbered(a.item) - numbered(b.item))
    .filter(({ meeting }, _, all) => meeting.id === all[0]?.meeting.id);
}

function numbered({ number }: AgendaItemRecord): number {
  return Number(/\d+/.exec(number)?.[0] ?? Number.POSITIVE_INFINITY);
}

/** The year is only the end of a period named in passing: `avtalet för 2024–2026`. */
function isPeriod({ date, evidence }: DeadlineRecord): boolean {
  const period = new RegExp(String.raw`\d{4}\s*[–—-]\s*${date}(?!-?\d)`, 'u');
  return date.length === 4 && evidence.every(({ quote }) => period.test(quote));
}

/** A sentence with several dates stands once, under the first in the order given. */
function once(deadlines: DeadlineRecord[]): DeadlineRecord[] {
  const kept = new Map<string, DeadlineRecord>();
  for (const deadline of deadlines) {
    const key = deadline.what.replace(/\s+/g, ' ');
    if (!kept.has(key)) kept.set(key, deadline);
  }
  return [...kept.values()];
}

function byDate(a: DeadlineRecord, b: DeadlineRecord): number {
  return compare(a.date, b.date) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
