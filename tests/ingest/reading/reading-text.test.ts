import { describe, expect, it } from 'vitest';
import { readingText } from '../../../ingest/reading/reading-text.ts';
import { isSignatureLine, pageStamp } from '../../../ingest/reading/stamps.ts';
import type { Extracted, RawPage } from '../../../ingest/stages.ts';

const page = (text: string, n: number, method: RawPage['method'] = 'text'): RawPage => ({
  page: n,
  method,
  confidence: null,
  text,
});
const extracted = (texts: string[], mediaType = 'application/pdf', method: RawPage['method'] = 'text'): Extracted => ({
  mediaType,
  pages: texts.map((t, i) => page(t, i + 1, method)),
});
const read = (...args: Parameters<typeof extracted>) => readingText(extracted(...args)).pages.map((p) => p.text);
const one = (text: string, mediaType?: string, method?: RawPage['method']) => read([text], mediaType, method)[0];

describe('characters', () => {
  it.each([
    ['decomposed letters', 'a\u030a a\u0308 o\u0308', 'å ä ö'],
    ['accents before their letters', '\u00a8ar f\u00a8or', 'är för'],
    ['ligatures', 'o\ufb03ciell \ufb02ik', 'officiell flik'],
    ['line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['soft hyphens inside words', 'sam\u00adverkan', 'samverkan'],
    ['hard and narrow spaces', '5\u00a0000\u202fkr', '5 000 kr'],
    ['zero width marks', 'a\u200bb\ufeff', 'ab'],
    ['bullets of symbol fonts', '\uf0b7 punkt', '• punkt'],
    ['runs of empty lines', 'a\n\n\n \nb', 'a\n\nb'],
    ['columns stay apart', 'Namn      Parti', 'Namn      Parti'],
  ])('%s', (_, text, expected) => {
    expect(one(text)).toBe(expected);
  });
});

describe('markup left in plain text', () => {
  it.each([
    ['| AB-2031-<br>00030:3 | 2031- 05-<br>30 | utse<br>ombud |', '| AB-2031-00030:3 | 2031-05-30 | utse ombud |'],
    ['ett<br/>två', 'ett\ntvå'],
    ['före <!-- en anmärkning --> efter', 'före  efter'],
    ['a < b', 'a < b'],
  ])('%s', (text, expected) => {
    expect(one(text, 'text/markdown')).toBe(expected);
  });
});

describe('page numbers', () => {
  it.each([
    ['Page 16 of 63', 16, 63, ''],
    ['Sida 3 av 12', 3, 12, ''],
    ['Sidan 3', 3, null, ''],
    ['2 (10)', 2, 10, ''],
    ['3(17)', 3, 17, ''],
    ['- 4 -', 4, null, ''],
    ['NÄMNDEN   PROTOKOLL   2 (10)', 2, 10, 'NÄMNDEN   PROTOKOLL'],
  ])('%s', (line, n, of, rest) => {
    expect(pageStamp(line)).toMatchObject({ page: n, of, rest });
  });

  it.each(['12 (10)', 'Sidan 3 beskriver detta', 'Bilaga 2', '§ 5 (2031)', 'kl. 10'])('%s is none', (line) => {
    expect(pageStamp(line)).toBeNull();
  });

  it.each([
    ['Justerandes sign', true],
    ['Justerandes sign\tUtdragsbestyrkande', true],
    ['Det här dokumentet är digitalt signerat', true],
    ['Transaktionsidentitet: 0A1B2C3D4E5F60718293', true],
    ['Justerandes', false],
    ['Dokumentet antas.', false],
    ['____', false],
  ])('%s is a signature stamp: %s', (line, expected) => {
    expect(isSignatureLine(line)).toBe(expected);
  });
});

/** A protocol of `n` pages: a header with the page number, a paragraph each, a signature block. */
const protocol = (n: number, body: (i: number) => string) =>
  Array.from(
    { length: n },
    (_, i) =>
      `EXEMPELSTAD   PROTOKOLL   ${i + 1} (${n})\nSkolnämnden\n2031-04-05\n\n${body(i + 1)}\n\nJusterandes sign\tUtdragsbestyrkande`,
  );

describe('running lines', () => {
  it('go from every page but the first', () => {
    const pages = read(protocol(4, (i) => `§ ${i} Ärende ${i}\n\nBeslut\nNämnden antar förslag ${i}.`));
    expect(pages[0]).toBe(
      'EXEMPELSTAD   PROTOKOLL   1 (4)\nSkolnämnden\n2031-04-05\n\n§ 1 Ärende 1\n\nBeslut\nNämnden antar förslag 1.\n\nJusterandes sign\tUtdragsbestyrkande',
    );
    expect(pages.slice(1)).toEqual([2, 3, 4].map((i) => `§ ${i} Ärende ${i}\n\nBeslut\nNämnden antar förslag ${i}.`));
  });

  it.each(['Beslut', 'Yrkanden', 'Ärendebeskrivning', 'Reservationer', 'Förslag till beslut'])(
    'never take the heading %s with them, even right below a header',
    (heading) => {
      for (const text of read(protocol(5, (i) => `${heading}\nText nummer ${i}.`)))
        expect(text.split('\n')).toContain(heading);
    },
  );

  it('leave a document of two pages whole but for page numbers', () => {
    const [, second] = read([
      'Skolnämnden\nFörsta sidans text.\nSida 1 av 2',
      'Skolnämnden\nAndra sidans text.\nSida 2 av 2',
    ]);
    expect(second).toBe('Skolnämnden\nAndra sidans text.');
  });

  it('leave repeated lines inside a page', () => {
    const body = (i: number) =>
      `§ ${i}\n${Array.from({ length: 12 }, (_, k) => `Rad ${k} om ärende ${i}.`).join('\n')}\nSamma rad\n${Array.from({ length: 12 }, (_, k) => `Mera ${k} om ärende ${i}.`).join('\n')}`;
    for (const text of read(protocol(4, body))) expect(text).toContain('Samma rad');
  });

  it('stay at the head of an inner document', () => {
    const doc = (total: number, i: number, words: string) =>
      `EXEMPELSTAD  Utdrag  ${i} (${total})\nSkolnämnden\n\n${words}`;
    const pages = read([
      doc(3, 1, 'Ett.'),
      doc(3, 2, 'Två.'),
      doc(3, 3, 'Tre.'),
      doc(2, 1, 'Fyra.'),
      doc(2, 2, 'Fem.'),
    ]);
    expect(pages).toEqual([
      'EXEMPELSTAD  Utdrag  1 (3)\nSkolnämnden\n\nEtt.',
      'Två.',
      'Tre.',
      'EXEMPELSTAD  Utdrag  1 (2)\nSkolnämnden\n\nFyra.',
      'Fem.',
    ]);
  });

  it('may tell of paragraphs beside the page number', () => {
    const pages = read([1, 2, 3].map((i) => `§§ 8–12   ${i} (3)\n§ ${7 + i} Ärende ${i}\nText ${i}.`));
    expect(pages.slice(1)).toEqual(['§ 9 Ärende 2\nText 2.', '§ 10 Ärende 3\nText 3.']);
  });

  it('take bare page numbers that follow the pages and no other figures', () => {
    const pages = read(['Text ett.\n7', 'Text två.\n8', 'Text tre.\n9', 'Antal röster\n49\nslut'].map((t) => t));
    expect(pages).toEqual(['Text ett.', 'Text två.', 'Text tre.', 'Antal röster\n49\nslut']);
  });

  it('are found in a text without page marks by its page numbers', () => {
    const text = one(
      [1, 2, 3, 4]
        .map((i) => `Skolnämnden\nProtokoll nr 3\n\n§ ${i} Ärende ${i}\n49\n\nExempelstad protokoll\n\n${i} (4)\n`)
        .join('\n'),
      'text/plain',
    );
    expect(text?.match(/Protokoll nr 3/g)).toHaveLength(1);
    expect(text?.match(/Exempelstad protokoll/g)).toHaveLength(1);
    expect(text?.match(/^49$/gm)).toHaveLength(4);
    expect(text).not.toContain('2 (4)');
  });

  it('keep every page and its number', () => {
    const { pages } = readingText(extracted(['a', '', 'Sida 3 av 3']));
    expect(pages.map((p) => [p.page, p.text])).toEqual([
      [1, 'a'],
      [2, ''],
      [3, ''],
    ]);
  });
});

describe('running lines of bundles', () => {
  /** Pages of one document: its head over invented text. */
  const doc = (head: string, from: number, n: number) =>
    Array.from({ length: n }, (_, i) => `${head}\n\nText ${from + i} om frågan.\nMera ${from + i}.\nSlut ${from + i}.`);

  it('each document has its own head, of which the first stays', () => {
    const pages = read([
      ...doc('EXEMPELSTAD\tRapport\nDnr KS 2031/7', 1, 3),
      ...doc('Region Norr\tYttrande\nDnr RS 2031/9', 4, 3),
    ]);
    expect(pages.map((p) => p.split('\n')[0])).toEqual([
      'EXEMPELSTAD\tRapport',
      'Text 2 om frågan.',
      'Text 3 om frågan.',
      'Region Norr\tYttrande',
      'Text 5 om frågan.',
      'Text 6 om frågan.',
    ]);
  });

  it('a head of several lines goes from the second page of a document of two', () => {
    const pages = read([
      ...doc('EXEMPELSTAD\tRapport\nDnr KS 2031/7', 1, 2),
      ...doc('Region Norr\tYttrande\nDnr RS 2031/9', 3, 2),
    ]);
    expect(pages.map((p) => p.split('\n')[0])).toEqual([
      'EXEMPELSTAD\tRapport',
      'Text 2 om frågan.',
      'Region Norr\tYttrande',
      'Text 4 om frågan.',
    ]);
  });

  it('the head of one document stays on another far behind it', () => {
    const head = 'EXEMPELSTAD\tRapport\nDnr KS 2031/7';
    const other = Array.from({ length: 6 }, (_, i) => `Brev ${i}\nHej ${i}.\nVi vill ${i}.\nHälsningar ${i}`);
    const pages = read([...doc(head, 1, 3), ...other, ...doc(head, 10, 3)]);
    expect(pages.map((p) => p.startsWith('EXEMPELSTAD'))).toEqual(
      Array.from({ length: 12 }, (_, i) => i === 0 || i === 9),
    );
  });

  it('pages that end alike in their text keep it', () => {
    const pages = read(
      [1, 2].map(
        (i) => `§ ${i} Ärende ${i}\nText ${i}.\n\nBeslut\nNämnden noterar informationen.\nDen läggs till handlingarna.`,
      ),
    );
    for (const text of pages) expect(text).toContain('Nämnden noterar informationen.\nDen läggs till handlingarna.');
  });

  it('each extract of minutes keeps its head, its further pages do not', () => {
    const head = 'EXEMPELSTAD\tPROTOKOLLSUTDRAG\nSkolnämnden\n2031-04-05';
    const pages = read([
      `${head}\n\n§ 1 Ett\nBeslut\nAntas ett.`,
      `${head}\n\nYrkanden\nAnna yrkar bifall.`,
      `${head}\n\n§ 2 Två\nBeslut\nAntas två.`,
    ]);
    expect(pages.map((p) => p.startsWith('EXEMPELSTAD'))).toEqual([true, false, true]);
  });

  it('a head that columns parted from its edge is known from the other pages', () => {
    const page = (i: number, between = '') =>
      `Skolnämnden\n${between}Protokoll nr 10\nSammanträdesdatum: 2031-04-05\nText ${i}.\nMera ${i}.\nÄnnu ${i}.\nMer ${i}.`;
    const pages = read([page(1), page(2), page(3), page(4, 'Omröstning om skolan\n'), page(5), page(6)]);
    expect(pages[3]).toBe('Omröstning om skolan\nText 4.\nMera 4.\nÄnnu 4.\nMer 4.');
  });

  it('a head of two lines with the page number on the second goes from a text without page marks', () => {
    const text = one(
      [1, 2, 3].map((i) => `Exempelstad\tRapport\nSkolkontoret\tSida ${i} (3)\n\nText ${i} om frågan.`).join('\n'),
      'text/plain',
    );
    expect(text?.match(/Exempelstad/g)).toHaveLength(1);
  });
});

describe('running lines of scanned pages', () => {
  const HEADS = [
    'GRANBY KOMMUN Sammanträdesprotokoll',
    'GRANBY KOMMUN Sammantradesprotokoll',
    'GRANBY K0MMUN Sammanträdesprotokoil',
    'GRANBY KOMMUN Sammanträdesprotokol|',
  ];
  const FEET = ['Justerandes sign', 'Justerandes sien', 'Justerandes sign.', 'lusterandes sign'];
  const scan = HEADS.map((head, i) => `${head}\n\nText ${i} om frågan.\nMera ${i}.\nSlut ${i}.\n\n${FEET[i]}`);

  it('go though each was read in its own way', () => {
    const pages = read(scan, 'application/pdf', 'ocr');
    expect(pages[0]).toContain('GRANBY KOMMUN');
    for (const [i, text] of pages.slice(1).entries())
      expect(text).toBe(`Text ${i + 1} om frågan.\nMera ${i + 1}.\nSlut ${i + 1}.`);
  });

  it('but not lines whose figures differ', () => {
    const pages = read(
      [1, 2, 3, 4].map((i) => `Bilaga ${i} till avtalet\n\nText ${i} om frågan.\nMera ${i}.\nSlut ${i}.`),
      'application/pdf',
      'ocr',
    );
    for (const [i, text] of pages.entries()) expect(text).toContain(`Bilaga ${i + 1} till avtalet`);
  });
});

describe('scanned pages', () => {
  it('lose what OCR makes of bullets and rules', () => {
    expect(one('» Första punkten\ne Andra punkten\nNamn | 13:30\nen rad', 'application/pdf', 'ocr')).toBe(
      '• Första punkten\n• Andra punkten\nNamn\t13:30\nen rad',
    );
  });

  it('keep their word boxes', () => {
    const raw: Extracted = {
      mediaType: 'image/png',
      pages: [{ ...page('Hej', 1, 'ocr'), confidence: 0.9, words: [['Hej', 90, 1, 2, 3, 4]] }],
    };
    expect(readingText(raw).pages[0]).toEqual({
      page: 1,
      method: 'ocr',
      confidence: 0.9,
      text: 'Hej',
      words: [['Hej', 90, 1, 2, 3, 4]],
    });
  });
});
