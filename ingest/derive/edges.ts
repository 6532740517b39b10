import { EDGES, type Edge, type EdgeName } from '../../graph/domain.ts';
import type { GraphRecord, RecordKind, RelationType } from '../../graph/records.ts';
import { nameKey } from '../../graph/text/fold.ts';

const RELATION_EDGE: Record<RelationType, EdgeName> = {
  supersedes: 'SUPERSEDES',
  extends: 'EXTENDS',
  refersTo: 'REFERS_TO',
  partOf: 'BELONGS_TO',
  funds: 'FUNDS',
  steers: 'STEERS',
};

/** Names of things that records refer to by name, to find their nodes. */
interface Names {
  cases: Map<string, string[]>;
  persons: Map<string, { id: string; party: string | null }[]>;
  bodies: Map<string, string>;
}

function namesOf(records: GraphRecord[]): Names {
  const names: Names = { cases: new Map(), persons: new Map(), bodies: new Map() };
  for (const r of records) {
    if (r.kind === 'case')
      for (const v of new Set([r.diarienummer, ...r.variants]))
        names.cases.set(v, [...(names.cases.get(v) ?? []), r.id]);
    else if (r.kind === 'person')
      for (const key of new Set([r.name, ...r.aliases].map(nameKey)))
        names.persons.set(key, [...(names.persons.get(key) ?? []), { id: r.id, party: r.party }]);
    else if (r.kind === 'arena' || r.kind === 'organization')
      for (const n of [r.name, ...r.aliases]) names.bodies.set(nameKey(n), names.bodies.get(nameKey(n)) ?? r.id);
  }
  return names;
}

/** Edges of the derived graph, made from the records alone; sorted, without doubles, and only such as `EDGES` allows. */
export function edgesOf(records: GraphRecord[]): Edge[] {
  const names = namesOf(records);
  const kinds = new Map<string, RecordKind>(records.map((r) => [r.id, r.kind]));
  const seen = new Set<string>();
  const edges: Edge[] = [];
  const add = (
    from: string | null | undefined,
    type: EdgeName,
    to: string | null | undefined,
    record: string,
  ): void => {
    if (!from || !to || from === to) return;
    const [a, b] = [kinds.get(from), kinds.get(to)];
    const legal = EDGES[type] as { from: readonly RecordKind[]; to: readonly RecordKind[] };
    if (!a || !b || !legal.from.includes(a) || !legal.to.includes(b)) return;
    const key = `${from}|${type}|${to}|${record}`;
    if (!seen.has(key) && seen.add(key)) edges.push({ from, type, to, record });
  };
  const concerns = (id: string, numbers: string[]): void => {
    for (const n of numbers) {
      const [only, ...more] = names.cases.get(n) ?? [];
      if (more.length === 0) add(id, 'CONCERNS', only, id);
    }
  };
  /** The one person of a name; of namesakes the one of the party. Where nothing tells them apart it is none of them. */
  const person = (name: string | null, party: string | null = null): string | undefined => {
    const all = name === null ? [] : (names.persons.get(nameKey(name)) ?? []);
    const own = party === null || all.length < 2 ? all : all.filter((p) => p.party === party);
    return own.length === 1 ? own[0]?.id : undefined;
  };
  const body = (name: string | null): string | undefined =>
    name === null ? undefined : names.bodies.get(nameKey(name));
  for (const r of records) {
    switch (r.kind) {
      case 'document':
        add(r.id, 'PART_OF', r.partOf, r.id);
        concerns(r.id, r.diarienummer);
        for (const a of r.authors) add(person(a), 'AUTHORED', r.id, r.id);
        add(body(r.issuer), 'ISSUED', r.id, r.id);
        break;
      case 'passage':
        add(r.id, 'IN_DOCUMENT', r.document, r.id);
        break;
      case 'case':
      case 'person':
      case 'arena':
      case 'organization':
      case 'project':
        for (const m of r.mentions) add(r.id, 'MENTIONED_IN', m.document, r.id);
        if (r.kind === 'project') add(r.id, 'FUNDED_BY', body(r.funder), r.id);
        break;
      case 'membership':
        add(r.personId, 'HOLDS', r.id, r.id);
        add(r.id, 'IN_BODY', r.organizationId, r.id);
        add(r.id, 'ON_BEHALF_OF', r.onBehalfOfId, r.id);
        add(r.id, 'IN_PLACE_OF', r.inPlaceOfId, r.id);
        break;
      case 'decision':
        add(r.id, 'DECIDED_BY', r.bodyId, r.id);
        add(r.id, 'AT_MEETING', r.meetingId, r.id);
        concerns(r.id, r.diarienummer);
        for (const p of r.proposers) add(person(p.person, p.party), 'PROPOSED', r.id, r.id);
        for (const p of r.reservations) add(person(p.person, p.party), 'RESERVED', r.id, r.id);
        for (const p of r.notes) add(person(p.person, p.party), 'NOTED', r.id, r.id);
        break;
      case 'meeting':
        add(r.id, 'MEETING_OF', r.arenaId, r.id);
        break;
      case 'agendaItem':
        add(r.id, 'AT_MEETING', r.meetingId, r.id);
        add(r.id, 'LED_TO', r.decisionId, r.id);
        concerns(r.id, r.diarienummer);
        for (const p of r.presenters) add(person(p), 'PRESENTED', r.id, r.id);
        break;
      case 'meetingCount':
        add(r.id, 'COUNTED_FOR', r.arenaId, r.id);
        break;
      case 'agreement':
        add(r.id, 'AGREED_IN', r.documentId, r.id);
        concerns(r.id, r.diarienummer);
        for (const p of r.parties) add(body(p), 'PARTY_TO', r.id, r.id);
        for (const p of r.contacts) add(person(p), 'CONTACT_FOR', r.id, r.id);
        break;
      case 'assignment':
        add(r.id, 'ASSIGNED_TO', person(r.to) ?? body(r.to), r.id);
        add(r.id, 'REPORTED_IN', r.reportedBack, r.id);
        concerns(r.id, r.diarienummer);
        break;
      case 'relation':
        add(r.from, RELATION_EDGE[r.type], r.to, r.id);
        break;
      case 'warning':
        for (const id of r.about) add(r.id, 'WARNS_OF', id, r.id);
        break;
    }
  }
  return edges.sort((a, b) => cmp(a.from, b.from) || cmp(a.type, b.type) || cmp(a.to, b.to) || cmp(a.record, b.record));
}

const cmp = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
