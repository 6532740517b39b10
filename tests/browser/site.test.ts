/** The exported folder in a browser: from a disk with the network off, and from a plain server under the strictest policy. */
import { readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { Listening } from '../../server/listen.ts';
import { fixtureStore, ids } from '../server/fixture.ts';
import { SMALL_PARTS, writeFolder } from '../site/folder.ts';
import { inRoom } from './in-room.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// axe would fetch the style sheets, which a page from a disk may not.
const LEAN: RunOptions = { resultTypes: ['violations'], selectors: false, preload: false };
const EVERY_RULE: RunOptions = {
  ...LEAN,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const RULES_OF_COLOUR: RunOptions = {
  ...LEAN,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};
/** Every page is looked at in one state; what only the folder has, in all: the rest is the room's, which is looked at there. */
const ONCE = [[1280, 'light', EVERY_RULE]] as const;
const STATES = [
  ...ONCE,
  [1280, 'dark', RULES_OF_COLOUR],
  [390, 'dark', RULES_OF_COLOUR],
  [390, 'light', EVERY_RULE],
] as const;
const OWN = ['start', 'search', 'document'];

const KINDS: Record<string, string> = {
  start: 'index.html',
  search: 'sok.html?q=Kuststr%C3%A5ket+RS+2023/118&typ=protokoll',
  waiting: 'sok.html',
  nothing: 'sok.html?q=qqzzxx',
  cases: 'arenden.html',
  case: `arenden/${ids.entity('case', '118')}.html`,
  persons: 'personer.html',
  person: `personer/${ids.entity('person', 'Karin Alm')}.html`,
  arena: `arenor/${ids.entity('arena', 'Kustrådet')}.html`,
  organization: `organisationer/${ids.entity('organization', 'Region Havsmark')}.html`,
  project: `projekt/${ids.entity('project', 'Kuststråket')}.html`,
  documents: 'handlingar.html',
  document: `handlingar/${ids.document('skrivelse')}.html?q=Kuststr%C3%A5ket`,
  repaired: `handlingar/${ids.document('rapport23')}.html`,
  glossary: 'ordlista.html',
  agreements: 'avtal.html',
  coverage: 'tackning.html',
  about: 'om.html',
  missing: '404.html',
};

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** A server that gives files and knows nothing of us. */
async function serve(folder: string): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname);
    try {
      const body = readFileSync(join(folder, path));
      response
        .writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? '', 'Content-Security-Policy': POLICY })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

interface Opened {
  page: Page;
  context: BrowserContext;
  /** Requests to elsewhere than the folder. */
  outside: string[];
  complaints: string[];
}

/** A page that takes note of every request and complaint; from a disk without a net. */
async function open(root: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: root === roots.disk });
  const page = await context.newPage();
  const outside: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(root)) outside.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => {
    // Going on to another page ends what is still under way, as the icon may be.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${request.url()} failed: ${reason}`);
  });
  return { page, context, outside, complaints };
}

let looked: Opened;
let browser: Browser;
const roots: Record<'disk' | 'server', string> = { disk: '', server: '' };

/** The folder under a plain server; it lies on the disk too. */
async function folder(): Promise<Listening> {
  const written = await writeFolder(await fixtureStore(), SMALL_PARTS);
  const { server, url } = await serve(written.folder);
  roots.disk = `${pathToFileURL(written.folder).href}/`;
  roots.server = url;
  return {
    url,
    async close() {
      server.close();
      rmSync(written.place, { recursive: true });
    },
  };
}

inRoom('the exported folder', folder, (room) => {
  beforeAll(async () => {
    browser = room.browser;
    looked = await open(roots.disk);
  });

  it.each(['disk', 'server'] as const)(
    'from a %s: a number in an odd spelling to its case, its document, a person, a body',
    async (from) => {
      const { page, context, outside, complaints } = await open(roots[from]);
      await page.goto(`${roots[from]}index.html`);
      await page.getByLabel('Sök i handlingarna').fill('dnr rs-2023-00118');
      await page.getByRole('button', { name: 'Sök' }).click();
      await page.getByText(/^\d+\sträff/).waitFor();
      expect(await page.locator('#q').inputValue()).toBe('dnr rs-2023-00118');
      expect(await page.locator('.hit').first().textContent()).toContain('RS 2023/118');
      expect(await page.locator('.hit mark').count()).toBeGreaterThan(0);

      // A hit leads to its place in its document, with what was sought marked.
      const hits = page.url();
      await page.locator('.hit h3 a').first().click();
      await page.waitForURL(/#psg-/);
      expect(new URL(page.url()).hash).toMatch(/^#psg-/);
      await page.locator('.passage:target').waitFor();
      expect(await page.locator('.passage:target mark').first().textContent()).toMatch(/RS 2023\/118/);
      await page.goto(hits);

      await page.locator('.answer').getByRole('link', { name: 'RS 2023/118' }).click();
      await page.locator('h1', { hasText: 'Medfinansiering av Kuststråket 2024–2026' }).waitFor();
      const found = page.url();
      await page.locator('main .source-link').first().click();
      await page.locator('.passage:target').waitFor();
      await page.goto(found);
      await page.getByRole('link', { name: 'Nils Ödegård' }).first().click();
      await page.locator('h1', { hasText: 'Nils Ödegård' }).waitFor();
      await page.getByRole('link', { name: 'Regionstyrelsen', exact: true }).first().click();
      await page.locator('h1', { hasText: 'Regionstyrelsen' }).waitFor();
      expect(await page.locator('.kicker').first().textContent()).toBe('Organ eller arena');
      expect(outside).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it('suggests while typing, and narrows what it found', async () => {
    const { page, context, outside, complaints } = await open(roots.disk);
    await page.goto(`${roots.disk}${KINDS['arena']}`);
    await page.keyboard.press('/');
    await page.keyboard.type('karin');
    await page.getByRole('option', { name: /Karin Alm/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/personer/);
    await page.locator('h1', { hasText: 'Karin Alm' }).waitFor();

    await page.goto(`${roots.disk}sok.html?q=kuststraket`);
    await page.getByText(/^\d+\sträff/).waitFor();
    const all = await page.locator('.lead').first().textContent();
    await page.locator('.filters').getByRole('link', { name: 'Protokoll', exact: true }).click();
    await page.getByText(/^\d+\sträff/).waitFor();
    expect(new URL(page.url()).searchParams.get('typ')).toBe('protokoll');
    expect(await page.locator('.lead').first().textContent()).not.toBe(all);
    for (const line of await page.locator('.hit .line').allTextContents()) expect(line).toMatch(/^Protokoll/);
    expect([outside, complaints]).toEqual([[], []]);
    await context.close();
  });

  it('tells when a part of it was left behind, and searches the rest', async () => {
    const { page, context } = await open(roots.server);
    await page.route('**/sok/del-1.js', (route) => route.abort());
    await page.goto(`${roots.server}sok.html?q=Kuststr%C3%A5ket`);
    await page.getByText(/^1\sdel av sökningen gick inte att läsa/).waitFor();
    expect(await page.locator('.hit').count()).toBeGreaterThan(0);
    await context.close();
  });

  it('can be read and followed without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    const page = await context.newPage();
    await page.goto(`${roots.disk}sok.html`);
    await page.locator('noscript').getByRole('link', { name: 'Ärenden' }).click();
    await page.getByRole('link', { name: 'RS 2023/118' }).click();
    await page.locator('main .source-link').first().click();
    expect(await page.locator('.passage:target').count()).toBe(1);
    await context.close();
  });

  it.each(Object.entries(KINDS))(
    '%s: nothing for axe to say, no sideways scrolling, printable',
    async (kind, address) => {
      const { page, outside, complaints } = looked;
      await page.goto(roots.disk + address);
      if (address.startsWith('sok.html?')) await page.locator('.hit, .nothing').first().waitFor();
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      await page.evaluate(AXE);
      for (const [width, colorScheme, rules] of OWN.includes(kind) ? STATES : ONCE) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate(
          (options) => (globalThis as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(options),
          rules,
        );
        const told = found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`);
        expect(told, `${width} wide, ${colorScheme}`).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('h1').isVisible()).toBe(true);
      if (address !== '404.html') expect(await page.locator('.top').isVisible()).toBe(false);
      await page.emulateMedia({ media: null, colorScheme: 'light' });
      await page.setViewportSize({ width: 1280, height: 900 });
      expect([outside, complaints]).toEqual([[], []]);
    },
  );
});
