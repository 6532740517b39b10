/**
 * The sample corpus read, derived and scored against its gold, in two halves that are never mixed: what the rules were written
 * on (development), and what nobody has looked at while writing rules (`"heldOut": true` in a gold file or a query).
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../graph/embedded/store.ts';
import type { RecordOf } from '../../graph/records.ts';
import type { StoreReader } from '../../graph/store.ts';
import type { DeriveInput } from '../../ingest/derive/derive.ts';
import { rederive } from '../../ingest/pipeline/rederive.ts';
import { listen } from '../../server/listen.ts';
import { storeFacts } from '../graph/neo4j/corpus.ts';
import { testApp } from '../server/app.ts';
import { type ExportScore, exportErrors, type SearchScore, scoreExport, scoreSearch } from './score.ts';
import { CORPUS } from './text.ts';

const GOLD = join(CORPUS, 'gold');
export const HALVES = ['development', 'held out'] as const;
export type Halves<T> = Record<(typeof HALVES)[number], T>;

interface Judged {
  heldOut?: boolean;
}
const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

/** Runs `use` with an empty folder that is gone afterwards. */
async function inScratch<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-measure-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function bothHalves<T>(measure: (heldOut: boolean) => Promise<T>): Promise<Halves<T>> {
  return { development: await measure(false), 'held out': await measure(true) };
}

/** Something to check that a careful reader would be told of: `detail` are words that the warning says. */
interface WarningGold extends Judged {
  source: string;
  type: string;
  about: string;
  detail: string[];
}

export interface Measured {
  /** `errors` are told of the development half alone: nobody is to tune on the other. */
  extraction: Halves<ExportScore & { errors: string[] }>;
  search: Halves<SearchScore>;
  warnings: Halves<{ found: WarningGold[]; missed: WarningGold[] }>;
}

/** Derives one graph of all the files in a store of its own, as `ingest` does, and scores what it holds and what a search finds. */
export const measureCorpus = (files: DeriveInput['files']): Promise<Measured> =>
  inScratch(async (folder) => {
    const store = await openEmbeddedStore(join(folder, 'data'));
    try {
      await storeFacts(store, files);
      await rederive(store);
      return {
        extraction: await measureExtraction(store, folder, new Set(files.flatMap(({ sources }) => sources))),
        search: await measureSearch(store, folder),
        warnings: await measureWarnings(store),
      };
    } finally {
      await store.close();
    }
  });

async function measureExtraction(
  store: StoreReader,
  folder: string,
  sources: ReadonlySet<string>,
): Promise<Measured['extraction']> {
  const path = join(folder, 'export.jsonl');
  let lines = '';
  for await (const record of store.records()) lines += `${JSON.stringify(record)}\n`;
  writeFileSync(path, lines);
  return bothHalves(async (heldOut) => {
    const gold = join(folder, `gold-${heldOut}`);
    mkdirSync(gold);
    for (const name of readdirSync(GOLD).filter((file) => /^\d+\.json$/.test(file))) {
      const one = read<Judged & { source: string }>(join(GOLD, name));
      if (sources.has(one.source) && (one.heldOut ?? false) === heldOut)
        copyFileSync(join(GOLD, name), join(gold, name));
    }
    return { ...(await scoreExport(gold, path)), errors: heldOut ? [] : await exportErrors(gold, path) };
  });
}

/** Which of the warnings of `gold/warnings.json` were given. Others may be right as well: these are not all there could be. */
async function measureWarnings(store: StoreReader): Promise<Measured['warnings']> {
  const given: RecordOf<'warning'>[] = [];
  for await (const record of store.records()) if (record.kind === 'warning') given.push(record);
  const says = (text: string, part: string): boolean =>
    new RegExp(`(?<![\\p{L}\\d])${part}(?![\\p{L}\\d])`, 'u').test(text);
  const isGiven = (gold: WarningGold): boolean =>
    given.some(
      ({ type, detail, evidence }) =>
        type === gold.type &&
        evidence.some(({ source }) => source === gold.source) &&
        gold.detail.every((part) => says(detail, part)),
    );
  const all = read<WarningGold[]>(join(GOLD, 'warnings.json'));
  return bothHalves(async (heldOut) => {
    const half = all.filter((gold) => (gold.heldOut ?? false) === heldOut);
    return { found: half.filter(isGiven), missed: half.filter((gold) => !isGiven(gold)) };
  });
}

async function measureSearch(store: StoreReader, folder: string): Promise<Measured['search']> {
  const queries = read<Judged[]>(join(GOLD, 'queries.json'));
  const { url, close } = await listen(await testApp({}, store), { host: '127.0.0.1', port: 0 });
  try {
    return await bothHalves((heldOut) => {
      const path = join(folder, `queries-${heldOut}.json`);
      writeFileSync(path, JSON.stringify(queries.filter((query) => (query.heldOut ?? false) === heldOut)));
      return scoreSearch(path, url);
    });
  } finally {
    await close(0);
  }
}

const percent = (x: number | null): string => (x === null ? '–' : (100 * x).toFixed(1)).padStart(6);

/** The sets of an extraction (the two halves, or more) side by side under their names, a line a kind. */
export function extractionTable(found: Readonly<Record<string, ExportScore>>): string {
  const sets = Object.entries(found);
  const types = [...new Set(sets.flatMap(([, { rows }]) => rows.map((row) => row.type))), 'micro (entities)'];
  const cells = ({ rows, micro }: ExportScore, type: string): string => {
    const r = type === 'micro (entities)' ? micro : rows.find((one) => one.type === type);
    if (!r) return ' '.repeat(40);
    return `${percent(r.p)} ${percent(r.r)} ${percent(r.f1)}  ${`${r.tp}/${r.fp}/${r.fn}`.padEnd(18)}`;
  };
  return [
    `${''.padEnd(22)} ${sets.map(([name]) => name.padEnd(40)).join(' ')}`.trimEnd(),
    `${'kind'.padEnd(22)} ${sets.map(() => '     P      R     F1  found/false/missed').join(' ')}`,
    ...types.map((type) => `${type.padEnd(22)} ${sets.map(([, one]) => cells(one, type)).join(' ')}`),
  ].join('\n');
}

/** Both halves of the search side by side, a line a group of users; times are left out. */
export function searchTable(found: Halves<SearchScore>): string {
  const cells = (half: (typeof HALVES)[number], name: string): string => {
    const r = found[half].table.find((one) => one.name === name);
    return r
      ? [r.ndcg, r.s1, r.recall, r.entity].map((x) => (x === null ? '–' : x.toFixed(3)).padStart(7)).join('')
      : '';
  };
  return [
    `${''.padEnd(12)} ${'development'.padStart(28)} ${'held out'.padStart(28)}`,
    `${'group'.padEnd(12)} ${Array(2).fill('nDCG@10    S@1   R@10 entity').join(' ')}`,
    ...found.development.table.map(({ name }) => `${name.padEnd(12)} ${HALVES.map((h) => cells(h, name)).join(' ')}`),
  ].join('\n');
}

/** How many of the judged warnings were given in each half. */
export const warningsLine = (found: Measured['warnings']): string =>
  HALVES.map((half) => {
    const { found: given, missed } = found[half];
    return `warnings, ${half}: ${given.length} of ${given.length + missed.length}`;
  }).join('; ');
