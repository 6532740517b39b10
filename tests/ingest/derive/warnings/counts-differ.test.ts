import { describe, expect, it } from 'vitest';
import { countsDiffer } from '../../../../ingest/derive/warnings/counts-differ.ts';
import { record } from '../../../contract/fixtures.ts';

/** Each count stands in a place of its own. */
const count = (id: string, fields: { arenaId?: string; year: number; count: number }) => {
  const made = record('meetingCount', id, { arenaId: 'arena-1', ...fields });
  return { ...made, evidence: made.evidence.map((e) => ({ ...e, page: Number(id.split('-')[1]) })) };
};
const find = (...records: ReturnType<typeof count>[]) => countsDiffer({ files: [], records, knows: undefined });

describe('countsDiffer', () => {
  it('tells of a year counted in two ways, with both places', () => {
    const [found, ...more] = find(
      count('meetingCount-1', { year: 2031, count: 4 }),
      count('meetingCount-2', { year: 2031, count: 2 }),
    );
    expect(more).toEqual([]);
    expect(found).toMatchObject({ type: 'countsDiffer', detail: '2031: 2, 4' });
    expect(found?.about).toEqual(['meetingCount-1', 'meetingCount-2', 'arena-1']);
    expect(found?.evidence).toHaveLength(2);
  });

  it('is silent of another year, another body, and the same number told twice', () => {
    expect(
      find(
        count('meetingCount-1', { year: 2031, count: 4 }),
        count('meetingCount-2', { year: 2032, count: 2 }),
        count('meetingCount-3', { arenaId: 'arena-2', year: 2031, count: 3 }),
        count('meetingCount-4', { year: 2031, count: 4 }),
      ),
    ).toEqual([]);
  });
});

it('a single meeting that is only named is no count of the year’s; one that the text counts is', () => {
  const one = (quote: string) => {
    const made = count('meetingCount-1', { year: 2031, count: 1 });
    return { ...made, evidence: made.evidence.map((e) => ({ ...e, quote })) };
  };
  const four = count('meetingCount-2', { year: 2031, count: 4 });
  expect(find(one('Folkhälsorådet den 22 september 2031'), four)).toEqual([]);
  expect(find(one('Rådet har haft ett möte under året.'), four)).toHaveLength(1);
});

it('two numbers in one place are no contradiction', () => {
  const held = count('meetingCount-1', { year: 2031, count: 4 });
  const planned = { ...count('meetingCount-2', { year: 2031, count: 2 }), evidence: held.evidence };
  expect(find(held, planned)).toEqual([]);
});
