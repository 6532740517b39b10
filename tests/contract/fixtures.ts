/** Small records and facts for the store tests. Every name is invented. */
import type { Edge } from '../../graph/domain.ts';
import { RECORD_KINDS } from '../../graph/domain.ts';
import type { FileFacts } from '../../graph/facts.ts';
import { sha256 } from '../../graph/ids.ts';
import type { Evidence, GraphRecord, Mention, PassageRecord, RecordKind, RecordOf } from '../../graph/records.ts';
import type { DerivedGraph, FileEntry, IndexedPassage, IndexField, NameEntry, RunEntry } from '../../graph/store.ts';

/** Facts of a content. The same `content` gives the same SHA-256; `version` makes other facts of it. */
export function factsOf(content: string, version = '1', pages = 1): FileFacts {
  return {
    sha256: sha256(content),
    mediaType: 'text/plain',
    extractorVersion: version,
    pages: Array.from({ length: pages }, (_, i) => ({
      page: i + 1,
      method: 'text' as const,
      confidence: null,
      text: `Sida ${i + 1} av ${content}: "åäö" \0 ${'ord '.repeat(20)}`,
    })),
    documents: [],
    passages: [{ document: 0, span: { page: 1, start: 0, end: 4 }, headings: [], paragraph: null, diarienummer: [] }],
    mentions: [],
    statements: [],
  };
}

export function storedEntry(source: string, facts: FileFacts): FileEntry {
  return {
    source,
    sha256: facts.sha256,
    path: `/handlingar/${source}`,
    bytes: 1200,
    mediaType: facts.mediaType,
    status: 'stored',
    failure: null,
    extractorVersion: facts.extractorVersion,
    pages: facts.pages.length,
    ocrPages: 0,
    passages: facts.passages.length,
    documents: facts.documents.length,
  };
}

/** A file that could be read as bytes (`content` given) but not understood, or not even read. */
export function failedEntry(source: string, content: string | null = null): FileEntry {
  return {
    source,
    sha256: content === null ? null : sha256(content),
    path: `/handlingar/${source}`,
    bytes: 0,
    mediaType: null,
    status: 'failed',
    failure: { code: 'ENCRYPTED', message: 'Filen är låst med lösenord.', page: null },
    extractorVersion: null,
    pages: 0,
    ocrPages: 0,
    passages: 0,
    documents: 0,
  };
}

export function runOf(files: number, command: RunEntry['command'] = 'ingest'): RunEntry {
  return { command, startedAt: '2031-05-06T07:08:09Z', finishedAt: '2031-05-06T07:08:10Z', files, failed: 0 };
}

const SOURCE = 'noter/lekplatser.txt';

const mention: Mention = { source: SOURCE, document: 'doc-1', page: 1, start: 0, end: 4, text: 'Lunn' };
const evidence: Evidence = {
  source: SOURCE,
  document: 'doc-1',
  passage: null,
  page: 1,
  start: 0,
  end: 4,
  quote: 'Lunn',
};

/** One plain record of each kind. */
const SAMPLES: { [K in RecordKind]: Omit<RecordOf<K>, 'id'> } = {
  document: {
    kind: 'document',
    source: SOURCE,
    title: 'Noter om lekplatser',
    type: 'annat',
    date: '2031-05',
    issuer: null,
    diarienummer: [],
    authors: [],
    partOf: null,
    pages: [1, 2],
    startsWith: 'Lunnevads kommun',
    alsoAt: [],
  },
  page: {
    kind: 'page',
    source: SOURCE,
    page: 1,
    method: 'text',
    confidence: null,
    text: 'Lunnevads kommun \0 🛝',
    repairedText: null,
  },
  passage: {
    kind: 'passage',
    source: SOURCE,
    document: 'doc-1',
    page: 1,
    start: 0,
    end: 16,
    text: 'Lunnevads kommun',
    headings: ['Gungor'],
    paragraph: null,
    diarienummer: [],
    entities: [],
  },
  case: {
    kind: 'case',
    authority: null,
    diarienummer: 'LEK/7/2031',
    diarium: 'LEK',
    number: 7,
    year: 2031,
    title: null,
    variants: ['LEK/7/2031'],
    mentions: [mention],
  },
  person: { kind: 'person', name: 'Ture Åsgrim', party: null, aliases: [], mentions: [mention] },
  arena: {
    kind: 'arena',
    name: 'Gungnämnden',
    fullName: null,
    aliases: [],
    arenaKind: 'politisk',
    level: 'kommunal',
    description: null,
    mentions: [mention],
  },
  organization: {
    kind: 'organization',
    name: 'Lunnevads kommun',
    classification: 'kommun',
    aliases: [],
    mentions: [mention],
  },
  project: {
    kind: 'project',
    name: 'Fler gungor',
    code: null,
    aliases: [],
    period: null,
    funder: null,
    mentions: [mention],
  },
  membership: {
    kind: 'membership',
    person: 'Ture Åsgrim',
    personId: 'person-1',
    role: 'ledamot',
    organization: 'Gungnämnden',
    organizationId: 'arena-1',
    onBehalfOf: null,
    onBehalfOfId: null,
    inPlaceOf: null,
    inPlaceOfId: null,
    from: null,
    to: null,
    asOf: '2031',
    confidence: 0.75,
    evidence: [evidence],
  },
  decision: {
    kind: 'decision',
    body: 'Gungnämnden',
    bodyId: 'arena-1',
    date: '2031-05-06',
    paragraph: '§ 4',
    title: 'Ny gunga',
    diarienummer: [],
    points: ['En gunga köps.'],
    outcome: 'bifall',
    formal: true,
    proposers: [],
    reservations: [],
    notes: [],
    vote: null,
    meetingId: null,
    evidence: [evidence],
  },
  meeting: {
    kind: 'meeting',
    arena: 'Gungnämnden',
    arenaId: 'arena-1',
    date: '2031-05-06',
    dateTo: null,
    evidence: [evidence],
  },
  agendaItem: {
    kind: 'agendaItem',
    meetingId: null,
    number: '4',
    title: 'Ny gunga',
    diarienummer: [],
    presenters: [],
    decisionId: null,
    evidence: [evidence],
  },
  meetingCount: {
    kind: 'meetingCount',
    arena: 'Gungnämnden',
    arenaId: 'arena-1',
    year: 2031,
    count: 3,
    evidence: [evidence],
  },
  agreement: {
    kind: 'agreement',
    name: 'Gungavtalet',
    diarienummer: [],
    parties: [],
    from: null,
    to: null,
    renewal: null,
    notice: null,
    compensationSek: 12.5,
    contacts: [],
    documentId: 'doc-1',
    evidence: [evidence],
  },
  assignment: {
    kind: 'assignment',
    to: 'Ture Åsgrim',
    by: null,
    what: 'räkna gungor',
    due: null,
    diarienummer: [],
    reportedBack: null,
    evidence: [evidence],
  },
  relation: { kind: 'relation', type: 'refersTo', from: 'case-1', to: 'case-2', evidence: [evidence] },
  amount: { kind: 'amount', what: 'gungor', valueSek: 1_250_000, year: 2031, evidence: [evidence] },
  deadline: { kind: 'deadline', date: '2031-09-01', what: 'svar om gungor', evidence: [evidence] },
  abbreviation: { kind: 'abbreviation', short: 'GN', long: 'Gungnämnden', evidence: [evidence] },
  warning: { kind: 'warning', type: 'missingParagraph', about: ['doc-1'], detail: '§ 12', evidence: [evidence] },
};

/** A record of a kind, plain but for the fields given. */
export function record<K extends RecordKind>(kind: K, id: string, fields: Partial<RecordOf<K>> = {}): RecordOf<K> {
  return { ...structuredClone(SAMPLES[kind]), id, ...fields } as unknown as RecordOf<K>;
}

/** A record of every kind, with ids `KIND-1`; the document, the person and the arena are those the samples refer to. */
export function oneOfEach(): GraphRecord[] {
  return RECORD_KINDS.map((kind) => record(kind, kind === 'document' ? 'doc-1' : `${kind}-1`));
}

/** A passage of the index; fields not given hold no term. */
export function indexed(
  passage: PassageRecord,
  terms: Partial<Record<IndexField, string[]>>,
  facets: string[] = [],
): IndexedPassage {
  return { passage, terms: { title: [], heading: [], case: [], entity: [], text: [], parts: [], ...terms }, facets };
}

export function nameOf(key: string, kind: RecordKind, id: string, weight = 1, name = key): NameEntry {
  return { key, name, kind, id, weight };
}

export function edgeOf(from: string, type: Edge['type'], to: string, carrier = from): Edge {
  return { from, type, to, record: carrier };
}

/** A generation, its records brought into export order. */
export function graphOf(parts: Partial<DerivedGraph> & { records: GraphRecord[] }): DerivedGraph {
  const rank = ({ kind }: GraphRecord) => RECORD_KINDS.indexOf(kind);
  const records = [...parts.records].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  return { edges: [], index: [], names: [], analyserVersion: 'sv-1', ...parts, records };
}

/** Stands for `test` where the subject has nothing to be tested on: a store without openings of its own. */
export const noTest = (_name: string, _body: () => Promise<void>): void => {};
