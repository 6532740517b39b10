/** Records for the tests of the course, of which only what matters is said. */
import type {
  AgendaItemRecord,
  ArenaRecord,
  AssignmentRecord,
  DeadlineRecord,
  DecisionRecord,
  DocumentRecord,
  Evidence,
  MeetingCountRecord,
  MeetingRecord,
} from '../../../graph/records.ts';

export const quoted = (quote: string, document = 'doc-a'): Evidence => ({
  source: 'a.txt',
  document,
  passage: null,
  page: 1,
  start: 0,
  end: quote.length,
  quote,
});

export const deadline = (date: string, what = `något ${date}`): DeadlineRecord => ({
  kind: 'deadline',
  id: `due ${date} ${what}`,
  date,
  what,
  evidence: [quoted(what)],
});

export const assignment = (id: string, over: Partial<AssignmentRecord> = {}): AssignmentRecord => ({
  kind: 'assignment',
  id,
  to: 'Kustrådet',
  by: null,
  what: 'lämna en plan',
  due: null,
  diarienummer: [],
  reportedBack: null,
  evidence: [quoted('lämna en plan')],
  ...over,
});

export const decision = (id: string, over: Partial<DecisionRecord> = {}): DecisionRecord => ({
  kind: 'decision',
  id,
  body: 'Kustrådet',
  bodyId: 'arena-k',
  date: '2023-03-14',
  paragraph: null,
  title: id,
  diarienummer: [],
  points: [],
  outcome: null,
  formal: true,
  proposers: [],
  reservations: [],
  notes: [],
  vote: null,
  meetingId: null,
  evidence: [quoted(id)],
  ...over,
});

export const meeting = (date: string): MeetingRecord => ({
  kind: 'meeting',
  id: `m ${date}`,
  arena: 'Kustrådet',
  arenaId: 'arena-k',
  date,
  dateTo: null,
  evidence: [quoted(date)],
});

export const item = (number: string, title: string, decisionId: string | null = null): AgendaItemRecord => ({
  kind: 'agendaItem',
  id: `item ${number}`,
  meetingId: null,
  number,
  title,
  diarienummer: [],
  presenters: [],
  decisionId,
  evidence: [quoted(title)],
});

export const counted = (year: number, count: number, quote = 'har haft möten under året'): MeetingCountRecord => ({
  kind: 'meetingCount',
  id: `count ${year} ${count}`,
  arena: 'Kustrådet',
  arenaId: 'arena-k',
  year,
  count,
  evidence: [quoted(quote)],
});

export const paper = (id: string, over: Partial<DocumentRecord> = {}): DocumentRecord => ({
  kind: 'document',
  id,
  source: `${id}.txt`,
  title: id,
  type: 'annat',
  date: null,
  issuer: null,
  diarienummer: [],
  authors: [],
  partOf: null,
  pages: [1, 1],
  startsWith: id,
  alsoAt: [],
  ...over,
});

export const arena = (id: string, name: string, over: Partial<ArenaRecord> = {}): ArenaRecord => ({
  kind: 'arena',
  id,
  name,
  fullName: null,
  aliases: [],
  arenaKind: null,
  level: null,
  description: null,
  mentions: [],
  ...over,
});

/** Where the words stand in the text. */
export function at(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” does not stand in the text`);
  return { start, end: start + words.length };
}
