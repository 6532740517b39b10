import type { SourceRef } from '../server/contract/common.ts';
import { date, headline, section } from './format.ts';

/** Most diarienummer a citation of a whole document names: minutes of thirty cases are not cited by all of them. */
const MOST_NUMBERS = 2;

/** What of a document its citation is made of. */
type Cited = Pick<SourceRef, 'issuer' | 'title' | 'date' | 'diarienummer'>;

/** Whether a title holds a diarienummer, in this spelling or another: the same numbers in one word. */
function names(title: string, diarienummer: string): boolean {
  const key = (word: string) => [...(word.match(/\d+/g) ?? [])].map(Number).sort((a, b) => a - b);
  const wanted = key(diarienummer).join();
  return (
    title.includes(diarienummer) ||
    title.split(/[\s(),]+/).some((word) => /[/:-]/.test(word) && key(word).join() === wanted)
  );
}

/** How a place is cited: issuer, title, date, diarienummer, paragraph, page. What is unknown, or said by the title, is left out. */
export function citation(
  { issuer, title, date: day, diarienummer }: Cited,
  page: number,
  place: { paragraph: string | null; diarienummer: string[] } = { paragraph: null, diarienummer: [] },
): string {
  const own = diarienummer.length <= MOST_NUMBERS ? diarienummer : [];
  const numbers = (place.diarienummer.length > 0 ? place.diarienummer : own).filter((n) => !names(title, n));
  const parts = [
    issuer,
    section(title),
    day === null || title.includes(day) || title.includes(date(day).replaceAll('\u00a0', ' ')) ? null : date(day),
    numbers.length > 0 ? `dnr\u00a0${numbers.join(', ')}` : null,
    place.paragraph === null ? null : section(place.paragraph),
    `s.\u00a0${page}`,
  ];
  return `${parts.filter((part) => part !== null && part !== '').join(', ')}.`;
}

/** A decision that another document only tells of is cited as its body's, told of in that document. */
export function decisionCitation(
  decision: { body: string; date: string | null; paragraph: string | null; diarienummer: string[]; formal: boolean },
  document: Cited,
  page: number,
): string {
  const { body, date: day, paragraph, diarienummer, formal } = decision;
  if (formal) return citation(document, page, { paragraph, diarienummer });
  const own = [body, day === null ? null : date(day), paragraph === null ? null : section(paragraph)];
  return `${own.filter((part) => part !== null && part !== '').join(', ')}, återgivet i ${citation(document, page)}`;
}

/** A case as a whole: whose diary, its number, what it is about. */
export function caseCitation(record: { authority: string | null; diarienummer: string; title: string | null }): string {
  const { authority, diarienummer, title } = record;
  const about = title === null ? null : section(headline(title, [diarienummer]));
  return `${[authority, `ärende dnr\u00a0${diarienummer}`, about].filter((part) => part !== null && part !== '').join(', ')}.`;
}
