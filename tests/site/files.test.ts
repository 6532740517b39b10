/** The folder as files: complete, closed in itself, and the same every time. */
import { posix } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PartTexts, SearchPart } from '../../server/contract/site.ts';
import { fixtureStore, ids } from '../server/fixture.ts';
import { handedOver, SMALL_PARTS, writtenFiles } from './folder.ts';

/** Files that are the same in every folder and are not made from the store. */
const FIXED = ['mall/diariegraf.css', 'mall/site.css', 'mall/favicon.svg', 'mall/site.js'];

let files: Map<string, string>;
const pages = () => [...files].filter(([name]) => name.endsWith('.html'));

beforeAll(async () => {
  files = await writtenFiles(await fixtureStore(), SMALL_PARTS);
});

describe('the files of the folder', () => {
  it('have a page for everything that has one in the reading room, under safe names', async () => {
    const store = await fixtureStore();
    const rooms = { arenden: 'case', personer: 'person', arenor: 'arena', organisationer: 'organization' } as const;
    for (const [room, kind] of Object.entries({
      ...rooms,
      projekt: 'project',
      beslut: 'decision',
      handlingar: 'document',
    } as const))
      for (const { id } of await store.list(kind)) expect([...files.keys()]).toContain(`${room}/${id}.html`);
    for (const name of files.keys()) expect(name).toMatch(/^[\w./-]+$/);
    for (const [name, text] of files) expect([name, text.length > 0]).toEqual([name, true]);
  });

  it('link to each other and to places that are there, relatively, and to nothing else', () => {
    const known = new Set([...files.keys(), ...FIXED]);
    const anchors = new Map(
      pages().map(([name, text]) => [name, new Set([...text.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]))]),
    );
    let links = 0;
    for (const [name, text] of pages()) {
      for (const [, attribute, address = ''] of text.matchAll(/ (href|src|action|cite|data-address)="([^"]*)"/g)) {
        links += 1;
        expect([name, attribute, address]).toEqual([name, attribute, expect.not.stringMatching(/^(?:\/|[a-z]+:)/)]);
        const [, path = '', , fragment = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
        const target = path === '' ? name : posix.join(posix.dirname(name), path);
        expect([name, address, known.has(target)]).toEqual([name, address, true]);
        if (fragment !== '') expect([name, address, anchors.get(target)?.has(fragment)]).toEqual([name, address, true]);
      }
    }
    expect(links).toBeGreaterThan(500);
  });

  it('hold no script but files, and nothing only a running room answers', () => {
    for (const [name, text] of pages()) {
      expect(text).not.toMatch(/<script(?![^>]* src=)|<style|\son[a-z]+=|\sstyle=|javascript:/);
      expect([name, text]).not.toEqual([
        name,
        expect.stringMatching(/\/api\/|\/samband|\/graf|\/flode|original<\/a>|application\/atom/),
      ]);
      for (const [, action] of text.matchAll(/<form action="([^"]*)"/g))
        expect(action).toMatch(/^(?:\.\.\/)?sok\.html$/);
    }
  });

  it('tell of which day they are, in the head and at the foot, and no hour', () => {
    for (const [name, text] of pages()) {
      if (name === '404.html') continue;
      expect(text).toContain('<meta name="date" content="2024-03-01"/>');
      expect(text).toMatch(/uppgifterna gäller 1\u00a0mars 2024/);
      expect(text).not.toMatch(/kl\.\u00a0\d\d/);
    }
    expect(files.get('index.html')).toContain('Filer som inte gick att läsa');
    expect(files.get('tackning.html')).toContain('Spara den utan lösenord');
  });

  it('are the same bytes from the same store', async () => {
    expect(await writtenFiles(await fixtureStore(), SMALL_PARTS)).toEqual(files);
  });

  it('hold every passage of a document in reading order, with the page it stands on', async () => {
    const store = await fixtureStore();
    const id = ids.document('skrivelse');
    const text = files.get(`handlingar/${id}.html`) ?? '';
    const passages = await store.passagesOf(id);
    expect(passages.length).toBeGreaterThan(2);
    const places = passages.map((passage) => text.indexOf(`id="${passage.id}"`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    for (const { page } of passages) expect(text).toContain(`id="sida-${page}"`);
  });
});

describe('the parts of the search', () => {
  it('hold every passage once, newest document first, each part about as large as asked', async () => {
    const store = await fixtureStore();
    const names = [...files.keys()].filter((name) => name.startsWith('sok/del-'));
    expect(names.length).toBeGreaterThan(2);
    expect(files.get('sok.html')).toContain(`data-parts="${names.length}"`);
    const seen: string[] = [];
    const days: string[] = [];
    for (const number of names.keys()) {
      const part = handedOver<SearchPart>(files, `del-${number + 1}`);
      const texts = handedOver<PartTexts>(files, `text-${number + 1}`);
      expect(texts.passages).toHaveLength(part.passages.length);
      expect([...part.terms].sort()).toEqual(part.terms);
      expect(part.vectors.x).toHaveLength(part.passages.length);
      expect(part.vectors.t).toHaveLength(part.documents.length);
      for (const [document, , id] of part.passages) {
        seen.push(id);
        days.push(part.documents[document]?.[3] ?? '');
      }
    }
    expect([...days].sort().reverse()).toEqual(days);
    expect(seen.sort()).toEqual((await store.list('passage')).map(({ id }) => id).sort());
  });

  it('are one where they are small', async () => {
    const whole = await writtenFiles(await fixtureStore());
    expect([...whole.keys()].filter((name) => name.startsWith('sok/')).sort()).toEqual([
      'sok/del-1.js',
      'sok/namn.js',
      'sok/text-1.js',
    ]);
  });
});
