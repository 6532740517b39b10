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
      expect(text.slice(s.start, s.bodyStart)).toContain(s.heading);
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

describe('headings numbered with a full stop', () => {
  it.each([
    ['over text', `1. Bakgrund\n${LINE}\n\n2. Ekonomi\n${LINE}`, ['1. Bakgrund', '2. Ekonomi']],
    ['without empty lines', `${LINE}\n1. Bakgrund\n${LINE}\n2. Ekonomi\n${LINE}`, ['1. Bakgrund', '2. Ekonomi']],
    [
      'of two depths',
      `1. Bakgrund\n${LINE}\n\n1.1. Uppdraget\n${LINE}\n\n1.2 Arbetets gång\n${LINE}`,
      ['1. Bakgrund', '1.1. Uppdraget', '1.2 Arbetets gång'],
    ],
    [
      'parted from their number by a tab',
      `1.\tBakgrund\n${LINE}\n\n2.\tEkonomi\n${LINE}`,
      ['1.\tBakgrund', '2.\tEkonomi'],
    ],
  ])('%s', (_, text, expected) => {
    expect(headings(text)).toEqual(expected);
  });

  it.each([
    ['items of a list', `${LINE}\n1. Karta över området\n2. Tidplan för arbetet\n3. Kostnader`],
    ['items parted by empty lines', `${LINE}\n\n1. Karta över området\n\n2. Tidplan för arbetet\n\n3. Kostnader`],
    ['items wrapped over lines', `${LINE}\n1. Karta över området i\nsödra delen\n2. Tidplan`],
    ['points of a decision', `${LINE}\n1. Taxan antas.\n2. Den gäller från nyår.`],
    ['questions of a form', `1. Har arbetet gått bra?\n${LINE}\n2. Vad kan bli bättre?\n${LINE}`],
  ])('are told from %s', (_, text) => {
    expect(headings(text)).toEqual([]);
  });

  it('are told from points of a decision without full stops', () => {
    const text = `§ 12 Ny taxa\n\nBeslut\n1. Taxan antas\n${LINE}\n2. Den gäller\n${LINE}`;
    expect(headings(text, 'protokoll')).toEqual(['§ 12 Ny taxa', 'Beslut']);
  });
});

it('levels follow the numbers, and headings without one stand below the numbered one', () => {
  const text = `ARBETET UNDER ÅRET\n${LINE}\n\n1 Resultat av arbetet\n${LINE}\n\n1.1 Stöd till skolor\n${LINE}\n\nSå har arbetet gått\n\n${LINE}\n\n2 Kostnader\n${LINE}\n\nBILAGOR\n${LINE}`;
  expect(sections(text).map((s) => [s.heading, s.level])).toEqual([
    ['ARBETET UNDER ÅRET', 1],
    ['1 Resultat av arbetet', 1],
    ['1.1 Stöd till skolor', 2],
    ['Så har arbetet gått', 3],
    ['2 Kostnader', 1],
    ['BILAGOR', 1],
  ]);
});

describe('the heading of a paragraph', () => {
  const of = (text: string): (string | undefined)[] => {
    const first = sections(text, 'protokoll')[0];
    return [first?.heading, text.slice(first?.bodyStart).trim().split('\n')[0]];
  };
  it.each([
    ['title behind its number', '§ 12 Ny taxa\n\nBeslut\nTaxan antas.', '§ 12 Ny taxa', 'Beslut'],
    [
      'number of the case before the title',
      '§ 12   Dnr VN-2031-00037\nNy taxa\n\nBeslut\nAntas.',
      '§ 12 Ny taxa',
      'Beslut',
    ],
    ['number of the case below the title', '§ 12 Ny taxa\nDnr KS 2031/14\nBeslut\nAntas.', '§ 12 Ny taxa', 'Beslut'],
    [
      'a title over two lines',
      '§ 12 Ny taxa för uthyrning av\nlokaler 2031–2032 (KS 2031/14)\n\nBeslut\nAntas.',
      '§ 12 Ny taxa för uthyrning av lokaler 2031–2032',
      'Beslut',
    ],
    ['text right below', `§ 12 Ny taxa\n${LINE}\nDen antas.`, '§ 12 Ny taxa', LINE],
    [
      'lines of the page head between',
      '§ 1 Ärendenummer\n\nProtokoll nr 4\nSammanträdesdatum: 2031-05-09\n\nTid för justering\nBeslut\nAntas.',
      '§ 1 Tid för justering',
      'Beslut',
    ],
  ])('%s', (_, text, heading, body) => {
    expect(of(text)).toEqual([heading, body]);
  });
});

describe('the mark of a paragraph', () => {
  it.each([
    ['§ 12 Ny taxa', '§ 12'],
    ['§12 Ny taxa', '§ 12'],
    ['$ 12 Ny taxa', '§ 12'],
    ['8§ 12 Ny taxa', '§ 12'],
    ['KS § 12 Ny taxa', '§ 12'],
    ['§ 12/2031 Ny taxa', '§ 12'],
    ['§ 12. Ny taxa', '§ 12'],
    ['Paragraf 12 Ny taxa', '§ 12'],
    ['12 § Ny taxa', '§ 12'],
  ])('%j', (line, paragraph) => {
    const [first] = sections(`${line}\n\nBeslut\nTaxan antas.`, 'protokoll');
    expect([first?.paragraph, first?.heading]).toEqual([paragraph, `${paragraph} Ny taxa`]);
  });

  it.each(['12 § kommunallagen gäller här.', '12 personer var med.', '$ 12,50 per timme i snitt betalades'])(
    '%j is none',
    (line) => {
      expect(sections(`${LINE}\n${line}\n${LINE}`, 'protokoll').filter((s) => s.paragraph !== null)).toEqual([]);
    },
  );
});

it('the title stands below the mark, and the number of the case in a cell beside it', () => {
  const text = `1 §\nNy taxa\tDnr SN 2031/15 042\n\n${LINE}\n\n2 §\nNy skola\n\n${LINE}`;
  expect(sections(text, 'protokoll').flatMap((s) => (s.paragraph ? [s.heading] : []))).toEqual([
    '§ 1 Ny taxa',
    '§ 2 Ny skola',
  ]);
});

it('a paragraph that is listed first stands where it comes again', () => {
  const text = `§ 12 Ny taxa   KS 2031/14\n§ 13 Ny skola   KS 2031/15\n\nNämnden valde Maja Lund att justera.\n\n§ 12 Ny taxa\n${LINE}\n\n§ 13 Ny skola\n${LINE}`;
  const at = sections(text, 'protokoll').filter((s) => s.paragraph !== null);
  expect(at.map((s) => [s.paragraph, s.start > text.indexOf('justera')])).toEqual([
    ['§ 12', true],
    ['§ 13', true],
  ]);
});

it.each([
  ['5 13', '§ 13'],
  ['8 13', '§ 13'],
  ['S 13', '§ 13'],
  // Not the number that comes next.
  ['5 15', undefined],
])('%j between paragraphs', (line, paragraph) => {
  const text = `§ 12\n\nNy taxa\n\nBeslut\nTaxan antas.\n\n${line}\n\nNy skola\n\nBeslut\nSkolan byggs.\n\n§ 14\n\nNy bro`;
  expect(sections(text, 'protokoll').find((s) => s.heading.endsWith('Ny skola'))?.paragraph).toBe(paragraph ?? '§ 12');
});

it('a paragraph opens below those who sign side by side, where a page ended', () => {
  const text =
    'Ordförande                                    Justerande\nAnna Holmqvist                                Erik Nordlander\n§ 12 Ny taxa\n\nBeslut\nTaxan antas.';
  expect(headings(text, 'protokoll')).toContain('§ 12 Ny taxa');
});

describe('a table of contents', () => {
  it('whose entries end with the number of their paragraph ends where the first of them opens', () => {
    const text =
      'Innehållsförteckning\nNy taxa för lokaler § 12\nEn plan för gator och torg § 13\nAvslutning § 14\n\n§ 12 Dnr KS 2031-117 340\nNy taxa för lokaler\nBeslut\nTaxan antas.';
    expect(headings(text, 'protokoll')).toEqual(['§ 12 Ny taxa för lokaler', 'Beslut']);
  });

  it('has no sections', () => {
    const text = `Innehåll\n§ 12 Ny taxa för uthyrning av lokaler i\nkommunens skolor ........ 3\n§ 13 Slut ........ 4\n\n§ 12 Ny taxa\n\nBeslut\nTaxan antas.`;
    expect(headings(text, 'protokoll')).toEqual(['§ 12 Ny taxa', 'Beslut']);
  });
});
