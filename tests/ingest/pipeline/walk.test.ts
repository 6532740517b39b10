import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../../graph/errors.ts';
import { walk } from '../../../ingest/pipeline/walk.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diariegraf-walk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text = path): string {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, text);
  return whole;
}

const sources = (list: { source: string }[]) => list.map(({ source }) => source);

describe('walk', () => {
  it('lists folders to the bottom, sorted, and counts what it leaves out', async () => {
    for (const path of ['b.txt', 'a/ö.pdf', 'a/z/deep.DOCX', 'a/notes.xlsx', '.hidden.txt', '.git/x.txt', 'noending'])
      write(path);
    const found = await walk([folder]);
    expect(sources(found.files)).toEqual(['a/z/deep.DOCX', 'a/ö.pdf', 'b.txt']);
    expect(found.files[2]?.path).toBe(join(folder, 'b.txt'));
    expect([found.ignored, found.blocked]).toEqual([4, []]);
  });

  it('names a file given by itself by its base name, whatever its ending', async () => {
    expect(sources((await walk([write('mapp/protokoll.bin')])).files)).toEqual(['protokoll.bin']);
  });

  it('writes letters in one way', async () => {
    write('a\u030a.txt');
    expect(sources((await walk([folder])).files)).toEqual(['\u00e5.txt']);
  });

  it('refuses a path that does not exist', async () => {
    await expect(walk([write('a.txt'), join(folder, 'saknas')])).rejects.toThrow(UsageError);
  });

  it('refuses two different files of one source, and takes the same bytes twice as one', async () => {
    const [one, other] = [write('x/p.txt', 'en text'), write('y/p.txt', 'en text')];
    expect(sources((await walk([one, other, one])).files)).toEqual(['p.txt']);
    write('y/p.txt', 'en annan text');
    await expect(walk([join(folder, 'x'), join(folder, 'y')])).rejects.toThrow(/Två olika filer/);
  });

  it('follows links, and records those that lead in a circle or nowhere', async () => {
    write('real/a.txt');
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    symlinkSync(folder, join(folder, 'real', 'up'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'lost.pdf'));
    const found = await walk([folder]);
    expect(sources(found.files)).toEqual(['link/a.txt', 'real/a.txt']);
    expect(found.blocked.map(({ source, failure, folder: isFolder }) => [source, failure.code, isFolder])).toEqual([
      ['link/up', 'LINK_CYCLE', true],
      ['lost.pdf', 'NOT_FOUND', false],
      ['real/up', 'LINK_CYCLE', true],
    ]);
  });

  it('does not wait at a pipe', async () => {
    write('a.txt');
    expect(spawnSync('mkfifo', [join(folder, 'pipe.txt')]).status).toBe(0);
    const found = await walk([folder]);
    expect(sources(found.files)).toEqual(['a.txt']);
    expect(found.blocked.map(({ source, failure }) => [source, failure.code])).toEqual([['pipe.txt', 'NOT_A_FILE']]);
  });
});
