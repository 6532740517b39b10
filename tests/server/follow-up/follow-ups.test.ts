/** What is to be watched, over the API and as a page. */
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FollowUp } from '../../../server/contract/follow-ups.ts';
import { stateOn } from '../../../server/services/follow-up/follow-ups.ts';
import { testApp } from '../app.ts';
import { ids } from '../fixture.ts';
import { NOTICE, REPORT, REPORT_DOCUMENT, reportedStore } from './report-fixture.ts';

let app: Express;
let reported: Express;
beforeAll(async () => {
  app = await testApp();
  reported = await testApp({}, await reportedStore());
});

const ask = async (query: Record<string, string>, from = app) =>
  (await request(from).get('/api/follow-ups').query(query).expect(200)).body as {
    items: FollowUp[];
    states: object[];
    total: number;
  };
const brief = ({ items }: { items: FollowUp[] }) => items.map(({ state, sort, due }) => [state, sort, due]);
const words = async (path: string, from = app) =>
  (await request(from).get(path).set('Accept', 'text/html').expect(200)).text
    .replace(/<[^>]+>/g, ' ')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ');

describe('how a matter stands on a day', () => {
  const matter = { sort: 'task' as const, due: '2031-05', lastDay: '2031-05-31', reportedBack: null };
  it.each([
    ['coming', matter, '2031-05-31'],
    ['overdue', matter, '2031-06-01'],
    ['coming', { ...matter, sort: 'ends' as const }, '2031-05-31'],
    ['passed', { ...matter, sort: 'ends' as const }, '2031-06-01'],
    ['passed', { ...matter, sort: 'proposed' as const }, '2031-06-01'],
    ['passed', { ...matter, sort: 'told' as const }, '2031-01-01'],
    ['undated', { ...matter, due: null, lastDay: null }, '2031-06-01'],
    ['undated', { ...matter, due: 'hösten', lastDay: null }, '2031-06-01'],
  ])('%s', (state, of, per) => expect(stateOn(of, per)).toBe(state));
});

describe('GET /api/follow-ups', () => {
  it('tells the states for the day asked for, overdue first', async () => {
    expect(brief(await ask({ per: '2023-04-01' }))).toEqual([
      ['coming', 'due', '2023-04-15'],
      ['coming', 'task', '2024-11-30'],
      ['coming', 'ends', '2027-12-31'],
    ]);
    expect(brief(await ask({ per: '2025-01-01' }))).toEqual([
      ['overdue', 'task', '2024-11-30'],
      ['overdue', 'due', '2023-04-15'],
      ['coming', 'ends', '2027-12-31'],
    ]);
  });

  it('tells them for today where no day is asked for', async () => {
    expect((await request(app).get('/api/follow-ups').expect(200)).body.per).toBe('2024-03-02');
  });

  it('tells who is to do it, who gave it, the case and the words', async () => {
    const [task] = (await ask({ per: '2025-01-01', who: 'vik' })).items;
    expect(task).toMatchObject({
      kind: 'assignment',
      who: [{ kind: 'person', name: 'Torsten Vik', id: ids.entity('person', 'Torsten Vik') }],
      body: 'Regionstyrelsen',
      cases: [{ diarienummer: 'RS 2023/118', case: { kind: 'case', id: ids.entity('case', '118') } }],
      evidence: [{ quote: expect.stringContaining('senast den 30 november 2024') }],
    });
  });

  it.each([
    [{ body: 'regionstyrelsen' }, 1],
    [{ body: 'Region Havsmark' }, 2],
    [{ who: 'Torsten' }, 1],
    [{ who: 'Ljungvik kommun' }, 1],
    [{ who: 'ingen alls' }, 0],
    [{ year: '2023' }, 1],
    [{ q: 'RS 2023/118' }, 3],
    [{ q: 'remissen' }, 1],
    [{ state: 'overdue' }, 2],
    [{ state: 'undated' }, 0],
  ])('%o narrows to %i', async (query, total) => {
    expect((await ask({ per: '2025-01-01', ...query })).total).toBe(total);
  });

  it('counts the states whatever state is asked for, and pages', async () => {
    const answer = await ask({ per: '2025-01-01', state: 'coming', limit: '1' });
    expect(answer.states).toContainEqual({ value: 'overdue', count: 2 });
    expect((await ask({ per: '2025-01-01', limit: '1', offset: '2' })).items.map((i) => i.sort)).toEqual(['ends']);
  });

  it.each(['per=2025-02-30', 'per=i+dag', 'state=annat', 'year=förr'])('%s is refused', async (query) => {
    await request(app).get(`/api/follow-ups?${query}`).expect(400);
    await request(app).get(`/api/follow-ups.ics?${query}`).expect(400);
  });

  it('tells a later document that probably reports back, with its words and why', async () => {
    const { items } = await ask({ per: '2025-01-01', state: 'reported' }, reported);
    expect(items).toHaveLength(1);
    expect(items[0]?.reportedBack).toMatchObject({
      rule: 'sameCase',
      cases: ['RS 2023/118'],
      words: ['resultatet'],
      date: '2024-12-10',
      evidence: { document: REPORT_DOCUMENT, page: 1 },
    });
    expect(items[0]?.reportedBack?.evidence.quote).toContain(REPORT);
  });

  it('reckons the last day of notice from the words of the agreement', async () => {
    const notice = (await ask({ per: '2025-01-01' }, reported)).items.find(({ sort }) => sort === 'notice');
    expect(notice).toMatchObject({ due: '2027-06-30', reckoned: true, state: 'coming' });
    expect(notice?.id).toMatch(/-uppsagning$/);
    expect(NOTICE).toContain('sex månader');
  });
});

describe('what can be taken along', () => {
  it('a table', async () => {
    const { text, headers } = await request(reported).get('/api/follow-ups.csv?per=2025-01-01&who=vik').expect(200);
    expect(headers['content-disposition']).toContain('bevakning.csv');
    const [names, first, ...rest] = text.slice(1).trimEnd().split('\r\n');
    expect(names?.split(';')).toEqual(
      expect.arrayContaining(['datum', 'läge', 'vem', 'troligen återrapporterat i', 'adress']),
    );
    expect(first).toContain(
      '2024-11-30;troligen återrapporterat;Uppdrag;återrapportera resultatet;Torsten Vik;Regionstyrelsen;RS 2023/118',
    );
    expect(first).toContain(REPORT);
    expect(rest).toEqual([]);
  });

  it('a calendar, the same as long as the documents are the same', async () => {
    const get = () => request(app).get('/api/follow-ups.ics?per=2025-01-01').set('Host', 'rum.test').expect(200);
    const { text, headers } = await get();
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(headers['content-disposition']).toContain('bevakning.ics');
    expect((await get()).text).toBe(text);
    const lines = text.replaceAll('\r\n ', '').split('\r\n');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(3);
    expect(lines).toContain('DTSTART;VALUE=DATE:20241130');
    expect(lines).toContain('DTEND;VALUE=DATE:20241201');
    expect(lines).toContain('SUMMARY:Uppdrag: återrapportera resultatet');
    expect(lines.find((line) => line.startsWith('DESCRIPTION:återrapportera'))).toContain('\\nÄrende: RS 2023/118');
    expect(lines.find((line) => line.startsWith('URL:'))).toMatch(
      /\/handlingar\/doc-[^?]+\?sida=2&plats=\d+-\d+#plats$/,
    );
    const uids = lines.filter((line) => line.startsWith('UID:'));
    expect(new Set(uids).size).toBe(3);
  });
});

describe('/bevakning', () => {
  it('shows overdue, coming, who, case and source', async () => {
    const text = await words('/bevakning?per=2025-01-01');
    expect(text).toContain('3 saker att bevaka');
    expect(text).toContain('Läget 1 januari 2025.');
    expect(text).toMatch(
      /Datumet har passerat .*30 november 2024 uppdrag Återrapportera resultatet Torsten Vik Regionstyrelsen RS 2023\/118/,
    );
    expect(text).toMatch(/Kommande .*31 december 2027 upphör Samverkansavtal om Kuststråket/);
    expect(text).toContain('Protokoll regionstyrelsen 14 mars 2023, s. 2');
  });

  it('claims a report only with both quotes', async () => {
    const text = await words('/bevakning?per=2025-01-01', reported);
    expect(text).toContain('Troligen återrapporterat i Protokoll regionstyrelsen 10 december 2024, s. 1');
    expect(text).toContain('Regiondirektören får i uppdrag att återrapportera resultatet senast den 30 november 2024.');
    expect(text).toContain(REPORT);
    expect(text).toContain(
      'Båda hör till ärende RS 2023/118. Gemensamma ord: resultatet. Återrapporten är från 10 december 2024.',
    );
    expect(text).toContain('uträknat ur avtalets tid och uppsägningsvillkor');
    expect(await words('/bevakning?per=2025-01-01')).not.toContain('Återrapporten');
  });

  it('keeps what was asked for in the form and in the ways out', async () => {
    const { text } = await request(app)
      .get('/bevakning?per=2025-01-01&organ=Regionstyrelsen&vem=Vik&ar=2024&lage=forsenat')
      .expect(200);
    expect(text).toContain('value="Vik"');
    expect(text).toContain('name="per" value="2025-01-01"');
    expect(text).toContain(
      '/api/follow-ups.ics?body=Regionstyrelsen&amp;who=Vik&amp;year=2024&amp;state=overdue&amp;per=2025-01-01',
    );
    await request(app).get('/bevakning?per=2025-02-30').set('Accept', 'text/html').expect(400);
    await request(app).get('/bevakning?lage=annat').set('Accept', 'text/html').expect(400);
  });
});
