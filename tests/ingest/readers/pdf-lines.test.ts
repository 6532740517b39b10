import { describe, expect, it } from 'vitest';
import { type PdfTextItem, pdfText } from '../../../ingest/readers/pdf-lines.ts';

/** Words at a place; six points a letter. */
const at = (x: number, y: number, str: string, hasEOL = false): PdfTextItem => ({
  str,
  transform: [12, 0, 0, 12, x, y],
  width: 6 * str.length,
  height: 12,
  hasEOL,
});

describe('lines of a PDF page', () => {
  it.each([
    ['runs on one baseline are one line', [at(60, 700, 'Näm'), at(78, 700, 'nden')], 'Nämnden'],
    ['a raised figure stays in its line', [at(60, 700, 'fot'), at(78, 704, '1')], 'fot1'],
    ['a gap parts cells', [at(60, 700, 'Namn'), at(200, 700, 'Parti')], 'Namn\tParti'],
    [
      'a space between cells gives way to the tab',
      [at(60, 700, 'Namn'), at(84, 700, ' '), at(200, 700, 'Parti')],
      'Namn\tParti',
    ],
    [
      'a wide space of its own is a tab',
      [at(60, 700, 'Namn'), { ...at(84, 700, ' '), width: 90 }, at(174, 700, 'Parti')],
      'Namn\tParti',
    ],
    [
      'a justified space is a space',
      [at(60, 700, 'en'), { ...at(72, 700, ' '), width: 9 }, at(81, 700, 'rad')],
      'en rad',
    ],
    ['another baseline is another line', [at(60, 700, 'ett'), at(60, 684, 'två')], 'ett\ntvå'],
    ['a line end ends the line', [at(60, 700, 'ett', true), at(60, 700, 'två')], 'ett\ntvå'],
    [
      'a wide space begins a paragraph',
      [700, 684, 668, 640, 624].map((y, i) => at(60, y, `rad ${i}`)),
      'rad 0\nrad 1\nrad 2\n\nrad 3\nrad 4',
    ],
    ['upwards is the next column', [at(60, 700, 'a'), at(60, 684, 'b'), at(300, 700, 'c')], 'a\nb\n\nc'],
    ['an empty page is empty', [at(60, 700, ' ')], ''],
  ])('%s', (_, items, text) => {
    expect(pdfText(items)).toBe(text);
  });
});
