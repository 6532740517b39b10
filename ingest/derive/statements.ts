import type { NameRef, StatementFact, StatementOf } from '../../graph/facts.ts';
import { recordId } from '../../graph/ids.ts';
import type {
  ArenaRecord,
  Evidence,
  GraphRecord,
  OrganizationRecord,
  PersonRecord,
  ProjectRecord,
} from '../../graph/records.ts';
import { nameKey } from '../../graph/text/fold.ts';
import { byPlace, type CorpusDocument, type CorpusFile, evidenceOf, useKey } from './corpus.ts';
import { linkRecords } from './links.ts';
import type { ResolvedCases } from './resolve-cases.ts';
import { type Resolved, withParty } from './resolve-persons.ts';

/** Everything the statements' names are looked up in. */
export interface Resolution {
  cases: ResolvedCases;
  persons: Resolved<PersonRecord>;
  arenas: Resolved<ArenaRecord>;
  organizations: Resolved<OrganizationRecord>;
  projects: Resolved<ProjectRecord>;
}

type Body = ArenaRecord | OrganizationRecord | ProjectRecord;

/** Looks a statement's names up within its document. */
class Lookup {
  private readonly r: Resolution;
  private readonly d: CorpusDocument;
  private readonly projects: ReadonlyMap<string, ProjectRecord>;
  /** `projects`: those of the whole corpus by name, for a statement of a project that its own file names nowhere as one. */
  constructor(r: Resolution, d: CorpusDocument, projects: ReadonlyMap<string, ProjectRecord>) {
    this.r = r;
    this.d = d;
    this.projects = projects;
  }
  body(ref: NameRef | null): Body | null {
    if (!ref) return null;
    const table =
      ref.kind === 'arena' ? this.r.arenas : ref.kind === 'organization' ? this.r.organizations : this.r.projects;
    const of = (id: string): Body | undefined => table.of.get(useKey(ref.kind, id, ref.name));
    const inFile = of(this.d.id) ?? this.d.file.documents.map((d) => of(d.id)).find((b) => b !== undefined);
    return inFile ?? (ref.kind === 'project' ? (this.projects.get(nameKey(ref.name)) ?? null) : null);
  }
  /** `party` tells two of a name in one document apart. */
  person(name: string | null, party: string | null = null): PersonRecord | null {
    const of = (n: string): PersonRecord | undefined => this.r.persons.of.get(useKey('person', this.d.id, n));
    return name === null ? null : ((party === null ? undefined : of(withParty(name, party))) ?? of(name) ?? null);
  }
  /** Any thing by its name as the document has it. */
  thing(kind: 'case' | 'person' | 'arena' | 'organization' | 'project', name: string): string | null {
    if (kind === 'case') return this.r.cases.of.get(`${this.d.id}|${name}`)?.id ?? null;
    if (kind === 'person') return this.person(name)?.id ?? null;
    return this.body({ kind, name })?.id ?? null;
  }
  /** Shown spelling of case numbers as written. */
  numbers(written: string[]): string[] {
    return [...new Set(written.map((w) => this.r.cases.of.get(`${this.d.id}|${w}`)?.diarienummer ?? w))];
  }
  shown(name: string): string {
    return (
      this.person(name)?.name ??
      this.r.arenas.of.get(useKey('arena', this.d.id, name))?.name ??
      this.r.organizations.of.get(useKey('organization', this.d.id, name))?.name ??
      name
    );
  }
}

/** A record in the making, with what tells it from others of its kind. */
type Draft = { key: (string | number | null)[]; record: GraphRecord & { evidence: Evidence[] } };
type Make<K extends StatementFact['kind']> = (
  s: StatementOf<K>,
  look: Lookup,
  d: CorpusDocument,
  e: Evidence,
) => Draft | null;

const draft = (key: (string | number | null)[], record: GraphRecord & { evidence: Evidence[] }): Draft => ({
  key,
  record: { ...record, id: recordId(record.kind, ...key) },
});
const people = (
  list: { person: string | null; party: string | null }[],
  look: Lookup,
): { person: string | null; party: string | null }[] =>
  list.map((p) => {
    const known = look.person(p.person, p.party);
    return { person: known?.name ?? p.person, party: p.party ?? known?.party ?? null };
  });

/** How each kind of statement becomes a record; null when what it speaks of was not found. */
const MAKERS: { [K in StatementFact['kind']]: Make<K> } = {
  membership: (s, look, _d, e) => {
    const person = look.person(s.person, s.party);
    const body = look.body(s.body);
    if (!person || !body) return null;
    const behalf = look.body(s.onBehalfOf);
    const place = look.person(s.inPlaceOf);
    return draft([person.id, s.role, body.id, behalf?.id ?? null, place?.id ?? s.inPlaceOf, s.from, s.to, s.asOf], {
      kind: 'membership',
      id: '',
      person: person.name,
      personId: person.id,
      role: s.role,
      organization: body.name,
      organizationId: body.id,
      onBehalfOf: behalf?.name ?? null,
      onBehalfOfId: behalf?.id ?? null,
      inPlaceOf: place?.name ?? s.inPlaceOf,
      inPlaceOfId: place?.id ?? null,
      from: s.from,
      to: s.to,
      asOf: s.asOf,
      confidence: s.confidence,
      evidence: [e],
    });
  },
  decision: (s, look, _d, e) => {
    const body = look.body(s.body);
    if (!body) return null;
    return draft([body.id, s.date, s.paragraph, s.paragraph ? null : nameKey(s.title).slice(0, 60)], {
      kind: 'decision',
      id: '',
      body: body.name,
      bodyId: body.id,
      date: s.date,
      paragraph: s.paragraph,
      title: s.title,
      diarienummer: look.numbers(s.diarienummer),
      points: s.points,
      outcome: s.outcome,
      formal: s.formal,
      proposers: s.proposers.map((p) => ({ ...(people([p], look)[0] ?? p), motion: p.motion })),
      reservations: people(s.reservations, look),
      notes: people(s.notes, look),
      vote: s.vote,
      meetingId: null,
      evidence: [e],
    });
  },
  meeting: (s, look, _d, e) => {
    const body = look.body(s.body);
    return body
      ? draft([body.id, s.date], {
          kind: 'meeting',
          id: '',
          arena: body.name,
          arenaId: body.id,
          date: s.date,
          dateTo: s.dateTo,
          evidence: [e],
        })
      : null;
  },
  agendaItem: (s, look, d, e) =>
    draft([d.id, s.number, nameKey(s.title).slice(0, 60)], {
      kind: 'agendaItem',
      id: '',
      meetingId: meetingId(look.body(s.body), s.meetingDate),
      number: s.number,
      title: s.title,
      diarienummer: look.numbers(s.diarienummer),
      presenters: s.presenters.map((p) => look.person(p)?.name ?? p),
      decisionId: null,
      evidence: [e],
    }),
  meetingCount: (s, look, _d, e) => {
    const body = look.body(s.body);
    return body
      ? draft([body.id, s.year, s.count, s.count === 1 ? nameKey(e.quote).slice(0, 80) : null], {
          kind: 'meetingCount',
          id: '',
          arena: body.name,
          arenaId: body.id,
          year: s.year,
          count: s.count,
          evidence: [e],
        })
      : null;
  },
  agreement: (s, look, d, e) =>
    draft([d.id], {
      kind: 'agreement',
      id: '',
      name: s.name,
      diarienummer: look.numbers(s.diarienummer),
      parties: s.parties.map((p) => look.shown(p)),
      from: s.from,
      to: s.to,
      renewal: s.renewal,
      notice: s.notice,
      compensationSek: s.compensationSek,
      contacts: s.contacts.map((p) => look.person(p)?.name ?? p),
      documentId: d.id,
      evidence: [e],
    }),
  assignment: (s, look, d, e) =>
    draft([d.id, s.to, nameKey(s.what).slice(0, 80)], {
      kind: 'assignment',
      id: '',
      to: look.shown(s.to),
      by: s.by === null ? null : look.shown(s.by),
      what: s.what,
      due: s.due,
      diarienummer: look.numbers(s.diarienummer),
      reportedBack: null,
      evidence: [e],
    }),
  relation: (s, look, d, e) => {
    const from =
      s.from.kind === 'document' ? (d.file.documents[s.from.index]?.id ?? null) : look.thing(s.from.kind, s.from.name);
    const to = look.thing(s.to.kind, s.to.name);
    return from && to && from !== to
      ? draft([s.type, from, to], { kind: 'relation', id: '', type: s.type, from, to, evidence: [e] })
      : null;
  },
  amount: (s, _look, _d, e) =>
    draft([s.valueSek, s.year, nameKey(s.what).slice(0, 80)], {
      kind: 'amount',
      id: '',
      what: s.what,
      valueSek: s.valueSek,
      year: s.year,
      evidence: [e],
    }),
  deadline: (s, _look, _d, e) =>
    draft([s.date, nameKey(s.what).slice(0, 80)], {
      kind: 'deadline',
      id: '',
      date: s.date,
      what: s.what,
      evidence: [e],
    }),
  abbreviation: (s, _look, _d, e) =>
    draft([s.short, nameKey(s.long)], {
      kind: 'abbreviation',
      id: '',
      short: s.short,
      long: s.long.charAt(0).toUpperCase() + s.long.slice(1),
      evidence: [e],
    }),
};

const meetingId = (body: Body | null, date: string | null): string | null =>
  body && date ? recordId('meeting', body.id, date) : null;

/** Records of all statements; the same statement told twice is one record with both places as evidence. */
export function statementRecords(files: CorpusFile[], resolution: Resolution): GraphRecord[] {
  const byId = new Map<string, GraphRecord & { evidence: Evidence[] }>();
  const projects = new Map(resolution.projects.records.map((p) => [nameKey(p.name), p]));
  for (const file of files) {
    for (const s of file.facts.statements) {
      const d = file.documents[s.document];
      if (!d) continue;
      const evidence = evidenceOf(d, s.span);
      if (evidence.quote === '') continue;
      const make = MAKERS[s.kind] as Make<StatementFact['kind']>;
      const made = make(s as never, new Lookup(resolution, d, projects), d, evidence);
      if (!made) continue;
      const known = byId.get(made.record.id);
      byId.set(made.record.id, known ? joined(known, made.record) : made.record);
    }
  }
  const records = [...byId.values()];
  for (const r of records) r.evidence.sort(byPlace);
  return linkRecords(records);
}

function joined(
  a: GraphRecord & { evidence: Evidence[] },
  b: GraphRecord & { evidence: Evidence[] },
): GraphRecord & { evidence: Evidence[] } {
  const evidence = [...a.evidence];
  for (const e of b.evidence)
    if (!evidence.some((x) => x.source === e.source && x.page === e.page && x.start === e.start && x.end === e.end))
      evidence.push(e);
  if (a.kind !== 'decision' || b.kind !== 'decision') return { ...a, evidence };
  const base = b.formal && !a.formal ? b : a;
  return { ...base, diarienummer: [...new Set([...a.diarienummer, ...b.diarienummer])], evidence };
}
