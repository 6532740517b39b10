/** The API and a journey through the pages over Neo4j: the same answers as over any other store. */
import type { Express } from 'express';
import type { Browser } from 'playwright-core';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, missing } from '../../browser/chromium.ts';
import { openRoom } from '../../browser/room.ts';
import { testApp } from '../../server/app.ts';
import { fillStore, fixtureStore, ids, THINGS } from '../../server/fixture.ts';
import { describeNeo4j } from './server.ts';

const person = THINGS.find((t) => t.kind === 'person');
const arena = THINGS.find((t) => t.kind === 'arena');
const organization = THINGS.find((t) => t.kind === 'organization');
const project = THINGS.find((t) => t.kind === 'project');
const idOf = (thing: (typeof THINGS)[number] | undefined): string =>
  thing ? ids.entity(thing.kind, thing.name) : 'saknas';

/** One request of every kind, found and not found. */
const REQUESTS = [
  '/api/search?q=rs%20118%202023',
  '/api/search?q=Kuststr%C3%A5ket&type=avtal',
  '/api/search?q=%22Kuststr%C3%A5ket%22&from=2023',
  '/api/search?q=finnsinte',
  '/api/cases/RS/2023/118',
  '/api/cases/rs-118-2023',
  '/api/cases/KS/2018/124',
  '/api/cases/RS/2023/119',
  `/api/persons/${idOf(person)}`,
  `/api/arenas/${idOf(arena)}`,
  `/api/organizations/${idOf(organization)}`,
  `/api/projects/${idOf(project)}`,
  '/api/persons/finns-inte',
  '/api/representation',
  '/api/representation?year=2023',
  '/api/representation?role=ledamot',
  '/api/representation.csv?substitutes=1',
  `/api/graph?node=${idOf(arena)}&depth=2&limit=50`,
];

describeNeo4j('what is served over Neo4j', (database) => {
  let over: { neo4j: Express; memory: Express };
  beforeAll(async () => {
    const store = await database.open();
    await fillStore(store);
    over = { neo4j: await testApp({}, store), memory: await testApp({}, await fixtureStore()) };
  });

  test.each(REQUESTS)('%s', async (path) => {
    const [theirs, ours] = await Promise.all([request(over.neo4j).get(path), request(over.memory).get(path)]);
    expect(theirs.status).toBe(ours.status);
    expect({ ...theirs.body, tookMs: 0 }).toEqual({ ...ours.body, tookMs: 0 });
  });

  test('/health and /ready', async () => {
    await request(over.neo4j).get('/health').expect(200);
    await request(over.neo4j).get('/ready').expect(200);
  });

  describe.skipIf(missing !== null)('in a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser?.close());

    test('from the first page to the case by its number', async () => {
      const room = await openRoom(await database.open());
      const page = await browser.newPage();
      await page.goto(room.url);
      await page.getByLabel('Sök i handlingarna').fill('RS 2023/118');
      await page.getByRole('button', { name: 'Sök' }).click();
      await page.getByRole('link', { name: 'RS 2023/118' }).first().click();
      expect(await page.locator('h1').textContent()).toBe('Medfinansiering av Kuststråket 2024–2026');
      await page.close();
      await room.close();
    });
  });
});
