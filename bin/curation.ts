/** The two files in which people say what the graph should be: read, checked, and what became of them told. */
import { readFileSync } from 'node:fs';
import { UsageError } from '../graph/errors.ts';
import { parseAuthority, parseCuration } from '../ingest/curation/parse.ts';
import { type Curation, EMPTY_AUTHORITY } from '../ingest/curation/schema.ts';
import type { OnEvent } from '../ingest/pipeline/events.ts';
import type { Config } from './config.ts';
import { say } from './console.ts';

/**
 * Both files; one that is not there is empty.
 * @throws UsageError naming file, line and remedy
 */
export function loadCuration({ curation, authority }: Pick<Config, 'curation' | 'authority'>): Curation {
  const corrections = textOf(curation);
  const names = textOf(authority);
  return {
    corrections: corrections === null ? [] : parseCuration(corrections, curation),
    authority: names === null ? EMPTY_AUTHORITY : parseAuthority(names, authority),
  };
}

/** The text of a file, or null where there is none. */
export function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new UsageError(`${path} går inte att läsa (${code}). Kontrollera rättigheterna.`, { cause: error });
  }
}

/** Tells each correction that points at nothing any more: none is dropped in silence. */
export const tellUnmatched: OnEvent = (event) => {
  if (event.type === 'derived') for (const message of event.unmatched ?? []) say(`Rättelse utan verkan: ${message}`);
};
