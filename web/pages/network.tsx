import type { Network, Representation } from '../../server/contract/network.ts';
import type { PageContext, RepresentationState } from '../../server/contract/views.ts';
import { list } from '../addresses.ts';
import { mergeMemberships } from '../memberships.ts';
import { Name, Opening, Table } from '../parts/basics.tsx';
import { EgoGraph, Legend } from '../parts/charts.tsx';
import { Frame } from '../parts/frame.tsx';
import { Memberships } from '../parts/memberships.tsx';
import { WithSources } from '../parts/sources.tsx';
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

/** Rows on the page; more is a sign that the question should be narrower. */
const MOST = 300;

/** Who represents whom. */
export function RepresentationPage({
  answer,
  state,
  context,
}: {
  answer: Representation;
  state: RepresentationState;
  context: PageContext;
}) {
  const R = T.representation;
  const rows = mergeMemberships(answer.rows);
  const narrowed = Object.values(state).some((value) => value !== '');
  return (
    <Frame title={R.heading} context={context}>
      <Opening kicker={T.kinds['membership'] ?? ''} title={R.heading} lead={R.lead} />
      <form action="/personer" method="get" class="ask">
        <Field name="person" label={R.person} value={state.person} />
        <Field name="organisation" label={R.organization} value={state.organization} />
        <Field name="arena" label={R.arena} value={state.arena} />
        <Field name="ar" label={R.year} value={state.year} numeric />
        <p class="ask-send">
          <button type="submit">{R.show}</button>
          {narrowed && <a href="/personer">{R.clear}</a>}
        </p>
      </form>
      <p role="status" class="line">
        {R.rows(rows.length)}
        {rows.length > MOST && `. ${R.limited(MOST)}`}
      </p>
      <WithSources sources={answer.sources}>
        {rows.length > 0 ? (
          <Memberships items={rows.slice(0, MOST)} caption={R.heading} />
        ) : (
          narrowed && <p class="note">{R.none}</p>
        )}
      </WithSources>
    </Frame>
  );
}

function Field({
  name,
  label,
  value,
  numeric = false,
}: {
  name: string;
  label: string;
  value: string;
  numeric?: boolean;
}) {
  return (
    <label>
      {label}
      <input
        name={name}
        value={value}
        maxLength={200}
        autocomplete="off"
        {...(numeric ? { inputMode: 'numeric', pattern: '\\d{4}', size: 6 } : {})}
      />
    </label>
  );
}
