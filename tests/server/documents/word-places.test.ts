/** From stretches of a page's text to the words of its picture. */
import { describe, expect, it } from 'vitest';
import type { WordBox } from '../../../graph/facts.ts';
import { wordsOfRanges } from '../../../server/services/documents/word-places.ts';
import { laidOut } from '../fixture-pictures.ts';

/** Words of the picture found for the nth occurrence of `quote`. */
function find(text: string, words: WordBox[], quote: string, nth = 0): string[] {
  let start = text.indexOf(quote);
  for (let i = 0; i < nth; i += 1) start = text.indexOf(quote, start + 1);
  return (wordsOfRanges(text, words, [{ start, end: start + quote.length }])[0] ?? []).map(([word]) => word);
}

describe('words of a stretch', () => {
  it('are found where they stand, not at another of their kind', () => {
    const text = 'Nämnden beslutar.\nNämnden noterar.\nNämnden avslutar.';
    const words = laidOut(text);
    const [found] = wordsOfRanges(text, words, [{ start: 18, end: 25 }]);
    expect(found).toEqual([words[2]]);
  });

  it('are found across a hyphen the reading joined', () => {
    const words = laidOut('En sammanhängande kollektiv-\ntrafik längs kusten');
    expect(find('En sammanhängande kollektivtrafik längs kusten', words, 'kollektivtrafik')).toEqual([
      'kollektiv-',
      'trafik',
    ]);
  });

  it('are found beside running headers, and where signs stand apart or together', () => {
    const words = laidOut('Sammanträdesprotokoll Sida 3\n§8 Budget, enligt förslaget\n3');
    expect(find('§ 8 Budget enligt förslaget', words, '§ 8 Budget')).toEqual(['§8', 'Budget,']);
  });

  it('are found in columns the reading put in another order', () => {
    const words = laidOut('Vänster spalt börjar Höger spalt börjar\noch slutar här och slutar där');
    const text = 'Vänster spalt börjar\noch slutar här\nHöger spalt börjar\noch slutar där';
    expect(find(text, words, 'Höger spalt börjar')).toEqual(['Höger', 'spalt', 'börjar']);
    expect(find(text, words, 'slutar där')).toEqual(['slutar', 'där']);
  });

  it('are found without regard to case, diacritics and soft hyphens', () => {
    expect(find('Överenskommelse träffas', laidOut('ÖVERENS\u00adKOMMELSE traffas'), 'Överenskommelse')).toEqual([
      'ÖVERENS\u00adKOMMELSE',
    ]);
  });

  it('are none for a stretch that is not on the picture, an empty one, or an empty page', () => {
    expect(find('Alldeles annat här', laidOut('Något som inte liknar'), 'annat här')).toEqual([]);
    expect(wordsOfRanges('Ord', laidOut('Ord'), [{ start: 0, end: 0 }])).toEqual([[]]);
    expect(find('Ord', [], 'Ord')).toEqual([]);
    expect(wordsOfRanges('', laidOut('Ord'), [{ start: 0, end: 3 }])).toEqual([[]]);
  });

  it('finds a stretch on a page too large to lay out whole', () => {
    const text = Array.from({ length: 3000 }, (_, i) => `ord${i}`).join(' ');
    expect(find(text, laidOut(text), 'ord2222 ord2223')).toEqual(['ord2222', 'ord2223']);
  });
});
