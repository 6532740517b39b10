import { describe, expect, it } from 'vitest';
import type { AmountRecord, Evidence, MeetingCountRecord } from '../../../graph/records.ts';
import { figuresOf } from '../../../server/services/compare/figures.ts';

const PAGES: Record<string, string> = {
  r21: 'Uppdrag\tBudget 2021\tUtfall 2021\nKurser\t1 200 tkr\t1 150 tkr\nErsättningen från kommunerna uppgick 2021 till 4 760 tkr. Av beloppet användes 4 310 tkr.',
  r22: 'Uppdrag\tBudget 2022\tUtfall 2022\nKurser\t1 300 tkr\t1 310 tkr\nErsättningen från kommunerna uppgick 2022 till 4,87 mkr. Av beloppet användes 4 655 tkr, vilket ger ett överskott om 215 tkr.',
};
const evidence = (document: string, quote: string): Evidence => {
  const start = (PAGES[document] ?? '').indexOf(quote);
  return { source: `${document}.pdf`, document, passage: null, page: 1, start, end: start + quote.length, quote };
};
const amount = (document: string, valueSek: number, quote: string): AmountRecord => ({
  kind: 'amount',
  id: `${document}-${valueSek}`,
  what: quote,
  valueSek,
  year: null,
  evidence: [evidence(document, quote)],
});
const count = (arena: string, year: number, held: number, ...documents: string[]): MeetingCountRecord => ({
  kind: 'meetingCount',
  id: `${arena}-${year}-${held}`,
  arena,
  arenaId: `arena-${arena}`,
  year,
  count: held,
  evidence: documents.map((document) => evidence(document, '')),
});
const MEMBERS = [
  { documents: new Set(['r21', 'annex21']), year: 2021 },
  { documents: new Set(['r22']), year: 2022 },
];
const figures = (counts: MeetingCountRecord[], amounts: AmountRecord[]) =>
  figuresOf(MEMBERS, counts, amounts, ({ document }) => PAGES[document] ?? '');
const values = (rows: ReturnType<typeof figures>['amounts']) =>
  rows.map(({ label, cells }) => [label, ...cells.map((cell) => cell?.values ?? null)]);

describe('figures over the years', () => {
  it('sets meetings of each body beside each other, of the report’s own year', () => {
    const { meetings } = figures(
      [
        count('Vägrådet', 2022, 6, 'r22'),
        count('Vägrådet', 2021, 4, 'r21'),
        count('Vägrådet', 2021, 5, 'annex21'),
        count('Vägrådet', 2021, 9, 'r22'),
        count('Vägrådet', 2022, 1, 'r22'),
        count('Kustrådet', 2022, 3, 'r22', 'annat'),
        count('Skolrådet', 2021, 1, 'r21'),
        { ...count('Hälsorådet', 2021, 1), evidence: [{ ...evidence('r21', ''), quote: 'Rådet har haft en träff.' }] },
      ],
      [],
    );
    expect(values(meetings)).toEqual([
      ['Hälsorådet', [1], null],
      ['Kustrådet', null, [3]],
      ['Vägrådet', [4, 5], [6]],
    ]);
    expect(meetings[1]?.cells[1]?.evidence.map((e) => e.document)).toEqual(['r22']);
  });

  it('knows an amount by the words it stands in, and a cell by its row and column', () => {
    const told = figures(
      [],
      [
        amount('r22', 1_310_000, 'Kurser\t1 300 tkr\t1 310 tkr'),
        amount('r22', 1_300_000, 'Kurser\t1 300 tkr\t1 310 tkr'),
        amount('r21', 1_200_000, 'Kurser\t1 200 tkr\t1 150 tkr'),
        amount('r21', 1_150_000, 'Kurser\t1 200 tkr\t1 150 tkr'),
        amount('r21', 4_760_000, 'Ersättningen från kommunerna uppgick 2021 till 4 760 tkr.'),
        amount('r21', 4_310_000, 'Av beloppet användes 4 310 tkr.'),
        amount('r22', 4_870_000, 'Ersättningen från kommunerna uppgick 2022 till 4,87 mkr.'),
        amount('r22', 4_655_000, 'Av beloppet användes 4 655 tkr, vilket ger ett överskott om 215 tkr.'),
        amount('r22', 215_000, 'Av beloppet användes 4 655 tkr, vilket ger ett överskott om 215 tkr.'),
      ],
    );
    expect(values(told.amounts)).toEqual([
      ['Kurser: Budget', [1_200_000], [1_300_000]],
      ['Kurser: Utfall', [1_150_000], [1_310_000]],
      ['Ersättningen från kommunerna uppgick … till …', [4_760_000], [4_870_000]],
      ['Av beloppet användes …', [4_310_000], [4_655_000]],
    ]);
    expect(told.alone).toBe(1);
  });

  it('pairs nearly the same words, and not others', () => {
    const told = figures(
      [],
      [
        amount('r21', 5_000, 'Kostnaden för den gemensamma utbildningsdagen blev 5 000 kronor.'),
        amount('r22', 6_000, 'Kostnaden för den gemensamma stora utbildningsdagen blev 6 000 kronor.'),
        amount('r22', 7_000, 'Hyran för lokalen i Tallnäs var 7 000 kronor.'),
      ],
    );
    expect(values(told.amounts)).toEqual([
      ['Kostnaden för den gemensamma stora utbildningsdagen blev …', [5_000], [6_000]],
    ]);
    expect(told.alone).toBe(1);
  });
});
