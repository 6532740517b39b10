import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areForms, isSwap, NearWords } from '../../../ingest/repair/near-words.ts';

const near = (word: string, ...words: string[]) =>
  new NearWords(words).of(word).map(({ word: w, edits }) => [w, edits]);

describe('NearWords', () => {
  it('finds a word with a letter more, less, changed or changed places', () => {
    expect(near('konfrens', 'konferens', 'konsekvens')).toEqual([['konferens', 1]]);
    expect(near('styrellsen', 'styrelsen')).toEqual([['styrelsen', 1]]);
    expect(near('nämmden', 'nämnden')).toEqual([['nämnden', 1]]);
    expect(near('vaknat', 'vakant')).toEqual([['vakant', 1]]);
  });

  it('finds a long word with two letters changed, and no short one', () => {
    expect(near('låndsbygdenx', 'ländsbygden_')).toEqual([['ländsbygden_', 2]]);
    expect(near('stugor', 'skulor')).toEqual([]);
  });

  it('finds nothing for a word itself, nor among short words', () => {
    expect(near('nämnden', 'nämnden')).toEqual([]);
    expect(near('råden', 'råded')).toEqual([]);
  });

  it('finds every word with one letter changed, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zåäö]{6,20}$/),
        fc.nat(),
        fc.constantFrom(...'abcåäöz'),
        (word, at, letter) => {
          const i = at % word.length;
          const other = word.slice(0, i) + letter + word.slice(i + 1);
          expect(near(word, other)).toEqual(other === word ? [] : [[other, 1]]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('forms of a word', () => {
  it.each([
    ['kommunen', 'kommuner'],
    ['kontoret', 'kontorets'],
    ['lärcentrumråd', 'lärcentrumsråd'],
    ['idéerna', 'ideerna'],
    ['adressen', 'addressen'],
  ])('%s and %s are no slip for each other', (a, b) => {
    expect([areForms(a, b), areForms(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['konfrens', 'konferens'],
    ['vaknat', 'vakant'],
    ['Velfärd', 'Välfärd'],
  ])('%s and %s may be', (a, b) => expect(areForms(a, b)).toBe(false));

  it('knows a swap from another change', () => {
    expect([isSwap('vaknat', 'vakant'), isSwap('vaknat', 'vaktat')]).toEqual([true, false]);
  });
});
