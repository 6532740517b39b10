/** Bundles of own invention, each read twice: with its pages, and as one text in which only a blank is left of each page break. */
import { describe, expect, it } from 'vitest';
import { readingText } from '../../../ingest/reading/reading-text.ts';
import { segment } from '../../../ingest/segment/segment.ts';
import type { Segmented } from '../../../ingest/stages.ts';

const SENTENCE =
  'Frågan har beretts under våren och flera parter har hörts om det förslag som nu finns. Förvaltningen bedömer att det ryms inom ram.';
/** Running text of some paragraphs. */
const text = (paragraphs = 1): string =>
  Array.from({ length: paragraphs }, () => [SENTENCE, SENTENCE, SENTENCE].join(' ')).join('\n\n');

const paged = (texts: string[]): Segmented =>
  segment(
    readingText({
      mediaType: 'application/pdf',
      pages: texts.map((t, i) => ({ page: i + 1, method: 'text', confidence: null, text: t })),
    }),
  );
const unpaged = (texts: string[]): Segmented =>
  segment(
    readingText({
      mediaType: 'text/plain',
      pages: [{ page: 1, method: 'text', confidence: null, text: texts.map((t) => ` ${t}`).join('\n') }],
    }),
  );

const letter = (body: string, page: string): string =>
  `NORRLIDA KOMMUN\tTjänsteskrivelse\nKommunledningskontoret\t2031-04-20\tSida ${page}\nHandläggare: Anna Holmqvist\tDnr KS 2031/14\n\n${body}`;
const extract = (day: string, body: string): string =>
  `NORRLIDA KOMMUN\tPROTOKOLLSUTDRAG\nKommunstyrelsen\t${day}\n\n${body}\n\nJusterandes sign\tUtdragsbestyrkande`;
const minutes = (day: string, page: string, body: string): string =>
  `NORRLIDA KOMMUN\tSAMMANTRÄDESPROTOKOLL\t${page}\nKommunstyrelsen\t${day}\n\n${body}`;
const paragraph = (n: number): string =>
  `§ ${n} Ärende om taxa nummer ${n}\nDnr KS 2031/${n}\n\nBeslut\nTaxan antas.\n\n${text()}`;

/** Name, pages, and the documents as type and first page. */
const BUNDLES: [string, string[], string][] = [
  [
    'a summons, an official letter of two pages, a tariff, an annex and a motion',
    [
      'NORRLIDA KOMMUN\nKALLELSE\nKommunstyrelsen\n2031-05-09\n\n1. Upprop\n2. Ny taxa för lokaler KS 2031/14\n3. Motion om lekplatser KS 2030/77\n',
      letter(`Ny taxa för lokaler\n\nFörslag till beslut\nKommunstyrelsen antar taxan.\n\n${text(2)}`, '1 (2)'),
      letter(text(2), '2 (2)'),
      `Taxa för uthyrning av lokaler\n\nAntagen av kommunfullmäktige 2031-06-01\n\n${text(2)}`,
      `Bilaga 2 Karta över lokaler\n\n${text()}`,
      `Motion om lekplatser\n\nI Norrlida finns för få lekplatser. ${text()}\n\nVi yrkar att kommunen bygger fler.\n\nErik Nordlander (S)`,
    ],
    'kallelse:1 tjänsteskrivelse:2 annat:4 bilaga:5 annat:6',
  ],
  [
    'a summons of two pages and documents known from its agenda',
    [
      'Folkhälsorådet\nKallelse\n2031-05-09\n\n1. Mötet öppnas\n2. Yttrande över regional plan\n3. Rapport från arbetsgruppen\n4. Avtal med föreningen Solglimten\n',
      'Folkhälsorådet\nKallelse\n2031-05-09\n\n5. Övriga frågor\n6. Mötet avslutas',
      `Yttrande över regional plan\n\n${text(2)}`,
      `Rapport från arbetsgruppen\nVåren 2031\n\n${text(2)}`,
      `Samverkansavtal mellan Nyköpings kommun och föreningen Solglimten\n\n§ 1 Parter\n${text()}`,
    ],
    'kallelse:1 annat:3 rapport:4 avtal:5',
  ],
  [
    'minutes with annexes by letters',
    [
      minutes(
        '2031-05-09',
        '1 (3)',
        'Plats och tid Rådhuset kl. 9–12\nBeslutande\nAnna Holmqvist (C), ordförande\n\nParagrafer §§ 31–32',
      ),
      minutes('2031-05-09', '2 (3)', paragraph(31)),
      minutes('2031-05-09', '3 (3)', paragraph(32)),
      `Bilaga A\nReservation\n\n${text()}`,
      'Bilaga B\nRöstlista\n\nAnna Holmqvist\tJa\nErik Nordlander\tNej',
    ],
    'protokoll:1 bilaga:4 bilaga:5',
  ],
  [
    'two minutes of one organ',
    [
      minutes('2031-05-09', '1 (2)', `Beslutande\nAnna Holmqvist (C)\n\n${paragraph(31)}`),
      minutes('2031-05-09', '2 (2)', paragraph(32)),
      minutes('2031-06-13', '1 (2)', `Beslutande\nAnna Holmqvist (C)\n\n${paragraph(33)}`),
      minutes('2031-06-13', '2 (2)', paragraph(34)),
    ],
    'protokoll:1 protokoll:3',
  ],
  [
    'minutes without page numbers, a paragraph a page: one document',
    [40, 41, 42, 43, 44].map((n) => minutes('2031-05-09', '', paragraph(n))),
    'protokoll:1',
  ],
  [
    'extracts of several meetings',
    [31, 32, 33].map((n) => extract(`2031-05-${n - 20}`, paragraph(n))),
    'protokollsutdrag:1 protokollsutdrag:2 protokollsutdrag:3',
  ],
  [
    'extracts of one meeting under one head',
    [31, 32, 33, 34].map((n) => extract('2031-05-09', paragraph(n))),
    'protokollsutdrag:1 protokollsutdrag:2 protokollsutdrag:3 protokollsutdrag:4',
  ],
  [
    'an extract that goes on over its page, and another',
    [
      extract('2031-05-09', paragraph(31)),
      extract('2031-05-09', `Yrkanden\nAnna Holmqvist (C) yrkar bifall.\n\n${text()}`),
      extract('2031-05-09', paragraph(35)),
    ],
    'protokollsutdrag:1 protokollsutdrag:3',
  ],
  [
    'an agreement with its list of annexes, signatures, and the annexes',
    [
      `Samverkansavtal 2032–2034\nmellan Region Skåne och Nyköpings kommun\n\n§ 1 Parter\n${text(2)}\n\n§ 2 Syfte\n${text()}`,
      `§ 3 Ersättning\n${text()}\n\nBilagor:\nBilaga 1 Uppdragsbeskrivningar\nBilaga 2 Kostnader\n\nNyköping 2031-12-05\n\nAnna Holmqvist\tErik Nordlander`,
      `Bilaga 1 till samverkansavtal\n\nUppdragsbeskrivningar\n\n${text(2)}`,
      text(2),
      'Bilaga 2\n\nKostnader\n\nPost\tÅr 1\tÅr 2\nLokaler\t100\t120\nPersonal\t200\t220',
    ],
    'avtal:1 bilaga:3 bilaga:5',
  ],
  [
    'a report whose contents name its annexes',
    [
      'Region Skåne\nSlutrapport\nGröna vägar\n2031-02-11\nDnr RS 2031/9',
      'Innehåll\n1 Bakgrund ........ 3\n2 Resultat ........ 4\nBilaga 1 Enkät ........ 5\nBilaga 2 Deltagare ........ 6',
      `1 Bakgrund\n\n${text(2)}`,
      `2 Resultat\n\n${text(2)}`,
      `Bilaga 1. Enkät\n\nFrågor till deltagare\n\n${text()}`,
      'Bilaga 2. Deltagare\n\nAnna Holmqvist\nErik Nordlander',
    ],
    'rapport:1 bilaga:5 bilaga:6',
  ],
  [
    'an official letter and annexes whose number stands in the page head of each page',
    [
      `Region Skåne\tTJÄNSTESKRIVELSE\t1(1)\nRegional utveckling\t2031-05-02\nHandläggare Anna Holmqvist\tDnr RS 2031/9\n\nTill regionstyrelsen\n\nNy plan för vägar\n\n${text(2)}`,
      `Dnr RS 2031/9\tBilaga 1\n\nPlan för vägar 2032–2036\n\n${text(2)}`,
      `Dnr RS 2031/9\tBilaga 1\n\nÅtgärder\n\n${text(2)}`,
      `Dnr RS 2031/9\tBilaga 2\n\nKarta\n\n${text()}`,
    ],
    'tjänsteskrivelse:1 bilaga:2 bilaga:4',
  ],
  [
    'a report whose chapters are called as documents are: one document',
    [
      `Region Skåne\nVerksamhetsberättelse 2031\n2032-02-11\n\n${text(2)}`,
      `Avtal och överenskommelser\n\n${text(2)}`,
      `Protokoll och kallelser\n\n${text(2)}`,
      'Bilagor\n1. Karta\n2. Tidplan',
      `Rapporten i korthet\n\n${text(2)}`,
      `Enkät till deltagare visar att många är nöjda.\n${text()}`,
    ],
    'verksamhetsberättelse:1',
  ],
];

describe('the documents of a bundle', () => {
  it.each(BUNDLES)('%s', (_, texts, expected) => {
    expect(
      paged(texts)
        .documents.map((d) => `${d.type}:${d.start.page}`)
        .join(' '),
    ).toBe(expected);
  });

  it.each(BUNDLES)('%s, without page breaks', (_, texts, expected) => {
    expect(
      unpaged(texts)
        .documents.map((d) => d.type)
        .join(' '),
    ).toBe(expected.replace(/:\d+/gu, ''));
  });
});

describe('what each document says of itself', () => {
  const { documents } = paged(BUNDLES[0]?.[1] ?? []);

  it('title, date, number, author and issuer, from its own head', () => {
    expect(documents[1]).toMatchObject({
      title: 'Ny taxa för lokaler',
      date: '2031-04-20',
      diarienummer: ['KS 2031/14'],
      authors: ['Anna Holmqvist'],
      issuer: 'NORRLIDA KOMMUN',
      start: { page: 2 },
      end: { page: 3 },
    });
    expect(documents[3]).toMatchObject({ title: 'Bilaga 2 Karta över lokaler', type: 'bilaga' });
  });

  it('belongs to the summons it came with', () => {
    expect(documents.map((d) => d.partOf)).toEqual([null, 0, 0, 0, 0]);
  });

  it.each([
    ['minutes with annexes by letters', [null, 0, 0]],
    ['an agreement with its list of annexes, signatures, and the annexes', [null, 0, 0]],
    ['extracts of several meetings', [null, null, null]],
  ])('%s: an annex belongs to the document before it', (name, expected) => {
    const bundle = BUNDLES.find(([n]) => n === name)?.[1] ?? [];
    expect(paged(bundle).documents.map((d) => d.partOf)).toEqual(expected);
  });
});
