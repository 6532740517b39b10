/** The one style sheet of the pages, joined from the sheets it lists. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LISTED = /^@import '(?<name>[^']+)';$/gmu;

/**
 * A list of `@import './name.css';` and the sheets it names as one text, in their order: a browser that had to fetch each
 * would show the page late. Throws when a sheet is missing.
 */
export function joinedStyles(list: string): string {
  const named = [...readFileSync(list, 'utf8').matchAll(LISTED)].map((m) => m.groups?.['name'] ?? '');
  return named.map((name) => readFileSync(join(dirname(list), name), 'utf8')).join('\n');
}
