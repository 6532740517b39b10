import { describe, expect, it } from 'vitest';
import { EDGES, RECORD_KINDS } from '../../../graph/domain.ts';
import { graphml } from '../../../graph/export/graphml.ts';
import { manyPersons, reversed, storeWith, textOf, variedGraph } from './store.ts';
import { type Element, parseXml } from './xml.ts';

/** Values as the types of GraphML read them; anything else is refused. */
const TYPES: Record<string, (text: string) => unknown> = {
  string: (text) => text,
  int: (text) => (/^-?\d+$/.test(text) ? Number(text) : undefined),
  double: (text) => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined),
  boolean: (text) => ({ true: true, false: false })[text],
};
/** xs:NMTOKEN, which ids are. */
const TOKEN = /^[\p{L}\p{N}_:.-]+$/u;
/** Attribute names that Gephi and yEd take for the look of a thing, whether as name or as id. */
const TAKEN = /^(?:x|y|z|r|g|b|size|xpos|ypos|id|edgeid|weight|edgelabel|d\d+)$/i;

interface Item {
  id: string;
  data: Record<string, unknown>;
}

/** A strict reader of GraphML: every rule of its schema the writer could break. */
function read(xml: string) {
  const root = parseXml(xml);
  expect(root.name).toBe('graphml');
  expect(root.attributes['xmlns']).toBe('http://graphml.graphdrawing.org/xmlns');
  const keys = new Map<string, { for: string; name: string; type: string }>();
  const graph = root.children.at(-1) as Element;
  for (const key of root.children.slice(0, -1)) {
    const { id = '', for: domain = '', 'attr.name': name = '', 'attr.type': type = '' } = key.attributes;
    expect([key.name, keys.has(id), type in TYPES, ['node', 'edge'].includes(domain)]).toEqual([
      'key',
      false,
      true,
      true,
    ]);
    expect(id).toMatch(TOKEN);
    expect(id).not.toMatch(TAKEN);
    expect(name).not.toMatch(TAKEN);
    keys.set(id, { for: domain, name, type });
  }
  expect([graph.name, graph.attributes['edgedefault']]).toEqual(['graph', 'directed']);
  const nodes = new Map<string, Item>();
  const edges: (Item & { source: string; target: string })[] = [];
  for (const { name, attributes, children } of graph.children) {
    const { id = '', source = '', target = '' } = attributes;
    expect(id).toMatch(TOKEN);
    const data: Record<string, unknown> = {};
    for (const child of children) {
      const key = keys.get(child.attributes['key'] ?? '');
      expect([child.name, key?.for, child.children]).toEqual(['data', name, []]);
      const value = TYPES[key?.type ?? '']?.(child.text);
      expect(value, `${key?.name} of ${id}: ${child.text}`).toBeDefined();
      expect(data).not.toHaveProperty([key?.name ?? '']);
      data[key?.name ?? ''] = value;
    }
    if (name === 'node') {
      expect([nodes.has(id), edges.length]).toEqual([false, 0]);
      nodes.set(id, { id, data });
    } else {
      expect([name, nodes.has(source), nodes.has(target)]).toEqual(['edge', true, true]);
      edges.push({ id, source, target, data });
    }
  }
  expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
  return { nodes, edges, keys };
}

describe('GraphML', () => {
  it('holds a node a record with typed attributes, but no pages, passages and relations', async () => {
    const { nodes } = read(await textOf(graphml(await storeWith(variedGraph()))));
    const kinds = new Set([...nodes.values()].map(({ data }) => data['kind']));
    expect(RECORD_KINDS.filter((kind) => !kinds.has(kind))).toEqual(['page', 'passage', 'relation']);
    for (const { data } of nodes.values()) {
      expect(data['label']).toMatch(/^\S.{0,99}$/u);
      expect(data['slag']).toMatch(/^\p{L}/u);
    }
    expect(nodes.get('membership-1')?.data).toMatchObject({
      label: 'Ture Åsgrim, ledamot i Gungnämnden',
      slag: 'uppdrag',
      role: 'ledamot',
      confidence: 0.75,
      evidence: 1,
      quote: 'Lunn',
      page: 1,
    });
    expect(nodes.get('decision-1')?.data).toMatchObject({ formal: true, points: 'En gunga köps.' });
    expect(nodes.get('amount-1')?.data).toMatchObject({ valueSek: 1_250_000, year: 2031 });
    // Two kinds have a number: one as a figure, one as text.
    expect([nodes.get('case-1')?.data['number'], nodes.get('agendaItem-1')?.data['number']]).toEqual(['7', '4']);
    expect(nodes.get('person-1')?.data).not.toHaveProperty('party');
  });

  it('writes any text so that a reader gets it back, but for what XML cannot hold', async () => {
    const { nodes } = read(await textOf(graphml(await storeWith(variedGraph()))));
    expect(nodes.get('person-2')?.data).toMatchObject({
      name: '=1+1; "citat" & <b>\r\nnästa rad\tflik \ufffd\ufffd \ud83d\udedd \ufffd ]]> \ufffd',
      label: '=1+1; "citat" & <b> nästa rad flik \ufffd\ufffd \ud83d\udedd \ufffd ]]> \ufffd (Ö)',
      aliases: '+46 63 | Å "Ä" Ö',
    });
  });

  it('joins nodes that are there by edges with type and caption, each once', async () => {
    const { edges } = read(await textOf(graphml(await storeWith(variedGraph()))));
    expect(edges.map(({ source, target, data }) => [source, data['type'], target, data['record']])).toEqual([
      ['case-1', 'REFERS_TO', 'case-2', 'relation-1'],
      ['person-1', 'HOLDS', 'membership-1', 'membership-1'],
      ['person-2', 'MENTIONED_IN', 'doc-1', 'person-2'],
      ['membership-1', 'IN_BODY', 'arena-1', 'membership-1'],
    ]);
    expect(edges[0]?.data).toMatchObject({ label: EDGES.REFERS_TO.caption, quote: 'Lunn', page: 1 });
    expect(edges[1]?.data).toEqual({ label: 'har uppdraget', type: 'HOLDS', record: 'membership-1' });
  });

  it('is the same for the same graph, whatever order it came in, and whole for many records and for none', async () => {
    const text = await textOf(graphml(await storeWith(variedGraph())));
    expect(await textOf(graphml(await storeWith(reversed(variedGraph()))))).toBe(text);
    expect(read(await textOf(graphml(await storeWith(manyPersons())))).nodes.size).toBe(1_001);
    expect(read(await textOf(graphml(await storeWith({ records: [] })))).nodes.size).toBe(0);
  });
});

describe('the checker', () => {
  const wrapped = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?><a>${inside}</a>`;

  it.each([
    '<b>',
    '</b>',
    '<b c="1" c="2"/>',
    '<b c=1/>',
    'x & y',
    '&nbsp;',
    '&#0;',
    '\u0007',
    '\ud800',
    ']]>',
    '<1/>',
  ])('refuses %j', (wrong) => {
    expect(() => parseXml(wrapped(wrong))).toThrow();
  });

  it('takes what is right', () => {
    expect(parseXml(wrapped('<b c="&lt;å&gt;"/>x &amp;&#13; y'))).toMatchObject({
      text: 'x &\r y',
      children: [{ name: 'b', attributes: { c: '<å>' } }],
    });
  });
});
