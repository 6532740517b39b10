import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../graph/errors.ts';
import { OCR_MODES } from '../ingest/pipeline/reader-protocol.ts';

export const CONFIG_FILE = 'diariegraf.config.json';
const STORES = ['embedded', 'neo4j'] as const;

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
  silenceSeconds: { schema: whole(1, 86_400), env: 'DIARIEGRAF_SILENCE_SECONDS', says: 'ett antal sekunder 1–86400' },
} as const;

type Name = keyof typeof SETTINGS;
const NAMES = Object.keys(SETTINGS) as Name[];

export interface Config {
  /** Absolute path of the data folder. */
  data: string;
  store: 'embedded';
  host: string;
  port: number;
  ocr: (typeof OCR_MODES)[number];
  /** Files read at a time. */
  jobs: number;
  /** A file whose reading shows nothing new for this long is given up. */
  silenceSeconds: number;
}

/** Settings as flags give them: text, or nothing. */
export type Flags = Partial<Record<Name, string>>;

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
  const store = value('store') ?? 'embedded';
  if (store === 'neo4j') {
    throw new UsageError(
      'Lagret neo4j finns inte än i denna version. Använd --store embedded, eller ta bort inställningen DIARIEGRAF_STORE.',
    );
  }
  return {
    data,
    store,
    host: value('host') ?? '127.0.0.1',
    port: value('port') ?? 3000,
    ocr: value('ocr') ?? 'auto',
    jobs: value('jobs') ?? Math.min(4, availableParallelism()),
    silenceSeconds: value('silenceSeconds') ?? 300,
  };
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
  if (!parsed.success) throw new UsageError(`${given.from} har värdet ”${String(given.value)}” men ska vara ${says}.`);
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
