import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../graph/ids.ts';
import { hashFile, Originals } from '../../../ingest/files/originals.ts';

let folder: string;
let originals: Originals;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diariegraf-originals-'));
  originals = new Originals(join(folder, 'data'));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('originals', () => {
  it('keeps a copy under the hash of its bytes', async () => {
    const path = await file('a.txt', 'ett protokoll');
    const kept = await originals.keep(path);
    expect(kept).toEqual({
      sha256: sha256('ett protokoll'),
      bytes: 13,
      path: join(folder, 'data', 'files', kept.sha256.slice(0, 2), kept.sha256),
    });
    expect(await readFile(kept.path, 'utf8')).toBe('ett protokoll');
    expect(await hashFile(path)).toBe(kept.sha256);
    expect(await originals.list()).toEqual([kept.sha256]);
  });

  it('never writes over a copy that is there', async () => {
    const path = await file('a.txt', 'samma innehåll');
    const { path: copy } = await originals.keep(path);
    const before = await stat(copy);
    await originals.keep(await file('b.txt', 'samma innehåll'));
    const after = await stat(copy);
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
    expect(await readdir(join(folder, 'data', 'files', 'incoming'))).toEqual([]);
  });

  it('reads back what it keeps, and takes only a hash for a name', async () => {
    const { sha256: id } = await originals.keep(await file('a.txt', 'text'));
    expect(await originals.read(id)).toEqual(Buffer.from('text'));
    expect(await originals.read(sha256('annat'))).toBeNull();
    expect(() => originals.pathOf('../../etc/passwd')).toThrow(RangeError);
  });

  it('leaves nothing behind when the file cannot be read', async () => {
    await expect(originals.keep(join(folder, 'saknas.txt'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readdir(join(folder, 'data', 'files', 'incoming'))).toEqual([]);
  });

  it('sweeps copies no source stands for, and half copies of a killed run', async () => {
    const kept = await originals.keep(await file('a.txt', 'kvar'));
    const orphan = await originals.keep(await file('b.txt', 'bort'));
    await mkdir(join(originals.root, 'incoming'), { recursive: true });
    await writeFile(join(originals.root, 'incoming', 'halv'), 'ha');
    expect(await originals.sweep(new Set([kept.sha256]))).toEqual([orphan.sha256]);
    expect(await originals.list()).toEqual([kept.sha256]);
    expect(await readdir(originals.root)).not.toContain('incoming');
  });

  it('in a folder others may write in, sweeps what is old, and forgets what it is told to', async () => {
    const shared = new Originals(join(folder, 'data'), join(folder, 'shared'));
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    const [young, old, again] = await Promise.all(
      ['ung', 'gammal', 'åter'].map(async (name) => shared.keep(await file(`${name}.txt`, name))),
    );
    for (const kept of [old, again]) await utimes(kept?.path ?? '', yesterday, yesterday);
    for (const name of ['ny', 'kvarlämnad']) await writeFile(join(shared.root, 'incoming', name), 'ha');
    await utimes(join(shared.root, 'incoming', 'kvarlämnad'), yesterday, yesterday);
    // Kept once more: it is wanted by a file the store does not know of yet.
    await shared.keep(await file('åter.txt', 'åter'));
    expect(await shared.sweep(new Set())).toEqual([old?.sha256]);
    expect(await shared.list()).toEqual([young?.sha256, again?.sha256].sort());
    expect(await readdir(join(shared.root, 'incoming'))).toEqual(['ny']);
    await shared.forget([young?.sha256 ?? '', sha256('fanns aldrig')]);
    expect(await shared.list()).toEqual([again?.sha256]);
  });
});
