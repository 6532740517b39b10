import { RECORD_KINDS } from '../../graph/domain.ts';
import type { EntityRecord, GraphRecord, PassageRecord } from '../../graph/records.ts';
import { buildIndex } from '../../graph/search/index.ts';
import type { DerivedGraph } from '../../graph/store.ts';
import { NO_CURATION } from '../curation/schema.ts';
import { resolveAbbreviations } from './abbreviations.ts';
import { agendaDocuments } from './agenda-documents.ts';
import { titleCases } from './case-titles.ts';
import { completeMentions } from './complete.ts';
import {
  type CorpusFile,
  type DeriveInput,
  documentRecord,
  pageRecords,
  passageRecords,
  readCorpus,
} from './corpus.ts';
import { correctStatements, correctThings } from './corrections.ts';
import { edgesOf } from './edges.ts';
import { Guidance, type Unmatched } from './guidance.ts';
import { repairCorpus } from './repaired.ts';
import { resolve } from './resolve.ts';
import { type Resolution, statementRecords } from './statements.ts';
import { warningsOf } from './warnings/warnings.ts';

export type { DeriveInput } from './corpus.ts';

export interface Derived {
  graph: DerivedGraph;
  /** Corrections of the curation file that point at nothing any more, or at more than one thing. */
  unmatched: Unmatched[];
}

/**
 * The derived graph of a set of facts: entities resolved over all files, statements with their evidence, passages with what they
 * mention, edges, the full-text index. Pure, and a function of the set of facts, the curation and the authority file alone: neither
 * the order of the files nor how they came counts.
 */
export function derive(input: DeriveInput): DerivedGraph {
  return deriveTold(input).graph;
}

/** As `derive`, and tells which corrections could not be carried out. */
export function deriveTold(input: DeriveInput): Derived {
  const files = readCorpus(repairCorpus(input));
  const guidance = new Guidance(files, input.curation ?? NO_CURATION);
  const passages = files.flatMap(passageRecords);
  const { resolution, issuerOf } = resolve(files, guidance);
  const { organizations } = resolution;
  correctThings(resolution, guidance);
  const entities: EntityRecord[] = [
    ...resolution.cases.records,
    ...resolution.persons.records,
    ...resolution.arenas.records,
    ...resolution.organizations.records,
    ...resolution.projects.records,
  ];
  const statements = resolveAbbreviations(
    files,
    [...resolution.arenas.records, ...organizations.records, ...resolution.projects.records],
    correctStatements(statementRecords(files, resolution), resolution, guidance),
  );
  titleCases(resolution.cases.records, statements);
  completeMentions(files, entities);
  tellPassages(files, entities);
  const documents = files.flatMap((f) =>
    f.documents.map((d) => documentRecord(d, issuerOf(d), numbersOf(d.id, d.fact.diarienummer, f, resolution))),
  );
  const papers = agendaDocuments(files, [...documents, ...statements]);
  const stated = [...documents, ...files.flatMap(pageRecords), ...passages, ...entities, ...statements, ...papers];
  const { unmatched } = guidance;
  const records = inOrder([...stated, ...warningsOf({ files, records: stated, knows: input.knows, unmatched })]);
  return { graph: { records, edges: edgesOf(records), ...buildIndex(records) }, unmatched };
}

/** Numbers a document bears itself; minutes and summonses bear those of their paragraphs and items. */
function numbersOf(id: string, own: string[], file: CorpusFile, resolution: Resolution): string[] {
  const index = file.documents.findIndex((d) => d.id === id);
  const written =
    own.length > 0
      ? own
      : file.facts.statements.flatMap((s) =>
          s.document === index && ((s.kind === 'decision' && s.formal) || s.kind === 'agendaItem')
            ? s.diarienummer
            : [],
        );
  return [...new Set(written.map((w) => resolution.cases.of.get(`${id}|${w}`)?.diarienummer ?? w))];
}

/** Fills each passage's entities. */
function tellPassages(files: CorpusFile[], entities: EntityRecord[]): void {
  const bySource = new Map(files.map((f) => [f.source, f]));
  const found = new Map<PassageRecord, Set<string>>();
  for (const e of entities) {
    for (const m of e.mentions) {
      const passage = bySource
        .get(m.source)
        ?.passages.get(m.page)
        ?.find((p) => m.start >= p.start && m.start < p.end);
      if (passage) found.set(passage, (found.get(passage) ?? new Set<string>()).add(e.id));
    }
  }
  for (const [passage, ids] of found) passage.entities = [...ids].sort();
}

/** Export order: kinds as in the domain; documents, pages and passages by place, all else by id. */
function inOrder(records: GraphRecord[]): GraphRecord[] {
  const rank = new Map(RECORD_KINDS.map((k, i) => [k, i]));
  return records.sort((a, b) => (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0) || within(a, b));
}

function within(a: GraphRecord, b: GraphRecord): number {
  if (a.kind === 'passage' && b.kind === 'passage')
    return a.source < b.source ? -1 : a.source > b.source ? 1 : a.page - b.page || a.start - b.start;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
