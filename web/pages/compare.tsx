/** Two documents beside each other: the change in figures first, then paragraph by paragraph, then the years. */
import type { ChangeState, ComparedView, ComparisonData } from '../../server/contract/compare.ts';
import type { PageContext } from '../../server/contract/views.ts';
import { compare, thing } from '../addresses.ts';
import { date, number, section } from '../format.ts';
import { Facts, Opening, Pager, Section } from '../parts/basics.tsx';
import { Compared, type Labels } from '../parts/compare/compared.tsx';
import { columnsOf, SeriesFigures } from '../parts/compare/series-figures.tsx';
import { Frame } from '../parts/frame.tsx';
import { WithSources } from '../parts/sources.tsx';
import { T } from '../texts/index.ts';

const C = T.compare;

export function ComparePage({ data, context }: { data: ComparisonData; context: PageContext }) {
  const { comparison, entries, view, offset, limit, total } = data;
  const { a, b, series, figures, sources } = comparison;
  const [from, to] = [a, b].map((one) => series.find(({ document }) => document.id === one.id)?.year ?? null);
  const years = typeof from === 'number' && typeof to === 'number' && from !== to;
  const labels = labelsOf(comparison, years ? [from, to] : null);
  const title = years ? C.between(from, to) : C.two;
  const columns = columnsOf(comparison);
  const hasFigures = figures.meetings.length + figures.amounts.length > 0;
  return (
    <Frame title={`${title} ${a.title}`} context={context} room="documents">
      <WithSources sources={sources}>
        <Opening kicker={C.kicker} title={title} />
        <Both data={comparison} />
        <Tally data={data} />
        <Section id="texten" title={C.text}>
          <p class="hint compare-legend">
            {C.legend} <del>{C.legendGone}</del>, <ins>{C.legendNew}</ins>. {C.legendRest}
          </p>
          {entries.length === 0 ? <p class="note">{C.none}</p> : <Compared entries={entries} labels={labels} />}
          <Pager offset={offset} limit={limit} total={total} href={(page) => compare(a.id, b.id, { view, page })} />
        </Section>
        <Section id="siffror" title={C.figures}>
          {!hasFigures && <p class="hint">{C.noFigures}</p>}
          {figures.meetings.length > 0 && (
            <>
              <h3>{C.meetings}</h3>
              <p class="hint">{C.meetingsLead}</p>
              <SeriesFigures rows={figures.meetings} columns={columns} unit="meetings" caption={C.meetings} />
            </>
          )}
          {figures.amounts.length > 0 && (
            <>
              <h3>{C.amounts}</h3>
              <p class="hint">{C.amountsLead}</p>
              <SeriesFigures rows={figures.amounts} columns={columns} unit="amounts" caption={C.amounts} />
              {figures.alone > 0 && <p class="detail">{C.alone(figures.alone)}</p>}
            </>
          )}
        </Section>
        <OtherYears data={comparison} />
      </WithSources>
    </Frame>
  );
}

/** Years where they tell the two apart, else dates. */
function labelsOf({ a, b }: ComparisonData['comparison'], years: [number, number] | null): Labels {
  if (years !== null) return { a: String(years[0]), b: String(years[1]) };
  if (a.date !== null && b.date !== null && a.date !== b.date) return { a: date(a.date), b: date(b.date) };
  return { a: C.from, b: C.to };
}

function Both({ data: { a, b } }: { data: ComparisonData['comparison'] }) {
  const link = (document: typeof a) => (
    <>
      <a href={thing('document', document.id) ?? ''}>{section(document.title)}</a>
      {document.date !== null && <span class="detail inline"> {date(document.date)}</span>}
    </>
  );
  return (
    <div class="both">
      <Facts
        rows={[
          [C.from, link(a)],
          [C.to, link(b)],
        ]}
      />
      <p class="take">
        <a href={compare(b.id, a.id)}>{C.swap}</a>
        {' · '}
        <a href="#siffror">{C.figures}</a>
      </p>
    </div>
  );
}

const TALLIED: [ChangeState, ComparedView][] = [
  ['new', 'nya'],
  ['gone', 'borta'],
  ['changed', 'andrade'],
  ['moved', 'flyttade'],
];

/** How much is new, gone, changed and moved; each number shows just those. */
function Tally({ data: { comparison, view } }: { data: ComparisonData }) {
  const { a, b, counts } = comparison;
  const differs = TALLIED.some(([state]) => counts[state] > 0);
  return (
    <section aria-labelledby="korthet-rubrik" class="tally">
      <h2 id="korthet-rubrik" class="unseen">
        {C.summary}
      </h2>
      {!differs && <p class="note">{C.identical}</p>}
      <ul>
        {TALLIED.filter(([state]) => counts[state] > 0 || state !== 'moved').map(([state, own]) => (
          <li key={state}>
            {counts[state] === 0 ? (
              <TallyWords state={state} amount={0} />
            ) : (
              <a
                href={`${compare(a.id, b.id, { view: own })}#texten`}
                {...(view === own ? { 'aria-current': 'true' as const } : {})}
              >
                <TallyWords state={state} amount={counts[state]} />
              </a>
            )}
          </li>
        ))}
        <li>
          {view === 'allt' ? (
            <TallyWords state="same" amount={counts.same} />
          ) : (
            <a href={`${compare(a.id, b.id)}#texten`}>{C.all}</a>
          )}
        </li>
      </ul>
    </section>
  );
}

function TallyWords({ state, amount }: { state: ChangeState; amount: number }) {
  return (
    <>
      <strong>{number(amount)}</strong> {C.tally[state](amount)}
    </>
  );
}

/** Two other reports of the series. */
function OtherYears({ data: { a, b, series } }: { data: ComparisonData['comparison'] }) {
  if (series.length < 3) return null;
  const choice = (name: 'a' | 'b', label: string, chosen: string) => (
    <label>
      {label}
      <select name={name}>
        {series.map(({ document, year }) => (
          <option key={document.id} value={document.id} selected={document.id === chosen}>
            {[year, document.date && date(document.date)].filter(Boolean).join(', ') || document.title}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Section id="andra-ar" title={C.otherYears}>
      <form action="/jamfor" method="get" class="ask">
        {choice('a', C.from, a.id)}
        {choice('b', C.to, b.id)}
        <p class="ask-send">
          <button type="submit">{C.choose}</button>
        </p>
      </form>
    </Section>
  );
}
