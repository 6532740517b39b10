/** A sentence with its names as tokens and lists of persons read over them: `«A0» består av «P1», «O2», och «P3»`. */
import { isTitle } from '../../lexicon/lexicon.ts';
import type { Context } from '../context.ts';
import type { Stretch } from './membership.ts';
import { type Token, tokensOf } from './name-tokens.ts';

/** A sentence's words with runs of white space folded; a name's genitive stands behind its token (`«A0»s`). */
export interface TokenSentence extends Stretch {
  words: string;
  tokens: (Token & { at: number; length: number })[];
  /** Place in the document's text of each character of `words`. */
  places: number[];
}

export function tokenSentence(context: Context, stretch: Stretch): TokenSentence {
  const { text } = context;
  const out: TokenSentence = { ...stretch, words: '', tokens: [], places: [] };
  const put = (written: string, place: number): void => {
    out.words += written;
    for (let i = 0; i < written.length; i++) out.places.push(place);
  };
  const plain = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const c = text[i] ?? '';
      if (!/\s/u.test(c)) put(c, i);
      else if (out.words !== '' && !out.words.endsWith(' ')) put(' ', i);
    }
  };
  let at = stretch.start;
  for (const token of tokensOf(context, stretch, { projects: true }).list) {
    if (token.start < at) continue;
    plain(at, token.start);
    const mark = `«${token.sort}${out.tokens.length}»`;
    const genitive =
      token.sort !== 'P' && /s$/u.test(text.slice(token.start, token.end)) && !/s$/u.test(token.ref?.name ?? 's');
    out.tokens.push({ ...token, at: out.words.length, length: mark.length });
    put(mark, token.start);
    if (genitive) put('s', token.end - 1);
    at = token.end + (token.sort === 'P' ? 0 : (SHORT_NAME.exec(text.slice(token.end, stretch.end))?.[0].length ?? 0));
  }
  plain(at, stretch.end);
  return out;
}

/** `(SSG)`: the short name in brackets behind a name. */
const SHORT_NAME = /^\s\((?:\p{Lu}[\p{L}\d-]{1,11}|\p{Lu}{2,12})\)/u;

/** Offices of a body, as sentences tell them; plural and definite forms too. */
export const OFFICE_WORD =
  '(?:(?:tf\\.? |förste |andre |första |andra |1:[ea] |2:[ea] |3:[ea] )?(?:vice |v\\.? )?ordf(?:örande(?:na|n)?|\\.)|sammankallande|sekreterare(?:n)?|ledamot(?:en)?|ledamöter(?:na)?|ersättar(?:en|na|e)|suppleant(?:er(?:na)?|en)?|representant(?:er(?:na)?|en)?|företrädar(?:en|na|e)|ombud(?:et|en)?|medlem(?:mar(?:na)?|men)?|kontaktperson(?:er(?:na)?|en)?|adjungerad(?:e)?|samordnare(?:n)?|processledare(?:n)?|gruppledare(?:n)?|lekmannarevisor(?:er(?:na)?|n)?|revisor(?:er(?:na)?|n)?|insynsledamot|mötesordförande|mötessekreterare)';

const OFFICE_FORMS: [RegExp, string][] = [
  [/^(?:första|1:[ea])(?= )/u, 'förste'],
  [/^(?:andra|2:[ea])(?= )/u, 'andre'],
  [/(?<=^|\s)v\.? (?=ordf)/u, 'vice '],
  [/^mötes(?=ordf|sekr)/u, ''],
  [/ordf(?:örande(?:na|n)?|\.)$/u, 'ordförande'],
  [/ledam(?:öter(?:na)?|oten)$/u, 'ledamot'],
  [/(ersätt|företräd)ar(?:en|na)$/u, '$1are'],
  [/(suppleant|representant|kontaktperson|revisor)(?:er(?:na)?|e?n)$/u, '$1'],
  [/medlem(?:mar(?:na)?|men)$/u, 'medlem'],
  [/ombud(?:et|en)$/u, 'ombud'],
  [/(sekreterare|samordnare|ledare)n$/u, '$1'],
  [/adjungerade$/u, 'adjungerad'],
];
/** An office in the singular, written out: `1:e v. ordf.` → `förste vice ordförande`. */
export const officeOf = (written: string): string =>
  OFFICE_FORMS.reduce((word, [form, proper]) => word.replace(form, proper), written.toLowerCase());

/** One person of a list. */
export interface Listed {
  token: TokenSentence['tokens'][number];
  /** Office told before the name (`och vice ordförande A`); a plural one holds for those behind it too. */
  office: string | null;
}
export interface List {
  members: Listed[];
  /** In `words`: before the first name's title, behind what is told of the last. */
  from: number;
  to: number;
}

/** No title: words that begin another clause. */
const CLAUSE =
  '(?!(?:och|samt|men|eller|som|hos|är|var|har|hade|att|med|medan|i|till|av|för|från|där|då|efter|på|vid|under|om|när|vilk\\p{L}+|ersätts|ersattes|efterträd\\p{L}+|blev|blir|utsågs|valdes|tog|\\p{L}+ade|\\p{L}+ades) )';
/** Title or office before a name, perhaps somebody's: `Granviks kommuns socialchef`. */
const LEAD = `(?<lead>(?:«[OA]\\d+»s? )?(?:${CLAUSE}[\\p{L}\\d:.-]+(?: \\(\\p{Lu}{2,6}\\)| och(?= \\p{Ll}+ «P)|(?<=ordförande|ledamöter|ersättare|representanter),)? ){0,5}?)`;
const PERSON = '«P(?<p>\\d+)»';
/** What is told of a person behind the name: organisation, office, title. */
const TAIL = `(?:,? (?:från|vid|på|hos|i|för) «O\\d+»(?!s|:? (?:[\\p{Ll}-]+ ){0,3}«P)| ?\\((?:«[OA]\\d+»|${OFFICE_WORD}|[^()«»]{2,40})(?:, (?:«[OA]\\d+»|[^()«»]{2,40}))?\\)|, (?:som )?(?:tillika )?${OFFICE_WORD}(?: i «A\\d+»)?(?=[,;.)]| och| samt|$)|, (?:${CLAUSE}[\\p{L}/-]+ ){0,4}[\\p{L}/-]+(?: (?:i|vid|på|hos|för|från) «[OA]\\d+»)?(?=[,;.)]| och «| samt «| och \\p{Ll}+ «|$)|, «O\\d+»(?!s? (?:(?!och |samt )\\p{L}+ )?av |s?,? (?:(?:har|hade|som) )?(?:represent|företr)))`;
const FIRST = new RegExp(`^[:]? ?(?:- )?(?:dels )?${LEAD}${PERSON}`, 'iu');
const NEXT = new RegExp(
  `^(?:, (?:och |samt |tillsammans med )?| och | samt |; ?(?:och )?)(?:dels )?${LEAD}${PERSON}`,
  'iu',
);
const TOLD = new RegExp(`^${TAIL}`, 'iu');
const AS_OFFICE = new RegExp(`^,? som (?:personlig |ordinarie )?(${OFFICE_WORD})(?![\\p{L}])(?! (?:i|för) )`, 'iu');
const ONE_OFFICE = new RegExp(`(?:^|\\s)(${OFFICE_WORD})\\s*$`, 'iu');
const SEVERAL = /(?:två|tre|fyra|fem|öter(?:na)?|er(?:na)?|arna|örandena)\s*$|(?:två|tre|fyra|fem) /iu;

/** The list of persons that begins at a place of the words; null where none does. */
export function listFrom(sentence: TokenSentence, from: number): List | null {
  const members: Listed[] = [];
  let at = from;
  let sticky: string | null = null;
  for (;;) {
    const m: RegExpExecArray | null = (members.length === 0 ? FIRST : NEXT).exec(sentence.words.slice(at));
    const token = m ? sentence.tokens[Number(m.groups?.['p'])] : undefined;
    if (!m || token?.sort !== 'P') break;
    const lead: string = m.groups?.['lead'] ?? '';
    if (members.length > 0 && !isNaming(lead)) break;
    const office: string | undefined = lead.includes('«A') ? undefined : ONE_OFFICE.exec(lead)?.[1];
    if (office) sticky = SEVERAL.test(lead.trim()) ? officeOf(office) : null;
    members.push({ token, office: office ? officeOf(office) : sticky });
    at += m[0].length;
    for (let told = TOLD.exec(sentence.words.slice(at)); told; told = TOLD.exec(sentence.words.slice(at)))
      at += told[0].length;
    const as = AS_OFFICE.exec(sentence.words.slice(at));
    const own = members.at(-1);
    if (as?.[1] && own) {
      own.office ??= officeOf(as[1]);
      at += as[0].length;
    }
  }
  return members.length === 0 ? null : { members, from, to: at };
}

/** `…, med B som ersättare`, `och B, Tunabro kommun, som vice ordförande`, behind a list. */
const WITH = new RegExp(
  `^(?: i «A\\d+»)?,? (?:med|och) (?=${LEAD}${PERSON})[^«.;]*«P\\d+»(?:${TAIL})*,? som (?:personlig )?(?<office>${OFFICE_WORD})(?![\\p{L}])`,
  'iu',
);
/** The one told so right behind a list. */
export function memberBeside(sentence: TokenSentence, list: List): Listed | null {
  const m = WITH.exec(sentence.words.slice(list.to));
  const token = m ? sentence.tokens[Number(m.groups?.['p'])] : undefined;
  return token?.sort === 'P' ? { token, office: officeOf(m?.groups?.['office'] ?? '') } : null;
}

/** Nothing before the name, or a title, an office, somebody's. */
function isNaming(lead: string): boolean {
  const words = lead.replace(/«[OA]\d+»s?/u, '').trim();
  if (words === '' || ONE_OFFICE.test(words)) return true;
  const last = words.split(' ').at(-1) ?? '';
  return (
    isTitle(words.toLowerCase()) ||
    isTitle(last.toLowerCase()) ||
    isTitle(last.toLowerCase().replace(/(?:erna|er|en|n|et)$/u, ''))
  );
}

/** The list of persons that ends at a place of the words. */
export function listBefore(sentence: TokenSentence, end: number): List | null {
  const persons = sentence.tokens.filter((t) => t.sort === 'P' && t.at + t.length <= end);
  for (let first = 0; first < persons.length; first++) {
    const start = persons[first]?.at ?? 0;
    const list = listFrom(sentence, start);
    if (list && list.to <= end && /^,?\)? ?$/u.test(sentence.words.slice(list.to, end))) return list;
    if (list && list.to > end && list.members.every((m) => m.token.at < end)) return list;
  }
  return null;
}

/** Where a list stands in the document's text. */
export function placeOf(sentence: TokenSentence, list: List): Stretch {
  const last = list.members.at(-1)?.token;
  const end = Math.max(last?.end ?? 0, (sentence.places[list.to - 1] ?? 0) + 1);
  const closing = sentence.tokens.find((t) => t.at < list.to && t.at + t.length >= list.to);
  return { start: sentence.places[list.from] ?? sentence.start, end: Math.max(end, closing?.end ?? 0) };
}
