import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from './cli.ts';

let folder: string;
let data: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diariegraf-review-'));
  data = ['--data', join(folder, 'data')];
  const text =
    'Region Skåne\nVerksamhetsberättelse 2031\n2032-02-11\n\n\nAnna Maria Holmqvist yrkar bifall. Det sade Anna Holmqvist i maj.\n';
  await writeFile(join(folder, 'a.txt'), text);
  const { code } = await run(['ingest', join(folder, 'a.txt'), ...data]);
  expect(code).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('lists a doubtful merge, writes what is decided of it, and the next derivation follows it', async () => {
  const listed = await run(['review', '--json', ...data]);
  const { doubtful } = JSON.parse(listed.stdout) as { doubtful: { number: number; outcome: string; decided: null }[] };
  expect(doubtful).toMatchObject([{ number: 1, outcome: 'joined', decided: null }]);

  const unsigned = await run(['review', '--reject', '1', ...data]);
  expect([unsigned.code, unsigned.stderr]).toEqual([2, expect.stringContaining('--signed')]);

  const decided = await run(['review', '--reject', '1', '--signed', 'Eva Ek', '--reason', 'Två systrar', ...data]);
  expect([decided.code, decided.stderr]).toEqual([0, expect.stringContaining('Kör diariegraf derive')]);
  const written = await readFile(join(folder, 'data', 'curation.yaml'), 'utf8');
  expect(written).toContain('split:');
  expect(written).toContain('signed: Eva Ek');

  // Nothing is read anew, but the graph is: the file has changed.
  const again = await run(['ingest', join(folder, 'a.txt'), ...data]);
  expect(again.stderr).toContain('Sammanställer');
  const status = await run(['status', '--json', ...data]);
  expect(JSON.parse(status.stdout)).toMatchObject({
    counts: { person: 2 },
    stale: false,
    curation: { corrections: 1, lost: [] },
  });
}, 120_000);

it('a file that is wrongly written stops the command with its line', async () => {
  const wrong = join(folder, 'wrong.yaml');
  await writeFile(wrong, 'version: 1\ncorrections:\n  - hide: {}\n');
  const { code, stderr } = await run(['derive', ...data], { env: { DIARIEGRAF_CURATION: wrong } });
  expect([code, stderr]).toEqual([2, expect.stringContaining(`${wrong}, rad 3:`)]);
}, 60_000);
