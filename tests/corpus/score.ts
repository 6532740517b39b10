/** Runs the scorers of `tests/eval` and gives their figures with types, for tests that hold the product to its goals. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const EVAL = join('tests', 'eval');

/** Counts of one kind of thing; `p`, `r` and `f1` lie in [0, 1] and are null where there was nothing to find. */
export interface Score {
  tp: number;
  fp: number;
  fn: number;
  p: number | null;
  r: number | null;
  f1: number | null;
}

export interface ExportScore {
  rows: (Score & { type: string })[];
  /** Over diarienummer, persons, arenas, projects and organisations together. */
  micro: Score;
  /** Share of the things found that are shown by a proper name, by type. */
  proper: Record<string, number>;
}

/** Means over a group of queries; `s1` and `s3`: share with a good hit first, or among the first three. Times in ms. */
export interface SearchRow {
  name: string;
  n: number;
  ndcg: number;
  s1: number;
  s3: number;
  recall: number;
  entity: number | null;
  p50: number;
  p95: number;
}

export interface SearchScore {
  table: SearchRow[];
  queries: { id: string; group: string; q: string; status: number; ndcg: number; s1: number; s3: number }[];
}

async function score<T>(scorer: string, args: string[]): Promise<T> {
  const { stdout } = await run(process.execPath, [join(EVAL, scorer), ...args, '--json'], { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout) as T;
}

/** Scores a JSONL export against the gold of a folder. Rejects when the export is not readable. */
export const scoreExport = (goldDir: string, exportPath: string): Promise<ExportScore> =>
  score('extract.mjs', ['--gold', goldDir, '--export', exportPath]);

/** What is wrong in an export, a line each: file, kind, `missed`, `false` or `second node`, and the thing. */
export async function exportErrors(goldDir: string, exportPath: string): Promise<string[]> {
  const args = [join(EVAL, 'extract.mjs'), '--gold', goldDir, '--export', exportPath, '--errors', 'all'];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 2 ** 26 });
  const lines = stdout.trim().split('\n');
  return lines.slice(lines.findIndex((line) => line.startsWith('shown by a proper name')) + 1);
}

/** Scores the search of a running server (`url` without a path) against judged queries. */
export const scoreSearch = (queriesPath: string, url: string): Promise<SearchScore> =>
  score('search.mjs', ['--queries', queriesPath, '--url', url]);
