/** The frame round every page, and words every page uses. */
import { count, number } from '../format.ts';
import { KINDS } from './kinds.ts';

export const frameTexts = {
  name: 'Diariegraf',
  tagline: 'Läsrum för offentliga handlingar',
  skip: 'Hoppa till innehållet',
  nav: { label: 'Huvudmeny', cases: 'Ärenden', arenas: 'Organ och arenor', documents: 'Handlingar' },
  more: {
    label: 'Fler ingångar',
    learn: 'Läs på',
    follow: 'Följ och spåra',
    registers: 'Register',
    room: 'Läsrummet',
    course: 'Ny i uppdraget',
    since: 'Vad har hänt sedan …',
    decisions: 'Beslut',
    followUps: 'Bevakning',
    representation: 'Vem företrädde vem',
    graph: 'Följ samband',
    compare: 'Jämför handlingar',
    persons: 'Personer',
    organizations: 'Organisationer',
    projects: 'Projekt',
    agreements: 'Avtal',
    glossary: 'Ordlista',
    help: 'Så söker du',
    coverage: 'Vad som är inläst',
    about: 'Om läsrummet',
  },
  kinds: KINDS,
  pager: {
    label: 'Sidor i listan',
    previous: 'Föregående',
    next: 'Nästa',
    at: (n: number, of: number) => `Sida ${number(n)} av ${number(of)}`,
  },
  foot: {
    holdings: (documents: number, pages: number) =>
      `${count(documents, 'handling', 'handlingar')} på ${count(pages, 'sida', 'sidor')}`,
    last: (when: string) => `senast inläst ${when}`,
    failed: (n: number) => `${count(n, 'fil', 'filer')} kunde inte läsas`,
    unknown: 'Registret svarar inte just nu.',
    stale: 'nyare uppgifter väntar på att sammanställas',
  },
  show: {
    more: (n: number) => `Visa ${number(n)} till`,
  },
} as const;
