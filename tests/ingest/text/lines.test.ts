import { describe, expect, it } from 'vitest';
import { linesOf, TOC_LINE } from '../../../ingest/text/lines.ts';

describe('lines', () => {
  const text = 'Rubrik\n\n\n  Text med indrag\n Punkt utan tecken\nslut  ';

  it('are the non-empty ones, trimmed, with the blank lines above them counted', () => {
    expect(linesOf(text).map((l) => [l.text, l.gap])).toEqual([
      ['Rubrik', 0],
      ['Text med indrag', 2],
      ['Punkt utan tecken', 0],
      ['slut', 0],
    ]);
  });

  it('stand where they say', () => {
    for (const line of linesOf(text)) expect(text.slice(line.start, line.end)).toBe(line.text);
  });

  it('tell a single leading blank from an indent', () => {
    expect(linesOf(text).map((l) => l.indented)).toEqual([false, false, true, false]);
  });

  it('count from an offset given', () => {
    const [first] = linesOf('ett\ntvå', 100);
    expect([first?.start, first?.end]).toEqual([100, 103]);
  });

  it('are none in an empty text', () => {
    expect(linesOf('\n \n')).toEqual([]);
  });
});

describe('lines of a table of contents', () => {
  it.each([
    '§ 21 Budget ............ 4',
    'Bakgrund . . . . . . . . 12',
    'Inledning …………… 3',
    'KS § 62 Information ... 4',
    '§ 22 Val av justerare ....................7',
  ])('%s', (line) => {
    expect(TOC_LINE.test(line)).toBe(true);
  });

  it.each(['§ 21 Budget', 'Se sidan 4', 'och så vidare ... 4', '........................', 'Underskrift ............'])(
    '%s is none',
    (line) => {
      expect(TOC_LINE.test(line)).toBe(false);
    },
  );
});

it('a text cut twice gives lines of its own each time', () => {
  const text = 'Rad ett\nRad två\n'.repeat(80);
  const first = linesOf(text);
  first.length = 1;
  expect(linesOf(text)).toHaveLength(160);
});
