import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONFIG_FILE, loadConfig, withStore } from '../../bin/config.ts';
import { UsageError } from '../../graph/errors.ts';
import { DEFAULT_LIMITS } from '../../ingest/readers/limits.ts';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'diariegraf-config-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function configFile(values: unknown, folder = cwd): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, CONFIG_FILE), typeof values === 'string' ? values : JSON.stringify(values));
}

describe('settings', () => {
  it('have defaults that work without any setting', () => {
    const config = loadConfig({}, {}, cwd);
    expect(config).toMatchObject({
      data: join(cwd, 'data'),
      store: 'embedded',
      host: '127.0.0.1',
      port: 3000,
      ocr: 'auto',
    });
    expect(config.jobs).toBeGreaterThanOrEqual(1);
  });

  it('take a flag before the environment, the environment before the file', () => {
    configFile({ port: 1, ocr: 'never', jobs: 3 });
    const env = { PORT: '2', DIARIEGRAF_OCR: 'always' };
    expect(loadConfig({ port: '4' }, env, cwd)).toMatchObject({ port: 4, ocr: 'always', jobs: 3 });
    expect(loadConfig({}, env, cwd)).toMatchObject({ port: 2, ocr: 'always', jobs: 3 });
    expect(loadConfig({}, {}, cwd)).toMatchObject({ port: 1, ocr: 'never', jobs: 3 });
  });

  it('read the file of the data folder when the working folder has none', () => {
    configFile({ jobs: 5 }, join(cwd, 'elsewhere'));
    expect(loadConfig({ data: 'elsewhere' }, {}, cwd)).toMatchObject({ data: join(cwd, 'elsewhere'), jobs: 5 });
    configFile({ jobs: 6 });
    expect(loadConfig({ data: 'elsewhere' }, {}, cwd).jobs).toBe(6);
  });

  it('set what one file may cost, in the units people use', () => {
    configFile({ maxPages: 7, maxFileSeconds: 60 });
    const env = { DIARIEGRAF_MAX_FILE_MB: '2', DIARIEGRAF_MAX_MEGAPIXELS: '3', DIARIEGRAF_MAX_UNPACKED_MB: '4' };
    expect(loadConfig({}, { ...env, DIARIEGRAF_MAX_MEMORY_MB: '512' }, cwd).limits).toEqual({
      bytes: 2 * 1024 * 1024,
      pages: 7,
      pixels: 3_000_000,
      unpackedBytes: 4 * 1024 * 1024,
      seconds: 60,
      memoryBytes: 512 * 1024 * 1024,
    });
    expect(() => loadConfig({}, { DIARIEGRAF_MAX_MEMORY_MB: '10' }, cwd)).toThrow(/minst 256/);
  });

  it('leave memory for every file that is read at a time', () => {
    const { memoryBytes, ...limits } = loadConfig({ jobs: '64' }, {}, cwd).limits;
    const { memoryBytes: most, ...defaults } = DEFAULT_LIMITS;
    expect(limits).toEqual(defaults);
    expect(memoryBytes).toBeLessThanOrEqual(most);
    expect(memoryBytes).toBeGreaterThanOrEqual(768 * 1024 * 1024);
  });

  it('take an empty variable as not set', () => {
    expect(loadConfig({}, { DIARIEGRAF_DATA: '', PORT: '' }, cwd)).toMatchObject({
      data: join(cwd, 'data'),
      port: 3000,
    });
  });

  it('tell where Neo4j is, and where the originals are', () => {
    const env = { DIARIEGRAF_STORE: 'neo4j', NEO4J_URI: 'neo4j+s://graf.example', NEO4J_PASSWORD: 'hemligt' };
    expect(loadConfig({}, env, cwd)).toMatchObject({
      store: 'neo4j',
      neo4j: { uri: 'neo4j+s://graf.example', user: 'neo4j', password: 'hemligt' },
      files: join(cwd, 'data', 'files'),
      ocrCache: join(cwd, 'data', 'ocr-cache'),
    });
    const more = { ...env, NEO4J_DATABASE: 'diarium', NEO4J_USER: 'läsare', DIARIEGRAF_FILES: 'original' };
    expect(loadConfig({ store: 'embedded' }, more, cwd)).toMatchObject({
      store: 'embedded',
      neo4j: { database: 'diarium', user: 'läsare' },
      files: join(cwd, 'original'),
    });
    expect(loadConfig({}, { DIARIEGRAF_OCR_CACHE: '/delad/läst' }, cwd).ocrCache).toBe('/delad/läst');
    expect(loadConfig({}, {}, cwd).neo4j).toBeNull();
  });

  it('tell where the models are, where they come from, and whether they are used', () => {
    expect(loadConfig({}, {}, cwd)).toMatchObject({
      models: join(cwd, 'data', 'models'),
      modelsUrl: 'https://huggingface.co',
      semantic: 'auto',
    });
    const env = {
      DIARIEGRAF_MODELS: 'm',
      DIARIEGRAF_MODELS_URL: 'http://spegel.example',
      DIARIEGRAF_SEMANTIC: 'never',
    };
    expect(loadConfig({}, env, cwd)).toMatchObject({
      models: join(cwd, 'm'),
      modelsUrl: 'http://spegel.example',
      semantic: 'never',
    });
    expect(() => loadConfig({}, { DIARIEGRAF_MODELS_URL: 'ftp://x' }, cwd)).toThrow(/DIARIEGRAF_MODELS_URL/);
  });

  it('choose the store of one piece of work by name', () => {
    const config = loadConfig({}, { NEO4J_URI: 'bolt://127.0.0.1' }, cwd);
    expect(withStore(config, 'neo4j', '--to').store).toBe('neo4j');
    expect(() => withStore(config, 'sqlite', '--to')).toThrow(
      /--to har värdet ”sqlite” men ska vara embedded eller neo4j/,
    );
    expect(() => withStore(loadConfig({}, {}, cwd), 'neo4j', '--to')).toThrow(/NEO4J_URI/);
  });

  it.each([
    ['a flag', { jobs: 'många' }, {}, /--jobs har värdet ”många”/],
    ['a variable', {}, { PORT: '70000' }, /PORT har värdet ”70000” men ska vara ett heltal 0–65535/],
    ['a variable with a fraction', {}, { DIARIEGRAF_JOBS: '1.5' }, /DIARIEGRAF_JOBS/],
    ['an unknown choice', { ocr: 'ibland' }, {}, /auto, always, never/],
    ['a store without an address', {}, { DIARIEGRAF_STORE: 'neo4j' }, /Lagret neo4j behöver en adress. Sätt NEO4J_URI/],
    [
      'an address of another kind',
      {},
      { NEO4J_URI: 'http://x' },
      /NEO4J_URI har värdet ”http:..x” men ska vara en adress/,
    ],
  ])('refuse %s by name', (_what, flags, env, message) => {
    expect(() => loadConfig(flags, env, cwd)).toThrow(UsageError);
    expect(() => loadConfig(flags, env, cwd)).toThrow(message);
  });

  it.each([
    ['a file that is no JSON', '{', /inte giltig JSON/],
    ['a file that is no object', '[]', /JSON-objekt/],
    ['a setting that does not exist', { prot: 1 }, /okända inställningar: prot/],
    ['a value of the wrong kind', { port: true }, /”port” i .* har värdet ”true”/],
  ])('refuse %s', (_what, file, message) => {
    configFile(file);
    expect(() => loadConfig({}, {}, cwd)).toThrow(message);
  });
});
