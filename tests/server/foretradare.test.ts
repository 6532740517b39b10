/** Who represented whom: filters, downloads and every view of the page over the invented region. */
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordId } from '../../graph/ids.ts';
import type { MembershipRecord, WarningRecord } from '../../graph/records.ts';
import { OPERATIONS } from '../../server/contract/operations.ts';
import { NaiveStore } from '../contract/naive-store.ts';
import { testApp } from './app.ts';
import { fixtureGraph, fixtureStore, ids } from './fixture.ts';

let app: Express;
beforeAll(async () => {
  app = await testApp();
});

const COAST = ids.entity('arena', 'Kustrådet');
const html = async (query: Record<string, string>, from: Express = app) =>
  (await request(from).get('/foretradare').query(query).set('Accept', 'text/html').expect(200)).text;
const words = async (query: Record<string, string>, from: Express = app) =>
  (await html(query, from))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ');

describe('/api/representation', () => {
  const persons = async (query: Record<string, string>) => {
    const { body } = await request(app).get('/api/representation').query(query).expect(200);
    expect(OPERATIONS.representation.answers[200].safeParse(body).error?.issues ?? []).toEqual([]);
    return body.rows.map((row: MembershipRecord) => `${row.person}, ${row.role}`);
  };

  it.each([
    [{ role: 'ORDFÖRANDE' }, ['Karin Alm, ordförande', 'Karin Alm, ordförande']],
    [{ role: 'ordforande', arena: 'Regionstyrelsen' }, ['Karin Alm, ordförande']],
    [{ role: 'kassör' }, []],
    [{ substitutes: '1' }, ['Petter Åberg, tjänstgörande ersättare']],
    [{ substitutes: '1', person: 'Elsa Brink' }, ['Petter Åberg, tjänstgörande ersättare']],
    [{ substitutes: '1', person: 'Karin Alm' }, []],
    [{ person: 'Elsa Brink' }, []],
  ])('%o', async (query, expected) => {
    expect(await persons(query)).toEqual(expected);
  });

  it('gives the same as a table, with quote and address', async () => {
    const { text, headers } = await request(app)
      .get('/api/representation.csv')
      .query({ arena: COAST, organization: 'Ljungvik kommun' })
      .expect(200);
    expect(headers['content-disposition']).toContain('foretradare.csv');
    const [names, first, second, ...rest] = text.slice(1).trimEnd().split('\r\n');
    expect(names).toBe(
      'person;roll;organ;företräder;i stället för;från;till;uppgift från;säkerhet;handling;sida;citat;adress',
    );
    expect(first).toMatch(
      /^Jon Hedlund;ledamot;Kustrådet;Ljungvik kommun;;;2023-06;2022;0,95;Verksamhetsberättelse för Kustrådet 2022;2;/,
    );
    expect(second).toMatch(/^Viola Strand;.*;http:\/\/[^;]+\/handlingar\/doc-[0-9a-f]+\?sida=\d+/);
    expect(rest).toEqual([]);
  });
});

describe('the page', () => {
  it('offers what there is, and keeps what was chosen', async () => {
    const text = await html({ organ: 'Kustrådet', ar: '2022', roll: 'ledamot' });
    expect(text).toMatch(new RegExp(`<option value="${COAST}" selected>Kustrådet \\(\\d+\\)`));
    expect(text).toMatch(/<option value="2022" selected>/);
    expect(text).toMatch(/<option value="ledamot" selected>/);
    expect(text).toContain('<optgroup label="Platser och poster">');
    expect(text).toContain('<option value="Petter Åberg">');
    expect(text).toContain(`/api/representation.csv?arena=${COAST}&amp;role=ledamot&amp;year=2022`);
    expect(await words({ organ: COAST, ar: '2022', roll: 'ledamot' })).toContain('3 uppdrag');
  });

  it('moved from /personer, which lists persons now', async () => {
    const { headers } = await request(app).get('/personer?organisation=Region+Havsmark&arena=DF&ar=2022').expect(308);
    expect(headers['location']).toBe('/foretradare?organisation=Region+Havsmark&organ=DF&ar=2022');
    const { text } = await request(app).get('/personer?filter=alm').set('Accept', 'text/html').expect(200);
    expect(text).toContain(ids.entity('person', 'Karin Alm'));
    expect(text).not.toContain(ids.entity('person', 'Nils Ödegård'));
  });

  it('shows who sat in a body year by year, each role with its source', async () => {
    const text = await html({ organ: 'Kustrådet', visa: 'matris' });
    expect(text).toMatch(/<caption>Vem satt i Kustrådet, år för år<\/caption>/);
    const [row = ''] = text.match(/<tr><th scope="row"><a [^>]*>Jon Hedlund<.*?<\/tr>/s) ?? [];
    expect(row.match(/>ledamot<\/a>/g)).toHaveLength(2);
    expect(row).toContain('Ljungvik kommun');
    expect(text).toContain(`/foretradare?organ=Kustr%C3%A5det&amp;ar=2023&amp;visa=matris`);
  });

  it('shows who sat where in a year, and where a person sat', async () => {
    const year = await html({ ar: '2023', visa: 'matris' });
    expect(year).toContain('<caption>Vem satt var 2023</caption>');
    expect(year.match(/<th scope="col">/g)?.length).toBeGreaterThan(3);
    const person = await html({ person: 'Karin Alm', visa: 'matris' });
    expect(person).toContain('<caption>Var satt Karin Alm, år för år</caption>');
    expect(person).toMatch(/<th scope="row"><a [^>]*>Regionstyrelsen<\/a>/);
  });

  it('takes away the year that is shown', async () => {
    expect(await html({ visa: 'matris' })).toContain('/api/representation.csv?year=2023');
  });

  it('tells who came after whom, also from the side of one person', async () => {
    const text = await words({ person: 'Viola Strand', visa: 'tidslinje' });
    expect(text).toContain('Viola Strand från juni 2023 efterträdde Jon Hedlund');
    expect(text).toContain('Jon Hedlund till juni 2023 efterträddes av Viola Strand');
    expect(text).not.toMatch(/Sara Ek nämnd/);
    expect(await html({ organ: COAST, visa: 'tidslinje' })).toMatch(
      /<svg class="seats time-wide"[^>]* role="img" aria-label="Tidslinje över \d\splatser, 2022–2023\./,
    );
  });

  it('asks for something to follow where nothing was', async () => {
    const text = await html({ visa: 'tidslinje' });
    expect(text).toContain('Välj en person, ett organ eller en organisation');
    expect(text).toContain(`/foretradare?organ=${COAST}&amp;visa=tidslinje`);
  });

  it('tells who stood in for whom, and leads to the meeting', async () => {
    const text = await html({ visa: 'ersattare', person: 'Elsa Brink' });
    expect(text).toContain(`/moten/${recordId('meeting', 'rs', '2023-03-14')}`);
    expect(text).toMatch(/Petter Åberg<\/a>.*Elsa Brink<\/a>/s);
    expect(text).toContain('substitutes=1');
    expect(await words({ visa: 'ersattare', organ: COAST })).toContain(
      'Handlingarna berättar inte om någon ersättare här.',
    );
  });
});

describe('the ways there', () => {
  it.each([
    [
      '/',
      `/foretradare?organisation=${ids.entity('organization', 'Ljungvik kommun')}&amp;organ=${COAST}&amp;visa=matris`,
    ],
    ['/', 'href="/foretradare"'],
    [
      `/personer/${ids.entity('person', 'Karin Alm')}`,
      `/foretradare?person=${ids.entity('person', 'Karin Alm')}&amp;visa=tidslinje`,
    ],
    [`/arenor/${COAST}`, `/foretradare?organ=${COAST}&amp;visa=matris`],
    [
      `/organisationer/${ids.entity('organization', 'Ljungvik kommun')}`,
      `/foretradare?organisation=${ids.entity('organization', 'Ljungvik kommun')}&amp;visa=matris`,
    ],
  ])('%s leads to %s', async (path, address) => {
    const { text } = await request(app).get(path).set('Accept', 'text/html').expect(200);
    expect(text).toContain(address);
  });
});

describe('states', () => {
  it('a name nobody has is met with near ones', async () => {
    const text = await html({ person: 'Karin Ahlm', ar: '2023' });
    expect(text).toContain('Ingen person i handlingarna kallas ”Karin Ahlm”.');
    expect(text).toContain(`/foretradare?person=${ids.entity('person', 'Karin Alm')}&amp;ar=2023`);
    expect(await words({ organ: 'Fjällrådet' })).toContain('Inget organ i handlingarna kallas ”Fjällrådet”.');
  });

  it('nothing found is said not to mean that nothing was', async () => {
    expect(await words({ organ: COAST, ar: '1999' })).toContain('inte att det inte fanns');
  });

  it('a year that is none is refused, an unknown view is the table', async () => {
    await request(app).get('/foretradare?ar=snart').set('Accept', 'text/html').expect(400);
    expect(await words({ visa: 'karta' })).toContain('11 uppdrag');
  });

  it('an empty room says so', async () => {
    expect(await words({}, await testApp({}, new NaiveStore()))).toContain('Läsrummet är tomt');
  });

  it('a place that very many hold is drawn in part, and that is said', async () => {
    const graph = fixtureGraph();
    const model = graph.records.find((r): r is MembershipRecord => r.kind === 'membership');
    if (!model) throw new Error('the fixture has no membership');
    const many = Array.from({ length: 60 }, (_, i): MembershipRecord => {
      const id = recordId('membership', 'many', i);
      return { ...model, id, role: 'nämndeman', person: `Person ${i}`, personId: recordId('person', `many ${i}`) };
    });
    const large = await testApp({}, await fixtureStore({ ...graph, records: [...graph.records, ...many] }));
    const text = await words({ roll: 'nämndeman', visa: 'tidslinje' }, large);
    expect(text).toContain('20 personer till får inte plats här');
    expect(await html({ roll: 'nämndeman', visa: 'tidslinje' }, large)).toContain('Person 39');
    expect(await words({ roll: 'nämndeman' }, large)).toContain('60 uppdrag');
  });

  it('shows rows that contradict each other beside each other', async () => {
    const graph = fixtureGraph();
    const chair = graph.records.find(
      (r): r is MembershipRecord =>
        r.kind === 'membership' && r.organization === 'Kustrådet' && r.role === 'ordförande',
    );
    const other = graph.records.find((r): r is MembershipRecord => r.kind === 'membership' && r.person === 'Sara Ek');
    if (!chair || !other) throw new Error('the fixture has no chair');
    const rival: MembershipRecord = { ...other, id: recordId('membership', 'rival'), role: 'ordförande' };
    const warning: WarningRecord = {
      kind: 'warning',
      id: recordId('warning', 'chairs'),
      type: 'membershipsDiffer',
      about: [chair.id, rival.id].sort(),
      detail: 'ordförande 2022: Karin Alm, Sara Ek',
      evidence: [...chair.evidence, ...rival.evidence],
    };
    const records = [...graph.records, rival, warning];
    const edges = [
      ...graph.edges,
      { from: rival.personId, type: 'HOLDS' as const, to: rival.id, record: rival.id },
      { from: rival.id, type: 'IN_BODY' as const, to: rival.organizationId, record: rival.id },
    ];
    const torn = await testApp({}, await fixtureStore({ ...graph, records, edges }));
    const text = await html({ organ: COAST }, torn);
    const [beside = ''] = text.match(/<section id="olika".*?<\/section>/s) ?? [];
    expect(beside).toContain('ordförande 2022: Karin Alm, Sara Ek');
    expect(beside.match(/<blockquote/g)).toHaveLength(2);
    expect(beside.match(/class="source-link"/g)).toHaveLength(2);
    expect(await words({ organ: COAST, visa: 'tidslinje' }, torn)).toContain('Handlingarna visar flera samtidigt');
    expect(await html({ organ: 'Regionstyrelsen' }, torn)).not.toContain('id="olika"');
  });
});
