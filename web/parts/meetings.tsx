/** Meetings: how many a year the documents tell of, and the days that are known. */
import type { MeetingCountRecord, MeetingRecord } from '../../graph/records.ts';
import { thing } from '../addresses.ts';
import { number, span } from '../format.ts';
import { T } from '../texts/index.ts';
import { More, Table } from './basics.tsx';
import { YearBars } from './charts.tsx';
import { places, SourceMarks } from './sources.tsx';

const B = T.body;

/** Days shown before the rest is folded. */
const FEW = 8;

/** A count of one stands for a single meeting met with in a document, not for how many were held that year. */
function isTotal({ count }: MeetingCountRecord): boolean {
  return count > 1;
}

export function Meetings({
  name,
  counts,
  meetings,
}: {
  name: string;
  counts: MeetingCountRecord[];
  meetings: MeetingRecord[];
}) {
  return (
    <div class="chart">
      <Totals name={name} counts={counts.filter(isTotal)} />
      <Days counts={counts.filter((c) => !isTotal(c))} meetings={meetings} />
    </div>
  );
}

function Totals({ name, counts }: { name: string; counts: MeetingCountRecord[] }) {
  if (counts.length === 0) return null;
  const years = [...new Set(counts.map((c) => c.year))].sort((a, b) => a - b);
  const rows = years.map((year) => ({ year, said: counts.filter((c) => c.year === year) }));
  const bars = rows.map(({ year, said }) => ({ year, count: Math.max(...said.map((c) => c.count)) }));
  return (
    <>
      <h3>{B.totals}</h3>
      {bars.length > 1 && <YearBars label={B.meetingsChart(name)} bars={bars} />}
      <Table
        caption={B.meetingsChart(name)}
        columns={[B.year, B.reported, B.source]}
        rows={rows.map(({ year, said }) => ({
          key: String(year),
          cells: [
            String(year),
            <Said key="said" said={said} />,
            <SourceMarks key="source" evidence={places(said.flatMap((c) => c.evidence))} />,
          ],
        }))}
      />
    </>
  );
}

export function Said({ said }: { said: MeetingCountRecord[] }) {
  const numbers = [...new Set(said.map((c) => c.count))].sort((a, b) => a - b);
  return (
    <>
      {numbers.map(number).join(' eller ')}
      {numbers.length > 1 && <span class="unsure"> {T.source.differ.toLocaleLowerCase('sv')}</span>}
    </>
  );
}

/** Known days, latest first; a year stands for a meeting whose day no document tells. */
function Days({ counts, meetings }: { counts: MeetingCountRecord[]; meetings: MeetingRecord[] }) {
  const dated = new Set(meetings.map((m) => m.date.slice(0, 4)));
  const days = [
    ...meetings.map(({ id, date, dateTo, evidence }) => ({
      id,
      from: date,
      to: dateTo ?? date,
      evidence,
      href: thing('meeting', id),
    })),
    ...counts
      .filter(({ year }) => !dated.has(String(year)))
      .map(({ id, year, evidence }) => ({ id, from: String(year), to: String(year), evidence, href: null })),
  ].sort((a, b) => (a.from < b.from ? 1 : -1));
  if (days.length === 0) return null;
  return (
    <>
      <h3>{B.days}</h3>
      <More items={days} few={FEW} className="things">
        {({ id, from, to, evidence, href }) => (
          <li key={id}>
            {href === null ? span(from, to) : <a href={href}>{span(from, to)}</a>}{' '}
            <SourceMarks evidence={places(evidence)} />
          </li>
        )}
      </More>
    </>
  );
}
