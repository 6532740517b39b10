/** What a generation must be before it is written. A breach is a fault of the derivation, never of the files. */
import { EDGES, RECORD_KINDS } from '../domain.ts';
import { StoreError } from '../errors.ts';
import type { GraphRecord, RecordKind } from '../records.ts';
import type { DerivedGraph } from '../store.ts';

/** The field that ties a kind to the text it was read from; null where the record is itself a piece of the text. */
const CARRIES: Record<RecordKind, 'mentions' | 'evidence' | null> = {
  document: null,
  page: null,
  passage: null,
  case: 'mentions',
  person: 'mentions',
  arena: 'mentions',
  organization: 'mentions',
  project: 'mentions',
  membership: 'evidence',
  decision: 'evidence',
  meeting: 'evidence',
  agendaItem: 'evidence',
  meetingCount: 'evidence',
  agreement: 'evidence',
  assignment: 'evidence',
  relation: 'evidence',
  amount: 'evidence',
  deadline: 'evidence',
  abbreviation: 'evidence',
  warning: 'evidence',
};

type Kinds = ReadonlyMap<string, RecordKind>;

function refused(code: string, what: string): StoreError {
  return new StoreError(
    code,
    `${what} Det som redan finns i databasen är orört. Felet ligger i Diariegraf: anmäl det med den här texten.`,
  );
}

function checkEvidence(record: GraphRecord): void {
  const field = CARRIES[record.kind];
  if (field === null) return;
  const places: unknown = (record as unknown as Record<string, unknown>)[field];
  if (!Array.isArray(places) || places.length === 0) {
    throw refused('NO_EVIDENCE', `Posten ${record.id} (${record.kind}) saknar ställe i någon handling.`);
  }
}

function kindsOf(records: readonly GraphRecord[]): Kinds {
  const kinds = new Map<string, RecordKind>();
  for (const record of records) {
    if (!RECORD_KINDS.includes(record.kind)) {
      throw refused('UNKNOWN_KIND', `Posten ${record.id} är av ett okänt slag (${String(record.kind)}).`);
    }
    if (kinds.has(record.id)) throw refused('ID_CLASH', `Två poster har samma id, ${record.id}.`);
    kinds.set(record.id, record.kind);
    checkEvidence(record);
  }
  return kinds;
}

function checkEdges(graph: DerivedGraph, kinds: Kinds): void {
  const types: Partial<Record<string, { from: readonly RecordKind[]; to: readonly RecordKind[] }>> = EDGES;
  for (const { from, type, to, record } of graph.edges) {
    const legal = types[type];
    const ends = [kinds.get(from), kinds.get(to)] as const;
    const fits =
      legal !== undefined &&
      ends[0] !== undefined &&
      ends[1] !== undefined &&
      legal.from.includes(ends[0]) &&
      legal.to.includes(ends[1]);
    if (!fits) {
      const shown = `${from} (${ends[0] ?? 'okänd'}) –${type}→ ${to} (${ends[1] ?? 'okänd'})`;
      throw refused('ILLEGAL_EDGE', `Sambandet ${shown} är inte tillåtet.`);
    }
    if (!kinds.has(record)) {
      throw refused('ILLEGAL_EDGE', `Sambandet ${from} –${type}→ ${to} bärs av en post som inte finns, ${record}.`);
    }
  }
}

function checkIndex(graph: DerivedGraph, kinds: Kinds): void {
  const seen = new Set<string>();
  for (const { passage } of graph.index) {
    if (kinds.get(passage.id) !== 'passage' || seen.has(passage.id)) {
      throw refused('ILLEGAL_INDEX', `Textavsnittet ${passage.id} i sökregistret är okänt eller finns där två gånger.`);
    }
    seen.add(passage.id);
  }
}

function checkNames(graph: DerivedGraph, kinds: Kinds): void {
  for (const { id, kind, name } of graph.names) {
    if (kinds.get(id) !== kind) {
      throw refused('ILLEGAL_NAME', `Namnet ”${name}” pekar på en post som inte finns, ${id} (${kind}).`);
    }
  }
}

/**
 * Refuses a generation that would break the graph.
 * @throws {StoreError} ID_CLASH, UNKNOWN_KIND, NO_EVIDENCE, ILLEGAL_EDGE (also for an unknown end or carrier), ILLEGAL_INDEX, ILLEGAL_NAME
 */
export function checkDerived(graph: DerivedGraph): void {
  const kinds = kindsOf(graph.records);
  checkEdges(graph, kinds);
  checkIndex(graph, kinds);
  checkNames(graph, kinds);
}
