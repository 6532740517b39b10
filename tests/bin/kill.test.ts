import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Originals } from '../../ingest/files/originals.ts';
import type { FileResult } from '../../ingest/pipeline/events.ts';
import { copyCorpus } from '../corpus/files.ts';
import { ndjson, run, start } from './cli.ts';

/** Kills per test; each at another moment between the start and the end of an undisturbed run. */
const KILLS = 8;

let folder: string;
let documents: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diariegraf-kill-'));
  documents = copyCorpus(join(folder, 'handlingar'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ingest = (data: string) => ['ingest', documents, '--data', data, '--json', '--jobs', '1', '--ocr', 'never'];

async function exported(data: string): Promise<string> {
  const { code, stdout } = await run(['export', '--format', 'jsonl', '--out', '-', '--data', data]);
  expect(code).toBe(0);
  return stdout;
}

describe('an interrupted ingest', () => {
  it('loses nothing to kill -9 at any moment: the next run goes on, and the export is that of an undisturbed one', {
    timeout: 600_000,
  }, async () => {
    const quiet = join(folder, 'quiet');
    const began = performance.now();
    const whole = await run(ingest(quiet));
    const duration = performance.now() - began;
    expect(whole.code).toBe(0);
    const files = ndjson(whole.stdout).length;
    expect(files).toBeGreaterThanOrEqual(4);
    const expected = await exported(quiet);

    const killed = join(folder, 'killed');
    const acknowledged = new Set<string>();
    let kills = 0;
    for (let i = 1; i <= KILLS; i++) {
      const { child, ended } = start(ingest(killed));
      await Promise.race([sleep((duration * i) / (KILLS + 1)), ended]);
      child.kill('SIGKILL');
      const { signal, stdout } = await ended;
      if (signal === 'SIGKILL') kills++;
      const lines = ndjson<FileResult>(stdout.slice(0, stdout.lastIndexOf('\n') + 1));
      for (const { source, status } of lines) {
        // What was once told as stored is never read again.
        if (acknowledged.has(source)) expect(status).toBe('unchanged');
        acknowledged.add(source);
      }
    }
    expect(kills).toBeGreaterThan(0);
    const last = await run(ingest(killed));
    expect([last.code, ndjson(last.stdout).length]).toEqual([0, files]);
    expect((await exported(killed)) === expected).toBe(true);
    expect(await new Originals(killed).list()).toEqual(await new Originals(quiet).list());
    expect((await run(['doctor', '--data', killed])).code).toBe(0);
  });

  it('stops after the page under way at Ctrl-C, and goes on in the next run', { timeout: 300_000 }, async () => {
    const data = join(folder, 'data');
    const { child, ended } = start(ingest(data));
    await new Promise<void>((first) => child.stdout?.once('data', () => first()));
    child.kill('SIGINT');
    const stopped = await ended;
    expect([stopped.code, stopped.signal]).toEqual([1, null]);
    expect(stopped.stderr).toMatch(/Avbrutet: .* Kör samma kommando igen/);
    const done = ndjson<FileResult>(stopped.stdout).map(({ source }) => source);
    expect(done.length).toBeGreaterThan(0);
    const next = await run(ingest(data));
    expect(next.code).toBe(0);
    const unchanged = ndjson<FileResult>(next.stdout).filter(({ status }) => status === 'unchanged');
    expect(unchanged.map(({ source }) => source).sort()).toEqual(done.sort());
  });
});
