/** Pairs told with `respektive`: `Granviks kommun och Tunabro kommun företräddes av Anna Ek respektive Bo Alm`. */
import type { NameRef } from '../../../graph/facts.ts';
import { isTitle } from '../../lexicon/lexicon.ts';
import { bodyOf } from '../arenas/bodies.ts';
import { type Context, type FoundStatement, sentenceAround } from '../context.ts';
import { type Membership, membershipIn, type Person, type Stretch } from './membership.ts';
import { personOf, referenceOf, tokensOf } from './name-tokens.ts';

const TITLE = '(?:[\\p{Ll}-]+ ){0,3}';
const STANDS = '(?:representera\\p{L}*|företrä\\p{L}*)';
/** Groups `o` and `q` the organisations, `p` and `r` the persons, `t` and `u` their titles. */
const RULES: { like: string; words: RegExp }[] = [
  {
    like: 'Granviks kommun och Tunabro kommun företräddes av A respektive B',
    words: new RegExp(
      `«O(?<o>\\d+)»s? (?:och|samt) «O(?<q>\\d+)» (?:har |hade )?(?:\\p{Ll}+ ){0,3}${STANDS} (?:[^«.;]{0,40} )?av (?<t>${TITLE})«P(?<p>\\d+)» respektive (?<u>${TITLE})«P(?<r>\\d+)»`,
      'giu',
    ),
  },
  {
    like: 'A och B har företrätt Granviks kommun respektive Tunabro kommun',
    words: new RegExp(
      `(?<t>${TITLE})«P(?<p>\\d+)» (?:och|samt) (?<u>${TITLE})«P(?<r>\\d+)» (?:har |hade |som )?(?:\\p{Ll}+ ){0,3}(?:${STANDS}|för|från) «O(?<o>\\d+)» respektive «O(?<q>\\d+)»`,
      'giu',
    ),
  },
  {
    like: 'för Granviks kommun och Tunabro kommun deltog A respektive B',
    words: new RegExp(
      `(?:för|från) «O(?<o>\\d+)»s? (?:och|samt) «O(?<q>\\d+)» (?:har |hade )?(?:deltog|deltar|sitter|satt|ingår|ingick|medverkade|deltagit|suttit|ingått) (?<t>${TITLE})«P(?<p>\\d+)» respektive (?<u>${TITLE})«P(?<r>\\d+)»`,
      'giu',
    ),
  },
];

/** Who stands for which of two, in sentences with `respektive`; and what they are there by profession. */
export function extractRespectively(context: Context): Membership[] {
  const out: Membership[] = [];
  for (const m of context.text.matchAll(/(?<![\p{L}])respektive(?![\p{L}])/giu)) {
    const sentence = sentenceAround(context.text, m.index, m.index + m[0].length);
    const tokens = tokensOf(context, sentence);
    for (const rule of RULES)
      for (const found of tokens.words.matchAll(rule.words)) {
        const told = found.groups ?? {};
        const first = personOf(tokens, told['p'])?.person;
        const body = bodyOf(
          context,
          { start: Math.max(0, sentence.start - BODY_WITHIN), end: sentence.end },
          first?.start ?? 0,
        );
        out.push(...pair(context, sentence, body, first, referenceOf(tokens, told['o']), told['t']));
        out.push(
          ...pair(
            context,
            sentence,
            body,
            personOf(tokens, told['r'])?.person,
            referenceOf(tokens, told['q']),
            told['u'],
          ),
        );
      }
  }
  return out;
}
/** Letters before a sentence within which the body is named that it speaks of. */
const BODY_WITHIN = 900;

function pair(
  context: Context,
  sentence: Stretch,
  body: NameRef | null,
  person: Person | undefined,
  of: NameRef | null,
  before: string | undefined,
): Membership[] {
  if (!person || !of) return [];
  const title = before?.trim().toLowerCase() ?? '';
  const seat =
    body?.kind === 'arena' ? [{ ...membershipIn(context, person, 'ledamot', body, sentence), onBehalfOf: of }] : [];
  return isTitle(title) ? [...seat, membershipIn(context, person, title, of, sentence)] : seat;
}

/** What others read of those sentences pairs each with the last named; it yields to what `respektive` says. */
export function withRespectively(context: Context, said: FoundStatement[]): FoundStatement[] {
  const pairs = extractRespectively(context);
  if (pairs.length === 0) return said;
  const kept = said.filter(
    (s) =>
      s.kind !== 'membership' ||
      !pairs.some(
        (p) =>
          p.person === s.person &&
          s.start >= p.start &&
          s.end <= p.end &&
          !(s.onBehalfOf === null && s.body.kind === 'arena'),
      ),
  );
  return [...kept, ...pairs];
}
