/** How the pages behave in hand: narrow windows, the keyboard, no script, print. */
import { expect, it } from 'vitest';
import { inRoom } from './in-room.ts';
import { openRoom, PAGES } from './room.ts';

inRoom('use', openRoom, (room) => {
  const { open } = room;

  it.each(Object.entries(PAGES))(
    '%s needs no sideways scrolling on a phone, a tablet and a small desk',
    async (_name, path) => {
      const page = await open(path, { viewport: { width: 320, height: 640 } });
      for (const width of [320, 768, 1024]) {
        await page.setViewportSize({ width, height: 640 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(
          width,
        );
      }
      await page.close();
    },
  );

  it('is fully usable without scripts: from the first page to a marked page', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    await page.getByLabel('Sök i handlingarna').fill('RS 2023/118');
    await page.getByRole('button', { name: 'Sök' }).click();
    await page.getByRole('link', { name: 'RS 2023/118' }).first().click();
    expect(await page.locator('h1').textContent()).toBe('Medfinansiering av Kuststråket 2024–2026');
    await page.locator('.card-decision .source-link').first().click();
    expect(new URL(page.url()).hash).toMatch(/^#psg-/);
    expect(await page.locator('.passage:target').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Kopiera hänvisningen' }).count()).toBe(0);
    await page.close();
  });

  it('/ goes to the search field, and the first Tab to the skip link', async () => {
    const page = await open(PAGES['case'] ?? '');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.type('/');
    expect(await page.locator('#q').inputValue()).toBe('/');
    const fresh = await open(PAGES['case'] ?? '');
    await fresh.keyboard.press('Tab');
    expect(await fresh.evaluate(() => document.activeElement?.textContent)).toBe('Hoppa till innehållet');
    await fresh.keyboard.press('Enter');
    expect(await fresh.evaluate(() => document.activeElement?.id)).toBe('innehall');
    await Promise.all([page.close(), fresh.close()]);
  });

  it('shows the sentence of a source on focus and on hover, and Escape folds it away', async () => {
    const page = await open(PAGES['arena'] ?? '');
    const link = page.locator('table .source-link').first();
    const card = page.locator('table .source-card').first();
    expect(await card.isVisible()).toBe(false);
    await link.focus();
    expect(await card.isVisible()).toBe(true);
    expect(await card.textContent()).toContain('Karin Alm, Region Havsmark, ordförande');
    expect(await link.getAttribute('aria-describedby')).toBe(await card.getAttribute('id'));
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
    await page.locator('h1').hover();
    await link.hover();
    expect(await card.isVisible()).toBe(true);
    await page.close();
  });

  it('copies the citation of the passage pointed out', async () => {
    const page = await room.browser.newPage();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${room.url}${PAGES['reading']}`);
    const whole = await page.locator('#hanvisning-text').textContent();
    expect(whole).toContain('dnr\u00a0RS 2023/118');
    const anchor = page.locator('.anchor').nth(1);
    await anchor.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#hanvisning-text').textContent()).toBe(await anchor.getAttribute('data-citation'));
    await page.getByRole('button', { name: 'Kopiera hänvisningen' }).click();
    await page.getByText('Kopierad', { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('s.\u00a02');
    expect(copied).toContain(page.url());
    await page.close();
  });

  it('prints the text and its citation without the menu', async () => {
    const page = await open(PAGES['reading'] ?? '');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.top').isVisible()).toBe(false);
    expect(await page.locator('.foot').isVisible()).toBe(false);
    expect(await page.locator('.citation').isVisible()).toBe(true);
    expect(await page.locator('.page-text').isVisible()).toBe(true);
    await page.close();
  });

  it('opens the filters beside the hits on a wide window and folds them on a narrow one', async () => {
    const wide = await open('/?q=Kuststr%C3%A5ket');
    expect(await wide.getByRole('link', { name: 'Protokoll', exact: true }).isVisible()).toBe(true);
    const narrow = await open('/?q=Kuststr%C3%A5ket', { viewport: { width: 390, height: 800 } });
    const filter = narrow.getByRole('link', { name: 'Protokoll', exact: true });
    expect(await filter.isVisible()).toBe(false);
    await narrow.getByText('Avgränsa', { exact: true }).first().click();
    expect(await filter.isVisible()).toBe(true);
    await filter.click();
    expect(narrow.url()).toContain('typ=protokoll');
    await Promise.all([wide.close(), narrow.close()]);
  });
});
