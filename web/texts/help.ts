/** How to search. */
import { count } from '../format.ts';

interface HelpRow {
  what: string;
  /** Where the room holds nothing of the kind, this stands as an example that leads nowhere. */
  otherwise: string;
  meaning: string;
}

/** By what an example shows, in the order of the page. */
const ASK: Record<string, HelpRow> = {
  number: {
    what: 'Ett diarienummer',
    otherwise: 'ks 124 2018',
    meaning:
      'Stora och små bokstäver, snedstreck, mellanslag, nollor och ordning spelar ingen roll. Utan diarium, som 124/2018, får du välja bland dem som har numret.',
  },
  person: {
    what: 'En person',
    otherwise: 'Anna Lind',
    meaning: 'Förnamn, efternamn eller båda. Personens sida visar uppdrag, yrkanden och handlingar.',
  },
  body: { what: 'Ett organ', otherwise: 'kommunstyrelsen', meaning: 'Hela namnet, en förkortning eller en böjd form.' },
  abbreviation: {
    what: 'Vad något betyder',
    otherwise: 'vad betyder DF',
    meaning: 'Stycken som förklarar ordet eller förkortningen kommer först.',
  },
  question: {
    what: 'En fråga',
    otherwise: 'vem är ordförande i kommunstyrelsen',
    meaning:
      'Vem som satt var, hur många möten ett organ hade, vad som beslutades i ett ärende, när ett avtal går ut. Svaret står överst, med stället det kommer ifrån. Säger handlingarna det inte står det så.',
  },
  words: {
    what: 'Ord i texten',
    otherwise: 'kollektivtrafik landsbygd',
    meaning:
      'Textställen med alla eller de flesta av orden, de bästa först. Böjningar, delar av sammansatta ord och ord med samma betydelse hittas.',
  },
};

const LANGUAGE: Record<string, HelpRow> = {
  phrase: { what: 'Ord i följd', otherwise: '"ekonomisk redovisning"', meaning: 'Citattecken runt orden.' },
  either: {
    what: 'Det ena eller det andra',
    otherwise: 'cykel ELLER buss',
    meaning: 'ELLER med stora bokstäver mellan orden.',
  },
  without: {
    what: 'Utan ett ord',
    otherwise: 'upphandling -konsult',
    meaning: 'Minus framför ordet tar bort textställen som har det.',
  },
  required: {
    what: 'Ett ord måste vara med',
    otherwise: 'budget +skola',
    meaning: 'Plus framför ordet. Utan plus räcker det att de flesta orden finns.',
  },
  star: {
    what: 'Början av ett ord',
    otherwise: 'bredband*',
    meaning: 'Stjärna efter minst fem bokstäver: alla ord som börjar så.',
  },
  type: {
    what: 'En typ av handling',
    otherwise: 'typ:protokoll budget',
    meaning: 'Också typ:avtal, typ:kallelse, typ:tjänsteskrivelse, typ:rapport med flera.',
  },
  years: { what: 'Vissa år', otherwise: 'år:2021-2023 samverkan', meaning: 'Ett år eller ett spann av år.' },
  dates: {
    what: 'Mellan två dagar',
    otherwise: 'från:2022-01 till:2022-06 budget',
    meaning: 'Handlingens datum, som år, månad eller dag. Båda tas med; en av dem räcker.',
  },
  title: { what: 'Ord i rubriken', otherwise: 'titel:verksamhetsberättelse', meaning: 'Handlingens rubrik har ordet.' },
  personField: {
    what: 'Där en person nämns',
    otherwise: 'person:"Anna Lind"',
    meaning: 'Citattecken runt namn med mellanslag.',
  },
  arenaField: { what: 'Där ett organ nämns', otherwise: 'arena:kommunstyrelsen', meaning: 'Något av organets namn.' },
  organizationField: {
    what: 'Där en organisation nämns',
    otherwise: 'organisation:"Ljungvik kommun"',
    meaning: 'Kommun, region, myndighet, företag eller förening.',
  },
  projectField: {
    what: 'Där ett projekt nämns',
    otherwise: 'projekt:Kuststråket',
    meaning: 'Namn eller projektnummer.',
  },
  caseField: {
    what: 'Där ett ärende nämns',
    otherwise: 'dnr:"KS 2018/124"',
    meaning: 'Diarienumret, skrivet hur som helst.',
  },
};

export const helpTexts = {
  help: {
    heading: 'Så söker du',
    lead: 'Skriv som du själv skulle säga det. Diariegraf förstår böjningar, sammansättningar, felstavningar och text utan å, ä och ö.',
    ask: { title: 'Det du kan söka på', rows: ASK },
    language: {
      title: 'Frågespråk',
      lead: 'Delarna kan blandas fritt. Det som inte förstås räknas som vanliga ord, så inget du skriver är fel.',
      rows: LANGUAGE,
    },
    finds: (total: number) => count(total, 'textställe', 'textställen'),
    what: 'Du söker',
    write: 'Skriv till exempel',
    get: 'Så tolkas det',
    suggest: 'Förslag medan du skriver',
    suggestText:
      'Sökfältet föreslår ärenden, personer, organ, projekt, förkortningar och handlingar. Pil ned och pil upp går mellan förslagen, Home och End till det första och sista, Enter öppnar det valda och Esc stänger listan. Enter utan valt förslag söker i handlingarna.',
    order: 'Varför träffarna står där de står',
    orderText:
      'Öppna ”Varför denna träff?” under en träff för att se vad som räknades till dess fördel. Ordningen kan bytas till nyaste handlingen först. Ett stycke som återkommer i flera handlingar visas en gång, med länkar till de andra.',
    semantic: 'Sökning på betydelse',
    semanticOn:
      'På. Ställen som handlar om samma sak med andra ord hittas också. Diarienummer, paragrafer, datum, citattecken och avgränsningar gäller ändå.',
    semanticOff:
      'Av: det finns ingen språkmodell här. Sökningen går efter orden. Den som sköter Diariegraf hämtar en modell med kommandot diariegraf models fetch.',
    take: 'Ta med träffarna och bevaka',
    takeText:
      'Under träffarna finns de som tabell för Excel, som data och som bevakning. En bevakning läggs in i ett nyhetsläsarprogram, också i de flesta e-postprogram, och säger till när en ny handling tillkommer. Ett ärendes sida har sin egen.',
    keys: 'Kortkommando',
    keysText: 'Tryck på / för att hamna i sökfältet, var du än är.',
    links: 'Allt har en adress',
    linksText:
      'Kopiera adressen till en sökning, ett ärende eller ett stycke och skicka den. Mottagaren ser samma sak.',
  },
} as const;
