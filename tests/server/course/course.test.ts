/** The course over the invented region: what it tells of one body and of all, and that everything it tells has its source. */
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Course } from '../../../server/contract/course.ts';
import { OPERATIONS } from '../../../server/contract/operations.ts';
import { testApp } from '../app.ts';
import { ids } from '../fixture.ts';

let app: Express;
const get = async (path: string): Promise<Course> => (await request(app).get(path).expect(200)).body;
const arena = (name: string) => `/api/course/${ids.entity('arena', name)}`;

beforeAll(async () => {
  app = await testApp();
});

describe('the course of one body', () => {
  it('says in the documents’ words what it is, better words first', async () => {
    const { body, words } = await get(arena('Kustrådet'));
    expect(body?.name).toBe('Kustrådet');
    expect(words[0]?.quote).toMatch(/^Kustrådet \(politisk arena för trafik och boende längs kusten\)/);
    const forum = await get(arena('DF'));
    expect(forum.words.map((w) => w.quote)).toContain(
      'Digitaliseringsforum (DF) är ett nätverk för tjänstepersoner och har träffats sex gånger.',
    );
  });

  it('tells who sits as last known, and who sat before', async () => {
    const { seats, unknown } = await get(arena('Kustrådet'));
    expect(seats.today).toBe(false);
    expect(seats.asOf).toBe('2023-06');
    expect(seats.sitting.map((m) => m.person).sort()).toEqual(['Amina Rask', 'Karin Alm', 'Sara Ek', 'Viola Strand']);
    expect(seats.before.map((m) => m.person)).toEqual(['Jon Hedlund']);
    expect(unknown.find((u) => u.question === 'whoToday')?.detail).toBe('2023-06');
  });

  it('tells meetings, what was decided, what it was called to and what to read', async () => {
    const course = await get(arena('Kustrådet'));
    expect(course.meetingCounts.map((c) => [c.year, c.count])).toEqual([
      [2022, 4],
      [2022, 5],
      [2023, 7],
    ]);
    expect(course.decisions.map((d) => d.title)).toEqual(['Gemensam satsning på cykelleder och hållplatser']);
    expect(course.pending.called.map(({ item }) => item.title)).toEqual(['Kuststråket']);
    expect(course.reading[0]).toMatchObject({ reason: 'defines', pages: [1, 2] });
    expect(course.reading.map((r) => r.reason)).toContain('calls');
    expect(course.unknown.map((u) => u.question)).toContain('outcomes');
  });

  it('ties it to those its members sit for and those it shares members with', async () => {
    const { ties } = await get(arena('Kustrådet'));
    const told = ties.map(({ kind, from, to }) => `${kind}: ${from.name} → ${to.name}`);
    expect(told).toContain('seat: Ljungvik kommun → Kustrådet');
    expect(told).toContain('persons: Kustrådet → Regionstyrelsen');
  });

  it('tells what was sent back in a body, and agreements of an organisation', async () => {
    const board = await get(arena('Regionstyrelsen'));
    expect(board.pending.leftOpen.map((d) => d.paragraph)).toEqual(['§ 44']);
    const region = await get(`/api/course/${ids.entity('organization', 'Region Havsmark')}`);
    expect(region.agreements.map((a) => a.name)).toEqual(['Samverkansavtal om Kuststråket']);
  });

  it('tells only the abbreviations met', async () => {
    expect((await get(arena('Kustrådet'))).glossary.map((a) => a.short)).toEqual(['DF']);
  });

  it('has the document of every source it cites', async () => {
    for (const path of [arena('Kustrådet'), '/api/course']) {
      const course = await get(path);
      const cited = new Set([...JSON.stringify(course).matchAll(/"document":"(doc-[0-9a-f]+)"/g)].map(([, id]) => id));
      expect(cited.size).toBeGreaterThan(1);
      const sources = new Set(course.sources.map((s) => s.id));
      expect([...cited].filter((id) => id === undefined || !sources.has(id))).toEqual([]);
    }
  });

  it('answers 404 with near candidates for what is no body', async () => {
    const { body } = await request(app).get('/api/course/Kustr').expect(404);
    expect(body.error.details.candidates.length).toBeGreaterThan(0);
  });
});

describe('the course of the whole', () => {
  it('has every body, who leads it and how often it met', async () => {
    const course = await get('/api/course');
    expect(OPERATIONS.wholeCourse.answers[200].safeParse(course).error?.issues ?? []).toEqual([]);
    expect(course.bodies.map((b) => b.name)).toEqual(['DF', 'Kustrådet', 'Regionstyrelsen']);
    expect(course.seats.sitting.map((m) => [m.organization, m.person])).toEqual([
      ['Kustrådet', 'Karin Alm'],
      ['Regionstyrelsen', 'Karin Alm'],
    ]);
    expect(course.unknown.find((u) => u.question === 'chair')?.detail).toBe('1/3');
    expect(course.pending.ahead).toEqual([]);
    expect(course.pending.passed.map((d) => d.date)).toEqual(['2023-04-15']);
  });
});
