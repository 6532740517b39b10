/** Texts of the folder of pages, beside those it shares with the reading room. */
import { count, number } from '../format.ts';

export const SITE = {
  more: {
    persons: 'Personer',
    folder: 'Mappen',
    about: 'Om den här mappen',
  },
  asOf: (day: string) => `uppgifterna gäller ${day}`,
  start: {
    lead: (day: string | null) =>
      `En kopia av det som var inläst${day === null ? '' : ` den ${day}`}. Sökning, ärenden, personer, organ och handlingar fungerar utan Diariegraf och utan nät. Varje uppgift visar var den står.`,
    holds: 'Det här finns i mappen',
    asOf: 'Uppgifterna gäller',
    things: 'Uppgifter',
    more: 'Läs mer om vad som är inläst',
  },
  search: {
    heading: 'Sök i handlingarna',
    noScript: 'Sökningen behöver att webbläsaren får köra mappens egna skript. Allt annat fungerar utan dem:',
    empty: 'Skriv ett diarienummer, ett namn, ett organ eller några ord.',
    reading: (done: number, of: number) => `Söker igenom del ${number(done)} av ${number(of)}`,
    sofar: 'Fler träffar kan komma.',
    broken: (n: number) =>
      `${count(n, 'del', 'delar')} av sökningen gick inte att läsa. Kontrollera att hela mappen är kopierad.`,
    next: (n: number) => `Visa ${number(n)} till`,
    noneTry: [
      'Kontrollera stavningen, eller skriv bara en del av ordet.',
      'Sök på färre ord.',
      'Diarienummer kan skrivas hur som helst: stora och små bokstäver, snedstreck, mellanslag och ordning spelar ingen roll.',
    ],
  },
  persons: {
    lead: 'Personer som nämns i handlingarna. Personens sida visar uppdrag, yrkanden och handlingar.',
    name: 'Namn',
    party: 'Parti',
    mentions: 'Nämns',
  },
  document: {
    part: (first: number, last: number) => `Sida ${number(first)}–${number(last)}`,
    pageOf: (page: number, last: number) => `Sida ${number(page)} av ${number(last)}`,
    parts: 'Delar av handlingen',
    pages: 'Sidor',
    toPage: (page: number) => `Sida ${number(page)}`,
    original: 'Originalet finns inte i mappen. Det heter så här i samlingen det kommer ifrån.',
  },
  about: {
    heading: 'Om den här mappen',
    lead: 'Mappen är skriven av Diariegraf ur offentliga handlingar. Det är handlingen som gäller; det som står här är en hjälp att hitta i den.',
    what: 'Så använder du den',
    whatItems: [
      'Öppna index.html. Mappen kan ligga på en gemensam disk, ett usb-minne eller en webbplats; kopiera alltid hela mappen.',
      'Ingenting hämtas från nätet och ingenting skickas någonstans, inte heller det du söker på.',
      'Varje sida har en egen adress som går att länka till så länge mappen ligger kvar. Adresserna är desamma i nästa kopia av samma samling.',
      'Sidorna går att skriva ut.',
    ],
    not: 'Det som inte är med',
    notItems: [
      'Originalfilerna och bilderna av sidorna. Handlingens sida säger vad filen heter.',
      'Svar på hela frågor, frågespråket och bevakningar: de finns i läsrummet.',
      'Det som har lästs in efter dagen ovan.',
    ],
    search: 'Så söker du',
    searchItems: [
      'Ett diarienummer, skrivet hur som helst. Ärendet kommer först, sedan ställena där det nämns.',
      'Ett namn, ett organ eller en förkortning. Fältet föreslår medan du skriver; pil ned går till förslagen.',
      'Ord i texten. Böjningar, delar av sammansatta ord och ord utan å, ä och ö hittas, och enkla felstavningar.',
      'Minus framför ett ord tar bort ställen som har det.',
      'Tryck på / för att hamna i sökfältet.',
    ],
    sure: 'Så säkra är uppgifterna',
    sureItems: [
      'Varje uppgift har en källa: handling, år och sida. Peka på källan för att se meningen, följ den för att läsa stycket.',
      '”Tolkat ur texten” står vid uppgifter som inte sägs rakt ut.',
      '”Inläst av bild” står vid sidor och träffar som tolkats ur en bild (OCR), med hur säker läsningen är. Felläsningar kan förekomma; jämför med originalet.',
      '”Rättad text” står där felläsningar har rättats. Så som sidan lästes finns kvar under texten.',
      'När två handlingar säger olika visas båda.',
      'Personnummer visas inte och går inte att söka på.',
    ],
  },
  missing: {
    heading: 'Sidan finns inte i mappen',
    lead: 'Gå till mappens första sida, index.html, och sök därifrån.',
  },
  none: 'Det finns inga.',
} as const;
