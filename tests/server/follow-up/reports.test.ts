import { describe, expect, it } from 'vitest';
import type { DocumentRecord, PassageRecord } from '../../../graph/records.ts';
import { reportsIn } from '../../../server/services/follow-up/reports.ts';

const document: DocumentRecord = {
  kind: 'document',
  id: 'doc-1',
  source: 'a.txt',
  title: 'Protokoll',
  type: 'protokoll',
  date: '2031-04-20',
  issuer: 'Hamnköpings kommun',
  diarienummer: ['HN 2030/7'],
  authors: [],
  partOf: null,
  pages: [1, 1],
  startsWith: '',
  alsoAt: [],
};
const passage = (text: string, start = 100): PassageRecord => ({
  kind: 'passage',
  id: 'psg-1',
  source: 'a.txt',
  document: 'doc-1',
  page: 3,
  start,
  end: start + text.length,
  text,
  headings: ['Laddplatser'],
  paragraph: null,
  diarienummer: [],
  entities: [],
});
const keys = (numbers: readonly string[]) => new Map(numbers.map((number) => [`case ${number}`, number]));

describe('what a passage reports', () => {
  it('is a sentence, with where it stands on its page', () => {
    const text = 'Mötet öppnas. Hamnchefen redovisade laddplatserna\nför elfärjor. Nästa möte ska redovisas.';
    expect(reportsIn(passage(text), document, keys)).toMatchObject([
      {
        text: 'Hamnchefen redovisade laddplatserna\nför elfärjor.',
        about: 'Protokoll Laddplatser',
        date: '2031-04-20',
        cases: ['case HN 2030/7'],
        evidence: { document: 'doc-1', page: 3, start: 114, end: 163 },
      },
    ]);
  });

  it.each([
    ['Uppföljning\nHamnchefen redovisade läget.', 'Hamnchefen redovisade läget.'],
    ['• Slutrapporten lämnades i maj\n• Nytt möte hålls', '• Slutrapporten lämnades i maj'],
    ['Inledning\n\nRedovisning av laddplatser\n\nBeslut', 'Redovisning av laddplatser'],
  ])('does not take headings and other points with it: %s', (text, quote) => {
    const [report, ...more] = reportsIn(passage(text, 0), document, keys);
    expect([report?.text, more]).toEqual([quote, []]);
    expect(text.slice(report?.evidence.start, report?.evidence.end)).toBe(quote);
  });

  it('is nothing where the document has no date, and no table read as one sentence', () => {
    expect(reportsIn(passage('Hamnchefen redovisade läget.'), { ...document, date: null }, keys)).toEqual([]);
    expect(reportsIn(passage(`Hamnchefen redovisade ${'läget '.repeat(120)}`), document, keys)).toEqual([]);
  });

  it('stands in the cases of its section, where it has some', () => {
    const own = { ...passage('Hamnchefen redovisade läget.'), diarienummer: ['KS 2031/2'] };
    expect(reportsIn(own, document, keys)[0]?.cases).toEqual(['case KS 2031/2']);
  });
});
