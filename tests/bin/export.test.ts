import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RECORD_KINDS } from '../../graph/domain.ts';
import { readPopolo } from '../graph/export/popolo-schema.ts';
import { parseXml } from '../graph/export/xml.ts';
import { run } from './cli.ts';

const MINUTES = `Nämnden för sjöar och vattendrag
Protokoll
Sammanträdesdatum: 2031-04-02

Beslutande
Ledamöter
Ture Åsgrim (Ö), ordförande
Moa Ekedal (C)

§ 4 Ny brygga vid Norrviken (NSV 12/2031)
Beslut
Nämnden för sjöar och vattendrag beslutar att bygga en ny brygga vid Norrviken.
`;

let folder: string;
let data: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diariegraf-export-'));
  data = join(folder, 'data');
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in', 'protokoll.txt'), MINUTES);
  expect((await run(['ingest', join(folder, 'in'), '--data', data])).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const exported = (format: string, out: string) => run(['export', '--format', format, '--out', out, '--data', data]);
const leftOver = (where: string) => readdirSync(where).filter((name) => name.includes('.tmp'));

describe('export', () => {
  it.each([
    ['graphml', (text: string) => expect(parseXml(text).name).toBe('graphml')],
    ['popolo', (text: string) => expect(readPopolo(text).persons.length).toBeGreaterThan(0)],
    ['jsonl', (text: string) => expect(JSON.parse(text.split('\n')[0] ?? '')).toMatchObject({ kind: 'document' })],
  ])(
    'writes %s to standard output and, the same, to a file that is complete when it has its name',
    async (format, check) => {
      const told = await exported(format, '-');
      expect([told.code, told.stderr]).toEqual([0, '']);
      check(told.stdout);
      const out = join(folder, `ut.${format}`);
      writeFileSync(out, 'något gammalt');
      const { code, stdout, stderr } = await exported(format, out);
      expect([code, stdout, stderr]).toEqual([0, '', `Exporten är skriven till ${out}.\n`]);
      expect(readFileSync(out, 'utf8')).toBe(told.stdout);
      expect(leftOver(folder)).toEqual([]);
    },
  );

  it('writes csv into a folder, replaces its own files there and leaves others alone', async () => {
    const out = join(folder, 'tabeller', 'nu');
    expect((await exported('csv', out)).stderr).toBe(`${RECORD_KINDS.length} filer skrivna i ${out}.\n`);
    expect(readdirSync(out).sort()).toEqual(RECORD_KINDS.map((kind) => `${kind}.csv`).sort());
    const person = readFileSync(join(out, 'person.csv'), 'utf8');
    expect(person).toMatch(/^\ufeffid;name;[\s\S]*Ture Åsgrim/);
    writeFileSync(join(out, 'person.csv'), '');
    writeFileSync(join(out, 'egna.csv'), 'mina');
    expect((await exported('csv', out)).code).toBe(0);
    expect(readFileSync(join(out, 'person.csv'), 'utf8')).toBe(person);
    expect(readFileSync(join(out, 'egna.csv'), 'utf8')).toBe('mina');
    expect(leftOver(out)).toEqual([]);
  });

  it.each([
    ['csv to standard output', 'csv', () => '-', /Ange en mapp: --out <mapp>/],
    [
      'a folder that is a file',
      'csv',
      () => join(folder, 'in', 'protokoll.txt'),
      /går inte att skriva till .*Välj en annan plats/,
    ],
    ['a file in a folder that is not there', 'graphml', () => join(folder, 'saknas', 'x'), /går inte att skriva till/],
    ['a file that is a folder', 'popolo', () => join(folder, 'in'), /går inte att skriva till/],
    ['an unknown format', 'toString', () => join(folder, 'x'), /Formatet toString finns inte/],
  ])('refuses %s with the remedy', async (_what, format, out, message) => {
    const { code, stdout, stderr } = await exported(format, out());
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(existsSync(join(folder, 'x'))).toBe(false);
    expect(leftOver(folder)).toEqual([]);
  });
});
