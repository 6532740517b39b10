import { describe, expect, it } from 'vitest';
import type { MembershipRecord } from '../../../graph/records.ts';
import { seatsOf } from '../../../server/services/representation/seats.ts';
import { membership } from '../membership.ts';

const undatedDocuments = () => null;
const chair = (person: string, when: Partial<MembershipRecord>) => membership({ person, role: 'ordförande', ...when });
const forTown = (person: string, when: Partial<MembershipRecord>) =>
  membership({ person, onBehalfOf: 'Ljungvik kommun', ...when });

/** `A 2021–2022, then B 2023`: who held a place from when to when; `&` where no order is told, `~` before a gap. */
function told(rows: MembershipRecord[]): string[] {
  return seatsOf(rows, undatedDocuments).seats.map(({ role, onBehalfOf, held, holders, gaps }) => {
    const words = holders.map(({ person, first, last, before }) => {
      const tie = before === null ? '' : before.handover ? ' tar över' : ' efter';
      return `${person} ${first}${last === first ? '' : `–${last}`}${tie}`;
    });
    const place = onBehalfOf === null ? role : `${role} för ${onBehalfOf}`;
    const missing = gaps.map(([from, to]) => ` ~${from}–${to}`).join('');
    return `${place}: ${words.join(held === 'order' ? ', ' : held === 'many' ? ' & ' : ' mot ')}${missing}`;
  });
}

describe('seatsOf', () => {
  it.each<[string, MembershipRecord[], string[]]>([
    [
      'years of one person join, the next follows',
      [chair('A', { asOf: '2021' }), chair('A', { asOf: '2022' }), chair('B', { asOf: '2023' })],
      ['ordförande: A 2021–2022, B 2023 efter'],
    ],
    [
      'the same day ends the one and begins the other: a handover',
      [forTown('A', { asOf: '2022', to: '2023-06' }), forTown('B', { from: '2023-06' })],
      ['ledamot för Ljungvik kommun: A 2022–2023-06, B 2023-06 tar över'],
    ],
    [
      'years nobody is told of are a gap',
      [chair('A', { asOf: '2018' }), chair('B', { asOf: '2021-03-01' })],
      ['ordförande: A 2018, B 2021-03-01 efter ~2019–2020'],
    ],
    [
      'one returns after another',
      [chair('A', { asOf: '2019' }), chair('B', { asOf: '2020' }), chair('A', { asOf: '2021' })],
      ['ordförande: A 2019, B 2020 efter, A 2021 efter'],
    ],
    [
      'two at once in a place for one contradict each other',
      [chair('A', { asOf: '2022' }), chair('B', { asOf: '2022-05-04' })],
      ['ordförande: A 2022 mot B 2022-05-04'],
    ],
    [
      'members of a board follow nobody',
      [membership({ person: 'A', asOf: '2021' }), membership({ person: 'B', asOf: '2023' })],
      ['ledamot: A 2021 & B 2023'],
    ],
    [
      'two representatives at once have no order',
      [forTown('A', { asOf: '2021' }), forTown('B', { asOf: '2021' }), forTown('B', { asOf: '2022' })],
      ['ledamot för Ljungvik kommun: A 2021 & B 2021–2022'],
    ],
    [
      'a list that leaves out on whose behalf belongs to the seat a report tells of the same year, not of another',
      [
        forTown('A', { asOf: '2022' }),
        membership({ person: 'A', asOf: '2022-05-04' }),
        membership({ person: 'A', asOf: '2019' }),
      ],
      ['ledamot: A 2019', 'ledamot för Ljungvik kommun: A 2022'],
    ],
    [
      'a body’s own people sit for nobody else, and those who lead come first',
      [
        membership({ person: 'A', asOf: '2021', onBehalfOf: 'Kustrådet', onBehalfOfId: 'arena-Kustrådet' }),
        chair('B', { asOf: '2021' }),
      ],
      ['ordförande: B 2021', 'ledamot: A 2021'],
    ],
    [
      'what was done and who stood in for a day are no places',
      [
        membership({ role: 'yrkande', asOf: '2021' }),
        membership({ role: 'ersättare', asOf: '2021-02-03', inPlaceOf: 'B' }),
        membership({ role: 'tjänstgörande ersättare', asOf: '2021-02-03' }),
      ],
      [],
    ],
  ])('%s', (_name, rows, expected) => {
    expect(told(rows)).toEqual(expected);
    expect(told([...rows].reverse())).toEqual(expected);
  });

  it('takes the year of the document where nothing else is told, and counts what has no time at all', () => {
    const rows = [membership({ evidence: membership({ asOf: '2020' }).evidence }), membership({ person: 'B' })];
    const { seats, undated } = seatsOf(rows, (id) => (id === 'doc-2020' ? '2020-11-02' : null));
    expect(undated).toBe(1);
    expect(seats[0]?.holders[0]?.spans).toEqual([{ from: '2020', to: '2020', seen: null, told: 'document' }]);
  });

  it('ties go both ways', () => {
    const [seat] = seatsOf([chair('A', { asOf: '2021' }), chair('B', { asOf: '2022' })], undatedDocuments).seats;
    expect(seat?.holders[0]?.after).toEqual({ personId: 'person-B', person: 'B', handover: false });
    expect(seat?.holders[0]?.before).toBeNull();
    expect(seat?.holders[1]?.evidence.map((e) => e.document)).toEqual(['doc-2022']);
  });
});
