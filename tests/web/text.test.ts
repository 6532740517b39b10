import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentRecord } from '../../graph/records.ts';
import { escapeHtml } from '../../graph/text/html.ts';
import { marksOf } from '../../server/services/documents/reading.ts';
import { citation, decisionCitation } from '../../web/citation.ts';
import { excerpt } from '../../web/excerpt.ts';
import { reflow } from '../../web/reflow.ts';

describe('reflow', () => {
  const long = 'ord '.repeat(20).trim();

  it('joins lines the paper turned and keeps those the writer turned', () => {
    expect(reflow(`${long}\n${long}\nslut.`)).toBe(`${long} ${long} slut.`);
    expect(reflow(`Rubrik\n${long}\n\nNytt stycke`)).toBe(`Rubrik\n${long}\n\nNytt stycke`);
    expect(reflow(`${long}\n1. Första punkten\n2. Andra`)).toBe(`${long}\n1. Första punkten\n2. Andra`);
    expect(reflow(`${long}\n§ 44 Nästa ärende`)).toBe(`${long}\n§ 44 Nästa ärende`);
  });

  it('changes no place: same length, and only line breaks become spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'å', '1.', '•'), maxLength: 400 }), (text) => {
        const flown = reflow(text);
        expect(flown).toHaveLength(text.length);
        for (const [index, char] of [...flown].entries()) {
          if (char !== text[index]) expect([text[index], char]).toEqual(['\n', ' ']);
        }
      }),
    );
  });
});

describe('snippets', () => {
  it('come back as plain text with their marks', () => {
    expect(excerpt('A &amp; B <mark>&lt;b&gt;</mark> slut')).toEqual([
      { text: 'A & B ', mark: false },
      { text: '<b>', mark: true },
      { text: ' slut', mark: false },
    ]);
  });

  it('are cut round the first match, at whole words, with the match always there', () => {
    const pieces = excerpt(`${'före '.repeat(120)}<mark>träff</mark>${' efter'.repeat(120)}`);
    expect(pieces.some(({ text, mark }) => mark && text === 'träff')).toBe(true);
    expect(pieces[0]?.text).toMatch(/^… före/);
    expect(pieces.at(-1)?.text).toMatch(/efter …$/);
    expect(pieces.map(({ text }) => text).join('').length).toBeLessThan(460);
  });

  it('give the places of their marks in the text they were made from', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.boolean())), (parts) => {
        const text = parts.map(([piece]) => piece).join('');
        const snippet = parts
          .map(([piece, mark]) => (mark ? `<mark>${escapeHtml(piece)}</mark>` : escapeHtml(piece)))
          .join('');
        const marked = marksOf(snippet).map(({ start, end }) => text.slice(start, end));
        expect(marked).toEqual(parts.filter(([, mark]) => mark).map(([piece]) => piece));
      }),
    );
  });
});

describe('citation', () => {
  const document = {
    issuer: 'Region Havsmark',
    title: 'Protokoll',
    date: '2023-03-14',
    diarienummer: ['RS 2023/1'],
  } as DocumentRecord;

  it('names issuer, title, date, number, paragraph and page', () => {
    expect(citation(document, 4, { paragraph: '§ 43', diarienummer: ['RS 2023/118'] }).replaceAll('\u00a0', ' ')).toBe(
      'Region Havsmark, Protokoll, 14 mars 2023, dnr RS 2023/118, § 43, s. 4.',
    );
  });

  it('leaves out what is unknown', () => {
    const dated = { ...document, title: 'Protokoll 2023-03-14 Dnr RS/2023:1' };
    expect(citation(dated, 1).replaceAll('\u00a0', ' ')).toBe(
      'Region Havsmark, Protokoll 2023-03-14 Dnr RS/2023:1, s. 1.',
    );
    const bare = { ...document, issuer: null, date: null, diarienummer: [] };
    expect(citation(bare, 1).replaceAll('\u00a0', ' ')).toBe('Protokoll, s. 1.');
  });

  it('of a decision told of elsewhere names its body and the document that tells', () => {
    const told = { body: 'Kustrådet', date: '2023-02', paragraph: null, diarienummer: [], formal: false };
    expect(decisionCitation(told, { ...document, diarienummer: [] }, 2).replaceAll('\u00a0', ' ')).toBe(
      'Kustrådet, februari 2023, återgivet i Region Havsmark, Protokoll, 14 mars 2023, s. 2.',
    );
  });
});
