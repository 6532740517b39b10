import { describe, expect, it } from 'vitest';
import type { MembershipRecord } from '../../graph/records.ts';
import { asSeated, heldWhen, mergeMemberships } from '../../web/memberships.ts';

const seat = (over: Partial<MembershipRecord>): MembershipRecord => ({
  kind: 'membership',
  id: `m-${over.asOf ?? ''}${over.person ?? ''}`,
  person: 'Karin Alm',
  personId: 'person-1',
  role: 'ledamot',
  organization: 'Kustrådet',
  organizationId: 'arena-1',
  onBehalfOf: null,
  onBehalfOfId: null,
  inPlaceOf: null,
  inPlaceOfId: null,
  from: null,
  to: null,
  asOf: null,
  confidence: 0.9,
  evidence: [{ source: 's', document: `doc-${over.asOf}`, passage: null, page: 1, start: 0, end: 1, quote: 'q' }],
  ...over,
});

describe('memberships', () => {
  it('told of alike by several documents are one row with the evidence of all', () => {
    const [row, ...others] = mergeMemberships([
      seat({ asOf: '2023', confidence: 0.5 }),
      seat({ asOf: '2022', role: 'Ledamot' }),
    ]);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ seen: ['2022', '2023'], confidence: 0.9 });
    expect(row?.evidence.map((e) => e.document)).toEqual(['doc-2023', 'doc-2022']);
  });

  it('of another role, principal or term stay apart', () => {
    const items = [seat({}), seat({ role: 'ordförande' }), seat({ onBehalfOfId: 'org-1' }), seat({ to: '2022' })];
    expect(mergeMemberships(items)).toHaveLength(4);
  });

  it('are dated by their term, else by when they were seen', () => {
    expect(heldWhen({ from: '2019', to: '2022', seen: ['2020'] })).toEqual({ term: '2019 – 2022', seen: null });
    expect(heldWhen({ from: null, to: null, seen: ['2021', '2022', '2023'] }).seen).toBe('2021 – 2023');
    expect(heldWhen({ from: null, to: null, seen: ['2023', '2023-03-14'] }).seen?.replaceAll('\u00a0', ' ')).toBe(
      '14 mars 2023',
    );
    expect(heldWhen({ from: null, to: null, seen: [] })).toEqual({ term: null, seen: null });
  });

  it('stand as minutes list those present', () => {
    const roles = ['föredragande', 'ersättare', 'ledamot', 'vice ordförande', 'ordförande'];
    const rows = mergeMemberships(roles.map((role) => seat({ role })));
    expect(asSeated(rows).map((row) => row.role)).toEqual([...roles].reverse());
  });
});
