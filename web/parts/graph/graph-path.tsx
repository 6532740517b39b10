/** The shortest ways between two things, told step by step with the sentences they rest on. */
import type { Candidate } from '../../../server/contract/common.ts';
import type { GraphPath, GraphStep } from '../../../server/contract/graph-map.ts';
import { type GraphState, graphAddress } from '../../../server/contract/graph-state.ts';
import { T } from '../../texts/index.ts';
import { Name, Section } from '../basics.tsx';
import { TieSentence } from './graph-tie.tsx';

const P = T.graph.path;

export function Path({ path, state }: { path: GraphPath; state: GraphState }) {
  const things = new Map(path.things.map((thing) => [thing.id, thing]));
  const [first, ...others] = path.ways;
  const narrowed = state.kinds.length > 0 || state.years.some((year) => year !== null) || state.hidden.length > 0;
  return (
    <Section id="vag" title={path.steps === null ? T.graph.pathOf : path.steps === 0 ? P.same : P.heading(path.steps)}>
      {path.status === 'none' && <p class="note">{narrowed ? P.noneNarrowed : P.none}</p>}
      {path.status === 'bound' && <p class="note">{P.bound(path.opened)}</p>}
      {path.mentions && !state.mentions && path.status === 'found' && <p class="note">{P.mentions}</p>}
      {first && first.length > 0 && <Way steps={first} things={things} />}
      {others.length > 0 && (
        <details class="more graph-others">
          <summary>{P.others}</summary>
          {others.map((steps) => (
            <Way key={steps.map(({ to }) => to).join()} steps={steps} things={things} />
          ))}
          {path.more && <p class="hint">{P.more}</p>}
        </details>
      )}
      <p>
        <a class="quiet-link" href={graphAddress({ ...state, from: '', to: '' })} data-go="">
          {P.clear}
        </a>
      </p>
    </Section>
  );
}

function Way({ steps, things }: { steps: GraphStep[]; things: ReadonlyMap<string, Candidate> }) {
  const ids = [steps[0]?.from ?? '', ...steps.map(({ to }) => to)];
  return (
    <div class="way" data-way={ids.join(' ')}>
      <p class="way-chain">
        {ids.map((id, index) => {
          const at = things.get(id);
          return (
            <span key={id}>
              {index > 0 && <span class="way-arrow"> → </span>}
              {at ? <Name kind={at.kind} id={id} name={at.name} withKind /> : id}
            </span>
          );
        })}
      </p>
      <ol class="way-steps">
        {steps.map((step) => (
          <li key={step.from}>
            {step.ties.map((tie) => (
              <TieSentence key={`${tie.from}${tie.type}`} tie={tie} things={things} />
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}
