/** A case. */
import { number } from '../format.ts';

export const caseTexts = {
  case: {
    kicker: 'Ärende',
    untitled: 'Ärende utan känd rubrik',
    authority: 'Diarium hos',
    year: 'År',
    variants: 'Skrivs även',
    earlier: (n: number) => (n === 1 ? 'Ett beslut till' : `${number(n)} beslut till`),
    timeline: 'Tidslinje',
    timelineLead: 'Det som är daterat i handlingarna, äldst först.',
    decisions: 'Beslut',
    documents: 'Handlingar',
    persons: 'Personer',
    arenas: 'Organ och arenor',
    organizations: 'Organisationer',
    related: 'Ärenden som hör ihop',
    agreements: 'Avtal',
    assignments: 'Uppgifter',
    watch: 'Bevaka ärendet (Atom)',
    feed: (number: string) => `Nya handlingar i ärende ${number}`,
    passages: 'Här nämns ärendet',
    choice: 'Flera ärenden har den beteckningen',
    choiceLead: (spelling: string) => `”${spelling}” kan vara något av dessa ärenden. Välj ett.`,
    none: 'Inga beslut i ärendet finns bland handlingarna.',
  },
} as const;
