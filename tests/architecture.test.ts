import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const CONFIG = '.dependency-cruiser.cjs';
const CRUISE = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Planted {
  from: string;
  to: string;
  /** What the importing file says; an import of `to` unless told. */
  code?: string;
}

/** One forbidden import per rule: file → what it imports. */
const VIOLATIONS: Record<string, Planted> = {
  'no-cycles': { from: 'graph/one.ts', to: 'graph/two.ts' },
  'nothing-imports-tests': { from: 'bin/main.ts', to: 'tests/helper.ts' },
  'graph-imports-graph': { from: 'graph/search/find.ts', to: 'ingest/stage.ts' },
  'ingest-imports-graph': { from: 'ingest/loader.ts', to: 'server/app.ts' },
  'server-imports-graph': { from: 'server/routes/pages.ts', to: 'web/page.ts' },
  'web-imports-contract': { from: 'web/view.ts', to: 'server/app.ts' },
  'corpus-stands-alone': { from: 'corpus/build/make.ts', to: 'graph/domain.ts' },
  'text-is-pure': {
    from: 'graph/text/stem.ts',
    to: 'fs',
    code: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  },
  'stores-only-in-bin': { from: 'ingest/writer.ts', to: 'graph/embedded/store.ts' },
};

/** Imports each rule leaves open: a rule that forbade everything would be caught here. */
const ALLOWED: Planted[] = [
  { from: 'bin/program.ts', to: 'graph/embedded/store.ts' },
  { from: 'bin/serve.ts', to: 'server/app.ts' },
  { from: 'ingest/derive.ts', to: 'graph/domain.ts' },
  { from: 'server/search.ts', to: 'graph/domain.ts' },
  { from: 'web/home.ts', to: 'server/contract/hit.ts' },
  { from: 'web/link.ts', to: 'graph/text/fold.ts' },
  { from: 'tests/some.test.ts', to: 'server/app.ts' },
];

let tree: string;

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'diariegraf-architecture-'));
  for (const name of [CONFIG, 'tsconfig.json']) cpSync(join(ROOT, name), join(tree, name));
  for (const folder of ['bin', 'graph', 'ingest', 'server', 'web', 'corpus', 'tests']) mkdirSync(join(tree, folder));
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

function write(path: string, code: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), code);
}

function plant({ from, to, code }: Planted): void {
  const up = '../'.repeat(from.split('/').length - 1);
  write(from, code ?? `import { thing } from '${up}${to}';\nexport const other = thing;\n`);
  if (code === undefined) write(to, 'export const thing = 1;\n');
}

/** The violations found in the tree, as `rule: from → to`, sorted. */
function violations(): string[] {
  const run = spawnSync(
    process.execPath,
    [CRUISE, '--config', CONFIG, '--output-type', 'json', 'bin', 'graph', 'ingest', 'server', 'web', 'corpus', 'tests'],
    { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const found = JSON.parse(run.stdout) as {
    summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] };
  };
  expect(found.summary.totalCruised).toBeGreaterThan(0);
  return found.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();
}

describe('the one-way tree', () => {
  it('has a planted violation for every rule', () => {
    const { forbidden } = createRequire(import.meta.url)(join(ROOT, CONFIG)) as { forbidden: { name: string }[] };
    expect(forbidden.map((rule) => rule.name).sort()).toEqual(Object.keys(VIOLATIONS).sort());
  });

  it('reports every planted violation, and nothing that is allowed', () => {
    for (const planted of [...ALLOWED, ...Object.values(VIOLATIONS)]) plant(planted);
    write('graph/two.ts', "import { other } from './one.ts';\nexport const thing = other;\n");
    const expected = Object.entries(VIOLATIONS).map(([rule, { from, to }]) => `${rule}: ${from} → ${to}`);
    const found = violations();
    expect(found).toEqual(expect.arrayContaining(expected));
    for (const { from } of ALLOWED) expect(found.filter((line) => line.includes(`: ${from} →`))).toEqual([]);
  });

  it('finds no fault in a tree without violations', () => {
    for (const planted of ALLOWED) plant(planted);
    expect(violations()).toEqual([]);
  });
});
