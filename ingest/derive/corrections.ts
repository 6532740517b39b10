/** The corrections that change what was resolved: names, things that are none, statements that are wrong or missing. */
import { recordId } from '../../graph/ids.ts';
import type {
  EntityKind,
  EntityRecord,
  Evidence,
  GraphRecord,
  MembershipRecord,
  Mention,
  RelationRecord,
} from '../../graph/records.ts';
import { nameKey } from '../../graph/text/fold.ts';
import type { Anchor, CorrectionOf } from '../curation/schema.ts';
import { byPlace, documentAt, evidenceOf } from './corpus.ts';
import type { Guidance } from './guidance.ts';
import { type Lost, overlaps, type Place, placesOf } from './places.ts';
import type { Resolution } from './statements.ts';

const TABLES = {
  case: 'cases',
  person: 'persons',
  arena: 'arenas',
  organization: 'organizations',
  project: 'projects',
} as const;

type Table = { records: EntityRecord[]; of: Map<string, EntityRecord> };
const tableOf = (resolution: Resolution, kind: EntityKind): Table => resolution[TABLES[kind]] as unknown as Table;

const at = (p: Place, m: Mention | Evidence): boolean => p.file.source === m.source && overlaps(p, m);

/** The one thing of a kind that stands at an anchor's words; failing that, the one that goes by them. */
function thingAt(
  anchor: Anchor,
  kind: EntityKind,
  records: EntityRecord[],
  guidance: Guidance,
): { thing: EntityRecord | null; lost: Lost | null; places: Place[] } {
  const places = placesOf(anchor, guidance.files);
  if (typeof places === 'string') return { thing: null, lost: places, places: [] };
  const key = nameKey(anchor.quote);
  const here = records.filter((r) => r.mentions.some((m) => places.some((p) => at(p, m))));
  const exact = here.filter((r) => r.mentions.some((m) => nameKey(m.text) === key && places.some((p) => at(p, m))));
  const named = here.length > 0 ? [] : records.filter((r) => namesOf(r).some((n) => nameKey(n) === key));
  const found = exact.length > 0 ? exact : here.length > 0 ? here : named;
  const [only] = found;
  if (found.length === 1 && only !== undefined && only.kind === kind) return { thing: only, lost: null, places };
  return { thing: null, lost: found.length === 0 ? 'thing' : 'several', places };
}

function namesOf(r: EntityRecord): string[] {
  return r.kind === 'case' ? [r.diarienummer, ...r.variants] : [r.name, ...r.aliases];
}

/** New names and hidden things. Changes the resolution; ids stay as they were. */
export function correctThings(resolution: Resolution, guidance: Guidance): void {
  for (const { index, correction } of guidance.corrections('rename')) {
    const { kind, thing: anchor, name } = correction.rename;
    const { thing, lost, places } = thingAt(anchor, kind, tableOf(resolution, kind).records, guidance);
    if (lost !== null) guidance.lose(index, anchor, lost, places);
    if (thing !== null) rename(thing, name, resolution);
  }
  for (const { index, correction } of guidance.corrections('hide')) {
    const { kind, thing: anchor } = correction.hide;
    const table = tableOf(resolution, kind);
    const { thing, lost, places } = thingAt(anchor, kind, table.records, guidance);
    if (lost !== null) guidance.lose(index, anchor, lost, places);
    if (thing === null) continue;
    table.records.splice(table.records.indexOf(thing), 1);
    for (const [key, record] of table.of) if (record === thing) table.of.delete(key);
  }
}

function rename(thing: EntityRecord, name: string, resolution: Resolution): void {
  if (thing.kind === 'case') {
    thing.title = name;
    return;
  }
  const old = thing.name;
  thing.aliases = [...new Set([...thing.aliases, old])].filter((n) => n !== name).sort();
  thing.name = name;
  if (thing.kind === 'arena' && thing.fullName === name) thing.fullName = null;
  if (thing.kind === 'organization')
    for (const c of resolution.cases.records) if (c.authority === old) c.authority = name;
}

/** Statements without those that a correction calls wrong, and with those that it adds. */
export function correctStatements(records: GraphRecord[], resolution: Resolution, guidance: Guidance): GraphRecord[] {
  const kept = withoutWrong(records, resolution, guidance);
  return withRight(kept, resolution, guidance);
}

function withoutWrong(records: GraphRecord[], resolution: Resolution, guidance: Guidance): GraphRecord[] {
  let out = records;
  for (const { index, correction } of guidance.corrections('wrong')) {
    const { kind, at: anchor, person, body } = correction.wrong;
    const places = placesOf(anchor, guidance.files);
    if (typeof places === 'string') {
      guidance.lose(index, anchor, places);
      continue;
    }
    let struck = 0;
    out = out.flatMap((r) => {
      if (r.kind !== kind || !('evidence' in r) || !means(r, person, body, resolution)) return [r];
      const evidence = r.evidence.filter((e) => !places.some((p) => covers(p, e)));
      struck += r.evidence.length - evidence.length;
      return evidence.length === r.evidence.length ? [r] : evidence.length > 0 ? [{ ...r, evidence }] : [];
    });
    if (struck === 0) guidance.lose(index, anchor, 'thing', places);
  }
  return out === records ? records : unlinked(out, new Set(out.map((r) => r.id)));
}

/** The words of a correction are those of the statement, a part of them, or more than them. */
const covers = (p: Place, e: Evidence): boolean =>
  p.file.source === e.source &&
  p.page === e.page &&
  ((p.start <= e.start && p.end >= e.end) || (e.start <= p.start && e.end >= p.end));

function means(r: GraphRecord, person: string | undefined, body: string | undefined, resolution: Resolution): boolean {
  const known = r.kind === 'membership' ? resolution.persons.records.find((p) => p.id === r.personId) : undefined;
  const persons = known === undefined ? [] : [known.name, ...known.aliases];
  const bodies =
    r.kind === 'membership'
      ? [r.organization]
      : r.kind === 'decision'
        ? [r.body]
        : r.kind === 'meeting' || r.kind === 'meetingCount'
          ? [r.arena]
          : [];
  const among = (wanted: string | undefined, names: string[]): boolean =>
    wanted === undefined || names.some((n) => nameKey(n) === nameKey(wanted));
  return among(person, persons) && among(body, bodies);
}

/** Links to what is gone are taken out. */
function unlinked(records: GraphRecord[], ids: ReadonlySet<string>): GraphRecord[] {
  const left = (id: string | null): string | null => (id !== null && ids.has(id) ? id : null);
  return records.map((r) => {
    if (r.kind === 'decision') return { ...r, meetingId: left(r.meetingId) };
    if (r.kind === 'agendaItem') return { ...r, meetingId: left(r.meetingId), decisionId: left(r.decisionId) };
    return r;
  });
}

function withRight(records: GraphRecord[], resolution: Resolution, guidance: Guidance): GraphRecord[] {
  const byId = new Map(records.map((r) => [r.id, r]));
  for (const { index, correction } of guidance.corrections('right')) {
    const { right } = correction;
    const evidence = evidenceAt(right.at, guidance);
    if (typeof evidence === 'string') {
      guidance.lose(index, right.at, evidence);
      continue;
    }
    const find = (anchor: Anchor, ...kinds: EntityKind[]): EntityRecord | null => {
      const tries = kinds.map((kind) => thingAt(anchor, kind, tableOf(resolution, kind).records, guidance));
      const hit = tries.find((t) => t.thing !== null);
      const [miss] = tries;
      if (hit === undefined && miss?.lost) guidance.lose(index, anchor, miss.lost, miss.places);
      return hit?.thing ?? null;
    };
    const made = right.kind === 'membership' ? membership(right, evidence, find) : relation(right, evidence, find);
    if (made === null) continue;
    const known = byId.get(made.id);
    byId.set(
      made.id,
      known !== undefined && 'evidence' in known ? { ...known, evidence: together(known.evidence, evidence) } : made,
    );
  }
  return [...byId.values()];
}

const together = (known: Evidence[], added: Evidence): Evidence[] =>
  known.some((e) => byPlace(e, added) === 0) ? known : [...known, added].sort(byPlace);

function evidenceAt(anchor: Anchor, guidance: Guidance): Evidence | Lost {
  const places = placesOf(anchor, guidance.files);
  if (typeof places === 'string') return places;
  const [place] = places;
  const document = place ? documentAt(place.file, place.page, place.start) : null;
  return place && document ? evidenceOf(document, place) : 'quote';
}

type Right = CorrectionOf<'right'>['right'];
type Find = (anchor: Anchor, ...kinds: EntityKind[]) => EntityRecord | null;

function membership(
  right: Extract<Right, { kind: 'membership' }>,
  evidence: Evidence,
  find: Find,
): MembershipRecord | null {
  const person = find(right.person, 'person');
  const body = find(right.body, 'arena', 'organization', 'project');
  const behalf = right.onBehalfOf === undefined ? null : find(right.onBehalfOf, 'organization', 'arena');
  if (person?.kind !== 'person' || body === null || body.kind === 'case' || body.kind === 'person') return null;
  if (right.onBehalfOf !== undefined && behalf === null) return null;
  const { role, from = null, to = null, asOf = null } = right;
  return {
    kind: 'membership',
    id: recordId('membership', person.id, role, body.id, behalf?.id ?? null, null, from, to, asOf),
    person: person.name,
    personId: person.id,
    role,
    organization: body.name,
    organizationId: body.id,
    onBehalfOf: behalf !== null && 'name' in behalf ? behalf.name : null,
    onBehalfOfId: behalf?.id ?? null,
    inPlaceOf: null,
    inPlaceOfId: null,
    from,
    to,
    asOf,
    confidence: 1,
    evidence: [evidence],
  };
}

function relation(right: Extract<Right, { kind: 'relation' }>, evidence: Evidence, find: Find): RelationRecord | null {
  const from = find(right.from.thing, right.from.kind);
  const to = find(right.to.thing, right.to.kind);
  if (from === null || to === null || from === to) return null;
  const { type } = right;
  return {
    kind: 'relation',
    id: recordId('relation', type, from.id, to.id),
    type,
    from: from.id,
    to: to.id,
    evidence: [evidence],
  };
}
