import { describe, expect, it } from 'vitest';
import { file, graphOf, ofKind } from './files.ts';

const HEAD = 'Region Skåne\nVerksamhetsberättelse 2031\n2032-02-11\n\n';
const told = (...texts: string[]): string[] =>
  ofKind(graphOf(...texts.map((t, i) => file(`${i + 1}.txt`, HEAD + t))), 'abbreviation')
    .map((a) => `${a.short} = ${a.long} (${[...new Set(a.evidence.map((e) => e.source.slice(0, 1)))].join(',')})`)
    .sort();

describe('one meaning, one record', () => {
  it('whichever way it is inflected, spaced or spelled', () => {
    expect(
      told(
        'Länsgemensamt vårdnätverk (LV) är nytt. Länsgemensamt vårdnätverk (LV) möts.',
        'Det länsgemensamma vårdnätverket (LV).',
      ),
    ).toHaveLength(1);
    expect(told('KOX (kultur och omsorg i Gävleborgs län) möts. KOX – Kultur och omsorg X län.')).toHaveLength(1);
  });
  it('but two meanings are two', () => {
    expect(told('Vidmarks vattenråd (VVR) möts.', 'Vuxnas vidare resa (VVR) är ny.')).toHaveLength(2);
  });
});

describe('letters that nobody explains', () => {
  it('are told where the file holds the name they are the initials of', () => {
    expect(told('Kustens Energibyrå har möten. Nu växer KEB.')).toEqual(['KEB = Kustens Energibyrå (1)']);
  });
  it('are told of another file’s explanation where the name stands too', () => {
    expect(told('Länets vattenråd (LVR) möts.', 'Länets vattenråd svarade. Frågan går till LVR i maj.')).toEqual([
      'LVR = Länets vattenråd (1,2)',
    ]);
    expect(told('Länets vattenråd (LVR) möts.', 'Frågan går till LVR i maj.')).toEqual(['LVR = Länets vattenråd (1)']);
  });
  it('are told of the lexicon where both are used', () => {
    expect(told('Skatteverket svarade. Vi väntar på SKV nu.')).toEqual(['SKV = Skatteverket (1)']);
    expect(told('Vi väntar på SKV nu.')).toEqual([]);
  });
  it('tell nothing where two things fit, or in a heading of capitals', () => {
    expect(told('Kustens Energibyrå och Kullens Expertbyrå har möten. Nu växer KEB mest.')).toEqual([]);
    expect(told('Kustens Energibyrå har möten.\n\nKEB\n')).toEqual([]);
  });
});

describe('names that are one', () => {
  const names = (text: string): string[] =>
    ofKind(graphOf(file('1.txt', HEAD + text)), 'organization')
      .map((o) => o.name)
      .filter((n) => n !== 'Region Skåne')
      .sort();
  it.each([
    [
      'an s between the parts left out',
      'Ungdomsfritidcollege möts. Ungdomsfritidscollege växer. Ungdomsfritidscollege är bra.',
      ['Ungdomsfritidscollege'],
    ],
    [
      'the office by its town',
      'Nordic Coast Stockholm Office växer. Brev till Stockholmskontoret.',
      ['Nordic Coast Stockholm Office'],
    ],
    [
      'other offices stay apart',
      'Nordic Coast Brussels Office växer. Brev till Stockholmskontoret.',
      ['Nordic Coast Brussels Office', 'Stockholmskontoret'],
    ],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});
