/** Who holds which role in what, on whose behalf, when. */
import { heldWhen, type MembershipRow } from '../../memberships.ts';
import { T } from '../../texts/index.ts';
import { Name, Table } from '../basics.tsx';
import { places, SourceMarks } from '../sources.tsx';

/** Below this a reading of the text is said to be one. */
const SURE = 0.75;
const M = T.membership;

export function Memberships({
  items,
  caption,
  without,
  day,
}: {
  items: MembershipRow[];
  caption: string;
  /** Where all were seen on one day that the page tells: said of a row only when it says something else. */
  day?: string;
  /** The column that would say the same on every row. */
  without?: 'person' | 'body' | 'onBehalfOf';
}) {
  // A body's own people represent it: only those who sit for another are told to represent somebody.
  const principal = (m: MembershipRow) => (m.onBehalfOfId === m.organizationId ? null : m.onBehalfOf);
  type Column = [string, (m: MembershipRow) => preact.ComponentChildren];
  const person: Column = [M.person, (m) => <Name kind="person" id={m.personId} name={m.person} />];
  const role: Column = [M.role, (m) => <Role {...m} />];
  const body: Column = [M.body, (m) => <Body id={m.organizationId} name={m.organization} />];
  const columns =
    without === 'person' ? [body, role] : without === 'body' ? [person, role] : ([person, role, body] as Column[]);
  if (without !== 'onBehalfOf' && items.some((m) => principal(m) !== null)) {
    columns.push([
      M.onBehalfOf,
      (m) => principal(m) !== null && <Body id={m.onBehalfOfId} name={principal(m) ?? ''} />,
    ]);
  }
  if (items.some((m) => m.inPlaceOf !== null)) {
    columns.push([
      M.inPlaceOf,
      (m) => m.inPlaceOf !== null && <Name kind="person" id={m.inPlaceOfId} name={m.inPlaceOf} />,
    ]);
  }
  const asSeen = (m: MembershipRow) =>
    m.from === null && m.to === null && m.seen.every((seen) => day?.startsWith(seen));
  columns.push(
    [M.time, (m) => !asSeen(m) && <Time {...m} />],
    [M.source, (m) => <SourceMarks evidence={places(m.evidence)} />],
  );
  return (
    <Table
      caption={caption}
      columns={columns.map(([name]) => name)}
      rows={items.map((m) => ({ key: m.id, cells: columns.map(([, cell]) => cell(m)) }))}
    />
  );
}

function Role({ role, confidence }: MembershipRow) {
  return (
    <>
      {role}
      {confidence < SURE && <span class="unsure"> {T.source.unsure}</span>}
    </>
  );
}

function Time(row: MembershipRow) {
  const { term, seen } = heldWhen(row);
  if (term !== null) return <>{term}</>;
  return seen === null ? <span class="detail">{M.noTime}</span> : <span class="nowrap-words">{M.seen(seen)}</span>;
}

/** Ids tell their kind by how they begin (graph/ids.ts). */
function kindOfId(id: string): string {
  return id.startsWith('org-') ? 'organization' : (id.split('-')[0] ?? '');
}

export function Body({ id, name }: { id: string | null; name: string }) {
  return <Name kind={id === null ? '' : kindOfId(id)} id={id} name={name} />;
}
