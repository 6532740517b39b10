/**
 * `npm run screenshots`: the pictures of the README (docs/bilder, committed), and with `-- --all FOLDER` every kind of page,
 * wide and narrow, light and dark, over the sample corpus. For all, links are followed from the first page and the first page
 * of each kind (first part of the address) is taken, so that new views are pictured without being named here.
 * Needs Chromium: `CHROMIUM` or /usr/bin/chromium.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';

const ROOT = resolve(import.meta.dirname, '..');
const PICTURES = join(ROOT, 'docs', 'bilder');
/** What the README shows: a search that names a case, the case, and the case on a phone. */
const SHOWN = [
  { name: 'sok', path: '/?q=dnr+rs+158+2023', width: 1280, height: 860, colorScheme: 'light' },
  { name: 'arende', path: '/arenden/RS/2023/158', width: 1280, height: 860, colorScheme: 'light' },
  { name: 'arende-mobil', path: '/arenden/RS/2023/158', width: 390, height: 860, colorScheme: 'dark' },
] as const;
const LOOKS = [
  { name: 'wide', width: 1280, height: 900, colorScheme: 'light' },
  { name: 'dark', width: 1280, height: 900, colorScheme: 'dark' },
  { name: 'narrow', width: 390, height: 844, colorScheme: 'light' },
  { name: 'narrow-dark', width: 390, height: 844, colorScheme: 'dark' },
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
    const [flag, folder] = process.argv.slice(2);
    if (flag === '--all') await everyKind(browser, url, resolve(folder ?? 'screenshots'));
    else await forReadme(browser, url);
  } finally {
    await browser.close();
    server.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  }
}

async function forReadme(browser: Browser, url: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  for (const { name, path, width, height, colorScheme } of SHOWN) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    const answer = await page.goto(url + path, { waitUntil: 'networkidle' });
    if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`);
    await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    await page.close();
  }
  console.log(`${SHOWN.length} pictures in ${PICTURES}`);
}

async function everyKind(browser: Browser, url: string, out: string): Promise<void> {
  const pages = await kinds(browser, url);
  await mkdir(out, { recursive: true });
  for (const look of LOOKS) await take(browser, url, pages, look, out);
  console.log(`${pages.size * LOOKS.length} pictures in ${out}`);
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
  out: string,
): Promise<void> {
  const { name, width, height, colorScheme } = look;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  for (const [kind, path] of pages) {
    await page.goto(url + path, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(out, `${decodeURIComponent(kind)}-${name}.png`), fullPage: true });
  }
  await context.close();
}

await main();
