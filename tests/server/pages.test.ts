import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordId } from '../../graph/ids.ts';
import type { GraphRecord } from '../../graph/records.ts';
import { buildIndex } from '../../graph/search/index.ts';
import { NaiveStore } from '../contract/naive-store.ts';
import { ORIGINAL, testApp } from './app.ts';
import { fixtureGraph, fixtureStore, ids } from './fixture.ts';

let app: Express;
beforeAll(async () => {
  app = await testApp();
});

const page = async (path: string, status = 200, from: Express = app) => {
  const { text, headers } = await request(from).get(path).set('Accept', 'text/html').expect(status);
  expect(headers['content-type']).toMatch(/text\/html; charset=utf-8/);
  return text;
};

/** Words of a page without its tags, no-break spaces as spaces. */
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ');

const PATHS = [
  '/',
  '/?q=Kuststr%C3%A5ket',
  '/?q=finnsinte',
  '/?typ=avtal',
  '/arenden',
  '/arenden/RS/2023/118',
  '/arenden?utgivare=Region+Havsmark&diarium=RS&grupp=2023',
  '/beslut',
  '/beslut?organ=Regionstyrelsen&ar=2023&reservation=M',
  `/beslut/${recordId('decision', '43')}`,
  `/moten/${recordId('meeting', 'rs', '2023-03-14')}`,
  '/personer',
  '/foretradare',
  '/foretradare?organisation=Region+Havsmark&ar=2022',
  '/foretradare?organ=Kustr%C3%A5det&visa=matris',
  '/foretradare?ar=2023&visa=matris',
  '/foretradare?organ=Kustr%C3%A5det&visa=tidslinje',
  '/foretradare?visa=ersattare',
  `/personer/${ids.entity('person', 'Karin Alm')}`,
  '/arenor',
  `/arenor/${ids.entity('arena', 'Kustrådet')}`,
  '/organisationer?filter=kommun',
  `/organisationer/${ids.entity('organization', 'Region Havsmark')}`,
  '/projekt',
  `/projekt/${ids.entity('project', 'Kuststråket')}`,
  '/handlingar?grupp=avtal',
  `/handlingar/${ids.document('skrivelse')}?sida=3`,
  '/jamfor',
  `/jamfor?a=${ids.document('rapport22')}`,
  `/jamfor?a=${ids.document('rapport22')}&b=${ids.document('rapport23')}`,
  '/nytt',
  '/nytt?sedan=2022&organ=Kustr%C3%A5det',
  '/nytt?sedan=2023-01-01&visa=beslut',
  '/graf',
  `/graf?start=${ids.entity('arena', 'Kustrådet')}&djup=2&dold=${ids.entity('person', 'Sara Ek')}`,
  `/graf?fran=${ids.entity('person', 'Karin Alm')}&till=${ids.entity('person', 'Sara Ek')}`,
  '/graf?sok=KS+2018/124',
  '/ordlista',
  '/ordlista?filter=forum',
  '/avtal?per=2028-01-01&sortera=slutar',
  '/arenor?sortera=moten&ordning=fallande',
  '/bevakning',
  '/bevakning?per=2025-01-01&organ=Regionstyrelsen&vem=Vik&ar=2024&lage=forsenat',
  '/ny',
  '/ny/alla',
  `/ny/${ids.entity('arena', 'Kustrådet')}`,
  `/ny/${ids.entity('organization', 'Region Havsmark')}`,
  '/tackning',
  '/om',
  '/sokhjalp',
];

describe('every page', () => {
  it.each(PATHS)('%s has one h1, a language, a skip link and no empty link', async (path) => {
    const html = await page(path);
    expect(html).toMatch(/^<!doctype html><html lang="sv">/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('href="#innehall"');
    expect(html).not.toMatch(/href=""|undefined|\[object|NaN/);
  });

  it.each(PATHS)('%s leads nowhere that is not there', async (path) => {
    const html = await page(path);
    const links = [
      ...new Set([...html.matchAll(/href="(\/[^"#]*)/g)].map(([, href]) => href?.replaceAll('&amp;', '&') ?? '')),
    ];
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      const { status } = await request(app).get(link);
      expect(`${link} ${status < 400 || link.startsWith('/assets/main.js')}`).toBe(`${link} true`);
    }
  });
});

describe('the case', () => {
  it('shows number, title, decision, outcome and where it stands', async () => {
    const text = words(await page('/arenden/RS/2023/118'));
    expect(text).toContain('Medfinansiering av Kuststråket 2024–2026');
    expect(text).toContain('14 mars 2023 · Regionstyrelsen · § 43');
    expect(text).toContain('10 307 000 kr');
    expect(text).toContain('Protokoll regionstyrelsen 14 mars 2023, s. 2');
    expect(text).toMatch(/Yrkanden .*Nils Ödegård \(M\) ?: yrkar avslag/);
    expect(text).toMatch(/Reservationer .*Nils Ödegård.*M partiet som helhet/);
    expect(text).toContain('Ja 9, Nej 4, Avstår 2');
    expect(text).toContain('Region Havsmark, Protokoll regionstyrelsen 14 mars 2023, dnr RS 2023/118, § 43, s. 2.');
  });

  it('lets the reader choose between two of one number', async () => {
    const text = words(await page('/arenden/KS/2018/124', 300));
    expect(text).toContain('Flera ärenden har den beteckningen');
    expect(text).toContain('Hamnen');
  });

  it('offers the nearest number for one that does not exist', async () => {
    const html = await page('/arenden/RS/2023/181', 404);
    expect(words(html)).toContain('Du kanske menade');
    expect(html).toContain(`/arenden/${ids.entity('case', '118')}`);
  });
});

describe('a page of a document', () => {
  it('marks names and hits, and gives every passage an address and a citation', async () => {
    const html = await page(`/handlingar/${ids.document('skrivelse')}?sida=2&q=Kuststr%C3%A5ket`);
    expect(html).toMatch(/<mark id="traff-1"><a [^>]+>Kuststråket<\/a><\/mark>/);
    expect(html).toContain(`href="/arenden/${ids.entity('case', '118')}" class="entity entity-case"`);
    expect(html).toMatch(/<div id="psg-[0-9a-f]{12}" class="passage">/);
    expect(words(html)).toContain(
      'Region Havsmark, Tjänsteskrivelse: medfinansiering av Kuststråket, 24 januari 2023, dnr RS 2023/118, s. 2.',
    );
  });

  it('shows the repaired reading, with the one that was read behind a word', async () => {
    const html = await page(`/handlingar/${ids.document('rapport23')}`);
    expect(words(html)).toContain('Kustrådet har haft sju sammanträden');
    expect(html).toContain('Så lästes sidan av maskinen');
    const arena = words(await page(`/arenor/${ids.entity('arena', 'Kustrådet')}`));
    expect(arena).not.toContain('sammantriden');
  });

  it('says how sure the reading of a scanned page is', async () => {
    expect(words(await page(`/handlingar/${ids.document('rapport22')}`))).toContain('Inläst av bild, 93 % säker');
  });

  it('hands out the original as a file to save', async () => {
    const { headers, body } = await request(app)
      .get(`/handlingar/${ids.document('protokoll')}/original`)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200);
    expect(headers['content-disposition']).toBe('attachment; filename=havsmark-rs-2023-03-14.pdf');
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(new Uint8Array(body)).toEqual(ORIGINAL);
    const word = await request(app)
      .get(`/handlingar/${ids.document('avtal')}/original`)
      .expect(200);
    expect(word.headers['content-type']).toBe('application/octet-stream');
    const gone = await testApp({ originals: { open: async () => null } });
    await page(`/handlingar/${ids.document('avtal')}/original`, 404, gone);
  });
});

describe('contradictions and doubt are told in words', () => {
  it('shows both counts when sources differ, and says so', async () => {
    const text = words(await page(`/arenor/${ids.entity('arena', 'Kustrådet')}`));
    expect(text).toContain('4 eller 5 källorna säger olika');
    expect(text).toContain('tolkat ur texten');
  });
});

describe('states', () => {
  it('tells how far the first reading has come', async () => {
    const young = await testApp(
      { progress: () => ({ phase: 'reading', done: 3, total: 9, failed: 1, current: 'rapporter/a.pdf' }) },
      new NaiveStore(),
    );
    const text = words(await page('/', 200, young));
    expect(text).toContain('Handlingarna läses in');
    expect(text).toContain('3 av 9 filer lästa');
    expect(text).toContain('Läser rapporter/a.pdf');
  });

  it('tells an empty room from a search without hits', async () => {
    const empty = await testApp({}, new NaiveStore());
    expect(words(await page('/', 200, empty))).toContain('Läsrummet är tomt');
    expect(words(await page('/?q=finnsinte'))).toContain('Ingen handling innehåller det du sökte.');
    expect(words(await page('/arenden?filter=finnsinte'))).toContain('Inget i listan stämmer');
  });

  it.each([
    '/',
    '/arenden',
    '/beslut',
    '/handlingar',
    '/arenor',
    '/organisationer',
    '/projekt',
    '/avtal',
    '/bevakning',
  ])('%s of an empty room says what to do next, and of one being filled how far it has come', async (path) => {
    const empty = words(await page(path, 200, await testApp({}, new NaiveStore())));
    expect(empty).toContain('Läsrummet är tomt');
    expect(empty).toContain('npx diariegraf ingest sökväg/till/mappen');
    const progress = () => ({ phase: 'reading' as const, done: 3, total: 9, failed: 0, current: 'rapporter/a.pdf' });
    const filling = words(await page(path, 200, await testApp({ progress }, new NaiveStore())));
    expect(filling).toContain('3 av 9 filer lästa');
    expect(filling).not.toContain('diariegraf ingest');
  });

  it('tells a room whose files could not be read, and one that was left half done', async () => {
    const file = {
      path: '/a',
      sha256: null,
      bytes: 1,
      mediaType: null,
      failure: null,
      extractorVersion: null,
      pages: 0,
      ocrPages: 0,
      passages: 0,
      documents: 0,
    };
    const failed = new NaiveStore();
    await failed.putFile(
      { ...file, source: 'a', status: 'failed', failure: { code: 'ENCRYPTED', message: 'Låst.', page: null } },
      null,
    );
    expect(words(await page('/', 200, await testApp({}, failed)))).toContain('Ingen av filerna gick att läsa.');
    const whole = await fixtureStore();
    const [read] = (await whole.files()).filter(({ sha256 }) => sha256 !== null);
    const halfDone = new NaiveStore();
    if (read) await halfDone.putFile(read, await whole.facts(read.sha256 ?? ''));
    expect(words(await page('/arenden', 200, await testApp({}, halfDone)))).toContain('npx diariegraf derive');
  });

  it('says of a list that is empty in a room with documents that nothing of the kind was read', async () => {
    const graph = fixtureGraph();
    const records = graph.records.filter(({ kind }) => kind !== 'project');
    const left = new Set(records.map(({ id }) => id));
    const edges = graph.edges.filter(({ from, to, record }) => [from, to, record].every((id) => left.has(id)));
    const app = await testApp({}, await fixtureStore({ ...graph, records, edges, ...buildIndex(records) }));
    expect(words(await page('/projekt', 200, app))).toContain('inget sådant finns i de handlingar som är inlästa');
  });

  it('lists what could not be read, with the remedy', async () => {
    const text = words(await page('/tackning'));
    expect(text).toContain(
      'inkommet/last.pdf Filen är låst med lösenord. Spara den utan lösenord och läs in den igen. ENCRYPTED',
    );
  });

  it('answers wrong addresses with a page for people and with JSON for programs', async () => {
    expect(words(await page('/finns/inte', 404))).toContain('Det du söker finns inte här');
    const { body } = await request(app).get('/finns/inte').set('Accept', 'application/json').expect(404);
    expect(body.error.code).toBe('NOT_FOUND');
  });
});

describe('safety', () => {
  it('lets nothing but own files run or style, and tells other sites nothing', async () => {
    const { headers } = await request(app).get('/').expect(200);
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-powered-by']).toBeUndefined();
    for (const path of PATHS) expect(await page(path)).not.toMatch(/<script(?![^>]*\bsrc=)|<style| style=| on\w+=/);
  });

  it('escapes names that are markup, wherever they are shown', async () => {
    const evil = `<img src=x onerror=alert(1)>"'`;
    const graph = fixtureGraph();
    const records = graph.records.map((record): GraphRecord => {
      if (record.kind === 'person' || record.kind === 'arena') return { ...record, name: `${evil}${record.name}` };
      if (record.kind === 'document') return { ...record, title: `${evil}${record.title}` };
      if (record.kind === 'case') return { ...record, title: evil };
      if (record.kind === 'decision') return { ...record, title: evil, points: [evil], body: evil };
      return record;
    });
    const hostile = await testApp({}, await fixtureStore({ ...graph, records, ...buildIndex(records) }));
    for (const path of [...PATHS, `/?q=${encodeURIComponent(evil)}`, `/arenden/${encodeURIComponent(evil)}`]) {
      const { text } = await request(hostile).get(path).set('Accept', 'text/html');
      expect(text).not.toContain('<img');
      expect(text).toMatch(/^<!doctype html>/);
    }
  });

  it('serves style, favicon and ETags', async () => {
    const css = await request(app).get('/assets/diariegraf.css').expect(200);
    expect(css.headers['etag']).toBeTruthy();
    expect(css.headers['cache-control']).toMatch(/max-age=3600/);
    await request(app)
      .get('/assets/diariegraf.css')
      .set('If-None-Match', css.headers['etag'] ?? '')
      .expect(304);
    await request(app).get('/favicon.ico').expect(308).expect('Location', '/assets/favicon.svg');
    await request(app).get('/assets/../package.json').expect(404);
  });
});
