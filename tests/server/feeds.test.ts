/** What leaves the room: tables, feeds and the index of names. */
import { gunzipSync } from 'node:zlib';
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GraphRecord } from '../../graph/records.ts';
import { buildIndex } from '../../graph/search/index.ts';
import type { StoreReader } from '../../graph/store.ts';
import { INSTANT_KINDS, type InstantIndex } from '../../server/contract/instant.ts';
import { openRoom } from '../../server/services/room.ts';
import { instantIndex } from '../../server/services/search/instant.ts';
import { NaiveStore } from '../contract/naive-store.ts';
import { testApp } from './app.ts';
import { fixtureGraph, fixtureStore, ids } from './fixture.ts';

let app: Express;
beforeAll(async () => {
  app = await testApp();
});

/** The room with some of its records changed. */
async function changed(change: (record: GraphRecord) => GraphRecord): Promise<Express> {
  const graph = fixtureGraph();
  const records = graph.records.map(change);
  return testApp({}, await fixtureStore({ ...graph, records, ...buildIndex(records) }));
}

describe('GET /api/search.csv', () => {
  it('opens in a Swedish Excel: byte order mark, semicolons, a row a hit in the order of the search', async () => {
    const { text, headers } = await request(app).get('/api/search.csv?q=Kuststr%C3%A5ket').expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename=traffar.csv');
    expect(text.startsWith('\ufeffnr;handling;typ;datum;sida;diarienummer;text;nämns;fil;adress\r\n')).toBe(true);
    const { body } = await request(app).get('/api/search?limit=100&q=Kuststr%C3%A5ket');
    const rows = text.trimEnd().split('\r\n').slice(1);
    expect(rows).toHaveLength(body.total);
    expect(rows.map((row) => row.split(';')[0])).toEqual(rows.map((_, at) => String(at + 1)));
    expect(rows[0]).toContain(body.hits[0].document);
    expect(rows[0]).toMatch(/;http:\/\/127\.0\.0\.1:\d+\/handlingar\/doc-\w+\?sida=\d+&stycke=(psg-\w+)#\1$/);
  });

  it('takes the filters of a search, refuses what it cannot understand, and reads as repaired', async () => {
    const { text } = await request(app).get('/api/search.csv?q=Kuststr%C3%A5ket&type=avtal&sort=date').expect(200);
    expect(text.match(/;avtal;/g)?.length).toBe(text.trimEnd().split('\r\n').length - 1);
    await request(app).get('/api/search.csv?from=x').expect(400);
    const repaired = await request(app).get('/api/search.csv?q=sju+sammantr%C3%A4den').expect(200);
    expect(repaired.text).toContain('Kustrådet har haft sju sammanträden');
  });

  it('runs no formula', async () => {
    const hostile = await changed((r) => (r.kind === 'document' ? { ...r, title: '=HYPERLINK("http://x")' } : r));
    const { text } = await request(hostile).get('/api/search.csv?q=Kuststr%C3%A5ket');
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).not.toMatch(/;=|;"=/);
  });
});

const tags = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, inner]) => inner ?? '');

describe('GET /flode', () => {
  it('is Atom: id, title, updated, author and self of the feed, and of each entry', async () => {
    const { text, headers } = await request(app).get('/flode?q=Kuststr%C3%A5ket').expect(200);
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/);
    const [head = '', ...entries] = text.split('<entry>');
    expect(entries.length).toBeGreaterThan(3);
    expect(head).toMatch(
      /<link rel="self" type="application\/atom\+xml" href="http:\/\/127[^"]+\/flode\?q=Kuststr%C3%A5ket"\/>/,
    );
    for (const part of [head, ...entries]) {
      expect(tags(part, 'id')[0]).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      expect(tags(part, 'title')).toHaveLength(1);
      expect(tags(part, 'name')[0]).not.toBe('');
      const [updated = ''] = tags(part, 'updated');
      expect(new Date(updated).toISOString().slice(0, 19)).toBe(updated.slice(0, 19));
      expect(part).toMatch(/<link rel="alternate" type="text\/html" href="http:/);
    }
    expect(new Set(tags(text, 'id')).size).toBe(entries.length + 1);
  });

  it('tells each document once, the newest first', async () => {
    const { text } = await request(app).get('/flode?q=Kuststr%C3%A5ket');
    const dates = text
      .split('<entry>')
      .slice(1)
      .flatMap((entry) => tags(entry, 'updated'));
    expect(dates).toEqual([...dates].sort().reverse());
    expect(dates[0]).toBe('2024-02-12T00:00:00Z');
  });

  it('keeps its ids when more is read, and says 304 when nothing is new', async () => {
    const before = await request(app).get('/flode?q=Kuststr%C3%A5ket');
    const later = await changed((r) =>
      r.kind === 'document' && r.id === ids.document('avtal') ? { ...r, date: '2024-02-28' } : r,
    );
    const after = await request(later).get('/flode?q=Kuststr%C3%A5ket');
    expect(tags(after.text, 'id').sort()).toEqual(tags(before.text, 'id').sort());
    expect(tags(after.text, 'id')[0]).toBe(tags(before.text, 'id')[0]);
    expect(tags(after.text, 'title')[1]).toMatch(/^Samverkansavtal om Kuststråket/);
    const server = app.listen(0);
    try {
      const first = await request(server).get('/flode?q=Kuststr%C3%A5ket');
      await request(server)
        .get('/flode?q=Kuststr%C3%A5ket')
        .set('If-None-Match', first.headers['etag'] ?? '')
        .expect(304);
    } finally {
      server.close();
    }
  });

  it('dates what has no date by the last ingest', async () => {
    const undated = await changed((r) => (r.kind === 'document' ? { ...r, date: null } : r));
    const { text } = await request(undated).get('/flode?q=Kuststr%C3%A5ket');
    expect(new Set(tags(text, 'updated'))).toEqual(new Set(['2024-03-01T09:02:00.000Z']));
  });

  it('watches a case, whose page links to it', async () => {
    const id = ids.entity('case', '118');
    const { text: page } = await request(app).get('/arenden/RS/2023/118').set('Accept', 'text/html');
    expect(page).toContain(`<link rel="alternate" type="application/atom+xml" href="/flode?arende=${id}"`);
    const { text } = await request(app).get(`/flode?arende=${id}`).expect(200);
    expect(tags(text, 'title')[0]).toBe('Diariegraf: RS 2023/118');
    expect(tags(text, 'title')).toContain('Protokoll regionstyrelsen 14 mars 2023');
  });

  it('is whole where nothing is found, in an empty room and without a question', async () => {
    const none = await request(app).get('/flode?q=finnsinte').expect(200);
    expect(none.text).not.toContain('<entry>');
    expect(none.text).toContain('</feed>');
    const empty = await request(await testApp({}, new NaiveStore()))
      .get('/flode?q=x')
      .expect(200);
    expect(tags(empty.text, 'updated')).toEqual(['1970-01-01T00:00:00Z']);
    const all = await request(app).get('/flode').expect(200);
    expect(all.text.split('<entry>')).toHaveLength(7);
  });

  it('escapes what it is told', async () => {
    const hostile = await changed((r) => (r.kind === 'document' ? { ...r, title: '</title><x a="&">\u0001' } : r));
    const { text } = await request(hostile).get(`/flode?q=Kuststr%C3%A5ket&typ=${encodeURIComponent('<y>')}`);
    expect(text).not.toMatch(/<x|<y/);
    expect(text).not.toContain('\u0001');
    const { text: titled } = await request(hostile).get('/flode');
    expect(titled).toContain('&lt;/title&gt;&lt;x a=&quot;&amp;&quot;&gt;');
  });
});

describe('GET /sokindex.json', () => {
  it('holds names of every kind and no texts, zipped, and is asked for anew only when something was derived', async () => {
    const { body, headers } = await request(app).get('/sokindex.json').expect(200);
    const index = body as InstantIndex;
    expect(headers['content-encoding']).toBe('gzip');
    expect(index.parted).toBe(false);
    expect(new Set(index.entries.map(([kind]) => INSTANT_KINDS[kind]))).toEqual(new Set(INSTANT_KINDS));
    expect(index.entries.map(([, , name]) => name)).toContain('Karin Alm');
    expect(index.vectors).toHaveLength(index.entries.length);
    expect(index.terms).toEqual([...index.terms].sort());
    await request(app)
      .get('/sokindex.json')
      .set('If-None-Match', headers['etag'] ?? '')
      .expect(304);
    const plain = await request(app).get('/sokindex.json').set('Accept-Encoding', 'identity').expect(200);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toEqual(body);
  });

  it('comes in parts where there are too many names: the most named first, the others by their letters', async () => {
    const persons = Array.from({ length: 8_100 }, (_, at) => ({
      kind: 'person',
      id: `person-${at}`,
      name: `${at % 2 === 0 ? 'Alva' : 'Bo'} Namn${at}`,
      party: null,
      aliases: [],
      mentions: Array.from({ length: at === 4_321 ? 5 : 1 }),
    }));
    const reader = {
      status: async () => ({ generation: 1 }),
      list: async (kind: string) => (kind === 'person' ? persons : []),
    } as unknown as StoreReader;
    const room = openRoom(reader, () => 0);
    const read = async (part: string | null): Promise<InstantIndex> =>
      JSON.parse(gunzipSync(await instantIndex(room, 1, part)).toString());
    const [first, alva] = [await read(null), await read('al')];
    expect(first).toMatchObject({ parted: true });
    expect(first.entries).toHaveLength(2_000);
    expect(first.entries.map(([, id]) => id)).toContain('person-4321');
    expect(alva.entries).toHaveLength(4_050);
    expect(alva.entries.every(([, , name]) => name.startsWith('Alva'))).toBe(true);
    expect((await read('zz')).entries).toEqual([]);
  });
});

describe('GET /sokhjalp', () => {
  it('gives examples of the whole language that find something in this room', async () => {
    const { text } = await request(app).get('/sokhjalp').set('Accept', 'text/html').expect(200);
    const queries = [...text.matchAll(/href="\/\?q=([^"]+)"/g)].map(([, q]) => q ?? '');
    expect(queries.length).toBeGreaterThan(15);
    const shown = queries.map((q) => decodeURIComponent(q.replaceAll('+', ' '))).join('\n');
    for (const sign of [
      /"/,
      / ELLER /,
      / -/,
      / \+/,
      /\*/,
      /typ:/,
      /år:/,
      /från:.* till:/,
      /titel:/,
      /person:/,
      /arena:/,
      /organisation:/,
      /projekt:/,
      /dnr:/,
    ])
      expect(shown).toMatch(sign);
    for (const q of queries) {
      const { body } = await request(app).get(`/api/search?q=${q}`).expect(200);
      expect(`${q} ${body.total > 0}`).toBe(`${q} true`);
    }
  });

  it('stands where help has always stood', async () => {
    await request(app).get('/hjalp').expect(308).expect('Location', '/sokhjalp');
  });
});
