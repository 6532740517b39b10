import { describe, expect, it } from 'vitest';
import type { CourseLine, CourseTie } from '../../../server/contract/course.ts';
import { inLines, layOut, MOST_ON_MAP, WIDTH } from '../../../web/parts/course/map-layout.ts';
import { NoteRegistry } from '../../../web/parts/course/notes.tsx';
import { seatRows } from '../../../web/parts/course/seat-rows.ts';
import { membership } from '../../server/membership.ts';

const line = (id: string, over: Partial<CourseLine> = {}): CourseLine => ({
  kind: 'arena',
  id,
  name: id,
  fullName: null,
  arenaKind: 'politisk',
  level: 'regional',
  toldBy: null,
  words: null,
  mentions: 1,
  ...over,
});
const tie = (from: string, to: string, kind: CourseTie['kind']): CourseTie => ({
  kind,
  from: { kind: 'arena', id: from, name: from, detail: null },
  to: { kind: 'arena', id: to, name: to, detail: null },
  caption: '',
  persons: [],
  count: 0,
  evidence: [],
});

describe('the map', () => {
  it('has rows by level from the widest, columns by kind, and no box over another', () => {
    const bodies = [
      line('a', { level: 'kommunal' }),
      line('b', { level: 'nationell', arenaKind: 'tjänsteperson' }),
      ...Array.from({ length: 9 }, (_, i) => line(`c${i}`, { level: null, arenaKind: null })),
    ];
    const map = layOut(bodies, [], null);
    expect(map.rows.map((r) => r.level)).toEqual(['nationell', 'kommunal', '']);
    expect(map.columns.map((c) => c.kind)).toEqual(['politisk', 'tjänsteperson', '']);
    expect(map.boxes).toHaveLength(bodies.length);
    for (const [index, one] of map.boxes.entries()) {
      expect(one.x + one.width).toBeLessThan(WIDTH);
      expect(one.y + one.height).toBeLessThan(map.height);
      for (const other of map.boxes.slice(index + 1)) {
        const apart =
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        expect(apart).toBe(true);
      }
    }
  });

  it('draws one line between two, as firm as the firmest tie', () => {
    const map = layOut(
      [line('a'), line('b')],
      [tie('a', 'b', 'passages'), tie('b', 'a', 'said'), tie('a', 'x', 'seat')],
      null,
    );
    expect(map.paths.map((p) => p.firm)).toEqual([true]);
  });

  it('keeps the body it is of, and says when others are left out', () => {
    const many = Array.from({ length: MOST_ON_MAP + 5 }, (_, i) => line(`b${i}`, { mentions: 10 }));
    const map = layOut([...many, line('self', { mentions: 0 })], [], 'self');
    expect(map.cut).toBe(true);
    expect(map.boxes).toHaveLength(MOST_ON_MAP);
    expect(map.boxes.some((box) => box.line.id === 'self')).toBe(true);
  });

  it.each<[string, number, number, string[]]>([
    ['Hamnrådet', 12, 2, ['Hamnrådet']],
    ['Regionala hamnrådet', 12, 2, ['Regionala', 'hamnrådet']],
    ['Norra och södra hamnrådet', 12, 2, ['Norra och', 'södra…']],
    ['Norra och södra hamnrådet', 12, 3, ['Norra och', 'södra', 'hamnrådet']],
    ['Hamnrådssamordningen', 12, 2, ['Hamnrådssam…']],
  ])('%s in lines of %i', (name, letters, most, lines) => {
    expect(inLines(name, letters, most)).toEqual(lines);
  });
});

describe('notes', () => {
  it('give a page of a document one number, in the order they are met', () => {
    const notes = new NoteRegistry();
    const place = (document: string, page: number) => ({
      document,
      page,
      passage: null,
      quote: null,
      start: null,
      end: null,
    });
    const numbers = [place('a', 1), place('b', 1), place('a', 1), place('a', 2)].map((p) => notes.numberOf(p));
    expect(numbers).toEqual([1, 2, 1, 3]);
    expect(notes.all()).toHaveLength(3);
  });
});

describe('seatRows', () => {
  it('makes one line of what is told with and without a principal, and of several years', () => {
    const rows = seatRows([
      membership({ person: 'Karin Alm', role: 'ordförande', asOf: '2022', onBehalfOf: 'Region Havsmark' }),
      membership({ person: 'Karin Alm', role: 'ordförande', asOf: '2023' }),
      membership({ person: 'Sara Ek', asOf: '2023', onBehalfOf: 'Tallnäs kommun' }),
    ]);
    expect(rows.map((r) => [r.person, r.role, r.principals.map((p) => p.name), r.when])).toEqual([
      ['Karin Alm', 'ordförande', ['Region Havsmark'], '2022 och 2023'],
      ['Sara Ek', 'ledamot', ['Tallnäs kommun'], '2023'],
    ]);
  });
});
