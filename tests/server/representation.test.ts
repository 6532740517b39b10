import { describe, expect, it } from 'vitest';
import { heldIn } from '../../server/services/representation/membership-time.ts';
import { fixtureGraph } from './fixture.ts';

const evidence = fixtureGraph()
  .records.flatMap((r) => (r.kind === 'membership' ? r.evidence : []))
  .slice(0, 1);
const held = (from: string | null, to: string | null, asOf: string | null, year: number) =>
  heldIn({ from, to, asOf, evidence }, year, () => '2021-05-01');

describe('heldIn', () => {
  it.each([
    ['2019-01', '2022-12', null, [2019, 2020, 2022], [2018, 2023]],
    ['2019', null, null, [2019], [2018, 2020]],
    ['2019', null, '2021-03-01', [2019, 2020, 2021], [2022]],
    [null, '2021-06', '2020', [2020, 2021], [2019, 2022]],
    [null, null, '2020-02-03', [2020], [2021]],
    [null, null, null, [2021], [2020]],
  ])('from %s to %s, seen %s', (from, to, asOf, inside, outside) => {
    for (const year of inside) expect([year, held(from, to, asOf, year)]).toEqual([year, true]);
    for (const year of outside) expect([year, held(from, to, asOf, year)]).toEqual([year, false]);
  });
});
