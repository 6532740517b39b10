import { describe, expect, it } from 'vitest';
import type { DocumentType } from '../../../graph/records.ts';
import { sectionsOf } from '../../../ingest/segment/sections.ts';

const sections = (text: string, type: DocumentType = 'rapport') => sectionsOf(text, 0, type);
const headings = (text: string, type?: DocumentType): string[] => sections(text, type).map((s) => s.heading);
const LINE = 'Frågan har beretts under våren och flera parter har hörts om det förslag som nu finns.';

describe('headings', () => {
  it.each([
    [`Bakgrund\n${LINE}`, ['Bakgrund']],
    [`${LINE}\n\n1 Resultat av arbetet\n${LINE}\n\n2 Kostnader\n${LINE}`, ['1 Resultat av arbetet', '2 Kostnader']],
    [`${LINE}\n\n2.1 Stöd till skolor\n${LINE}`, ['2.1 Stöd till skolor']],
    [`${LINE}\n\nSå har arbetet gått\n\n${LINE}`, ['Så har arbetet gått']],
    [`ARBETET UNDER ÅRET\n${LINE}`, ['ARBETET UNDER ÅRET']],
    [`Beslutet skickas till\nFörvaltningen`, ['Beslutet skickas till']],
  ])('%j', (text, expected) => {
    expect(headings(text)).toEqual(expected);
  });

  it.each([
    `${LINE}\n${LINE}`,
    `• Punkt ett\n• Punkt två\n${LINE}`,
    'Bakgrund ............ 3\nEkonomi ............ 4',
    `${LINE}\nMed fortsättning på\nnästa rad i samma stycke.`,
    'a',
    '',
  ])('%j has none', (text) => {
    expect(headings(text)).toEqual([]);
  });
});

describe('paragraphs of minutes', () => {
  const text = `§ 12 Ny taxa\nDnr KS 2031/14\n\nBeslut\nTaxan antas.\n\nBakgrund\n${LINE}\n\n§ 13 Slut\n\nBeslut\nMötet avslutas.`;

  it('last until the next one', () => {
    expect(sections(text, 'protokoll').map((s) => [s.heading, s.paragraph, s.level])).toEqual([
      ['§ 12 Ny taxa', '§ 12', 1],
      ['Beslut', '§ 12', 2],
      ['Bakgrund', '§ 12', 2],
      ['§ 13 Slut', '§ 13', 1],
      ['Beslut', '§ 13', 2],
    ]);
  });

  it('follow one upon another to the end of the text', () => {
    const all = sections(text, 'protokoll');
    expect(all[0]?.start).toBe(0);
    expect(all.at(-1)?.end).toBe(text.length);
    for (const [i, s] of all.entries()) {
      expect(s.end).toBe(all[i + 1]?.start ?? text.length);
      expect(text.slice(s.start, s.bodyStart)).toBe(s.heading);
    }
  });

  it('are clauses in an agreement', () => {
    const clauses = sections('§ 1 Parter\nText.\n\n§ 2 Ersättning\nText.', 'avtal');
    expect(clauses.map((s) => [s.heading, s.paragraph])).toEqual([
      ['§ 1 Parter', null],
      ['§ 2 Ersättning', null],
    ]);
  });

  it.each([
    ['a line of the contents', '§ 12 Ny taxa ............ 3\n§ 13 Slut ............ 4'],
    ['a stretch of paragraphs', `§ 12–13 behandlades samtidigt\n${LINE}`],
    ['the end of a wrapped sentence', `${LINE.slice(0, -1)} enligt\n§ 12 och protokollet i övrigt.`],
  ])('%s opens none', (_, contents) => {
    expect(sections(contents, 'protokoll').filter((s) => s.paragraph !== null)).toEqual([]);
  });
});

it.fails('a heading numbered with a full stop is one (known fault)', () => {
  expect(headings(`1. Bakgrund\n${LINE}\n\n2. Ekonomi\n${LINE}`)).toEqual(['1. Bakgrund', '2. Ekonomi']);
});
