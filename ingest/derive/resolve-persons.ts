import { recordId } from '../../graph/ids.ts';
import type { PersonRecord } from '../../graph/records.ts';
import { nameKey } from '../../graph/text/fold.ts';
import { isGivenName } from '../lexicon/names.ts';
import { callIt } from './authority.ts';
import { type Link, ONE_THING } from './clusters.ts';
import { byPlace, type CorpusDocument, type CorpusFile, mentionOf, useKey } from './corpus.ts';
import { allNames, type Group, groupBy } from './groups.ts';
import type { Guidance, Joining } from './guidance.ts';
import { comparePersons, type Profile } from './person-features.ts';
import { registeredPerson } from './person-register.ts';
import { homeOf, homeScopes, partyScopes, presentParty } from './person-scopes.ts';
import type { IssuerOf } from './resolve-cases.ts';

export interface Resolved<R> {
  records: R[];
  /** Record by (kind, document, name as the statements have it). */
  of: Map<string, R>;
  /** How the records came to be, for explanation: `clusters[i]` are the groups of `ids[i]`. */
  joining?: Joining & { ids: string[] };
}

/** Name under which a statement that tells the party too looks its person up. */
export const withParty = (name: string, party: string): string => `${name} (${presentParty(party)})`;

/**
 * Persons: one for each name and party, and for each municipality where two of them hold the same name and party at once. What a
 * mention does not say it has from the narrowest scope that knows the name. Inflected, shortened and misread names are joined by
 * `person-features`.
 */
export function resolvePersons(files: CorpusFile[], issuerOf: IssuerOf, guidance: Guidance): Resolved<PersonRecord> {
  const parties = partyScopes(files, issuerOf);
  const register = registeredPerson(files, issuerOf, guidance.curation.authority);
  const partyOf = (name: string, d: CorpusDocument): string | null =>
    register(name, null, d)?.party ?? parties.find(name, d);
  const homes = homeScopes(files, issuerOf, partyOf);
  const groups = guidance.parted(
    'person',
    groupBy(files, 'person', (m, d) => {
      const name = nameKey(m.name);
      const party = m.party === null ? partyOf(name, d) : presentParty(m.party);
      const key = `${name}|${party ?? ''}`;
      const home = register(name, party, d)?.mark ?? homes.get(key)?.find(key, d) ?? null;
      return home === null ? key : `${key}|${home}`;
    }),
  );
  const joined = guidance.join('person', groups, links(profiles(files, groups, issuerOf)), (a, b) => {
    const known = (ids: number[], at: number): string[] =>
      ids.map((i) => groups[i]?.key.split('|')[at] ?? '').filter((p) => p !== '');
    const differ = (at: number): boolean => {
      const [pa, pb] = [known(a, at), known(b, at)];
      return pa.length > 0 && pb.length > 0 && !pa.some((p) => pb.includes(p));
    };
    return differ(1) || differ(2);
  });
  const of = new Map<string, PersonRecord>();
  const records = joined.clusters.map((ids) => {
    const members = ids.flatMap((i) => groups[i] ?? []);
    const record = personRecord(members);
    callIt(record, guidance.entry('person', members));
    for (const g of members)
      for (const s of g.seen) {
        of.set(useKey('person', s.document.id, s.fact.name), record);
        if (record.party !== null)
          of.set(useKey('person', s.document.id, withParty(s.fact.name, record.party)), record);
      }
    return record;
  });
  apartById(records, joined.clusters, groups);
  return { records, of, joining: { ...joined, ids: records.map((r) => r.id) } };
}

function profiles(files: CorpusFile[], groups: Group<'person'>[], issuerOf: IssuerOf): Profile[] {
  const told = new Map<string, { body: string; duty: string }[]>();
  for (const file of files) {
    for (const s of file.facts.statements) {
      const d = file.documents[s.document];
      if (s.kind !== 'membership' || !d) continue;
      const issuer = issuerOf(d);
      const home = issuer === null ? null : homeOf(issuer);
      const body = home === null ? nameKey(s.body.name) : `${nameKey(s.body.name)} (${nameKey(home)})`;
      const key = `${d.id}|${s.person}`;
      told.set(key, [...(told.get(key) ?? []), { body, duty: `${d.id}|${s.role}|${body}` }]);
    }
  }
  return groups.map((g) => {
    const [name = '', party = ''] = g.key.split('|');
    const statements = g.seen.flatMap((s) => told.get(`${s.document.id}|${s.fact.name}`) ?? []);
    const issuers = g.seen.map((s) => issuerOf(s.document));
    const homes = issuers.map((i) => (i === null ? null : homeOf(i)));
    return {
      name,
      party,
      misread: g.misread,
      documents: new Set(g.seen.map((s) => s.document.id)),
      issuers: new Set(issuers.flatMap((i) => i ?? []).map(nameKey)),
      homes: new Set(homes.includes(null) ? [] : homes.flatMap((h) => h ?? []).map(nameKey)),
      bodies: new Set(statements.map((s) => s.body)),
      duties: new Set(statements.map((s) => s.duty)),
    };
  });
}

/** Pairs of alike names, blocked by family name; a short name that fits two longer ones means neither. */
function links(all: Profile[]): Link[] {
  const byLast = new Map<string, number[]>();
  all.forEach((p, i) => {
    const last = p.name.split(' ').at(-1) ?? '';
    for (const block of new Set([last.slice(0, 3), last.replace(/s$/u, '')]))
      byLast.set(block, [...(byLast.get(block) ?? []), i]);
  });
  const found = new Map<string, Link>();
  for (const block of byLast.values()) {
    for (const [k, a] of block.entries()) {
      for (const b of block.slice(k + 1)) {
        const [pa, pb] = [all[a], all[b]];
        if (!pa || !pb || pa.name === pb.name || found.has(`${a} ${b}`)) continue;
        const link = comparePersons(pa, pb);
        if (link) found.set(`${a} ${b}`, { a, b, ...link });
      }
    }
  }
  return withoutGuesses([...found.values()], all);
}

const SHORTENED = new Set(['fler förnamn', 'mellannamn utelämnat', 'initial i stället för förnamn']);
const AMBIGUOUS = -0.4;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function withoutGuesses(found: Link[], all: Profile[]): Link[] {
  const longer = new Map<number, Set<string>>();
  const shorter = (l: Link): [short: number, long: string] => {
    const [na = '', nb = ''] = [all[l.a]?.name, all[l.b]?.name];
    return na.length < nb.length ? [l.a, nb] : [l.b, na];
  };
  for (const l of found) {
    if (!SHORTENED.has(l.why) || l.score < ONE_THING) continue;
    const [short, long] = shorter(l);
    // A word before the name that is no given name is a slip of reading, not another person's.
    if (!isGivenName(capital(long.split(' ')[0] ?? ''))) continue;
    longer.set(short, (longer.get(short) ?? new Set<string>()).add(long.replace(/s$/u, '')));
  }
  return found.map((l) => {
    const rivals = SHORTENED.has(l.why) ? (longer.get(shorter(l)[0])?.size ?? 0) : 0;
    if (rivals < 2) return l;
    const feature = { name: 'passar flera längre namn', value: `${rivals} namn`, weight: AMBIGUOUS };
    return {
      ...l,
      score: Math.max(0, Math.round((l.score + AMBIGUOUS) * 100) / 100),
      features: [...(l.features ?? []), feature],
    };
  });
}

function personRecord(members: Group<'person'>[]): PersonRecord {
  const names = allNames(members).map(([n]) => n);
  const longest = names.filter((n) => !names.some((m) => m !== n && `${m}s` === n));
  const name = longest[0] ?? names[0] ?? '';
  const party = members.map((g) => g.key.split('|')[1] ?? '').find((p) => p !== '') ?? null;
  const mentions = members.flatMap((g) => g.seen.map((s) => mentionOf(s.document, s.fact))).sort(byPlace);
  const written = mentions.map((m) => m.text.replace(/\s+/gu, ' ')).filter((t) => t !== name && t !== `${name}s`);
  return {
    kind: 'person',
    id: recordId('person', nameKey(name), party),
    name,
    party,
    aliases: [...new Set([...names.slice(1), ...written])].filter((n) => n !== name).sort(),
    mentions,
  };
}

/** Namesakes that name and party do not tell apart get what does into their ids: municipality, or the correction's place. */
function apartById(records: PersonRecord[], clusters: Joining['clusters'], groups: Group<'person'>[]): void {
  const same = new Map<string, number>();
  for (const r of records) same.set(r.id, (same.get(r.id) ?? 0) + 1);
  const taken = new Set<string>();
  records.forEach((record, i) => {
    const members = (clusters[i] ?? []).flatMap((g) => groups[g] ?? []);
    const home = members.map((g) => g.key.split('|')[2] ?? '').find((h) => h !== '');
    const part = members.map((g) => g.part).find((p) => p !== undefined);
    const mark = part ?? ((same.get(record.id) ?? 0) > 1 ? home : undefined);
    if (mark !== undefined) record.id = recordId('person', record.id, mark);
    if (taken.has(record.id)) record.id = recordId('person', record.id, members[0]?.key ?? '', members[0]?.part ?? '');
    taken.add(record.id);
  });
}
