/** What is told of a correction that points at nothing any more. */
import { correctionPlace } from '../curation/quote.ts';
import type { Unmatched } from './guidance.ts';
import type { Lost } from './places.ts';

const WHY: Record<Lost, string> = {
  file: 'Handlingen finns inte i lagret. Läs in den, rätta source eller sha256, eller ta bort rättelsen.',
  quote: 'Citatet står inte i handlingen. Kopiera orden på nytt ur handlingens sida.',
  thing: 'Där står inget av det slaget. Kontrollera kind, eller ta bort rättelsen om felet är borta.',
  several: 'Citatet träffar flera. Gör det kortare, så att bara ett namn är med, eller ange sidan.',
  same: 'Båda ställena står i samma handling under samma namn och kan inte skiljas åt.',
};

/** A Swedish sentence with the remedy. */
export function unmatchedMessage(u: Pick<Unmatched, 'index' | 'correction' | 'anchor' | 'lost'>): string {
  return `nr ${u.index + 1}, ${correctionPlace(u.correction, u.anchor)}. ${WHY[u.lost]}`;
}
