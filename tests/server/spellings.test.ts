/** Every case of the sample corpus opens by every way its number is written in the field; numbers that are none are told near ones. */
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../graph/records.ts';
import { derive } from '../../ingest/derive/derive.ts';
import { NaiveStore } from '../contract/naive-store.ts';
import { corpusFacts } from '../corpus/facts.ts';
import { testApp } from './app.ts';

let app: Express;
let cases: CaseRecord[];

beforeAll(async () => {
  const graph = derive({ files: await corpusFacts({ scan: false }) });
  const store = new NaiveStore();
  await store.replaceDerived(graph);
  app = await testApp({}, store);
  cases = graph.records.filter((record) => record.kind === 'case');
});

/** Case, separators, padding and order, with and without a word before. */
const SPELLINGS: ((d: string, n: number, y: number) => string)[] = [
  (d, n, y) => `${d}/${n}/${y}`,
  (d, n, y) => `${d.toLowerCase()} ${y}/${n}`,
  (d, n, y) => `${d}-${y}-${String(n).padStart(5, '0')}`,
  (d, n, y) => `${d}/${y}:${n}`,
  (d, n, y) => `${y}/${d} ${String(n).padStart(4, '0')}`,
  (d, n, y) => `Dnr: ${d} ${n}/${y}`,
];

const opened = (path: string) => request(app).get(path).set('Accept', 'text/html');

describe('a diarienummer', () => {
  it('opens its case in every spelling, or lets the reader choose among those that share it', async () => {
    expect(cases.length).toBeGreaterThan(10);
    for (const { id, diarium, number, year } of cases) {
      for (const spell of SPELLINGS) {
        const typed = spell(diarium ?? '', number, year);
        for (const path of [
          `/arenden/${encodeURIComponent(typed)}`,
          `/arenden/${typed.split('/').map(encodeURIComponent).join('/')}`,
        ]) {
          const { status, text } = await opened(path);
          // A case's page leads to its own map; a choice leads to the case.
          const leads = status === 300 ? `/arenden/${id}` : `/graf?start=${id}`;
          expect([path, status === 200 || status === 300, text.includes(leads)]).toEqual([path, true, true]);
        }
      }
    }
  });

  it('that is none is a page of its own with the nearest numbers', async () => {
    const known = cases.find(({ number, diarium }) => number > 100 && diarium !== null);
    const swapped = String(known?.number).replace(/(\d)(\d)$/, '$2$1');
    const { status, text } = await opened(`/arenden/${known?.diarium}/${swapped}/${known?.year}`);
    expect(status).toBe(404);
    expect(text).toContain('Du kanske menade');
    expect(text).toContain(`/arenden/${known?.id}`);
  });

  it('that is like nothing is still a page with a way on', async () => {
    const { status, text } = await opened('/arenden/XQZ/9871/1911');
    expect(status).toBe(404);
    expect(text).toContain('value="XQZ/9871/1911"');
  });
});
