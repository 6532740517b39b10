/** Decisions as a list, a meeting's page, and two sources that say different things. */
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordId } from '../../graph/ids.ts';
import type { DecisionRecord, Evidence } from '../../graph/records.ts';
import { testApp } from './app.ts';
import { fixtureGraph, fixtureStore, ids } from './fixture.ts';

let app: Express;
beforeAll(async () => {
  app = await testApp();
});

const MEETING = `/moten/${recordId('meeting', 'rs', '2023-03-14')}`;
const words = async (path: string, from: Express = app) =>
  (await request(from).get(path).set('Accept', 'text/html').expect(200)).text
    .replace(/<[^>]+>/g, ' ')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ');
const paragraphs = async (query: Record<string, string>) =>
  (await request(app).get('/api/decisions').query(query).expect(200)).body.items.map(
    (d: { paragraph: string | null }) => d.paragraph,
  );

describe('GET /api/decisions', () => {
  it.each([
    [{}, ['§ 43', '§ 44', null]],
    [{ body: 'regionstyrelsen' }, ['§ 43', '§ 44']],
    [{ body: ids.entity('arena', 'Kustrådet') }, [null]],
    [{ year: '2023', outcome: 'återremiss' }, ['§ 44']],
    [{ year: '2022' }, []],
    [{ proposer: 'Sundin' }, ['§ 43']],
    [{ proposer: 'maja c' }, ['§ 43']],
    [{ reserved: 'M' }, ['§ 43']],
    [{ reserved: 'S' }, []],
    [{ reserved: 'Sundin' }, []],
    [{ vote: '1' }, ['§ 43']],
    [{ q: 'kollektivtrafik' }, ['§ 44']],
    [{ q: 'RS 2022/77' }, ['§ 44']],
    [{ q: '§ 43' }, ['§ 43']],
  ])('%o', async (query, expected) => {
    expect(await paragraphs(query)).toEqual(expected);
  });

  it('pages, and cites what it shows', async () => {
    const { body } = await request(app).get('/api/decisions?limit=1&offset=1').expect(200);
    expect(body).toMatchObject({ total: 3, offset: 1, limit: 1 });
    expect(body.items).toHaveLength(1);
    expect(body.sources.map(({ id }: { id: string }) => id)).toContain(ids.document('protokoll'));
  });

  it('gives them all as a table', async () => {
    const { text, headers } = await request(app).get('/api/decisions.csv?reserved=M').expect(200);
    expect(headers['content-disposition']).toContain('beslut.csv');
    const [names, first, ...rest] = text.slice(1).trimEnd().split('\r\n');
    expect(names?.split(';')).toEqual(expect.arrayContaining(['datum', 'organ', 'paragraf', 'yrkanden', 'adress']));
    expect(first).toContain('2023-03-14;Regionstyrelsen;§ 43;');
    expect(first).toContain('Nils Ödegård (M): yrkar avslag');
    expect(rest).toEqual([]);
  });
});

describe('/beslut', () => {
  it('shows who moved and reserved, the vote, and where it stands', async () => {
    const text = await words('/beslut?organ=Regionstyrelsen');
    expect(text).toContain('2 beslut');
    expect(text).toMatch(/yrkande: Nils Ödegård \(M\) och Maja Sundin \(C\)/);
    expect(text).toContain('Ja 9, Nej 4, Avstår 2');
    expect(text).toContain('Protokoll regionstyrelsen 14 mars 2023, s. 2');
  });

  it('keeps what was asked for in the form and in the ways out', async () => {
    const { text } = await request(app).get('/beslut?ar=2023&utfall=bifall&yrkande=Nils&omrostning=ja').expect(200);
    expect(text).toMatch(/<option selected value="2023">|<option value="2023" selected/);
    expect(text).toContain('value="Nils"');
    expect(text).toMatch(/type="checkbox" name="omrostning" value="ja" checked/);
    expect(text).toContain('/api/decisions.csv?year=2023&amp;outcome=bifall&amp;proposer=Nils&amp;vote=1');
  });

  it('says so when nothing fits, and refuses what is no year', async () => {
    expect(await words('/beslut?yrkande=ingen')).toContain('Inga beslut stämmer med det du angav.');
    await request(app).get('/beslut?ar=snart').set('Accept', 'text/html').expect(400);
  });

  it('shows counts that differ side by side', async () => {
    const text = await words('/beslut');
    expect(text).toContain('Två källor säger olika');
    expect(text).toMatch(/2022: 4, 5 .*Kustrådet har haft fyra sammanträden under året\..*Kustrådet 2022: fem möten\./);
    expect(await words('/beslut?ar=2023')).not.toContain('fem möten');
  });
});

describe('a decision told by two sources', () => {
  const evidence: Evidence = {
    source: 'rapporter/kustradet-2022.pdf',
    document: ids.document('rapport22'),
    passage: null,
    page: 1,
    start: 0,
    end: 26,
    quote: 'Verksamhetsberättelse 2022',
  };
  const retold = (change: Partial<DecisionRecord>): DecisionRecord => ({
    kind: 'decision',
    id: recordId('decision', 'retold'),
    body: 'Regionstyrelsen',
    bodyId: ids.entity('arena', 'Regionstyrelsen'),
    date: '2023-03',
    paragraph: '§ 43',
    title: 'Medfinansiering av Kuststråket',
    diarienummer: [],
    points: [],
    outcome: 'bifall',
    formal: false,
    proposers: [],
    reservations: [],
    notes: [],
    vote: null,
    meetingId: null,
    evidence: [evidence],
    ...change,
  });
  const page = async (change: Partial<DecisionRecord>, path = `/beslut/${recordId('decision', '43')}`) => {
    const graph = fixtureGraph();
    return words(
      path,
      await testApp({}, await fixtureStore({ ...graph, records: [...graph.records, retold(change)] })),
    );
  };

  it('stands beside the minutes, and what differs is said', async () => {
    const text = await page({ vote: { ja: 10, nej: 3, avstår: 2 }, outcome: 'avslag' });
    expect(text).toContain('Två källor säger olika: utfall, röster');
    expect(text).toContain('Ja 9, Nej 4, Avstår 2 Ja 10, Nej 3, Avstår 2');
    expect(await page({ outcome: 'avslag' }, '/beslut')).toContain('Två källor säger olika: utfall Beslutet');
  });

  it('agrees where nothing differs, and another paragraph, year or case is another decision', async () => {
    expect(await page({})).toContain('Källorna stämmer överens.');
    for (const other of [{ paragraph: '§ 45' }, { date: '2022-03' }, { diarienummer: ['RS 1999/1'] }])
      expect(await page(other)).not.toContain('Beslutet i andra handlingar');
  });
});

describe('a meeting', () => {
  it('tells agenda, decisions, who sat there, documents, and neighbours', async () => {
    const text = await words(MEETING);
    expect(text).toContain('Regionstyrelsen 14 mars 2023');
    expect(text).toMatch(/§ 43 .*§ 44/);
    expect(text).toMatch(/Karin Alm ordförande .*Petter Åberg tjänstgörande ersättare Elsa Brink/);
    expect(text).toContain('Protokoll regionstyrelsen 14 mars 2023');
    expect(text).toContain('Paragrafer som saknas');
    const called = await words(`/moten/${recordId('meeting', 'kust', '2023-02-09')}`);
    expect(called).toMatch(/2 Kuststråket RS 2023\/118 Lena Fors inget beslut bland handlingarna/);
    expect(called).toContain('Vilka som var med framgår inte av handlingarna.');
  });

  it('offers what may have been meant for one that is none', async () => {
    const { body } = await request(app).get('/api/meetings/ingen').expect(404);
    expect(body.error.message).toContain('inget sammanträde');
  });
});

describe('the first page', () => {
  it('has ways in with examples that are there, and says how fresh it is', async () => {
    const { text } = await request(app).get('/').set('Accept', 'text/html').expect(200);
    const ways = /<section[^>]+class="ways">(.*?)<\/section>/s.exec(text)?.[1] ?? '';
    const links = [...ways.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '');
    for (const room of ['/arenden/', '/beslut/', '/personer/', '/arenor/', '/moten/', '/handlingar/'])
      expect(links.some((href) => href.startsWith(room))).toBe(true);
    for (const href of links) await request(app).get(href).expect(200);
    expect(await words('/')).toContain('Handlingarna är från 2023–2024. Senast inläst 1 mars 2024');
  });
});
