/** Contacts told party by party: `8.1 För Granviks kommun`, and below it `Namn: Anna Ek`, `Befattning: kanslichef`, `E-post: …`. */
import type { NameRef } from '../../../graph/facts.ts';
import { linesOf } from '../../text/lines.ts';
import type { Context } from '../context.ts';
import { type Membership, membershipIn } from '../seats/membership.ts';
import { principalOf } from '../seats/principals.ts';

/** A clause or heading about those whom one asks. */
const HEADING =
  /^(?:(?:§\s?)?\d+(?:\.\d+)*\s?[§.)]?\s+)?(?:parternas |avtalets )?kontakt(?:person(?:er|uppgifter)?|uppgifter|vägar)?\s*:?$/iu;
const NUMBER = /^(?:§\s?)?\d+(?:\.\d+)*\s?[§.)]?\s+/u;
const NAME = /^(?:namn|kontaktperson|person)\s*[:\t]/iu;
const OFFICE = /^(?:befattning|titel|roll|funktion|tjänst)\s*[:\t]\s*(\p{L}[^\n]{2,58})$/iu;
/** Another field of a card. */
const FIELD = /^\p{Lu}[\p{L} -]{2,24}\s*[:\t]/u;

/** Who answers for which party, and what they are there. */
export function extractContactCards(context: Context): Membership[] {
  if (!/\n[ \t]*(?:Namn|Kontaktperson)\s*[:\t]/u.test(context.text)) return [];
  const out: Membership[] = [];
  let under = false;
  let party: NameRef | null = null;
  let last: { member: Membership; of: NameRef } | null = null;
  for (const line of linesOf(context.text)) {
    if (HEADING.test(line.text)) {
      under = true;
      party = null;
      continue;
    }
    if (!under) continue;
    const lead = NUMBER.exec(line.text)?.[0].length ?? 0;
    const named = principalOf(context, { start: line.start + lead, end: line.end });
    if (named) {
      party = named;
      last = null;
      continue;
    }
    const person = context.persons.find((p) => p.start >= line.start && p.end <= line.end);
    const office = OFFICE.exec(line.text)?.[1];
    if (party && person && NAME.test(line.text)) {
      const span = { start: line.start, end: person.end };
      last = {
        member: { ...membershipIn(context, person, 'kontaktperson', party, span), onBehalfOf: party },
        of: party,
      };
      out.push(last.member);
      party = null;
    } else if (last && office) {
      const end = line.end;
      out.push({ ...last.member, role: office.toLowerCase(), body: last.of, onBehalfOf: null, end });
    } else if (lead > 0 && !FIELD.test(line.text.slice(lead))) under = false;
  }
  return out;
}
