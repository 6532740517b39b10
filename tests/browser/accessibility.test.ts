/** axe-core on every kind of page, light and dark, on a desk and on a phone: no violation at all. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Listening } from '../../server/listen.ts';
import { launch, missing } from './chromium.ts';
import { openRoom, PAGES } from './room.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

let room: Listening;
let browser: Browser;

describe.skipIf(missing !== null)(`accessibility${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  beforeAll(async () => {
    room = await openRoom();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await room?.close();
  });

  describe.each([
    ['light', 1280],
    ['light', 390],
    ['dark', 1280],
    ['dark', 390],
  ] as const)('%s, %i wide', (colorScheme, width) => {
    let context: BrowserContext;
    beforeAll(async () => {
      context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    });
    afterAll(() => context?.close());

    it.each(Object.entries(PAGES))('%s', async (_name, path) => {
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        // The error pages are meant to be answered with their status.
        if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(room.url + path);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      // Through the debugger, as the page's own policy would rightly refuse a foreign script.
      await page.evaluate(AXE);
      const { violations } = await page.evaluate(
        (options) => (globalThis as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(options),
        RULES,
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    });
  });
});
