/**
 * Papers in which each who was sent to another's body reports from it: below the heading of the body a line says who writes, perhaps as what
 * (`Från: Anna Ek (M), ledamot`, `Bo Alm, kommunens ombud, skriver:`). They sit there for the one who issued the paper.
 */
import { linesOf } from '../../text/lines.ts';
import { headedParts } from '../arenas/headed-parts.ts';
import type { Context, FoundStatement } from '../context.ts';
import { issuerOf, type Membership, membershipIn } from './membership.ts';
import { aboutSeats, isSentTo } from './own-seats.ts';
import { OFFICE_WORD, officeOf } from './sentence-tokens.ts';

/** `Från:`, `Rapport av`, `Insänt av`, a title, nothing: what may stand before the name. */
const LEAD =
  /^[\s·-]*(?:(?:från|av|text|(?:rapport|insänt|insänd|inlämnad?|inlämnat|skriven|skrivet|sammanställt|lämnad|redovisning)(?:\s(?:av|från))?|rapportör|uppgiftslämnare|vår representant|representant|företrädare)\s*[:\s]\s*)?(?:\p{L}[\p{L}-]*\s){0,4}$/iu;
const OFFICE = new RegExp(`(?<![\\p{L}-])(?:styrelse)?(${OFFICE_WORD})(?![\\p{L}])`, 'iu');
/** A line of that sort, behind the name. */
const TAIL = /^(?:\s?\(\p{L}{1,4}\))?(?:,[^.;]{2,70}?)?(?:,?\s(?:skriver|rapporterar|berättar))?\s*:?$/u;

/** Seats of those who report from them. */
export function extractOwnReports(context: Context): FoundStatement[] {
  const issuer = issuerOf(context);
  if (!issuer || !aboutSeats(context)) return [];
  return headedParts(context).flatMap((part): Membership[] => {
    if (!isSentTo(context, part.body)) return [];
    const [line] = linesOf(context.text.slice(part.start, Math.min(part.end, part.start + 300)), part.start);
    const [person, more] = line ? context.persons.filter((p) => p.start >= line.start && p.end <= line.end) : [];
    if (!line || !person || more || line.end >= part.end) return [];
    const tail = context.text.slice(person.end, line.end);
    if (!LEAD.test(context.text.slice(line.start, person.start)) || !TAIL.test(tail)) return [];
    const office = OFFICE.exec(tail)?.[1] ?? OFFICE.exec(context.text.slice(line.start, person.start))?.[1];
    return [
      {
        ...membershipIn(context, person, office ? officeOf(office) : 'representant', part.body, line),
        onBehalfOf: issuer,
        confidence: 0.8,
      },
    ];
  });
}
