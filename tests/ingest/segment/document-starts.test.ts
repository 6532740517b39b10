import { describe, expect, it } from 'vitest';
import { readingText } from '../../../ingest/reading/reading-text.ts';
import { documentStarts } from '../../../ingest/segment/document-starts.ts';
import { segment } from '../../../ingest/segment/segment.ts';
import { pagesOf } from '../extract/reading.ts';

const BODY =
  'Frågan har beretts under våren. Förvaltningen bedömer att förslaget kan genomföras inom ram. Flera parter har hörts. '.repeat(
    5,
  );
const LETTERHEAD = 'Anna Holmqvist\nTfn: 0999-12 34 56\nE-post: anna@exempel.example\n2031-05-02\nDnr KS 2031/14\n';
/** Pages on which a document begins. */
const starts = (...texts: string[]): number[] => documentStarts(pagesOf(texts)).map((p) => p.page);

describe('a file is one document', () => {
  it.each<[string, string[]]>([
    ['when it has one page', [BODY]],
    ['when its pages only go on', [BODY, BODY, BODY]],
    ['when pages are counted through', [`Rapport\n1 (3)\n${BODY}`, `2 (3)\n${BODY}`, `3 (3)\n${BODY}`]],
    [
      'when the head of its first page stands on every page',
      [1, 2, 3].map((n) => `Norrlida kommun\nPROTOKOLL\nKommunstyrelsen 2031-05-09\nSida ${n} (3)\n${BODY}`),
    ],
    [
      'when the head of its summons stands on both pages',
      [1, 2].map(() => `Norrlida kommun – Kallelse – KS 14/2031\n${BODY}`),
    ],
    [
      'when its head goes on with the next number',
      [1, 2, 3].map(
        (n) =>
          `NORRLIDA KOMMUN          Protokoll          Blad ${n}\nKommunstyrelsen          ${n === 1 ? 'Måndagen den 9 maj 2031' : '2031-05-09'}\n\n§ ${n + 20}          Dnr KS 2031/${n}\nNy taxa\n${BODY}`,
      ),
    ],
    [
      'when an annex stands under its running head',
      [
        `Vägen till råden\nNorrlida kommun\n${BODY}`,
        ...[2, 3].map(
          (n) => `Vägen till råden, version 2          ${n}\n${n === 3 ? 'Bilaga  Kortnamn' : ''}\n${BODY}`,
        ),
      ],
    ],
    ['when a page opens with a list of annexes', [`${LETTERHEAD}\nRapport\n${BODY}`, `Bilagor\n1. Karta\n${BODY}`]],
    ['when a page opens with a heading', [`${LETTERHEAD}\nRapport\n${BODY}`, `Ekonomi\n${BODY}`]],
  ])('%s', (_, texts) => {
    expect(starts(...texts)).toEqual([1]);
  });

  it('when a head of several lines, left out of its text, goes on with the next number', () => {
    const first = `Onsdagen den 4 juni 2031\n${BODY}\nVid protokollet          Justeras den 9 juni 2031\n\nMaja Lund          Per Ek`;
    const pages = [
      first,
      `Innehåll\n§ 1  Ny taxa\n§ 2  Ny skola\n${BODY}`,
      `§ 1 Ny taxa\n${BODY}`,
      `§ 2 Ny skola\n${BODY}`,
    ];
    const headed = pages.map((text, i) => `Region Norr\nVårdnämnden\nPROTOKOLL 3/2031\n${i + 1} (4)\n\n${text}`);
    expect(segment(readingText({ mediaType: 'application/pdf', pages: pagesOf(headed) })).documents).toHaveLength(1);
  });

  it('and none when it has no page', () => {
    expect(documentStarts([])).toEqual([]);
  });
});

describe('a bundle', () => {
  it('begins a document where a letterhead stands', () => {
    expect(starts(`KALLELSE\nKommunstyrelsen\n2031-05-02\n${BODY}`, `${LETTERHEAD}\nNy taxa\n${BODY}`, BODY)).toEqual([
      1, 2,
    ]);
  });

  it('at a summons, though the word stands behind who sends it', () => {
    expect(
      starts(
        `Norrlida kommun – Kallelse – KS 14/2031\n${BODY}`,
        `Norrlida kommun – Kallelse – KS 27/2031\n${BODY}`,
        BODY,
      ),
    ).toEqual([1, 2]);
  });

  it('at page 1 of a count', () => {
    expect(
      starts(
        `Rapport\nSida 1 (2)\n${BODY}`,
        `Sida 2 (2)\n${BODY}`,
        `Annan rapport\nSida 1 (2)\n${BODY}`,
        `Sida 2 (2)\n${BODY}`,
      ),
    ).toEqual([1, 3]);
  });

  it('at an annex by its number', () => {
    expect(starts(`${LETTERHEAD}\nNy taxa\n${BODY}`, `Bilaga 1\nTaxor\n${BODY}`, `Bilaga 2\nKarta\n${BODY}`)).toEqual([
      1, 2, 3,
    ]);
  });

  it('but not where the letterhead is that of page 2', () => {
    expect(starts(`1 (2)\n${LETTERHEAD}Ny taxa\n${BODY}`, `2 (2)\n${LETTERHEAD}${BODY}`)).toEqual([1]);
  });
});

describe('a fly-leaf', () => {
  it('belongs to the document behind it', () => {
    const texts = ['Ny taxa\nNorrlida kommun', `${LETTERHEAD}\nNy taxa\n${BODY}`];
    const { documents } = segment({ pages: pagesOf(texts) });
    expect(documents.map((d) => [d.start.page, d.end.page])).toEqual([[1, 2]]);
  });
});

describe('documents of a bundle', () => {
  const texts = [
    `KALLELSE\nKommunstyrelsen\n2031-05-02\n${BODY}`,
    `${LETTERHEAD}\nTJÄNSTESKRIVELSE\nNy taxa\n${BODY}`,
    BODY,
    `Bilaga 1\nTaxor\n${BODY}`,
  ];
  const { documents } = segment({ pages: pagesOf(texts) });

  it('are annexes of the summons they came with', () => {
    expect(documents.map((d) => [d.type, d.partOf])).toEqual([
      ['kallelse', null],
      ['tjänsteskrivelse', 0],
      ['bilaga', 0],
    ]);
  });

  it('follow one upon another and cover the file', () => {
    expect(documents.map((d) => [d.start.page, d.end.page])).toEqual([
      [1, 1],
      [2, 3],
      [4, 4],
    ]);
    expect(documents.map((d) => d.index)).toEqual([0, 1, 2]);
    expect(documents.at(-1)?.end).toEqual({ page: 4, offset: texts[3]?.length });
  });

  it('begin with what the file says there', () => {
    for (const d of documents) expect(texts[d.start.page - 1]).toContain(d.startsWith.slice(0, 20));
  });
});

describe('one document in spite of its pages', () => {
  it('the first paragraph of minutes after a cover and a contents page begins no document', () => {
    const cover = `NORRLIDA KOMMUN\tSida 1 (6)\nKommunstyrelsen\tSAMMANTRÄDESPROTOKOLL\nSammanträdesdatum 2031-05-09\n\nBeslutande\nAnna Holmqvist (C), ordförande\n\nOrdförande\tAnna Holmqvist`;
    const contents = `Innehåll\n§ 12 Val av justerare ............ 3\n§ 13 Avtal med Region Skåne ............ 3\n\nAnslag\nProtokollet är justerat.`;
    const body = `§ 12 Val av justerare\n\nBeslut\nAnna Holmqvist (C) utses och föredragningslistan fastställs.\n\n§ 13 Avtal med Region Skåne\nDnr KS 2031/14\n\nBeslut\nAvtalet godkänns för tiden 2032-01-01 till och med 2034-12-31.\n${BODY}`;
    expect(starts(cover, contents, body)).toEqual([1]);
  });

  it('nor does a last page that only holds a list of abbreviations and the signature', () => {
    expect(
      starts(
        `Region Skåne\tDnr: RS/98/2029\nVerksamhetsberättelse 2031\n${LETTERHEAD}\n${BODY}`,
        BODY,
        'Förkortningar\nLDR\tLänets digitaliseringsråd\nSKR\tSveriges Kommuner och Regioner\nNorrlida den 17 februari 2032\nAnna Holmqvist\nAvdelningschef',
      ),
    ).toEqual([1]);
  });
});

describe('an annex by its name', () => {
  it.each(['Bilaga till samverkansavtal', 'Bilaga: Uppdragsbeskrivningar', 'Bilaga 1: Uppdragsbeskrivningar'])(
    '%j begins one',
    (heading) => {
      expect(starts(`${LETTERHEAD}\nRapport\n${BODY}`, `${heading}\n${BODY}`)).toEqual([1, 2]);
    },
  );

  it('but not a list of them', () => {
    expect(starts(`${LETTERHEAD}\nRapport\n${BODY}`, `Bilaga 1: Karta\nBilaga 2: Tidplan\n${BODY}`)).toEqual([1]);
  });
});

describe('minutes that came with a paper', () => {
  const PAPER = `Region Norrlida\nTJÄNSTESKRIVELSE\n${LETTERHEAD}Ny arbetsordning\n${BODY}`;

  it('begin where their head and paragraph stand', () => {
    expect(
      starts(
        PAPER,
        `Region Norrlida   PROTOKOLLSUTDRAG\nArbetsutskottet   2031-04-10\n\n§ 27 Arbetsordning\n\n${BODY}`,
      ),
    ).toEqual([1, 2]);
  });

  it('as another issuer’s do in the middle of theirs', () => {
    expect(
      starts(PAPER, `TUNABRO KOMMUN     Protokoll     5 (19)\nKommunstyrelsen   2031-03-23\n\n§ 38\n\n${BODY}`),
    ).toEqual([1, 2]);
  });

  it('but not where minutes go on', () => {
    const page = (n: number): string =>
      `Region Norrlida     Protokoll     ${n} (3)\nRegionstyrelsen   2031-03-23\n\n§ ${30 + n}\n\n${BODY}`;
    expect(starts(page(1), page(2), page(3))).toEqual([1]);
  });
});
