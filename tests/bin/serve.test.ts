import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Originals } from '../../ingest/files/originals.ts';
import { type Ended, run, SAMPLE, start } from './cli.ts';

let folder: string;
let data: string;
let running: ReturnType<typeof start> | null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diariegraf-serve-'));
  data = join(folder, 'data');
  running = null;
});
afterEach(async () => {
  running?.child.kill('SIGKILL');
  await running?.ended;
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a serving command on a free port; resolves with its address once it answers. */
async function open(...args: string[]): Promise<string> {
  const started = start([...args, '--data', data, '--port', '0']);
  running = started;
  return new Promise((resolve, reject) => {
    let heard = '';
    started.child.stderr?.on('data', (text: string) => {
      heard += text;
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(heard)?.[0];
      if (url !== undefined) resolve(url);
    });
    void started.ended.then(({ stderr }) => reject(new Error(stderr)));
  });
}

async function end(signal: NodeJS.Signals): Promise<Ended> {
  const { child, ended } = running as ReturnType<typeof start>;
  child.kill(signal);
  return ended;
}

const json = async (url: string) => (await fetch(url)).json() as Promise<Record<string, unknown>>;

describe('start', () => {
  it('answers at once, reads the sample corpus into an empty store meanwhile, and is ready when it is found', {
    timeout: 300_000,
  }, async () => {
    const url = await open('start');
    expect((await fetch(`${url}/health`)).status).toBe(200);
    const first = await fetch(`${url}/ready`);
    expect(first.status).toBe(503);
    const seen: unknown[] = [];
    for (;;) {
      const ready = await fetch(`${url}/ready`);
      const { progress } = (await ready.json()) as { progress: { total: number; done: number } | null };
      if (progress !== null) seen.push(progress);
      if (ready.status === 200) break;
      await sleep(200);
    }
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.at(-1)).toMatchObject({ total: readdirSync(SAMPLE).length });
    expect(await json(`${url}/api/search?q=beslut&limit=1`)).toMatchObject({
      hits: [{ document: expect.any(String) }],
    });
    expect(await end('SIGTERM')).toMatchObject({ code: 0, signal: null });
    expect((await new Originals(data).list()).length).toBe(readdirSync(SAMPLE).length);
    expect(existsSync(join(data, 'skriver.lock'))).toBe(false);
  });

  it('leaves a store that holds somebody’s own documents alone', async () => {
    mkdirSync(join(folder, 'egna'));
    writeFileSync(join(folder, 'egna', 'brev.txt'), 'Ett brev om fyren på Västra skäret och dess lampa.');
    await run(['ingest', join(folder, 'egna'), '--data', data]);
    const url = await open('start');
    expect(await json(`${url}/ready`)).toMatchObject({ ready: true, documents: 1, progress: null });
    expect((await end('SIGINT')).stderr).not.toContain('exempelsamlingen');
  });
});

describe('serve', () => {
  it('shows what is read in while it serves, and what search --json prints', { timeout: 120_000 }, async () => {
    mkdirSync(join(folder, 'egna'));
    writeFileSync(join(folder, 'egna', 'ett.txt'), 'Ett brev om fyren på Västra skäret och dess lampa.');
    await run(['ingest', join(folder, 'egna'), '--data', data]);
    const url = await open('serve');
    const body = await json(`${url}/api/search?q=fyren`);
    const printed = JSON.parse((await run(['search', 'fyren', '--json', '--data', data])).stdout);
    expect({ ...printed, tookMs: 0 }).toEqual({ ...body, tookMs: 0 });
    expect(body).toMatchObject({ total: 1 });

    writeFileSync(join(folder, 'egna', 'två.txt'), 'Ännu ett brev, om den andra fyren längre norrut.');
    await run(['ingest', join(folder, 'egna'), '--data', data]);
    expect(await json(`${url}/api/search?q=fyren`)).toMatchObject({ total: 2 });
    expect(await end('SIGTERM')).toMatchObject({ code: 0, signal: null });
  });

  it('draws a page of the original', { timeout: 120_000 }, async () => {
    const pdf = readdirSync(SAMPLE).find((name) => name.endsWith('.pdf')) ?? '';
    expect((await run(['ingest', join(SAMPLE, pdf), '--data', data, '--ocr', 'never'])).code).toBe(0);
    const url = await open('serve');
    const { hits } = (await json(`${url}/api/search?q=beslut&limit=1`)) as {
      hits: { document: string; page: number }[];
    };
    const hit = hits[0] as { document: string; page: number };
    const picture = await fetch(`${url}/api/documents/${hit.document}/pages/${hit.page}.png`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(
      Buffer.from(await picture.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(await end('SIGTERM')).toMatchObject({ code: 0, signal: null });
  });

  it('refuses a port that is taken', async () => {
    writeFileSync(join(folder, 'a.txt'), 'En text.');
    await run(['ingest', join(folder, 'a.txt'), '--data', data]);
    const port = new URL(await open('serve')).port;
    const second = await run(['serve', '--data', data, '--port', port]);
    expect([second.code, second.stderr]).toEqual([2, expect.stringContaining(`Port ${port} används redan`)]);
  });
});
