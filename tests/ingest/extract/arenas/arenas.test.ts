import { describe, expect, it } from 'vitest';
import { distinct, mentions, quote, report } from '../reading.ts';

/** Distinct names of the arenas that a report with this text names; bare heads left out. */
const read = (text: string): string[] =>
  distinct(
    mentions(report(text), 'arena')
      .filter((a) => !a.generic)
      .map((a) => a.name),
  );

describe('organs by their head, in the form they are shown in', () => {
  it.each([
    ['Frågan avgörs av kommunstyrelsen.', ['Kommunstyrelsen']],
    ['Frågan avgörs av kommunstyrelse och tjänstemän.', ['Kommunstyrelsen']],
    ['Enligt kommunstyrelsens mening', ['Kommunstyrelsen']],
    ['KOMMUNSTYRELSEN', ['Kommunstyrelsen']],
    ['Kommunfullmäktige antog planen.', ['Kommunfullmäktige']],
    ['kommunfullmäktiges budget', ['Kommunfullmäktige']],
    ['Socialnämnden och byggnadsnämnden svarade.', ['Socialnämnden', 'Byggnadsnämnden']],
    ['Barn- och utbildningsnämnden svarade.', ['Barn- och utbildningsnämnden']],
    ['Kultur-, fritids- och idrottsnämnden svarade.', ['Kultur-, fritids- och idrottsnämnden']],
    ['Allmänna utskottet har berett frågan.', ['Allmänna utskottet']],
    ['Nämnden för arbete och lärande har svarat.', ['Nämnden för arbete och lärande']],
    ['Nämnden för arbete och lärande §§ 18–27', ['Nämnden för arbete och lärande']],
    ['VÅRD- OCH OMSORGSNÄMNDEN', ['Vård- och omsorgsnämnden']],
    ['Erik Nordlander tackar nämnden för den blomma han fick.', []],
    [
      'Svar på motion om utvecklingsråd för\nförskolan\nI ärendet föreligger en skrivelse från 2031.',
      ['Utvecklingsrådet för förskolan'],
    ],
    ['Regionala utvecklingsnämnden har svarat.', ['Regionala utvecklingsnämnden']],
    ['Regionala Utvecklingsnämnden har svarat.', ['Regionala utvecklingsnämnden']],
    ['Samordningsförbundets direktion: direktionen beslutade.', ['Direktionen']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('councils, networks and groups', () => {
  it.each([
    ['Hon sitter i Tidans vattenråd och Sjuhärads vårdforum.', ['Tidans vattenråd', 'Sjuhärads vårdforum']],
    ['Falköpings folkhälsoråd möttes.', ['Folkhälsorådet']],
    ['Styrgruppen för e-arkiv Väst\n2031-05-12\n\nMötet öppnades.', ['Styrgruppen för e-arkiv Väst']],
    ['Folkhälsorådet möttes i maj.', ['Folkhälsorådet']],
    ['Upphandlingsnätverket har vuxit.', ['Upphandlingsnätverket']],
    ['Ekonomichefsgruppen har vuxit.', ['Ekonomichefsgruppen']],
    ['Kommittén för landsbygd har möte.', ['Kommittén för landsbygd']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a bare head means the body of its context and names none', () => {
  it.each([
    'Nämnden anser att',
    'Styrgruppen beslutade',
    'Utskottet svarade',
    'Presidiet möttes',
    'Rådet har mötts',
    'Gruppen träffas',
    'Nätverket möts',
    'Styrelsen svarade',
  ])('%j', (text) => {
    expect(read(text)).toEqual([]);
    expect(mentions(report(text), 'arena').filter((a) => a.generic)).toHaveLength(1);
  });
});

describe('what ends like a body and is none', () => {
  it.each([
    'inom verksamhetsområdet',
    'ett förråd i källaren',
    'projektets målgrupp och åldersgrupper',
    'Länsstyrelsen har svarat',
    'Socialstyrelsen bidrar',
    'Skolverket och Trafikverket',
    'kommunalrådet Anna Holmqvist',
    'oppositionsrådet svarade',
    'Arbetsdomstolen',
    'förberedningen av ärendet',
    'yrkesgrupper inom vården',
    'Naturvårdsverkets råd',
    'Goda råd till föräldrar',
    'i styrelsen för bolaget AB Vidmarkshus',
  ])('%j', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('named and explained in the text', () => {
  it.each([
    ['SIVA (politisk arena för sociala frågor): Arenan möts ofta.', 'SIVA', 'politisk'],
    ['Digirummet (tjänstepersonsarena för it och digitalisering) har möten.', 'Digirummet', 'tjänsteperson'],
    ['Klimatlyftet (nätverk för kommunernas klimatstrateger) möts.', 'Klimatlyftet', 'tjänsteperson'],
  ])('%j', (text, name, kind) => {
    const facts = report(text);
    const [first] = mentions(facts, 'arena').filter((a) => a.name === name);
    expect(first).toMatchObject({ name, arenaKind: kind });
    expect(first && facts.pages[0]?.text.slice(first.description?.start, first.description?.end)).toContain(
      text.slice(0, text.indexOf(')') + 1),
    );
  });

  it('bullets under a heading of arenas are arenas of the kind it announces', () => {
    const text =
      'Politiska samverkansarenor:\n• Sociala rummet (beredning av omsorgsfrågor)\n• Tillväxtbordet: näringsliv\n';
    const found = mentions(report(text), 'arena');
    expect(found.map((a) => [a.name, a.arenaKind])).toEqual([
      ['Sociala rummet', 'politisk'],
      ['Tillväxtbordet', 'politisk'],
    ]);
  });

  it('an abbreviation that the text explains is an arena wherever it stands', () => {
    const facts = report(
      'Länets digitaliseringsråd (LDR) bildades i år. Hösten ägnade LDR åt avtal, och LDR:s möten var öppna.',
    );
    const short = mentions(facts, 'arena').filter((a) => a.name === 'LDR');
    expect(short.map((a) => quote(facts, a))).toEqual(['LDR', 'LDR', 'LDR:s']);
    expect(short[0]?.fullName).toBe('Länets digitaliseringsråd');
  });

  it('an abbreviation is not found inside other words and numbers', () => {
    const facts = report('Länets digitaliseringsråd (LDR) bildades. Ärendet LDR/14/2031 och XLDR.');
    expect(mentions(facts, 'arena').filter((a) => a.name === 'LDR')).toHaveLength(1);
  });
});

it('every mention stands in the text as it says', () => {
  const facts = report(
    'Kommunstyrelsens arbetsutskott och Barn- och\nutbildningsnämnden. Länets digitaliseringsråd (LDR) bildades. LDR möts.',
  );
  expect(mentions(facts, 'arena').length).toBeGreaterThanOrEqual(4);
  for (const a of mentions(facts, 'arena')) expect(quote(facts, a)).toBe(a.text);
});

describe('harder cases', () => {
  it.each([
    [
      'a committee compounded with a word for working groups',
      'Arbetsutskottet har berett frågan.',
      ['Arbetsutskottet'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('cases once misread', () => {
  it.each([
    ['a network of cables', 'utbyggnad av kommunens fibernätverk', []],
    ['a network of power lines', 'ett överföringsnätverk för el', []],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('an explained name that ends like a head keeps its explanation', () => {
    const facts = report('Digiforum (tjänstepersonsarena för it och digitalisering) har möten.');
    expect(mentions(facts, 'arena')[0]).toMatchObject({ name: 'Digiforum', arenaKind: 'tjänsteperson' });
  });
});

describe('bodies of a board, of one sort, with a proper name', () => {
  it.each([
    ['Ärendet bereddes av socialnämndens arbetsutskott.', ['Socialnämndens arbetsutskott']],
    ['Barn- och utbildningsnämndens presidium svarade.', ['Barn- och utbildningsnämndens presidium']],
    ['Kommunfullmäktiges valberedning träffades.', ['Kommunfullmäktiges valberedning']],
    ['Beredningen för hållbarhet kallas till möte.', ['Beredningen för hållbarhet']],
    ['Styrgruppen för Nära vård utses av regionen från januari.', ['Styrgruppen för Nära vård']],
    ['Utskottet för lärande bereder ärendet.', ['Utskottet för lärande']],
    ['Samverkansrådet för trygghet har mötts.', ['Samverkansrådet för trygghet']],
    ['Lärnätverket för fritidshem samlar fyra kommuner.', ['Lärnätverket för fritidshem']],
    ['Samverkansrådet Norra Vidmark möttes.', ['Samverkansrådet Norra Vidmark']],
    ['Kulturforum Väst möttes två gånger.', ['Kulturforum Väst']],
    ['Forum Energi höll två träffar.', ['Forum Energi']],
    ['Lokala brottsförebyggande rådet träffades.', ['Lokala brottsförebyggande rådet']],
    ['Teknik- & fritidsnämnden svarade.', ['Teknik- & fritidsnämnden']],
    ['Bredbandsrådet och VA-nätverket svarade.', ['Bredbandsrådet', 'VA-nätverket']],
    ['Frågan togs upp på kommundirektörsmötet.', ['Kommundirektörsmötet']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'Hyresnämnden prövade. Arrendenämnden likaså.',
    'Brottsförebyggande rådet (Brå) har gett ut en rapport.',
    'EU-kommissionen har svarat.',
    'beredning av ärendet',
    'En styrgrupp\nFör samverkan finns en plan.',
  ])('%j names none', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('bodies that are counted', () => {
  it.each([
    ['Vårdsam träffades fyra gånger.', ['Vårdsam']],
    [
      'Organ     Antal möten\nKulturlyftet    4\nKompetensalliansen   3\n\nNästa',
      ['Kulturlyftet', 'Kompetensalliansen'],
    ],
    ['- Kompetens Norr, fyra möten\n', ['Kompetens Norr']],
    ['Kommunen höll tre möten. Förvaltningen genomförde fyra träffar. Anna Holmqvist höll två möten.', []],
    ['Presidiet har haft tio beredningsmöten.', ['Presidiet']],
    ['Presidiet har haft tio beredningsmöten med socialnämndens presidium.', ['Socialnämndens presidium']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('the steering group of a project is of the project named last', () => {
    expect(
      read('Projektet Ljusa nätter (2030–2032) drivs av regionen. I projektets styrgrupp sitter Anna Holmqvist.'),
    ).toEqual(['Styrgruppen för Ljusa nätter']);
  });
});

describe('bodies in the forms of many administrations', () => {
  it.each([
    ['Valet avser mellersta patientnämnden.', ['Mellersta patientnämnden']],
    ['SÖDRA STADSDELSNÄMNDEN\nProtokoll', ['Södra stadsdelsnämnden']],
    ['Direktionens arbetsutskott bereder frågan.', ['Direktionens arbetsutskott']],
    ['Regionala rådslaget leds av Anna Holmqvist.', ['Regionala rådslaget']],
    ['Länets rådslag höll två möten.', ['Länets rådslag']],
    ['STYRGRUPPEN FÖR DIGITAL HÄLSA I VIDMARK\nAnteckningar', ['Styrgruppen för digital hälsa']],
    ['Till styrgruppen för Hamnleden utses Anna Holmqvist.', ['Styrgruppen för Hamnleden']],
    ['Kontaktgruppen för skola och fritid\nGruppen har setts två gånger.', ['Kontaktgruppen för skola och fritid']],
    [
      'Till ombud i Samordningsförbundet Tre Dalars styrelse utses Anna Holmqvist.',
      ['Samordningsförbundet Tre Dalars styrelse'],
    ],
    ['Region Vidmark deltar. Folkhälsorådet Vidmark leds av Anna Holmqvist.', ['Folkhälsorådet Vidmark']],
    ['Frågan togs upp i Forum för hållbara resor.', ['Forum för hållbara resor']],
    ['Partnerskap för goda livsvillkor möttes två gånger.', ['Partnerskap för goda livsvillkor']],
    ['Frågan lämnas till nämnden för yttrande.', []],
    ['Kommunens ledamot i Brottsförebyggande rådet är Anna Holmqvist.', ['Brottsförebyggande rådet']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'Ett regionalt rådslag hölls i Vidmark.',
    'Medborgare bjöds in till ett rådslag.',
    'Länet saknar forum för dialog.',
    'Statistik från Brottsförebyggande rådet visar en ökning.',
    'Bidrag söks hos Kulturrådet Box 1000.',
    'Frågan lämnas till styrgruppen för enheten.',
  ])('%j names none', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('the association stays an organisation beside its body', () => {
    const facts = report('Val till Gymnasieförbundet Tre Dalars direktion');
    expect(distinct(mentions(facts, 'organization').map((o) => o.name.replace(/s$/u, '')))).toContain(
      'Gymnasieförbundet Tre Dalar',
    );
  });
});

describe('offices, many of a sort and what a name does not hold', () => {
  it.each([
    ['Länsrådet Anna Holmqvist och kanslirådet Lars Norman deltog.', []],
    ['Till skolborgarrådet Siv Granath', []],
    ['Det finns åtta regionala strukturpartnerskap och flera lokala bygderåd.', []],
    ['Den politiska styrgruppen för frågan utgörs av två ledamöter.', []],
    ['Styrgruppen för Blå Kusten - maj 2031', ['Styrgruppen för Blå Kusten']],
    [
      'Vi arbetar i Beredningsgrupp Skola och Arbetsgrupp Norra Kusten.',
      ['Arbetsgrupp Norra Kusten', 'Beredningsgrupp Skola'],
    ],
    ['Kansliet har haft en dialog med alla.', []],
    ['Delregionalt politiskt samråd\n\nDet politiska samrådet möts ofta.', ['Delregionala politiska samrådet']],
    ['AB Kustsamling består av följande ledamöter under 2031', ['AB Kustsamling']],
    ['Vårdsamverkan Västra Kusten (VVK) möts.', ['Vårdsamverkan Västra Kusten']],
    [
      'Gemensamma nämnden för samverkan\nGemensamma nämnden för Närvård Kusten\nPatientnämnden\nRevisorerna',
      ['Gemensamma nämnden för samverkan', 'Gemensamma nämnden för Närvård Kusten', 'Patientnämnden'],
    ],
  ])('%j', (text, expected) => {
    expect(read(text).sort()).toEqual([...expected].sort());
  });
});
