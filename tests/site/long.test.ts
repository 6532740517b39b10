/** A document of many pages stands in several files, and every way to it leads to the right one. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { GraphRecord } from '../../graph/records.ts';
import { buildIndex } from '../../graph/search/index.ts';
import { graphOf, record } from '../contract/fixtures.ts';
import { NaiveStore } from '../contract/naive-store.ts';
import { writtenFiles } from './folder.ts';

const PAGES = 85;
const DOCUMENT = 'doc-aa';
const textOf = (page: number) => `Sida ${page} handlar om bryggor och båtar.`;
const passageOf = (page: number) => `psg-${page}`;

let files: Map<string, string>;

beforeAll(async () => {
  const numbers = Array.from({ length: PAGES }, (_, i) => i + 1);
  const place = { source: 'lang.pdf', document: DOCUMENT };
  const mention = (page: number) => ({ ...place, page, start: 0, end: 6, text: textOf(page).slice(0, 6) });
  const evidence = { ...place, passage: passageOf(84), page: 84, start: 0, end: 7, quote: 'Sida 84' };
  const records: GraphRecord[] = [
    record('document', DOCUMENT, { source: 'lang.pdf', title: 'Lång rapport', pages: [1, PAGES], partOf: null }),
    ...numbers.map((page) =>
      record('page', `page-${page}`, {
        source: 'lang.pdf',
        page,
        text: textOf(page),
        repairedText: null,
        method: 'text',
      }),
    ),
    ...numbers.map((page) =>
      record('passage', passageOf(page), {
        ...place,
        page,
        start: 0,
        end: textOf(page).length,
        text: textOf(page),
        entities: [],
      }),
    ),
    record('person', 'person-aa', { name: 'Moa Ekedal', mentions: [mention(41)] }),
    record('decision', 'dec-aa', { title: 'Ny brygga', bodyId: null, meetingId: null, evidence: [evidence] }),
  ];
  const store = new NaiveStore();
  await store.replaceDerived(graphOf({ records, ...buildIndex(records) }));
  files = await writtenFiles(store);
});

describe('a long document', () => {
  it('stands in files of forty pages with ways between them', () => {
    const own = [...files.keys()].filter((name) => name.startsWith('handlingar/'));
    expect(own).toEqual(['', '-2', '-3'].map((tail) => `handlingar/${DOCUMENT}${tail}.html`));
    for (const [index, [from, to]] of [
      [1, 40],
      [41, 80],
      [81, 85],
    ].entries()) {
      const text = files.get(own[index] ?? '') ?? '';
      const shown = [...text.matchAll(/ id="sida-(\d+)"/g)].map(([, page]) => Number(page));
      expect(shown).toEqual(Array.from({ length: (to ?? 0) - (from ?? 0) + 1 }, (_, i) => (from ?? 0) + i));
      for (const [other, name] of own.entries())
        if (other !== index) expect(text).toContain(`href="${name.slice('handlingar/'.length)}`);
    }
  });

  it('is led to at the page and passage meant', () => {
    expect(files.get('beslut/dec-aa.html')).toContain(`href="../handlingar/${DOCUMENT}-3.html#psg-84"`);
    expect(files.get(`handlingar/${DOCUMENT}-2.html`)).toContain('href="../personer/person-aa.html"');
  });
});
