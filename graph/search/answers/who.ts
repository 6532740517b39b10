/** Who sat in, chaired or represented whom in a body: memberships of the body, or of a person. */
import type { GraphRecord, MembershipRecord, RecordOf } from '../../records.ts';
import type { StoreReader } from '../../store.ts';
import { across } from './across.ts';
import { holdsIn, type Reply, SILENT, type Told } from './told.ts';

/** Words of a question → the roles it is about. The first that fits decides. */
const ROLES: readonly { asks: RegExp; role: RegExp }[] = [
  { asks: /vice\s+ordf/iu, role: /^\d?:?[ea]?\s*vice\s+ordförande/iu },
  { asks: /ordförande|(?<!\p{L})ordf(?!\p{L})|leder(?!\p{L})|ledde/iu, role: /^(?:ordförande|presidium)/iu },
  { asks: /sekreterare/iu, role: /sekreterare/iu },
  { asks: /just(?:erare|erade)/iu, role: /juster/iu },
  { asks: /ersättare|suppleant/iu, role: /ersättare|suppleant/iu },
  { asks: /föredra/iu, role: /föredra/iu },
  { asks: /handlägg/iu, role: /handlägg/iu },
  { asks: /kontaktperson/iu, role: /kontakt/iu },
  { asks: /projektled/iu, role: /projektled/iu },
  { asks: /reserver/iu, role: /reserv/iu },
  { asks: /yrkade|yrkande/iu, role: /yrka|motion/iu },
  { asks: /undertecknade|undertecknare|skrev\s+under/iu, role: /underteckn/iu },
  { asks: /representer|företräd/iu, role: /representant|företrädare|ledamot|ordförande/iu },
  { asks: /ledamot|ledamöter|sitter|satt(?!\p{L})/iu, role: /ledamot|ordförande|ersättare|representant/iu },
];

const ASKS_SUBSTITUTE = /i\s*stället\s+för|ersat(?:te|t)|ersätt(?:er|are)|trädde\s+in|tjänstgjorde|suppleant/iu;

/** Answers at most. */
const MOST = 6;

const known = (m: MembershipRecord): string => m.to ?? m.asOf ?? m.from ?? '';
const byTime = (a: MembershipRecord, b: MembershipRecord): number =>
  known(a) < known(b) ? 1 : known(a) > known(b) ? -1 : a.id < b.id ? -1 : 1;

/** `Ordförande i Vårdrådet för Region Tranmarken, 2021`. */
export function officeOf(m: MembershipRecord): string {
  const behalf = m.onBehalfOf !== null && m.onBehalfOf !== m.organization ? ` för ${m.onBehalfOf}` : '';
  const place = m.inPlaceOf === null ? '' : ` i stället för ${m.inPlaceOf}`;
  const span = m.from !== null || m.to !== null ? `${m.from ?? ''}–${m.to ?? ''}` : m.asOf;
  const said = `${m.role} i ${m.organization}${behalf}${place}`;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${span === null ? '' : `, ${span}`}`;
}

/** Persons of the bodies named, by the role, the principal and the year asked for. */
export async function whoIn(
  reader: StoreReader,
  text: string,
  named: readonly GraphRecord[],
  years: readonly number[],
): Promise<Reply> {
  const bodies = named.filter((r) => r.kind === 'arena' || r.kind === 'organization' || r.kind === 'project');
  const asked = ROLES.find((r) => r.asks.test(text));
  const found: MembershipRecord[] = [];
  for (const body of bodies) {
    const principals = bodies.filter((b) => b !== body).map((b) => b.id);
    const all = (await across(reader, body.id, 'IN_BODY', 'membership')).filter((m) =>
      holdsIn(years, m.from ?? m.asOf, m.to ?? m.asOf),
    );
    const inRole = asked === undefined ? all : all.filter((m) => asked.role.test(m.role));
    const forThem = inRole.filter((m) => m.onBehalfOfId !== null && principals.includes(m.onBehalfOfId));
    found.push(...(forThem.length > 0 ? forThem : inRole));
  }
  const told = await persons(reader, found.sort(byTime));
  const first = bodies[0];
  if (told.length > 0 || first === undefined) return { told, nothing: null };
  const when = years.length > 0 ? ` ${years.join(', ')}` : '';
  return { told, nothing: `Handlingarna säger inte vem det är i ${first.name}${when}.` };
}

/** One answer a person, with the newest membership. */
async function persons(reader: StoreReader, memberships: readonly MembershipRecord[]): Promise<Told[]> {
  const told = new Map<string, Told>();
  for (const m of memberships) {
    if (told.has(m.personId) || told.size >= MOST) continue;
    const record = await reader.get('person', m.personId);
    if (record) told.set(m.personId, { record, summary: officeOf(m), evidence: m.evidence[0] ?? null });
  }
  return [...told.values()];
}

/** Who served in a person's place. */
export async function inPlaceOf(
  reader: StoreReader,
  text: string,
  named: readonly GraphRecord[],
  years: readonly number[],
): Promise<Reply> {
  const missed = named.filter((r) => r.kind === 'person');
  if (missed.length === 0 || !ASKS_SUBSTITUTE.test(text)) return SILENT;
  const memberships = await Promise.all(missed.map((p) => across(reader, p.id, 'IN_PLACE_OF', 'membership')));
  const told = await persons(
    reader,
    memberships
      .flat()
      .filter((m) => holdsIn(years, m.from ?? m.asOf, m.to ?? m.asOf))
      .sort(byTime),
  );
  const nothing = told.length > 0 ? null : `Handlingarna säger inte vem som trädde in för ${missed[0]?.name}.`;
  return { told, nothing };
}

/** Bodies a person sits in, newest first. */
export async function seatsOf(
  reader: StoreReader,
  person: RecordOf<'person'>,
  years: readonly number[],
): Promise<Reply> {
  const memberships = (await across(reader, person.id, 'HOLDS', 'membership'))
    .filter((m) => holdsIn(years, m.from ?? m.asOf, m.to ?? m.asOf))
    .sort(byTime);
  const told = new Map<string, Told>();
  for (const m of memberships) {
    if (told.has(m.organizationId) || told.size >= MOST) continue;
    const record = await reader.find(m.organizationId);
    if (record)
      told.set(m.organizationId, { record, summary: `${m.person}: ${officeOf(m)}`, evidence: m.evidence[0] ?? null });
  }
  return told.size > 0 ? { told: [...told.values()], nothing: null } : SILENT;
}
