import { spawnSync } from 'node:child_process';
import { access, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../../graph/errors.ts';
import { takeWriteLock } from '../../../ingest/files/lock.ts';

let data: string;
let lock: string;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'diariegraf-lock-'));
  lock = join(data, 'skriver.lock');
});
afterEach(async () => rm(data, { recursive: true, force: true }));

describe('the write lock', () => {
  it('is given back', async () => {
    const release = await takeWriteLock(data);
    await access(lock);
    await release();
    await expect(access(lock)).rejects.toMatchObject({ code: 'ENOENT' });
    await (await takeWriteLock(data))();
  });

  it('refuses while a living process holds it, and names that process', async () => {
    await writeFile(lock, JSON.stringify({ pid: process.ppid, host: hostname() }));
    await expect(takeWriteLock(data)).rejects.toThrow(UsageError);
    await expect(takeWriteLock(data)).rejects.toThrow(`process ${process.ppid}`);
  });

  it('takes over from a process that is gone, and from a damaged lock', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    for (const content of [JSON.stringify({ pid: gone, host: hostname() }), '']) {
      await writeFile(lock, content);
      await (await takeWriteLock(data))();
    }
  });

  it('believes another machine only while its lock is kept fresh', async () => {
    await writeFile(lock, JSON.stringify({ pid: 1, host: 'en-annan-maskin' }));
    await expect(takeWriteLock(data)).rejects.toThrow('en-annan-maskin');
    const longAgo = new Date(Date.now() - 3_600_000);
    await utimes(lock, longAgo, longAgo);
    await (await takeWriteLock(data))();
  });
});
