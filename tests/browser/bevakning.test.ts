/** Following up: what falls due next, taken along to a calendar and a table; what was reported back; registers sorted; a room with nothing in it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Download, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openEmbeddedStore } from '../../graph/embedded/store.ts';
import { listen } from '../../server/listen.ts';
import { testApp } from '../server/app.ts';
import { REPORT, reportedStore } from '../server/follow-up/report-fixture.ts';
import { AXE } from './axe.ts';
import { inRoom } from './in-room.ts';

const reportedRoom = async () => listen(await testApp({}, await reportedStore()), { host: '127.0.0.1', port: 0 });

inRoom('following up', reportedRoom, (room) => {
  // Everything here works without script.
  const open = (path: string, options: BrowserContextOptions = {}) =>
    room.open(path, { javaScriptEnabled: false, ...options });
  const taken = async (page: Page, name: string): Promise<{ file: Download; text: string }> => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    return { file, text: readFileSync(await file.path(), 'utf8') };
  };

  it('lists what falls due next, and takes it along to a calendar and a table', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'Bevakning' }).click();
    await page.getByLabel('Läget den').fill('2025-01-01');
    await page.getByRole('button', { name: 'Visa' }).click();
    await page.getByRole('link', { name: /^Kommande/ }).click();
    expect(new URL(page.url()).search).toBe('?lage=kommande&per=2025-01-01');
    const rows = page.locator('#coming tbody tr');
    const days = await rows.locator('time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
    expect(days).toEqual(['2027-06-30', '2027-12-31']);
    expect(await rows.first().textContent()).toContain('sista dag för uppsägning');

    const calendar = await taken(page, 'Till kalendern (iCalendar)');
    expect(calendar.file.suggestedFilename()).toBe('bevakning.ics');
    expect(calendar.text.match(/DTSTART;VALUE=DATE:\d{8}/g)).toEqual([
      'DTSTART;VALUE=DATE:20270630',
      'DTSTART;VALUE=DATE:20271231',
    ]);
    const table = await taken(page, 'Som tabell (CSV)');
    expect(table.file.suggestedFilename()).toBe('bevakning.csv');
    expect(table.text.trimEnd().split('\r\n')).toHaveLength(1 + days.length);
    await page.close();
  });

  it('puts what is late first, narrows it to one who is to do it, and leads to the words', async () => {
    const page = await open('/bevakning?per=2024-12-01');
    const headings = await page.locator('main h2').allTextContents();
    expect(headings[0]).toContain('Datumet har passerat');
    await page.getByLabel('Vem', { exact: true }).fill('vik');
    await page.getByRole('button', { name: 'Visa' }).click();
    const reported = page.locator('#reported .reported');
    expect(await reported.locator('dd q').allTextContents()).toEqual([
      'Regiondirektören får i uppdrag att återrapportera resultatet senast den 30 november 2024.',
      REPORT,
    ]);
    await reported.locator('.source-link').click();
    expect(await page.locator('.cited').first().textContent()).toContain(REPORT);
    await page.close();
  });

  it('sorts a register with the keyboard, and on a phone with the links above it', async () => {
    const page = await open('/arenor');
    const names = () => page.locator('tbody th a').allTextContents();
    expect(await names()).toEqual(['DF', 'Kustrådet', 'Regionstyrelsen']);
    await page.locator('thead').getByRole('link', { name: 'Sammanträden' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/sortera=moten/);
    expect(await names()).toEqual(['Kustrådet', 'DF', 'Regionstyrelsen']);
    expect(await page.locator('th[aria-sort="descending"]').textContent()).toContain('Sammanträden');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.locator('thead').isVisible()).toBe(false);
    await page.getByRole('navigation', { name: 'Sortera efter' }).getByRole('link', { name: 'Namn' }).click();
    expect(await names()).toEqual(['DF', 'Kustrådet', 'Regionstyrelsen']);
    await page.close();
  });

  it('tells on an empty data folder what to run, without an accessibility fault', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'diariegraf-empty-'));
    const store = await openEmbeddedStore(folder);
    const empty = await listen(await testApp({}, store), { host: '127.0.0.1', port: 0 });
    try {
      const page = await room.browser.newPage({ viewport: { width: 390, height: 844 } });
      for (const path of ['/', '/bevakning', '/avtal']) {
        await page.goto(empty.url + path);
        expect(await page.locator('.command').textContent()).toBe('npx diariegraf ingest sökväg/till/mappen');
        expect(await page.locator('.steps > li').count()).toBe(3);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        await page.evaluate(AXE);
        const faults = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
          return (await axe.run()).violations.map(({ id }) => id);
        });
        expect(faults).toEqual([]);
      }
      await page.close();
    } finally {
      await empty.close(0);
      await store.close();
      rmSync(folder, { recursive: true });
    }
  });
});
