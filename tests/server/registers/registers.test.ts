/** Registers one can sort, and the glossary. */
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from '../../../graph/search/index.ts';
import { nameKey } from '../../../graph/text/fold.ts';
import { GLOSSARY_WORDS } from '../../../server/contract/glossary-words.ts';
import { agreementState } from '../../../server/services/registers/agreements.ts';
import { cutRegister } from '../../../server/services/registers/register.ts';
import { testApp } from '../app.ts';
import { fixtureGraph, fixtureStore, ids } from '../fixture.ts';
import { reportedStore } from '../follow-up/report-fixture.ts';

let app: Express;
beforeAll(async () => {
  app = await testApp();
});
const html = async (path: string, from = app) =>
  (await request(from).get(path).set('Accept', 'text/html').expect(200)).text;
const words = async (path: string, from = app) =>
  (await html(path, from))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ');
/** Names in the first column, top to bottom. */
const column = async (path: string) =>
  [...(await html(path)).matchAll(/<th scope="row"[^>]*><a [^>]*>([^<]+)/g)].map(([, name]) => name);

describe('a window of a register', () => {
  const rows = [
    { id: 'a', name: 'Öppna rådet', size: 3 },
    { id: 'b', name: 'Ålrådet', size: null },
    { id: 'c', name: 'Zonrådet', size: 12 },
    { id: 'd', name: 'Bryggrådet', size: 3 },
  ].map((row) => ({ row, key: nameKey(row.name), group: String(row.size ?? '') }));
  const order = (by: string, descending: boolean) =>
    cutRegister(
      rows,
      { filter: '', group: '', page: 1, sort: { by, descending } },
      { namn: (r) => r.name, size: (r) => r.size },
    ).items.map(({ id }) => id);

  it('is in the order of the column, as Swedish has it, and by name where that is the same', () => {
    expect(order('namn', false)).toEqual(['d', 'c', 'b', 'a']);
    expect(order('namn', true)).toEqual(['a', 'b', 'c', 'd']);
    expect(order('size', false)).toEqual(['d', 'a', 'c', 'b']);
  });

  it('has what is not known last, whichever way', () => {
    expect(order('size', true)).toEqual(['c', 'd', 'a', 'b']);
    expect(order('size', false).at(-1)).toBe('b');
  });

  it('counts the groups of what fits the words', () => {
    const cut = cutRegister(
      rows,
      { filter: 'rådet', group: '3', page: 1, sort: { by: 'namn', descending: false } },
      { namn: (r) => r.name },
    );
    expect(cut.total).toBe(2);
    expect(cut.groups).toEqual([
      { value: '3', name: '3', count: 2 },
      { value: '12', name: '12', count: 1 },
    ]);
  });
});

describe('/arenor', () => {
  it('tells what each is, how often it met, and where it stands; and what is not told', async () => {
    const text = await words('/arenor');
    expect(text).toMatch(/Kustrådet Kustrådet \(politisk arena för trafik och boende längs kusten\)/);
    expect(text).toContain('7 möten 2023');
    expect(text).toMatch(
      /Regionstyrelsen ej angivet i handlingarna Förtroendevalda Regional nivå ej angivet i handlingarna/,
    );
    expect(text).toContain('Verksamhetsberättelse för Kustrådet 2022, s. 1');
  });

  it('is sorted by plain links, and says so to those who do not see it', async () => {
    expect(await column('/arenor')).toEqual(['DF', 'Kustrådet', 'Regionstyrelsen']);
    expect(await column('/arenor?sortera=namn&ordning=fallande')).toEqual(['Regionstyrelsen', 'Kustrådet', 'DF']);
    expect(await column('/arenor?sortera=moten')).toEqual(['Kustrådet', 'DF', 'Regionstyrelsen']);
    const text = await html('/arenor?sortera=moten');
    expect(text.match(/aria-sort="descending"/g)).toHaveLength(1);
    expect(text).toContain('href="/arenor?sortera=moten&amp;ordning=stigande"');
    expect(text).toContain('<th scope="col"><a href="/arenor" title="Sortera efter namn">');
  });

  it('takes a column that is not there for the first', async () => {
    expect(await column('/arenor?sortera=constructor')).toEqual(['DF', 'Kustrådet', 'Regionstyrelsen']);
    expect(await html('/arenor?sortera=x&ordning=fallande')).toContain('aria-sort="ascending"');
  });

  it('keeps the order in its form and its groups', async () => {
    const text = await html('/arenor?sortera=moten');
    expect(text).toContain('<input type="hidden" name="sortera" value="moten"/>');
    expect(text).toContain('/arenor?sortera=moten&amp;ordning=fallande&amp;grupp=regional');
  });
});

describe('/projekt', () => {
  it('tells number, time, funder and source', async () => {
    const text = await words('/projekt');
    expect(text).toMatch(/Kuststråket 31 07 42 2024 – 2026 Region Havsmark \d+ /);
    expect(text).toContain(', s. 2');
  });
});

describe('/avtal', () => {
  it('tells parties, term, how it is prolonged and given notice of, case and source', async () => {
    const text = await words('/avtal?per=2025-01-01');
    expect(text).toMatch(
      /Samverkansavtal om Kuststråket RS 2023\/118 Region Havsmark Ljungvik kommun 1 januari 2024 31 december 2027 löper/,
    );
    expect(text).toContain('förlängs därefter med ett år i taget');
    expect(text).toContain('Samverkansavtal om Kuststråket 2024–2027, s. 1');
    expect(text).toContain('Läget gäller 1 januari 2025');
    expect(text).not.toContain('uträknat');
    expect(await words('/avtal', await testApp({}, await reportedStore()))).toContain(
      'Sista dag enligt avtalstiden: 30 juni 2027 (uträknat)',
    );
  });

  it('lists a document that is an agreement though nothing was read of its terms', async () => {
    const graph = fixtureGraph();
    const records = graph.records.filter(({ kind }) => kind !== 'agreement');
    const left = new Set(records.map(({ id }) => id));
    const edges = graph.edges.filter(({ from, to, record }) => [from, to, record].every((id) => left.has(id)));
    const bare = await testApp({}, await fixtureStore({ ...graph, records, edges, ...buildIndex(records) }));
    const text = await words('/avtal?per=2025-01-01', bare);
    expect(text).toMatch(
      /Samverkansavtal om Kuststråket 2024–2027 RS 2023\/118( ej angivet i handlingarna){3} slutdatum ej angivet( ej angivet i handlingarna){2}/,
    );
    expect(text).toContain('Samverkansavtal om Kuststråket 2024–2027, s. 1');
  });

  it('keeps the day in its links, and refuses one the calendar does not have', async () => {
    expect(await html('/avtal?per=2025-01-01')).toContain(
      '/avtal?per=2025-01-01&amp;sortera=slutar&amp;ordning=fallande',
    );
    await request(app).get('/avtal?per=2025-02-30').set('Accept', 'text/html').expect(400);
  });

  it.each([
    ['coming', { from: '2031-01-01', to: '2033-12-31', renewal: null }],
    ['running', { from: '2030-01-01', to: '2030-06', renewal: null }],
    ['running', { from: null, to: '2030-06-15', renewal: null }],
    ['ended', { from: '2029-01-01', to: '2029', renewal: null }],
    ['mayRun', { from: '2029-01-01', to: '2029-12-31', renewal: 'ett år i taget' }],
    ['unknown', { from: '2029-01-01', to: null, renewal: null }],
  ] as const)('%s', (state, agreement) => {
    expect(agreementState(agreement, '2030-06-15')).toBe(state);
  });
});

describe('/ordlista', () => {
  it('expands abbreviations with their source, tells bodies in their own words, and explains words as its own', async () => {
    const text = await words('/ordlista');
    expect(text).toMatch(/DF Digitaliseringsforum Verksamhetsberättelse för Kustrådet 2022, s. 1/);
    expect(text).toContain('Kustrådet (politisk arena för trafik och boende längs kusten)');
    expect(text).toContain('Förklaringarna är Diariegrafs egna');
    expect(text).toMatch(/återremiss Att skicka tillbaka ett ärende .*? Sök återremittera/);
    expect(text).toMatch(/acklamation .*? används inte/);
    expect(await html('/ordlista')).toContain(`href="/arenor/${ids.entity('arena', 'DF')}"`);
  });

  it('links only to searches that find something', async () => {
    const queries = [...(await html('/ordlista')).matchAll(/<a href="\/\?q=([^"]+)"/g)].map(([, q]) =>
      decodeURIComponent(q?.replaceAll('+', ' ') ?? ''),
    );
    expect(queries.length).toBeGreaterThan(5);
    for (const q of queries) {
      const { body } = await request(app).get('/api/search').query({ q }).expect(200);
      expect([q, body.total > 0]).toEqual([q, true]);
    }
  });

  it('is narrowed by words', async () => {
    const text = await words('/ordlista?filter=forum');
    expect(text).toContain('Digitaliseringsforum');
    expect(text).not.toContain('Att skicka tillbaka ett ärende');
    expect(await words('/ordlista?filter=finnsinte')).toContain('Inget i ordlistan stämmer');
  });

  it('stands where the abbreviations stood', async () => {
    await request(app).get('/forkortningar').expect(308).expect('Location', '/ordlista');
  });

  it('explains each word once, in whole sentences', () => {
    const all = GLOSSARY_WORDS.map(({ word }) => word);
    expect(new Set(all).size).toBe(all.length);
    for (const { word, explanation } of GLOSSARY_WORDS) {
      expect([word, /^\p{Lu}.{20,260}\.$/u.test(explanation)]).toEqual([word, true]);
      expect(explanation.toLowerCase().startsWith(word)).toBe(false);
    }
  });
});
