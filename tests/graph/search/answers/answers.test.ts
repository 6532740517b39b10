import { describe, expect, it } from 'vitest';
import type { Edge } from '../../../../graph/domain.ts';
import type { GraphRecord } from '../../../../graph/records.ts';
import { search } from '../../../../graph/search/search.ts';
import { record } from '../../../contract/fixtures.ts';
import { arena, caseOf, document, memoryReader, passage, person } from '../memory-reader.ts';

const bridge = arena('arena-b', 'Brorådet');
const region = record('organization', 'org-r', { name: 'Region Tranmarken', aliases: [] });
const [ek, ask, alm] = [
  person('person-ek', 'Eva Ek'),
  person('person-ask', 'Ture Ask'),
  person('person-alm', 'Siv Alm'),
] as const;
const seat = (id: string, who: { id: string; name: string }, role: string, year: string, more = {}) =>
  record('membership', id, {
    person: who.name,
    personId: who.id,
    role,
    organization: 'Brorådet',
    organizationId: 'arena-b',
    onBehalfOf: null,
    onBehalfOfId: null,
    inPlaceOf: null,
    inPlaceOfId: null,
    from: null,
    to: null,
    asOf: year,
    ...more,
  });
const forRegion = { onBehalfOf: 'Region Tranmarken', onBehalfOfId: 'org-r' };
const seats = [
  seat('mbr-1', ek, 'ordförande', '2021'),
  seat('mbr-2', ask, 'ledamot', '2022', forRegion),
  seat('mbr-3', alm, 'ersättare', '2022', { inPlaceOf: 'Ture Ask', inPlaceOfId: 'person-ask' }),
];
const road = caseOf('RS', 158, 2023, { title: 'Vägplan' });
const decision = record('decision', 'dec-1', {
  body: 'Brorådet',
  bodyId: 'arena-b',
  date: '2023-11-21',
  paragraph: '§ 91',
  title: 'Vägplan',
  outcome: 'bifall',
  formal: true,
});
const count = record('meetingCount', 'count-1', { arena: 'Brorådet', arenaId: 'arena-b', year: 2022, count: 4 });
const agreement = record('agreement', 'agr-1', {
  name: 'Avtal om vägplan',
  from: '2024-01-01',
  to: '2026-12-31',
  renewal: null,
  notice: 'sex månader',
});
const RECORDS: GraphRecord[] = [
  document('doc-a'),
  passage('p', 'Brorådet och Region Tranmarken möttes.'),
  ...[bridge, region, ek, ask, alm, ...seats, road, decision, count, agreement],
];
const edge = (from: string, type: Edge['type'], to: string): Edge => ({ from, type, to, record: from });
const EDGES: Edge[] = [
  ...seats.flatMap((m) => [edge(m.personId, 'HOLDS', m.id), edge(m.id, 'IN_BODY', 'arena-b')]),
  edge('mbr-2', 'ON_BEHALF_OF', 'org-r'),
  edge('mbr-3', 'IN_PLACE_OF', 'person-ask'),
  edge('dec-1', 'CONCERNS', road.id),
  edge('agr-1', 'CONCERNS', road.id),
  edge('count-1', 'COUNTED_FOR', 'arena-b'),
];

async function ask_(query: string) {
  const { answers, notes } = await search(memoryReader(RECORDS, EDGES), { query });
  return { told: answers.filter((a) => a.how === 'told').map((a) => `${a.name}: ${a.summary}`), answers, notes };
}

describe('answers to questions about known relations', () => {
  it.each([
    ['vem är ordförande i brorådet', ['Eva Ek: Ordförande i Brorådet, 2021']],
    [
      'vilka satt i brorådet 2022',
      [
        'Ture Ask: Ledamot i Brorådet för Region Tranmarken, 2022',
        'Siv Alm: Ersättare i Brorådet i stället för Ture Ask, 2022',
      ],
    ],
    ['vem representerade Region Tranmarken i brorådet', ['Ture Ask: Ledamot i Brorådet för Region Tranmarken, 2022']],
    ['vem tjänstgjorde i stället för Ture Ask', ['Siv Alm: Ersättare i Brorådet i stället för Ture Ask, 2022']],
    ['hur många möten hade brorådet 2022', ['Brorådet: 4 möten 2022']],
    ['vad beslutades i RS/158/2023', ['Vägplan: Brorådet § 91 2023-11-21: bifall']],
    ['när upphör RS/158/2023', ['Avtal om vägplan: Gäller 2024-01-01–2026-12-31. Uppsägning: sex månader']],
  ])('%s', async (query, expected) => {
    const { told, answers } = await ask_(query);
    expect(told).toEqual(expected);
    for (const a of answers) if (a.how === 'told') expect(a.evidence?.quote).toBeTruthy();
  });

  it.each([
    ['vem är sekreterare i brorådet', 'Handlingarna säger inte vem det är i Brorådet.'],
    ['vem satt i brorådet 2019', 'Handlingarna säger inte vem det är i Brorådet 2019.'],
    ['hur många möten hade brorådet 2019', 'Handlingarna säger inte hur många möten Brorådet hade 2019.'],
  ])('says plainly what is not told: %s', async (query, note) => {
    const { told, notes } = await ask_(query);
    expect(told).toEqual([]);
    expect(notes).toContain(note);
  });

  it('shows what stands nearest to a person or a case named alone', async () => {
    const near = async (query: string) =>
      (await ask_(query)).answers.filter((a) => a.how === 'near').map((a) => `${a.name}: ${a.summary}`);
    expect(await near('Ture Ask')).toEqual(['Brorådet: Ture Ask: Ledamot i Brorådet för Region Tranmarken, 2022']);
    expect(await near('RS/158/2023')).toEqual(['Brorådet: Beslutade i RS/158/2023']);
    expect(await near('Ture Ask Eva Ek')).toEqual([]);
  });

  it('lifts the passage that states something of the thing named above one that only mentions it', async () => {
    const at = { ...seats[0]?.evidence[0], passage: 'states' };
    const stated = [{ ...seats[0], evidence: [at] } as GraphRecord, ...RECORDS.filter((r) => r.id !== 'mbr-1')];
    const mentions = passage('mentions', 'Eva Ek talade om rådet en stund.', { entities: ['person-ek'] });
    const states = passage('states', 'Eva Ek valdes att leda rådet då.', { entities: ['person-ek'] });
    const first = async (records: GraphRecord[]) =>
      (await search(memoryReader([...records, mentions, states], EDGES), { query: 'Eva Ek' })).hits[0]?.passage;
    expect(await first(RECORDS)).toBe('mentions');
    expect(await first(stated)).toBe('states');
  });

  it('answers nothing when no relation is asked about', async () => {
    const { told, notes } = await ask_('brorådet');
    expect([told, notes]).toEqual([[], []]);
  });
});
