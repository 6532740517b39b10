/** What an answer card says of a thing: two or three facts the graph holds, in plain Swedish. */

import type {
  ArenaRecord,
  CaseRecord,
  Classification,
  GraphRecord,
  Level,
  MembershipRecord,
  OrganizationRecord,
  PersonRecord,
  ProjectRecord,
} from '../../records.ts';
import type { StoreReader } from '../../store.ts';
import { across } from './across.ts';

const ROLES_SHOWN = 3;

const LEVEL_WORDS: Record<Level, string> = {
  kommunal: 'kommunal nivå',
  'kommun-region': 'kommuner och region tillsammans',
  regional: 'regional nivå',
  nationell: 'nationell nivå',
  EU: 'EU-nivå',
};

const CLASS_WORDS: Record<Classification, string> = {
  kommun: 'Kommun',
  region: 'Region',
  myndighet: 'Myndighet',
  universitet: 'Universitet eller högskola',
  förbund: 'Förbund',
  företag: 'Företag',
  förening: 'Förening',
  parti: 'Parti',
  EU: 'EU-organ',
  annan: 'Organisation',
};

const ARENA_WORDS = {
  politisk: 'Politiskt organ',
  tjänsteperson: 'Organ för tjänstepersoner',
  blandad: 'Organ för politiker och tjänstepersoner',
} as const;

/** Facts of a thing, joined by full stops. Never empty. */
export async function summarise(reader: StoreReader, record: GraphRecord): Promise<string> {
  const facts = await factsOf(reader, record);
  const told = facts.filter((f): f is string => f !== null && f !== '');
  return told.length > 0 ? `${told.map((f) => f.replace(/[.\s]+$/u, '')).join('. ')}.` : 'Nämns i handlingarna.';
}

async function factsOf(reader: StoreReader, record: GraphRecord): Promise<(string | null)[]> {
  switch (record.kind) {
    case 'case':
      return caseFacts(reader, record);
    case 'person':
      return personFacts(reader, record);
    case 'arena':
      return arenaFacts(reader, record);
    case 'organization':
      return organizationFacts(record);
    case 'project':
      return projectFacts(record);
    case 'abbreviation':
      return [`${record.short} står för ${record.long}`];
    default:
      return [];
  }
}

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function mentionedIn(mentions: readonly { document: string }[]): string | null {
  const documents = new Set(mentions.map((m) => m.document)).size;
  return documents === 0 ? null : `Nämns i ${plural(documents, 'handling', 'handlingar')}`;
}

async function caseFacts(reader: StoreReader, c: CaseRecord): Promise<(string | null)[]> {
  const decisions = await across(reader, c.id, 'CONCERNS', 'decision');
  return [
    c.title,
    `Ärende från ${c.year}${c.authority ? ` hos ${c.authority}` : ''}`,
    decisions.length > 0 ? plural(decisions.length, 'beslut', 'beslut') : null,
    mentionedIn(c.mentions),
  ];
}

/** The year a membership was last known to hold, for ordering. */
const known = (m: MembershipRecord): string => m.to ?? m.asOf ?? m.from ?? '';

async function personFacts(reader: StoreReader, p: PersonRecord): Promise<(string | null)[]> {
  const memberships = (await across(reader, p.id, 'HOLDS', 'membership')).sort((a, b) =>
    known(a) < known(b) ? 1 : known(a) > known(b) ? -1 : a.id < b.id ? -1 : 1,
  );
  const roles = [
    ...new Set(
      memberships.map(
        (m) =>
          `${m.role} i ${m.organization}${m.onBehalfOf && m.onBehalfOf !== m.organization ? ` för ${m.onBehalfOf}` : ''}`,
      ),
    ),
  ];
  const more = roles.length - ROLES_SHOWN;
  const shown = roles.slice(0, ROLES_SHOWN).join(', ');
  return [
    p.party ? `Parti: ${p.party}` : null,
    shown === ''
      ? null
      : `${shown.charAt(0).toUpperCase()}${shown.slice(1)}${more > 0 ? ` och ${plural(more, 'uppdrag', 'uppdrag')} till` : ''}`,
    roles.length === 0 || !p.party ? mentionedIn(p.mentions) : null,
  ];
}

async function arenaFacts(reader: StoreReader, a: ArenaRecord): Promise<(string | null)[]> {
  const counts = (await across(reader, a.id, 'COUNTED_FOR', 'meetingCount')).sort(
    (x, y) => y.year - x.year || y.count - x.count,
  );
  const meetings = await across(reader, a.id, 'MEETING_OF', 'meeting');
  const latest = counts[0];
  const kind = a.arenaKind ? ARENA_WORDS[a.arenaKind] : 'Organ';
  return [
    a.fullName && a.fullName !== a.name ? a.fullName : null,
    a.level ? `${kind}, ${LEVEL_WORDS[a.level]}` : a.arenaKind ? kind : null,
    latest ? `${plural(latest.count, 'möte', 'möten')} ${latest.year}` : null,
    !latest && meetings.length > 0
      ? plural(meetings.length, 'sammanträde finns i handlingarna', 'sammanträden finns i handlingarna')
      : null,
    mentionedIn(a.mentions),
  ];
}

function organizationFacts(o: OrganizationRecord): (string | null)[] {
  const other = o.aliases.filter((n) => n !== o.name).slice(0, 2);
  return [
    CLASS_WORDS[o.classification],
    other.length > 0 ? `Kallas även ${other.join(', ')}` : null,
    mentionedIn(o.mentions),
  ];
}

function projectFacts(p: ProjectRecord): (string | null)[] {
  const [from, to] = p.period ?? [null, null];
  return [
    p.code ? `Projekt ${p.code}` : 'Projekt',
    from || to ? `Pågår ${from ?? '…'}–${to ?? ''}` : null,
    p.funder ? `Finansieras av ${p.funder}` : null,
    mentionedIn(p.mentions),
  ];
}
