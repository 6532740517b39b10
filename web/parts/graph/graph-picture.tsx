/** The graph as a still picture: what is nearest, for those without script and on paper. */
import type { GraphMap, Tie } from '../../../server/contract/graph-map.ts';
import { thing } from '../../addresses.ts';
import { extentOf, layOut } from '../../graph-layout.ts';
import { labelOf, laidNode, NAME_DOWN, SIGN_UP } from '../../graph-shape.ts';
import { T } from '../../texts/index.ts';
import { Shape } from '../charts.tsx';
import { tieAnchor } from './graph-lists.tsx';

/** More names than that are not told apart on a page that cannot be enlarged. */
const SHOWN = 40;
/** A map of few things is not blown up to the width of the page. */
const LARGEST = 1.5;

export function GraphPicture({ map, label, told }: { map: GraphMap; label: string; told: ReadonlySet<string> }) {
  const nodes = map.nodes.slice(0, SHOWN);
  const shown = new Set(nodes.map(({ id }) => id));
  const ties = map.ties.filter(({ from, to }) => shown.has(from) && shown.has(to));
  const laid = nodes.map(laidNode);
  const at = layOut(laid, ties);
  const { x, y, width, height } = extentOf(laid, at);
  return (
    <>
      <svg
        class="graph-still"
        viewBox={`${x} ${y} ${width} ${height}`}
        width={Math.round(width * LARGEST)}
        aria-label={T.graph.picture(label)}
      >
        {ties.map((tie) => {
          const [a, b] = [at.get(tie.from), at.get(tie.to)];
          if (!a || !b) return null;
          const line = <line x1={a.x} y1={a.y - SIGN_UP} x2={b.x} y2={b.y - SIGN_UP} />;
          return <Line key={tieAnchor(tie)} tie={tie} told={told} line={line} />;
        })}
        {nodes.map((node) => {
          const { x: left, y: top } = at.get(node.id) ?? { x: 0, y: 0 };
          const href = thing(node.kind, node.id);
          const dot = (
            <g class={node.depth === 0 ? 'dot middle' : 'dot'} transform={`translate(${left} ${top})`}>
              <g transform={`translate(0 ${-SIGN_UP})`}>
                <Shape kind={node.kind} />
              </g>
              <text y={NAME_DOWN} text-anchor="middle">
                {labelOf(node)}
              </text>
            </g>
          );
          // The links are in the table too; here they only help a hand that points.
          return href === null ? (
            <g key={node.id}>{dot}</g>
          ) : (
            <a key={node.id} href={href} tabIndex={-1}>
              {dot}
            </a>
          );
        })}
      </svg>
      {map.nodes.length > SHOWN && <p class="hint graph-still-note">{T.graph.still(SHOWN, map.nodes.length)}</p>}
    </>
  );
}

/** A line leads to its row, where its quotes are. */
function Line({ tie, told, line }: { tie: Tie; told: ReadonlySet<string>; line: preact.VNode }) {
  const anchor = tieAnchor(tie);
  if (!told.has(anchor)) return line;
  return (
    <a href={`#${anchor}`} tabIndex={-1} aria-label={tie.caption}>
      {line}
    </a>
  );
}
