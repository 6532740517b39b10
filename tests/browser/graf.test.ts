/** The graph in hand: with the mouse, with keys alone, without script, and sent on as an address. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ids } from '../server/fixture.ts';
import { AXE } from './axe.ts';
import { inRoom } from './in-room.ts';
import { openRoom } from './room.ts';

const coast = ids.entity('arena', 'Kustrådet');
const karin = ids.entity('person', 'Karin Alm');
const jon = ids.entity('person', 'Jon Hedlund');

/** What the drawing library leaves on its container. */
interface Drawn {
  _cyreg: {
    cy: {
      nodes(): { map<T>(make: (node: { id(): string }) => T): T[] };
      elements(): { some(test: (one: { animated(): boolean }) => boolean): boolean };
      getElementById(id: string): {
        renderedPosition(): { x: number; y: number };
        renderedMidpoint(): { x: number; y: number };
      };
    };
  };
}

inRoom('the graph', openRoom, (room) => {
  const complaints: string[] = [];
  const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await room.browser.newPage({ viewport: { width: 1280, height: 1000 }, ...options });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(room.url + path);
    return page;
  };
  const live = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await open(path, options);
    await page.locator('[data-ready]').waitFor();
    return page;
  };
  const onMap = (page: Page): Promise<string[]> =>
    page
      .locator('.graph-canvas')
      .evaluate((element) => (element as unknown as Drawn)._cyreg.cy.nodes().map((n) => n.id()));
  const press = async (page: Page, id: string, twice = false): Promise<void> => {
    const canvas = page.locator('.graph-canvas');
    await canvas.scrollIntoViewIfNeeded();
    const at = await canvas.evaluate((element, one) => {
      const found = (element as unknown as Drawn)._cyreg.cy.getElementById(one);
      return one.includes(' ') ? found.renderedMidpoint() : found.renderedPosition();
    }, id);
    await (twice ? canvas.dblclick({ position: at }) : canvas.click({ position: at }));
  };
  const rows = (page: Page) => page.locator('tr[id^="nod-"]').count();

  it('finds the way between two people from the first page, with keys alone', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'Följ samband' }).first().click();
    await page.getByLabel('Väg från').fill('karin');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/fran=/);
    await page.getByLabel('Väg till').fill('jon hed');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/graf?fran=${karin}&till=${jon}`);
    expect(await page.locator('#vag h2').textContent()).toContain('Kortaste vägen: 2\u00a0steg');
    await page.locator('[data-ready]').waitFor();
    expect((await onMap(page)).sort()).toEqual([karin, coast, jon].sort());
    const quote = page.locator('.way-steps .tie-quotes').first();
    expect(await quote.textContent()).toContain('Karin Alm, Region Havsmark, ordförande');
    await quote.locator('.source-link').click();
    expect(await page.locator('.cited').first().textContent()).toContain('Karin Alm');
    await page.close();
  });

  it('opens what stands round a thing by two presses, and goes back', async () => {
    const page = await live(`/graf?start=${coast}`);
    const before = await onMap(page);
    await press(page, karin, true);
    await page.waitForURL(`**/graf?start=${coast}&start=${karin}`);
    await expect.poll(() => rows(page)).toBeGreaterThan(before.length);
    const after = await onMap(page);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(await rows(page)).toBe(after.length);
    expect(await page.locator('h1').textContent()).toContain('Karin Alm');
    await page.getByRole('link', { name: 'Hoppa till innehållet' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('innehall');
    await page.goBack();
    await page.goBack();
    await expect.poll(() => onMap(page)).toEqual(before);
    expect(await rows(page)).toBe(before.length);
    await page.close();
  });

  it('opens what a tie rests on, on the map and from the panel', async () => {
    const page = await live(`/graf?start=${coast}`);
    await press(page, `${jon} IN_BODY ${coast}`);
    const panel = page.getByRole('complementary', { name: 'Valt på kartan' });
    await panel.locator('.tie-quotes').waitFor();
    expect(await panel.textContent()).toContain('Jon Hedlund, Ljungvik kommun');
    await panel.getByRole('button', { name: 'Tillbaka till Kustrådet' }).click();
    await panel.getByRole('button', { name: /^Karin Alm: ordförande i/ }).click();
    await panel.getByText('Karin Alm, Region Havsmark, ordförande').waitFor();
    await panel.locator('.source-link').first().click();
    expect((await page.locator('.cited').allTextContents()).join('')).toContain('Region Havsmark, ordförande');
    await page.close();
  });

  it('is walked with keys: arrows choose, Enter opens, Delete hides, and each is said', async () => {
    const page = await live(`/graf?start=${coast}`, { reducedMotion: 'reduce' });
    const canvas = page.getByRole('application', { name: 'Karta över samband' });
    await canvas.focus();
    const said = page.locator('.graph-figure [role=status]');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said.textContent()).toMatch(/^Kustrådet, organ eller arena, \d+\u00a0samband på kartan$/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said.textContent()).not.toMatch(/^Kustrådet/);
    const name = (await said.textContent())?.split(',')[0] ?? '';
    await page.keyboard.press('Enter');
    await page.waitForURL(/start=.*start=/);
    await expect.poll(() => said.textContent()).toMatch(/^Kartan är ändrad\. \d+/);
    const animated = await canvas.evaluate((element) =>
      (element as unknown as Drawn)._cyreg.cy.elements().some((one) => one.animated()),
    );
    expect(animated).toBe(false);
    await page.keyboard.press('Delete');
    await page.waitForURL(/dold=/);
    await page.locator('#dolt').getByText(name).first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('graph-canvas');
    await page.close();
  });

  it('is worked from its table, where focus stays', async () => {
    const page = await live(`/graf?start=${coast}`);
    await page.getByRole('link', { name: 'Visa kring Karin Alm' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/start=.*start=/);
    await page.getByRole('link', { name: 'Stäng Karin Alm' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.id)).toBe(`nod-${karin}`);
    await page.getByRole('link', { name: 'Väg härifrån Karin Alm' }).click();
    await page.waitForURL(/fran=/);
    await page.getByRole('link', { name: 'Väg hit Jon Hedlund' }).click();
    await page.locator('#vag h2').waitFor();
    expect(await page.locator('#vag h2').textContent()).toContain('Kortaste vägen');
    await page.close();
  });

  it('is narrowed in place, and the address gives the same to whoever gets it', async () => {
    const page = await live(`/graf?start=${coast}`);
    await page.getByRole('link', { name: 'Dölj Jon Hedlund' }).click();
    await page.waitForURL(/dold=/);
    await page.getByText('Avgränsa kartan').click();
    for (const kind of ['Organisation', 'Projekt', 'Ärende', 'Beslut', 'Avtal', 'Uppgift', 'Handling'])
      await page.getByRole('checkbox', { name: kind, exact: true }).uncheck();
    await page.getByLabel('År, till och med').fill('2022');
    await page.getByRole('button', { name: 'Avgränsa' }).click();
    await page.waitForURL(/tom=2022/);
    await expect.poll(() => onMap(page)).not.toContain(ids.entity('person', 'Viola Strand'));
    const shown = await onMap(page);
    expect(shown).toContain(karin);
    expect(shown).not.toContain(jon);
    const other = await live(new URL(page.url()).pathname + new URL(page.url()).search);
    expect(await onMap(other)).toEqual(shown);
    expect(await other.locator('#dolt').textContent()).toContain('Jon Hedlund');
    expect(await other.getByRole('checkbox', { name: 'Handling', exact: true }).isChecked()).toBe(false);
    await Promise.all([page.close(), other.close()]);
  });

  it('goes with the reader as a picture and as GraphML', async () => {
    const page = await live(`/graf?start=${coast}`);
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Som bild (PNG)' }).click(),
    ]);
    expect(picture.suggestedFilename()).toMatch(/\.png$/);
    expect(readFileSync(await picture.path()).subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /GraphML/ }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('<graphml');
    await page.close();
  });

  it('says it all without script', async () => {
    const page = await open('/graf', { javaScriptEnabled: false });
    await page.getByLabel('Visa det som står kring').fill('kustrådet');
    await page.getByRole('button', { name: 'Visa', exact: true }).click();
    expect(new URL(page.url()).search).toBe(`?start=${coast}`);
    expect(await page.locator('svg.graph-still').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Som bild (PNG)' }).count()).toBe(0);
    const things = await rows(page);
    await page.getByRole('link', { name: 'Visa kring Karin Alm' }).click();
    expect(await rows(page)).toBeGreaterThan(things);
    const tie = page.locator(`[id="s-${karin}-IN_BODY-${coast}"]`);
    expect(await tie.textContent()).toContain('ordförande i');
    await tie.locator('.source-link').first().click();
    expect((await page.locator('.cited').allTextContents()).join('')).toContain('Region Havsmark, ordförande');
    await page.close();
  });

  it('breaks no rule of accessibility while it lives, in light and in dark', async () => {
    const page = await live(`/graf?start=${coast}&fran=${karin}&till=${jon}`);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await page.evaluate(AXE);
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate(() =>
          (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
        );
        expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
    await page.close();
  });

  it('asks nothing of the page’s policy that it refuses', () => {
    expect(complaints).toEqual([]);
  });
});
