/**
 * GraphML 1.0 for Gephi, yEd, NetworkX and igraph: http://graphml.graphdrawing.org/specification.html
 *
 * Nodes are the things and the statements about them. Pages and passages are left out: they are the text, not the graph, and drown
 * the rest on a map. Records of kind `relation` are left out as nodes because they are edges; their quote stands on the edge.
 */
import { EDGES, type Edge, KIND_WORDS, RECORD_KINDS } from '../domain.ts';
import type { GraphRecord, RecordKind } from '../records.ts';
import type { StoreReader } from '../store.ts';
import { captionOf, type Field, fieldsOf, type Value, type ValueType } from './fields.ts';
import { printable, recordsOf } from './reading.ts';

const NO_NODES: readonly RecordKind[] = ['page', 'passage', 'relation'];
const NODE_KINDS = RECORD_KINDS.filter((kind) => !NO_NODES.includes(kind));
/** Nodes whose edges are asked for at a time. */
const AT_ONCE = 16;

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

type Attributes = Map<string, ValueType>;

/** What every node has besides the fields of its kind; Gephi shows `label`. */
const OF_NODES: readonly [string, ValueType][] = [
  ['label', 'string'],
  ['kind', 'string'],
  ['slag', 'string'],
];
const OF_EDGES: Attributes = new Map([
  ['label', 'string'],
  ['type', 'string'],
  ['record', 'string'],
  ['source', 'string'],
  ['page', 'int'],
  ['quote', 'string'],
]);

/** All attributes of nodes. An attribute has one type in a file: where kinds differ (`number`) it is text. */
function nodeAttributes(): Attributes {
  const attributes: Attributes = new Map(OF_NODES);
  for (const kind of NODE_KINDS) {
    for (const { name, type } of fieldsOf(kind)) {
      const known = attributes.get(name);
      attributes.set(name, known === undefined || known === type ? type : 'string');
    }
  }
  return attributes;
}

/** Keys have a prefix: a plain `x`, `size` or `d3` would be taken by Gephi or yEd for the look of the node. */
function keysOf(domain: 'node' | 'edge', attributes: Attributes): string {
  return [...attributes]
    .map(([name, type]) => `<key id="${domain}_${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>\n`)
    .join('');
}

const OPENING = `${HEAD}${keysOf('node', nodeAttributes())}${keysOf('edge', OF_EDGES)}<graph id="diariegraf" edgedefault="directed">\n`;
const CLOSING = '</graph>\n</graphml>\n';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

function escaped(value: Exclude<Value, null>): string {
  return printable(String(value)).replace(/[&<>"\r]/g, (c) => ESCAPES[c] ?? c);
}

/** Nothing is written for what is unknown. */
function data(domain: 'node' | 'edge', name: string, value: Value): string {
  return value === null || value === '' ? '' : `<data key="${domain}_${name}">${escaped(value)}</data>`;
}

function nodeOf(record: GraphRecord): string {
  const fields = fieldsOf(record.kind) as readonly Field<GraphRecord>[];
  const own = fields.map(({ name, of }) => data('node', name, of(record))).join('');
  const common = [
    data('node', 'label', captionOf(record)),
    data('node', 'kind', record.kind),
    data('node', 'slag', KIND_WORDS[record.kind].one),
  ].join('');
  return `<node id="${escaped(record.id)}">${common}${own}</node>\n`;
}

/** The quote that carries a relation, to be written on its edge. */
type Quote = { source: string; page: number; quote: string };

function edgeOf(
  edge: Edge,
  number: number,
  quote: Quote | undefined,
  caption: string = EDGES[edge.type].caption,
): string {
  const inside = [
    data('edge', 'label', caption),
    data('edge', 'type', edge.type),
    data('edge', 'record', edge.record),
    data('edge', 'source', quote?.source ?? null),
    data('edge', 'page', quote?.page ?? null),
    data('edge', 'quote', quote?.quote ?? null),
  ].join('');
  return `<edge id="e${number}" source="${escaped(edge.from)}" target="${escaped(edge.to)}">${inside}</edge>\n`;
}

/** An edge of a part of the graph, which may stand for several records: with its own caption and the first of its quotes. */
export interface DrawnEdge extends Edge {
  caption: string;
  quote?: Quote;
}

/** A part of the graph that is at hand as GraphML. Edges whose ends are not among the nodes are left out. */
export function graphmlOf(nodes: readonly GraphRecord[], edges: readonly DrawnEdge[]): string {
  const ids = new Set(nodes.map(({ id }) => id));
  const drawn = edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  return [
    OPENING,
    ...nodes.map(nodeOf),
    ...drawn.map((edge, index) => edgeOf(edge, index + 1, edge.quote, edge.caption)),
    CLOSING,
  ].join('');
}

/** Edges of the nodes, each once, in the order of the nodes they start at. */
async function* edgesBetween(store: StoreReader, nodes: ReadonlySet<string>): AsyncGenerator<Edge> {
  const ids = [...nodes];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    const found = await Promise.all(some.map((id) => store.edges(id, Number.POSITIVE_INFINITY)));
    for (const [i, edges] of found.entries()) {
      for (const edge of edges) if (edge.from === some[i] && nodes.has(edge.to)) yield edge;
    }
  }
}

/** The graph as GraphML, all nodes before the edges that join them. Held in memory: the ids of the nodes, and the quotes of relations. */
export async function* graphml(store: StoreReader): AsyncGenerator<string> {
  yield OPENING;
  const nodes = new Set<string>();
  for (const kind of NODE_KINDS) {
    for await (const record of recordsOf(store, kind)) {
      nodes.add(record.id);
      yield nodeOf(record);
    }
  }
  const quotes = new Map<string, Quote>();
  for await (const { id, evidence } of recordsOf(store, 'relation')) if (evidence[0]) quotes.set(id, evidence[0]);
  let number = 0;
  for await (const edge of edgesBetween(store, nodes)) yield edgeOf(edge, ++number, quotes.get(edge.record));
  yield CLOSING;
}
