import { describe, expect, it } from 'vitest';
import { joined } from '../../../server/services/follow-up/joined.ts';
import type { Matter } from '../../../server/services/follow-up/matter.ts';

const matter = (id: string, fields: Partial<Matter> & { at?: [string, number, number] } = {}): Matter => {
  const { at: [document, start, end] = ['doc-1', 0, 50], ...rest } = fields;
  return {
    id,
    record: id,
    kind: 'deadline',
    sort: 'due',
    what: 'Planen för bryggornas underhåll lämnas senast den 3 maj 2031.',
    due: '2031-05-03',
    lastDay: '2031-05-03',
    reckoned: false,
    who: [],
    body: null,
    diarienummer: [],
    reportedBack: null,
    evidence: [{ source: `${document}.txt`, document, passage: null, page: 1, start, end, quote: 'x' }],
    ...rest,
  };
};
const ids = (...matters: Matter[]) => joined(matters).map(({ id }) => id);

describe('the same date told twice', () => {
  it('is a task, where the date stands in the sentence that gives it', () => {
    const task = matter('task', { kind: 'assignment', sort: 'task', what: 'lämna planen' });
    expect(ids(matter('due', { at: ['doc-1', 20, 60] }), task)).toEqual(['task']);
    expect(ids(matter('due', { at: ['doc-1', 60, 90], what: 'Något helt annat.' }), task)).toEqual(['due', 'task']);
  });

  it('is the end of the agreement its own document tells of', () => {
    const ends = matter('agr', { kind: 'agreement', sort: 'ends', what: 'Driftavtal' });
    expect(ids(ends, matter('due', { sort: 'ends', at: ['doc-1', 500, 560], what: 'Det upphör.' }))).toEqual(['agr']);
    expect(ids(ends, matter('due', { sort: 'planned', at: ['doc-1', 500, 560], what: 'Festen hålls.' }))).toEqual([
      'agr',
      'due',
    ]);
  });

  it('is one in minutes and in their extract, with the places of both', () => {
    const two = [
      matter('a', { diarienummer: ['HN 2030/7'] }),
      matter('b', { diarienummer: ['HN 2030/7'], at: ['doc-2', 0, 50] }),
    ];
    const [one, ...more] = joined(two);
    expect(more).toEqual([]);
    expect(one?.evidence.map(({ document }) => document)).toEqual(['doc-1', 'doc-2']);
    expect(joined([...two].reverse())).toEqual([one]);
  });

  it('is two in two cases, on two days, or without a day', () => {
    expect(
      ids(matter('a', { diarienummer: ['1/31'] }), matter('b', { diarienummer: ['2/31'], at: ['doc-2', 0, 50] })),
    ).toHaveLength(2);
    expect(ids(matter('a'), matter('b', { due: '2031-05-04' }))).toHaveLength(2);
    expect(ids(matter('a', { due: null }), matter('b', { due: null }))).toHaveLength(2);
  });

  it('leaves the two dates of one agreement as they are', () => {
    const ends = matter('agr-slut', { record: 'agr', kind: 'agreement', sort: 'ends' });
    expect(ids(ends, { ...ends, id: 'agr-uppsagning', sort: 'notice' })).toHaveLength(2);
  });
});
