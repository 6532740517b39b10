import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSubwords } from '../../../ingest/models/align.ts';
import { type Labelled, mergeLabels } from '../../../ingest/models/labels.ts';

/** What the subwords' stretches read. */
const read = (text: string, subwords: string[]): (string | null)[] =>
  alignSubwords(text, subwords).map((at) => (at === null ? null : text.slice(...at)));

const NFD = (text: string): string => text.normalize('NFD');

describe('subwords find their places', () => {
  it.each<[string, string, string[], (string | null)[]]>([
    ['WordPiece', 'Åsa Ödman talade', ['Åsa', 'Öd', '##man', 'tal', '##ade'], ['Åsa', 'Öd', 'man', 'tal', 'ade']],
    ['small letters', 'Åsa ÖDMAN', ['åsa', 'öd', '##man'], ['Åsa', 'ÖD', 'MAN']],
    ['accents taken off', 'Åsa Ödman', ['asa', 'od', '##man'], ['Åsa', 'Öd', 'man']],
    ['SentencePiece', 'Åsa Ödman', ['▁Å', 'sa', '▁', 'Ödman'], ['Å', 'sa', null, 'Ödman']],
    ['a space inside a piece', 'i dag', ['▁i▁dag'], ['i dag']],
    ['letters of two characters', NFD('Åsa Ödman'), ['Åsa', 'Öd', '##man'], [NFD('Åsa'), NFD('Öd'), 'man']],
    ['subwords of two characters', 'Åsa Ödman', [NFD('Åsa'), NFD('Öd'), '##man'], ['Åsa', 'Öd', 'man']],
    ['an accent parted from its letter', NFD('å'), [NFD('å')], [NFD('å')]],
    ['a line break', 'Åsa\nÖdman', ['Åsa', 'Ödman'], ['Åsa', 'Ödman']],
    ['a hyphen', 'Ann-Sofi Ek', ['Ann', '-', 'Sofi', 'Ek'], ['Ann', '-', 'Sofi', 'Ek']],
    ['a soft hyphen', 'Öd\u00adman', ['Öd', '##man'], ['Öd', 'man']],
    ['a word broken at the line', 'Öd-\nman', ['Öd', '-', 'man'], ['Öd', '-', 'man']],
    ['a ligature', 'oﬃciell', ['officiell'], ['oﬃciell']],
    ['an unknown word', 'x ☃☃ Åsa', ['x', '[UNK]', 'Åsa'], ['x', null, 'Åsa']],
    ['an unknown word that looks known', 'Åsa ☃ Åsa', ['Åsa', '[UNK]', 'Åsa'], ['Åsa', null, 'Åsa']],
    ['signs of misreading', 'A5a Öd|man', ['A5', '##a', 'Öd', '|', 'man'], ['A5', 'a', 'Öd', '|', 'man']],
    ['signs beyond the plane', '🛝 Åsa', ['🛝', 'Åsa'], ['🛝', 'Åsa']],
    ['nothing', '', ['Åsa'], [null]],
  ])('%s', (_what, text, subwords, expected) => {
    expect(read(text, subwords)).toEqual(expected);
  });

  it('goes forward only, and never beyond the text, whatever is given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string({ unit: 'grapheme', maxLength: 4 })),
        (text, subwords) => {
          let before = 0;
          for (const at of alignSubwords(text, subwords)) {
            if (at === null) continue;
            expect(at[0]).toBeGreaterThanOrEqual(0);
            expect(at[1]).toBeGreaterThan(at[0]);
            expect(at[1]).toBeLessThanOrEqual(text.length);
            expect(at[1]).toBeGreaterThanOrEqual(before);
            before = at[1];
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('finds every piece of a text cut anywhere', () => {
    const words = fc.array(fc.constantFrom('Åsa', 'Ödman', 'i', 'Öst-Väst', 'råd.', NFD('Örn')), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 3 }), (ws, size) => {
        const text = ws.join(' ');
        const pieces = ws.flatMap((w) => w.normalize('NFC').match(new RegExp(`.{1,${size}}`, 'gu')) ?? []);
        expect(read(text, pieces).map((p) => p?.normalize('NFC'))).toEqual(pieces);
      }),
      { numRuns: 100 },
    );
  });
});

/** Labels by `subword/label`, placed by the alignment itself. */
function named(text: string, labelled: string): [string, string][] {
  const pairs = labelled
    .split(' ')
    .map((p) => [p.slice(0, p.lastIndexOf('/')), p.slice(p.lastIndexOf('/') + 1)] as const);
  const places = alignSubwords(
    text,
    pairs.map(([subword]) => subword),
  );
  const subwords = pairs.map(([, label], i): Labelled => ({ label, score: 0.9, at: places[i] ?? null }));
  return mergeLabels(text, subwords).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

describe('labels become names', () => {
  it.each<[string, string, string, [string, string][]]>([
    ['BIO', 'Åsa Ödman talar', 'Åsa/B-PER Öd/I-PER ##man/I-PER talar/O', [['person', 'Åsa Ödman']]],
    [
      'BIOES',
      'Åsa Ödman, Bo',
      'Åsa/B-PER Ödman/E-PER ,/O Bo/S-PER',
      [
        ['person', 'Åsa Ödman'],
        ['person', 'Bo'],
      ],
    ],
    [
      'BILOU',
      'Åsa Ek Bo',
      'Åsa/B-PER Ek/L-PER Bo/U-PER',
      [
        ['person', 'Åsa Ek'],
        ['person', 'Bo'],
      ],
    ],
    [
      'bare labels',
      'Åsa Ek i Vik',
      'Åsa/PER Ek/PER i/O Vik/LOC',
      [
        ['person', 'Åsa Ek'],
        ['place', 'Vik'],
      ],
    ],
    [
      'two names side by side',
      'Åsa Bo',
      'Åsa/B-PER Bo/B-PER',
      [
        ['person', 'Åsa'],
        ['person', 'Bo'],
      ],
    ],
    ['a name that begins with I', 'Åsa Ek', 'Åsa/I-PER Ek/I-PER', [['person', 'Åsa Ek']]],
    [
      'another kind ends it',
      'Åsa Vik',
      'Åsa/B-PER Vik/I-LOC',
      [
        ['person', 'Åsa'],
        ['place', 'Vik'],
      ],
    ],
    [
      'a comma ends it',
      'Åsa, Ek',
      'Åsa/B-PER ,/O Ek/I-PER',
      [
        ['person', 'Åsa'],
        ['person', 'Ek'],
      ],
    ],
    ['a piece of a word takes the word', 'Ödman talar', 'Öd/B-PER ##man/O talar/O', [['person', 'Ödman']]],
    ['the tail of a word takes the word', 'Ödman', 'Öd/O ##man/I-PER', [['person', 'Ödman']]],
    ['B inside a word begins nothing', 'Ödman Ek', 'Öd/B-PER ##man/B-PER Ek/I-PER', [['person', 'Ödman Ek']]],
    ['over a line break', 'Åsa\nÖdman', 'Åsa/B-PER Ödman/I-PER', [['person', 'Åsa\nÖdman']]],
    ['over a hyphen', 'Ann-Sofi Ek', 'Ann/B-PER -/I-PER Sofi/I-PER Ek/I-PER', [['person', 'Ann-Sofi Ek']]],
    ['a hyphen the model passed over', 'Ann-Sofi Ek', 'Ann/B-PER Sofi/I-PER Ek/I-PER', [['person', 'Ann-Sofi Ek']]],
    [
      'signs at the ends are no name',
      '(Bolaget AB).',
      '(/B-ORG Bolaget/I-ORG AB/I-ORG )/I-ORG ./I-ORG',
      [['organization', 'Bolaget AB']],
    ],
    [
      'a bracket of its own stays',
      'Bolaget (publ)',
      'Bolaget/B-ORG (/I-ORG publ/I-ORG )/I-ORG',
      [['organization', 'Bolaget (publ)']],
    ],
    ['letters of two characters', NFD('Åsa Ödman'), 'Åsa/B-PER Öd/I-PER ##man/I-PER', [['person', NFD('Åsa Ödman')]]],
    [
      'an unknown piece within',
      'Åsa ☃ Ek',
      'Åsa/B-PER [UNK]/I-PER Ek/I-PER',
      [
        ['person', 'Åsa'],
        ['person', 'Ek'],
      ],
    ],
    ['other tag sets', 'Åsa Ek', 'Åsa/B-PERSON Ek/I-PERSON', [['person', 'Åsa Ek']]],
    ['other kinds are left out', 'i fjol', 'i/B-TME fjol/I-TME', []],
    ['signs alone', '– –', '–/B-PER –/I-PER', []],
  ])('%s', (_what, text, labelled, expected) => {
    expect(named(text, labelled)).toEqual(expected);
  });

  it('is as sure as its subwords are in the mean', () => {
    const text = 'Åsa Ek';
    const [one] = mergeLabels(text, [
      { label: 'B-PER', score: 1, at: [0, 3] },
      { label: 'I-PER', score: 0.5, at: [4, 6] },
    ]);
    expect(one).toEqual({ kind: 'person', start: 0, end: 6, score: 0.75 });
  });
});
