/** What people come to do, played through from the first page. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inRoom } from './in-room.ts';
import { openRoom } from './room.ts';

inRoom('tasks', openRoom, (room) => {
  const home = (options: BrowserContextOptions = {}) => room.open('/', options);
  const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();

  it('finds the decision on a motion by § and date, and copies its citation', async () => {
    const page = await home();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await follow(page, 'Alla beslut');
    await page.getByLabel('Ord, § eller diarienummer').fill('§ 43');
    await page.getByLabel('År').selectOption('2023');
    await page.getByRole('button', { name: 'Visa' }).click();
    const row = page.getByRole('row').filter({ hasText: '14 mars 2023' });
    expect(await row.count()).toBe(1);
    expect(await row.textContent()).toContain('Nils Ödegård (M)');
    await row.getByRole('rowheader').getByRole('link').click();
    expect(await page.locator('h1').textContent()).toBe('Medfinansiering av Kuststråket 2024–2026');
    await page.getByRole('button', { name: 'Kopiera hänvisningen' }).click();
    await page.getByText('Kopierad', { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('Protokoll regionstyrelsen 14 mars 2023, dnr\u00a0RS 2023/118, §\u00a043, s.\u00a02.');
    expect(copied).toContain(page.url());
    await page.close();
  });

  it('goes from a person to the cases they moved in', async () => {
    const page = await home();
    await page.getByLabel('Sök i handlingarna').fill('Nils Ödegård');
    await page.getByRole('button', { name: 'Sök', exact: true }).click();
    await follow(page, /^Nils Ödegård/);
    const moved = page.locator('#beslut li').filter({ hasText: 'Yrkade' });
    expect(await moved.count()).toBe(1);
    await moved.locator('.title a').click();
    await page.getByRole('link', { name: 'RS 2023/118' }).first().click();
    expect(await page.locator('.kicker').textContent()).toBe('Ärende RS 2023/118');
    expect(await page.locator('.role').filter({ hasText: 'Yrkade' }).textContent()).toContain('Nils Ödegård');
    await page.close();
  });

  it('finds an agreement’s notice period, and the sentence that says it', async () => {
    const page = await home({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    await page.getByLabel('Sök i handlingarna').fill('RS 2023/118');
    await page.getByRole('button', { name: 'Sök', exact: true }).click();
    await follow(page, 'RS 2023/118');
    const notice = page.locator('#avtal tr').filter({ hasText: 'Uppsägning' });
    expect(await notice.textContent()).toContain('sex månader');
    await notice.locator('.source-link').click();
    expect(await page.locator('.cited').first().textContent()).toBe('sex månader');
    await page.close();
  });

  it('reads the timeline as a picture on any window and on paper, and the list says the same', async () => {
    const page = await home({ viewport: { width: 390, height: 844 } });
    await page.goto(`${room.url}/arenden/RS/2023/118`);
    const [wide, narrow] = [page.locator('svg.time-wide'), page.locator('svg.time-narrow')];
    expect([await wide.isVisible(), await narrow.isVisible()]).toEqual([false, true]);
    const steps = await page.locator('.step').count();
    const marks = await narrow.locator('.mark').count();
    expect(marks).toBeGreaterThan(steps / 2);
    const smallest = await narrow
      .locator('.mark text')
      .evaluateAll((all) => Math.min(...all.map((t) => Number.parseFloat(getComputedStyle(t).fontSize))));
    const scale = await narrow.evaluate((svg) => svg.getBoundingClientRect().width / Number(svg.getAttribute('width')));
    expect(smallest * scale).toBeGreaterThan(9.5);
    await page.emulateMedia({ media: 'print' });
    expect([await wide.isVisible(), await narrow.isVisible()]).toEqual([true, false]);
    expect(await page.locator('.state').isVisible()).toBe(true);
    expect(await page.locator('.top').isVisible()).toBe(false);
    await page.close();
  });
});
