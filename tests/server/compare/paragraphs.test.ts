import { array, constantFrom, assert as holds, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PageLines, paragraphsOf } from '../../../server/services/compare/paragraphs.ts';

const page = (text: string, more: Partial<PageLines> = {}): PageLines => ({
  page: 1,
  text,
  shown: (start, end) => text.slice(start, end),
  part: { start: 0, end: text.length },
  foreign: [],
  passages: [],
  ...more,
});
const texts = (...pages: PageLines[]) => paragraphsOf(pages).map((p) => (p.heading ? `# ${p.text}` : p.text));

/** Letters and digits, which is what must not be lost. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('paragraphs', () => {
  it('hold every word of the pages once, in order, where they say they stand', () => {
    const line = constantFrom(
      'Rådet har under året träffats fyra gånger och behandlat frågor om',
      'vägar och spår.',
      '3.1 Vägar och spår',
      'Anna Ek',
      '• Kansliet bjuder in',
      'Kurser\t1 200 tkr\t1 150 tkr',
      'nästa år.',
      '',
      '   ',
    );
    holds(
      property(
        array(
          array(line, { maxLength: 14 }).map((lines) => lines.join('\n')),
          { maxLength: 4 },
        ),
        (pages) => {
          const made = paragraphsOf(pages.map((text, index) => page(text, { page: index + 1 })));
          expect(letters(made.map((p) => p.text).join(' '))).toBe(letters(pages.join('\n')));
          const stood = made.flatMap((p) => p.places.map((at) => (pages[at.page - 1] ?? '').slice(at.start, at.end)));
          expect(letters(stood.join(' '))).toBe(letters(pages.join('\n')));
        },
      ),
    );
  });

  it('joins lines, and parts headings, items and rows', () => {
    const text = `4.1 Vuxnas lärande
Enheten ordnar kurser för vuxna i hela länet och har under
året tagit emot fler än tidigare.

Uppdrag:
• Rådet utreder frågan vidare under nästa
år och återkommer.
• Kansliet bjuder in.
Uppdrag\tBudget\tUtfall
Kurser\t1 200 tkr\t1 150 tkr med
tillägg`;
    expect(texts(page(text))).toEqual([
      '# 4.1 Vuxnas lärande',
      'Enheten ordnar kurser för vuxna i hela länet och har under året tagit emot fler än tidigare.',
      'Uppdrag:',
      '• Rådet utreder frågan vidare under nästa år och återkommer.',
      '• Kansliet bjuder in.',
      'Uppdrag Budget Utfall',
      'Kurser 1 200 tkr 1 150 tkr med tillägg',
    ]);
  });

  it('parts paragraphs that no blank line sets apart, by their last line', () => {
    const text = `Nätverket för vägar har träffats tre gånger under det gångna
året.
Nätverket för skolor har träffats fyra gånger under det gångna året
och en gång på distans.
Anna Ek
Samordnare`;
    expect(texts(page(text))).toEqual([
      'Nätverket för vägar har träffats tre gånger under det gångna året.',
      'Nätverket för skolor har träffats fyra gånger under det gångna året och en gång på distans.',
      'Anna Ek',
      'Samordnare',
    ]);
  });

  it('goes on over a page break, and says where on both pages', () => {
    const [one, two] = [page('Rådet har under året\n\n2 (7)'), page('\ntagit fram en plan.\n\nSlut.', { page: 2 })];
    const [first, second, ...rest] = paragraphsOf([one, two]);
    expect(rest).toEqual([]);
    expect(first?.text).toBe('Rådet har under året tagit fram en plan.');
    expect(first?.places).toEqual([
      { page: 1, start: 0, end: 20, passage: null },
      { page: 2, start: 1, end: 20, passage: null },
    ]);
    expect(two.text.slice(1, 20)).toBe('tagit fram en plan.');
    expect(second?.text).toBe('Slut.');
  });

  it('leaves out contents, numbers of pages and other documents', () => {
    const text =
      'Bakgrund ........ 3\nSida 2 av 9\nÅrsrapport 2022\tSida 2 av 9\n\nEget stycke.\n\nAnnans stycke.\n\nEget igen.';
    const at = text.indexOf('Annans');
    expect(texts(page(text, { foreign: [{ start: at, end: at + 14 }] }))).toEqual(['Eget stycke.', 'Eget igen.']);
    expect(texts(page(text, { part: { start: text.indexOf('Eget'), end: at } }))).toEqual(['Eget stycke.']);
  });

  it('knows headings and passages by the index, and shows the repaired reading', () => {
    const text = 'Arets moten\nRadet motte tre ganger.';
    const passages = [{ id: 'psg-1', start: 0, end: text.length, headings: ['Årets möten'] }];
    const [heading, paragraph] = paragraphsOf([
      page(text, { passages, shown: (start) => (start === 0 ? 'Årets möten' : 'Rådet mötte tre gånger.') }),
    ]);
    expect(heading).toMatchObject({ text: 'Årets möten', heading: true });
    expect(paragraph).toMatchObject({ text: 'Rådet mötte tre gånger.', heading: false, headings: ['Årets möten'] });
    expect(paragraph?.places).toEqual([{ page: 1, start: 12, end: 35, passage: 'psg-1' }]);
  });
});
