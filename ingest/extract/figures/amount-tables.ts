/** Sums in tables whose column heading holds the unit: `Åtgärd ⇥ Budget 2031 (tkr)`. */
import { type Context, type FoundStatement, oneLine } from '../context.ts';
import { factorOf, UNIT_WORDS } from './money.ts';

const UNIT_HEADING = new RegExp(`^(?:[^\\t]{0,40}[\\s(,])?(${UNIT_WORDS})\\)?$`, 'iu');
const NUMBER_CELL = /^(\d{1,3}(?:[ \u00a0.]\d{3})*|\d+)(?:,(\d{1,2}))?$/u;
const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/u;

interface Column {
  index: number;
  factor: number;
  year: number | null;
}

/** One sum for each number in such a column; the row is what it is for. */
export function tableAmounts({ text, fact }: Context): FoundStatement[] {
  const out: FoundStatement[] = [];
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

/** The columns whose heading ends in a unit; a row that holds a number with its unit is no heading. */
function headingsOf(cells: string[]): Column[] {
  return cells.flatMap((cell, index) => {
    const unit = UNIT_HEADING.exec(cell)?.[1];
    if (!unit || /\d[\d .,]*\s?(?:mnkr|mkr|tkr|kr)/iu.test(cell.replace(YEAR, ''))) return [];
    const year = YEAR.exec(cell)?.[1];
    return [{ index, factor: factorOf(unit), year: year ? Number(year) : null }];
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
