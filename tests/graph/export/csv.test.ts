import { describe, expect, it } from 'vitest';
import { RECORD_KINDS } from '../../../graph/domain.ts';
import { csv } from '../../../graph/export/csv.ts';
import type { RecordKind } from '../../../graph/records.ts';
import type { StoreReader } from '../../../graph/store.ts';
import { record } from '../../contract/fixtures.ts';
import { manyPersons, reversed, storeWith, textOf, variedGraph } from './store.ts';

/** A strict reader of RFC 4180 with semicolons: quotes only round whole cells, CRLF after every row, all rows of one width. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const found = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/uy;
    found.lastIndex = at;
    const [whole, inQuotes, plain = '', end] = found.exec(text) ?? [];
    if (whole === undefined) throw new Error(`not a cell: ${text.slice(at, at + 40)}`);
    rows.at(-1)?.push(inQuotes?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
    at += whole.length;
  }
  if (rows.pop()?.length !== 0) throw new Error('the last row is not ended');
  for (const row of rows) expect(row.length).toBe(rows[0]?.length);
  return rows;
}

async function tables(store: StoreReader) {
  const read = new Map<string, Record<string, string>[]>();
  for (const { name, text } of csv(store)) {
    const whole = await textOf(text);
    expect(whole.startsWith('\ufeffid;')).toBe(true);
    const [head = [], ...rows] = parse(whole.slice(1));
    expect(new Set(head).size).toBe(head.length);
    read.set(
      name,
      rows.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i] ?? '']))),
    );
  }
  return read;
}

describe('CSV', () => {
  it('gives a table a kind with a row a record', async () => {
    const read = await tables(await storeWith(variedGraph()));
    expect([...read.keys()]).toEqual(RECORD_KINDS.map((kind) => `${kind}.csv`));
    for (const kind of RECORD_KINDS) {
      expect(read.get(`${kind}.csv`)?.length, kind).toBe(['person', 'case'].includes(kind) ? 2 : 1);
    }
  });

  it('has the contract’s fields as columns: every single value of every kind', async () => {
    const read = await tables(await storeWith(variedGraph()));
    for (const kind of RECORD_KINDS) {
      const given = record(kind, 'x') as unknown as Record<string, unknown>;
      const single = Object.keys(given).filter(
        (name) => name !== 'kind' && name !== 'pages' && name !== 'period' && name !== 'vote',
      );
      expect(Object.keys(read.get(`${kind}.csv`)?.[0] ?? {})).toEqual(expect.arrayContaining(single));
    }
  });

  it('writes numbers, lists, truth and evidence as Swedish spreadsheets and people read them', async () => {
    const read = await tables(await storeWith(variedGraph()));
    expect(read.get('membership.csv')?.[0]).toMatchObject({
      id: 'membership-1',
      confidence: '0,75',
      evidence: '1',
      source: 'noter/lekplatser.txt',
      page: '1',
      quote: 'Lunn',
      onBehalfOf: '',
    });
    expect(read.get('decision.csv')?.[0]).toMatchObject({ formal: 'ja', paragraph: '§ 4' });
    expect(read.get('person.csv')?.[0]).toMatchObject({ mentions: '1', quote: 'Lunn' });
    const moved = record('decision', 'decision-1', {
      proposers: [
        { person: 'Ture Åsgrim', party: 'Ö', motion: 'yrkar avslag' },
        { person: null, party: 'Å', motion: null },
      ],
      vote: { ja: 1, nej: 2, avstår: 0 },
    });
    const [row] = (await tables(await storeWith({ records: [moved] }))).get('decision.csv') ?? [];
    expect(row).toMatchObject({ proposers: 'Ture Åsgrim (Ö): yrkar avslag | Å', voteNej: '2', voteAvstår: '0' });
  });

  it.each(['=HYPERLINK("http://x")', '+46', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'makes %j harmless',
    async (name) => {
      const read = await tables(await storeWith({ records: [record('person', 'person-1', { name })] }));
      expect(read.get('person.csv')?.[0]?.['name']).toBe(`'${name}`);
    },
  );

  it('leaves negative numbers what they are', async () => {
    const read = await tables(await storeWith({ records: [record('amount', 'amount-1', { valueSek: -12.5 })] }));
    expect(read.get('amount.csv')?.[0]?.['valueSek']).toBe('-12,5');
  });

  it('gives back any text, but for characters nobody sees and what no cell can hold', async () => {
    const read = await tables(await storeWith(variedGraph()));
    expect(read.get('person.csv')?.[1]?.['name']).toBe(
      `'=1+1; "citat" & <b>\r\nnästa rad\tflik \ufffd\ufffd \ud83d\udedd \ufffd ]]> \ufffd`,
    );
    const long = record('page', 'page-1', { text: 'å'.repeat(40_000) });
    const cell = (await tables(await storeWith({ records: [long] }))).get('page.csv')?.[0]?.['text'] ?? '';
    expect([cell.length, cell.slice(-2)]).toEqual([32_767, 'å…']);
  });

  it('is the same for the same graph, whatever order it came in, and whole for many records', async () => {
    const all = async (store: StoreReader) => Promise.all(csv(store).map(({ text }) => textOf(text)));
    expect(await all(await storeWith(reversed(variedGraph())))).toEqual(await all(await storeWith(variedGraph())));
    const kind: RecordKind = 'person';
    expect((await tables(await storeWith(manyPersons()))).get(`${kind}.csv`)?.length).toBe(1_001);
  });
});
