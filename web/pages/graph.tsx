/** The graph one walks in: a map, the way between two, and the same as tables. */
import type { GraphMap } from '../../server/contract/graph-map.ts';
import type { GraphData } from '../../server/contract/graph-page.ts';
import { graphAddress, graphQuery, NO_STATE } from '../../server/contract/graph-state.ts';
import type { PageContext } from '../../server/contract/views.ts';
import { countKind, datesInWords, section } from '../format.ts';
import { KindSign, NothingYet, Opening, Section } from '../parts/basics.tsx';
import { Legend } from '../parts/charts.tsx';
import { Frame } from '../parts/frame.tsx';
import { Asks, Filters } from '../parts/graph/graph-asks.tsx';
import { Hidden, Things, Ties, tieAnchor } from '../parts/graph/graph-lists.tsx';
import { Path } from '../parts/graph/graph-path.tsx';
import { GraphPicture } from '../parts/graph/graph-picture.tsx';
import { WithSources } from '../parts/sources.tsx';
import { isFilled } from '../parts/start.tsx';
import { T } from '../texts/index.ts';

const G = T.graph;
/** Names in a title. */
const NAMED = 3;

/**
 * Pieces marked `data-part` are changed by the script when the map changes, for those of the page of the new address; the map
 * itself is drawn anew from `data-map`.
 */
export function GraphPage({ data, context }: { data: GraphData; context: PageContext }) {
  const { state, map, path } = data;
  const title = titleOf(data);
  const empty = map.nodes.length === 0;
  const query = graphQuery(state);
  const told = new Set(data.ties.items.map(tieAnchor));
  return (
    <Frame title={title} context={context}>
      <WithSources sources={data.sources}>
        <div data-part="opening">
          <Opening kicker={G.kicker} title={title} lead={empty ? G.lead : undefined} />
        </div>
        <div data-part="asks">{empty && !isFilled(context) ? <NothingYet /> : <Asks data={data} />}</div>
        {empty ? (
          <Begin data={data} />
        ) : (
          <>
            <div data-part="path">{path && <Path path={path} state={state} />}</div>
            <div data-part="told">
              <Told map={map} asked={state.mentions} />
            </div>
            <div class="graph" data-graph="" data-map={`/api/graph/map?${query}`}>
              <figure class="graph-figure" data-part="figure">
                <GraphPicture map={map} label={title} told={told} />
                <Legend kinds={[...new Set(map.nodes.map((node) => node.kind))]} />
              </figure>
            </div>
            <div data-part="filters">
              <Filters state={state} />
            </div>
            <div data-part="lists">
              <Hidden data={data} />
              <Things nodes={map.nodes} state={state} />
              <Ties data={data} />
              <nav class="take" aria-label={G.take}>
                <ul>
                  <li>
                    <a href={`/api/graph/map.graphml?${query}`} download>
                      {G.graphml}
                    </a>
                  </li>
                  <li>
                    <a href={`/api/graph/map?${query}`}>{G.json}</a>
                  </li>
                </ul>
              </nav>
            </div>
          </>
        )}
      </WithSources>
    </Frame>
  );
}

function titleOf({ path, map, state }: GraphData): string {
  if (path) return G.between(path.from.name, path.to.name);
  const names = map.nodes.filter(({ id }) => state.start.includes(id)).map(({ name }) => name);
  if (names.length === 0) return G.heading;
  const [only] = names;
  if (names.length === 1 && only) return G.around(only);
  const head = names.slice(0, NAMED);
  const last = names.length > NAMED ? 'flera' : (head.pop() ?? '');
  return G.aroundSome(`${head.join(', ')}${G.and}${last}`);
}

/** How much there is, and what there is no room for, and why. */
function Told({ map, asked }: { map: GraphMap; asked: boolean }) {
  const { things, ties } = map.leftOut;
  return (
    <div class="graph-told">
      <p role="status" class="line">
        {G.onMap(map.nodes.length, map.ties.length)}
      </p>
      {map.mentions && !asked && <p class="note">{G.byMentions}</p>}
      {map.ties.length === 0 && <p class="note">{G.nothing}</p>}
      {things.length > 0 && (
        <p class="hint">{G.leftOut(things.map(({ kind, count }) => countKind(count, kind)).join(', '))}</p>
      )}
      {ties > 0 && <p class="hint">{G.leftOutTies(ties)}</p>}
      {map.undated > 0 && <p class="hint">{G.undated(map.undated)}</p>}
    </div>
  );
}

function Begin({ data: { examples, state } }: { data: GraphData }) {
  const { things, pair } = examples;
  return (
    <Section id="borja" title={G.begin} lead={G.beginLead} when={things.length > 0}>
      <ul class="things graph-begin">
        {things.map(({ kind, id, name, detail }) => (
          <li key={id}>
            <KindSign kind={kind} />
            <a href={graphAddress({ ...state, start: [id] })}>{datesInWords(section(name))}</a>
            <span class="detail"> {[T.kinds[kind], detail && datesInWords(detail)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
        {pair && (
          <li>
            <a href={graphAddress({ ...NO_STATE, from: pair[0].id, to: pair[1].id })}>
              {G.tryPath(pair[0].name, pair[1].name)}
            </a>
          </li>
        )}
      </ul>
    </Section>
  );
}
