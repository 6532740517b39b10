/** Figures of a series of reports: a picture a row, and one table that says the same with its sources. */
import type { Comparison, FigureRow } from '../../../server/contract/compare.ts';
import { kronor, number } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { Name } from '../basics.tsx';
import { places, SourceMark } from '../sources.tsx';

const C = T.compare;

export interface Column {
  label: string;
  /** One of the two that are compared. */
  compared: boolean;
}

type Unit = 'meetings' | 'amounts';

interface FiguresProps {
  rows: FigureRow[];
  columns: Column[];
  unit: Unit;
  caption: string;
}

export function SeriesFigures({ rows, columns, unit, caption }: FiguresProps) {
  const charted = rows.filter((row) => row.cells.filter(Boolean).length > 1);
  return (
    <>
      {charted.length > 0 && (
        <div class="series-charts">
          {charted.slice(0, CHARTS).map((row) => (
            <figure key={row.label}>
              <figcaption>{row.label}</figcaption>
              <SeriesBars row={row} columns={columns} unit={unit} />
            </figure>
          ))}
        </div>
      )}
      <div class={columns.length > SCROLLED ? 'wide-table' : undefined}>
        <FigureTable rows={rows} columns={columns} unit={unit} caption={caption} />
      </div>
    </>
  );
}

/** More years than these do not go on a page beside each other. */
const SCROLLED = 5;
/** Pictures above the table; the rest of the rows stand in it alone. */
const CHARTS = 6;

function FigureTable({ rows, columns, unit, caption }: FiguresProps) {
  const [from, to] = [columns.findIndex((c) => c.compared), columns.findLastIndex((c) => c.compared)];
  const change = C.change(columns[from]?.label ?? '', columns[to]?.label ?? '');
  const names = [unit === 'meetings' ? C.body : C.what, ...columns.map((c) => c.label), change];
  return (
    <table class="cards figures">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row" data-column={names[0]}>
              <Label row={row} />
            </th>
            {row.cells.map((cell, index) => (
              <td key={columns[index]?.label} data-column={columns[index]?.label}>
                <Cell cell={cell} unit={unit} />
              </td>
            ))}
            <td data-column={change}>{changeOf(row.cells[from] ?? null, row.cells[to] ?? null, unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Label({ row: { thing, label } }: { row: FigureRow }) {
  return <Name kind={thing?.kind ?? ''} id={thing?.id ?? null} name={label} />;
}

function Cell({ cell, unit }: { cell: FigureRow['cells'][number]; unit: Unit }) {
  if (cell === null) return <span class="detail inline">{C.untold}</span>;
  const [place] = places(cell.evidence);
  return (
    <>
      {cell.values.map((value) => (unit === 'meetings' ? number(value) : kronor(value))).join(' eller ')}{' '}
      {cell.values.length > 1 && <span class="unsure">{C.several} </span>}
      {place && <SourceMark place={place} word={T.source.page(place.page)} />}
    </>
  );
}

/** `+120 000 kr`; nothing where one of the two is unknown or says two things. */
function changeOf(before: FigureRow['cells'][number], after: FigureRow['cells'][number], unit: Unit): string {
  const [one, other] = [before?.values, after?.values];
  if (one?.length !== 1 || other?.length !== 1) return C.unsaid;
  const by = (other[0] ?? 0) - (one[0] ?? 0);
  if (by === 0) return C.same;
  const size = unit === 'meetings' ? number(Math.abs(by)) : kronor(Math.abs(by));
  return `${by > 0 ? '+' : '−'}${size}`;
}

const BAR = 30;
const STEP = 68;
const HEIGHT = 72;
const ABOVE = 20;
const BELOW = 22;

/** Bars with their values written out; a year that says nothing has a dash and no bar. */
function SeriesBars({ row, columns, unit }: { row: FigureRow; columns: Column[]; unit: Unit }) {
  const values = row.cells.map((cell) => (cell === null ? null : Math.max(...cell.values)));
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  const width = columns.length * STEP;
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${width} ${ABOVE + HEIGHT + BELOW}`}
      width={width}
      role="img"
      aria-label={C.chart(row.label)}
    >
      {columns.map(({ label }, index) => {
        const value = values[index] ?? null;
        const height = value === null ? 0 : (value / most) * HEIGHT;
        const middle = index * STEP + STEP / 2;
        return (
          <g key={label}>
            <rect x={middle - BAR / 2} y={ABOVE + HEIGHT - height} width={BAR} height={height} />
            <text x={middle} y={ABOVE + HEIGHT - height - 6} text-anchor="middle" class="value">
              {value === null ? C.unsaid : short(value, unit)}
            </text>
            <text x={middle} y={ABOVE + HEIGHT + 16} text-anchor="middle">
              {label.length > 7 ? `${label.slice(0, 6)}…` : label}
            </text>
          </g>
        );
      })}
      <line x1={0} x2={width} y1={ABOVE + HEIGHT} y2={ABOVE + HEIGHT} />
    </svg>
  );
}

/** Amounts as a report writes them: `4,9 mkr`, `365 tkr`. */
function short(value: number, unit: Unit): string {
  if (unit === 'meetings') return number(value);
  if (value >= 1e7) return `${number(Math.round(value / 1e5) / 10)} mkr`;
  if (value >= 1e6) return `${number(Math.round(value / 1e4) / 100)} mkr`;
  return value >= 1e3 ? `${number(Math.round(value / 1e3))} tkr` : `${number(value)} kr`;
}

/** Columns of the figures: the reports of the series by year, by date where two are of one year. */
export function columnsOf({ series, a, b }: Pick<Comparison, 'series' | 'a' | 'b'>): Column[] {
  const labels = series.map(({ document, year }) => {
    const alone = year !== null && series.filter((other) => other.year === year).length === 1;
    return alone ? String(year) : (document.date ?? document.title.slice(0, 20));
  });
  return series.map(({ document }, index) => {
    const label = labels[index] ?? '';
    const repeated = labels.indexOf(label) !== index;
    return {
      label: repeated ? `${label} (${index + 1})` : label,
      compared: document.id === a.id || document.id === b.id,
    };
  });
}
