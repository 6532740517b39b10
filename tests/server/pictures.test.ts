/** Pictures of pages, over HTTP and on the page of a document. */
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PageSource } from '../../server/options.ts';
import { testApp } from './app.ts';
import { ids } from './fixture.ts';
import { laidOut, PICTURES, SHEET, sheetOf } from './fixture-pictures.ts';
import { FILES } from './fixture-texts.ts';

let app: Express;
beforeAll(async () => {
  app = await testApp({ pictures: PICTURES });
});

const scanned = ids.document('rapport22');
const html = async (path: string, from = app) =>
  (await request(from).get(path).set('Accept', 'text/html').expect(200)).text;
const withPictures = (pictures: Partial<PageSource>) => testApp({ pictures: { ...PICTURES, ...pictures } });

describe('GET /api/documents/:id/pages/:n.png', () => {
  it('sends the picture with an ETag, and is not drawn again for who has it', async () => {
    const drawn: number[] = [];
    const drawing = await withPictures({
      draw: async (_sha, page) => {
        drawn.push(page);
        return sheetOf([]);
      },
    });
    const path = `/api/documents/${scanned}/pages/2.png`;
    const { body, headers } = await request(drawing).get(path).expect(200);
    expect(headers['content-type']).toBe('image/png');
    expect(headers['cache-control']).toMatch(/private, max-age=\d+/);
    expect(new Uint8Array(body)).toEqual(new Uint8Array(sheetOf([])));
    const etag = headers['etag'] ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{32}-2-9\.9\.9-1"$/);
    await request(drawing).get(path).set('If-None-Match', etag).expect(304);
    expect(drawn).toEqual([2]);
  });

  it.each([
    ['is none', { has: async () => false }],
    ['cannot be drawn', { draw: async () => null }],
  ])('answers 404 where there %s', async (_why, pictures) => {
    const { body, headers } = await request(await withPictures(pictures))
      .get(`/api/documents/${scanned}/pages/1.png`)
      .expect(404);
    expect(body.error.code).toBe('NO_PICTURE');
    expect(headers['etag']).not.toMatch(/-1-9/);
  });
});

describe('GET /api/documents/:id/pages/:n', () => {
  it('gives the words of a text layer as well as those of a scan', async () => {
    const { body } = await request(app)
      .get(`/api/documents/${ids.document('protokoll')}/pages/2`)
      .expect(200);
    expect(body.words[0]).toEqual(['§', 100, 160, 200, 172, 226]);
  });

  it('gives the page without boxes when its reader fails', async () => {
    const failing = await withPictures({ words: async () => Promise.reject(new Error('broken')) });
    const { body } = await request(failing)
      .get(`/api/documents/${ids.document('protokoll')}/pages/2`)
      .expect(200);
    expect(body.words).toBeNull();
  });
});

/** The rectangles of a mark, in pixels of the picture. */
function boxesOf(page: string, id: string) {
  const [, inner = ''] = new RegExp(`<a id="${id}"[^>]*>(.*?)</a>`).exec(page) ?? [];
  return [...inner.matchAll(/<rect x="([\d.]+)%" y="([\d.]+)%" width="([\d.]+)%" height="([\d.]+)%"/g)].map((m) => {
    const [x = 0, y = 0, width = 0, height = 0] = m.slice(1).map(Number);
    const across = (share: number) => (share / 100) * SHEET.width;
    const down = (share: number) => (share / 100) * SHEET.height;
    return { x0: across(x), y0: down(y), x1: across(x + width), y1: down(y + height) };
  });
}

describe('the picture beside the text', () => {
  const text = FILES.find(({ source }) => source === 'rapporter/kustradet-2022.pdf')?.pages[0]?.text ?? '';

  it('marks each hit where its word stands, links both ways and tells it in words', async () => {
    const page = await html(`/handlingar/${scanned}?q=sammantr%C3%A4den`);
    const word = laidOut(text).find(([w]) => w === 'sammanträden');
    const [box] = boxesOf(page, 'bild-traff-1');
    if (!word || !box) throw new Error('no mark');
    const [, , x0, y0, x1, y1] = word;
    for (const [mark, own] of [
      [box.x0, x0],
      [box.x1, x1],
      [box.y0, y0],
      [box.y1, y1],
    ] as const)
      expect(Math.abs(mark - own)).toBeLessThan(6);
    expect(page).toMatch(/<mark id="traff-1"><a href="#bild-traff-1"/);
    expect(page).toMatch(
      /<a id="bild-traff-1" href="#traff-1" class="mark-hit" aria-label="Träffen står på rad 3 av 4. /,
    );
    expect(page).toMatch(/<a href="#bild-traff-1">Träffen står på rad 3 av 4<\/a>, 93\u00a0% säker/);
  });

  it('marks the place a source points at, over as many lines as it takes', async () => {
    const start = text.indexOf('samlar');
    const end = text.indexOf(' Kustrådet har haft');
    const page = await html(`/handlingar/${scanned}?plats=${start}-${end}`);
    expect(boxesOf(page, 'bild-plats')).toHaveLength(2);
    expect(page).toMatch(/<span class="cited" id="plats">samlar/);
    expect(page).toContain('Stället står på rad 2 av 4');
  });

  it('marks the passage of the address', async () => {
    const plain = await html(`/handlingar/${scanned}`);
    const [, passage = ''] = /stycke=(psg-\w+)/.exec(plain) ?? [];
    const page = await html(`/handlingar/${scanned}?stycke=${passage}`);
    expect(boxesOf(page, 'bild-plats')).toHaveLength(1);
    expect(page).toContain(`href="#${passage}" class="mark-spot"`);
  });

  it('can be put away, and the choice follows to the next page', async () => {
    const shown = await html(`/handlingar/${scanned}?q=Kustr%C3%A5det`);
    expect(shown).toContain('<img src="/api/documents/');
    expect(shown).toMatch(/href="[^"]*bild=nej[^"]*">Dölj bilden/);
    const away = await html(`/handlingar/${scanned}?q=Kustr%C3%A5det&bild=nej`);
    expect(away).not.toContain('<img');
    expect(away).not.toContain('#bild-traff');
    expect(away).toContain('Visa sidans bild');
    expect(away).toMatch(/rel="next" href="[^"]*bild=nej/);
  });

  it('says nothing of pictures where there are none', async () => {
    const word = await html(`/handlingar/${ids.document('avtal')}?q=Kuststr%C3%A5ket`);
    expect(word).not.toMatch(/<img|bilden|Sidans bild/);
    expect(word).toContain('Text ur filen');
  });

  it.each([
    ['the picture fails', { draw: async () => Promise.reject(new Error('broken')) }],
    ['the words are not known', { words: async () => null }],
    ['the words lie outside the picture', { draw: async () => sheetOf([], { width: 300, height: 400 }) }],
  ])('is shown without marks when %s', async (_why, pictures) => {
    const page = await html(
      `/handlingar/${ids.document('protokoll')}?sida=2&q=Kuststr%C3%A5ket`,
      await withPictures(pictures),
    );
    expect(page).toContain('<img');
    expect(page).not.toContain('<svg class="marks"');
    expect(page).toContain('<mark id="traff-1">');
  });

  it.each(['x', '5-2', '0-99999', '-1'])('takes no notice of a place that is none: %s', async (place) => {
    const page = await html(`/handlingar/${scanned}?plats=${place}`);
    expect(page).not.toContain('id="plats"');
  });
});

describe('how sure a reading is', () => {
  it('stands beside hits that were scanned or repaired, and nowhere else', async () => {
    const page = await html('/?q=sammantr%C3%A4den');
    expect(page).toMatch(/s\.\u00a01 · inläst av bild, 93\u00a0% säker/);
    const repaired = await html('/?q=eftertr%C3%A4ddes');
    expect(repaired).toContain('rättad text');
    expect(await html('/?typ=avtal')).not.toMatch(/inläst av bild|rättad text/);
  });
});
