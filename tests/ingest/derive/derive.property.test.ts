/** What holds of the derived graph whatever is in the store and however it came there. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { EDGES, RECORD_KINDS } from '../../../graph/domain.ts';
import type { GraphRecord, RecordKind } from '../../../graph/records.ts';
import type { DerivedGraph } from '../../../graph/store.ts';
import { type DeriveInput, derive } from '../../../ingest/derive/derive.ts';
import { corpusFacts } from '../../corpus/facts.ts';
import { FEW_FILES } from '../../corpus/files.ts';
import { anyPages } from '../extract/fragments.ts';
import { file, graphOf } from './files.ts';

type Files = DeriveInput['files'];

let corpus: Files;
let whole: DerivedGraph;
beforeAll(async () => {
  corpus = await corpusFacts({ scan: false, only: FEW_FILES });
  whole = derive({ files: corpus });
});

const bytes = (files: Files): string => JSON.stringify(derive({ files }));
const fileNumbers = FEW_FILES.map((_, n) => n);
const chosen = (numbers: number[]): Files => numbers.flatMap((n) => corpus[n] ?? []);

describe('the graph is a function of the set of files', () => {
  it('every permutation of the sample corpus gives the same bytes', () => {
    expect(corpus).toHaveLength(fileNumbers.length);
    const expected = bytes(corpus);
    const permutation = fc.shuffledSubarray(fileNumbers, { minLength: fileNumbers.length });
    fc.assert(
      fc.property(permutation, (order) => {
        expect(bytes(chosen(order)) === expected).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('and so does every order of every part of it', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(fileNumbers), (order) => {
        expect(bytes(chosen(order)) === bytes(chosen(order.toSorted((a, b) => a - b)))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('and every order of the names that a content goes by', () => {
    const two = (names: string[]): Files => [
      { sources: names, facts: (corpus[0] ?? { facts: null }).facts as Files[number]['facts'] },
    ];
    expect(bytes(two(['b.pdf', 'a.pdf']))).toBe(bytes(two(['a.pdf', 'b.pdf'])));
  });

  it('deriving leaves the facts as they were', () => {
    const before = JSON.stringify(corpus);
    derive({ files: corpus });
    expect(JSON.stringify(corpus) === before).toBe(true);
  });

  it('random files in two orders give the same bytes', () => {
    fc.assert(
      fc.property(fc.array(anyPages, { minLength: 2, maxLength: 4 }), (contents) => {
        const files = contents.map((texts, i) => file(`${i}.txt`, ...texts));
        expect(bytes(files.toReversed())).toBe(bytes(files));
      }),
      { numRuns: 40 },
    );
  });
});

/** What must hold of every graph. */
function sound(graph: DerivedGraph): void {
  const kinds = new Map<string, RecordKind>(graph.records.map((r) => [r.id, r.kind]));
  expect(kinds.size).toBe(graph.records.length);
  const pages = new Map<string, string>();
  for (const r of graph.records) if (r.kind === 'page') pages.set(`${r.source} ${r.page}`, r.text);
  const stands = (at: { source: string; page: number; start: number; end: number }, text: string): void => {
    expect(text).not.toBe('');
    expect(pages.get(`${at.source} ${at.page}`)?.slice(at.start, at.end)).toBe(text);
  };
  for (const r of graph.records) {
    if ('mentions' in r) expect([r.kind, r.id, r.mentions.length > 0]).toEqual([r.kind, r.id, true]);
    if ('evidence' in r) expect([r.kind, r.id, r.evidence.length > 0]).toEqual([r.kind, r.id, true]);
    if ('mentions' in r)
      for (const m of r.mentions) {
        stands(m, m.text);
        expect(kinds.get(m.document)).toBe('document');
      }
    if ('evidence' in r)
      for (const e of r.evidence) {
        stands(e, e.quote);
        expect(kinds.get(e.document)).toBe('document');
        if (e.passage !== null) expect(kinds.get(e.passage)).toBe('passage');
      }
    if (r.kind === 'passage') {
      stands(r, r.text);
      for (const id of r.entities) expect(kinds.has(id)).toBe(true);
    }
    if (r.kind === 'arena' && r.description)
      expect(pages.get(`${r.description.source} ${r.description.page}`)).toContain(r.description.quote);
  }
  links(graph, kinds);
  for (const edge of graph.edges) {
    const legal = EDGES[edge.type] as { from: readonly string[]; to: readonly string[] };
    expect(legal.from).toContain(kinds.get(edge.from));
    expect(legal.to).toContain(kinds.get(edge.to));
    expect(kinds.has(edge.record)).toBe(true);
  }
  const keys = graph.edges.map((e) => JSON.stringify([e.from, e.type, e.to, e.record]));
  expect(new Set(keys).size).toBe(keys.length);
  const passages = graph.records.filter((r) => r.kind === 'passage').map((r) => r.id);
  expect(graph.index.map((i) => i.passage.id).sort()).toEqual(passages.sort());
  for (const n of graph.names) expect(kinds.get(n.id)).toBe(n.kind);
}

/** Ids inside records lead to records of the right kind. */
function links(graph: DerivedGraph, kinds: Map<string, RecordKind>): void {
  const leads = (r: GraphRecord, id: string | null, ...to: RecordKind[]): void => {
    if (id !== null)
      expect([r.kind, kinds.get(id), to.includes(kinds.get(id) as RecordKind)]).toEqual([r.kind, kinds.get(id), true]);
  };
  for (const r of graph.records) {
    if (r.kind === 'document') leads(r, r.partOf, 'document');
    if (r.kind === 'passage') leads(r, r.document, 'document');
    if (r.kind === 'membership') {
      leads(r, r.personId, 'person');
      leads(r, r.organizationId, 'arena', 'organization', 'project');
      leads(r, r.onBehalfOfId, 'arena', 'organization', 'project');
      leads(r, r.inPlaceOfId, 'person');
    }
    if (r.kind === 'decision') {
      leads(r, r.bodyId, 'arena', 'organization', 'project');
      leads(r, r.meetingId, 'meeting');
    }
    if (r.kind === 'meeting' || r.kind === 'meetingCount') leads(r, r.arenaId, 'arena', 'organization', 'project');
    if (r.kind === 'agendaItem') {
      leads(r, r.meetingId, 'meeting');
      leads(r, r.decisionId, 'decision');
    }
    if (r.kind === 'agreement') leads(r, r.documentId, 'document');
    if (r.kind === 'assignment') leads(r, r.reportedBack, 'document');
  }
}

describe('every record', () => {
  it('of the sample corpus stands on evidence that is in its page, and every edge is legal', () => {
    sound(whole);
    expect(new Set(whole.records.map((r) => r.kind)).size).toBeGreaterThan(14);
  });

  it('so does every part of it', () => {
    fc.assert(
      fc.property(fc.subarray(fileNumbers), (numbers) => sound(derive({ files: chosen(numbers) }))),
      { numRuns: 10 },
    );
  });

  it('and whatever is read', () => {
    fc.assert(
      fc.property(fc.array(anyPages, { minLength: 1, maxLength: 3 }), (contents) =>
        sound(graphOf(...contents.map((texts, i) => file(`${i}.txt`, ...texts)))),
      ),
      { numRuns: 60 },
    );
  });

  it('comes in the order of the export', () => {
    const rank = whole.records.map((r) => RECORD_KINDS.indexOf(r.kind));
    expect(rank).toEqual(rank.toSorted((a, b) => a - b));
  });
});

describe('ids', () => {
  it('of what a file tells stay the same when other files come and go', () => {
    const alone = derive({ files: chosen([2]) });
    const ids = new Set(whole.records.map((r) => r.id));
    const kept = alone.records.filter((r) =>
      ['document', 'page', 'passage', 'amount', 'deadline', 'agreement'].includes(r.kind),
    );
    expect(kept.length).toBeGreaterThan(20);
    for (const r of kept) expect([r.kind, ids.has(r.id)]).toEqual([r.kind, true]);
  });
});
