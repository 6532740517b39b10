/** The first page. */
import { count } from '../format.ts';

export const homeTexts = {
  home: {
    heading: 'Vad vill du veta?',
    lead: 'Sök i protokoll, rapporter och avtal. Skriv ett diarienummer, ett namn, ett organ eller en hel fråga. Varje svar visar var det står.',
    ways: 'Börja här',
    waysOf: {
      case: 'Följ ett ärende',
      decision: 'Läs ett beslut',
      person: 'Se en persons uppdrag',
      representation: 'Se vem som företrädde vem, år för år',
      arena: 'Se vilka som sitter i ett organ',
      meeting: 'Gå till ett sammanträde',
      document: 'Slå upp ett avtals villkor',
    } as Record<string, string>,
    holds: 'Det här finns i läsrummet',
    fresh: (when: string) => `Senast inläst ${when}.`,
    from: (first: string, last: string) =>
      first === last ? `Handlingarna är från ${first}.` : `Handlingarna är från ${first}–${last}.`,
    stale: 'Nyare uppgifter väntar på att sammanställas.',
    allDecisions: 'Alla beslut',
    decisions: 'Senaste besluten',
    documents: 'Nyaste handlingarna',
    arenas: 'Organ och arenor som nämns mest',
    allDocuments: 'Alla handlingar',
    allArenas: 'Alla organ och arenor',
    allCases: 'Alla ärenden',
    failed: (n: number) => `${count(n, 'fil', 'filer')} gick inte att läsa`,
  },
} as const;
