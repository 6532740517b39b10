/** Dates, numbers and words as Swedish administration writes them. No-break spaces where a line must not turn. */
import { KIND_WORDS } from '../graph/domain.ts';
import type { RecordKind } from '../graph/records.ts';
import { MONTHS } from '../graph/text/dates.ts';

const NBSP = '\u00a0';

/** A partial ISO date (`2022`, `2022-02`, `2022-02-07`) for people: `7 februari 2022`. What is no date comes back as it is. */
export function date(iso: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso);
  const month = match?.[2] === undefined ? undefined : MONTHS[Number(match[2]) - 1];
  if (!match) return iso;
  if (month === undefined) return match[1] ?? iso;
  return match[3] === undefined ? `${month} ${match[1]}` : `${Number(match[3])}${NBSP}${month} ${match[1]}`;
}

/** A text with its whole ISO dates as people write them; a span of two keeps air round its dash. */
export function datesInWords(text: string): string {
  return text
    .replace(/(\d{4}-\d{2}-\d{2})–(?=\S)/g, '$1 – ')
    .replace(/(?<![\d/-])\d{4}-\d{2}-\d{2}(?![\d/-])/g, (iso) => date(iso));
}

/** A span of partial dates: `1 januari 2019 – 31 december 2022`, `från 2019`, `till 2022`. Null when nothing is known. */
export function span(from: string | null, to: string | null): string | null {
  if (from !== null && to !== null) return from === to ? date(from) : `${date(from)} – ${date(to)}`;
  if (from !== null) return `från ${date(from)}`;
  return to === null ? null : `till ${date(to)}`;
}

/** An ISO time: `7 februari 2022 kl. 14.05`, in the server's own time zone. */
export function moment(iso: string): string {
  const at = new Date(iso);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${date(day)} kl.${NBSP}${two(at.getHours())}.${two(at.getMinutes())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `10 307 000`, decimals with a comma. */
export function number(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

export function kronor(value: number): string {
  return `${number(value)}${NBSP}kr`;
}

/** `1 sida`, `12 sidor`. */
export function count(amount: number, one: string, many: string): string {
  return `${number(amount)}${NBSP}${amount === 1 ? one : many}`;
}

export function countKind(amount: number, kind: RecordKind): string {
  return count(amount, KIND_WORDS[kind].one, KIND_WORDS[kind].many);
}

/** Numbers that follow each other drawn together: `3, 5–7`. */
export function runs(numbers: readonly number[]): string {
  const all: [number, number][] = [];
  for (const n of numbers) {
    const last = all.at(-1);
    if (last !== undefined && n === last[1] + 1) last[1] = n;
    else all.push([n, n]);
  }
  return all.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** `§ 73` with a space a line cannot turn at. */
export function section(text: string): string {
  return text.replace(/§(§?)\s*/g, `§$1${NBSP}`);
}

export function bytes(size: number): string {
  if (size < 1_000) return `${size}${NBSP}byte`;
  if (size < 1_000_000) return `${number(Math.round(size / 1_000))}${NBSP}kB`;
  return `${number(Math.round(size / 100_000) / 10)}${NBSP}MB`;
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

/** Cut at a word, with an ellipsis, when longer than `length`. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length - 1);
  return `${text.slice(0, space > length / 2 ? space : length - 1).replace(/[\s,.;:–-]+$/, '')}…`;
}

/** Dots that lead to a page number in a table of contents, and the number. */
export const LEADERS = /\s*(?:\.{4,}|…{2,}|(?:\. ){4,})[\s.]*\d*/g;

/** Running text on one line: no breaks, no dot leaders. */
export function flat(text: string): string {
  return text.replace(LEADERS, ' … ').replace(/\s+/g, ' ').trim();
}

/** A paragraph before a title; OCR reads its sign as `8` or `$`, or something more before it. */
const PARAGRAPH = /^(?:\S{0,2}§{1,2}\s*\d+\s*[a-z]?\s+(?=\S)|[8$] \d{1,3} (?=\p{Lu}))/u;

/**
 * A title as a heading: on one line, without the paragraph it began with, the dot leader it ended with and the numbers
 * that already stand beside it.
 */
export function headline(title: string, numbers: readonly string[] = []): string {
  let text = title.replace(/\s*\.{4,}[\s.]*\d*\s*$/, '').replace(/\s+/g, ' ');
  for (const number of numbers) {
    for (const form of [` (${number})`, ` Dnr: ${number}`, ` Dnr ${number}`, ` ${number}`]) {
      if (text.endsWith(form)) text = text.slice(0, -form.length);
    }
  }
  const bare = text
    .replace(PARAGRAPH, '')
    .replace(/[\s,;:]+$/, '')
    .trim();
  return bare === '' ? title : bare;
}

/** Other spellings worth telling: not those that differ only in case, commas or the order of the words. */
export function otherSpellings(names: readonly (string | null)[], aliases: readonly string[]): string[] {
  const key = (name: string) =>
    name
      .toLocaleLowerCase('sv')
      .split(/[\s,]+/)
      .sort()
      .join(' ');
  const known = new Set(names.flatMap((name) => (name === null ? [] : [key(name)])));
  return aliases.filter((alias) => !known.has(key(alias)) && known.add(key(alias)));
}
