/** What has been read, how well, and what to check. */
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../server/contract/operations.ts';
import { NaiveStore } from '../contract/naive-store.ts';
import { testApp } from './app.ts';
import { fixtureGraph, fixtureStore, ids } from './fixture.ts';

let app: Express;
beforeAll(async () => {
  app = await testApp();
});

describe('GET /api/coverage', () => {
  it('counts files, pages by how they were read, and documents by year and type', async () => {
    const { body } = await request(app).get('/api/coverage').expect(200);
    expect(OPERATIONS.coverage.answers[200].safeParse(body).error?.issues ?? []).toEqual([]);
    expect(body.files).toEqual({ stored: 5, failed: 1, documents: 6 });
    expect(body.pages).toEqual({ total: 10, text: 8, ocr: 1, repaired: 1 });
    expect(body.years).toEqual([
      { year: 2024, types: { verksamhetsberättelse: 1 }, total: 1 },
      {
        year: 2023,
        types: { protokoll: 1, verksamhetsberättelse: 1, kallelse: 1, tjänsteskrivelse: 1, avtal: 1 },
        total: 5,
      },
    ]);
  });

  it('tells failures apart in what is wrong and what to do', async () => {
    const { body } = await request(app).get('/api/coverage').expect(200);
    expect(body.failures).toEqual([
      {
        source: 'inkommet/last.pdf',
        code: 'ENCRYPTED',
        message: 'Filen är låst med lösenord.',
        remedy: 'Spara den utan lösenord och läs in den igen.',
        page: null,
        pages: [],
      },
    ]);
    const unknowing = await testApp({ remedyOf: () => null });
    const { failures } = (await request(unknowing).get('/api/coverage')).body;
    expect(failures[0]).toMatchObject({ message: expect.stringContaining('Spara den'), remedy: null });
  });

  it('tells pages that could not be read with the file they are in, those of a sort together', async () => {
    const store = await fixtureStore();
    const file = (await store.files()).find((one) => one.status === 'stored' && one.pages > 1);
    const facts = await store.facts(file?.sha256 ?? '');
    if (!file || !facts) throw new Error('no file of several pages');
    const pageFailures = [3, 5, 6].map((page) => ({
      code: page === 5 ? 'OCR_TIMEOUT' : 'OCR_FAILED',
      message: `Sida ${page}: Det gick inte. Skanna om.`,
      page,
    }));
    await store.putFile({ ...file, failure: pageFailures[0] ?? null, pageFailures }, facts);
    const broken = await testApp({ remedyOf: () => 'Skanna om.' }, store);
    const { body } = await request(broken).get('/api/coverage').expect(200);
    expect(OPERATIONS.coverage.answers[200].safeParse(body).error?.issues ?? []).toEqual([]);
    expect(body.files).toMatchObject({ stored: 5, failed: 1 });
    const told = { source: file.source, message: 'Det gick inte.', remedy: 'Skanna om.' };
    expect(body.failures.filter(({ source }: { source: string }) => source === file.source)).toEqual([
      { ...told, code: 'OCR_FAILED', page: 3, pages: [3, 6] },
      { ...told, code: 'OCR_TIMEOUT', page: 5, pages: [5] },
    ]);
    const { text } = await request(broken).get('/tackning').expect(200);
    expect(text).toContain(`${file.source}, s.\u00a03, 6`);
    expect(text).toContain('Sidor som inte gick att läsa');
  });

  it('lists the pages read with least confidence, the least first, and no more than twenty', async () => {
    const { body } = await request(app).get('/api/coverage').expect(200);
    expect(body.doubtfulPages).toMatchObject([{ document: ids.document('rapport22'), page: 1, confidence: 0.93 }]);
    const graph = fixtureGraph();
    const one = graph.records.find((r) => r.kind === 'page' && r.method === 'ocr');
    if (one?.kind !== 'page') throw new Error('no scanned page');
    // More pages than are taken from the store at a time.
    const many = Array.from({ length: 700 }, (_, i) => ({
      ...one,
      id: `page-${String(i).padStart(12, '0')}`,
      confidence: (700 - i) / 1000,
    }));
    const store = await fixtureStore({ ...graph, records: [...graph.records.filter((r) => r !== one), ...many] });
    const { body: large } = await request(await testApp({}, store))
      .get('/api/coverage')
      .expect(200);
    expect(large.pages.ocr).toBe(700);
    expect(large.doubtfulPages.map((p: { confidence: number }) => p.confidence)).toEqual(
      Array.from({ length: 20 }, (_, i) => (i + 1) / 1000),
    );
  });

  it('lists what to check by sort, with what it concerns and where it stands', async () => {
    const { body } = await request(app).get('/api/coverage').expect(200);
    expect(body.checks.map((c: { type: string; total: number }) => [c.type, c.total])).toEqual([
      ['missingParagraph', 1],
      ['absentAnnex', 1],
      ['countsDiffer', 1],
    ]);
    expect(body.checks[0].items[0]).toMatchObject({
      detail: '§ 41',
      things: [{ kind: 'document', id: ids.document('protokoll') }],
    });
    const cited = body.sources.map((s: { id: string }) => s.id);
    expect(cited).toContain(ids.document('protokoll'));
  });

  it('answers before anything has been read', async () => {
    const { body } = await request(await testApp({}, new NaiveStore()))
      .get('/api/coverage')
      .expect(200);
    expect(body).toMatchObject({ files: { stored: 0, failed: 0 }, pages: { total: 0 }, years: [], checks: [] });
  });
});

describe('/tackning', () => {
  const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ');

  it('explains each sort of thing to check and leads to the place', async () => {
    const { text } = await request(app).get('/tackning').expect(200);
    expect(words(text)).toContain('Paragrafer som saknas Numren i protokollet hoppar över dem.');
    expect(words(text)).toContain('Bilaga: mötestabell');
    expect(text).toMatch(/id="countsDiffer".*?plats=\d+-\d+#psg-/s);
    expect(text).toContain('href="/?typ=protokoll&amp;fran=2023&amp;till=2023"');
    expect(words(text)).toContain('8 med text i filen (80 %), 1 inlästa av bild (10 %), 1 med rättad text (10 %)');
  });

  it('is reached from the first page and from the foot of every page', async () => {
    const { text } = await request(app).get('/').expect(200);
    expect(text).toContain('<a href="/tackning">6\u00a0handlingar på 10\u00a0sidor</a>');
    expect((await request(app).get('/om')).text).toContain('<a href="/tackning">Vad som är inläst</a>');
  });

  it('is calm where nothing is wrong', async () => {
    const { text } = await request(await testApp({}, new NaiveStore()))
      .get('/tackning')
      .expect(200);
    expect(words(text)).toContain('Inga. Alla filer gick att läsa.');
    expect(words(text)).toContain('Inget att kontrollera har hittats.');
  });
});
