import type {
  AbbreviationRecord,
  ArenaRecord,
  GraphRecord,
  OrganizationRecord,
  ProjectRecord,
} from '../../graph/records.ts';
import { nameKey } from '../../graph/text/fold.ts';
import { editDistance } from './clusters.ts';
import { byPlace } from './corpus.ts';
import { bodyKey } from './name-links.ts';

type Thing = ArenaRecord | OrganizationRecord | ProjectRecord;

/** Long forms this near to one another are one, inflected or misread. */
const NEAR = 3;
const MIN_LENGTH = 10;

/** One record for each abbreviation and meaning: inflected and misread long forms are joined to the commonest. */
export function joinAbbreviations(records: GraphRecord[]): GraphRecord[] {
  const kept: GraphRecord[] = [];
  const byShort = new Map<string, AbbreviationRecord[]>();
  for (const r of records) {
    if (r.kind === 'abbreviation') byShort.set(r.short, [...(byShort.get(r.short) ?? []), r]);
    else kept.push(r);
  }
  for (const same of byShort.values()) kept.push(...meanings(same));
  return kept;
}

function meanings(same: AbbreviationRecord[]): AbbreviationRecord[] {
  const order = [...same].sort(
    (a, b) => b.evidence.length - a.evidence.length || swedish(b.long) - swedish(a.long) || (a.long < b.long ? -1 : 1),
  );
  const out: AbbreviationRecord[] = [];
  for (const r of order) {
    const key = nameKey(r.long);
    const known = out.find((o) => key.length >= MIN_LENGTH && editDistance(nameKey(o.long), key, NEAR) <= NEAR);
    if (known) known.evidence = [...known.evidence, ...r.evidence].sort(byPlace);
    else out.push({ ...r });
  }
  return out;
}

/** A form with å, ä or ö before one that has lost them. */
const swedish = (s: string): number => Number(/[åäö]/iu.test(s));

/** Gives things the abbreviations that the documents explain: the council is found by its letters, and they by their name. */
export function nameByAbbreviation(things: Thing[], records: GraphRecord[]): void {
  const byName = new Map<string, Thing[]>();
  for (const t of things) {
    const names = [t.name, ...(t.kind === 'arena' && t.fullName ? [t.fullName] : []), ...t.aliases];
    for (const key of new Set(names.map(bodyKey))) byName.set(key, [...(byName.get(key) ?? []), t]);
  }
  for (const r of records) {
    if (r.kind !== 'abbreviation') continue;
    const found = [
      ...new Set([...(byName.get(bodyKey(r.long)) ?? []), ...(byName.get(bodyKey(r.long.replace(/s$/u, ''))) ?? [])]),
    ];
    const [thing] = found;
    if (found.length !== 1 || !thing || thing.name === r.short || thing.aliases.includes(r.short)) continue;
    thing.aliases = [...thing.aliases, r.short].sort();
  }
}
