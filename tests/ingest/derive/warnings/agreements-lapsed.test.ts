import { describe, expect, it } from 'vitest';
import type { GraphRecord, RecordOf } from '../../../../graph/records.ts';
import { agreementsLapsed } from '../../../../ingest/derive/warnings/agreements-lapsed.ts';
import { record } from '../../../contract/fixtures.ts';

const agreement = (id: string, fields: Partial<RecordOf<'agreement'>> = {}): GraphRecord =>
  record('agreement', id, {
    name: 'Samverkansavtal 2028–2030',
    diarienummer: ['KS 2028/14'],
    parties: ['Region Skåne', 'Trosa kommun'],
    from: '2028-01-01',
    to: '2030-12-31',
    renewal: null,
    documentId: `document-of-${id}`,
    ...fields,
  });
const dated = (date: string | null): GraphRecord => record('document', 'document-9', { date });
const find = (...records: GraphRecord[]) => agreementsLapsed({ files: [], records, knows: undefined });

describe('an agreement past its term', () => {
  it('is told with the document that is newer', () => {
    const [found, ...more] = find(agreement('agreement-1'), dated('2031-05-09'));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ type: 'agreementLapsed', detail: '2030-12-31' });
    expect(found?.about).toEqual(['agreement-1', 'document-of-agreement-1', 'document-9']);
  });

  const relation = record('relation', 'relation-1', {
    type: 'supersedes',
    from: 'document-9',
    to: 'document-of-agreement-1',
  });
  it.each<[string, GraphRecord[]]>([
    ['no document is newer', [agreement('agreement-1'), dated('2030-12-31')]],
    ['no document is dated', [agreement('agreement-1'), dated(null)]],
    ['the newest is dated by its year alone', [agreement('agreement-1'), dated('2031')]],
    ['it ends some time the same year', [agreement('agreement-1', { to: '2031' }), dated('2031-05-09')]],
    ['it has no end', [agreement('agreement-1', { to: null }), dated('2031-05-09')]],
    ['it renews itself', [agreement('agreement-1', { renewal: 'ett år i taget' }), dated('2031-05-09')]],
    [
      'a later one of the same name and parties is there',
      [
        agreement('agreement-1'),
        agreement('agreement-2', { name: 'Samverkansavtal 2031–2033', from: '2031-01-01', to: '2033-12-31' }),
        dated('2031-05-09'),
      ],
    ],
    ['something replaces it', [agreement('agreement-1'), relation, dated('2031-05-09')]],
  ])('is no warning where %s', (_, records) => {
    expect(find(...records)).toEqual([]);
  });

  it('a later agreement of other parties is no successor', () => {
    const other = agreement('agreement-2', { parties: ['Region Skåne', 'Nyköpings kommun'], to: null });
    expect(find(agreement('agreement-1'), other, dated('2031-05-09'))).toHaveLength(1);
  });
});
