/** Two reports beside each other, over the invented region. */
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { testApp } from './app.ts';
import { ids } from './fixture.ts';

let app: Express;
beforeAll(async () => {
  app = await testApp();
});

const [A, B] = [ids.document('rapport22'), ids.document('rapport23')];
const page = async (path: string, status = 200) =>
  (await request(app).get(path).set('Accept', 'text/html').expect(status)).text;
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ');

describe('GET /api/compare', () => {
  it('tells every paragraph once, with its place in the page’s text, and how many changed', async () => {
    const { body } = await request(app).get('/api/compare').query({ a: A, b: B }).expect(200);
    const rows: { state: string; a: Side; b: Side }[] = body.rows;
    type Side = { text: string; places: { document: string; page: number; start: number; end: number }[] } | null;
    for (const state of ['same', 'changed', 'moved', 'new', 'gone'])
      expect(rows.filter((row) => row.state === state).length).toBe(body.counts[state]);
    expect(body.series.map((s: { year: number }) => s.year)).toEqual([2022, 2023]);
    expect(rows.some(({ b }) => b?.text.startsWith('Kustrådet har haft sju sammanträden under 2023.'))).toBe(true);
    const gone = rows.find(({ a }) => a?.text.startsWith('Jon Hedlund, Ljungvik'));
    const [place] = gone?.a?.places ?? [];
    const { body: read } = await request(app).get(`/api/documents/${A}/pages/${place?.page}`).expect(200);
    expect(read.text.slice(place?.start, place?.end)).toBe('Jon Hedlund, Ljungvik kommun');
  });

  it('sets meetings of the years beside each other, each with its source', async () => {
    const { body } = await request(app).get('/api/compare').query({ a: A, b: B }).expect(200);
    const [row] = body.figures.meetings.filter((r: { label: string }) => r.label === 'Kustrådet');
    expect(row.cells.map((cell: { values: number[] } | null) => cell?.values)).toEqual([[4, 5], [7]]);
    expect(row.cells[1].evidence[0].document).toBe(B);
    expect(body.sources.map((s: { id: string }) => s.id).sort()).toEqual([A, B].sort());
  });

  it('refuses what is no document', async () => {
    await request(app).get('/api/compare').query({ a: A }).expect(400);
    await request(app).get('/api/compare').query({ a: A, b: 'ingen' }).expect(404);
  });

  it('a document beside itself has nothing new', async () => {
    const { body } = await request(app).get('/api/compare').query({ a: A, b: A }).expect(200);
    expect(body.counts).toMatchObject({ changed: 0, moved: 0, new: 0, gone: 0 });
    expect(body.counts.same).toBeGreaterThan(5);
  });
});

describe('/jamfor', () => {
  it('tells the change in figures first, each figure leading to just those', async () => {
    const html = await page(`/jamfor?a=${A}&b=${B}`);
    const { body } = await request(app).get('/api/compare').query({ a: A, b: B });
    expect(words(html)).toContain('Vad har ändrats från 2022 till 2023?');
    expect(words(html)).toContain(`${body.counts.gone} borta`);
    const narrowed = words(await page(`/jamfor?a=${A}&b=${B}&visa=borta`));
    expect(narrowed).toContain('Sara Ek, Tallnäs kommun');
    expect(narrowed).not.toContain('Kustrådet har haft sju sammanträden');
    expect(await page(`/jamfor?a=${A}&b=${B}&visa=nya&sida=9`)).toContain('Inga sådana ändringar');
  });

  it('links each paragraph to its words in its document', async () => {
    const html = await page(`/jamfor?a=${A}&b=${B}`);
    const [, href = ''] = /href="(\/handlingar\/[^"]*plats=\d+-\d+[^"]*)"/.exec(html) ?? [];
    expect(await page(href.replaceAll('&amp;', '&').replace(/#.*/, ''))).toContain('class="cited"');
  });

  it('shows two values where sources differ, the chart and the change', async () => {
    const html = await page(`/jamfor?a=${A}&b=${B}`);
    expect(html).toContain('aria-label="Kustrådet, år för år"');
    expect(words(html)).toMatch(/4 eller 5\s+källorna säger olika/);
    expect(words(html)).toContain('Ändring 2022–2023');
  });

  it('opens from the page of a report, with the earlier first', async () => {
    for (const id of [A, B]) expect(await page(`/handlingar/${id}`)).toContain(`href="/jamfor?a=${A}&amp;b=${B}"`);
    expect(words(await page(`/handlingar/${B}`))).toContain('2022 års verksamhetsberättelse');
    expect(words(await page(`/handlingar/${ids.document('protokoll')}`))).not.toContain('års protokoll');
  });

  it('offers reports of several years, then any two', async () => {
    const start = await page('/jamfor');
    expect(words(start)).toContain('Verksamhetsberättelse för Kustrådet 2022 och 2023');
    const second = await page(`/jamfor?a=${ids.document('avtal')}&filter=protokoll`);
    expect(words(second)).toContain('Den första är Samverkansavtal om Kuststråket 2024–2027');
    expect(second).toContain(`/jamfor?a=${ids.document('avtal')}&amp;b=${ids.document('protokoll')}`);
    expect(words(await page(`/jamfor?a=${A}&b=${A}`))).toContain('Du har valt samma handling två gånger');
    await page(`/jamfor?a=${A}&b=ingen`, 404);
  });
});
