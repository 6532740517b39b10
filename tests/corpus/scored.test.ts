/**
 * The sample corpus read, derived, exported, searched and scored against its gold, in two halves: files and queries that rules were
 * written on, and held-out ones that nobody looks at while writing rules. The floors keep what has been reached: a change that costs more
 * than it gives fails here. Raise a floor when its figure has risen. A held-out figure that falls is answered by a better rule, never by
 * reading the held-out files. Both tables are printed with every run, and by `npm run score`.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { corpusFacts } from './facts.ts';
import { extractionTable, HALVES, type Measured, measureCorpus, searchTable, warningsLine } from './measure.ts';

/** F1 that each kind of fact reaches at least, in the development half and in the held-out one: what was measured, rounded down to a twentieth. */
const FLOORS: Record<string, [number, number]> = {
  diarienummer: [0.95, 0.95],
  persons: [0.95, 0.95],
  arenas: [0.95, 0.95],
  organisations: [0.95, 0.95],
  projects: [0.95, 0.95],
  documents: [0.95, 0.95],
  'roles (person+body)': [0.95, 0.65],
  'represents (recall)': [0.85, 0.65],
  substitutes: [0.95, 0.95],
  decisions: [0.95, 0.75],
  proposers: [0.95, 0.25],
  reservations: [0.95, 0.95],
  'meeting counts': [0.85, 0.8],
  amounts: [0.95, 0.95],
  deadlines: [0.95, 0.95],
  abbreviations: [0.95, 0.95],
};
const MICRO_FLOOR = 0.95;
/** nDCG@10 and the share of entities shown, over all the queries of the half. */
const SEARCH_FLOORS: [number, number][] = [
  [0.8, 0.95],
  [0.8, 0.85],
];
/** How many of the judged warnings are given. */
const WARNING_FLOORS = [1, 2];

let found: Measured;
beforeAll(async () => {
  found = await measureCorpus(await corpusFacts({ scan: true }));
  console.info(
    `${extractionTable(found.extraction)}\n\n${searchTable(found.search)}\n\n${warningsLine(found.warnings)}`,
  );
}, 300_000);

describe.each(HALVES.map((half, column) => ({ half, column })))('$half', ({ half, column }) => {
  test('every kind that the scorer knows has its floor', () => {
    expect(found.extraction[half].rows.map((r) => r.type).sort()).toEqual(Object.keys(FLOORS).sort());
  });

  test.each(Object.entries(FLOORS))('%s', (type, floors) => {
    const row = found.extraction[half].rows.find((r) => r.type === type);
    expect(row?.f1, extractionTable(found.extraction)).toBeGreaterThanOrEqual(floors[column] ?? 1);
  });

  test(`entities together: at least ${MICRO_FLOOR}`, () => {
    expect(found.extraction[half].micro.f1, extractionTable(found.extraction)).toBeGreaterThanOrEqual(MICRO_FLOOR);
  });

  test('what is found is shown by a proper name', () => {
    const { proper } = found.extraction[half];
    expect(proper['persons']).toBeGreaterThanOrEqual(0.95);
    expect(proper['arenas']).toBeGreaterThanOrEqual(0.85);
    expect(proper['organisations']).toBeGreaterThanOrEqual(0.9);
  });

  test('searches find the judged places and show the entities asked for', () => {
    const { table, queries } = found.search[half];
    const [ndcg, entities] = SEARCH_FLOORS[column] ?? [1, 1];
    const all = table.find((row) => row.name === 'all');
    expect(all?.n).toBe(30);
    expect(queries.filter((query) => query.status !== 200)).toEqual([]);
    expect(all?.ndcg, searchTable(found.search)).toBeGreaterThanOrEqual(ndcg);
    expect(all?.entity, searchTable(found.search)).toBeGreaterThanOrEqual(entities);
  });

  test('judged things to check are told', () => {
    expect(found.warnings[half].found.length, warningsLine(found.warnings)).toBeGreaterThanOrEqual(
      WARNING_FLOORS[column] ?? 0,
    );
  });
});
