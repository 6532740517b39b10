/**
 * The names things go by, under every key a query may reach them: as written, stemmed (`Vårdrådets`), and by the part people
 * shorten them to (a surname, a place without `kommun`). Keys are told apart by a prefix; plain keys are `nameKey(name)`.
 */
import type { GraphRecord, RecordKind } from '../records.ts';
import type { NameEntry } from '../store.ts';
import { foldedStem } from '../text/analyse.ts';
import { nameKey } from '../text/fold.ts';
import { STOPWORDS } from './stopwords.ts';

/** Key of a name in its stems: any inflection of any of its words reaches it. */
export function stemKey(name: string): string {
  return `~${nameKey(name)
    .split(' ')
    .map((w) => foldedStem(w))
    .join(' ')}`;
}

/** Key of a shortened name: it may mean several things, and is tried last. */
export function shortKey(part: string): string {
  return `?${stemKey(part).slice(1)}`;
}

/** Every name of a record, the one it is shown by first. */
export function namesOf(record: GraphRecord): string[] {
  switch (record.kind) {
    case 'person':
    case 'organization':
      return [record.name, ...record.aliases];
    case 'project':
      return [record.name, ...(record.code ? [record.code] : []), ...record.aliases];
    case 'arena':
      return [record.name, ...(record.fullName ? [record.fullName] : []), ...record.aliases];
    case 'abbreviation':
      return [record.short, record.long];
    case 'case':
      return [record.diarienummer, ...record.variants];
    default:
      return [];
  }
}

/** The shortened forms a name is asked for by. */
function shortForms(kind: RecordKind, name: string): string[] {
  const parts = name.trim().split(/\s+/u);
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return [];
  if (kind === 'person') return [last];
  if (kind === 'organization' && /^(?:kommun|stad)$/iu.test(last)) {
    const place = parts.slice(0, -1).join(' ');
    return [place, place.replace(/s$/u, '')];
  }
  // `Länets vårdråd` is asked for as `vårdrådet`: the head, when it is long enough to tell something and really the last word.
  const headLast = !parts.some((p) => STOPWORDS.has(p.toLowerCase()));
  return kind === 'arena' && headLast && last.length >= HEAD ? [last] : [];
}

/** Heads shorter than this (`rådet`, `gruppen`, `nämnden`) mean any body. */
const HEAD = 9;

/** Name entries of all records, in order of the records, each key once for a thing. */
export function nameEntries(records: Iterable<GraphRecord>): NameEntry[] {
  const out: NameEntry[] = [];
  for (const record of records) {
    const names = namesOf(record);
    const first = names[0];
    if (first === undefined) continue;
    const weight = 'mentions' in record ? record.mentions.length : 1;
    const keys = new Map<string, string>();
    for (const name of names) {
      for (const key of [nameKey(name), ...(record.kind === 'case' ? [] : [stemKey(name)])]) {
        if (key.replace(/[~?]/u, '') !== '' && !keys.has(key)) keys.set(key, name);
      }
    }
    for (const name of names) {
      for (const form of shortForms(record.kind, name)) {
        const key = shortKey(form);
        if (!keys.has(key)) keys.set(key, name);
      }
    }
    for (const [key, name] of keys) out.push({ key, name, kind: record.kind, id: record.id, weight });
  }
  return out;
}
