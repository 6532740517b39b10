import { recordId } from '../../graph/ids.ts';
import type { ArenaRecord, Classification, OrganizationRecord, ProjectRecord } from '../../graph/records.ts';
import { nameKey } from '../../graph/text/fold.ts';
import { initialsOf } from '../extract/abbreviations/abbreviation-spelling.ts';
import { organizationByName } from '../lexicon/organizations.ts';
import { MUNICIPALITIES, REGIONS } from '../lexicon/places.ts';
import { skeleton } from '../text/noise.ts';
import { mostUsedFirst } from '../text/uses.ts';
import { callIt } from './authority.ts';
import type { Link } from './clusters.ts';
import { byPlace, type CorpusDocument, type CorpusFile, mentionOf, useKey } from './corpus.ts';
import { allNames, type Group, groupBy, type Seen } from './groups.ts';
import type { Guidance } from './guidance.ts';
import { bodyKey, type NamedGroup, nameLinks } from './name-links.ts';
import type { IssuerOf } from './resolve-cases.ts';
import type { Resolved } from './resolve-persons.ts';
import { arenaName, organizationName, projectName } from './shown-names.ts';

type BodyKind = 'arena' | 'organization' | 'project';
const OFFICIAL = new Set([
  ...MUNICIPALITIES.map((m) => nameKey(m.officialName)),
  ...REGIONS.map((r) => nameKey(r.officialName)),
]);

/** Organs that every municipality or region has one of: the same name of two issuers is two bodies. */
const EVERYONES =
  /^(?:kommunfullmaktige|kommunstyrelse|regionfullmaktige|regionstyrelse|landstingsstyrelse|landstingsfullmaktige|fullmaktige|(?:kommun|region)?fullmaktiges presidium|\p{L}+namnd|\p{L}+utskott(?:et)?|presidium|\p{L}*direktion|styrelse|namnd|forbunds(?:styrelse|fullmaktige))$/u;

function named<K extends BodyKind>(group: Group<K>): NamedGroup {
  const fullNames = new Set<string>();
  for (const { fact } of group.seen) if ('fullName' in fact && fact.fullName) fullNames.add(nameKey(fact.fullName));
  const written = group.names[0]?.[0] ?? '';
  const camel = /^\p{Lu}\p{Ll}+\p{Lu}[\p{L}]*(?= |$)/u.exec(written)?.[0] ?? null;
  return {
    key: group.key,
    camel,
    capitals: /^\p{Lu}{3,6}$/u.test(written) ? written : null,
    initials: /\p{Ll}{3}/u.test(written) ? initialsOf(written).filter((i) => i.length >= 3) : [],
    name: nameKey(group.names[0]?.[0] ?? group.key),
    fullNames: [...fullNames].sort(),
    documents: new Set(group.seen.map((s) => s.document.id)),
    misread: group.misread,
  };
}

/** Forms as written, those of clean text where there are any. */
function written(seen: { fact: { text: string }; document: CorpusDocument }[]): string[] {
  const clean = seen.filter((s) => !s.document.misread);
  return (clean.length > 0 ? clean : seen).map((s) => s.fact.text.replace(/:s$|(?<=\p{Lu}{2})s$/u, ''));
}

/** Short forms that the documents explain. */
const shortForms = (files: CorpusFile[]): ReadonlySet<string> =>
  new Set(files.flatMap((f) => f.facts.statements.flatMap((s) => (s.kind === 'abbreviation' ? [s.short] : []))));

const aliasesOf = (name: string, names: [string, number][], written: string[]): string[] =>
  [...new Set([...names.map(([n]) => n), ...written.map((w) => w.replace(/\s+/gu, ' ').trim())])]
    .filter((n) => n !== name && n.length > 1)
    .sort();

/** Arenas and organs. */
export function resolveArenas(files: CorpusFile[], issuerOf: IssuerOf, guidance: Guidance): Resolved<ArenaRecord> {
  const groups = guidance.parted(
    'arena',
    groupBy(files, 'arena', (m, d) => (m.generic ? null : arenaKey(m.name, issuerOf(d)))),
  );
  const shorts = shortForms(files);
  const issuerless = joinIssuerless(groups);
  const joined = guidance.join('arena', groups, [...issuerless, ...nameLinks(groups.map(named))], (a, b) =>
    differentOwners(a, b, groups),
  );
  const of = new Map<string, ArenaRecord>();
  const records = joined.clusters.map((ids) => {
    const members = ids.flatMap((i) => groups[i] ?? []);
    const record = arenaRecord(members, shorts);
    callIt(record, guidance.entry('arena', members));
    for (const g of members) for (const s of g.seen) of.set(useKey('arena', s.document.id, s.fact.name), record);
    return record;
  });
  return { records, of, joining: { ...joined, ids: records.map((r) => r.id) } };
}

function arenaKey(name: string, issuer: string | null): string {
  const key = bodyKey(name);
  return EVERYONES.test(key) && issuer !== null && /kommun$|stad$|^region|landsting|förbund/iu.test(issuer)
    ? `${key}|${nameKey(issuer)}`
    : key;
}

/** An organ named where the issuer is unknown is the only one of its name, when there is only one. */
function joinIssuerless(groups: Group<'arena'>[]): Link[] {
  const owned = new Map<string, number[]>();
  groups.forEach((g, i) => {
    const [name = '', issuer] = g.key.split('|');
    if (issuer) owned.set(name, [...(owned.get(name) ?? []), i]);
  });
  return groups.flatMap((g, i) => {
    const others = g.key.includes('|') ? [] : (owned.get(g.key) ?? []);
    const [only] = others;
    return others.length === 1 && only !== undefined
      ? [{ a: only, b: i, score: 0.96, why: 'enda organet med namnet' }]
      : [];
  });
}

function differentOwners(a: number[], b: number[], groups: Group<'arena'>[]): boolean {
  const owner = (ids: number[]): Set<string> => new Set(ids.flatMap((i) => groups[i]?.key.split('|')[1] ?? []));
  const [oa, ob] = [owner(a), owner(b)];
  return oa.size > 0 && ob.size > 0 && ![...oa].some((o) => ob.has(o));
}

/** By the first key, and the correction's place where one name was parted. */
function idOf<K extends BodyKind>(kind: K, members: Group<K>[], name: string): string {
  const part = members.map((g) => g.part).find((p) => p !== undefined);
  return recordId(kind, members[0]?.key ?? name, ...(part === undefined ? [] : [part]));
}

/** All places where the groups' names stand, in the order of the corpus. */
function inOrder<K extends BodyKind>(groups: Group<K>[]): Seen<K>[] {
  return groups
    .flatMap((g) => g.seen)
    .sort((x, y) => byPlace(mentionOf(x.document, x.fact), mentionOf(y.document, y.fact)));
}

function arenaRecord(members: Group<'arena'>[], shorts: ReadonlySet<string>): ArenaRecord {
  const names = allNames(members);
  const seen = inOrder(members);
  const forms = written(seen);
  const name = arenaName({ names, written: forms, shorts });
  const full = [...new Set(seen.flatMap((s) => s.fact.fullName ?? []))].sort((x, y) => y.length - x.length)[0] ?? null;
  const longest = names
    .map(([n]) => n)
    .filter((n) => n.includes(' '))
    .sort((x, y) => y.length - x.length)[0];
  const fullName = full ?? (/^\p{Lu}[\p{L}]{1,9}$/u.test(name) && longest && longest !== name ? longest : null);
  const explained = seen.find((s) => s.fact.description && !s.document.misread) ?? seen.find((s) => s.fact.description);
  const place = explained?.fact.description;
  const quote =
    explained && place ? (explained.document.file.pages.get(place.page)?.text.slice(place.start, place.end) ?? '') : '';
  return {
    kind: 'arena',
    id: idOf('arena', members, name),
    name,
    fullName: fullName === name ? null : fullName,
    aliases: aliasesOf(name, names, forms),
    arenaKind: seen.find((s) => s.fact.arenaKind)?.fact.arenaKind ?? null,
    level: seen.find((s) => s.fact.level)?.fact.level ?? null,
    description:
      explained && place && quote !== '' ? { quote, source: explained.document.file.source, page: place.page } : null,
    mentions: seen.map((s) => mentionOf(s.document, s.fact)),
  };
}

/** Organisations: by name; a shortened name is the only longer one that begins with it. */
export function resolveOrganizations(files: CorpusFile[], guidance: Guidance): Resolved<OrganizationRecord> {
  const groups = guidance.parted(
    'organization',
    groupBy(files, 'organization', (m) =>
      nameKey(m.name).replace(/^lansstyrelsen i (\p{L}+?)s? lan$/u, 'lansstyrelsen $1s lan'),
    ),
  );
  const joined = guidance.join(
    'organization',
    groups,
    [...nameLinks(groups.map(named)), ...prefixLinks(groups)],
    (a, b) => officials(a, groups) > 0 && officials(b, groups) > 0,
  );
  const shorts = shortForms(files);
  const of = new Map<string, OrganizationRecord>();
  const records = joined.clusters.map((ids) => {
    const members = ids.flatMap((i) => groups[i] ?? []);
    const names = allNames(members);
    const seen = inOrder(members);
    const forms = written(seen);
    const name = organizationName({ names, written: forms, shorts });
    const record: OrganizationRecord = {
      kind: 'organization',
      id: idOf('organization', members, name),
      name,
      classification: commonest(seen.map((s) => s.fact.classification)),
      aliases: aliasesOf(name, [...names, ...abbreviated(name)], forms),
      mentions: seen.map((s) => mentionOf(s.document, s.fact)),
    };
    callIt(record, guidance.entry('organization', members));
    for (const g of members) for (const s of g.seen) of.set(useKey('organization', s.document.id, s.fact.name), record);
    return record;
  });
  return { records, of, joining: { ...joined, ids: records.map((r) => r.id) } };
}

/** Abbreviation that the lexicon has for an organisation. */
function abbreviated(name: string): [string, number][] {
  const short = organizationByName(name)?.abbreviation;
  return short && short === short.toUpperCase() ? [[short, 0]] : [];
}

/** Municipalities and regions of the lexicon are never joined with one another. */
const officials = (ids: number[], groups: Group<'organization'>[]): number =>
  ids.filter((i) => groups[i]?.names.some(([n]) => OFFICIAL.has(nameKey(n)))).length;

function commonest(values: Classification[]): Classification {
  const uses = new Map<Classification, number>();
  for (const v of values) uses.set(v, (uses.get(v) ?? 0) + 1);
  return mostUsedFirst(uses)[0]?.[0] ?? 'annan';
}

/** `Länsstyrelsen` where one county's is named; `Regionförbundet` where one union is. A number behind a name is a follow-up of its own. */
function prefixLinks<K extends BodyKind>(groups: Group<K>[]): Link[] {
  const out: Link[] = [];
  groups.forEach((g, i) => {
    if (g.key.length < 9) return;
    const longer = groups.flatMap((o, j) =>
      j !== i && o.key.startsWith(`${g.key} `) && !/ \d$/u.test(o.key) ? [j] : [],
    );
    const second = new Set(
      longer.map((j) => skeleton((groups[j]?.key.slice(g.key.length).trim().split(' ')[0] ?? '').replace(/s$/u, ''))),
    );
    const [only] = longer;
    if (second.size === 1 && only !== undefined)
      out.push({ a: i, b: only, score: 0.85, why: 'början av det enda längre namnet' });
  });
  return out;
}

/** Projects: by name or code. */
export function resolveProjects(files: CorpusFile[], guidance: Guidance): Resolved<ProjectRecord> {
  const groups = guidance.parted(
    'project',
    groupBy(files, 'project', (m) => nameKey(m.name)),
  );
  const byCode = new Map<string, number[]>();
  groups.forEach((g, i) => {
    for (const code of new Set(g.seen.flatMap((s) => s.fact.code ?? [])))
      byCode.set(code, [...(byCode.get(code) ?? []), i]);
  });
  const codes: Link[] = [...byCode.values()].flatMap(([first, ...rest]) =>
    rest.map((b) => ({ a: first ?? 0, b, score: 0.99, why: 'samma projektnummer' })),
  );
  const joined = guidance.join('project', groups, [...codes, ...prefixLinks(groups)], () => false);
  const of = new Map<string, ProjectRecord>();
  const records = joined.clusters.map((ids) => {
    const members = ids.flatMap((i) => groups[i] ?? []);
    const names = allNames(members);
    const seen = inOrder(members);
    const forms = written(seen);
    const name = projectName({ names, written: forms, shorts: new Set() });
    const record: ProjectRecord = {
      kind: 'project',
      id: idOf('project', members, name),
      name,
      code: seen.find((s) => s.fact.code)?.fact.code ?? null,
      aliases: aliasesOf(name, names, forms),
      period: seen.find((s) => s.fact.period)?.fact.period ?? null,
      funder: seen.find((s) => s.fact.funder)?.fact.funder ?? null,
      mentions: seen.map((s) => mentionOf(s.document, s.fact)),
    };
    for (const g of members) for (const s of g.seen) of.set(useKey('project', s.document.id, s.fact.name), record);
    return record;
  });
  return { records, of, joining: { ...joined, ids: records.map((r) => r.id) } };
}

/** Issuer that a document's own head names; a guess keeps nothing apart. */
export const namedOnly =
  (issuerOf: IssuerOf): IssuerOf =>
  (d) =>
    d.fact.issuerNamed ? issuerOf(d) : null;

/** Issuer of each document as an organisation's display name. */
export function issuers(organizations: Resolved<OrganizationRecord>): IssuerOf {
  return ({ fact, file }: CorpusDocument) => {
    if (fact.issuer === null) return null;
    for (const d of file.documents) {
      const org = organizations.of.get(useKey('organization', d.id, fact.issuer));
      if (org) return org.name;
    }
    return fact.issuer;
  };
}
