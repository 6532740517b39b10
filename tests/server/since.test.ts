/** What has happened since a day, over the invented region; today is 2 March 2024 there. */
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { NaiveStore } from '../contract/naive-store.ts';
import { testApp } from './app.ts';
import { ids } from './fixture.ts';

let app: Express;
beforeAll(async () => {
  app = await testApp();
});

const COAST = ids.entity('arena', 'Kustrådet');
interface Group {
  group: string;
  total: number;
  items: { title: string; date: string; inferred: boolean; place: unknown }[];
}
const since = async (query: Record<string, string>) => {
  const { body } = await request(app).get('/api/since').query(query).expect(200);
  return body as {
    from: string;
    until: string;
    groups: Group[];
    bodies: { name: string }[];
    undated: Record<string, number>;
  };
};
const told = async (query: Record<string, string>) =>
  Object.fromEntries(
    (await since(query)).groups
      .filter(({ total }) => total > 0)
      .map(({ group, items }) => [group, items.map((item) => `${item.date} ${item.title}`)]),
  );
const html = async (path: string, status = 200, from = app) =>
  (await request(from).get(path).set('Accept', 'text/html').expect(status)).text;
const words = (text: string) =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ');

describe('GET /api/since', () => {
  it('tells each kind latest first, and nothing of before or of days to come', async () => {
    const all = await told({ since: '2023-03-01' });
    expect(all['decision']?.sort()).toEqual([
      '2023-03-14 Avsiktsförklaring om kustnära kollektivtrafik',
      '2023-03-14 Medfinansiering av Kuststråket 2024–2026',
    ]);
    expect(all['meeting']).toEqual(['2023-03-14 Regionstyrelsen']);
    expect(all['opened']).toEqual(['2023 RS 2023/118']);
    expect(all['came']).toEqual(['2023-06 Viola Strand']);
    expect(all['left']).toEqual(['2023-06 Jon Hedlund']);
    expect(all['begins']).toEqual(['2024-01-01 Samverkansavtal om Kuststråket']);
    // Its end, and the day the task is due, lie ahead.
    expect(all).not.toHaveProperty('ends');
    expect(all['due']).toEqual(['2023-04-15 svar på remissen']);
    expect(all['document']?.[0]).toBe('2024-02-12 Verksamhetsberättelse för Kustrådet 2023');
  });

  it('narrows to a body, by id or name', async () => {
    for (const body of [COAST, 'kustrådet']) {
      const own = await told({ since: '2022', body });
      expect(own['decision']).toEqual(['2023-02 Gemensam satsning på cykelleder och hållplatser']);
      expect(own['meeting']).toEqual(['2023-02-09 Kustrådet']);
      expect(own['came']).toEqual(['2023-06 Viola Strand']);
    }
    expect(await told({ since: '2022', body: 'Finns inte' })).toEqual({});
    expect((await since({ since: '2022', body: COAST })).bodies).toEqual([]);
  });

  it('ends with the day that is asked for, and never after today', async () => {
    expect((await told({ since: '2023', until: '2023-02' }))['decision']).toEqual([
      '2023-02 Gemensam satsning på cykelleder och hållplatser',
    ]);
    expect((await since({ since: '2023', until: '2030' })).until).toBe('2024-03-02');
  });

  it('without a day it takes the latest mandate period there is anything of', async () => {
    expect(await since({})).toMatchObject({ from: '2023-01-01', until: '2024-03-02' });
  });

  it('counts what has no day, and gives every line its place', async () => {
    const { undated, groups, bodies } = await since({ since: '2015' });
    expect(undated['came']).toBeGreaterThan(0);
    expect(groups.flatMap(({ items }) => items).every(({ place }) => place !== null)).toBe(true);
    expect(bodies.map(({ name }) => name)).toEqual(expect.arrayContaining(['Kustrådet', 'Regionstyrelsen']));
  });
});

describe('/nytt', () => {
  it('offers mandate periods and tells the time in the heading', async () => {
    const text = await html('/nytt?sedan=2023-03-01');
    expect(words(text)).toContain('Vad har hänt sedan 1 mars 2023?');
    expect(text).toContain('href="/nytt?sedan=2023-01-01&amp;till=2026-12-31"');
    expect(words(text)).toMatch(/2 beslut 1 sammanträde 1 nytt ärende 1 ny på plats/);
    expect(words(text)).toContain('någon gång 2023');
    expect(words(await html('/nytt?sedan=2019-01-01&till=2022-12-31'))).toContain(
      'Vad hände 1 januari 2019 – 31 december 2022?',
    );
  });

  it('shows one kind by itself, and says so when nothing happened', async () => {
    const one = words(await html('/nytt?sedan=2022&visa=beslut'));
    expect(one).toContain('Medfinansiering av Kuststråket');
    expect(one).not.toContain('svar på remissen');
    expect(words(await html('/nytt?sedan=2024-03-01'))).toContain('Inget med datum under den tiden');
    expect(words(await html('/nytt?organ=Finns+inte'))).toContain('Inget organ heter ”Finns inte”');
    expect(words(await html('/nytt', 200, await testApp({}, new NaiveStore())))).toContain('Läsrummet är tomt');
    await html('/nytt?sedan=snart', 400);
  });

  it('is found from the first page and from a body', async () => {
    expect(await html('/')).toContain('href="/nytt"');
    expect(await html(`/arenor/${COAST}`)).toContain(`href="/nytt?organ=${COAST}"`);
  });

  it('can be followed as a feed', async () => {
    const { text, headers } = await request(app).get('/nytt/flode?sedan=2022').buffer(true).expect(200);
    expect(headers['content-type']).toContain('application/atom+xml');
    expect(text).toContain('Beslut: Medfinansiering av Kuststråket 2024–2026');
    const all = [...text.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);
    expect(new Set(all).size).toBe(all.length);
    expect(text).toMatch(/<link rel="alternate" type="text\/html" href="http:\/\/[^"]+\/beslut\/dec-/);
  });
});
