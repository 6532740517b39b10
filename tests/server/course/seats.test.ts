import { describe, expect, it } from 'vitest';
import type { MembershipRecord } from '../../../graph/records.ts';
import { isChair, isSeat, whoSits } from '../../../server/services/course/seats.ts';
import { membership } from '../membership.ts';

const TODAY = '2024-06-01';
const sits = (person: string, over: Partial<MembershipRecord> = {}) => membership({ person, ...over });
const told = (rows: MembershipRecord[], dates: Record<string, string> = {}) => {
  const { asOf, today, sitting, before, acts } = whoSits(rows, (id) => dates[id] ?? null, TODAY);
  const names = (some: MembershipRecord[]) => [...new Set(some.map((m) => m.person))].sort().join(' ');
  return [asOf, today, names(sitting), names(before), names(acts)];
};

describe('whoSits', () => {
  it.each<[string, MembershipRecord[], unknown[]]>([
    ['nobody', [], [null, false, '', '', '']],
    [
      'the latest signs, a year back',
      [sits('A', { asOf: '2023-05-02' }), sits('B', { asOf: '2022' }), sits('C', { asOf: '2020' })],
      ['2023-05-02', false, 'A B', 'C', ''],
    ],
    [
      'a chair of an earlier year has been followed by another',
      [
        sits('A', { role: 'ordförande', asOf: '2022' }),
        sits('B', { role: 'Ordförande', asOf: '2023' }),
        sits('C', { asOf: '2022' }),
      ],
      ['2023', false, 'B C', 'A', ''],
    ],
    [
      'a chair nobody is told to have followed',
      [sits('A', { role: 'ordförande', asOf: '2022' }), sits('C', { asOf: '2023' })],
      ['2023', false, 'A C', '', ''],
    ],
    [
      'a term that covers today',
      [sits('A', { from: '2023-01-01', to: '2026-12-31' }), sits('B', { from: '2019-01-01', to: '2022-12-31' })],
      ['2023-01-01', true, 'A', 'B', ''],
    ],
    ['a term of a year that is not over', [sits('A', { to: '2024' })], [null, true, 'A', '', '']],
    [
      'who has left, with another still known',
      [sits('A', { asOf: '2023', to: '2023-06' }), sits('B', { from: '2023-06' })],
      ['2023-06', false, 'B', 'A', ''],
    ],
    [
      'who only presented or moved',
      [
        sits('A', { role: 'föredragande' }),
        sits('B', { role: 'yrkande' }),
        sits('C', { role: 'sekreterare', asOf: '2023' }),
      ],
      ['2023', false, 'C', '', 'A B'],
    ],
  ])('%s', (_what, rows, expected) => {
    expect(told(rows)).toEqual(expected);
  });

  it('takes the day of the document where the membership has none', () => {
    const rows = [sits('A', { id: 'm1' }), sits('B', { asOf: '2023', id: 'm2' })];
    expect(told(rows, { 'doc-x': '2019-04-01' })).toEqual(['2023', false, 'B', 'A', '']);
  });

  it('tells seats from acts, and who leads alone', () => {
    expect(['ledamot', 'ersättare', 'kommunchef', 'sammankallande'].map((role) => isSeat(role))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['reservant', 'motionär', 'justerare', 'närvarande'].map((role) => isSeat(role))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    const officials = ['kommunchef', 'sekreterare', 'ledamot', '2:e vice ordförande'];
    expect(officials.map((role) => isSeat(role, true))).toEqual([false, false, true, true]);
    expect(['ordförande', 'vice ordförande', 'sammankallande'].map(isChair)).toEqual([true, false, true]);
  });
});
