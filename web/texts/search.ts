/** A search and its hits. */
import { count, number } from '../format.ts';

/** A share of a score in words: bars and percentages are for the eye, this is what is read out. */
function shareInWords(share: number): string {
  if (share >= 0.995) return 'allt';
  if (share >= 0.9) return 'nästan allt';
  if (share >= 0.6) return 'det mesta';
  if (share >= 0.4) return 'ungefär hälften';
  if (share >= 0.2) return 'en del';
  return 'lite';
}

export const searchTexts = {
  search: {
    label: 'Sök',
    field: 'Sök i handlingarna',
    placeholder: 'Diarienummer, namn eller fråga',
    button: 'Sök',
    help: 'Sökhjälp',
    title: (q: string) => (q === '' ? 'Sökning' : `Sökning: ${q}`),
    heading: (q: string) => (q === '' ? 'Avgränsade handlingar' : `Sökresultat för ”${q}”`),
    total: (total: number, atLeast: boolean) =>
      total === 0 ? 'Inga träffar' : `${atLeast ? 'Minst ' : ''}${count(total, 'träff', 'träffar')}`,
    range: (from: number, to: number) => `visar ${number(from)}–${number(to)}`,
    told: 'Svar ur handlingarna',
    cards: 'Det du söker kan vara',
    near: 'Hör nära ihop:',
    hits: 'Träffar i handlingarna',
    sort: 'Ordning',
    sorts: { relevance: 'Bästa träffen först', date: 'Nyaste handlingen först' },
    filters: 'Avgränsa',
    counted: 'Talet är antalet textställen.',
    active: 'Avgränsat till',
    remove: (what: string) => `Ta bort avgränsningen ${what}`,
    removeAll: 'Ta bort alla avgränsningar',
    years: 'Tid',
    from: 'Från år',
    to: 'Till och med år',
    apply: 'Avgränsa',
    meant: 'Menade du',
    named: 'Nämns här',
    open: 'Öppna',
    also: 'Samma text även i',
    take: 'Ta med träffarna',
    csv: 'Tabell för Excel (CSV)',
    json: 'Data (JSON)',
    watch: 'Bevaka sökningen i en nyhetsläsare',
    watchHint: 'En bevakning läggs in i ett nyhetsläsarprogram, som säger till när nya handlingar tillkommer.',
    feed: (what: string) => `Nya handlingar: ${what}`,
    beyond: 'Så långt räcker inte träffarna.',
    first: 'Till de första träffarna',
    none: 'Ingen handling innehåller det du sökte.',
    noneWhat: (q: string) => `Du sökte på ”${q}”.`,
    looser: 'Sök brett på orden:',
    noneTry: [
      'Använd färre ord, eller ett annat ord för samma sak.',
      'Skriv bara numret i diarienumret, till exempel 124 2018.',
      'Kontrollera stavningen. Å, ä och ö kan skrivas a och o.',
    ],
    why: {
      summary: 'Varför denna träff?',
      filtersOnly:
        'Stycket passar avgränsningarna. Inget sökord avgör ordningen, så träffarna står i handlingarnas ordning.',
      lead: 'Det här räknades till träffens fördel, det som vägde tyngst först.',
      readings: {
        itself: (w: string) => `”${w}” står här, i den formen eller en böjd form.`,
        inside: (w: string) => `”${w}” står här som del av ett längre ord eller i en närliggande form.`,
        halves: (w: string) => `Delarna av ”${w}” står här som ord för sig.`,
        phrasal: (w: string) => `”${w}” står här som verb, med sin partikel för sig.`,
        prefix: (w: string) => `Ett ord som börjar på ”${w}” står här.`,
        either: (w: string) => `Ordet du gav som alternativ till ”${w}” står här.`,
        corrected: (w: string) => `”${w}” finns inte i handlingarna. Det ord som är mest likt står här.`,
        related: (w: string) => `Ett ord med ungefär samma betydelse som ”${w}” står här.`,
      },
      nearness: 'Sökorden står nära varandra.',
      cases: 'Stycket hör till ärendet du skrev numret på.',
      named: 'Stycket nämner det som sökningen namnger.',
      context: 'Det är den paragraf eller det år du skrev.',
      answer: 'Stycket förklarar ordet, eller har det slags uppgift du frågar efter.',
      missing: 'Alla sökord finns inte i stycket, och det drar ner.',
      foundByMeaning: (rank: number) =>
        `Inget av sökorden avgjorde. Stycket handlar om något som liknar det du sökte (nummer ${rank} i likhet).`,
      nearByMeaning: (rank: number) => `Stycket liknar dessutom sökningen till innehållet (nummer ${rank} i likhet).`,
      contentsList: 'Det är en innehållsförteckning. Sådana nämner allt och räknas bara till hälften.',
      share: (share: number) => `${shareInWords(share)}, ${Math.max(1, Math.round(share * 100))}\u00a0%`,
    },
    facets: {
      type: 'Typ av handling',
      year: 'År',
      arena: 'Organ och arenor',
      case: 'Ärenden',
      person: 'Personer',
      organization: 'Organisationer',
      project: 'Projekt',
    } as Record<string, string>,
    fields: {
      type: 'typ',
      from: 'från',
      to: 'till och med',
      arena: 'organ eller arena',
      case: 'ärende',
      person: 'person',
      organization: 'organisation',
      project: 'projekt',
      document: 'handling',
    } as Record<string, string>,
  },
} as const;
