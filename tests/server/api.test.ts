import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { StoreError } from '../../graph/errors.ts';
import type { StoreReader } from '../../graph/store.ts';
import { NaiveStore } from '../contract/naive-store.ts';
import { testApp } from './app.ts';
import { fixtureStore, ids } from './fixture.ts';

let app: Express;
beforeAll(async () => {
  app = await testApp();
});

const names = (items: { name: string }[]) => items.map(({ name }) => name);

describe('GET /api/search', () => {
  it('answers with the card of the case first and the hits below', async () => {
    const { body } = await request(app).get('/api/search').query({ q: 'rs 118 2023' }).expect(200);
    expect(body.answers[0]).toMatchObject({ kind: 'case', name: 'RS 2023/118' });
    expect(body.hits.length).toBeGreaterThan(0);
    for (const hit of body.hits) expect(hit.text.length).toBeLessThanOrEqual(1000);
  });

  it('narrows by type, date and person', async () => {
    const { body } = await request(app).get('/api/search').query({ q: 'Kuststråket', type: 'avtal' }).expect(200);
    expect(new Set(body.hits.map((hit: { type: string }) => hit.type))).toEqual(new Set(['avtal']));
    const later = await request(app).get('/api/search').query({ q: 'Kuststråket', from: '2024' }).expect(200);
    for (const hit of later.body.hits) expect(hit.date >= '2024').toBe(true);
    const by = await request(app).get('/api/search').query({ person: 'Viola Strand' }).expect(200);
    expect(by.body.total).toBe(2);
  });

  it.each([
    ['limit', '0'],
    ['limit', 'tio'],
    ['from', 'igår'],
    ['q', 'å'.repeat(501)],
  ])('refuses %s=%s with the one error shape', async (name, value) => {
    const { body } = await request(app)
      .get('/api/search')
      .query({ [name]: value })
      .expect(400);
    expect(body.error).toMatchObject({ code: 'BAD_PARAMETERS', details: [{ parameter: name }] });
    expect(body.error.message).toMatch(/tolka/);
  });
});

describe('GET /api/cases/*', () => {
  it.each(['RS/2023/118', 'rs%202023-118', 'RS2023%2F0118', 'Dnr%20RS%202023:118'])(
    'finds the case by %s',
    async (spelling) => {
      const { body } = await request(app).get(`/api/cases/${spelling}`).expect(200);
      expect(body.case.diarienummer).toBe('RS 2023/118');
    },
  );

  it('tells documents, decisions, timeline, people and related cases', async () => {
    const { body } = await request(app).get('/api/cases/RS/2023/118').expect(200);
    expect(body.decisions.map((d: { paragraph: string | null }) => d.paragraph)).toEqual(['§ 43', null]);
    expect(names(body.persons)).toContain('Nils Ödegård');
    expect(names(body.arenas)).toContain('Kustrådet');
    expect(names(body.related)[0]).toBe('RS 2022/77');
    const dates = body.timeline.map((entry: { date: string }) => entry.date);
    expect(dates).toEqual([...dates].sort());
    expect(dates).toContain('2024-11-30');
    expect(body.documents.map((d: { type: string }) => d.type)).toContain('avtal');
  });

  it('cites every document that anything in the answer rests on', async () => {
    const { body } = await request(app).get('/api/cases/RS/2023/118').expect(200);
    const cited = new Set(body.sources.map((s: { id: string }) => s.id));
    for (const { document } of body.passages) expect(cited).toContain(document);
    for (const { evidence } of body.decisions) expect(cited).toContain(evidence[0].document);
    const repaired = body.sources.find((s: { id: string }) => s.id === ids.document('rapport23'));
    expect(repaired.readings).toEqual([{ page: 1, method: 'repaired', confidence: null }]);
  });

  it('answers 300 with the candidates where two diaries share the number', async () => {
    const { body } = await request(app).get('/api/cases/KS/2018/124').expect(300);
    expect(body.candidates.map((c: { detail: string }) => c.detail).sort()).toEqual([
      'Ljungvik kommun: Cykelled längs kusten',
      'Tallnäs kommun: Hamnen',
    ]);
  });

  it('answers 404 with the nearest number', async () => {
    const { body } = await request(app).get('/api/cases/RS/2023/181').expect(404);
    expect(body.error.code).toBe('NOT_FOUND');
    expect(names(body.error.details.candidates)).toEqual(['RS 2023/118']);
  });
});

describe('things', () => {
  it('tells a person’s memberships, acts and documents', async () => {
    const { body } = await request(app)
      .get(`/api/persons/${ids.entity('person', 'Nils Ödegård')}`)
      .expect(200);
    expect(body.decisions.map((d: { act: string }) => d.act).sort()).toEqual(['proposed', 'reserved']);
    expect(body.memberships).toHaveLength(1);
    const replaced = await request(app)
      .get(`/api/persons/${ids.entity('person', 'Elsa Brink')}`)
      .expect(200);
    expect(replaced.body.substitutedBy[0].person).toBe('Petter Åberg');
  });

  it('tells an arena’s members, contradictory counts and decisions', async () => {
    const { body } = await request(app)
      .get(`/api/arenas/${ids.entity('arena', 'Kustrådet')}`)
      .expect(200);
    expect(body.memberships).toHaveLength(5);
    expect(body.meetingCounts.map((c: { count: number }) => c.count).sort()).toEqual([4, 5, 7]);
    expect(body.sources.map((s: { id: string }) => s.id)).toContain(ids.document('rapport22'));
  });

  it('tells whom an organisation is represented by, and its agreements', async () => {
    const { body } = await request(app)
      .get(`/api/organizations/${ids.entity('organization', 'Ljungvik kommun')}`)
      .expect(200);
    expect(body.representatives.map((m: { person: string }) => m.person).sort()).toEqual([
      'Jon Hedlund',
      'Viola Strand',
    ]);
    expect(body.agreements).toHaveLength(1);
  });

  it('tells a project and a decision', async () => {
    const project = await request(app)
      .get(`/api/projects/${ids.entity('project', 'Kuststråket')}`)
      .expect(200);
    expect(project.body.project.code).toBe('31 07 42');
    const { body } = await request(app).get('/api/cases/RS/2023/118');
    const decision = await request(app).get(`/api/decisions/${body.decisions[0].id}`).expect(200);
    expect(decision.body.meeting.date).toBe('2023-03-14');
    expect(decision.body.others).toHaveLength(1);
  });

  it('answers 404 for an id of another kind', async () => {
    const { body } = await request(app)
      .get(`/api/persons/${ids.entity('arena', 'Kustrådet')}`)
      .expect(404);
    expect(body.error.code).toBe('NOT_FOUND');
  });

  it('offers near candidates for a name where an id should stand', async () => {
    const { body } = await request(app).get('/api/persons/karin%20alm').expect(404);
    expect(names(body.error.details.candidates)).toContain('Karin Alm');
  });
});

describe('documents and pages', () => {
  it('tells what a document holds, its bundle and its original', async () => {
    const { body } = await request(app)
      .get(`/api/documents/${ids.document('skrivelse')}`)
      .expect(200);
    expect(body.partOf.id).toBe(ids.document('kallelse'));
    expect(body.bundle).toHaveLength(2);
    expect(body.amounts[0].valueSek).toBe(2_450_000);
    expect(body.original.bytes).toBe(182_400);
  });

  it('gives a page with its passages, mentions and word boxes', async () => {
    const { body } = await request(app)
      .get(`/api/documents/${ids.document('rapport22')}/pages/1`)
      .expect(200);
    expect(body).toMatchObject({ kind: 'page', page: 1, method: 'ocr', confidence: 0.93 });
    expect(body.words[0][0]).toBe('Verksamhetsberättelse');
    for (const { start, end, kind } of body.mentions) {
      expect(body.text.slice(start, end)).not.toBe('');
      expect(kind).toMatch(/arena|organization|person|case|project/);
    }
    for (const { start, end, text } of body.passages) expect(body.text.slice(start, end)).toBe(text);
  });

  it.each([
    ['4', 404],
    ['0', 400],
    ['två', 400],
    ['1.png', 404],
  ])('answers page %s with %i', async (page, status) => {
    const { body } = await request(app)
      .get(`/api/documents/${ids.document('rapport22')}/pages/${page}`)
      .expect(status);
    expect(body.error.message).not.toBe('');
  });
});

describe('GET /api/representation', () => {
  const rows = async (query: Record<string, string>) => {
    const { body } = await request(app).get('/api/representation').query(query).expect(200);
    return body.rows.map((row: { person: string; organization: string }) => `${row.person}: ${row.organization}`);
  };

  it('matches names without regard to case and diacritics', async () => {
    expect(await rows({ arena: 'KUSTRADET', organization: 'skarholma kommun' })).toEqual(['Amina Rask: Kustrådet']);
    expect(await rows({ person: 'nils odegard' })).toEqual(['Nils Ödegård: Regionstyrelsen']);
  });

  it('takes an organisation’s own organs along with those who represent it elsewhere', async () => {
    const found = await rows({ organization: 'Region Havsmark' });
    expect(found).toContain('Maja Sundin: Regionstyrelsen');
    expect(found).toContain('Karin Alm: Kustrådet');
    expect(found).not.toContain('Sara Ek: Kustrådet');
  });

  it('keeps to a year by the membership’s own dates', async () => {
    expect(await rows({ organization: 'Ljungvik kommun', year: '2023' })).toEqual([
      'Jon Hedlund: Kustrådet',
      'Viola Strand: Kustrådet',
    ]);
    expect(await rows({ organization: 'Ljungvik kommun', year: '2022' })).toEqual(['Jon Hedlund: Kustrådet']);
  });

  it('gives no row for a name nobody goes by', async () => {
    expect(await rows({ person: 'Ingen Alls' })).toEqual([]);
  });
});

describe('GET /api/graph', () => {
  it('walks breadth first to the depth asked for and no further than the limit', async () => {
    const node = ids.entity('arena', 'Kustrådet');
    const near = await request(app).get('/api/graph').query({ node, depth: 1, limit: 100 }).expect(200);
    expect(Math.max(...near.body.nodes.map((n: { depth: number }) => n.depth))).toBe(1);
    expect(near.body.truncated).toBe(false);
    const ids_ = new Set(near.body.nodes.map((n: { id: string }) => n.id));
    for (const { from, to, caption } of near.body.edges) {
      expect(ids_.has(from) && ids_.has(to)).toBe(true);
      expect(caption).not.toBe('');
    }
    const few = await request(app).get('/api/graph').query({ node, depth: 3, limit: 5 }).expect(200);
    expect(few.body.nodes).toHaveLength(5);
    expect(few.body.truncated).toBe(true);
  });

  it('refuses a depth beyond 3 and an unknown node', async () => {
    await request(app).get('/api/graph').query({ node: 'x', depth: 4 }).expect(400);
    await request(app).get('/api/graph').query({ node: 'x' }).expect(404);
  });
});

describe('health and readiness', () => {
  it('is ready once a generation stands', async () => {
    await request(app).get('/health').expect(200, { status: 'ok', version: '9.9.9', store: 'embedded' });
    const { body } = await request(app).get('/ready').expect(200);
    expect(body).toMatchObject({ ready: true, generation: 1, documents: 6 });
  });

  it('is healthy but not ready before the first ingest is done, and says how far it is', async () => {
    const progress = { phase: 'reading' as const, done: 3, total: 9, failed: 1, current: 'a.pdf' };
    const young = await testApp({ progress: () => progress }, new NaiveStore());
    await request(young).get('/health').expect(200);
    const { body } = await request(young).get('/ready').expect(503);
    expect(body).toMatchObject({ ready: false, progress });
  });

  it('answers 503 in the one shape when the store cannot be read', async () => {
    const broken = new Proxy(await fixtureStore(), {
      get: () => () => Promise.reject(new StoreError('STORE_DAMAGED', 'filen är skadad')),
    }) as unknown as StoreReader;
    const down = await testApp({}, broken);
    await request(down).get('/health').expect(503);
    const { body } = await request(down).get('/api/search?q=x').expect(503);
    expect(body.error.code).toBe('STORE_DAMAGED');
    await request(down).get('/').set('Accept', 'text/html').expect(503).expect('Content-Type', /html/);
  });

  it('does not tell the asker what went wrong inside, but tells the log', async () => {
    const failing = new Proxy(await fixtureStore(), {
      get: () => () => Promise.reject(new Error('hemlig sökväg')),
    }) as unknown as StoreReader;
    const told: unknown[] = [];
    const down = await testApp({ onError: (error) => told.push(error) }, failing);
    const { body, text } = await request(down).get('/api/search?q=x').expect(500);
    expect(body.error.code).toBe('INTERNAL');
    expect(text).not.toContain('hemlig');
    expect(String(told[0])).toContain('hemlig sökväg');
  });
});

describe('what is refused', () => {
  it('refuses to be written to', async () => {
    const { headers, body } = await request(app).post('/api/search').send('q=x').expect(405);
    expect(headers['allow']).toBe('GET, HEAD');
    expect(body.error.code).toBe('METHOD_NOT_ALLOWED');
  });

  it('answers unknown questions and broken addresses in the one shape', async () => {
    expect((await request(app).get('/api/nothing').expect(404)).body.error.code).toBe('NOT_FOUND');
    expect((await request(app).get('/api/persons/%E0%A4%A').expect(400)).body.error.code).toBe('BAD_REQUEST');
    expect(
      (
        await request(app)
          .get(`/api/search?q=${'x'.repeat(4100)}`)
          .expect(400)
      ).body.error.code,
    ).toBe('TOO_LONG');
  });
});
