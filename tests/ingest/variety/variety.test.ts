/**
 * Documents in as many layouts and their gold. First the gold is judged: every quote and mention stands in its document, and
 * what is related is also named. Then the product: the floors keep what has been reached. Raise a floor when its figure has risen;
 * answer a held-out figure that falls with a better rule, never by reading the held-out files.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { FLOORS } from './floors.ts';
import { folderOf, isHeldOut, SETS, type Sets, scoreVariety, type VarietyScore, varietyTables } from './score.ts';

interface Named {
  canonical: string;
}
interface Mover {
  person: string | null;
}
interface Gold {
  source: string;
  heldOut?: boolean;
  persons: Named[];
  arenas: Named[];
  organisations: Named[];
  projects: Named[];
  roles: { person: string | null; organisation_or_arena: string; represents: string | null }[];
  attendance?: { person: string; for_person: string | null }[];
  decisions: { body: string | null; proposers: Mover[]; reservations: Mover[]; protocol_notes: Mover[] }[];
  meetings: { arena: string; agenda?: { presenters: string[] }[] }[];
}

/** Keys whose words are taken from the document. */
const VERBATIM = new Set(['quote', 'alt_quote', 'description_quote', 'starts_with', 'mentions']);

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Every string under a verbatim key, at any depth. */
function verbatim(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return VERBATIM.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => verbatim(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => verbatim(one, name));
}

describe.each(SETS)('gold, %s', (set) => {
  const folder = folderOf(set);
  const names = readdirSync(folder);
  const golds = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold);

  test('every document has its gold', () => {
    expect(golds.map(({ source }) => source).sort()).toEqual(names.filter((name) => name.endsWith('.txt')).sort());
    expect(golds.map(({ heldOut = false }) => heldOut)).toEqual(golds.map(() => isHeldOut(set)));
  });

  test.each(golds)('$source: quotes and mentions stand in the text', (gold) => {
    const text = fold(readFileSync(join(folder, gold.source), 'utf8'));
    const words = verbatim(gold);
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((one) => one === '' || !text.includes(one))).toEqual([]);
  });

  test.each(golds)('$source: what is related is named', (gold) => {
    const persons = new Set(gold.persons.map(({ canonical }) => canonical));
    const bodies = new Set([gold.arenas, gold.organisations, gold.projects].flat().map(({ canonical }) => canonical));
    const people = [
      ...gold.roles.map(({ person }) => person),
      ...(gold.attendance ?? []).flatMap((one) => [one.person, one.for_person]),
      ...gold.decisions
        .flatMap((one) => [one.proposers, one.reservations, one.protocol_notes].flat())
        .map((m) => m.person),
      ...gold.meetings.flatMap(({ agenda = [] }) => agenda.flatMap(({ presenters }) => presenters)),
    ];
    const named = [
      ...gold.roles.map((one) => one.organisation_or_arena),
      // Some sit for a group that has no name of its own: `kommunerna`, `länet`.
      ...gold.roles.map(({ represents }) => (/^\p{Ll}/u.test(represents ?? '') ? null : represents)),
      ...gold.decisions.map(({ body }) => body),
      ...gold.meetings.map(({ arena }) => arena),
    ];
    expect(people.filter((name) => name !== null && !persons.has(name))).toEqual([]);
    expect(named.filter((name) => name !== null && !bodies.has(name))).toEqual([]);
  });
});

describe('extraction', () => {
  let found: Sets<VarietyScore>;
  beforeAll(async () => {
    found = await scoreVariety();
    console.info(varietyTables(found));
  });

  describe.each(SETS.map((set) => ({ set })))('$set', ({ set }) => {
    test('every kind that the scorer knows has its floor', () => {
      expect(Object.keys(FLOORS)).toEqual(
        expect.arrayContaining((found[set] as VarietyScore).rows.map((row) => row.type)),
      );
    });

    const floors = Object.entries(FLOORS).flatMap(([type, at]) =>
      at[set] === undefined ? [] : [{ type, floor: at[set] }],
    );
    test.each(floors)('$type reaches $floor', ({ type, floor }) => {
      // Where nothing is found there is no precision; recall then is 0 and so is F1.
      const row = found[set]?.rows.find((one) => one.type === type);
      expect(row?.f1 ?? 0, `${type} in ${set}`).toBeGreaterThanOrEqual(floor);
    });
  });
});
