import { describe, expect, it } from 'vitest';
import type { MembershipRecord } from '../../../graph/records.ts';
import { seatChanges } from '../../../server/services/since/seats.ts';

let serial = 0;
const seat = (person: string, more: Partial<MembershipRecord> = {}): MembershipRecord => {
  serial += 1;
  return {
    kind: 'membership',
    id: `m${serial}`,
    person,
    personId: person,
    role: 'ledamot',
    organization: 'Vägrådet',
    organizationId: 'vag',
    onBehalfOf: null,
    onBehalfOfId: null,
    inPlaceOf: null,
    inPlaceOfId: null,
    from: null,
    to: null,
    asOf: null,
    confidence: 1,
    evidence: [],
    ...more,
  };
};
const standsIn = (document: string) => [
  { source: 'a', document, passage: null, page: 1, start: 0, end: 1, quote: 'a' },
];
/** A document that lists who sits there. */
const list = (year: string, ...persons: string[]) =>
  persons.map((person) => seat(person, { asOf: year, evidence: standsIn(`list ${year} ${persons.length}`) }));
const told = (rows: MembershipRecord[]) =>
  seatChanges(rows, () => true).changes.map(
    ({ group, date, membership, inferred }) => `${group} ${membership.person} ${date}${inferred ? ' ?' : ''}`,
  );

describe('who came and who left', () => {
  it('by what the documents say, once', () => {
    const term = { from: '2023-04-01', to: '2024-12-31' };
    expect(told([seat('Ek', term), seat('Ek', term)])).toEqual(['came Ek 2023-04-01', 'left Ek 2024-12-31']);
  });

  it('by being named among those who sit there, or no longer', () => {
    const rows = [
      ...list('2021', 'Ek', 'Alm', 'Lind'),
      ...list('2022-03-01', 'Ek', 'Alm', 'Rask'),
      ...list('2022', 'Ek'),
    ];
    expect(told(rows)).toEqual(['left Lind 2022 ?', 'came Rask 2022-03-01 ?']);
  });

  it('but not by one who is named alone, and not in another body', () => {
    const rows = [...list('2021', 'Ek', 'Alm', 'Lind'), ...list('2022', 'Ek', 'Alm', 'Rask')];
    const single = [...list('2021', 'Ek', 'Alm', 'Lind'), ...list('2022', 'Rask')];
    expect(told(single)).toEqual([]);
    const shorter = [...list('2021', 'A', 'B', 'C', 'D', 'E', 'F'), ...list('2022', 'A', 'B', 'C')];
    expect(told(shorter)).toEqual([]);
    expect(seatChanges(rows, () => false).changes).toEqual([]);
    const other = list('2022', 'Ek', 'Alm', 'Rask').map((row) => ({ ...row, organizationId: 'skol' }));
    expect(told([...list('2021', 'Ek', 'Alm', 'Lind'), ...other])).toEqual([]);
  });

  it('a day that is told is believed before one that is read', () => {
    const rows = [...list('2021', 'Ek', 'Alm', 'Lind'), ...list('2022', 'Alm', 'Lind', 'Rask')];
    rows.push(seat('Ek', { to: '2021-11' }), seat('Rask', { from: '2021-12-01' }));
    expect(told(rows)).toEqual(['left Ek 2021-11', 'came Rask 2021-12-01']);
  });

  it('who moved a motion or stood in for another has not come; who is told without a day is counted', () => {
    const rows = [
      ...list('2021', 'Ek', 'Alm', 'Lind'),
      seat('Rask', { role: 'yrkande', asOf: '2022' }),
      seat('Sund', { inPlaceOf: 'Ek', asOf: '2022' }),
      seat('Holm'),
    ];
    expect(seatChanges(rows, () => true)).toEqual({ changes: [], undated: ['vag', 'vag', 'vag', 'vag'] });
  });
});
