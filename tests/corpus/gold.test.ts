/**
 * The gold judges the product, so the gold is judged first: every quote and mention stands in its document, every
 * document has its gold, and the numbers in one place agree with those in another.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CORPUS, corpusFiles, corpusText, fold, joined } from './text.ts';

interface Quoted {
  quote?: string;
  alt_quote?: string;
  description_quote?: string | null;
  mentions?: string[];
  starts_with?: string;
  alt_starts_with?: string;
}
interface Named extends Quoted {
  canonical: string;
}
interface Vote {
  ja: number;
  nej: number;
  avstår: number;
}
interface Gold {
  source: string;
  heldOut?: boolean;
  documents: Quoted[];
  diarienummer: (Named & { diarium: string | null; number: number; year: number })[];
  persons: (Named & { party: string | null })[];
  arenas: Named[];
  organisations: Named[];
  projects: (Named & { code: string | null; quote: string })[];
  roles: (Quoted & { person: string | null; organisation_or_arena: string; represents: string | null })[];
  attendance?: (Quoted & { person: string; party: string | null; for_person: string | null })[];
  decisions: (Quoted & { body: string | null; proposers: Mover[]; reservations: Mover[]; vote: Vote | null })[];
  meetings: (Quoted & { arena: string })[];
  /** `unit`: where the unit stands when it is not beside the number. */
  amounts: (Quoted & { value_sek: number; unit?: string })[];
  deadlines: (Quoted & { date: string })[];
  abbreviations: (Quoted & { short: string; long: string })[];
}
interface Mover {
  person: string | null;
  party: string | null;
}
interface Query {
  id: string;
  heldOut?: boolean;
  group: string;
  q: string;
  relevant: { source: string; quote: string; grade: number }[];
}

const GOLD = join(CORPUS, 'gold');
const read = <T>(name: string): T => JSON.parse(readFileSync(join(GOLD, name), 'utf8')) as T;
const golds = readdirSync(GOLD)
  .filter((name) => /^\d+\.json$/.test(name))
  .sort()
  .map((name) => read<Gold>(name));
const queries = read<Query[]>('queries.json');

const files = corpusFiles();
const truth = new Map(
  await Promise.all(
    files.map(async (name) => {
      const text = await corpusText(name);
      return [name, `${fold(text)}\n${joined(text)}`] as const;
    }),
  ),
);
const stands = (source: string, quote: string): boolean => truth.get(source)?.includes(fold(quote)) ?? false;

const quotesOf = (item: Quoted): string[] =>
  [
    item.quote,
    item.alt_quote,
    item.description_quote,
    item.starts_with,
    item.alt_starts_with,
    ...(item.mentions ?? []),
  ].filter((quote): quote is string => typeof quote === 'string');

test('each document has its gold and each gold its document', () => {
  expect(files).toHaveLength(22);
  expect(golds.map((gold) => gold.source)).toEqual(files);
});

test('a third is held out, of as many kinds as the rest', () => {
  const held = golds.filter((gold) => gold.heldOut);
  expect(held).toHaveLength(7);
  expect(new Set(held.map((gold) => extname(gold.source)))).toEqual(new Set(files.map((file) => extname(file))));
});

describe.each(golds)('$source', (gold) => {
  const items = Object.values(gold).flatMap((value: unknown) => (Array.isArray(value) ? (value as Quoted[]) : []));

  test('every quote and mention stands verbatim in the text', () => {
    const quotes = items.flatMap(quotesOf);
    expect(quotes.length).toBeGreaterThan(20);
    expect(quotes.filter((quote) => !stands(gold.source, quote))).toEqual([]);
  });

  test('every fact has a quote and every name a mention', () => {
    const { roles, decisions, meetings, amounts, deadlines, abbreviations } = gold;
    const facts = [roles, decisions, meetings, amounts, deadlines, abbreviations].flat() as Quoted[];
    expect(facts.filter((fact) => !fact.quote)).toEqual([]);
    const { diarienummer, persons, arenas, organisations, projects } = gold;
    const things: Named[] = [diarienummer, persons, arenas, organisations, projects].flat();
    expect(things.filter((thing) => !thing.mentions?.length).map((thing) => thing.canonical)).toEqual([]);
  });

  test('persons of the facts are persons of the file', () => {
    const names = new Set(gold.persons.map((person) => person.canonical));
    const movers = gold.decisions.flatMap((decision) => [...decision.proposers, ...decision.reservations]);
    const said = [
      ...gold.roles.map((role) => role.person),
      ...movers.map((mover) => mover.person),
      ...(gold.attendance ?? []).flatMap((row) => [row.person, row.for_person]),
    ];
    expect(said.filter((name) => name !== null && !names.has(name))).toEqual([]);
  });

  test('movers, reservers and those present have the party they are listed with', () => {
    const listed = new Set(gold.persons.map((person) => `${person.canonical} ${person.party}`));
    const movers = gold.decisions.flatMap((decision) => [...decision.proposers, ...decision.reservations]);
    const said = [...movers, ...(gold.attendance ?? [])].filter((row) => row.person !== null);
    expect(said.filter((row) => !listed.has(`${row.person} ${row.party}`))).toEqual([]);
  });

  test('bodies are arenas, organisations or projects of the file', () => {
    const known = new Set([...gold.arenas, ...gold.organisations, ...gold.projects].map((thing) => thing.canonical));
    const said = [
      ...gold.roles.flatMap((role) => [role.organisation_or_arena, role.represents]),
      ...gold.decisions.map((decision) => decision.body),
      ...gold.meetings.map((meeting) => meeting.arena),
    ];
    expect(said.filter((name) => name !== null && !known.has(name))).toEqual([]);
  });

  test('a diarienummer agrees with its spelling', () => {
    for (const number of gold.diarienummer) {
      expect(number.canonical).toContain(number.diarium ?? '');
      expect(number.canonical).toMatch(new RegExp(`0*${number.number}\\b`));
      expect(number.canonical).toContain(String(number.year));
    }
  });

  test('an amount is the number in its quote', () => {
    const swedish = (number: number): string => number.toLocaleString('sv-SE', { maximumFractionDigits: 3 });
    const shown = ({ value_sek: sek, unit }: { value_sek: number; unit?: string }): string[] => [
      swedish(sek),
      `${swedish(sek / 1000)} tkr`,
      ...[' mkr', ' miljoner kronor', ...(unit ? [''] : [])].map((word) => `${swedish(sek / 1_000_000)}${word}`),
    ];
    const inWords = (quote = ''): boolean => /\b(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio) miljoner\b/.test(quote);
    const wrong = gold.amounts.filter(
      (amount) => !inWords(amount.quote) && !shown(amount).some((text) => amount.quote?.includes(fold(text))),
    );
    expect(wrong).toEqual([]);
  });

  test('a date is a whole or partial ISO date', () => {
    for (const deadline of gold.deadlines) expect(deadline.date).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
  });
});

/** Who may vote at the paragraph of each recorded vote: those present who serve, counted by hand in the attendance. */
const VOTERS: Record<string, number> = { '01': 11, '02': 14, '13': 7, '14': 13 };

test('recorded votes add up to those present at the paragraph', () => {
  const voted = golds.filter((gold) => gold.attendance && gold.decisions.some(({ vote }) => vote));
  expect(voted.map((gold) => gold.source.slice(0, 2))).toEqual(Object.keys(VOTERS).sort());
  for (const gold of voted)
    for (const { vote } of gold.decisions)
      if (vote) expect(vote.ja + vote.nej + vote.avstår).toBe(VOTERS[gold.source.slice(0, 2)]);
});

test('judged warnings are of the files, held out with them', () => {
  const judged = read<{ source: string; heldOut?: boolean }[]>('warnings.json');
  for (const { source, heldOut } of judged)
    expect([source, golds.find((gold) => gold.source === source)?.heldOut]).toEqual([source, heldOut]);
});

describe('queries', () => {
  test('60, of the three groups, each with its own id, half of each group held out', () => {
    expect(queries).toHaveLength(60);
    expect(new Set(queries.map((query) => query.id)).size).toBe(60);
    for (const group of ['officials', 'analysts', 'onboarding'])
      for (const heldOut of [true, false])
        expect(queries.filter((query) => query.group === group && (query.heldOut ?? false) === heldOut)).toHaveLength(
          10,
        );
  });

  test.each(queries)('$id $q', (query) => {
    expect(query.relevant.some((place) => place.grade === 3)).toBe(true);
    expect(query.relevant.filter((place) => !stands(place.source, place.quote))).toEqual([]);
  });
});
