import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordId } from '../../graph/ids.ts';
import { OPERATIONS, type Operation } from '../../server/contract/operations.ts';
import { testApp } from './app.ts';
import { ids } from './fixture.ts';

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
  handle?: { stack?: Layer[] };
}

/** Every path a router of the app answers GET on, as Express has it. */
function routesOf(app: Express): string[] {
  const found: string[] = [];
  const walk = (layers: Layer[]) => {
    for (const { route, handle } of layers) {
      if (route?.methods['get']) found.push(route.path);
      if (handle?.stack) walk(handle.stack);
    }
  };
  walk((app as unknown as { router: { stack: Layer[] } }).router.stack);
  return found;
}

let app: Express;
beforeAll(async () => {
  app = await testApp();
});

describe('the OpenAPI document', () => {
  it('describes every route under /api, and no other', async () => {
    const { body } = await request(app).get('/api/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    const documented = Object.keys(body.paths).map((path) => path.replace(/\{(\w+)\}/g, ':$1'));
    const served = routesOf(app)
      .filter((path) => path.startsWith('/api'))
      .map((path) => path.replace(/\*(\w+)/g, ':$1'));
    expect(served.length).toBeGreaterThan(10);
    expect(served.sort()).toEqual(documented.sort());
  });

  it('points only at schemas it holds', async () => {
    const { body, text } = await request(app).get('/api/openapi.json').expect(200);
    const pointers = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(pointers.length).toBeGreaterThan(20);
    for (const name of pointers) expect(Object.keys(body.components.schemas)).toContain(name);
    expect(text).not.toContain('#/$defs');
  });

  it('names every parameter with its limits', async () => {
    const { body } = await request(app).get('/api/openapi.json').expect(200);
    const limit = body.paths['/api/search'].get.parameters.find((p: { name: string }) => p.name === 'limit');
    expect(limit).toMatchObject({ in: 'query', required: false, schema: { maximum: 100 } });
    const node = body.paths['/api/graph'].get.parameters.find((p: { name: string }) => p.name === 'node');
    expect(node.required).toBe(true);
  });
});

describe('real answers', () => {
  const examples: [keyof typeof OPERATIONS, string, number][] = [
    ['openapi', '/api/openapi.json', 200],
    ['search', '/api/search?q=Kuststr%C3%A5ket', 200],
    ['search', '/api/search?q=RS+2023/181', 200],
    ['search', '/api/search?limit=0', 400],
    ['case', '/api/cases/RS/2023/118', 200],
    ['case', '/api/cases/KS/2018/124', 300],
    ['case', '/api/cases/RS/1999/1', 404],
    ['person', `/api/persons/${ids.entity('person', 'Karin Alm')}`, 200],
    ['arena', `/api/arenas/${ids.entity('arena', 'Kustrådet')}`, 200],
    ['organization', `/api/organizations/${ids.entity('organization', 'Region Havsmark')}`, 200],
    ['project', `/api/projects/${ids.entity('project', 'Kuststråket')}`, 200],
    ['wholeCourse', '/api/course', 200],
    ['course', `/api/course/${ids.entity('arena', 'Kustrådet')}`, 200],
    ['course', '/api/course/ingen', 404],
    ['document', `/api/documents/${ids.document('skrivelse')}`, 200],
    ['page', `/api/documents/${ids.document('rapport22')}/pages/1`, 200],
    ['page', `/api/documents/${ids.document('rapport22')}/pages/x`, 400],
    ['decisions', '/api/decisions?year=2023&proposer=Nils', 200],
    ['decisions', '/api/decisions?outcome=kanske', 400],
    ['meeting', `/api/meetings/${recordId('meeting', 'rs', '2023-03-14')}`, 200],
    ['meeting', '/api/meetings/ingen', 404],
    ['compare', `/api/compare?a=${ids.document('rapport22')}&b=${ids.document('rapport23')}`, 200],
    ['compare', `/api/compare?a=${ids.document('rapport22')}&b=ingen`, 404],
    ['compare', '/api/compare', 400],
    ['since', '/api/since?since=2022', 200],
    ['since', '/api/since?since=snart', 400],
    ['representation', '/api/representation', 200],
    ['representation', '/api/representation?role=ledamot&year=2022&substitutes=0', 200],
    ['representation', '/api/representation?year=snart', 400],
    [
      'graphMap',
      `/api/graph/map?start=${ids.entity('case', '118')}&depth=2&kind=person&kind=decision&fromYear=2022`,
      200,
    ],
    ['graphMap', `/api/graph/map?from=${ids.entity('person', 'Karin Alm')}&to=${ids.entity('person', 'Sara Ek')}`, 200],
    ['graphMap', '/api/graph/map?each=0', 400],
    ['graphPath', `/api/graph/path?from=${ids.entity('person', 'Karin Alm')}&to=${ids.entity('case', '77')}`, 200],
    ['graphPath', '/api/graph/path?from=x&to=y', 404],
    ['graphTie', `/api/graph/tie?from=${ids.entity('person', 'Karin Alm')}&to=${ids.entity('arena', 'DF')}`, 200],
    ['graph', `/api/graph?node=${ids.entity('case', '118')}&depth=2`, 200],
  ];

  it.each(examples)('%s: %s keeps to its schema for %i', async (name, path, status) => {
    const { body } = await request(app).get(path).expect(status);
    const schema = (OPERATIONS[name] as Operation).answers[status];
    expect(schema?.safeParse(body).error?.issues ?? []).toEqual([]);
  });

  it('a decision keeps to its schema', async () => {
    const { body } = await request(app).get('/api/cases/RS/2023/118');
    const decision = await request(app).get(`/api/decisions/${body.decisions[0].id}`).expect(200);
    expect(OPERATIONS.decision.answers[200]?.safeParse(decision.body).error?.issues ?? []).toEqual([]);
  });
});
