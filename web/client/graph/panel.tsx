/** What is chosen on the map: a thing with what can be done to it and its ties, or a tie with its sentences. */
import type { GraphMap, GraphNode, Tie, TieFile } from '../../../server/contract/graph-map.ts';
import { type GraphState, graphAddress, NO_STATE } from '../../../server/contract/graph-state.ts';
import { thing } from '../../addresses.ts';
import { datesInWords, section } from '../../format.ts';
import { KindSign, Name } from '../../parts/basics.tsx';
import { actsOn } from '../../parts/graph/graph-lists.tsx';
import { TieSentence } from '../../parts/graph/graph-tie.tsx';
import { WithSources } from '../../parts/sources.tsx';
import { T } from '../../texts/index.ts';

const L = T.graph.live;

export interface PanelActs {
  go(address: string): void;
  chooseTie(from: string, to: string): void;
  choose(id: string): void;
}

export function NothingChosen() {
  return <p class="hint">{L.nothing}</p>;
}

export function ThingPanel({
  node,
  map,
  state,
  acts,
}: {
  node: GraphNode;
  map: GraphMap;
  state: GraphState;
  acts: PanelActs;
}) {
  const page = thing(node.kind, node.id);
  const own = map.ties.filter(({ from, to }) => from === node.id || to === node.id);
  const names = new Map(map.nodes.map(({ id, name }) => [id, name]));
  const more: [string, string][] = [
    ...actsOn(node, state),
    [L.restart, graphAddress({ ...NO_STATE, kinds: state.kinds, years: state.years, start: [node.id] })],
  ];
  return (
    <>
      <h2 class="graph-chosen">
        <KindSign kind={node.kind} />
        {section(node.name)}
      </h2>
      <p class="detail">{[T.kinds[node.kind], node.detail && datesInWords(node.detail)].filter(Boolean).join(' · ')}</p>
      <p class="detail">
        {T.graph.ties}: {T.graph.tiesOf(node.shown, node.degree)}
      </p>
      <p class="graph-buttons">
        {more.map(([word, address]) => (
          <button key={word} type="button" class="plain" onClick={() => acts.go(address)}>
            {word}
          </button>
        ))}
      </p>
      {page !== null && (
        <p>
          <a href={page}>{L.page}</a>
        </p>
      )}
      <ul class="graph-ties">
        {pairs(own, node.id).map(({ far, ties }) => (
          <li key={far}>
            <button type="button" class="linkish" onClick={() => acts.chooseTie(node.id, far)}>
              {told(ties, node.id, section(names.get(far) ?? far))}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Read from the chosen thing: `beslutat av Rådet`; what is said of the other comes after its name: `Anna Ek: ordförande i`. */
function told(ties: readonly Tie[], id: string, name: string): string {
  const own = ties.filter(({ from }) => from === id).map(({ caption }) => caption);
  const others = ties.filter(({ from }) => from !== id).map(({ caption }) => caption);
  const said = others.length > 0 ? `${name}: ${others.join('; ')}` : name;
  return own.length > 0 ? `${own.join('; ')} ${said}` : said;
}

function pairs(ties: readonly Tie[], id: string): { far: string; ties: Tie[] }[] {
  const by = new Map<string, Tie[]>();
  for (const tie of ties) {
    const far = tie.from === id ? tie.to : tie.from;
    by.set(far, [...(by.get(far) ?? []), tie]);
  }
  return [...by].map(([far, of]) => ({ far, ties: of }));
}

export function TiePanel({ file, acts }: { file: TieFile; acts: PanelActs }) {
  const things = new Map([file.from, file.to].map((one) => [one.id, one]));
  return (
    <WithSources sources={file.sources}>
      <h2 class="graph-chosen">{L.evidence}</h2>
      {file.ties.map((tie) => (
        <TieSentence key={`${tie.from}${tie.type}`} tie={tie} things={things} />
      ))}
      <ul class="graph-ties">
        {[file.from, file.to].map(({ kind, id, name }) => (
          <li key={id}>
            <button type="button" class="linkish" onClick={() => acts.choose(id)}>
              {L.back} <Name kind={kind} id={null} name={name} />
            </button>
          </li>
        ))}
      </ul>
    </WithSources>
  );
}
