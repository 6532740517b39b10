import { describe, expect, it } from 'vitest';
import * as lexicon from '../../../ingest/lexicon/lexicon.ts';

describe('organisations', () => {
  it.each([
    ['Skolverket', 'Skolverket', 'myndighet'],
    ['Skolverkets', 'Skolverket', 'myndighet'],
    ['Statens energimyndighet', 'Energimyndigheten', 'myndighet'],
    ['PTS', 'Post- och telestyrelsen', 'myndighet'],
    ['MSB:s', 'Myndigheten för samhällsskydd och beredskap', 'myndighet'],
    ['SIDA', 'Styrelsen för internationellt utvecklingssamarbete', 'myndighet'],
    ['Länsstyrelsen Skåne', 'Länsstyrelsen i Skåne län', 'myndighet'],
    ['Länsstyrelsens i Hallands län', 'Länsstyrelsen i Hallands län', 'myndighet'],
    ['Lunds universitet', 'Lunds universitet', 'universitet'],
    ['KTH', 'Kungliga Tekniska högskolan', 'universitet'],
    ['SKR', 'Sveriges Kommuner och Regioner', 'förbund'],
    ['SKL', 'Sveriges Kommuner och Regioner', 'förbund'],
    ['Inera AB', 'Inera', 'företag'],
    ['Europeiska socialfonden', 'Europeiska socialfonden', 'EU'],
    ['Rädda Barnen', 'Rädda Barnen', 'förening'],
  ])('%s is %s (%s)', (written, name, classification) => {
    const found = lexicon.organizationByName(written);
    expect(found?.name).toBe(name);
    expect(found?.classification).toBe(classification);
  });

  it.each(['Sida', 'sida', 'PM', 'Vision', 'skolverket', 'Kommunstyrelsen', 'Länsstyrelsen i Atlantis', 'ABC'])(
    '%s is none',
    (written) => {
      expect(lexicon.organizationByName(written)).toBeNull();
    },
  );
});

describe('parties', () => {
  it.each([
    ['Socialdemokraterna', 'S'],
    ['Socialdemokraternas', 'S'],
    ['Moderata samlingspartiet', 'M'],
    ['Miljöpartiet', 'MP'],
    ['Miljöpartiet de gröna', 'MP'],
    ['Folkpartiet', 'FP'],
    ['SD', 'SD'],
    ['(kd)', 'KD'],
    ['(S)', 'S'],
    ['liberalerna', 'L'],
  ])('%s is %s', (written, code) => {
    expect(lexicon.partyCode(written)).toBe(code);
  });

  it.each(['s', 'X', '(X)', 'Partiet', 'Socialen', '(se)'])('%s is none', (written) => {
    expect(lexicon.partyCode(written)).toBeNull();
  });

  it('knows under which name a party goes on', () => {
    expect(lexicon.partyByName('FP')?.presentCode).toBe('L');
    expect(lexicon.partyByName('L')?.presentCode).toBeNull();
  });
});
