/**
 * `npm run screenshots`: pictures of every kind of page, wide and narrow, light and dark, over the sample corpus.
 * Follows links from the first page and takes the first page of each kind (first part of the address), so that new views are
 * pictured without being named here. Needs Chromium: `CHROMIUM` or /usr/bin/chromium.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';

const ROOT = resolve(import.meta.dirname, '..');
const OUT = join(ROOT, 'docs', 'screenshots');
const LOOKS = [
  { name: 'wide', width: 1280, height: 900, colorScheme: 'light' },
  { name: 'dark', width: 1280, height: 900, colorScheme: 'dark' },
  { name: 'narrow', width: 390, height: 844, colorScheme: 'light' },
] as const;
/** Pages looked through for links. */
const LOOKED_THROUGH = 60;

async function main(): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'diariegraf-screenshots-'));
  const program = [join(ROOT, 'bin', 'diariegraf.ts'), 'start', '--data', data, '--port', '0'];
  const server = spawn(process.execPath, ['--import', 'tsx', ...program], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const ended = new Promise((done) => server.once('close', done));
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const url = await address(server.stderr);
    await ready(url);
    const pages = await kinds(browser, url);
    await mkdir(OUT, { recursive: true });
    for (const look of LOOKS) await take(browser, url, pages, look);
    console.log(`${pages.size * LOOKS.length} pictures in ${OUT}`);
  } finally {
    await browser.close();
    server.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  }
}

function address(stderr: NodeJS.ReadableStream): Promise<string> {
  return new Promise((found, failed) => {
    let heard = '';
    stderr.on('data', (text: Buffer) => {
      heard += text.toString();
      const url = /http:\/\/\S+/.exec(heard)?.[0];
      if (url !== undefined) found(url);
    });
    stderr.on('end', () => failed(new Error(heard)));
  });
}

async function ready(url: string): Promise<void> {
  while ((await fetch(`${url}/ready`)).status !== 200) await sleep(500);
}

/** Kind of page → the first address met of it. */
async function kinds(browser: Browser, url: string): Promise<Map<string, string>> {
  const found = new Map([
    ['home', '/'],
    ['search', '/?q=beslut'],
    ['not-found', '/finns-inte'],
  ]);
  const page = await browser.newPage();
  const queue = ['/', '/?q=beslut'];
  for (let looked = 0; looked < LOOKED_THROUGH && queue.length > 0; looked++) {
    await page.goto(url + queue.shift());
    for (const { pathname, search } of await links(page, url)) {
      const parts = pathname.split('/').filter((part) => part !== '');
      const kind = `${parts[0]}${parts.length > 1 ? '-one' : ''}${parts.length > 2 ? `-${parts[2]}` : ''}`;
      if (parts.length === 0 || found.has(kind)) continue;
      found.set(kind, pathname + search);
      queue.push(pathname + search);
    }
  }
  await page.close();
  return found;
}

/** Links to pages of ours: neither files nor the API. */
async function links(page: Page, url: string): Promise<URL[]> {
  const hrefs = await page.$$eval('a[href]', (anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
  return hrefs
    .map((href) => new URL(href, page.url()))
    .filter(({ origin, pathname }) => origin === url && !/^\/(api|assets)\/|\/original$|\.\w+$/.test(pathname));
}

async function take(
  browser: Browser,
  url: string,
  pages: Map<string, string>,
  look: (typeof LOOKS)[number],
): Promise<void> {
  const { name, width, height, colorScheme } = look;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  for (const [kind, path] of pages) {
    await page.goto(url + path, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(OUT, `${decodeURIComponent(kind)}-${name}.png`), fullPage: true });
  }
  await context.close();
}

await main();
