import { describe, expect, it } from 'vitest';
import { restored } from '../../../ingest/text/restored.ts';
import { read, statements } from '../extract/reading.ts';

/** So much damage is needed for a text to count as misread. */
const DAMAGED = 'ordf6rande och ers8ttare, f6rvaltning, kommunfullmdktige ';

describe('words of office Swedish in a misread text', () => {
  it.each([
    ['Nirvarande ledam6ter', 'Närvarande ledamöter'],
    ['Frdgan har beretts i Trafikrddet, ddr kommunen', 'Frågan har beretts i Trafikrådet, där kommunen'],
    ['Tjinstgorande f6r Anna Ek', 'Tjänstgörande för Anna Ek'],
    ['FULLMAKTIGES BESLUT', 'FULLMÄKTIGES BESLUT'],
    ['Stadsmilj6ndmnden', 'Stadsmiljönämnden'],
    ['tva m6ten per ar', 'två möten per år'],
  ])('%s', (damaged, whole) => {
    expect(restored(DAMAGED + damaged).slice(DAMAGED.length)).toBe(whole);
  });

  it.each(['en rad mal', 'far och mor', 'ersatt av Bo Alm', '§ 6 och 16 kr', 'KS6/2031', 'Anna Ek (SD)'])(
    'leaves others: %s',
    (text) => {
      expect(restored(DAMAGED + text).slice(DAMAGED.length)).toBe(text);
    },
  );

  it('keeps every place, and a whole text as it is', () => {
    const damaged = `${DAMAGED}Tjdnstg6rande ersittare i Folkhilsoradet`;
    expect(restored(damaged)).toHaveLength(damaged.length);
    const clean = 'Nämnden beslutade att för att få råd med två möten, är en rad frågor.';
    expect(restored(clean)).toBe(clean);
    const telling =
      'Sammanträdet leddes av Bo Alm, som ersatte Siv Ros. Sammanträdet hölls i DiR, och SD reserverade sig.';
    expect(restored(telling)).toBe(telling);
  });

  it('so that lists and sentences are read, and quoted as they stand', () => {
    const facts = read(
      'GRANVIKS KOMMUN\nSammantrddesprotokoll\nOmsorgsndmnden\n2031-05-09\n\nNirvarande ledam6ter\nAnna Holmqvist (S), ordf6rande\nLars Norman (M) f6r Siv Granath (M)\n\n§ 12 Ny taxa\n\nBeslut\nTaxan antas.',
    );
    expect(statements(facts, 'membership').map((m) => [m.person, m.role, m.body.name, m.inPlaceOf])).toEqual(
      expect.arrayContaining([
        ['Anna Holmqvist', 'ordförande', 'Omsorgsnämnden', null],
        ['Lars Norman', 'tjänstgörande ersättare', 'Omsorgsnämnden', 'Siv Granath'],
      ]),
    );
    for (const m of facts.mentions)
      expect(facts.pages[m.span.page - 1]?.text.slice(m.span.start, m.span.end)).toBe(m.text);
  });
});
