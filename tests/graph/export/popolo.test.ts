import { describe, expect, it } from 'vitest';
import { popolo } from '../../../graph/export/popolo.ts';
import { sha256 } from '../../../graph/ids.ts';
import type { GraphRecord } from '../../../graph/records.ts';
import { record } from '../../contract/fixtures.ts';
import { readPopolo } from './popolo-schema.ts';
import { manyPersons, storeWith, textOf } from './store.ts';

async function written(records: GraphRecord[]) {
  return readPopolo(await textOf(popolo(await storeWith({ records }))));
}

const ARENA = record('arena', 'arena-1', { aliases: ['GN'], arenaKind: 'politisk' });
const TOWN = record('organization', 'org-1', { name: 'Lunnevads kommun' });
const PERSON = record('person', 'person-1', { aliases: ['T. Åsgrim'] });

describe('Popolo', () => {
  it('names persons and bodies with their other names and classification', async () => {
    const project = record('project', 'project-1', { code: '4711', period: ['2031-02', null] });
    const { persons, organizations } = await written([PERSON, ARENA, TOWN, project]);
    expect(persons).toMatchObject([{ id: 'person-1', name: 'Ture Åsgrim', other_names: [{ name: 'T. Åsgrim' }] }]);
    expect(organizations).toMatchObject([
      { id: 'arena-1', classification: 'arena (politisk)', other_names: [{ name: 'GN' }] },
      { id: 'org-1', classification: 'kommun' },
      { id: 'project-1', classification: 'projekt', founding_date: '2031-02', identifiers: [{ identifier: '4711' }] },
    ]);
  });

  it('gives every source as the content and page it is, with the quote, the file and the page in words', async () => {
    const { persons } = await written([PERSON]);
    const digest = Buffer.from(sha256('lekplatser'), 'hex').toString('base64url');
    expect(persons[0]?.sources).toEqual([
      { url: `ni:///sha-256;${digest}#page=1`, note: '”Lunn” – noter/lekplatser.txt, sida 1' },
    ]);
  });

  it('tells who holds which role on whose behalf, in whose place and when', async () => {
    const membership = record('membership', 'mbr-1', {
      role: 'Vice ordförande',
      organizationId: 'arena-1',
      onBehalfOf: 'Lunnevads kommun',
      onBehalfOfId: 'org-1',
      inPlaceOf: 'Moa Ek',
      from: '2030',
      to: '2031-04-01',
      asOf: null,
    });
    const { memberships, posts } = await written([PERSON, ARENA, TOWN, membership, record('membership', 'mbr-2')]);
    expect(memberships).toMatchObject([
      {
        id: 'mbr-1',
        label: 'Vice ordförande, Gungnämnden i stället för Moa Ek',
        person_id: 'person-1',
        organization_id: 'arena-1',
        on_behalf_of_id: 'org-1',
        start_date: '2030',
        end_date: '2031-04-01',
        post_id: posts[0]?.id,
      },
      { id: 'mbr-2', role: 'ledamot', label: 'ledamot, Gungnämnden (uppgift från 2031)' },
    ]);
    expect(memberships[1]).not.toHaveProperty('post_id');
    expect(posts).toMatchObject([{ label: 'Vice ordförande, Gungnämnden', organization_id: 'arena-1' }]);
  });

  it('tells a party as a membership: of the party the documents name, or of one made of its letter', async () => {
    const known = record('organization', 'org-2', { name: 'Gungpartiet', classification: 'parti', aliases: ['G'] });
    const [one, other] = [
      record('person', 'p-1', { party: 'G' }),
      record('person', 'p-2', { name: 'Moa', party: 'Ö' }),
    ];
    const { organizations, memberships } = await written([one, other, known]);
    const made = organizations.find(({ name }) => name === 'Ö');
    expect(made).toMatchObject({ classification: 'parti' });
    expect(organizations.length).toBe(2);
    expect(memberships).toMatchObject([
      { person_id: 'p-1', organization_id: 'org-2', label: 'Ture Åsgrim (G)' },
      { person_id: 'p-2', organization_id: made?.id },
    ]);
  });

  it('tells decisions and what was moved as motions, with the counts of the vote', async () => {
    const meeting = record('meeting', 'mtg-1', { dateTo: '2031-05-07' });
    const decision = record('decision', 'dec-1', {
      diarienummer: ['LEK/7/2031'],
      outcome: 'avslag',
      meetingId: 'mtg-1',
      vote: { ja: 6, nej: 4, avstår: 1 },
      proposers: [
        { person: 'ture åsgrim', party: 'Ö', motion: 'yrkar avslag' },
        { person: 'Okänd', party: null, motion: null },
        { person: null, party: 'Å', motion: 'yrkar bifall' },
      ],
    });
    const { motions, events } = await written([PERSON, ARENA, decision, meeting]);
    expect(motions.map(({ id, text, creator_id, decision_id }) => [id, text, creator_id, decision_id])).toEqual([
      ['dec-1', 'Ny gunga\nEn gunga köps.', undefined, undefined],
      ['dec-1-yrkande-1', 'ture åsgrim: yrkar avslag', 'person-1', 'dec-1'],
      ['dec-1-yrkande-2', 'Okänd', undefined, 'dec-1'],
      ['dec-1-yrkande-3', 'Å: yrkar bifall', undefined, 'dec-1'],
    ]);
    expect(motions[0]).toMatchObject({
      organization_id: 'arena-1',
      identifier: '§ 4',
      legislative_session_id: 'mtg-1',
      decision_date: '2031-05-06',
      case_identifiers: ['LEK/7/2031'],
      classification: 'beslut',
      result: 'fail',
      vote_events: [
        {
          motion_id: 'dec-1',
          result: 'pass',
          counts: [
            { option: 'yes', value: 6 },
            { option: 'no', value: 4 },
            { option: 'abstain', value: 1 },
          ],
        },
      ],
    });
    expect(events).toMatchObject([
      { id: 'mtg-1', name: 'Gungnämnden 2031-05-06', start_date: '2031-05-06', end_date: '2031-05-07' },
    ]);
  });

  it('takes a mover’s name for a person only when it is one person’s', async () => {
    const twin = record('person', 'person-2');
    const moved = record('decision', 'dec-1', {
      proposers: [{ person: PERSON.name, party: null, motion: 'yrkar bifall' }],
    });
    expect((await written([PERSON, twin, ARENA, moved])).motions[1]).not.toHaveProperty('creator_id');
  });

  it('tells the one body another is part of, and none where sources differ', async () => {
    const part = (id: string, from: string, to: string) => record('relation', id, { type: 'partOf', from, to });
    const other = record('organization', 'org-2', { name: 'Region Lunn', classification: 'region' });
    const one = await written([ARENA, TOWN, other, part('rel-1', 'arena-1', 'org-1')]);
    expect(one.organizations[0]).toMatchObject({ id: 'arena-1', parent_id: 'org-1' });
    const two = await written([
      ARENA,
      TOWN,
      other,
      part('rel-1', 'arena-1', 'org-1'),
      part('rel-2', 'arena-1', 'org-2'),
    ]);
    expect(two.organizations[0]).not.toHaveProperty('parent_id');
  });

  it('is the same for the same graph, whatever order it came in, and whole for many records and for none', async () => {
    const records = [PERSON, ARENA, TOWN, record('membership', 'mbr-1'), record('decision', 'dec-1')];
    const text = await textOf(popolo(await storeWith({ records })));
    expect(await textOf(popolo(await storeWith({ records: records.toReversed() })))).toBe(text);
    expect((await written(manyPersons().records)).persons.length).toBe(1_001);
    expect(Object.values(await written([])).flat()).toEqual([]);
  });
});
