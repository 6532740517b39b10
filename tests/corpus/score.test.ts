/** The scorers and the gold fit each other: a product that found exactly what the gold holds is scored as perfect. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { scoreExport, scoreSearch } from './score.ts';
import { CORPUS } from './text.ts';

const GOLD = join(CORPUS, 'gold');
const scratch = mkdtempSync(join(tmpdir(), 'corpus-score-'));
afterAll(() => rmSync(scratch, { recursive: true }));

type Item = Record<string, unknown>;

/** An act number (`:9`) makes no case of its own, and a decision without a body names none. */
const unscored = (key: string, item: Item): boolean =>
  (key === 'diarienummer' && Boolean(item['suffix'])) || (key === 'decisions' && !item['body']);

/** What an export that agreed with the gold to the letter would hold. */
function perfectExport(): Item[] {
  const records: Item[] = [];
  for (const name of readdirSync(GOLD).filter((file) => /^\d+\.json$/.test(file))) {
    const gold = JSON.parse(readFileSync(join(GOLD, name), 'utf8')) as Record<string, Item[]>;
    const source = gold['source'];
    const put = (kind: string, key: string, map: (item: Item) => Item): void => {
      for (const item of gold[key] ?? [])
        if (!unscored(key, item)) records.push({ kind, ...map(item), evidence: [{ source }] });
    };
    const named = (item: Item): Item => ({ name: item['canonical'] });
    put('case', 'diarienummer', (item) => item);
    put('person', 'persons', named);
    put('arena', 'arenas', named);
    put('organization', 'organisations', named);
    put('project', 'projects', named);
    put('document', 'documents', (item) => ({ source, startsWith: item['starts_with'] }));
    put('membership', 'roles', (item) => ({
      person: item['person'],
      role: item['role'],
      organization: item['organisation_or_arena'],
      onBehalfOf: item['represents'],
    }));
    put('membership', 'attendance', (item) => ({
      person: item['person'],
      organization: gold['documents']?.[0]?.['body'],
      inPlaceOf: item['for_person'],
    }));
    put('decision', 'decisions', (item) => item);
    put('meetingCount', 'meetings', (item) => item);
    put('amount', 'amounts', (item) => ({ ...item, valueSek: item['value_sek'] }));
    put('deadline', 'deadlines', (item) => item);
    put('abbreviation', 'abbreviations', (item) => item);
  }
  return records;
}

test('an export that holds what the gold holds scores 1 in every row', async () => {
  const path = join(scratch, 'perfect.jsonl');
  writeFileSync(
    path,
    perfectExport()
      .map((record) => JSON.stringify(record))
      .join('\n'),
  );
  const { rows, micro } = await scoreExport(GOLD, path);
  expect(rows.length).toBeGreaterThan(14);
  expect(rows.filter((row) => row.f1 !== 1 && row.f1 !== null)).toEqual([]);
  expect(micro.f1).toBe(1);
});

test('a search that answers with the judged places scores 1', async () => {
  const queries = JSON.parse(readFileSync(join(GOLD, 'queries.json'), 'utf8')) as {
    q: string;
    relevant: { source: string; quote: string; grade: number }[];
  }[];
  const server = createServer((request, response) => {
    const q = new URL(request.url ?? '', 'http://localhost').searchParams.get('q');
    const places = queries.find((query) => query.q === q)?.relevant ?? [];
    const hits = places.toSorted((a, b) => b.grade - a.grade).map(({ source, quote }) => ({ source, text: quote }));
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ hits, answers: [] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const { table } = await scoreSearch(join(GOLD, 'queries.json'), `http://127.0.0.1:${port}`);
    expect(table.map((row) => row.name)).toEqual(['officials', 'analysts', 'onboarding', 'all']);
    expect(table.at(-1)).toMatchObject({ n: 60, ndcg: 1, s1: 1, s3: 1, recall: 1 });
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
});
