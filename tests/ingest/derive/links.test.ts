import { describe, expect, it } from 'vitest';
import { recordId } from '../../../graph/ids.ts';
import type {
  AgendaItemRecord,
  AssignmentRecord,
  DecisionRecord,
  GraphRecord,
  MeetingRecord,
} from '../../../graph/records.ts';
import { linkRecords } from '../../../ingest/derive/links.ts';

const BODY = 'arena-1';
const evidence = (document: string): DecisionRecord['evidence'] => [
  { source: `${document}.txt`, document, passage: null, page: 1, start: 0, end: 1, quote: 'x' },
];
const decision = (id: string, more: Partial<DecisionRecord>): DecisionRecord => ({
  kind: 'decision',
  id,
  body: 'Socialnämnden',
  bodyId: BODY,
  date: '2031-05-09',
  paragraph: null,
  title: 'Ny taxa',
  diarienummer: ['SN 2031/14'],
  points: [],
  outcome: null,
  formal: true,
  proposers: [],
  reservations: [],
  notes: [],
  vote: null,
  meetingId: null,
  evidence: evidence('minutes'),
  ...more,
});
const meeting: MeetingRecord = {
  kind: 'meeting',
  id: recordId('meeting', BODY, '2031-05-09'),
  arena: 'Socialnämnden',
  arenaId: BODY,
  date: '2031-05-09',
  dateTo: null,
  evidence: evidence('summons'),
};
const item = (more: Partial<AgendaItemRecord> = {}): AgendaItemRecord => ({
  kind: 'agendaItem',
  id: 'item-1',
  meetingId: meeting.id,
  number: '4',
  title: 'Ny taxa',
  diarienummer: ['SN 2031/14'],
  presenters: [],
  decisionId: null,
  evidence: evidence('summons'),
  ...more,
});
const linkedTo = (i: AgendaItemRecord, ...decisions: DecisionRecord[]): string | null | undefined =>
  linkRecords([meeting, i, ...decisions]).find((r): r is AgendaItemRecord => r.kind === 'agendaItem')?.decisionId;

describe('what was proposed and what was decided', () => {
  it.each<[string, AgendaItemRecord, DecisionRecord[], string | null]>([
    ['the decision of its case at its meeting', item(), [decision('a', {})], 'a'],
    ['not of another day', item(), [decision('a', { date: '2031-06-09' })], null],
    ['not of another body', item(), [decision('a', { bodyId: 'arena-2' })], null],
    ['the minuted one before the one told of', item(), [decision('a', { formal: false }), decision('b', {})], 'b'],
    [
      'of two in one case the one of its title',
      item(),
      [decision('a', {}), decision('b', { title: 'Nytt reglemente' })],
      'a',
    ],
    ['none of two alike', item(), [decision('a', {}), decision('b', {})], null],
    [
      'without a number the one whose title goes on',
      item({ diarienummer: [], title: 'Taxa för uthyrning' }),
      [decision('a', { title: 'Taxa för uthyrning av lokaler' }), decision('b', {})],
      'a',
    ],
  ])('%s', (_, i, decisions, expected) => {
    expect(linkedTo(i, ...decisions)).toBe(expected);
  });

  it('a decision has the meeting of its body and day', () => {
    const [, a, b] = linkRecords([
      meeting,
      decision('a', {}),
      decision('b', { date: '2031-05-10' }),
    ]) as DecisionRecord[];
    expect([a?.meetingId, b?.meetingId]).toEqual([meeting.id, null]);
  });
});

describe('tasks reported back', () => {
  const task: AssignmentRecord = {
    kind: 'assignment',
    id: 'task-1',
    to: 'Socialchefen',
    by: 'Socialnämnden',
    what: 'ta fram en plan',
    due: null,
    diarienummer: ['SN 2031/14'],
    reportedBack: null,
    evidence: evidence('minutes'),
  };
  const back = (...later: DecisionRecord[]): string | null | undefined =>
    linkRecords([task, decision('a', {}), ...later] as GraphRecord[]).find(
      (r): r is AssignmentRecord => r.kind === 'assignment',
    )?.reportedBack;

  it.each<[string, DecisionRecord[], string | null]>([
    [
      'in the first later document of its case that says so',
      [
        decision('c', { date: '2031-12-01', title: 'Återrapportering av plan', evidence: evidence('third') }),
        decision('b', { date: '2031-09-01', title: 'Återrapportering av plan', evidence: evidence('second') }),
      ],
      'second',
    ],
    ['not where nothing says so', [decision('b', { date: '2031-09-01', evidence: evidence('second') })], null],
    [
      'not in another case',
      [
        decision('b', {
          date: '2031-09-01',
          title: 'Återrapportering',
          diarienummer: ['SN 2031/15'],
          evidence: evidence('second'),
        }),
      ],
      null,
    ],
    [
      'nor before it was given',
      [decision('b', { date: '2031-02-01', title: 'Återrapportering', evidence: evidence('second') })],
      null,
    ],
  ])('%s', (_, later, expected) => {
    expect(back(...later)).toBe(expected);
  });
});
