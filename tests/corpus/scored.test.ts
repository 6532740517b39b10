/**
 * The sample corpus read, derived, exported and scored against its gold. The floors keep what has been reached: a change of a rule that
 * costs more than it gives fails here. Raise a floor when the figure has risen; the whole table is printed with every run.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { derive } from '../../ingest/derive/derive.ts';
import { corpusFacts } from './facts.ts';
import { type ExportScore, scoreExport } from './score.ts';
import { CORPUS } from './text.ts';

/** F1 that each kind of fact reaches at least: what was measured, rounded down to a twentieth. */
const FLOORS: Record<string, number> = {
  diarienummer: 0.95,
  persons: 0.95,
  arenas: 0.95,
  organisations: 0.95,
  projects: 0.95,
  documents: 0.95,
  'roles (person+body)': 0.95,
  'represents (recall)': 0.9,
  substitutes: 0.95,
  decisions: 0.95,
  proposers: 0.95,
  reservations: 0.9,
  'meeting counts': 0.95,
  amounts: 0.95,
  deadlines: 0.95,
  abbreviations: 0.95,
};
const MICRO_FLOOR = 0.95;

const scratch = mkdtempSync(join(tmpdir(), 'corpus-scored-'));
afterAll(() => rmSync(scratch, { recursive: true }));

let found: ExportScore;
beforeAll(async () => {
  const path = join(scratch, 'export.jsonl');
  const { records } = derive({ files: await corpusFacts({ scan: true }) });
  writeFileSync(path, `${records.map((r) => JSON.stringify(r)).join('\n')}\n`);
  found = await scoreExport(join(CORPUS, 'gold'), path);
  console.info(table(found));
}, 120_000);

const percent = (x: number | null): string => (x === null ? '–' : (100 * x).toFixed(1)).padStart(6);
const table = ({ rows, micro }: ExportScore): string =>
  [
    'kind                       P      R     F1   right/false/missed',
    ...[...rows, { type: 'micro (entities)', ...micro }].map(
      (r) => `${r.type.padEnd(22)} ${percent(r.p)} ${percent(r.r)} ${percent(r.f1)}   ${r.tp}/${r.fp}/${r.fn}`,
    ),
  ].join('\n');

test('every kind that the scorer knows has its floor', () => {
  expect(found.rows.map((r) => r.type).sort()).toEqual(Object.keys(FLOORS).sort());
});

test.each(Object.entries(FLOORS))('%s: at least %d', (type, floor) => {
  const row = found.rows.find((r) => r.type === type);
  expect(row?.f1, table(found)).toBeGreaterThanOrEqual(floor);
});

test(`entities together: at least ${MICRO_FLOOR}`, () => {
  expect(found.micro.f1, table(found)).toBeGreaterThanOrEqual(MICRO_FLOOR);
});

test('what is found is shown by a proper name', () => {
  expect(found.proper['persons']).toBeGreaterThanOrEqual(0.95);
  expect(found.proper['arenas']).toBeGreaterThanOrEqual(0.85);
  expect(found.proper['organisations']).toBeGreaterThanOrEqual(0.9);
});
