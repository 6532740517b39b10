/** Sums in tables whose column heading holds the unit: `Åtgärd ⇥ Budget 2031 (tkr)`. */
import { type Context, type FoundStatement, oneLine } from '../context.ts';
import { flatTables } from './flat-tables.ts';
import { factorOf, UNIT_WORDS } from './money.ts';

const UNIT_HEADING = new RegExp(`^(?:[^\\t]{0,40}[\\s(,])?(${UNIT_WORDS})\\)?(?:,?\\s(?:19|20)\\d\\d)?$`, 'iu');
const NUMBER_CELL = /^-?(\d{1,3}(?:[ \u00a0.]\d{3})*|\d+)(?:,(\d{1,2}))?$/u;
const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/u;

interface Column {
  index: number;
  factor: number;
  year: number | null;
}

/** One sum for each number in such a column; the row is what it is for. */
export function tableAmounts(context: Context): FoundStatement[] {
  const { text, fact } = context;
  const out = flatAmounts(context);
  let columns: Column[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const cells = line.split('\t').map((c) => c.trim());
    const headings = cells.length > 1 ? headingsOf(cells) : [];
    if (cells.length < 2) columns = [];
    else if (headings.length > 0) columns = headings;
    else
      for (const { index, factor, year } of columns) {
        const value = amountIn(cells[index] ?? '', factor);
        if (value === null || value === 0 || !/\p{L}{2}/u.test(cells[0] ?? '')) continue;
        out.push({
          kind: 'amount',
          start: at,
          end: at + line.trimEnd().length,
          what: oneLine(line),
          valueSek: value,
          year: year ?? fact.year,
        });
      }
    at += line.length + 1;
  }
  return out;
}

/** The unit that the title of a table tells for all its figures: `Tabell 2. Medel per år, tkr`. */
const UNIT_OF_ALL = new RegExp(`(?:,|\\(|\\si)\\s?(${UNIT_WORDS})\\)?$`, 'iu');
/** Columns of something else than money. */
const NO_MONEY = /^(?:antal|andel|not|nr|procent|%|folkmängd|invånare|år)/iu;
const YEAR_ROW = /^(?:19|20)\d\d$/u;

/** The same of tables whose cells are lines of their own; rows may be years. */
function flatAmounts(context: Context): FoundStatement[] {
  return flatTables(context).flatMap(({ caption, corner, heads, rows }) => {
    const own = headingsOf(heads);
    const unit = own.length === 0 ? UNIT_OF_ALL.exec(caption)?.[1] : undefined;
    const all = heads.map((h, index) => ({ index, factor: factorOf(unit ?? ''), year: yearIn(h) }));
    const columns = unit ? all.filter((c) => !NO_MONEY.test(heads[c.index] ?? '')) : own;
    return rows.flatMap(({ label, values }) =>
      columns.flatMap(({ index, factor, year }): FoundStatement[] => {
        const cell = values[index];
        const value = cell ? amountIn(cell.text.replace(WITH_UNIT, ''), factor) : null;
        if (!cell || value === null || value === 0 || (/^år$/iu.test(corner) && !YEAR_ROW.test(label.text))) return [];
        const near = cell.end - label.start < 200;
        return [
          {
            kind: 'amount',
            start: near ? label.start : cell.start,
            end: cell.end,
            what: oneLine(`${label.text} ${heads[index] ?? ''} ${cell.text}`),
            valueSek: value,
            year: YEAR_ROW.test(label.text) ? Number(label.text) : (year ?? context.fact.year),
          },
        ];
      }),
    );
  });
}
const WITH_UNIT = new RegExp(`\\s?(?:${UNIT_WORDS})$`, 'iu');

const yearIn = (words: string): number | null => {
  const year = YEAR.exec(words)?.[1];
  return year ? Number(year) : null;
};

/** The columns whose heading ends in a unit; a row that holds a number with its unit is no heading. */
function headingsOf(cells: string[]): Column[] {
  return cells.flatMap((cell, index) => {
    const unit = UNIT_HEADING.exec(cell)?.[1];
    if (!unit || /\d[\d .,]*\s?(?:mnkr|mkr|tkr|kr)/iu.test(cell.replace(YEAR, ''))) return [];
    return [{ index, factor: factorOf(unit), year: yearIn(cell) }];
  });
}

function amountIn(cell: string, factor: number): number | null {
  const m = NUMBER_CELL.exec(cell);
  if (!m) return null;
  const decimals = m[2] ?? '';
  return Math.round(
    (Number((m[1] ?? '').replace(/\D/gu, '')) + (decimals === '' ? 0 : Number(`0.${decimals}`))) * factor,
  );
}
