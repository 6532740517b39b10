import { recordId } from '../../graph/ids.ts';
import type { PersonRecord } from '../../graph/records.ts';
import { nameKey } from '../../graph/text/fold.ts';
import { cluster, editDistance, type Link } from './clusters.ts';
import { byPlace, type CorpusFile, mentionOf, useKey } from './corpus.ts';
import { allNames, type Group, groupBy } from './groups.ts';

export interface Resolved<R> {
  records: R[];
  /** Record by (kind, document, name as the statements have it). */
  of: Map<string, R>;
}

/** Shortest name compared letter by letter. */
const FUZZY_LENGTH = 9;

/**
 * Persons: one for each name and party. A name with two parties is two persons; a mention without party goes to the one of its
 * document, else to the only one. Slips of a scan are joined to the clean name.
 */
export function resolvePersons(files: CorpusFile[]): Resolved<PersonRecord> {
  const parties = partiesOf(files);
  const groups = groupBy(files, 'person', (m, d) => {
    const key = nameKey(m.name);
    return `${key}|${m.party ?? partyFor(parties, key, d.id) ?? ''}`;
  });
  const clusters = cluster(groups.length, links(groups), (a, b) => {
    const known = (ids: number[]): string[] =>
      ids.map((i) => groups[i]?.key.split('|')[1] ?? '').filter((p) => p !== '');
    const [pa, pb] = [known(a), known(b)];
    return pa.length > 0 && pb.length > 0 && !pa.some((p) => pb.includes(p));
  });
  const of = new Map<string, PersonRecord>();
  const records = clusters.map((ids) => {
    const members = ids.flatMap((i) => groups[i] ?? []);
    const record = personRecord(members);
    for (const g of members) for (const s of g.seen) of.set(useKey('person', s.document.id, s.fact.name), record);
    return record;
  });
  return { records, of };
}

/** Parties that each name is written with, per document and overall. */
function partiesOf(files: CorpusFile[]): Map<string, Map<string, Set<string>>> {
  const out = new Map<string, Map<string, Set<string>>>();
  for (const file of files) {
    for (const m of file.facts.mentions) {
      if (m.kind !== 'person' || m.party === null) continue;
      const key = nameKey(m.name);
      const byDocument = out.get(key) ?? new Map<string, Set<string>>();
      for (const scope of [file.documents[m.document]?.id ?? '', '*'])
        byDocument.set(scope, (byDocument.get(scope) ?? new Set<string>()).add(m.party));
      out.set(key, byDocument);
    }
  }
  return out;
}

function partyFor(parties: Map<string, Map<string, Set<string>>>, key: string, document: string): string | null {
  const known = parties.get(key);
  const own = known?.get(document);
  if (own?.size === 1) return [...own][0] ?? null;
  const all = known?.get('*');
  return all?.size === 1 ? ([...all][0] ?? null) : null;
}

function links(groups: Group<'person'>[]): Link[] {
  const out: Link[] = [];
  const byLast = new Map<string, number[]>();
  groups.forEach((g, i) => {
    const last = g.key.split('|')[0]?.split(' ').at(-1) ?? '';
    for (const block of [last.slice(0, 3), last.replace(/s$/u, '')])
      byLast.set(block, [...(byLast.get(block) ?? []), i]);
  });
  for (const block of byLast.values()) {
    for (const [k, a] of block.entries()) {
      for (const b of block.slice(k + 1)) {
        const link = a === b ? null : compare(groups[a], groups[b]);
        if (link) out.push({ a, b, ...link });
      }
    }
  }
  return out;
}

const documentsOf = (g: Group<'person'>): Set<string> => new Set(g.seen.map((s) => s.document.id));

function compare(
  a: Group<'person'> | undefined,
  b: Group<'person'> | undefined,
): { score: number; why: string } | null {
  if (!a || !b) return null;
  const [na = '', nb = ''] = [a.key.split('|')[0], b.key.split('|')[0]];
  if (na === nb) return null;
  if (`${na}s` === nb || `${nb}s` === na) return { score: 0.95, why: 'genitiv' };
  if (na.replace(/ /gu, '') === nb.replace(/ /gu, '')) return { score: 0.97, why: 'bindestreck' };
  const shared = [...documentsOf(a)].some((d) => documentsOf(b).has(d));
  if (shared && (na.endsWith(` ${nb}`) || nb.endsWith(` ${na}`)))
    return { score: 0.9, why: 'fler förnamn i samma handling' };
  if ((a.misread || b.misread) && Math.min(na.length, nb.length) >= FUZZY_LENGTH && editDistance(na, nb, 1) <= 1)
    return { score: 0.8, why: 'läsfel' };
  return null;
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
