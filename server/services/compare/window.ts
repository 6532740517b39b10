/** What of a comparison a page shows: the rows of some states, paragraphs that stay drawn together, one window at a time. */
import {
  COMPARED_VIEWS,
  type ComparedRow,
  type ComparedView,
  type Comparison,
  type ComparisonData,
} from '../../contract/compare.ts';

/** Entries on a page. */
const LIMIT = 100;

export function comparedWindow({ rows, ...comparison }: Comparison, view: ComparedView, page: number): ComparisonData {
  const states: readonly string[] = COMPARED_VIEWS[view];
  const entries = gathered(rows.filter(({ state }) => states.includes(state)));
  const offset = (page - 1) * LIMIT;
  return {
    comparison,
    entries: entries.slice(offset, offset + LIMIT),
    view,
    offset,
    limit: LIMIT,
    total: entries.length,
  };
}

/** A row by itself, and paragraphs that stay in one entry as long as they follow each other. */
function gathered(rows: readonly ComparedRow[]): ComparedRow[][] {
  const entries: ComparedRow[][] = [];
  for (const row of rows) {
    const last = entries.at(-1);
    if (row.state === 'same' && last?.[0]?.state === 'same') last.push(row);
    else entries.push([row]);
  }
  return entries;
}
