import { readFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../graph/errors.ts';
import { MODEL_HOST } from '../ingest/models/fetch.ts';
import { OCR_MODES } from '../ingest/pipeline/reader-protocol.ts';
import { DEFAULT_LIMITS, type Limits } from '../ingest/readers/limits.ts';

export const CONFIG_FILE = 'diariegraf.config.json';
const STORES = ['embedded', 'neo4j'] as const;
const SEMANTIC = ['auto', 'never'] as const;

/** A whole number, also as flags and the environment give it: digits. */
const whole = (least: number, most: number) =>
  z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).pipe(z.int().min(least).max(most));

/** Every setting: what it may be, the variable it is read from, and the flag that overrides it. */
const SETTINGS = {
  data: { schema: z.string().min(1), env: 'DIARIEGRAF_DATA', says: 'en mapp' },
  store: { schema: z.enum(STORES), env: 'DIARIEGRAF_STORE', says: STORES.join(' eller ') },
  host: { schema: z.string().min(1), env: 'DIARIEGRAF_HOST', says: 'en adress' },
  port: { schema: whole(0, 65_535), env: 'PORT', says: 'ett heltal 0–65535' },
  ocr: { schema: z.enum(OCR_MODES), env: 'DIARIEGRAF_OCR', says: OCR_MODES.join(', ') },
  jobs: { schema: whole(1, 64), env: 'DIARIEGRAF_JOBS', says: 'ett heltal 1–64' },
  files: { schema: z.string().min(1), env: 'DIARIEGRAF_FILES', says: 'en mapp' },
  ocrCache: { schema: z.string().min(1), env: 'DIARIEGRAF_OCR_CACHE', says: 'en mapp' },
  models: { schema: z.string().min(1), env: 'DIARIEGRAF_MODELS', says: 'en mapp' },
  modelsUrl: {
    schema: z.string().regex(/^https?:\/\/[^/]/),
    env: 'DIARIEGRAF_MODELS_URL',
    says: 'en adress som https://modeller.example.se',
  },
  semantic: { schema: z.enum(SEMANTIC), env: 'DIARIEGRAF_SEMANTIC', says: SEMANTIC.join(' eller ') },
  curation: { schema: z.string().min(1), env: 'DIARIEGRAF_CURATION', says: 'en fil' },
  authority: { schema: z.string().min(1), env: 'DIARIEGRAF_AUTHORITY', says: 'en fil' },
  neo4jUri: {
    schema: z.string().regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\//),
    env: 'NEO4J_URI',
    says: 'en adress som bolt://127.0.0.1:7687 eller neo4j+s://graf.example.se',
  },
  neo4jUser: { schema: z.string().min(1), env: 'NEO4J_USER', says: 'ett användarnamn' },
  neo4jPassword: { schema: z.string().min(1), env: 'NEO4J_PASSWORD', says: 'ett lösenord' },
  neo4jDatabase: { schema: z.string().min(1), env: 'NEO4J_DATABASE', says: 'en databas' },
  silenceSeconds: { schema: whole(1, 86_400), env: 'DIARIEGRAF_SILENCE_SECONDS', says: 'ett antal sekunder 1–86400' },
  maxFileSeconds: {
    schema: whole(1, 604_800),
    env: 'DIARIEGRAF_MAX_FILE_SECONDS',
    says: 'ett antal sekunder 1–604800',
  },
  maxFileMb: { schema: whole(1, 4_000), env: 'DIARIEGRAF_MAX_FILE_MB', says: 'ett antal megabyte 1–4000' },
  maxUnpackedMb: { schema: whole(1, 4_000), env: 'DIARIEGRAF_MAX_UNPACKED_MB', says: 'ett antal megabyte 1–4000' },
  maxMemoryMb: {
    schema: whole(256, 1_048_576),
    env: 'DIARIEGRAF_MAX_MEMORY_MB',
    says: 'ett antal megabyte, minst 256',
  },
  maxPages: { schema: whole(1, 1_000_000), env: 'DIARIEGRAF_MAX_PAGES', says: 'ett antal sidor 1–1000000' },
  maxMegapixels: {
    schema: whole(1, 1_000),
    env: 'DIARIEGRAF_MAX_MEGAPIXELS',
    says: 'ett antal miljoner punkter 1–1000',
  },
} as const;

type Name = keyof typeof SETTINGS;
const NAMES = Object.keys(SETTINGS) as Name[];

export type StoreName = (typeof STORES)[number];

/** Where Neo4j is, and who asks. */
export interface Neo4jSettings {
  uri: string;
  user: string;
  password: string;
  database?: string;
}

export interface Config {
  /** Absolute path of the data folder. */
  data: string;
  /** Absolute path of the folder of the originals; several machines may share one. */
  files: string;
  /** Absolute path of the folder of what OCR has read, page picture by page picture. */
  ocrCache: string;
  /** Absolute path of the folder of language models; it need not be there. */
  models: string;
  /** Host that models are fetched from. */
  modelsUrl: string;
  /** `never`: no search by meaning and no vectors, though there is a model. */
  semantic: (typeof SEMANTIC)[number];
  /** Absolute path of the file of corrections; it need not be there. */
  curation: string;
  /** Absolute path of the region's own names; it need not be there. */
  authority: string;
  store: StoreName;
  /** Null when no address is set. */
  neo4j: Neo4jSettings | null;
  host: string;
  port: number;
  ocr: (typeof OCR_MODES)[number];
  /** Files read at a time. */
  jobs: number;
  /** A file whose reading shows nothing new for this long is given up. */
  silenceSeconds: number;
  /** What one file may cost. */
  limits: Limits;
}

/** Settings as flags give them: text, or nothing. */
export type Flags = Partial<Record<Name, string>>;

/** Where what OCR has read is kept unless told otherwise. */
export const ocrCacheOf = (data: string): string => join(data, 'ocr-cache');

/**
 * All settings, read once: a flag wins over the environment, the environment over the file, the file over the default.
 * The file is `diariegraf.config.json` in the working folder, else in the data folder.
 * @throws UsageError naming the setting, where it came from and what it may be
 */
export function loadConfig(flags: Flags, env: NodeJS.ProcessEnv, cwd: string): Config {
  const nearby = readConfigFile(cwd);
  const known = (name: Name): Given => fromFlag(name, flags) ?? fromEnv(name, env) ?? fromFile(name, nearby);
  const data = resolve(cwd, check('data', known('data')) ?? 'data');
  const file = nearby ?? readConfigFile(data);
  const value = <N extends Name>(name: N) => check(name, known(name) ?? fromFile(name, file));
  const jobs = value('jobs') ?? Math.min(4, availableParallelism());
  const uri = value('neo4jUri');
  const database = value('neo4jDatabase');
  const neo4j =
    uri === undefined
      ? null
      : {
          uri,
          user: value('neo4jUser') ?? 'neo4j',
          password: value('neo4jPassword') ?? '',
          ...(database === undefined ? {} : { database }),
        };
  return withAddress({
    data,
    files: resolve(cwd, value('files') ?? join(data, 'files')),
    ocrCache: resolve(cwd, value('ocrCache') ?? ocrCacheOf(data)),
    models: resolve(cwd, value('models') ?? join(data, 'models')),
    modelsUrl: value('modelsUrl') ?? MODEL_HOST,
    semantic: value('semantic') ?? 'auto',
    curation: resolve(cwd, value('curation') ?? join(data, 'curation.yaml')),
    authority: resolve(cwd, value('authority') ?? join(data, 'authority.yaml')),
    store: value('store') ?? 'embedded',
    neo4j,
    host: value('host') ?? '127.0.0.1',
    port: value('port') ?? 3000,
    ocr: value('ocr') ?? 'auto',
    jobs,
    silenceSeconds: value('silenceSeconds') ?? 300,
    limits: {
      bytes: scaled(value('maxFileMb'), MEGABYTE) ?? DEFAULT_LIMITS.bytes,
      pages: value('maxPages') ?? DEFAULT_LIMITS.pages,
      pixels: scaled(value('maxMegapixels'), 1_000_000) ?? DEFAULT_LIMITS.pixels,
      unpackedBytes: scaled(value('maxUnpackedMb'), MEGABYTE) ?? DEFAULT_LIMITS.unpackedBytes,
      seconds: value('maxFileSeconds') ?? DEFAULT_LIMITS.seconds,
      memoryBytes: scaled(value('maxMemoryMb'), MEGABYTE) ?? memoryPerFile(jobs),
    },
  });
}

const MEGABYTE = 1024 * 1024;
/** Share of the computer's memory that files under way may fill together. */
const MEMORY_SHARE = 0.8;
/** Even on a small computer a file may take this: with less, ordinary scans would fail. */
const LEAST_MEMORY = 768 * MEGABYTE;

const scaled = (value: number | undefined, unit: number): number | undefined =>
  value === undefined ? undefined : value * unit;

/** The default, less on a computer (or in a container) whose memory does not suffice for so many files at a time. */
function memoryPerFile(jobs: number): number {
  const allowed = process.constrainedMemory?.() ?? 0;
  const memory = allowed > 0 ? Math.min(allowed, totalmem()) : totalmem();
  return Math.min(DEFAULT_LIMITS.memoryBytes, Math.max(LEAST_MEMORY, Math.floor((memory * MEMORY_SHARE) / jobs)));
}

/**
 * The settings for work on a store of that name.
 * @throws UsageError when there is no such store, or when it is Neo4j and no address is set
 */
export function withStore(config: Config, name: string, from: string): Config {
  return withAddress({ ...config, store: check('store', { value: name, from }) ?? config.store });
}

function withAddress(config: Config): Config {
  if (config.store === 'neo4j' && config.neo4j === null) {
    throw new UsageError(
      'Lagret neo4j behöver en adress. Sätt NEO4J_URI (till exempel bolt://127.0.0.1:7687), NEO4J_USER och NEO4J_PASSWORD, eller använd --store embedded.',
    );
  }
  return config;
}

/** A value and where it came from, for messages. */
type Given = { value: unknown; from: string } | undefined;
interface ConfigFile {
  path: string;
  values: Record<string, unknown>;
}

function fromFlag(name: Name, flags: Flags): Given {
  const value = flags[name];
  return value === undefined ? undefined : { value, from: `--${name}` };
}

/** An empty variable is one that is not set: that is how compose files and shells leave them. */
function fromEnv(name: Name, env: NodeJS.ProcessEnv): Given {
  const variable = SETTINGS[name].env;
  const value = env[variable];
  return value === undefined || value === '' ? undefined : { value, from: `miljövariabeln ${variable}` };
}

function fromFile(name: Name, file: ConfigFile | null): Given {
  const value = file?.values[name];
  return value === undefined ? undefined : { value, from: `”${name}” i ${file?.path}` };
}

function check<N extends Name>(name: N, given: Given): z.infer<(typeof SETTINGS)[N]['schema']> | undefined {
  if (given === undefined) return undefined;
  const { schema, says } = SETTINGS[name];
  const parsed = schema.safeParse(given.value);
  if (!parsed.success) {
    const shown = name === 'neo4jPassword' ? 'ett värde' : `värdet ”${String(given.value)}”`;
    throw new UsageError(`${given.from} har ${shown} men ska vara ${says}.`);
  }
  return parsed.data as z.infer<(typeof SETTINGS)[N]['schema']>;
}

function readConfigFile(folder: string): ConfigFile | null {
  const path = join(folder, CONFIG_FILE);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR')
      return null;
    throw new UsageError(`Inställningsfilen ${path} går inte att läsa. Kontrollera rättigheterna.`, { cause: error });
  }
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`Inställningsfilen ${path} är inte giltig JSON: ${(error as Error).message}`, {
      cause: error,
    });
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    throw new UsageError(`Inställningsfilen ${path} ska vara ett JSON-objekt, till exempel {"data": "./data"}.`);
  }
  const unknown = Object.keys(values).filter((key) => !NAMES.includes(key as Name));
  if (unknown.length > 0) {
    throw new UsageError(
      `Inställningsfilen ${path} har okända inställningar: ${unknown.join(', ')}. De som finns: ${NAMES.join(', ')}.`,
    );
  }
  return { path, values: values as Record<string, unknown> };
}
