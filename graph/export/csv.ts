/**
 * Tables for spreadsheets, one file a kind, made so that a double click in a Swedish Excel shows them right: UTF-8 with a byte order
 * mark, semicolons between cells, a comma in decimals, CRLF between rows, quoting as in RFC 4180.
 */
import { RECORD_KINDS } from '../domain.ts';
import type { RecordKind } from '../records.ts';
import type { StoreReader } from '../store.ts';
import { fieldsOf, type Value } from './fields.ts';
import { printable, recordsOf } from './reading.ts';

export const BYTE_ORDER_MARK = '\ufeff';
const SEPARATOR = ';';
const ROW_END = '\r\n';
/** What Excel can hold in a cell; the rest would spill over the rows below. The whole text is in `jsonl`. */
const CELL_LENGTH = 32_767;
/** A cell that begins so may be run as a formula, in its wide East Asian shape too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
const NEEDS_QUOTES = /[";,\t\r\n]|^\s|\s$/u;

function cell(value: Value): string {
  switch (typeof value) {
    case 'number':
      return String(value).replace('.', ',');
    case 'boolean':
      return value ? 'ja' : 'nej';
    case 'string':
      return quoted(shortened(harmless(value)));
    default:
      return '';
  }
}

/** The text with a leading apostrophe where a spreadsheet would else take it for a formula. */
function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function shortened(text: string): string {
  return printable(text.length > CELL_LENGTH ? `${text.slice(0, CELL_LENGTH - 1)}…` : text);
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row of a table: cells shown right by a Swedish Excel, and none of them run as a formula. */
export function row(cells: readonly Value[]): string {
  return cells.map(cell).join(SEPARATOR) + ROW_END;
}

/** The table of a kind: a row of column names, then a row a record in id order. */
async function* table<K extends RecordKind>(store: StoreReader, kind: K): AsyncGenerator<string> {
  const fields = fieldsOf(kind);
  yield BYTE_ORDER_MARK + row(['id', ...fields.map(({ name }) => name)]);
  for await (const record of recordsOf(store, kind)) yield row([record.id, ...fields.map(({ of }) => of(record))]);
}

/** One table a kind, `person.csv` and so on; a kind without records has its row of names alone. */
export function csv(store: StoreReader): { name: string; text: AsyncIterable<string> }[] {
  return RECORD_KINDS.map((kind) => ({ name: `${kind}.csv`, text: table(store, kind) }));
}
