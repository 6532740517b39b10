import { describe, expect, it } from 'vitest';
import { chooseTerms } from '../../../graph/search/candidates.ts';
import { parseQuery } from '../../../graph/search/query.ts';

const df = new Map([
  ['kommun', 900],
  ['bastu', 3],
  ['tax', 120],
  ['g_bastu', 40],
]);

describe('chooseTerms', () => {
  const words = parseQuery('kommun taxa bastu').words;

  it('takes every known term while they fit', () => {
    expect(chooseTerms(words, [], df, 2000)).toEqual({ terms: ['bastu', 'tax', 'kommun', 'g_bastu'], cut: false });
  });

  it('leaves the most common out when they do not, and says that there is more', () => {
    expect(chooseTerms(words, [], df, 500)).toEqual({ terms: ['bastu', 'tax', 'g_bastu'], cut: true });
  });

  it('always keeps one term', () => {
    expect(chooseTerms(parseQuery('kommun').words, [], df, 500)).toEqual({ terms: ['kommun'], cut: true });
  });

  it('puts cases first', () => {
    expect(chooseTerms(words, ['tax'], df, 125).terms[0]).toBe('tax');
  });
});
