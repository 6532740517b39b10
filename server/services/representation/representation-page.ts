/** Everything the page of who represented whom shows, in the one of its views that was asked for. */
import type { MembershipRecord } from '../../../graph/records.ts';
import { type MembershipRow, mergeMemberships } from '../../contract/membership-rows.ts';
import type {
  RepresentationChoices,
  RepresentationData,
  RepresentationState,
  Seat,
  Shown,
  Substitution,
} from '../../contract/representation.ts';
import { checksOfTypes } from '../checks.ts';
import { nameOf } from '../names.ts';
import { getAll } from '../neighbours.ts';
import type { Room } from '../room.ts';
import { cite, documentsById } from '../sources.ts';
import { type DateOf, heldIn, yearOf } from './membership-time.ts';
import { type Fitting, membershipsFitting, type RepresentationFilter } from './representation.ts';
import { chosen, nearChoices, representationChoices } from './representation-choices.ts';
import { representationMatrix } from './representation-matrix.ts';
import { seatsOf } from './seats.ts';

/** Rows on a page of the table. */
const LIMIT = 100;
/** Lines of a timeline drawn; a question that gives more should be narrower. */
const MOST_LANES = 120;
/** Of one place. */
const MOST_OF_ONE = 40;
const FIELDS = ['person', 'organization', 'arena'] as const;
const LISTED = { person: 'persons', organization: 'organizations', arena: 'arenas' } as const;

/**
 * @param year as asked for, already known to be a year
 * @param page of the table, from 1
 */
export async function representationPage(
  room: Room,
  state: RepresentationState,
  { year, page }: { year: number | undefined; page: number },
): Promise<RepresentationData> {
  const choices = await representationChoices(room);
  const filter = filterOf(state, choices, year);
  const dates = await documentsById(room);
  const dateOf: DateOf = (id) => dates.get(id)?.date ?? null;
  // A matrix tells which years there are to choose from, so it needs them all.
  const wide = { ...filter, year: state.view === 'matrix' ? undefined : year };
  const found = await toldApart(room, wide);
  const merged = mergeMemberships(found.rows);
  const shown = await show(room, state, found, { filter, year, page, dateOf, merged });
  const unknown = found.unknown.map((field) => ({
    field,
    asked: state[field],
    near: nearChoices(choices[LISTED[field]], state[field]),
  }));
  const of = shown.view === 'matrix' ? shown.matrix.year : null;
  const rows = of === null ? found.rows : found.rows.filter((row) => heldIn(row, of, dateOf));
  const contradictions = await contradicting(room, rows);
  const answer = { shown, contradictions };
  return {
    state,
    query: queryOf(filter, shown),
    labels: await labelsOf(room, state, choices),
    choices,
    total: of === null ? merged.length : mergeMemberships(rows).length,
    ...answer,
    unknown,
    sources: await cite(room, answer),
  };
}

/** Rows in which persons and bodies that share a name bear what tells them apart, as the choices have it. */
async function toldApart(room: Room, filter: RepresentationFilter): Promise<Fitting> {
  const names = await room.once('names told apart', async () => {
    const { persons, organizations, arenas } = await representationChoices(room);
    // Only what tells apart stands in brackets: the names of all others are those of the rows.
    const bearing = [...organizations, ...arenas, ...persons].filter(({ name }) => name.endsWith(')'));
    return new Map(bearing.map(({ value, name }) => [value, name]));
  });
  const found = await membershipsFitting(room, filter);
  const name = <N extends string | null>(id: string | null, plain: N): N | string => names.get(id ?? '') ?? plain;
  const shares = ({ personId, organizationId, onBehalfOfId, inPlaceOfId }: MembershipRecord) =>
    [personId, organizationId, onBehalfOfId, inPlaceOfId].some((id) => id !== null && names.has(id));
  const rows = found.rows.map((row) =>
    shares(row)
      ? {
          ...row,
          person: name(row.personId, row.person),
          organization: name(row.organizationId, row.organization),
          onBehalfOf: name(row.onBehalfOfId, row.onBehalfOf),
          inPlaceOf: name(row.inPlaceOfId, row.inPlaceOf),
        }
      : row,
  );
  return { ...found, rows };
}

/** What people see in a field is taken for what it means where only one thing is called so. */
function filterOf(
  state: RepresentationState,
  choices: RepresentationChoices,
  year: number | undefined,
): RepresentationFilter {
  const idOf = (field: (typeof FIELDS)[number]) =>
    state[field] === '' ? undefined : (chosen(choices[LISTED[field]], state[field])?.value ?? state[field]);
  return {
    person: idOf('person'),
    organization: idOf('organization'),
    arena: idOf('arena'),
    role: state.role === '' ? undefined : state.role,
    year,
    ...(state.view === 'substitutes' ? { substitutes: true } : {}),
  };
}

function queryOf({ substitutes, ...filter }: RepresentationFilter, shown: Shown): Record<string, string> {
  // What is taken away is what is seen: a matrix of the latest year is of that year.
  const year = shown.view === 'matrix' ? (shown.matrix.year ?? filter.year) : filter.year;
  const asked = Object.entries({ ...filter, year, substitutes: substitutes === true ? 1 : undefined });
  return Object.fromEntries(
    asked.flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, String(value)]])),
  );
}

async function labelsOf(
  room: Room,
  state: RepresentationState,
  choices: RepresentationChoices,
): Promise<RepresentationData['labels']> {
  const label = async (field: (typeof FIELDS)[number]) => {
    const asked = state[field];
    if (asked === '') return '';
    const known = chosen(choices[LISTED[field]], asked);
    if (known) return known.name;
    const record = await room.reader.find(asked);
    return record ? nameOf(record) : asked;
  };
  const [person, organization, arena] = await Promise.all(FIELDS.map(label));
  return { person: person ?? '', organization: organization ?? '', arena: arena ?? '', role: state.role };
}

interface Asked {
  filter: RepresentationFilter;
  year: number | undefined;
  page: number;
  dateOf: DateOf;
  merged: MembershipRow[];
}

async function show(room: Room, state: RepresentationState, found: Fitting, asked: Asked): Promise<Shown> {
  const { rows } = found;
  switch (state.view) {
    case 'table': {
      const offset = (asked.page - 1) * LIMIT;
      return { view: 'table', items: asked.merged.slice(offset, offset + LIMIT), offset, limit: LIMIT };
    }
    case 'matrix': {
      const of = found.arenas?.size === 1 ? 'body' : found.persons?.size === 1 ? 'person' : 'all';
      return { view: 'matrix', matrix: representationMatrix(rows, { of, year: asked.year ?? null }, asked.dateOf) };
    }
    case 'time':
      return await timelines(room, state, found, asked);
    case 'substitutes':
      return {
        view: 'substitutes',
        items: await withMeetings(
          room,
          rows.flatMap((row) => mergeMemberships([row])),
        ),
      };
  }
}

async function timelines(
  room: Room,
  state: RepresentationState,
  found: Fitting,
  { filter, dateOf }: Asked,
): Promise<Shown> {
  const nothing = FIELDS.every((field) => state[field] === '') && state.role === '' && state.year === '';
  if (nothing) return { view: 'time', seats: [], undated: 0, left: 0 };
  // Who came before and after a person is told by those who are not that person.
  const { rows } = filter.person === undefined ? found : await others(room, found.rows, filter);
  const { seats, undated } = seatsOf(rows, dateOf);
  const persons = found.persons;
  const wanted = persons === null ? seats : seats.flatMap((seat) => ofPersons(seat, persons));
  const shown = roomFor(wanted);
  return { view: 'time', seats: shown, undated, left: holdersOf(wanted) - holdersOf(shown) };
}

/** Seats that can be drawn; of a place that many hold, the first of them. */
function roomFor(seats: Seat[]): Seat[] {
  const shown: Seat[] = [];
  let lanes = 0;
  for (const seat of seats) {
    const holders = seat.held === 'many' ? seat.holders.slice(0, MOST_OF_ONE) : seat.holders;
    if (lanes + holders.length > MOST_LANES) continue;
    lanes += holders.length;
    shown.push({ ...seat, holders });
  }
  return shown;
}

const holdersOf = (seats: Seat[]): number => seats.reduce((sum, { holders }) => sum + holders.length, 0);

/** Everybody of the bodies the rows are of, narrowed by all but the person. */
async function others(
  room: Room,
  rows: MembershipRecord[],
  filter: RepresentationFilter,
): Promise<{ rows: MembershipRecord[] }> {
  const bodies = [...new Set(rows.map((row) => row.organizationId))];
  const all = await Promise.all(bodies.map((arena) => toldApart(room, { ...filter, arena, person: undefined })));
  return { rows: all.flatMap((one) => one.rows) };
}

/** A seat with only the person and who came next before and after; of a seat of many, the person alone. */
function ofPersons(seat: Seat, persons: Set<string>): Seat[] {
  const own = seat.holders.map(({ personId }) => persons.has(personId));
  if (!own.includes(true)) return [];
  if (seat.held === 'many') return [{ ...seat, holders: seat.holders.filter((_, at) => own[at]) }];
  if (seat.held === 'together') return [seat];
  const near = seat.holders.map((_, at) => own[at - 1] === true || own[at] === true || own[at + 1] === true);
  const holders = seat.holders.filter((_, at) => near[at]);
  const [first, last] = [yearOf(holders[0]?.first ?? null) ?? 0, yearOf(holders.at(-1)?.last ?? null) ?? 0];
  return [{ ...seat, holders, gaps: seat.gaps.filter(([from, to]) => first < from && to < last) }];
}

/** Who stood in for whom, latest first, with the meeting where it is known. */
async function withMeetings(room: Room, rows: MembershipRow[]): Promise<Substitution[]> {
  const meetings = await room.once(
    'meetings by body and day',
    async (reader) => new Map((await reader.list('meeting')).map((m) => [`${m.arenaId} ${m.date}`, m])),
  );
  return rows
    .map((row) => {
      const meeting = meetings.get(`${row.organizationId} ${row.asOf}`);
      return { row, meeting: meeting ? { id: meeting.id, date: meeting.date } : null };
    })
    .sort((a, b) => ((b.row.asOf ?? '') < (a.row.asOf ?? '') ? -1 : (b.row.asOf ?? '') > (a.row.asOf ?? '') ? 1 : 0));
}

/** Rows the documents tell differently of, each pair once. */
async function contradicting(room: Room, rows: MembershipRecord[]): Promise<RepresentationData['contradictions']> {
  const held = new Set(rows.map(({ id }) => id));
  const checks = await checksOfTypes(room, ['membershipsDiffer']);
  const found = checks.filter(({ about }) => about.some((id) => held.has(id)));
  return Promise.all(
    found.map(async (check) => ({ check, rows: mergeMemberships(await getAll(room, 'membership', check.about)) })),
  );
}
