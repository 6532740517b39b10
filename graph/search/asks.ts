/**
 * What kind of answer a query asks for, and whether a passage holds one: who → persons, how many → figures, when → dates.
 * A question word is no subject, but it tells which of two passages about the subject is wanted.
 */
import type { IndexedPassage } from '../store.ts';
import { findDates } from '../text/dates.ts';

export type Asked = 'who' | 'figure' | 'when';

const word = (alternatives: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${alternatives})(?![\\p{L}])`, 'iu');

const ASKED: Record<Asked, RegExp> = {
  who: word(
    'vem|vems|vilka\\s+(?:personer|ledamöter|politiker|tjänstepersoner|satt|sitter|ingår|var|är)|namn|föredragande|föredrar|deltagare|deltog|ledamot|ledamöter(?:na)?|ordförande|representant(?:er(?:na)?)?|' +
      'representerar|representerade?|företrädare|företräder|företrädde|handläggare|kontaktpersoner?|sekreterare|undertecknade|undertecknare|justerare|justerade|' +
      'närvarande|ersättare|avsändare|projektledare|reserverade\\s+sig|reservation(?:er(?:na)?)?|yrkande(?:n|na)?|yrkade|röstade',
  ),
  figure: word(
    'hur\\s+(?:många|mycket|stora?|ofta|högt?|långt?)|antal(?:et)?|belopp(?:et)?|kostnad(?:en|er)?|kostar|kostade|summa(?:n)?|röstsiffror(?:na)?|procent|andel(?:en)?|miljon(?:er)?|' +
      'kronor|kr|tkr|budget(?:en)?|anslag(?:et)?|ersättning(?:en)?|omröstning(?:en)?|votering(?:en)?',
  ),
  when: word(
    'när|vilket\\s+datum|vilken\\s+dag|vilket\\s+år|datum|senast|löptid|upphör|löper\\s+ut|gäller\\s+till|startar|börjar|slutar',
  ),
};

const FIGURE =
  /(?<![\d/:-])\d{1,3}(?:[ \u00a0\u202f.]\d{3})*(?:,\d+)?(?![\d/:-])(?!\s*§)|(?<![\p{L}])(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)(?![\p{L}])/iu;

/** The kinds of answer a query asks for. */
export function askedIn(query: string): Asked[] {
  return (Object.keys(ASKED) as Asked[]).filter((kind) => ASKED[kind].test(query));
}

/** True when the passage holds something of the kind. */
export function holds({ passage, facets }: IndexedPassage, kind: Asked): boolean {
  if (kind === 'who') return facets.some((f) => f.startsWith('person_'));
  return kind === 'when' ? findDates(passage.text).length > 0 : FIGURE.test(passage.text);
}
