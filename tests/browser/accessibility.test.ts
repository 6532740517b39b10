/** axe-core on every kind of page, light and dark, on a desk and on a phone: no violation at all. */
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { joinedStyles } from '../../server/stylesheet.ts';
import { AXE } from './axe.ts';
import { inRoom } from './in-room.ts';
import { openRoom, PAGES } from './room.ts';

/** Only violations are looked at: of the rest axe need not tell every node. */
const LEAN: RunOptions = { resultTypes: ['violations'], selectors: false };
const EVERY_RULE: RunOptions = {
  ...LEAN,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** What another palette can change: nothing but colours. A test below holds the style sheet to that. */
const RULES_OF_COLOUR: RunOptions = {
  ...LEAN,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** Width and palette, with the rules that another outcome than in the state before is possible for. */
const STATES = [
  [1280, 'light', EVERY_RULE],
  [1280, 'dark', RULES_OF_COLOUR],
  [390, 'dark', RULES_OF_COLOUR],
  [390, 'light', EVERY_RULE],
] as const;

async function violations(page: Page, rules: RunOptions): Promise<string[]> {
  const found = await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(options),
    rules,
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`);
}

inRoom('accessibility', openRoom, (room) => {
  it.each(Object.entries(PAGES))('%s: wide and narrow, light and dark', async (_name, path) => {
    const page = await room.browser.newPage();
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
    for (const [width, colorScheme, rules] of STATES) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      expect(await violations(page, rules), `${width} wide, ${colorScheme}`).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('the dark palette changes colours and nothing else', () => {
    const css = joinedStyles('web/styles/diariegraf.css');
    const dark = [...css.matchAll(/@media \(prefers-color-scheme: dark\) \{\n(.*?)\n\}/gs)].map(
      ([, rules]) => rules ?? '',
    );
    expect(dark.length).toBeGreaterThan(0);
    const properties = dark.flatMap((rules) => [...rules.matchAll(/^\s+([\w-]+):/gm)].map(([, name]) => name ?? ''));
    expect(properties.length).toBeGreaterThan(5);
    for (const name of properties) expect(name).toMatch(/^(--(?!small|body|large|title|display)[\w-]+|filter)$/);
  });
});
