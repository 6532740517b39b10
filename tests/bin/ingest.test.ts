import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../graph/ids.ts';
import { Originals } from '../../ingest/files/originals.ts';
import type { FileResult } from '../../ingest/pipeline/events.ts';
import { makePdf } from '../ingest/readers/make-files.ts';
import { ndjson, run } from './cli.ts';

const MINUTES = `Nämnden för sjöar och vattendrag
Protokoll
Sammanträdesdatum: 2031-04-02

§ 4 Ny brygga vid Norrviken (NSV 12/2031)
Beslut
Nämnden för sjöar och vattendrag beslutar att bygga en ny brygga vid Norrviken.
`;
const LETTER = `Till nämnden för sjöar och vattendrag

Badhusföreningen vill att bryggan vid Norrviken byggs ut. Svara gärna före sommaren.
`;

let folder: string;
let documents: string;
let data: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diariegraf-cli-'));
  documents = join(folder, 'handlingar');
  data = join(folder, 'data');
  mkdirSync(join(documents, 'brev'), { recursive: true });
  writeFileSync(join(documents, 'protokoll.txt'), MINUTES);
  writeFileSync(join(documents, 'brev', 'ett.txt'), LETTER);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function ingest(...more: string[]) {
  const ended = await run(['ingest', documents, '--data', data, '--json', ...more]);
  const lines = ndjson<FileResult>(ended.stdout).sort((a, b) => (a.source < b.source ? -1 : 1));
  return { ...ended, lines, statuses: Object.fromEntries(lines.map(({ source, status }) => [source, status])) };
}

async function exported(): Promise<string> {
  const ended = await run(['export', '--format', 'jsonl', '--out', '-', '--data', data]);
  expect(ended.stderr).toBe('');
  expect(ended.code).toBe(0);
  return ended.stdout;
}

describe('ingest', () => {
  it('prints a line per file with the fields of the contract, and people’s text on standard error', async () => {
    const { code, lines, stderr } = await ingest();
    expect(code).toBe(0);
    expect(lines.map((line) => Object.keys(line))).toEqual(
      Array(2).fill([
        'source',
        'path',
        'sha256',
        'status',
        'documents',
        'pages',
        'ocrPages',
        'passages',
        'ms',
        'error',
      ]),
    );
    expect(lines[1]).toMatchObject({
      source: 'protokoll.txt',
      path: join(documents, 'protokoll.txt'),
      sha256: sha256(MINUTES),
      status: 'ingested',
      documents: 1,
      pages: 1,
      ocrPages: 0,
      error: null,
    });
    expect(lines[1]?.passages).toBeGreaterThan(0);
    expect(Number.isInteger(lines[1]?.ms)).toBe(true);
    expect(stderr).toContain('Klart: 2 filer inlästa, 0 oförändrade, 0 misslyckade.');
  });

  it('leaves what has not changed, reads what has, and gives the export of a fresh store', async () => {
    await ingest();
    expect((await ingest()).statuses).toEqual({ 'brev/ett.txt': 'unchanged', 'protokoll.txt': 'unchanged' });
    writeFileSync(join(documents, 'brev', 'ett.txt'), LETTER.replace('sommaren', 'hösten'));
    expect((await ingest()).statuses).toEqual({ 'brev/ett.txt': 'ingested', 'protokoll.txt': 'unchanged' });
    const changed = await exported();
    expect(changed).toContain('före hösten');
    expect(changed).not.toContain('före sommaren');
    expect((await new Originals(data).list()).length).toBe(2);
    rmSync(data, { recursive: true });
    await ingest();
    expect(await exported()).toBe(changed);
  });

  it('reads identical bytes under two names once, as two sources', async () => {
    writeFileSync(join(documents, 'kopia.txt'), LETTER);
    expect((await ingest()).code).toBe(0);
    const status = JSON.parse((await run(['status', '--json', '--data', data])).stdout);
    expect(status.files).toEqual({ stored: 3, failed: 0 });
    expect((await new Originals(data).list()).length).toBe(2);
  });

  it('records what fails, stores the rest, and ends with 1', async () => {
    writeFileSync(join(documents, 'tom.pdf'), '');
    writeFileSync(join(documents, 'skräp.pdf'), Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251)));
    writeFileSync(join(documents, 'skräp.docx'), Buffer.from('PK\u0003\u0004 inte ett arkiv'));
    writeFileSync(join(documents, 'avkortad.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    writeFileSync(join(documents, 'ignoreras.xlsx'), 'x');
    const { code, lines, statuses, stderr } = await ingest();
    expect(code).toBe(1);
    expect(statuses).toEqual({
      'avkortad.png': 'failed',
      'brev/ett.txt': 'ingested',
      'protokoll.txt': 'ingested',
      'skräp.docx': 'failed',
      'skräp.pdf': 'failed',
      'tom.pdf': 'failed',
    });
    for (const line of lines.filter(({ status }) => status === 'failed')) {
      expect(line.error).toMatchObject({
        code: expect.stringMatching(/^[A-Z_]+$/),
        message: expect.stringMatching(/\.$/),
        page: null,
      });
      expect(line.error?.code).not.toBe('INTERNAL');
      expect([line.documents, line.pages, line.passages]).toEqual([0, 0, 0]);
    }
    expect(stderr).toContain('2 filer inlästa, 0 oförändrade, 4 misslyckade');
    expect(await exported()).toContain('Norrviken');
    const { stdout } = await run(['status', '--data', data]);
    expect(stdout).toMatch(/2 inlästa, 4 misslyckade/);
    expect(stdout).toContain('tom.pdf: ');
  });

  it('stores a file but for a page that cannot be read, and tells of the page', async () => {
    const text = 'Nämnden beslutar att bygga en ny brygga vid Norrviken.';
    const small = Buffer.from(makePdf([[text], ['Ritning'], [text.replace('ny', 'andra')]])).toString('latin1');
    // The second page says that it is as large as a field: of the same length, so that the places in the file hold.
    const parts = small.split('/MediaBox [0 0 595 842] /');
    const [one = '', two = '', three = '', four = ''] = parts;
    const large = `${one}/MediaBox [0 0 595 842] /${two}/MediaBox[0 0 9999 9999]/${three}/MediaBox [0 0 595 842] /${four}`;
    writeFileSync(join(documents, 'ritning.pdf'), Buffer.from(large, 'latin1'));
    const { code, lines, stderr } = await ingest();
    expect(code).toBe(1);
    expect(lines.find(({ source }) => source === 'ritning.pdf')).toMatchObject({
      status: 'ingested',
      pages: 3,
      error: { code: 'TOO_MANY_PIXELS', message: expect.stringContaining('DIARIEGRAF_MAX_MEGAPIXELS'), page: 2 },
    });
    expect(stderr).toContain('0 misslyckade, 1 fil med sidor som inte gick att läsa');
    expect(
      ndjson(await exported()).filter(({ kind, source }) => kind === 'page' && source === 'ritning.pdf'),
    ).toMatchObject([
      { page: 1, method: 'text', text },
      { page: 2, method: 'ocr', confidence: 0, text: '', repairedText: null },
      { page: 3, method: 'text' },
    ]);
    const { stdout } = await run(['status', '--data', data]);
    expect(stdout).toMatch(/3 inlästa, 0 misslyckade/);
    expect(stdout).toMatch(/Sidor som inte gick att läsa:\n {2}ritning\.pdf: Sida 2: /);
  });

  it('reads a stored source again in another way, by its name and without the file', async () => {
    await ingest();
    const before = await exported();
    rmSync(join(documents, 'brev', 'ett.txt'));
    const again = await run(['ingest', '--ocr', 'always', 'brev/ett.txt', '--data', data, '--json']);
    expect([again.code, ndjson<FileResult>(again.stdout)]).toMatchObject([
      0,
      [{ source: 'brev/ett.txt', path: join(documents, 'brev', 'ett.txt'), status: 'ingested', error: null }],
    ]);
    expect(again.stderr).toMatch(/Klart: 1 fil inläst.* 1 sida på \d+ s, [\d,]+ sidor\/s\./);
    expect(await exported()).toBe(before);
    const unknown = await run(['ingest', 'brev/två.txt', '--data', data]);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('Sökvägen brev/två.txt finns inte')]);
  });

  it('keeps what was stored of a file that can no longer be had, and replaces it when its content is bad', async () => {
    await ingest();
    const before = await exported();
    rmSync(join(documents, 'protokoll.txt'));
    expect(spawnSync('mkfifo', [join(documents, 'protokoll.txt')]).status).toBe(0);
    const pipe = await ingest();
    expect([pipe.code, pipe.statuses['protokoll.txt']]).toEqual([1, 'failed']);
    expect(await exported()).toBe(before);
    rmSync(join(documents, 'protokoll.txt'));
    writeFileSync(join(documents, 'protokoll.txt'), '');
    expect((await ingest()).code).toBe(1);
    expect(await exported()).not.toContain('beslutar att bygga');
  });

  it.each([
    ['a path that does not exist', () => ['ingest', join(folder, 'saknas')], /finns inte/],
    ['no path', () => ['ingest'], /PATH/],
    ['an unknown flag', () => ['ingest', documents, '--jsonn'], /Flaggan --jsonn finns inte\. Menade du --json\?/],
    ['an unknown command', () => ['inges'], /Kommandot inges finns inte/],
    ['a store without an address', () => ['ingest', documents, '--store', 'neo4j'], /Sätt NEO4J_URI/],
    ['two files of one source', () => ['ingest', documents, join(folder, 'andra')], /Två olika filer/],
    ['an unknown format', () => ['export', '--format', 'xlsx', '--out', '-'], /Det som finns: jsonl, csv/],
    ['an export without a store', () => ['export', '--format', 'jsonl', '--out', '-'], /diariegraf ingest/],
    ['a search without a store', () => ['search', 'brygga'], /diariegraf ingest/],
    ['a removal without a store', () => ['remove', 'a.txt'], /diariegraf ingest/],
    ['a status without a store', () => ['status'], /diariegraf ingest/],
    ['serving without a store', () => ['serve', '--port', '0'], /diariegraf ingest/],
  ])('ends with 2 for %s and writes nothing', async (_what, args, message) => {
    mkdirSync(join(folder, 'andra'));
    writeFileSync(join(folder, 'andra', 'protokoll.txt'), 'något helt annat');
    const ended = await run(args(), { env: { DIARIEGRAF_DATA: data } });
    expect(ended.stderr).toMatch(message);
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect(existsSync(data)).toBe(false);
  });
});

describe('remove', () => {
  it('takes away the document, its original and all that was only in it', async () => {
    rmSync(join(documents, 'protokoll.txt'));
    await ingest();
    const without = await exported();
    writeFileSync(join(documents, 'protokoll.txt'), MINUTES);
    await ingest();
    expect(await exported()).not.toBe(without);
    const removed = await run(['remove', 'protokoll.txt', '--data', data]);
    expect([removed.code, removed.stderr]).toEqual([0, expect.stringContaining('protokoll.txt: borttagen')]);
    expect(await exported()).toBe(without);
    expect(existsSync(join(data, 'files', sha256(MINUTES).slice(0, 2), sha256(MINUTES)))).toBe(false);
    const again = await run(['remove', 'protokoll.txt', '--data', data]);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('protokoll.txt: finns inte i lagret')]);
  });
});

describe('what is stored', () => {
  it('is searched, exported to a file, derived anew and checked', async () => {
    await ingest();
    const found = JSON.parse(
      (await run(['search', 'brygga', 'Norrviken', '--json', '--limit', '1', '--data', data])).stdout,
    );
    expect(found).toMatchObject({ query: 'brygga Norrviken', hits: [{ text: expect.stringContaining('Norrviken') }] });
    expect((await run(['search', 'brygga', '--data', data])).stdout).toMatch(/\d träff/);

    const before = await exported();
    const out = join(folder, 'ut.jsonl');
    expect((await run(['export', '--format', 'jsonl', '--out', out, '--data', data])).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(before);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    for (const line of ndjson(before)) expect(line).toMatchObject({ kind: expect.any(String), id: expect.any(String) });

    expect((await run(['derive', '--data', data])).code).toBe(0);
    expect(await exported()).toBe(before);

    const doctor = await run(['doctor', '--data', data]);
    expect([doctor.code, doctor.stdout]).toEqual([0, expect.not.stringContaining('FEL')]);
    rmSync(join(data, 'files'), { recursive: true });
    const sick = await run(['doctor', '--data', data, '--json']);
    expect(sick.code).toBe(1);
    const { ok, checks } = JSON.parse(sick.stdout);
    expect(ok).toBe(false);
    expect(checks.filter((check: { ok: boolean }) => !check.ok)).toMatchObject([
      { name: 'Original', remedy: expect.stringContaining('ingest') },
    ]);
    expect((await ingest()).statuses['protokoll.txt']).toBe('unchanged');
    expect((await run(['doctor', '--data', data])).code).toBe(0);
  });

  it('tells help and version in Swedish, and ends well', async () => {
    const help = await run(['--help']);
    expect([help.code, help.stdout]).toEqual([0, expect.stringMatching(/Användning:[\s\S]*Kommandon:[\s\S]*ingest/)]);
    expect(await run(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect((await run([])).code).toBe(2);
  });
});
