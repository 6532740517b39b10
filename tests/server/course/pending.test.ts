import { describe, expect, it } from 'vitest';
import { type PendingInput, pendingOf } from '../../../server/services/course/pending.ts';
import { assignment, deadline, decision, item, meeting } from './records.ts';

const pending = (over: Partial<PendingInput>) =>
  pendingOf({ deadlines: [], assignments: [], decisions: [], items: [], today: '2024-06-01', ...over });

describe('dates', () => {
  it.each<[string, string[], string[], string[]]>([
    [
      'nearest first ahead, latest first behind',
      ['2025-01-01', '2024-07', '2024-05-31', '2023-01-01'],
      ['2024-07', '2025-01-01'],
      ['2024-05-31', '2023-01-01'],
    ],
    ['a month that is not over lies ahead', ['2024-06'], ['2024-06'], []],
    ['a year that is over is no day to tell', ['2023', '2024'], ['2024'], []],
  ])('%s', (_what, dates, ahead, passed) => {
    const found = pending({ deadlines: dates.map((date) => deadline(date)) });
    expect(found.ahead.map((d) => d.date)).toEqual(ahead);
    expect(found.passed.map((d) => d.date)).toEqual(passed);
  });

  it('tells a sentence with several dates once', () => {
    const what = 'Svar lämnas 1 juli och beslut fattas 1 augusti.';
    expect(pending({ deadlines: [deadline('2024-08-01', what), deadline('2024-07-01', what)] }).ahead).toHaveLength(1);
  });

  it('leaves out the end of a period named in passing', () => {
    const kept = pending({
      deadlines: [deadline('2026', 'avtalet för 2024–2026'), deadline('2026', 'klart under 2026')],
    });
    expect(kept.ahead.map((d) => d.what)).toEqual(['klart under 2026']);
  });
});

describe('assignments', () => {
  it('those with a date come first, those reported back not at all', () => {
    const given = [
      assignment('a'),
      assignment('b', { due: '2024-09-01' }),
      assignment('c', { due: '2024-03-01' }),
      assignment('d', { reportedBack: 'doc-x' }),
    ];
    expect(pending({ assignments: given }).assignments.map((a) => a.id)).toEqual(['c', 'b', 'a']);
  });
});

describe('what was left open', () => {
  const sentBack = decision('back', { outcome: 'återremiss', diarienummer: ['KS 2023/1'], date: '2023-03-01' });
  it.each<[string, Parameters<typeof decision>[1], number]>([
    ['a later decision in the case closes it', { diarienummer: ['KS 2023/1'], date: '2023-05-01' }, 0],
    ['an earlier one does not', { diarienummer: ['KS 2023/1'], date: '2023-01-01' }, 1],
    ['one in another case does not', { diarienummer: ['KS 2023/2'], date: '2023-05-01' }, 1],
  ])('%s', (_what, over, open) => {
    expect(pending({ decisions: [sentBack, decision('other', over)] }).leftOpen).toHaveLength(open);
  });
});

describe('what it was called to', () => {
  const items = (date: string, titles: string[]) =>
    titles.map((title, index) => ({ item: item(`${index + 1}`, title), meeting: meeting(date) }));
  it('the matters of the newest meeting without minutes, in order, routine left out', () => {
    const called = pending({
      items: [
        ...items('2023-01-10', ['Äldre sak']),
        ...items('2023-09-22', ['Mötet öppnas', 'Val av justerare', 'Ny hamnplan', 'Farleden', 'Övriga frågor']),
      ],
    }).called;
    expect(called.map((c) => c.item.title)).toEqual(['Ny hamnplan', 'Farleden']);
  });
  it('a meeting with minuted decisions is not waited for', () => {
    const day = meeting('2023-09-22');
    const decided = decision('d', { meetingId: day.id });
    expect(pending({ items: items('2023-09-22', ['Ny hamnplan']), decisions: [decided] }).called).toEqual([]);
  });
});
