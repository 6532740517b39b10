import type { Network } from '../../server/contract/network.ts';
import type { PageContext } from '../../server/contract/views.ts';
import { list } from '../addresses.ts';
import { Name, Opening, Table } from '../parts/basics.tsx';
import { EgoGraph, Legend } from '../parts/charts.tsx';
import { Frame } from '../parts/frame.tsx';
import { T } from '../texts/index.ts';

/** What stands around a thing, as a map and as a table. */
export function NetworkPage({ answer, context }: { answer: Network; context: PageContext }) {
  const N = T.network;
  const nodes = new Map(answer.nodes.map((node) => [node.id, node]));
  const middle = nodes.get(answer.node);
  const title = N.title(middle?.name ?? '');
  const kinds = [...new Set(answer.nodes.map((node) => node.kind))];
  return (
    <Frame title={title} context={context}>
      <Opening kicker={N.kicker} title={title} lead={N.lead} />
      <p>{middle && <Name kind={middle.kind} id={middle.id} name={middle.name} withKind />}</p>
      <nav class="active" aria-label={N.depth}>
        <ul>
          {[1, 2, 3].map((depth) => (
            <li key={depth}>
              <a
                href={list(`/samband/${encodeURIComponent(answer.node)}`, { djup: depth === 1 ? '' : String(depth) })}
                {...(depth === answer.depth ? { 'aria-current': 'true' as const } : {})}
              >
                {N.step(depth)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {answer.truncated && <p class="note">{N.cut}</p>}
      <figure class="ego-figure">
        <EgoGraph network={answer} label={title} />
        <Legend kinds={kinds} />
      </figure>
      <Table
        caption={N.caption}
        columns={[N.from, N.relation, N.to]}
        rows={answer.edges.map((edge) => ({
          key: `${edge.from}${edge.type}${edge.to}${edge.record}`,
          cells: [edge.from, null, edge.to].map((id) => {
            if (id === null) return edge.caption;
            const node = nodes.get(id);
            return node ? <Name kind={node.kind} id={node.id} name={node.name} withKind /> : id;
          }),
        }))}
      />
    </Frame>
  );
}
