/** `export --format site` as it is used: what becomes of what stands in its place, and what never leaves the store. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportGraph } from '../../bin/commands/export.ts';
import type { Config } from '../../bin/config.ts';
import { writeSite } from '../../bin/site/folder.ts';
import { UsageError } from '../../graph/errors.ts';
import { run } from './cli.ts';

const MINUTES = `Nämnden för sjöar och vattendrag
Protokoll
Sammanträdesdatum: 2031-04-02

Beslutande
Ledamöter
Ture Åsgrim (Ö), ordförande

§ 4 Ny brygga vid Norrviken (NSV 12/2031)
Sökanden 19121212-1212 har lämnat in en ansökan.
Beslut
Nämnden för sjöar och vattendrag beslutar att bygga en ny brygga vid Norrviken.
`;

let place: string;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'diariegraf-export-site-'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const below = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('export --format site', () => {
  it('writes pages of what was read, without personnummer', async () => {
    const [data, out] = [join(place, 'data'), join(place, 'ut', 'nu')];
    mkdirSync(join(place, 'in'));
    writeFileSync(join(place, 'in', 'protokoll.txt'), MINUTES);
    expect((await run(['ingest', join(place, 'in'), '--data', data])).code).toBe(0);
    const { code, stdout, stderr } = await run(['export', '--format', 'site', '--out', out, '--data', data]);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^\d+ filer skrivna i .*nu\. Öppna .*index\.html i en webbläsare\.\n$/);
    const names = below(out);
    for (const name of ['index.html', 'sok.html', 'mall/site.js', 'sok/del-1.js']) expect(names).toContain(name);
    const texts = names
      .filter((name) => /\.(?:html|js)$/.test(name))
      .map((name) => readFileSync(join(out, name), 'utf8'));
    expect(texts.some((text) => text.includes('[personnummer]'))).toBe(true);
    expect(texts.some((text) => text.includes('121212-1212'))).toBe(false);
  });

  it('is no text for standard output', async () => {
    await expect(exportGraph('site', '-', {} as Config)).rejects.toThrow(/Ange en mapp/);
  });
});

describe('the folder', () => {
  async function* files(...names: string[]) {
    for (const name of names) yield { name, content: name };
  }
  const unchanged = async () => {};

  it('takes the place of an earlier one, whole: what is no longer there goes', async () => {
    const out = join(place, 'igen');
    expect(await writeSite(out, files('index.html', 'personer/a.html', 'personer/b.html'), unchanged)).toBe(4);
    await writeSite(out, files('index.html', 'personer/b.html'), unchanged);
    expect(below(out)).toEqual(['.diariegraf-site.json', 'index.html', 'personer', 'personer/b.html']);
    expect(readdirSync(place).filter((name) => name.startsWith('.igen'))).toEqual([]);
  });

  it('may be made and empty beforehand', async () => {
    const out = join(place, 'tom');
    mkdirSync(out);
    await writeSite(out, files('index.html'), unchanged);
    expect(existsSync(join(out, 'index.html'))).toBe(true);
  });

  it.each([
    ['a folder of somebody else’s', () => [], /innehåller annat än en tidigare export \(egna\.txt\)/],
    [
      'an earlier one that somebody has added to',
      () => ['index.html'],
      /innehåller annat än en tidigare export \(egna\.txt\)/,
    ],
  ])('leaves %s alone', async (what, earlier, message) => {
    const out = join(place, what);
    if (earlier().length > 0) await writeSite(out, files(...earlier()), unchanged);
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'egna.txt'), 'mina');
    const before = below(out);
    await expect(writeSite(out, files('sok.html'), unchanged)).rejects.toThrow(message);
    expect(below(out)).toEqual(before);
  });

  it('is refused where a file stands, and where nothing can be written', async () => {
    const file = join(place, 'fil');
    writeFileSync(file, 'x');
    await expect(writeSite(file, files('a'), unchanged)).rejects.toThrow(UsageError);
    await expect(writeSite(join(file, 'under'), files('a'), unchanged)).rejects.toThrow(/går inte att skriva till/);
  });

  it('is as it was when the graph changes meanwhile', async () => {
    const out = join(place, 'kvar');
    await writeSite(out, files('index.html'), unchanged);
    const changed = async () => {
      throw new Error('changed');
    };
    await expect(writeSite(out, files('sok.html'), changed)).rejects.toThrow('changed');
    expect(below(out)).toEqual(['.diariegraf-site.json', 'index.html']);
    expect(readdirSync(place).filter((name) => name.startsWith('.kvar'))).toEqual([]);
  });
});
