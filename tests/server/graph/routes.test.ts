import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { testApp } from '../app.ts';
import { ids } from '../fixture.ts';

let app: Express;
beforeAll(async () => {
  app = await testApp();
});

const coast = ids.entity('arena', 'Kustrådet');
const [karin, jon] = ['Karin Alm', 'Jon Hedlund'].map((name) => ids.entity('person', name));
const get = (path: string) => request(app).get(path).set('Accept', 'text/html');
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ');

describe('the page of the graph', () => {
  it('begins with examples of the room, and with two people between whom there is a way', async () => {
    const { text } = await get('/graf').expect(200);
    const starts = [...text.matchAll(/href="(\/graf\?start=[^"]+)"/g)].map(([, href]) => href ?? '');
    expect(starts.length).toBeGreaterThan(5);
    for (const href of starts) await get(href).expect(200);
    const [, way = ''] = /href="(\/graf\?fran=[^"]+)"/.exec(text) ?? [];
    expect(words((await get(way.replaceAll('&amp;', '&')).expect(200)).text)).toContain('Kortaste vägen');
  });

  it('tells everything without script: the picture, the things, the ties with their sources', async () => {
    const { text } = await get(`/graf?start=${coast}`).expect(200);
    const api = await request(app).get(`/api/graph/map?start=${coast}`).expect(200);
    expect(text).toContain('<svg class="graph-still"');
    for (const { id, name } of api.body.nodes) {
      expect(text).toContain(`id="nod-${id}"`);
      expect(words(text)).toContain(name.replace(/§ /, '§ '));
    }
    for (const { from, type, to } of api.body.ties) expect(text).toContain(`<tr id="s-${from}-${type}-${to}"`);
    expect(words(text)).toContain('Karin Alm, Region Havsmark, ordförande');
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)| style=|<style/);
  });

  it('tells the way as a list with its sentences', async () => {
    const { text } = await get(`/graf?fran=${karin}&till=${jon}`).expect(200);
    const told = words(text);
    expect(told).toContain('Kortaste vägen: 2 steg');
    expect(told).toMatch(/Karin Alm ordförande i Kustrådet 2022 Karin Alm, Region Havsmark, ordförande/);
    expect(told).toMatch(/Jon Hedlund ledamot i Kustrådet/);
    expect(text).toContain(`data-way="${karin} ${coast} ${jon}"`);
  });

  it('takes names as people type them, and asks where one may be several', async () => {
    const found = await get('/graf?sok=kustr%C3%A5det').expect(303);
    expect(found.headers['location']).toBe(`/graf?start=${coast}`);
    const more = await get(`/graf?start=${coast}&djup=2&sok=Karin+Alm`).expect(303);
    expect(more.headers['location']).toBe(`/graf?start=${coast}&start=${karin}&djup=2`);
    const choice = await get('/graf?sok=KS+2018/124').expect(200);
    expect(words(choice.text)).toContain('”KS 2018/124” kan vara');
    expect(choice.text).toContain(`/graf?start=${ids.entity('case', '124-tallnas')}`);
    const none = await get('/graf?sok=finnsinte').expect(200);
    expect(words(none.text)).toContain('Inget med namnet ”finnsinte” finns på kartan.');
    const named = await get('/graf?fran=karin+alm&till=jon+hedlund').expect(200);
    expect(words(named.text)).toContain('Vägen mellan Karin Alm och Jon Hedlund');
    const half = await get('/graf?fran=KS+2018/124&till=jon+hedlund').expect(200);
    expect(half.text).toContain(`/graf?fran=${ids.entity('case', '124-ljungvik')}&amp;till=${jon}`);
  });

  it('says what is hidden and how to have it back', async () => {
    const { text } = await get(`/graf?start=${coast}&dold=${jon}`).expect(200);
    expect(text).not.toContain(`id="nod-${jon}"`);
    expect(words(text)).toContain('Dolt på kartan');
    expect(words(text)).toMatch(/Jon Hedlund Visa igen/);
  });

  it('is where the small map was', async () => {
    const moved = await get(`/samband/${coast}?djup=2`).expect(308);
    expect(moved.headers['location']).toBe(`/graf?start=${coast}&djup=2`);
    await get('/samband/arena-000000000000').expect(404);
    await get('/graf?start=arena-000000000000').expect(404);
  });
});

describe('the graph of the API', () => {
  it('gives the map as GraphML, the same things and ties, each with a quote', async () => {
    const [{ body }, file] = await Promise.all([
      request(app).get(`/api/graph/map?start=${coast}&depth=2`).expect(200),
      request(app).get(`/api/graph/map.graphml?start=${coast}&depth=2`).buffer(true).expect(200),
    ]);
    expect(file.headers['content-disposition']).toBe('attachment; filename=graf.graphml');
    const text = String(file.text ?? file.body);
    const nodes = [...text.matchAll(/<node id="([^"]+)"/g)].map(([, id]) => id);
    expect(nodes).toEqual(body.nodes.map(({ id }: { id: string }) => id));
    const edges = [...text.matchAll(/<edge [^>]*source="([^"]+)" target="([^"]+)">([\s\S]*?)<\/edge>/g)];
    expect(edges.map(([, from, to]) => [from, to])).toEqual(
      body.ties.map(({ from, to }: { from: string; to: string }) => [from, to]),
    );
    for (const [, , , inside] of edges) expect(inside).toMatch(/<data key="edge_quote">[^<]+<\/data>/);
    expect(text).toContain('<data key="edge_label">ordförande i</data>');
  });

  it('refuses what it cannot understand, and ends that are none', async () => {
    await request(app).get('/api/graph/map?kind=katt').expect(400);
    await request(app).get('/api/graph/path?from=x').expect(400);
    await request(app).get(`/api/graph/path?from=${coast}&to=person-000000000000`).expect(404);
    await request(app).get(`/api/graph/tie?from=person-000000000000&to=${coast}`).expect(404);
  });
});
