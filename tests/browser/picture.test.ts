/** What a reader came for, marked on the picture of a page at the place where it stands. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ids } from '../server/fixture.ts';
import { laidOut, SHEET } from '../server/fixture-pictures.ts';
import { FILES } from '../server/fixture-texts.ts';
import { inRoom } from './in-room.ts';
import { openRoom } from './room.ts';

const SCANNED = `/handlingar/${ids.document('rapport22')}`;
const text = FILES.find(({ source }) => source === 'rapporter/kustradet-2022.pdf')?.pages[0]?.text ?? '';

inRoom('picture', openRoom, (room) => {
  const open = (path: string, width = 1280, javaScriptEnabled = true) =>
    room.open(path, { viewport: { width, height: 900 }, javaScriptEnabled });
  const box = async (page: Page, selector: string) => {
    const found = await page.locator(selector).first().boundingBox();
    if (!found) throw new Error(`${selector} is not seen`);
    return found;
  };

  it.each([1280, 390])('marks a hit on a scanned page where its word is on the picture, %i wide', async (width) => {
    const page = await open(`${SCANNED}?q=sammantr%C3%A4den`, width);
    const picture = await box(page, '.picture-sheet img');
    const mark = await box(page, '#bild-traff-1 rect');
    const [, , x0, y0, x1, y1] = laidOut(text).find(([word]) => word === 'sammanträden') ?? ['', 0, 0, 0, 0, 0];
    const scale = picture.width / SHEET.width;
    expect(picture.height / SHEET.height).toBeCloseTo(scale, 2);
    const [left, top] = [picture.x + x0 * scale, picture.y + y0 * scale];
    const [right, bottom] = [picture.x + x1 * scale, picture.y + y1 * scale];
    // Round the word, and no more than half a line beyond it.
    const air = 20 * scale;
    for (const [outer, inner] of [
      [left, mark.x],
      [top, mark.y],
      [mark.x + mark.width, right],
      [mark.y + mark.height, bottom],
    ] as const) {
      expect(outer - inner).toBeGreaterThan(-1.5);
      expect(outer - inner).toBeLessThan(air);
    }
    await page.close();
  });

  it('leads by keyboard from the text to the picture and back, without scripts', async () => {
    const page = await open(`${SCANNED}?q=sammantr%C3%A4den`, 1280, false);
    await page.locator('mark a').focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#bild-traff-1');
    await page.keyboard.press('Tab');
    const onPicture = page.locator('#bild-traff-1');
    await onPicture.focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#traff-1');
    expect(await page.locator('mark:target').count()).toBe(1);
    await page.close();
  });

  it('stands beside the text on a wide window and below it on a narrow one', async () => {
    const page = await open(SCANNED);
    const beside = [await box(page, '.page-text'), await box(page, '.picture-sheet')] as const;
    expect(beside[1].x).toBeGreaterThan(beside[0].x + beside[0].width);
    await page.setViewportSize({ width: 390, height: 900 });
    const below = [await box(page, '.page-text'), await box(page, '.picture-sheet')] as const;
    expect(below[1].y).toBeGreaterThan(below[0].y + below[0].height);
    await page.getByRole('link', { name: 'Dölj bilden' }).click();
    expect(await page.locator('.picture').count()).toBe(0);
    await page.getByRole('link', { name: 'Visa sidans bild' }).click();
    expect(await page.locator('.picture').count()).toBe(1);
    await page.close();
  });
});
