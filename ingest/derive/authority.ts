/** The authority file against the groups of a kind: which groups an entry means, and what it says of the thing they are. */
import type { ArenaKind, ArenaRecord, Level, OrganizationRecord, PersonRecord } from '../../graph/records.ts';
import { nameKey } from '../../graph/text/fold.ts';
import type { Authority, JoinedKind } from '../curation/schema.ts';
import type { Group } from './groups.ts';
import { bodyKey } from './name-links.ts';

/** What an entry says of the thing it means. */
export interface Entry {
  name: string;
  arenaKind?: ArenaKind | undefined;
  level?: Level | undefined;
  party?: string | undefined;
}

interface Known extends Entry {
  keys: ReadonlySet<string>;
  /** Folded second part of a group's key that it must have or lack: the owner of an organ, the party of a person. */
  beside: string | null;
}

const keyed = (kind: JoinedKind, name: string): string => (kind === 'arena' ? bodyKey(name) : nameKey(name));
const keys = (kind: JoinedKind, e: { name: string; aliases: string[] }): Set<string> =>
  new Set([e.name, ...e.aliases].map((n) => keyed(kind, n)));

function known(kind: JoinedKind, authority: Authority): Known[] {
  switch (kind) {
    case 'arena':
      return authority.arenas.map((e) => ({
        name: e.name,
        arenaKind: e.kind,
        level: e.level,
        keys: keys(kind, e),
        beside: e.issuer === undefined ? null : nameKey(e.issuer),
      }));
    case 'organization':
      return authority.organizations.map((e) => ({ name: e.name, keys: keys(kind, e), beside: null }));
    case 'person':
      return authority.persons.map((e) => ({
        name: e.name,
        party: e.party,
        keys: keys(kind, e),
        beside: e.party ?? null,
      }));
    case 'project':
      return [];
  }
}

function fits(kind: JoinedKind, group: Group<JoinedKind>, e: Known): boolean {
  const [name = '', beside = ''] = group.key.split('|');
  if (beside !== '' && e.beside !== null && beside !== e.beside) return false;
  return e.keys.has(name) || group.names.some(([n]) => e.keys.has(keyed(kind, n)));
}

/** Entry of each group that exactly one entry fits. */
export function entriesOf<K extends JoinedKind>(
  kind: K,
  groups: Group<K>[],
  authority: Authority,
): Map<number, number> {
  const entries = known(kind, authority);
  const out = new Map<number, number>();
  if (entries.length === 0) return out;
  for (const [i, group] of groups.entries()) {
    const own = entries.flatMap((e, n) => (fits(kind, group as unknown as Group<JoinedKind>, e) ? [n] : []));
    const [only] = own;
    if (own.length === 1 && only !== undefined) out.set(i, only);
  }
  return out;
}

/** The one entry that the groups of a thing fit; null where there is none or more than one. */
export function entryOf<K extends JoinedKind>(kind: K, members: Group<K>[], authority: Authority): Entry | null {
  const found = [...new Set(entriesOf(kind, members, authority).values())];
  const [only] = found;
  return found.length === 1 && only !== undefined ? (known(kind, authority)[only] ?? null) : null;
}

/** Shows a thing as the authority file calls it: the name that was read stays as an alias, and the id as it was. */
export function callIt(record: ArenaRecord | OrganizationRecord | PersonRecord, entry: Entry | null): void {
  if (entry === null) return;
  const { name } = entry;
  record.aliases = [...new Set([...record.aliases, record.name])].filter((n) => n !== name).sort();
  record.name = name;
  if (record.kind === 'person') record.party ??= entry.party ?? null;
  if (record.kind !== 'arena') return;
  if (record.fullName === name) record.fullName = null;
  record.arenaKind = entry.arenaKind ?? record.arenaKind;
  record.level = entry.level ?? record.level;
}
