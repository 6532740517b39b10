/**
 * Words of administrative Swedish that people use for one another: who asks for `pandemin` wants `covid-19`, who asks for
 * `votering` wants `omröstning`. Everyday language of authorities, no names. A related word counts less than the word itself
 * (`READINGS.related`), so that a passage with the very word stays first.
 */
import { stem } from '../text/stem.ts';

/** One group a line; every word of a group is related to every other. */
const GROUPS: readonly string[] = [
  'pandemi covid corona coronavirus smittspridning',
  'nedläggning avveckling avveckla upphörande upphöra avslutas slopas',
  'votering omröstning röstsiffror huvudvotering röstning',
  'möte sammanträde träff sammankomst',
  'ledamot representant företrädare delegat',
  'deltagare närvarande deltog närvaro medverkande',
  'ersättare suppleant',
  'avtal överenskommelse kontrakt',
  'kostnad utgift pris kosta',
  'bidrag stöd anslag',
  'ersättning betalning',
  'arvode ersättning',
  'förlängning förlänga förlängd prolongera',
  'uppsägning avtalstid uppsägningstid',
  'ordförande ordf talman',
  'tjänsteman tjänsteperson handläggare',
  'yttrande remissvar remiss svar',
  'reservation reservera reserverade reserverar',
  'yrkande yrka yrkade yrkar',
  'kallelse dagordning föredragningslista ärendelista',
  'föredragande föredrar föredragning presenterar',
  'protokoll minnesanteckningar',
  'uppföljning utvärdering redovisning',
  'granskning tillsyn kontroll revision',
  'syfte ändamål mål',
  'uppdrag uppgift',
  'förändring ändring revidering revidera ändra',
  'inrättande bildande bildades inrättades startades',
  'chef direktör',
  'barn ungdom unga elev',
  'äldre senior pensionär',
  'sjukvård vård hälsovård',
  'kollektivtrafik buss tåg',
  'bredband fiber',
  'företag näringsliv företagare',
  'turism besöksnäring',
  'nyanländ flykting invandrare integration',
  'jämställdhet jämlikhet',
  'funktionsnedsättning funktionshinder',
  'sysselsättning arbetsmarknad arbetslöshet',
  'personal anställd medarbetare',
  'lokal fastighet byggnad',
  'utsläpp koldioxid växthusgas',
  'inköp upphandling',
  'eu europeisk europa',
  'landsting region',
  'landstingsstyrelse regionstyrelse',
  'landstingsfullmäktige regionfullmäktige',
  'landstingsdirektör regiondirektör',
  'digital webbmöte distans',
  'samverkan samarbete',
  'skyldighet ansvar åtagande',
  'utse välja utsågs valdes',
  'avsägelse entledigande avgår',
  'taxa avgift',
  'invånare medborgare befolkning',
  'narkotika alkohol tobak andt',
  'komvux vuxenutbildning',
  'förskola barnomsorg',
  'gymnasium gymnasieskola',
  'kompetensutveckling fortbildning',
  'tillstånd medgivande',
  'tidsplan tidplan',
  'slutredovisning slutrapport',
  'delårsrapport tertialrapport',
  'bokslut årsredovisning',
  'jävig jäv',
  'medborgarförslag invånarförslag',
  'delegation delegering delegationsbeslut',
];

const byStem = new Map<string, string[]>();
for (const group of GROUPS) {
  const stems = [...new Set(group.split(' ').map(stem))];
  for (const s of stems) byStem.set(s, [...new Set([...(byStem.get(s) ?? []), ...stems.filter((o) => o !== s)])]);
}

/** Stems related to a stem; none for most words. */
export function relatedTo(stemmed: string): readonly string[] {
  return byStem.get(stemmed) ?? [];
}
