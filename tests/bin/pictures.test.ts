/** Pictures on demand: kept up to so many bytes, drawn once for all who ask, and never with a personal identity number on them. */
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ByteCache } from '../../bin/byte-cache.ts';
import { cover } from '../../bin/cover.ts';
import { pagePictures } from '../../bin/pictures.ts';
import type { FileFacts, PageFact, WordBox } from '../../graph/facts.ts';
import { laidOut, sheetOf } from '../server/fixture-pictures.ts';

describe('a cache of bytes', () => {
  const make = (length: number) => async () => new Uint8Array(length);
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('lets the longest unused go when it holds too much', async () => {
    const cache = new ByteCache<Uint8Array>(100, (bytes) => bytes.length);
    await cache.get('a', make(40));
    await cache.get('b', make(40));
    await cache.get('a', make(1));
    await cache.get('c', make(40));
    await settled();
    expect(cache.bytes).toBe(80);
    expect((await cache.get('a', make(1)))?.length).toBe(40);
    expect((await cache.get('b', make(2)))?.length).toBe(2);
  });

  it('holds nothing that is larger than all it may hold', async () => {
    const cache = new ByteCache<Uint8Array>(100, (bytes) => bytes.length);
    await cache.get('a', make(101));
    await settled();
    expect(cache.bytes).toBe(0);
  });

  it('makes a thing once for all who ask, and again after a failure or null', async () => {
    const cache = new ByteCache<Uint8Array>(100, (bytes) => bytes.length);
    let made = 0;
    const slow = async () => {
      made += 1;
      await settled();
      return new Uint8Array(made);
    };
    const both = await Promise.all([cache.get('a', slow), cache.get('a', slow)]);
    expect(both.map((bytes) => bytes?.length)).toEqual([1, 1]);
    await expect(cache.get('b', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await cache.get('c', async () => null)).toBeNull();
    await settled();
    expect((await cache.get('b', make(3)))?.length).toBe(3);
    expect((await cache.get('c', make(4)))?.length).toBe(4);
  });
});

/** Grey of a point of an eight-bit grey PNG whose rows are unfiltered. */
function greyAt(png: Uint8Array, x: number, y: number): number | undefined {
  const bytes = Buffer.from(png);
  const width = bytes.readUInt32BE(16);
  const at = bytes.indexOf('IDAT');
  const rows = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
  return rows[y * (width + 1) + 1 + x];
}

describe('covering', () => {
  const word: WordBox = ['[personnummer]', 90, 20, 10, 60, 22];

  it('fills the boxes and leaves the rest as it was', () => {
    const plain = sheetOf([['a', 90, 5, 5, 9, 9]], { width: 80, height: 40 });
    const covered = cover(plain, [word]);
    if (!covered) throw new Error('not covered');
    expect([greyAt(covered, 40, 16), greyAt(covered, 18, 8), greyAt(covered, 6, 6)]).toEqual([0, 0, 0x30]);
    expect([greyAt(covered, 70, 16), greyAt(covered, 40, 35)]).toEqual([0xff, 0xff]);
  });

  it('gives up on a box beyond the picture, and on what is no PNG', () => {
    expect(cover(sheetOf([], { width: 30, height: 40 }), [word])).toBeNull();
    expect(cover(new Uint8Array(40), [word])).toBeNull();
  });
});

const CONTENT = { sha256: 'a'.repeat(64), mediaType: 'application/pdf', extractorVersion: '1' };

/** Pictures over one page, with what was asked of the reader. */
function over(fact: Partial<PageFact>, { mediaType = 'application/pdf', onPage = 'Ett ord' } = {}) {
  const asked: unknown[] = [];
  const page: PageFact = { page: 1, method: 'text', confidence: null, text: onPage, ...fact };
  const facts = { sha256: CONTENT.sha256, mediaType, pages: [page] } as unknown as FileFacts;
  const boxes = laidOut(onPage);
  const pictures = pagePictures(
    { facts: async (sha256) => (sha256 === CONTENT.sha256 ? facts : null) },
    { has: async () => true, pathOf: (sha256) => `/files/${sha256.slice(0, 2)}`, read: async () => new Uint8Array(7) },
    {
      draw: async (request) => {
        asked.push(request);
        return sheetOf(boxes);
      },
      words: async () => boxes,
    },
  );
  return { pictures, asked };
}

describe('pages', () => {
  it('are drawn once for all who ask, as they were turned for reading', async () => {
    const { pictures, asked } = over({ turn: 90 });
    await Promise.all([pictures.draw(CONTENT, 1), pictures.draw(CONTENT, 1)]);
    await pictures.draw(CONTENT, 1);
    expect(asked).toEqual([{ path: '/files/aa', page: 1, turn: 90 }]);
    await pictures.draw({ ...CONTENT, extractorVersion: '2' }, 1);
    expect(asked).toHaveLength(2);
  });

  it('are the original itself where that is an upright picture', async () => {
    const { pictures, asked } = over({}, { mediaType: 'image/png' });
    expect(await pictures.draw({ ...CONTENT, mediaType: 'image/png' }, 1)).toHaveLength(7);
    expect(asked).toEqual([]);
  });

  it('have their stored words, else those of the text layer, with personal identity numbers left out', async () => {
    const words: WordBox[] = [['Ord', 90, 1, 2, 3, 4]];
    expect(await over({ words }).pictures.words(CONTENT, 1)).toEqual(words);
    const layer = await over({}, { onPage: 'Född 19121212-1212 i Ord' }).pictures.words(CONTENT, 1);
    expect(layer?.map(([word]) => word)).toEqual(['Född', '[personnummer]', 'i', 'Ord']);
  });

  it('have their personal identity numbers covered, or are not shown', async () => {
    const number = 'Född 19121212-1212 i Ord';
    const text = 'Född [personnummer] i Ord';
    const picture = await over({ text }, { onPage: number }).pictures.draw(CONTENT, 1);
    if (!picture) throw new Error('no picture');
    const [, , x0, y0, x1] = laidOut(number)[1] ?? ['', 0, 0, 0, 0];
    expect([greyAt(picture, x0 + 1, y0 + 1), greyAt(picture, x1 + 2, y0 + 1)]).toEqual([0, 0]);
    expect(greyAt(picture, 161, 201)).toBe(0x30);
    expect(await over({ text }, { onPage: 'Utan nummer' }).pictures.draw(CONTENT, 1)).toBeNull();
  });

  it('are not shown where the page could not be read: nobody knows what to cover', async () => {
    const { pictures, asked } = over({ text: '', failure: { code: 'OCR_TIMEOUT', message: 'Sida 1: För lång tid.' } });
    expect([await pictures.draw(CONTENT, 1), await pictures.words(CONTENT, 1)]).toEqual([null, null]);
    expect(asked).toEqual([]);
  });

  it('are none for other kinds of files and pages that are not there', async () => {
    const { pictures } = over({});
    expect(await pictures.has({ ...CONTENT, mediaType: 'text/plain' })).toBe(false);
    expect(await pictures.draw(CONTENT, 2)).toBeNull();
    expect(await pictures.words({ ...CONTENT, sha256: 'b'.repeat(64) }, 1)).toBeNull();
  });
});
