/** What is asked of the graph: what to show, between which two a way is sought, and how the map is narrowed. */
import type { Candidate } from '../../../server/contract/common.ts';
import type { GraphData, TypedThing } from '../../../server/contract/graph-page.ts';
import {
  GRAPH_KINDS,
  type GraphState,
  graphAddress,
  NO_STATE,
  opened,
  PORTIONS,
  USUAL_KINDS,
  writeGraphState,
} from '../../../server/contract/graph-state.ts';
import { search } from '../../addresses.ts';
import { datesInWords } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { Name } from '../basics.tsx';

const G = T.graph;

/** The state as a form sends it, but for the fields of the form itself. */
function Kept({ state, but = [] }: { state: GraphState; but?: string[] }) {
  return (
    <>
      {writeGraphState(state)
        .filter(([name]) => !but.includes(name))
        .map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
    </>
  );
}

export function Asks({ data }: { data: GraphData }) {
  const { state, choice, ends } = data;
  return (
    <div class="graph-asks">
      <form action="/graf" method="get" class="graph-ask">
        <Kept state={state} />
        <Field name="sok" label={state.start.length > 0 ? G.addMore : G.add} value={choice?.typed ?? ''} />
        <button type="submit">{G.show}</button>
        {choice && <Choices of={choice} href={({ id }) => graphAddress(opened(state, id))} />}
      </form>
      <form action="/graf" method="get" class="graph-ask" aria-label={G.pathOf}>
        <Kept state={state} but={['fran', 'till']} />
        <End name="fran" label={G.from} end={ends.from} change={{ ...state, from: '' }} />
        <End name="till" label={G.to} end={ends.to} change={{ ...state, to: '' }} />
        {!(ends.from?.thing && ends.to?.thing) && <button type="submit">{G.showPath}</button>}
        {ends.from && !ends.from.thing && (
          <Choices
            of={ends.from}
            href={({ id }) => graphAddress({ ...state, from: id, to: state.to || (ends.to?.typed ?? '') })}
          />
        )}
        {ends.to && !ends.to.thing && (
          <Choices
            of={ends.to}
            href={({ id }) => graphAddress({ ...state, to: id, from: state.from || (ends.from?.typed ?? '') })}
          />
        )}
      </form>
    </div>
  );
}

function Field({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <span class="graph-field">
      <label for={`graf-${name}`}>{label}</label>
      <input
        id={`graf-${name}`}
        name={name}
        value={value}
        placeholder={G.addHint}
        maxLength={200}
        autocomplete="off"
        spellcheck={false}
        data-graph-instant=""
      />
    </span>
  );
}

function End({
  name,
  label,
  end,
  change,
}: {
  name: string;
  label: string;
  end: TypedThing | null;
  change: GraphState;
}) {
  if (!end?.thing) return <Field name={name} label={label} value={end?.typed ?? ''} />;
  const { kind, id, name: called } = end.thing;
  return (
    <span class="graph-field">
      <span class="graph-label">{label}</span>
      <span class="graph-end">
        <Name kind={kind} id={id} name={called} withKind />{' '}
        <a class="quiet-link" href={graphAddress(change)}>
          {G.change}
          <span class="unseen"> {called}</span>
        </a>
      </span>
      <input type="hidden" name={name} value={id} />
    </span>
  );
}

function Choices({ of: { typed, candidates }, href }: { of: TypedThing; href: (thing: Candidate) => string }) {
  return (
    <div class="graph-choices" role="status">
      <p>{candidates.length > 0 ? G.mayBe(typed) : G.isNone(typed)}</p>
      {candidates.length > 0 ? (
        <ul class="things">
          {candidates.map((thing) => (
            <li key={thing.id}>
              <a href={href(thing)}>{thing.name}</a>{' '}
              <span class="detail">
                {[T.kinds[thing.kind], thing.detail && datesInWords(thing.detail)].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          <a href={search({ q: typed, offset: 0, limit: 10, filters: {}, labels: {}, sort: 'relevance' })}>
            {G.searchInstead}
          </a>
        </p>
      )}
    </div>
  );
}

export function Filters({ state }: { state: GraphState }) {
  const { kinds, years, mentions, depth, portion } = state;
  const bare = { kinds: [], years: NO_STATE.years, mentions: false, depth: 1, portion: PORTIONS[0] };
  const clear = { ...state, ...bare };
  const narrowed = graphAddress(clear) !== graphAddress(state);
  const shown = kinds.length > 0 ? kinds : USUAL_KINDS;
  return (
    <details class="graph-filters" open={narrowed}>
      <summary>{G.filters}</summary>
      <form action="/graf" method="get" class="ask" data-go="">
        <Kept state={clear} />
        <fieldset class="graph-kinds">
          <legend>{G.kinds}</legend>
          {GRAPH_KINDS.map((kind) => (
            <label key={kind} class="tick-box">
              <input type="checkbox" name="slag" value={kind} checked={shown.includes(kind)} /> {T.kinds[kind]}
            </label>
          ))}
        </fieldset>
        <Year name="ar" label={`${G.years}, ${G.fromYear.toLocaleLowerCase('sv')}`} value={years[0]} />
        <Year name="tom" label={`${G.years}, ${G.toYear.toLocaleLowerCase('sv')}`} value={years[1]} />
        <Choice name="djup" label={G.depth} value={depth} options={[1, 2, 3]} word={G.step} />
        <Choice name="antal" label={G.portion} value={portion} options={PORTIONS} word={G.portionOf} />
        <label class="tick-box">
          <input type="checkbox" name="omnamnanden" value="ja" checked={mentions} /> {G.mentions}
        </label>
        <p class="ask-send">
          <button type="submit">{G.apply}</button>
          {narrowed && (
            <a href={graphAddress(clear)} data-go="">
              {G.clear}
            </a>
          )}
        </p>
      </form>
    </details>
  );
}

function Year({ name, label, value }: { name: string; label: string; value: number | null }) {
  return (
    <label>
      {label}
      <input name={name} value={value ?? ''} inputMode="numeric" pattern="\d{4}" size={6} autocomplete="off" />
    </label>
  );
}

function Choice({
  name,
  label,
  value,
  options,
  word,
}: {
  name: string;
  label: string;
  value: number;
  options: readonly number[];
  word: (n: number) => string;
}) {
  return (
    <label>
      {label}
      <select name={name}>
        {options.map((option) => (
          <option key={option} value={option} selected={option === value}>
            {word(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
