/** The suggestions of the search field in hand: by keyboard, read out, pointed at, and away without scripts. */
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ids } from '../server/fixture.ts';
import { AXE } from './axe.ts';
import { inRoom } from './in-room.ts';
import { openRoom } from './room.ts';

inRoom('suggestions', openRoom, (room) => {
  const open = (path = '/arenden') => room.open(path);
  const type = async (page: Page, text: string): Promise<void> => {
    await page.locator('#q').focus();
    await page.keyboard.type(text);
    await page.locator('[role=option]').first().waitFor();
  };
  /** The chosen suggestion as a screen reader is told of it. */
  const chosen = (page: Page) =>
    page.evaluate(() => {
      const id = document.querySelector('#q')?.getAttribute('aria-activedescendant') ?? null;
      const option = id === null ? null : document.getElementById(id);
      return option?.getAttribute('aria-selected') === 'true'
        ? option.querySelector('.suggestion-name')?.textContent
        : id;
    });

  it('come with the first visit to the field, and not before', async () => {
    const page = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.keyboard.press('/');
    expect(await page.locator('#q').getAttribute('role')).not.toBe('textbox');
    await page.locator('#q[role=combobox]').waitFor();
    await page.keyboard.type('karin');
    await page.getByRole('option', { name: 'Karin Alm' }).waitFor();
    expect(asked.filter((path) => path === '/sokindex.json')).toHaveLength(1);
    expect(asked.filter((path) => /^\/assets\/start-.*\.js$/.test(path))).toHaveLength(1);
    await page.close();
  });

  it('are gone through by keyboard, all round, and told by the field', async () => {
    const page = await open();
    await type(page, 'ku');
    const field = page.getByRole('combobox', { name: 'Sök i handlingarna' });
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await field.getAttribute('aria-controls')).toBe(await page.getByRole('listbox').getAttribute('id'));
    const names = await page.locator('.suggestion-name').allTextContents();
    expect(names.length).toBeGreaterThan(2);
    expect(await chosen(page)).toBeNull();
    for (const [key, at] of [
      ['ArrowDown', 0],
      ['ArrowDown', 1],
      ['End', names.length - 1],
      ['Home', 0],
      ['ArrowUp', -1],
      ['ArrowUp', names.length - 1],
      ['ArrowDown', -1],
    ] as const) {
      await page.keyboard.press(key);
      expect(await chosen(page)).toBe(names[at] ?? null);
    }
    // Without a choice the keys move in the text.
    await page.keyboard.press('Home');
    await page.keyboard.type('x');
    expect(await field.inputValue()).toBe('xku');
    await page.close();
  });

  it('open what is chosen; a diarienummer in any spelling finds its case', async () => {
    const page = await open();
    await type(page, 'rs-2023-00118');
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page)).toBe('RS 2023/118');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/arenden/${ids.entity('case', '118')}`);
    await type(page, 'kustrad');
    await page.getByRole('option', { name: 'Kustrådet Organ' }).click();
    await page.waitForURL(`**/arenor/${ids.entity('arena', 'Kustrådet')}`);
    await page.close();
  });

  it('leave Enter without a choice to the search, and Escape first to the list', async () => {
    const page = await open();
    await type(page, 'Kust');
    await page.keyboard.press('Escape');
    expect(await page.locator('#q').inputValue()).toBe('Kust');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    expect(await page.locator('#q').getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    await page.locator('#q').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/?q=Kust');
    await page.close();
  });

  it('are counted for a screen reader when typing pauses', async () => {
    const page = await open();
    await type(page, 'Karin Alm');
    await page
      .getByText('Ett förslag. Pil ned väljer, Enter utan val söker i handlingarna.')
      .waitFor({ state: 'attached' });
    await page.keyboard.type('zzz');
    await page.getByText('Inga förslag. Enter söker i handlingarna.').waitFor({ state: 'attached' });
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    await page.close();
  });

  it('are nothing a page depends on: the index may fail', async () => {
    const page = await open();
    await page.route('**/sokindex.json', (route) => route.fulfill({ status: 503 }));
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.locator('#q').focus();
    await page.locator('#q[role=combobox]').waitFor();
    await page.keyboard.type('Kust');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/?q=Kust');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('have no violation of accessibility while they are open, wide and narrow, light and dark', async () => {
    const page = await open('/');
    await type(page, 'ku');
    await page.keyboard.press('ArrowDown');
    await page.evaluate(AXE);
    const rules: RunOptions = { resultTypes: ['violations'] };
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [390, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate(
        (options) => (globalThis as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(options),
        rules,
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`)).toEqual([]);
    }
    await page.close();
  });
});
