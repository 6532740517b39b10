import { describe, expect, it } from 'vitest';
import { lookupCase } from '../../../graph/search/case.ts';
import { caseOf, memoryReader } from './memory-reader.ts';

const reader = memoryReader([
  caseOf('KS', 124, 2018),
  caseOf('BN', 124, 2018),
  caseOf('KS', 7, 2019),
  caseOf('KS', 681, 2021),
  caseOf('SBN', 55, 2020),
  caseOf(null, 900, 2017),
]);

describe('lookupCase', () => {
  it.each([
    'KS/124/2018',
    'ks 124/2018',
    'KS 2018/124',
    '2018/124 KS',
    'Dnr: KS/124/2018',
    'dnr KS-2018-00124',
    'KS/0124/2018',
    'Diarienummer KS 2018:124',
  ])('finds the one case: %s', async (typed) => {
    const found = await lookupCase(reader, typed);
    expect(found.status === 'one' && found.case.id).toBe('case-KS-124-2018');
  });

  it.each([
    ['124/2018', ['case-BN-124-2018', 'case-KS-124-2018']],
    ['2018-124', ['case-BN-124-2018', 'case-KS-124-2018']],
  ])('gives the candidates when the diary is missing: %s', async (typed, ids) => {
    const found = await lookupCase(reader, typed);
    expect(found.status === 'many' && found.candidates.map((c) => c.id)).toEqual(ids);
  });

  it.each([
    ['KS 124', 'case-KS-124-2018'],
    ['55/2020', 'case-SBN-55-2020'],
    ['900/2017', 'case-x-900-2017'],
  ])('takes the only case a number with missing parts fits: %s', async (typed, id) => {
    const found = await lookupCase(reader, typed);
    expect(found.status === 'one' && found.case.id).toBe(id);
  });

  it.each([
    ['two digits of the number swapped', 'KS/618/2021', 'case-KS-681-2021'],
    ['two digits of the year swapped', 'KS/681/2012', 'case-KS-681-2021'],
    ['one wrong digit', 'KS/682/2021', 'case-KS-681-2021'],
    ['one wrong digit of the year', 'KS/7/2018', 'case-KS-7-2019'],
    ['O for 0', 'SBN/55/2O20', 'case-SBN-55-2020'],
    ['l for 1', 'KS/68l/2021', 'case-KS-681-2021'],
    ['two letters of the diary swapped', 'SNB/55/2020', 'case-SBN-55-2020'],
  ])('only suggests what is one slip away: %s', async (_, typed, id) => {
    const found = await lookupCase(reader, typed);
    expect(found.status === 'none' ? found.near.map((c) => c.id) : found.status).toContain(id);
  });

  it.each(['KS/999/1999', 'hej', '', 'KS', '12345678901234567890'])('suggests nothing far off: %s', async (typed) => {
    expect(await lookupCase(reader, typed)).toEqual({ status: 'none', near: [] });
  });
});
