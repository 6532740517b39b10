/** What an amount is of, in the words it stands in: the same words stand round another number in another year's report. Pure. */
import type { AmountRecord, Evidence } from '../../../graph/records.ts';
import { undated } from './sisters.ts';

const NUMBER = /\d{1,3}(?:[ \u00a0.]\d{3})+(?:,\d+)?|\d+(?:,\d+)?/gu;
const UNIT = String.raw`\s*(?:(?:tusen|miljoner|miljarder)\s+)?(?:kronor|kr|tkr|mkr|mnkr|mdkr|ksek|msek|sek)?(?!\p{L})`;
const MEASURED = new RegExp(`(?:${NUMBER.source})${UNIT}(?:[.](?=$|\\s))?`, 'giu');
/** Where a clause ends. A comma between digits is of a number. */
const CLAUSE = /[;:]\s|,\s(?=\p{L})|\s[–-]\s/gu;
/** The scales amounts are written in. */
const SCALES = [1, 1e3, 1e6, 1e9];
/** Longest label. */
const MOST = 160;

/** `label`: words with numbers, years and units as …; `at`: where in the quote the amount stands, -1 when it was not found. */
export function amountLabel(amount: AmountRecord, evidence: Evidence, page: string): { label: string; at: number } {
  const quote = evidence.quote.replace(/[^\S\t]+/gu, ' ').trim();
  const at = placeOf(quote, amount.valueSek);
  if (quote.includes('\t')) return { label: rowLabel(quote, at, evidence, page), at };
  const clause = at < 0 ? quote : clauseAt(quote, at);
  return { label: masked(clause) || masked(quote), at };
}

function placeOf(quote: string, value: number): number {
  for (const match of quote.matchAll(NUMBER)) {
    const number = Number(match[0].replace(/[ \u00a0.]/gu, '').replace(',', '.'));
    if (SCALES.some((scale) => Math.abs(number * scale - value) < 0.5)) return match.index;
  }
  return -1;
}

/** The first cell of a row, and the head of the column. */
function rowLabel(quote: string, at: number, { start, end }: Evidence, page: string): string {
  const name = quote.split('\t')[0]?.trim() ?? '';
  const column = at < 0 ? 0 : quote.slice(0, at).split('\t').length - 1;
  const head = column === 0 ? '' : undated(headOf(page, start, end)[column]?.trim() ?? '');
  return head === '' || /\d/.test(head) ? masked(name) : `${masked(name)}: ${head}`;
}

/** Cells of the first row of the table a row stands in. */
function headOf(page: string, start: number, end: number): string[] {
  const lines = page.slice(0, Math.max(start, Math.min(end, page.length))).split('\n');
  let head: string[] = [];
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    if (!line.includes('\t')) break;
    head = line.split('\t');
  }
  return head;
}

function clauseAt(quote: string, at: number): string {
  let [from, to] = [0, quote.length];
  for (const match of quote.matchAll(CLAUSE)) {
    const end = match.index + match[0].length;
    if (end <= at) from = end;
    else if (match.index > at) {
      to = match.index;
      break;
    }
  }
  const clause = quote.slice(from, to);
  const words = clause.match(/\p{L}{2,}/gu)?.length ?? 0;
  return words < 3 ? quote : clause;
}

function masked(text: string): string {
  const label = text
    .replace(MEASURED, ' … ')
    .replace(/(?:\s*…)+\s*/gu, ' … ')
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[,.;:)])/gu, '')
    .replace(/^[\s.,;:•–-]+|[\s.,;:]+$/gu, '')
    .trim();
  if (!/\p{L}{2}/u.test(label)) return '';
  const short = label.length <= MOST ? label : `${label.slice(0, label.lastIndexOf(' ', MOST - 1))} …`;
  return short.charAt(0).toLocaleUpperCase('sv') + short.slice(1);
}
