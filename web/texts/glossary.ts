/** The glossary. */
import { count } from '../format.ts';

export const glossaryTexts = {
  glossary: {
    heading: 'Ordlista',
    kicker: (n: number) => count(n, 'ord', 'ord'),
    lead: 'Förkortningar och organ som handlingarna själva förklarar, och ord som förvaltningen använder.',
    parts: 'Ordlistans delar',
    filter: 'Sök i ordlistan',
    show: 'Visa',
    all: 'Visa allt',
    none: 'Inget i ordlistan stämmer med det du skrev.',
    abbreviations: 'Förkortningar',
    abbreviationsLead: 'Förklarade i handlingarna. Samma förkortning kan betyda olika saker.',
    short: 'Förkortning',
    long: 'Betydelse',
    source: 'Källa',
    noAbbreviations: 'Inga förkortningar är förklarade i handlingarna.',
    bodies: 'Organ och arenor med handlingarnas egna ord',
    body: 'Organ',
    says: 'Så beskrivs det',
    words: 'Ord i förvaltningen',
    wordsLead:
      'Förklaringarna är Diariegrafs egna och kommer inte ur handlingarna. Länken söker upp var handlingarna använder ordet.',
    word: 'Ord',
    explanation: 'Förklaring',
    inDocuments: 'I handlingarna',
    find: (word: string) => `Sök ${word}`,
    unused: 'används inte',
  },
} as const;
