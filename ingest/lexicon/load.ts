import { readFileSync } from 'node:fs';

/** The lookup key of a word or name: NFC, one space between words, lower case. */
export function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** True when the text begins with a capital letter: only then can it be a name. */
export function startsWithCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text.normalize('NFC'));
}

/** The lines of a data file beside this module, without the `#` comments and empty lines. */
export function readLines(file: string): string[] {
  return readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** A data file of tab-separated columns; a column left out at the end of a line reads as empty. */
export function readRows(file: string): string[][] {
  return readLines(file).map((line) => line.split('\t'));
}

/** A cell that lists several names with `|` between. */
export function splitNames(cell: string | undefined): readonly string[] {
  return Object.freeze((cell ?? '').split('|').filter((name) => name !== ''));
}

/** The words of a data file as a set of lookup keys. */
export function readKeys(file: string): ReadonlySet<string> {
  return new Set(readLines(file).map(fold));
}

/**
 * Finds a text in an index of folded names, as written or with its genitive s taken off.
 * The written form goes first, so that `Borås` is not read as the genitive of `Borå`.
 */
export function findNominative<T>(index: ReadonlyMap<string, T>, text: string): T | null {
  const key = fold(text).replace(/[’':]s$/, 's');
  return index.get(key) ?? (key.endsWith('s') ? (index.get(key.slice(0, -1)) ?? null) : null);
}
