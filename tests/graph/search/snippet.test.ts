import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../graph/search/query.ts';
import { snippet } from '../../../graph/search/snippet.ts';
import { escapeHtml } from '../../../graph/text/html.ts';

const marked = (text: string, q: string): string[] =>
  [...snippet(text, parseQuery(q).words).matchAll(/<mark>(.*?)<\/mark>/gsu)].map((m) => m[1] ?? '');

describe('snippet', () => {
  it.each([
    ['any inflection', 'Rådets möten hölls i rådet.', 'råd', ['Rådets', 'rådet']],
    ['without diacritics', 'Åke Björk talade.', 'bjork', ['Björk']],
    ['inside a compound', 'Biblioteksplanen antas.', 'bibliotek', ['Biblioteksplanen']],
    ['a date in another spelling', 'Mötet 2019-05-03 ställdes in.', '3 maj 2019', ['2019-05-03']],
    ['paragraph number', 'Enligt § 12 gäller', '§12', ['§ 12']],
    ['nothing', 'Ingenting här', 'cykel', []],
  ])('marks %s', (_, text, q, expected) => {
    expect(marked(text, q)).toEqual(expected);
  });

  it('escapes all but its own marks', () => {
    expect(snippet('<b>råd</b> & "ord"', parseQuery('råd').words)).toBe(
      '&lt;b&gt;<mark>råd</mark>&lt;/b&gt; &amp; &quot;ord&quot;',
    );
  });

  it('is the whole text, escaped, when the marks are taken away', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ maxLength: 40 }), (text, q) => {
        const html = snippet(text, parseQuery(q).words);
        expect(html.replace(/<\/?mark>/gu, '')).toBe(escapeHtml(text));
      }),
    );
  });
});
