import type { DocumentRecord } from '../graph/records.ts';
import { date, section } from './format.ts';

/** How a place is cited: issuer, title, date, diarienummer, paragraph, page. What is unknown is left out. */
export function citation(
  { issuer, title, date: day, diarienummer }: DocumentRecord,
  page: number,
  place: { paragraph: string | null; diarienummer: string[] } = { paragraph: null, diarienummer: [] },
): string {
  const numbers = place.diarienummer.length > 0 ? place.diarienummer : diarienummer;
  const parts = [
    issuer,
    title,
    day === null ? null : date(day),
    numbers.length > 0 ? `dnr\u00a0${numbers.join(', ')}` : null,
    place.paragraph === null ? null : section(place.paragraph),
    `s.\u00a0${page}`,
  ];
  return `${parts.filter((part) => part !== null && part !== '').join(', ')}.`;
}
