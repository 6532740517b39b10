import { array, assert as holds, integer, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, type Step } from '../../../server/services/compare/align.ts';
import { unitOf } from '../../../server/services/compare/likeness.ts';

const units = (texts: string[]) => texts.map((text) => unitOf(text, false));
const between = (a: string[], b: string[]) => align(units(a), units(b));
const told = (a: string[], b: string[]) =>
  between(a, b).map(({ state, a: i, b: j }) => `${state} ${i ?? '·'} ${j ?? '·'}`);

const ROAD = 'Vägnätverket har behandlat underhållet av de mindre vägarna i länets inland.';
const SCHOOL = 'Skolnätverket har haft tre möten om antagningen till gymnasiet 2021.';
const SCHOOL_NEXT = 'Skolnätverket har haft fyra möten om antagningen till gymnasiet 2022.';
const HEALTH = 'En plan för nära vård har tagits fram tillsammans med kommunerna.';
const ENERGY = 'Energirådgivarna har besökt fler företag än året före.';

describe('paragraphs beside each other', () => {
  it.each<[string, string[], string[], string[]]>([
    ['nothing', [], [], []],
    ['the same', [ROAD, HEALTH], [ROAD, HEALTH], ['same 0 0', 'same 1 1']],
    ['one new', [ROAD, HEALTH], [ROAD, ENERGY, HEALTH], ['same 0 0', 'new · 1', 'same 1 2']],
    ['one gone', [ROAD, ENERGY, HEALTH], [ROAD, HEALTH], ['same 0 0', 'gone 1 ·', 'same 2 1']],
    ['one changed', [ROAD, SCHOOL, HEALTH], [ROAD, SCHOOL_NEXT, HEALTH], ['same 0 0', 'changed 1 1', 'same 2 2']],
    ['one in the stead of another', [ROAD, ENERGY], [ROAD, HEALTH], ['same 0 0', 'gone 1 ·', 'new · 1']],
    ['one moved', [ENERGY, ROAD, HEALTH], [ROAD, HEALTH, ENERGY], ['same 1 0', 'same 2 1', 'moved 0 2']],
    [
      'one moved and changed',
      [SCHOOL, ROAD, HEALTH],
      [ROAD, HEALTH, SCHOOL_NEXT],
      ['same 1 0', 'same 2 1', 'moved 0 2'],
    ],
    [
      'short lines that moved by chance',
      ['Övrigt', ROAD, HEALTH],
      [ROAD, HEALTH, 'Övrigt'],
      ['gone 0 ·', 'same 1 0', 'same 2 1', 'new · 2'],
    ],
  ])('%s', (_name, a, b, expected) => {
    expect(told(a, b)).toEqual(expected);
  });

  it('numbers alone make nothing alike', () => {
    expect(told([ROAD, '3', HEALTH], [ROAD, '063-14 66 07', HEALTH])).toEqual([
      'same 0 0',
      'gone 1 ·',
      'new · 1',
      'same 2 2',
    ]);
  });

  it('a heading with another number is the same heading, and no paragraph of text', () => {
    const heading = (text: string) => unitOf(text, true);
    expect(align([heading('6. Kostnader per uppdrag')], [heading('7. Kostnader per uppdrag')])).toEqual([
      { state: 'same', a: 0, b: 0, exact: true },
    ]);
    expect(align([heading('Kostnader för uppdrag')], units(['Kostnader för uppdrag 2'])).map((s) => s.state)).toEqual([
      'gone',
      'new',
    ]);
  });

  const paragraph = (n: number) => `stycke${n} handlar om sak${n} och plats${n} samt ämne${n}`;
  const inOrder = (steps: Step[]) => steps.filter((s) => s.state === 'same' || s.state === 'changed');
  const rises = (indices: (number | null)[]) => indices.every((n, i) => i === 0 || (indices[i - 1] ?? 0) < (n ?? 0));

  it('tells every paragraph of both once, in order', () => {
    const texts = array(integer({ min: 0, max: 12 }), { maxLength: 30 }).map((all) => all.map(paragraph));
    holds(
      property(texts, texts, (a, b) => {
        const steps = between(a, b);
        const all = (length: number) => Array.from({ length }, (_, i) => i);
        const indices = (side: 'a' | 'b') => steps.flatMap((s) => s[side] ?? []);
        expect(indices('a').sort((x, y) => x - y)).toEqual(all(a.length));
        expect(indices('b')).toEqual(all(b.length));
        expect(rises(inOrder(steps).map((s) => s.a))).toBe(true);
        for (const s of steps) if (s.state === 'same') expect(a[s.a]).toBe(b[s.b]);
        expect(between(a, a).every((s) => s.state === 'same')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves as many in their place as there can be, where none recurs', () => {
    const some = shuffledSubarray(Array.from({ length: 14 }, (_, i) => i));
    holds(
      property(some, some, (a, b) => {
        const kept = between(a.map(paragraph), b.map(paragraph)).filter((s) => s.state === 'same').length;
        const longest = (from: number, after: number): number => {
          let best = 0;
          for (let i = from; i < a.length; i += 1) {
            const at = b.indexOf(a[i] ?? -1);
            if (at > after) best = Math.max(best, 1 + longest(i + 1, at));
          }
          return best;
        };
        expect(kept).toBe(longest(0, -1));
      }),
      { numRuns: 60 },
    );
  });

  it('goes through long documents that share little', () => {
    const long = (seed: number) => Array.from({ length: 1_200 }, (_, i) => paragraph(seed * 10_000 + i));
    const [a, b] = [long(1), [...long(2).slice(0, 600), SCHOOL_NEXT, ...long(2).slice(600)]];
    a.splice(300, 0, SCHOOL);
    const steps = between(a, b);
    expect(steps.length).toBe(2_401);
    expect(steps.filter((s) => s.state === 'changed')).toEqual([{ state: 'changed', a: 300, b: 600, exact: false }]);
  });
});
