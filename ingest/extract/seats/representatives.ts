/** Who sat in a body for which organisation, told in running text with the organisation named beside the person. */

import { findDates } from '../../text/dates.ts';
import type { Context, FoundStatement } from '../context.ts';
import { onceFor } from '../once.ts';
import { bodySpoken } from './body-spoken.ts';
import { issuerOf, type Membership, membershipIn, type Stretch } from './membership.ts';
import { personOf, referenceOf, type Tokens, tokensOf } from './name-tokens.ts';
import { sentencesOfPersons } from './person-sentences.ts';

const ROLE =
  '((?:förste |andre |1:e |2:e )?(?:vice )?ordförande|sammankallande|sekreterare|ersättare|suppleant|samordnare|processledare|kontaktperson|adjungerad|revisor)';
const O = '«O(?<o>\\d+)»';
const P = '«P(?<p>\\d+)»';
/** What may stand between a name and the organisation behind it. */
const FROM = '(?:,? (?:från|för|vid|i)|,)? ?\\(?';
const SPAN = '(?:[\\p{Ll}\\d]+ ){0,5}';
const TITLE = '(?:[\\p{Ll}-]+ ){0,3}';

/** Rules over a sentence's names. `more` is read on, from where the rule ended, as often as it holds. */
const TELLINGS: { like: string; words: RegExp; more?: RegExp; role: string }[] = [
  {
    like: 'Granvik representerades av A och Tunabro av B',
    words: new RegExp(
      `${O}s? (?:har |hade )?${SPAN}(?:representera(?:ts|des|s)|företrä(?:tts|ddes|ds)) ${SPAN}av ${TITLE}${P}`,
      'giu',
    ),
    more: new RegExp(`^[^«.]{0,60}?(?:,|och|samt) ${O} (?:${SPAN})av ${TITLE}${P}`, 'iu'),
    role: 'ledamot',
  },
  {
    like: 'För Granviks kommun har A suttit i nämnden; Från Tunabro deltar B',
    words: new RegExp(
      `(?:för|från) ${O} (?:har|hade|sitter|satt|deltar|deltog|ingår|ingick|medverkar|medverkade) ${TITLE}${P}`,
      'giu',
    ),
    more: new RegExp(`^[^«.]{0,60}?(?:,|och|samt) (?:för|från) ${O} ${TITLE}${P}`, 'iu'),
    role: 'ledamot',
  },
  {
    like: 'har A företrätt Granviks kommun, B Tunabro kommun och C regionen',
    words: new RegExp(
      `${P},? (?:har |hade )?${SPAN}(?:företrätt|företräder|företrädde|företräda|representerat|representerar|representerade|representera) ${O}`,
      'giu',
    ),
    more: new RegExp(`^(?:,| och| samt|,? och) ${P} ${O}`, 'iu'),
    role: 'ledamot',
  },
  {
    like: 'A och B företräder förbundet i samverkansgruppen',
    words: new RegExp(
      `(?:«P(?<q>\\d+)» och )?${P},? (?:har |hade )?${SPAN}(?:företrätt|företräder|företrädde|företräda|representerat|representerar|representerade|representera) (?<own>kommunen|regionen|förbundet|staden) i «A(?<a>\\d+)»`,
      'giu',
    ),
    role: 'ledamot',
  },
  {
    like: 'Granviks representant i rådet, kulturchef A; Regionens ledamot A',
    words: new RegExp(
      `(?:${O}s?|(?<own>kommunens|regionens|förbundets|stadens)) (?:ordinarie |nya )?(?:representant|ledamot|ombud|företrädare|(?<role>ersättare|suppleant))(?: i «A\\d+»)?,? (?!och |samt )${TITLE}${P}`,
      'giu',
    ),
    role: 'ledamot',
  },
  {
    like: 'A sitter kvar som Granviks representant; A är kommunens ombud',
    words: new RegExp(
      `${P}[^«.;]{0,80}? (?:som|är|var|blir|har varit) ${O}s? (?:ordinarie |nya? |nytt )?(?:representant|företrädare|ombud|ledamot|kontaktperson)`,
      'giu',
    ),
    role: 'ledamot',
  },
  {
    like: 'För Granviks kommun har B lämnat över till A',
    words: new RegExp(
      `(?:för|från) ${O} har «P(?<q>\\d+)» (?:lämnat (?:över|platsen|plats) (?:till|åt|för)|ersatts av|efterträtts av|avlösts av|bytts (?:ut )?mot) ${P}`,
      'giu',
    ),
    role: 'ledamot',
  },
  {
    like: 'Granviks kommun har utsett A till ledamot och Tunabro kommun B; Till rådet har Granvik utsett A',
    words: new RegExp(
      `(?:«A\\d+» har )?${O} (?:har (?:[\\p{Ll}]+ )?)?(?:utsett|utsåg|utser|nominerat|nominerade|valt|valde|utpekat) (?:som )?${TITLE}${P}(?!,? (?:\\p{Ll}+ )?«O\\d+»,? till )(?: (?:till|som) (?:sin |ny |ordinarie )?(?<as>ledamot|ersättare|representant|ombud))?`,
      'giu',
    ),
    more: new RegExp(
      `^(?: i «A\\d+»)?(?:,|,? och|,? samt) ${O} (?:har (?:[\\p{Ll}]+ )?(?:utsett|valt) )?${TITLE}${P}`,
      'iu',
    ),
    role: 'ledamot',
  },
  {
    like: 'A från Granviks kommun har varit sammankallande',
    words: new RegExp(
      `${P}${FROM}${O}\\)?,? (?:är|var|har (?:under året )?varit|blev) ${ROLE}`.replace(
        '((?:förste',
        '(?<role>(?:förste',
      ),
      'giu',
    ),
    role: 'ledamot',
  },
  {
    like: 'Sammankallande har Granviks kommun varit genom A; Ordförande är Tunabro kommun via B',
    words: new RegExp(
      `(?<![\\p{L}])${ROLE} (?:har|är|var|blev) ${O} ${SPAN}(?:varit )?(?:genom|via) ${TITLE}${P}`.replace(
        '((?:förste',
        '(?<role>(?:förste',
      ),
      'giu',
    ),
    role: 'ordförande',
  },
  {
    like: 'Rådet leds av Granviks kommun (A, C); Nätverket samordnas av Tunabro kommun genom B',
    words: new RegExp(
      `(?:leds|leddes|har letts|samordnas|sammankallas) ${SPAN}av ${O} (?:genom |via |\\()${TITLE}${P}`,
      'giu',
    ),
    role: 'ordförande',
  },
  {
    like: 'Nämnden har letts av A (C), Granviks kommun, med B (S), Tunabro kommun, som vice ordförande',
    words: new RegExp(`(?:le(?:tts|ddes|ds)) ${SPAN}av ${TITLE}${P}${FROM}${O}`, 'giu'),
    role: 'ordförande',
  },
  {
    like: 'med B, Tunabro kommun, som vice ordförande',
    words: new RegExp(
      `(?:med|och|samt) ${TITLE}${P}${FROM}${O}\\)?,? som ${ROLE}`.replace('((?:förste', '(?<role>(?:förste'),
      'giu',
    ),
    role: 'ledamot',
  },
  {
    like: 'A (Granviks kommun) var ordförande och B (Tunabro kommun) vice ordförande',
    words: new RegExp(`(?:,|och|samt) ${P} ?\\(${O}\\),? ${ROLE}`.replace('((?:förste', '(?<role>(?:förste'), 'giu'),
    role: 'ledamot',
  },
];

/** `A och B`: more of the same organisation. */
const ALSO = new RegExp(`^(?:,| och| samt|, och) ${P}(?!,? (?:(?:från|för|i|vid) )?\\(?«O)`, 'iu');
/** `…, med B som ersättare`: for the one told of before. */
const WITH = new RegExp(
  `^[^«.]{0,60}?(?:«A\\d+»)?[^«.]{0,40}?,? med ${P} som ${ROLE}`.replace('((?:förste', '(?<role>(?:förste'),
  'iu',
);
/** `… till den 31 maj, då B tog över`. */
const TOOK_OVER = new RegExp(
  `^(?<until>[^«.]{0,60}?),? (?:då|varefter|och därefter|därefter) (?:av )?${P}(?: (?:tog|tagit|tar|trädde) (?:över|in|till))?`,
  'iu',
);

/** Seats told by sentences, each on behalf of the organisation told with the person. */
export const extractRepresentatives = onceFor((context): FoundStatement[] => {
  const out: Membership[] = [];
  for (const sentence of sentencesOfPersons(context)) {
    const tokens = tokensOf(context, sentence);
    if (tokens.list.length < 2 && !/(?:regionens|kommunens|förbundets|stadens) /iu.test(tokens.words)) continue;
    for (const rule of TELLINGS)
      for (const m of tokens.words.matchAll(rule.words)) out.push(...told(context, sentence, tokens, m, rule));
  }
  return out;
});

function told(
  context: Context,
  sentence: Stretch,
  tokens: Tokens,
  first: RegExpExecArray,
  rule: (typeof TELLINGS)[number],
): Membership[] {
  const out: Membership[] = [];
  let m: RegExpExecArray | null = first;
  let at = first.index;
  while (m) {
    const who = personOf(tokens, m.groups?.['p']);
    const behalf = referenceOf(tokens, m.groups?.['o']) ?? (m.groups?.['own'] ? issuerOf(context) : null);
    const named = m.groups?.['a'];
    const body = !who ? null : named === undefined ? bodySpoken(context, sentence, who) : referenceOf(tokens, named);
    if (!who || !behalf || !body || body.name === behalf.name || behalf.name === 'Regeringen') break;
    const role = (m.groups?.['role'] ?? rule.role).toLowerCase();
    const seat = (person: typeof who.person, as: string): Membership => ({
      ...membershipIn(context, person, as, body, { start: sentence.start, end: Math.max(person.end, who.end) }),
      onBehalfOf: behalf,
      confidence: 0.85,
    });
    const own = seat(who.person, role);
    out.push(own);
    const beside = personOf(tokens, m.groups?.['q']);
    if (beside) out.push(seat(beside.person, role));
    at += m.index === first.index && m === first ? m[0].length : m.index + m[0].length;
    for (let also = ALSO.exec(tokens.words.slice(at)); rule.more && also; also = ALSO.exec(tokens.words.slice(at))) {
      const one = personOf(tokens, also.groups?.['p']);
      if (one) out.push(seat(one.person, role));
      at += also[0].length;
    }
    const rest = tokens.words.slice(at);
    const instead = WITH.exec(rest);
    const other = personOf(tokens, instead?.groups?.['p']);
    if (other && instead?.groups?.['role']) out.push(seat(other.person, instead.groups['role'].toLowerCase()));
    const after = TOOK_OVER.exec(rest);
    const heir = personOf(tokens, after?.groups?.['p']);
    if (heir && after) {
      const day = findDates(after.groups?.['until'] ?? '', context.fact.year)[0]?.iso ?? null;
      own.to = day;
      out.push({ ...seat(heir.person, role), from: day });
    }
    m = rule.more ? rule.more.exec(rest) : null;
  }
  return out;
}
