/**
 * `npm run screenshots`: the pictures of the README and of the user's pages (docs/bilder, committed; which they are stands in `pictures.ts`),
 * and with `-- --all FOLDER` every kind of page,
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
import { PICTURES, type Picture } from './pictures.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs', 'bilder');
const LOOKS = [
  { name: 'wide', width: 1280, height: 900, colorScheme: 'light' },
  { name: 'dark', width: 1280, height: 900, colorScheme: 'dark' },
  { name: 'narrow', width: 390, height: 844, colorScheme: 'light' },
  { name: 'narrow-dark', width: 390, height: 844, colorScheme: 'dark' },
] as const;
/** Longest the reading of the sample corpus may take, milliseconds. */
const READ_MS = 300_000;
/** Pages looked through for links. */
const LOOKED_THROUGH = 60;

async function main(): Promise<void> {
  const [flag, folder] = process.argv.slice(2);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    await inRoom(['start'], async (url) => {
      await ready(url);
      if (flag === '--all') await everyKind(browser, url, resolve(folder ?? 'screenshots'));
      else await picture(browser, url, 'sample');
    });
    if (flag === '--all') return;
    await inRoom(['ingest', 'serve'], (url) => picture(browser, url, 'empty'));
    console.log(`${PICTURES.length} pictures in ${FOLDER}`);
  } finally {
    await browser.close();
  }
}

/** A reading room over a data folder of its own, for as long as `use` takes. Commands but the last are run to their end, over an empty folder. */
async function inRoom(commands: string[], use: (url: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'diariegraf-screenshots-'));
  const data = join(folder, 'data');
  const last = commands.at(-1) ?? 'start';
  try {
    for (const command of commands.slice(0, -1)) {
      const nothing = join(folder, 'nothing');
      await mkdir(nothing, { recursive: true });
      await new Promise((done) => run([command, nothing, '--data', data]).once('close', done));
    }
    const server = run([last, '--data', data, '--port', '0']);
    const ended = new Promise((done) => server.once('close', done));
    try {
      await use(await address(server.stderr));
    } finally {
      server.kill('SIGTERM');
      await ended;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(words: string[]) {
  const program = join(ROOT, 'bin', 'diariegraf.ts');
  return spawn(process.execPath, ['--import', 'tsx', program, ...words], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
}

async function picture(browser: Browser, url: string, room: Picture['room']): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const { name, path, follow, top, width, height, colorScheme } of PICTURES.filter((p) => p.room === room)) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, locale: 'sv-SE' });
    const answer = await page.goto(url + path, { waitUntil: 'networkidle' });
    if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`);
    if (follow !== undefined) {
      await page.locator(follow).first().click();
      await page.waitForLoadState('networkidle');
    }
    if (top !== undefined) await page.locator(top).evaluate((element) => element.scrollIntoView());
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    await page.close();
  }
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
  const until = Date.now() + READ_MS;
  while ((await fetch(`${url}/ready`)).status !== 200) {
    if (Date.now() > until) throw new Error(`${url} has not read the sample corpus in ${READ_MS / 60_000} minutes`);
    await sleep(500);
  }
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
