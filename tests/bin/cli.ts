import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(import.meta.dirname, '../..');
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** The sample corpus. */
export const SAMPLE = join(ROOT, 'corpus', 'documents');

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

interface CliOptions {
  cwd?: string;
  env?: Record<string, string>;
}

/** Settings of the machine the tests run on must not reach them, but for the OCR cache that the suites of a run share. */
function cleanEnv(): NodeJS.ProcessEnv {
  const kept = (name: string): boolean =>
    name === 'DIARIEGRAF_OCR_CACHE' ||
    (name !== 'PORT' && !name.startsWith('DIARIEGRAF_') && !name.startsWith('NEO4J_'));
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => kept(name)));
}

const SOURCES = ['bin', 'graph', 'ingest', 'server', 'web'];
const BUILT = join(ROOT, 'dist', 'bin', 'diariegraf.js');

/** True when `dist/` was built after the last change of any source: the same program, and it starts in a third of the time. */
function isBuilt(): boolean {
  if (!existsSync(BUILT)) return false;
  const built = statSync(BUILT).mtimeMs;
  return SOURCES.every((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true }).every(
      (name) => statSync(join(ROOT, folder, String(name))).mtimeMs <= built,
    ),
  );
}

/** The program as it was built where that is the program of the sources, as it stands in the sources otherwise. */
const PROGRAM = isBuilt() ? [BUILT] : ['--import', TSX, join(ROOT, 'bin', 'diariegraf.ts')];

/** Starts the command line. */
export function start(
  args: readonly string[],
  options: CliOptions = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [...PROGRAM, ...args], {
    cwd: options.cwd ?? ROOT,
    env: { ...cleanEnv(), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((done, failed) => {
    child.on('error', failed);
    child.on('close', (code, signal) => done({ code, signal, stdout, stderr }));
  });
  return { child, ended };
}

/** Runs the command line to its end. */
export function run(args: readonly string[], options: CliOptions = {}): Promise<Ended> {
  return start(args, options).ended;
}

/** The objects of NDJSON text. */
export function ndjson<T = Record<string, unknown>>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
