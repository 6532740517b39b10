import { describe, expect, it } from 'vitest';
import type { GraphRecord, RecordOf } from '../../../../graph/records.ts';
import { membershipsDiffer } from '../../../../ingest/derive/warnings/memberships-differ.ts';
import { record } from '../../../contract/fixtures.ts';

type Fields = Partial<RecordOf<'membership'>> & { in?: string };
let made = 0;
function seat(person: string, { in: document = 'document-1', ...fields }: Fields = {}): GraphRecord {
  made += 1;
  const m = record('membership', `membership-${made}`, {
    person,
    personId: `person-${person}`,
    role: 'ordförande',
    organizationId: 'arena-1',
    inPlaceOf: null,
    from: null,
    to: null,
    asOf: '2031',
    ...fields,
  });
  return { ...m, evidence: m.evidence.map((e) => ({ ...e, document })) };
}
const document = (id: string, type: RecordOf<'document'>['type']): GraphRecord => record('document', id, { type });
const find = (...records: GraphRecord[]) => membershipsDiffer({ files: [], records, knows: undefined });

describe('two in one seat', () => {
  const anna = seat('Anna');
  it('told by two documents of one time is told with both places', () => {
    const [found, ...more] = find(anna, seat('Bo', { in: 'document-2' }));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ type: 'membershipsDiffer', detail: 'ordförande 2031: Anna, Bo' });
    expect(found?.evidence.map((e) => e.document)).toEqual(['document-1', 'document-2']);
  });

  it('in terms that overlap, and not in terms that follow on each other', () => {
    const term = (person: string, from: string, to: string, at: string) =>
      seat(person, { from, to, asOf: null, in: at });
    expect(find(term('Anna', '2029', '2032', 'document-1'), term('Bo', '2031-03', '2034', 'document-2'))).toHaveLength(
      1,
    );
    expect(find(term('Anna', '2027', '2030', 'document-1'), term('Bo', '2031', '2034', 'document-2'))).toEqual([]);
  });

  it.each<[string, GraphRecord[]]>([
    ['of another year', [seat('Bo', { in: 'document-2', asOf: '2032' })]],
    ['of another body', [seat('Bo', { in: 'document-2', organizationId: 'arena-2' })]],
    ['of another role', [seat('Bo', { in: 'document-2', role: 'vice ordförande' })]],
    ['that many hold', [seat('Bo', { in: 'document-2', role: 'ledamot' })]],
    ['in one document, which tells of a change', [seat('Bo')]],
    ['where some document names both', [seat('Bo', { in: 'document-2' }), seat('Anna', { in: 'document-2' })]],
    ['in the place of the other', [seat('Bo', { in: 'document-2', inPlaceOf: 'Anna' })]],
    [
      'by minutes, where a deputy may have led',
      [document('document-2', 'protokoll'), seat('Bo', { in: 'document-2' })],
    ],
    ['without a time', [seat('Bo', { in: 'document-2', asOf: null })]],
  ])('%s is no warning', (_, others) => {
    expect(find(anna, ...others)).toEqual([]);
  });
});

describe('one name in two parties', () => {
  const person = (id: string, party: string): GraphRecord => record('person', id, { name: 'Anna Ek', party });
  const persons = [person('person-c', 'C'), person('person-m', 'M')];
  const as = (personId: string, fields: Fields = {}) => seat('Anna Ek', { personId, role: 'ledamot', ...fields });

  it('in one body at one time, told by two documents, is told once', () => {
    const other = { in: 'document-2' };
    const found = find(
      ...persons,
      as('person-c'),
      as('person-m', other),
      as('person-m', { ...other, role: 'ersättare' }),
    );
    expect(found.map((f) => f.detail)).toEqual(['Anna Ek 2031: C, M']);
  });

  it('in one document is two persons, in another body or year no contradiction', () => {
    expect(find(...persons, as('person-c'), as('person-m'))).toEqual([]);
    expect(find(...persons, as('person-c'), as('person-m', { in: 'document-2', organizationId: 'arena-2' }))).toEqual(
      [],
    );
    expect(find(...persons, as('person-c'), as('person-m', { in: 'document-2', asOf: '2035' }))).toEqual([]);
  });
});
