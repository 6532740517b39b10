/** Who holds which office in which body, and for whom, in as many ways as an official may write it. */
import { expect, it } from 'vitest';
import { distinct, report, statements } from '../reading.ts';

/** `person: role, body [för organisation] [ersätter person]`, each once, in the order of the rules. */
const told = (text: string): string[] =>
  distinct(
    statements(report(`Granviks kommun, Tunabro kommun och Region Skåne samverkar.\n\n${text}\n`), 'membership').map(
      (m) =>
        `${m.person}: ${m.role}, ${m.body.name}${m.onBehalfOf ? ` för ${m.onBehalfOf.name}` : ''}${m.inPlaceOf ? ` ersätter ${m.inPlaceOf}` : ''}`,
    ),
  );

it.each([
  [
    'Ordförande i Folkhälsorådet var Anna Holmqvist (S), Granviks kommun.',
    ['Anna Holmqvist: ordförande, Folkhälsorådet för Granviks kommun'],
  ],
  ['Folkhälsorådets ordförande är Anna Holmqvist (S).', ['Anna Holmqvist: ordförande, Folkhälsorådet']],
  ['Anna Holmqvist (S) är ordförande i Folkhälsorådet.', ['Anna Holmqvist: ordförande, Folkhälsorådet']],
  [
    'Anna Holmqvist, Granviks kommun, är ordförande i Folkhälsorådet och Lars Norman, Tunabro kommun, är vice ordförande.',
    [
      'Anna Holmqvist: ordförande, Folkhälsorådet för Granviks kommun',
      'Lars Norman: vice ordförande, Folkhälsorådet för Tunabro kommun',
    ],
  ],
  [
    'Regionens ledamöter i Folkhälsorådet är Anna Holmqvist, Lars Norman och Siv Granath.',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Region Skåne',
      'Lars Norman: ledamot, Folkhälsorådet för Region Skåne',
      'Siv Granath: ledamot, Folkhälsorådet för Region Skåne',
    ],
  ],
  [
    'Anna Holmqvist företräder regionen i Folkhälsorådet.',
    ['Anna Holmqvist: ledamot, Folkhälsorådet för Region Skåne'],
  ],
  [
    'Anna Holmqvist (M) representerar Granviks kommun i Folkhälsorådet.',
    ['Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun'],
  ],
  [
    'I Folkhälsorådet representeras Granviks kommun av Anna Holmqvist (M).',
    ['Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun'],
  ],
  [
    'I Folkhälsorådet företräddes Tunabro kommun av Lars Norman och Siv Granath.',
    [
      'Lars Norman: ledamot, Folkhälsorådet för Tunabro kommun',
      'Siv Granath: ledamot, Folkhälsorådet för Tunabro kommun',
    ],
  ],
  [
    'Tunabro kommun har i Folkhälsorådet företrätts av kommunalrådet Lars Norman.',
    ['Lars Norman: ledamot, Folkhälsorådet för Tunabro kommun', 'Lars Norman: kommunalråd, Tunabro kommun'],
  ],
  [
    'Granviks kommuns representant i Folkhälsorådet är socialchef Anna Holmqvist.',
    ['Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun', 'Anna Holmqvist: socialchef, Granviks kommun'],
  ],
  [
    'Granviks representanter i Folkhälsorådet har varit Anna Holmqvist och Lars Norman.',
    [
      'Anna Holmqvist: representant, Folkhälsorådet för Granviks kommun',
      'Lars Norman: representant, Folkhälsorådet för Granviks kommun',
    ],
  ],
  [
    'Folkhälsorådet består av Anna Holmqvist (S), Granviks kommun, Lars Norman (M), Tunabro kommun, och Siv Granath (C), Region Skåne.',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun',
      'Lars Norman: ledamot, Folkhälsorådet för Tunabro kommun',
      'Siv Granath: ledamot, Folkhälsorådet för Region Skåne',
    ],
  ],
  [
    'Folkhälsorådet har under året bestått av Anna Holmqvist (Granvik), ordförande, Lars Norman (Tunabro) och Siv Granath (Region Skåne).',
    [
      'Anna Holmqvist: ordförande, Folkhälsorådet för Granviks kommun',
      'Lars Norman: ledamot, Folkhälsorådet för Tunabro kommun',
      'Siv Granath: ledamot, Folkhälsorådet för Region Skåne',
    ],
  ],
  [
    'Folkhälsorådet leds av Anna Holmqvist från Granviks kommun.',
    ['Anna Holmqvist: ordförande, Folkhälsorådet för Granviks kommun'],
  ],
  [
    'Nätverket för digitalisering har träffats fyra gånger. Sammankallande är Anna Holmqvist, Granviks kommun.',
    ['Anna Holmqvist: sammankallande, Nätverket för digitalisering för Granviks kommun'],
  ],
  [
    'Sammankallande för Energinätverket har varit Anna Holmqvist, Granviks kommun.',
    ['Anna Holmqvist: sammankallande, Energinätverket för Granviks kommun'],
  ],
  [
    'Energinätverket sammankallas av Anna Holmqvist, Granviks kommun.',
    ['Anna Holmqvist: sammankallande, Energinätverket för Granviks kommun'],
  ],
  [
    'Energinätverket samordnas av energistrateg Anna Holmqvist, Granviks kommun.',
    [
      'Anna Holmqvist: samordnare, Energinätverket för Granviks kommun',
      'Anna Holmqvist: energistrateg, Granviks kommun',
    ],
  ],
  [
    'Anna Holmqvist, Granviks kommun, har varit sammankallande för Energinätverket.',
    ['Anna Holmqvist: sammankallande, Energinätverket för Granviks kommun'],
  ],
  [
    'Från Granviks kommun deltar Anna Holmqvist i Energinätverket.',
    ['Anna Holmqvist: ledamot, Energinätverket för Granviks kommun'],
  ],
  [
    'För Granviks kommun sitter Anna Holmqvist (S) och Erik Nordlander (M) i Folkhälsorådet, för Tunabro kommun Lars Norman (C).',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun',
      'Erik Nordlander: ledamot, Folkhälsorådet för Granviks kommun',
      'Lars Norman: ledamot, Folkhälsorådet för Tunabro kommun',
    ],
  ],
  [
    'Anna Holmqvist sitter i Folkhälsorådet för Granviks kommun.',
    ['Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun'],
  ],
  [
    'Anna Holmqvist (S) ingår i Folkhälsorådet som Granviks kommuns representant.',
    ['Anna Holmqvist: representant, Folkhälsorådet för Granviks kommun'],
  ],
  [
    'Anna Holmqvist har ingått i Folkhälsorådet som representant för Granviks kommun.',
    ['Anna Holmqvist: representant, Folkhälsorådet för Granviks kommun'],
  ],
  [
    'Anna Holmqvist är Granviks kommuns ledamot i Folkhälsorådet.',
    ['Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun'],
  ],
  [
    'Anna Holmqvist är ledamot i Folkhälsorådet för Granviks kommun.',
    ['Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun'],
  ],
  [
    'Regionens ersättare i Folkhälsorådet är Lars Norman (M).',
    ['Lars Norman: ersättare, Folkhälsorådet för Region Skåne'],
  ],
  [
    'Regionen har i Folkhälsorådet två ledamöter, Anna Holmqvist (S) och Lars Norman (M).',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Region Skåne',
      'Lars Norman: ledamot, Folkhälsorådet för Region Skåne',
    ],
  ],
  [
    'Kommunernas företrädare i Folkhälsorådet är Anna Holmqvist, Granviks kommun, och Lars Norman, Tunabro kommun.',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun',
      'Lars Norman: ledamot, Folkhälsorådet för Tunabro kommun',
    ],
  ],
  [
    'Folkhälsorådet hade under året följande ledamöter: Anna Holmqvist (S), Granvik, Lars Norman (M), Tunabro, och Siv Granath (C), Region Skåne.',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun',
      'Lars Norman: ledamot, Folkhälsorådet för Tunabro kommun',
      'Siv Granath: ledamot, Folkhälsorådet för Region Skåne',
    ],
  ],
  [
    'Folkhälsorådet\nLedamöter: Anna Holmqvist (S), Granviks kommun (ordförande), Lars Norman (M), Tunabro kommun\nErsättare: Siv Granath (C), Region Skåne',
    [
      'Anna Holmqvist: ordförande, Folkhälsorådet för Granviks kommun',
      'Lars Norman: ledamot, Folkhälsorådet för Tunabro kommun',
      'Siv Granath: ersättare, Folkhälsorådet för Region Skåne',
    ],
  ],
  [
    'Folkhälsorådet\nOrdförande: Anna Holmqvist (S), Granviks kommun\nVice ordförande: Lars Norman (M), Tunabro kommun\nSekreterare: Siv Granath, Region Skåne',
    [
      'Anna Holmqvist: ordförande, Folkhälsorådet för Granviks kommun',
      'Siv Granath: sekreterare, Folkhälsorådet för Region Skåne',
      'Lars Norman: vice ordförande, Folkhälsorådet för Tunabro kommun',
    ],
  ],
  [
    'Folkhälsorådet\n- Anna Holmqvist (S), Granviks kommun, ordförande\n- Lars Norman (M), Tunabro kommun, ledamot\n- Siv Granath (C), Region Skåne, ersättare',
    [
      'Anna Holmqvist: ordförande, Folkhälsorådet för Granviks kommun',
      'Lars Norman: ledamot, Folkhälsorådet för Tunabro kommun',
      'Siv Granath: ersättare, Folkhälsorådet för Region Skåne',
    ],
  ],
  [
    'Folkhälsorådet\nAnna Holmqvist (S), Granvik, ledamot\nLars Norman (M), Tunabro, ledamot\nSiv Granath (C), Tunabro, ersättare',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun',
      'Lars Norman: ledamot, Folkhälsorådet för Tunabro kommun',
      'Siv Granath: ersättare, Folkhälsorådet för Tunabro kommun',
    ],
  ],
  [
    'Ledamöter i Folkhälsorådet\n\nNamn             Parti  Kommun    Uppdrag\nAnna Holmqvist   S      Granvik   ordförande\nLars Norman      M      Tunabro   ledamot',
    [
      'Anna Holmqvist: ordförande, Folkhälsorådet för Granviks kommun',
      'Lars Norman: ledamot, Folkhälsorådet för Tunabro kommun',
    ],
  ],
  [
    'Folkhälsorådet\n\nKommun\tOrdinarie\tErsättare\nGranvik\tAnna Holmqvist (S)\tErik Nordlander (S)\nTunabro\tLars Norman (M)\tSiv Granath (M)',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun',
      'Erik Nordlander: ersättare, Folkhälsorådet för Granviks kommun',
      'Lars Norman: ledamot, Folkhälsorådet för Tunabro kommun',
      'Siv Granath: ersättare, Folkhälsorådet för Tunabro kommun',
    ],
  ],
  [
    'Arena | Representant | Organisation\nFolkhälsorådet | Anna Holmqvist | Granviks kommun\nEnerginätverket | Lars Norman | Tunabro kommun',
    [
      'Anna Holmqvist: representant, Folkhälsorådet för Granviks kommun',
      'Lars Norman: representant, Energinätverket för Tunabro kommun',
    ],
  ],
  [
    'Anna Holmqvist (S) valdes till ny ordförande i Folkhälsorådet efter Lars Norman (S).',
    ['Anna Holmqvist: ordförande, Folkhälsorådet'],
  ],
  [
    'Till ny ordförande i Folkhälsorådet utsågs Anna Holmqvist (S), Granviks kommun.',
    ['Anna Holmqvist: ordförande, Folkhälsorådet för Granviks kommun'],
  ],
  [
    'Anna Holmqvist efterträdde Lars Norman som ordförande i Folkhälsorådet den 1 mars.',
    ['Lars Norman: ordförande, Folkhälsorådet', 'Anna Holmqvist: ordförande, Folkhälsorådet'],
  ],
  [
    'Anna Holmqvist har ersatt Lars Norman som Granviks kommuns representant i Folkhälsorådet.',
    [
      'Lars Norman: ledamot, Folkhälsorådet för Granviks kommun',
      'Anna Holmqvist: representant, Folkhälsorådet för Granviks kommun',
    ],
  ],
  [
    'Lars Norman lämnade Folkhälsorådet vid årsskiftet och ersattes av Siv Granath (M).',
    ['Lars Norman: ledamot, Folkhälsorådet', 'Siv Granath: ledamot, Folkhälsorådet'],
  ],
  [
    'Som ersättare för Anna Holmqvist deltog Lars Norman vid Folkhälsorådets möte i maj.',
    ['Lars Norman: tjänstgörande ersättare, Folkhälsorådet ersätter Anna Holmqvist'],
  ],
  [
    'Folkhälsorådets presidium har bestått av Anna Holmqvist (S) och Lars Norman (M).',
    ['Anna Holmqvist: ledamot, Folkhälsorådets presidium', 'Lars Norman: ledamot, Folkhälsorådets presidium'],
  ],
  [
    'Anna Holmqvist (ordförande) och Lars Norman (vice ordförande) har lett arbetet i Folkhälsorådet.',
    ['Anna Holmqvist: ordförande, Folkhälsorådet', 'Lars Norman: vice ordförande, Folkhälsorådet'],
  ],
  [
    'Folkhälsorådet har haft fyra möten. Ordförande har varit Anna Holmqvist (S), Granviks kommun, och vice ordförande Lars Norman (M), Tunabro kommun.',
    [
      'Anna Holmqvist: ordförande, Folkhälsorådet för Granviks kommun',
      'Lars Norman: vice ordförande, Folkhälsorådet för Tunabro kommun',
    ],
  ],
  [
    'Energinätverket träffades tre gånger. Granvik representerades av Anna Holmqvist, Tunabro av Lars Norman och regionen av Siv Granath.',
    [
      'Anna Holmqvist: ledamot, Energinätverket för Granviks kommun',
      'Lars Norman: ledamot, Energinätverket för Tunabro kommun',
      'Siv Granath: ledamot, Energinätverket för Region Skåne',
    ],
  ],
  [
    'Kommunchef Anna Holmqvist, Granviks kommun, är adjungerad till Folkhälsorådet.',
    ['Anna Holmqvist: adjungerad, Folkhälsorådet för Granviks kommun', 'Anna Holmqvist: kommunchef, Granviks kommun'],
  ],
  ['Som regionens ombud vid Energibolagets årsstämma deltog Anna Holmqvist.', []],
  ['Kontaktperson i Granviks kommun är Anna Holmqvist.', ['Anna Holmqvist: kontaktperson, Granviks kommun']],
  [
    'Ny kommundirektör i Granviks kommun är Anna Holmqvist, som efterträdde Lars Norman.',
    ['Anna Holmqvist: kommundirektör, Granviks kommun'],
  ],
  ['Socialchefen i Tunabro kommun, Lars Norman, redogjorde för läget.', ['Lars Norman: socialchef, Tunabro kommun']],
  ['Lars Norman, socialchef i Tunabro kommun, redogjorde för läget.', ['Lars Norman: socialchef, Tunabro kommun']],
  ['Lars Norman är socialchef i Tunabro kommun.', ['Lars Norman: socialchef, Tunabro kommun']],
  ['Tunabro kommuns socialchef Lars Norman redogjorde för läget.', ['Lars Norman: socialchef, Tunabro kommun']],
  [
    'Kommunstyrelsens ordförande i Tunabro kommun, Lars Norman (C), hälsade välkommen.',
    ['Lars Norman: ordförande, Kommunstyrelsen för Tunabro kommun'],
  ],
  [
    'Regionrådet Anna Holmqvist (S) är vice ordförande i Folkhälsorådet.',
    ['Anna Holmqvist: vice ordförande, Folkhälsorådet', 'Anna Holmqvist: regionråd, Region Skåne'],
  ],
  [
    'Energinätverket leds av Siv Granath. Sammankallande: Anna Holmqvist, Granviks kommun.',
    ['Siv Granath: ledare, Energinätverket', 'Anna Holmqvist: sammankallande, Energinätverket för Granviks kommun'],
  ],
  [
    'Folkhälsorådet möttes fyra gånger. Anna Holmqvist har varit rådets ordförande och Tunabro kommun har företrätts av kulturchef Lars Norman.',
    [
      'Lars Norman: ledamot, Folkhälsorådet för Tunabro kommun',
      'Lars Norman: kulturchef, Tunabro kommun',
      'Anna Holmqvist: ordförande, Folkhälsorådet',
    ],
  ],
  [
    'Folkhälsorådet bildades 2029. Dess ordförande är polismästare Lars Norman.',
    ['Lars Norman: ordförande, Folkhälsorådet'],
  ],
  [
    'Energinätverket består av energistrategerna Anna Holmqvist (Granvik) och Lars Norman (Tunabro).',
    [
      'Anna Holmqvist: ledamot, Energinätverket för Granviks kommun',
      'Lars Norman: ledamot, Energinätverket för Tunabro kommun',
      'Anna Holmqvist: energistrateg, Granviks kommun',
      'Lars Norman: energistrateg, Tunabro kommun',
    ],
  ],
  [
    'Folkhälsorådet\nÖvriga ledamöter:\nGranviks kommun: Anna Holmqvist (M), ersättare Siv Granath (L)\nTunabro kommun: Lars Norman (S)',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun',
      'Siv Granath: ersättare, Folkhälsorådet för Granviks kommun',
      'Lars Norman: ledamot, Folkhälsorådet för Tunabro kommun',
    ],
  ],
  [
    'Vid avtalets tecknande utgörs Folkhälsorådet av\n–  för Granviks kommun: Anna Holmqvist (M), tillika ordförande, och kanslichef Siv Granath\n–  för Tunabro kommun: Lars Norman (S)',
    [
      'Anna Holmqvist: ordförande, Folkhälsorådet för Granviks kommun',
      'Siv Granath: ledamot, Folkhälsorådet för Granviks kommun',
      'Lars Norman: ledamot, Folkhälsorådet för Tunabro kommun',
      'Siv Granath: kanslichef, Granviks kommun',
    ],
  ],
  [
    'Frågor om avtalet besvaras av Anna Holmqvist, Granviks kommun, och av Lars Norman, Tunabro kommun.',
    ['Anna Holmqvist: kontaktperson, Granviks kommun', 'Lars Norman: kontaktperson, Tunabro kommun'],
  ],
  [
    'Regiondirektör har varit Anna Holmqvist. Från och med den 1 maj är Lars Norman tillförordnad regiondirektör.',
    ['Anna Holmqvist: regiondirektör, Region Skåne', 'Lars Norman: tillförordnad regiondirektör, Region Skåne'],
  ],
  [
    'Folkhälsorådet träffades två gånger. Beredskapschef Anna Holmqvist deltog för regionens del.',
    ['Anna Holmqvist: representant, Folkhälsorådet för Region Skåne', 'Anna Holmqvist: beredskapschef, Region Skåne'],
  ],
  [
    'Folkhälsorådet har haft Anna Holmqvist (C) som representant för Granviks kommun.',
    ['Anna Holmqvist: representant, Folkhälsorådet för Granviks kommun'],
  ],
  [
    'Granviks kommun och Tunabro kommun företräddes i Folkhälsorådet av socialchef Anna Holmqvist respektive skolchef Lars Norman.',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun',
      'Anna Holmqvist: socialchef, Granviks kommun',
      'Lars Norman: ledamot, Folkhälsorådet för Tunabro kommun',
      'Lars Norman: skolchef, Tunabro kommun',
    ],
  ],
  [
    'För regionen har Anna Holmqvist (C) och kulturchef Siv Granath suttit i Folkhälsorådet.',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Region Skåne',
      'Siv Granath: ledamot, Folkhälsorådet för Region Skåne',
      'Siv Granath: kulturchef, Region Skåne',
    ],
  ],
  [
    'Regionen representeras i Folkhälsorådet av strateg Anna Holmqvist. Ersättare för henne har varit Lars Norman.',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Region Skåne',
      'Anna Holmqvist: strateg, Region Skåne',
      'Lars Norman: ersättare, Folkhälsorådet för Region Skåne',
    ],
  ],
  [
    'I Folkhälsorådet innehades Region Skånes plats av Anna Holmqvist (S) till och med den 30 juni.',
    ['Anna Holmqvist: ledamot, Folkhälsorådet för Region Skåne'],
  ],
  [
    'Regionens ledamot i Folkhälsorådet är Anna Holmqvist (S) med Lars Norman (L) som suppleant.',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Region Skåne',
      'Lars Norman: suppleant, Folkhälsorådet för Region Skåne',
    ],
  ],
  [
    'Ordförandeskapet i Folkhälsorådet har innehafts av Granviks kommun genom Anna Holmqvist (KD).',
    ['Anna Holmqvist: ordförande, Folkhälsorådet för Granviks kommun'],
  ],
  [
    'Folkhälsorådet har Granviks kommun som ordförande genom kommunalrådet Anna Holmqvist (KD).',
    ['Anna Holmqvist: ordförande, Folkhälsorådet för Granviks kommun', 'Anna Holmqvist: kommunalråd, Granviks kommun'],
  ],
  [
    'I Folkhälsorådet ingår socialcheferna samt Anna Holmqvist som ordförande.',
    ['Anna Holmqvist: ordförande, Folkhälsorådet'],
  ],
  [
    'Ordförande för Folkhälsorådet är sedan januari Anna Holmqvist (S), Tunabro kommun.',
    ['Anna Holmqvist: ordförande, Folkhälsorådet för Tunabro kommun'],
  ],
  [
    'Anna Holmqvist och Lars Norman från Tunabro kommun deltar i Folkhälsorådet.',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Tunabro kommun',
      'Lars Norman: ledamot, Folkhälsorådet för Tunabro kommun',
    ],
  ],
  [
    'Anna Holmqvist är Tunabro kommuns ordinarie ledamot i Folkhälsorådet och Lars Norman ersättare.',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Tunabro kommun',
      'Lars Norman: ersättare, Folkhälsorådet för Tunabro kommun',
    ],
  ],
  [
    'Regionen har utsett Anna Holmqvist till sin representant i Folkhälsorådet.',
    ['Anna Holmqvist: representant, Folkhälsorådet för Region Skåne'],
  ],
  [
    'Granviks kommun har utsett Anna Holmqvist till ledamot i Folkhälsorådet.',
    ['Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun'],
  ],
  [
    'Kommunerna har utsett Anna Holmqvist, Granvik, och Lars Norman, Tunabro, till ledamöter i Folkhälsorådet.',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun',
      'Lars Norman: ledamot, Folkhälsorådet för Tunabro kommun',
    ],
  ],
  [
    'Styrgruppen för Hamnleden har bestått av regiondirektör Anna Holmqvist (ordförande), kommunchef Lars Norman, Tunabro kommun, och ekonomichef Siv Granath, Granviks kommun.',
    [
      'Anna Holmqvist: ordförande, Styrgruppen för Hamnleden',
      'Lars Norman: ledamot, Styrgruppen för Hamnleden för Tunabro kommun',
      'Siv Granath: ledamot, Styrgruppen för Hamnleden för Granviks kommun',
      'Lars Norman: kommunchef, Tunabro kommun',
      'Anna Holmqvist: regiondirektör, Region Skåne',
      'Siv Granath: ekonomichef, Granviks kommun',
    ],
  ],
  [
    'Organ                 Regionens representant          Mandat t.o.m.\nFolkhälsorådet        Anna Holmqvist (S)              2032-12-31\nEnerginätverket       energistrateg Siv Granath       tills vidare',
    [
      'Anna Holmqvist: representant, Folkhälsorådet för Region Skåne',
      'Siv Granath: representant, Energinätverket för Region Skåne',
      'Siv Granath: energistrateg, Region Skåne',
    ],
  ],
  [
    'Arena | Representant | Organisation\n--- | --- | ---\nFolkhälsorådet | Anna Holmqvist | Granviks kommun\nEnerginätverket | Lars Norman | Tunabro kommun',
    [
      'Anna Holmqvist: representant, Folkhälsorådet för Granviks kommun',
      'Lars Norman: representant, Energinätverket för Tunabro kommun',
    ],
  ],
  [
    'Ledamöter i Folkhälsorådet 2031\n1. Anna Holmqvist (S), Granviks kommun, ordförande\n2. Lars Norman (M), Tunabro kommun',
    [
      'Anna Holmqvist: ordförande, Folkhälsorådet för Granviks kommun',
      'Lars Norman: ledamot, Folkhälsorådet för Tunabro kommun',
    ],
  ],
  [
    'Folkhälsorådet\nOrdf. Anna Holmqvist (S), Granviks kommun\nV. ordf. Lars Norman (M), Tunabro kommun',
    [
      'Anna Holmqvist: ordförande, Folkhälsorådet för Granviks kommun',
      'Lars Norman: vice ordförande, Folkhälsorådet för Tunabro kommun',
    ],
  ],
  ['Ledamöter: Granvik – Anna Holmqvist; Tunabro – Lars Norman. De sitter i Folkhälsorådet.', []],
  [
    'Anna Holmqvist, som företräder Granviks kommun i Folkhälsorådet, presenterade planen.',
    ['Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun'],
  ],
  [
    'Folkhälsorådet möttes ofta. Ordförande var till och med oktober regionrådet Anna Holmqvist (S).',
    ['Anna Holmqvist: ordförande, Folkhälsorådet', 'Anna Holmqvist: regionråd, Region Skåne'],
  ],
  [
    'Folkhälsorådet möttes ofta. Efter valet utsågs Lars Norman (M) till ordförande.',
    ['Lars Norman: ordförande, Folkhälsorådet'],
  ],
  [
    'I Energinätverket representerades Granviks kommun av Anna Holmqvist. Hon lämnade uppdraget vid årsskiftet och ersätts av Lars Norman.',
    [
      'Anna Holmqvist: ledamot, Energinätverket för Granviks kommun',
      'Lars Norman: ledamot, Energinätverket för Granviks kommun',
    ],
  ],
  [
    'Regiondirektör är sedan den 1 februari Anna Holmqvist. Hon efterträdde Lars Norman, som gick i pension.',
    ['Anna Holmqvist: regiondirektör, Region Skåne', 'Lars Norman: regiondirektör, Region Skåne'],
  ],
  [
    'Energinätverket hade sex träffar. Anna Holmqvist, Granviks kommun, har samordnat nätverket åt kommunerna.',
    ['Anna Holmqvist: samordnare, Energinätverket för Granviks kommun'],
  ],
  [
    'Folkhälsorådet höll två möten. Regionens representant, kulturchef Anna Holmqvist, deltog i båda.',
    ['Anna Holmqvist: ledamot, Folkhälsorådet för Region Skåne', 'Anna Holmqvist: kulturchef, Region Skåne'],
  ],
  [
    'Folkhälsorådet sammanträdde fyra gånger. Ledamöter har under året varit Anna Holmqvist (Granvik) och Lars Norman (Tunabro).',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun',
      'Lars Norman: ledamot, Folkhälsorådet för Tunabro kommun',
    ],
  ],
  [
    'Ordförande i Folkhälsorådet har under våren varit Anna Holmqvist (S) och under hösten Lars Norman (M).',
    ['Anna Holmqvist: ordförande, Folkhälsorådet', 'Lars Norman: ordförande, Folkhälsorådet'],
  ],
  ['Anna Holmqvist (S) har avgått som ordförande i Folkhälsorådet.', ['Anna Holmqvist: ordförande, Folkhälsorådet']],
  [
    'Till ledamöter i Folkhälsorådet utsågs Anna Holmqvist (S) och Lars Norman (M).',
    ['Anna Holmqvist: ledamot, Folkhälsorådet', 'Lars Norman: ledamot, Folkhälsorådet'],
  ],
  [
    'Anna Holmqvist, kommundirektör, och Lars Norman, socialchef, företräder Granviks kommun i Folkhälsorådet.',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun',
      'Anna Holmqvist: kommundirektör, Granviks kommun',
      'Lars Norman: ledamot, Folkhälsorådet för Granviks kommun',
      'Lars Norman: socialchef, Granviks kommun',
    ],
  ],
  [
    'Folkhälsorådet leddes under 2031 av Anna Holmqvist (S) med Lars Norman (M) som vice ordförande.',
    ['Anna Holmqvist: ledare, Folkhälsorådet', 'Lars Norman: vice ordförande, Folkhälsorådet'],
  ],
  [
    'Deltagare i Energinätverket var Anna Holmqvist, Granvik, samt Lars Norman, Tunabro.',
    [
      'Anna Holmqvist: ledamot, Energinätverket för Granviks kommun',
      'Lars Norman: ledamot, Energinätverket för Tunabro kommun',
    ],
  ],
  [
    'Energinätverkets medlemmar är Anna Holmqvist (Granviks kommun), Lars Norman (Tunabro kommun) och Siv Granath (Region Skåne).',
    [
      'Anna Holmqvist: medlem, Energinätverket för Granviks kommun',
      'Lars Norman: medlem, Energinätverket för Tunabro kommun',
      'Siv Granath: medlem, Energinätverket för Region Skåne',
    ],
  ],
  [
    'Regionens tre ledamöter i Folkhälsorådet är Anna Holmqvist (S), Lars Norman (M) och Siv Granath (V). Ersättare är Erik Nordlander (C).',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Region Skåne',
      'Lars Norman: ledamot, Folkhälsorådet för Region Skåne',
      'Siv Granath: ledamot, Folkhälsorådet för Region Skåne',
      'Erik Nordlander: ersättare, Folkhälsorådet för Region Skåne',
    ],
  ],
  [
    'Granviks kommun har i Folkhälsorådet representerats av Anna Holmqvist (ordinarie) och Lars Norman (ersättare).',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun',
      'Lars Norman: ersättare, Folkhälsorådet för Granviks kommun',
    ],
  ],
  [
    'Ny ordförande i Folkhälsorådet från årsskiftet är Anna Holmqvist (S), Tunabro kommun.',
    ['Anna Holmqvist: ordförande, Folkhälsorådet för Tunabro kommun'],
  ],
  ['Folkhälsorådets nya ordförande heter Anna Holmqvist.', ['Anna Holmqvist: ordförande, Folkhälsorådet']],
  [
    'Anna Holmqvist tog i maj över ordförandeskapet i Folkhälsorådet efter Lars Norman.',
    ['Anna Holmqvist: ordförande, Folkhälsorådet', 'Lars Norman: ordförande, Folkhälsorådet'],
  ],
  [
    'Anna Holmqvist har tagit över som sammankallande för Energinätverket.',
    ['Anna Holmqvist: sammankallande, Energinätverket'],
  ],
  [
    'Representant för Granviks kommun i Folkhälsorådet har varit Anna Holmqvist.',
    ['Anna Holmqvist: representant, Folkhälsorådet för Granviks kommun'],
  ],
  [
    'Representant i Folkhälsorådet för Granviks kommun är Anna Holmqvist.',
    ['Anna Holmqvist: representant, Folkhälsorådet för Granviks kommun'],
  ],
  [
    'Granviks kommuns två platser i Folkhälsorådet innehas av Anna Holmqvist och Lars Norman.',
    [
      'Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun',
      'Lars Norman: ledamot, Folkhälsorådet för Granviks kommun',
    ],
  ],
  [
    'Anna Holmqvist är invald i Folkhälsorådet som ledamot för Granviks kommun.',
    ['Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun'],
  ],
  ['Ordförande (2030–2031): Anna Holmqvist (S), Granviks kommun. Folkhälsorådet möttes ofta.', []],
  [
    'I Folkhälsorådets presidium ingår Anna Holmqvist (ordförande) och Lars Norman (vice ordförande).',
    [
      'Anna Holmqvist: ordförande, Folkhälsorådets presidium',
      'Lars Norman: vice ordförande, Folkhälsorådets presidium',
    ],
  ],
  [
    'Energinätverkets sammankallande, Anna Holmqvist från Granviks kommun, presenterade planen.',
    ['Anna Holmqvist: sammankallande, Energinätverket för Granviks kommun'],
  ],
  [
    'Anna Holmqvist (Granviks kommun) har under året varit ordförande och Lars Norman (Tunabro kommun) vice ordförande i Folkhälsorådet.',
    [
      'Anna Holmqvist: ordförande, Folkhälsorådet för Granviks kommun',
      'Lars Norman: vice ordförande, Folkhälsorådet för Tunabro kommun',
    ],
  ],
  ['Folkhälsorådet valde Anna Holmqvist till ordförande.', ['Anna Holmqvist: ordförande, Folkhälsorådet']],
  [
    'Folkhälsorådet har under året välkomnat Anna Holmqvist som ny ledamot för Granviks kommun.',
    ['Anna Holmqvist: ledamot, Folkhälsorådet för Granviks kommun'],
  ],
])('%s', (text, expected) => {
  expect(told(text).sort()).toEqual([...expected].sort());
});
