/** The graph as tables: every thing with what can be done to it, every tie with its sources. */

import type { GraphNode, Tie } from '../../../server/contract/graph-map.ts';
import type { GraphData } from '../../../server/contract/graph-page.ts';
import { closed, type GraphState, graphAddress, hid, opened, unhidden } from '../../../server/contract/graph-state.ts';
import { clip, datesInWords, span } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { Name, Pager, Section, Table } from '../basics.tsx';
import { places, SourceMarks } from '../sources.tsx';

const G = T.graph;

/** Longest name in a row; titles of decisions are sentences. */
const NAME = 90;
const DETAIL = 60;

/** Where the row of a tie is on the page. */
export function tieAnchor({ from, type, to }: Pick<Tie, 'from' | 'type' | 'to'>): string {
  return `s-${from}-${type}-${to}`;
}

/** `2019 – 2023`. */
export function yearSpan(years: Tie['years']): string {
  return years === null ? '' : (span(String(years[0]), String(years[1])) ?? '');
}

export function Things({ nodes, state }: { nodes: GraphNode[]; state: GraphState }) {
  return (
    <Section id="saker" title={G.things} when={nodes.length > 0} count={nodes.length}>
      <Table
        caption={G.thingsCaption}
        columns={[G.thing, G.kind, G.ties, G.act]}
        rows={nodes.map((node) => ({
          key: node.id,
          id: `nod-${node.id}`,
          cells: [
            <Name key="n" kind={node.kind} id={node.id} name={clip(node.name, NAME)} withKind />,
            <span key="k">
              {T.kinds[node.kind]}
              {node.detail !== null && (
                <span class="detail graph-detail"> {datesInWords(clip(node.detail, DETAIL))}</span>
              )}
            </span>,
            G.tiesOf(node.shown, node.degree),
            <Acts key="a" node={node} state={state} />,
          ],
        }))}
      />
    </Section>
  );
}

/** What can be done to a thing on the map; each is an address. */
export function actsOn(
  { id, opened: isOpen }: Pick<GraphNode, 'id' | 'opened'>,
  state: GraphState,
): [string, string][] {
  const isEnd = id === state.from || id === state.to;
  const acts: [string, GraphState | null][] = [
    [isOpen ? G.close : G.open, isOpen ? closed(state, id) : opened(state, id)],
    [G.hide, isEnd ? null : hid(state, id)],
    // The first end chosen stays; the next one makes the way.
    state.from === '' || state.to !== ''
      ? [G.pathFrom, isEnd ? null : { ...state, from: id, to: '' }]
      : [G.pathTo, isEnd ? null : { ...state, to: id }],
  ];
  return acts.flatMap(([word, next]): [string, string][] => (next === null ? [] : [[word, graphAddress(next)]]));
}

function Acts({ node, state }: { node: GraphNode; state: GraphState }) {
  return (
    <ul class="graph-acts">
      {actsOn(node, state).map(([word, href]) => (
        <li key={word}>
          <a href={href} data-go="">
            {word}
            <span class="unseen"> {node.name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

export function Ties({ data }: { data: GraphData }) {
  const { items, total, offset, limit } = data.ties;
  const nodes = new Map(data.map.nodes.map((node) => [node.id, node]));
  const end = (id: string) => {
    const node = nodes.get(id);
    return node ? <Name kind={node.kind} id={id} name={clip(node.name, NAME)} withKind /> : id;
  };
  const page = (at: number) => {
    const address = graphAddress(data.state);
    return at === 1 ? `${address}#samband` : `${address}${address.includes('?') ? '&' : '?'}sida=${at}#samband`;
  };
  return (
    <Section id="samband" title={G.ties} when={items.length > 0} count={total}>
      <Table
        caption={G.tiesCaption}
        columns={[T.network.from, G.relation, T.network.to, G.year, G.source]}
        rows={items.map((tie) => ({
          key: tieAnchor(tie),
          id: tieAnchor(tie),
          cells: [
            end(tie.from),
            tie.caption,
            end(tie.to),
            yearSpan(tie.years),
            <SourceMarks key="s" evidence={places(tie.evidence)} />,
          ],
        }))}
      />
      <Pager offset={offset} limit={limit} total={total} href={page} />
    </Section>
  );
}

/** What has been hidden, each a way back. */
export function Hidden({ data }: { data: GraphData }) {
  const { hidden } = data.map;
  return (
    <Section id="dolt" title={G.hidden} when={hidden.length > 0}>
      <ul class="graph-hidden">
        {hidden.map(({ kind, id, name }) => (
          <li key={id}>
            <Name kind={kind} id={id} name={clip(name, NAME)} withKind />{' '}
            <a class="quiet-link" href={graphAddress(unhidden(data.state, id))} data-go="">
              {G.showAgain}
              <span class="unseen"> {name}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
