/** What a page makes a reader fetch and run before anything is asked for. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp } from '../server/app.ts';
import { bundleClient, PAGES } from './room.ts';

/** Bytes of script, gzipped, that a page may load at first. */
const MOST = 100_000;
/** And when somebody goes to the search field. */
const LATER = 40_000;

let app: Express;
let client: string;
beforeAll(async () => {
  client = bundleClient();
  app = await testApp({ assetFolders: ['web/static', client] });
});
afterAll(() => rmSync(client, { recursive: true }));

/** A script and all it imports at once, by name; what it imports when needed is left out. */
function withImports(name: string, found = new Map<string, string>()): Map<string, string> {
  const path = [join(client, name), join('web/static', name)].find(existsSync);
  if (path === undefined) throw new Error(`no script is called ${name}`);
  if (found.has(name)) return found;
  const code = readFileSync(path, 'utf8');
  found.set(name, code);
  for (const [, own] of code.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[^'"`();]*?from\s*)?["']\.\/([^"']+)["']/g))
    withImports(own ?? '', found);
  return found;
}

function weigh(code: ReadonlyMap<string, string>): number {
  return [...code.values()].reduce((sum, one) => sum + gzipSync(one).length, 0);
}

describe('the first load of script', () => {
  /** Scripts → what they weigh: most pages load the same. */
  const weighed = new Map<string, number>();

  it.each(Object.entries(PAGES))('%s is light', async (_name, path) => {
    const { text } = await request(app).get(path).set('Accept', 'text/html');
    const scripts = [...text.matchAll(/<script[^>]* src="\/assets\/([^"?]+)/g)].map(([, name]) => name ?? '');
    expect(scripts.length).toBeGreaterThan(0);
    const key = scripts.join();
    const code = new Map(scripts.flatMap((name) => [...withImports(name)]));
    weighed.set(key, weighed.get(key) ?? weigh(code));
    expect(weighed.get(key)).toBeLessThanOrEqual(MOST);
    expect(text).not.toContain('modulepreload');
    // Suggestions come later, with lunr in them.
    expect([...code.values()].join()).not.toContain('fieldVectors');
  });

  it('leaves the suggestions to when they are wanted, and they are light too', () => {
    const [, later = ''] =
      /import\(["'`]\.\/(start-[^"'`]+\.js)/.exec(readFileSync(join(client, 'main.js'), 'utf8')) ?? [];
    const code = withImports(later);
    expect([...code.values()].join()).toContain('fieldVectors');
    expect(weigh(code)).toBeLessThan(LATER);
  });
});
