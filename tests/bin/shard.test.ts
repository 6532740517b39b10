import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeWriteLock } from '../../ingest/files/lock.ts';
import { type Ended, ndjson, run } from './cli.ts';

const FILES = 6;

let folder: string;
let documents: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diariegraf-shards-'));
  documents = join(folder, 'in');
  mkdirSync(documents);
  for (let i = 0; i < FILES; i++) {
    writeFileSync(
      join(documents, `${i}.txt`),
      `Nämnden för sjöar\nProtokoll 2031-04-0${i + 1}\n\n§ ${i} Brygga ${i} (NSV ${i + 1}/2031)\nBeslut\nNämnden för sjöar beslutar att bygga brygga ${i}.\n`,
    );
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function exported(data: string): Promise<string> {
  const { code, stdout, stderr } = await run(['export', '--format', 'jsonl', '--out', '-', '--data', data]);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

describe('ingest --shard', () => {
  it('gives the export of one run after derive; on one data folder the second of two at once is refused, and may try again', async () => {
    const [whole, parts] = [join(folder, 'whole'), join(folder, 'parts')];
    expect((await run(['ingest', documents, '--data', whole])).code).toBe(0);

    const shard = (part: number) => run(['ingest', documents, '--data', parts, '--json', '--shard', `${part}/2`]);
    const release = await takeWriteLock(parts);
    const refused = await shard(1);
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toMatch(/En annan körning skriver redan i datamappen .* Vänta tills den är klar/);
    await release();

    const read: string[] = [];
    const untilRead = async (part: number): Promise<Ended> => {
      for (;;) {
        const ended = await shard(part);
        if (ended.code !== 2) return ended;
        expect(ended.stderr).toMatch(/Vänta tills den är klar/);
      }
    };
    const both = await Promise.all([untilRead(1), untilRead(2)]);
    for (const [i, { code, stdout, stderr }] of both.entries()) {
      expect(code).toBe(0);
      expect(stderr).toMatch(new RegExp(`Del ${i + 1} av 2 är inläst. Kör diariegraf derive`));
      read.push(...ndjson<{ source: string }>(stdout).map(({ source }) => source));
    }
    expect(read.sort()).toEqual(readdirSync(documents).sort());
    const early = await run(['export', '--format', 'jsonl', '--out', '-', '--data', parts]);
    expect([early.code, early.stdout]).toEqual([2, '']);
    expect((await run(['derive', '--data', parts])).code).toBe(0);
    expect(await exported(parts)).toBe(await exported(whole));
  });

  it('refuses what is no part, before anything is made', async () => {
    const data = join(folder, 'data');
    const { code, stderr } = await run(['ingest', documents, '--data', data, '--shard', '3/2']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('till exempel 2/4')]);
    expect(existsSync(data)).toBe(false);
  });

  it('keeps the originals where DIARIEGRAF_FILES says', async () => {
    const [data, files] = [join(folder, 'data'), join(folder, 'original')];
    const env = { DIARIEGRAF_FILES: files, DIARIEGRAF_DATA: data };
    expect((await run(['ingest', documents], { env })).code).toBe(0);
    expect(existsSync(join(data, 'files'))).toBe(false);
    const kept = () =>
      readdirSync(files, { recursive: true }).filter((name) => /[0-9a-f]{64}$/.test(String(name))).length;
    expect(kept()).toBe(FILES);
    expect((await run(['doctor'], { env })).stdout).toMatch(/Original: alla finns/);
    expect((await run(['remove', '0.txt'], { env })).code).toBe(0);
    expect(kept()).toBe(FILES - 1);
  });
});

describe('copy', () => {
  it.each([
    ['the same store', ['--from', 'embedded', '--to', 'embedded'], /samma lager/],
    ['a store that does not exist', ['--from', 'embedded', '--to', 'sqlite'], /--to har värdet ”sqlite”/],
    ['Neo4j without an address', ['--from', 'embedded', '--to', 'neo4j'], /Sätt NEO4J_URI/],
    ['no target', ['--from', 'embedded'], /Flaggan --to <lager> måste anges/],
  ])('refuses %s and makes nothing', async (_what, args, message) => {
    const data = join(folder, 'data');
    const { code, stderr } = await run(['copy', ...args, '--data', data], { env: { NEO4J_URI: '' } });
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(existsSync(data)).toBe(false);
  });

  it('refuses a source that is not there before it looks for the target', async () => {
    const env = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' };
    const { code, stderr } = await run(['copy', '--from', 'embedded', '--to', 'neo4j', '--data', folder], { env });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/diariegraf ingest/)]);
  });
});
