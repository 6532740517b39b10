import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, foldedStem, grams, isWholeTerm, parts } from '../../../graph/text/analyse.ts';
import { fold, nameKey } from '../../../graph/text/fold.ts';
import { words } from '../../../graph/text/words.ts';

const terms = (text: string): string[] => analyse(text).map((t) => t.term);

describe('words', () => {
  it.each([
    ['Nämnden, rådet', ['nämnden', 'rådet']],
    ['enligt § 12', ['enligt', '§12']],
    ['§12 och $ 13 (scan)', ['§12', 'och', '§13', 'scan']],
    ['12 § kommunallagen', ['§12', 'kommunallagen']],
    ['KSO:s förslag, EU:n', ['kso', 'förslag', 'eu']],
    ['den 17:e maj', ['den', '17', 'maj']],
    ['kl. 13:00', ['kl', '13', '00']],
    ['FoU-rådet', ['fou', 'rådet']],
    ['Bo\u0308rje', ['börje']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(words(text).map((w) => w.text)).toEqual(expected);
  });

  it('gives places in the text as it stands, also where letters are decomposed', () => {
    const text = 'A\u030Asa talar';
    expect(words(text).map((w) => text.slice(w.start, w.end))).toEqual(['A\u030Asa', 'talar']);
  });
});

describe('analyse', () => {
  it.each(
    ['KS/12/2019', 'ks 2019/12', 'Dnr KS 2019/12', 'KS/2019:12', 'KS-2019-00012', '2019/KS 0012'].map((s) => [s]),
  )('has %s as the one term of its case', (written) => {
    const upper = written.replace(/^ks/u, 'KS');
    expect(terms(`Ärendet ${upper} bereds.`)).toContain('ks_12_2019');
  });

  it.each([
    ['den 3 maj 2019', ['m_2019_05', 'd_2019_05_03']],
    ['2019-05-03', ['m_2019_05', 'd_2019_05_03']],
    ['17:e Maj 2019', ['m_2019_05', 'd_2019_05_17']],
    ['i maj 2019', ['m_2019_05']],
    ['12 450 000 kronor', ['n_12450000']],
    ['12450000 kronor', ['n_12450000']],
    ['år 2019', []],
  ])('adds whole terms: %s', (text, expected) => {
    expect(terms(text).filter(isWholeTerm).sort()).toEqual([...expected].sort());
  });

  it('reads letter-spaced headings as the word they are', () => {
    expect(terms('D A G O R D N I N G')).toContain(terms('dagordning')[0]);
  });

  it('makes terms that every store keeps whole, with places inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const t of analyse(text)) {
          expect(t.term).toMatch(/^[\p{L}\p{M}\p{N}§_]+$/u);
          expect(t.start).toBeGreaterThanOrEqual(0);
          expect(t.end).toBeLessThanOrEqual(text.length);
          expect(t.start).toBeLessThan(t.end);
        }
      }),
    );
  });
});

describe('parts', () => {
  it('let a word be found without its diacritics', () => {
    expect(parts('Ödegård')).toContain(foldedStem('odegard'));
  });

  it('share most n-grams between a word and its misreading', () => {
    const misread = new Set(parts('miljonimndens'));
    const shared = grams('miljönämnden').filter((g) => misread.has(g));
    expect(shared.length).toBeGreaterThan(0);
  });

  it('hold every n-gram of a word that stands inside a compound', () => {
    const compound = new Set(parts('biblioteksutredningen'));
    expect(grams('bibliotek').every((g) => compound.has(g))).toBe(true);
  });
});

describe('folding', () => {
  it.each([
    ['Åsa Öström-Lindén', 'asa ostrom linden'],
    ['A\u030Asa', 'asa'],
    ['  Råd (nytt), nr 2 ', 'rad nytt nr 2'],
    ['Sørensen', 'sorensen'],
    ['Lars', 'lars'],
  ])('nameKey(%s)', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('keeps letters apart that only lower-casing would join', () => {
    expect(fold('Çà')).toBe('Ca');
  });
});
