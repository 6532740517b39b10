import { isCommonWord, isFamilyName, isGivenName, looksLikeFamilyName } from '../lexicon/names.ts';
import { municipalityByName } from '../lexicon/places.ts';
import { isTitle } from '../lexicon/roles.ts';
import { bearsPlace, ofDecision, ofOrganisation } from './name-shape.ts';

/** A name found in a text, first name first. */
export interface FoundName {
  start: number;
  end: number;
  /** Names in order, line breaks folded, genitive kept as written. */
  name: string;
  /** Party in brackets behind the name: `C`, `KD`; null when there is none. */
  party: string | null;
  /** End of the party bracket, or `end`. */
  partyEnd: number;
}

/** A capitalised word: `Anna`, `Sven-Åke`, `O'Neill`, `AnnChristine`, `al-Sharif` apart. */
const CAPITAL = "\\p{Lu}[\\p{L}’']+(?:-\\p{L}[\\p{L}’']+)*";
/** `J.`, and without its full stop between two names or before one: `Anna S Ek`, `för A Ek`. */
const INITIAL = '\\p{Lu}\\.|(?<=\\p{Ll}[ \u00a0])\\p{Lu}(?=[ \u00a0]\\p{Lu}\\p{Ll})';
/** `P-O`, `K-G`: a double first name in its initials. */
const DOUBLE = '\\p{Lu}-\\p{Lu}(?![\\p{L}-])';
const PARTICLE = '(?:af|von|van|de|der|den|la|del|el|al|bin|ben|du|di)';
const TOKEN = new RegExp(`${CAPITAL}|${INITIAL}|${DOUBLE}|(?<=\\s)${PARTICLE}(?=\\s(?:${PARTICLE}\\s)?\\p{Lu})`, 'gu');
/** `(C)`, `(C )`, `(s)`, `, (M)`, `(-)`; without brackets behind a comma: `, KD`. */
const PARTY =
  /^,?\s?\(\s?([\p{Lu}][\p{L}]{0,3}|[smcvl]|sd|kd|mp|fp|-)\s?\)|^,\s(S|M|C|SD|V|L|KD|MP|FP)(?![\p{L}\d.:-])/u;
/** `, S`, `, kd,`: a party behind a comma, where the list goes on or what the person did follows. */
const PARTY_BARE =
  /^,\s?(SD?|MP?|C|V|L|KD|FP|sd?|mp?|c|v|l|kd|fp)(?=[ ]?(?:[,;:)\t\n]|$)|[ ]{2}|[ ](?:ers(?:ätter|ätts|ättare)|tjg|tjänstg|för|yrkar|reserverar|§))/u;
/** Particles that some write with a capital: `Ana De Lima`. */
const GREAT_PARTICLE = /^(?:De|Von|Van|Af|La|Da|Di|Du|El|Al)$/u;
/** Towns end as families do: `Halmstad`, `Ingelstad`. */
const TOWN = /stads?$/u;
interface Token {
  start: number;
  end: number;
  text: string;
}

const strip = (w: string): string => w.replace(/[’']/gu, '');
const given = (w: string): boolean =>
  isGivenName(strip(w)) ||
  (/-/u.test(w) && w.split('-').some((part) => isGivenName(part)) && !/[åäö]?-(?:och|eller)$/u.test(w)) ||
  camelGiven(w) !== null ||
  joinedGiven(w);
const initial = (w: string): boolean => /^\p{Lu}\.?$/u.test(w);
const bareInitial = (w: string): boolean => /^\p{Lu}$/u.test(w);
const particle = (w: string): boolean => /^\p{Ll}/u.test(w);

/** First halves of double names that seldom stand joined without a hyphen: short forms that end in a consonant (`Ann`, `Britt`, `Lars`). */
const BOUND = /^\p{Lu}\p{Ll}{1,4}(?<![aeiouyåäö])$/u;

/**
 * `AnnChristine` → `Ann-Christine`: a hyphen lost with a line break. Others may be spelled together by choice (`AnnaStina`) and stay as
 * written. Null for a word that is no double name.
 */
export function camelGiven(word: string): string | null {
  const parts = /^(\p{Lu}\p{Ll}+)(\p{Lu}\p{Ll}+)$/u.exec(word);
  if (!parts?.[1] || !parts[2] || !isGivenName(parts[1]) || !isGivenName(parts[2])) return null;
  return BOUND.test(parts[1]) ? `${parts[1]}-${parts[2]}` : word;
}

/** `Annmari`, `Gunbritt`: two first names in one word. */
function joinedGiven(word: string): boolean {
  const rest = /^(?:Ann|Britt|Gun|Maj|Lill|Marie|Ing|Lis|Sol|Inga|Rose|Karl|Carl|Lars|Sven)(\p{Ll}{4,})$/u.exec(
    word,
  )?.[1];
  return rest !== undefined && isGivenName(rest.charAt(0).toUpperCase() + rest.slice(1));
}

/** May the word be part of a name after the first? */
function follows(word: string): boolean {
  if (initial(word) || particle(word)) return true;
  const w = word.replace(/s$/u, '');
  if (ofOrganisation(word)) return false;
  if (isFamilyName(word)) return true;
  if (bearsPlace(word) || (TOWN.test(word) && municipalityByName(w) !== null)) return false;
  if (isFamilyName(w)) return true;
  return !isCommonWord(word) && !isTitle(word) && !(word.length > 1 && word === word.toUpperCase());
}

const family = (word: string): boolean =>
  isFamilyName(word) || isFamilyName(word.replace(/s$/u, '')) || looksLikeFamilyName(word);

/** Runs of name-like words on one line, or over a line end where a name was broken. */
function runs(text: string): Token[][] {
  const out: Token[][] = [];
  let run: Token[] = [];
  let last: Token | null = null;
  for (const m of text.matchAll(TOKEN)) {
    const token = { start: m.index, end: m.index + m[0].length, text: m[0] };
    const before = text[token.start - 1] ?? ' ';
    if (/[\p{L}\d@_.]/u.test(before) && !(before === '.' && last && initial(last.text))) {
      last = null;
      continue;
    }
    const between = last ? text.slice(last.end, token.start) : '';
    const joined =
      last !== null &&
      (/^[ \u00a0]{1,2}$/u.test(between) || (/^[ \t]*\n[ \t]*$/u.test(between) && brokenHere(text, run, token)));
    if (!joined) {
      if (run.length > 0) out.push(run);
      run = [];
    }
    run.push(token);
    last = token;
  }
  if (run.length > 0) out.push(run);
  return out;
}

/** `Måns-Nilsson`: a family name, though its first part is also given. */
const bothNames = (word: string): boolean => /-/u.test(word) && family(word.slice(word.lastIndexOf('-') + 1));

/** A lone first name at a line's end goes on with the family name that begins the next line. */
function brokenHere(text: string, run: Token[], next: Token): boolean {
  const last = run.at(-1);
  if (!last || !follows(next.text) || isTitle(next.text)) return false;
  const listed =
    run.length === 1 &&
    (given(last.text) || family(next.text)) &&
    /\p{Ll}\s?,\s$/u.test(text.slice(Math.max(0, last.start - 4), last.start)) &&
    !isCommonWord(last.text) &&
    /^(?:,|\s?\(|\s+\d{1,2}[:.]\d\d)/u.test(text.slice(next.end, next.end + 8));
  if (listed) return true;
  const open =
    run.length === 1
      ? given(last.text)
      : run.length === 2 && given(run[0]?.text ?? '') && given(last.text) && !family(last.text);
  const lineStart = text.lastIndexOf('\n', last.start) + 1;
  const before = text.slice(lineStart, run[0]?.start ?? 0);
  const led = before.trim() !== '';
  const tail = text.slice(next.end, next.end + 8);
  // A running list parts its names by commas: one that ends the line without any goes on.
  if (
    run.length === 2 &&
    given(run[0]?.text ?? '') &&
    !given(next.text) &&
    !initial(last.text) &&
    /[,)]\s/u.test(before) &&
    /^(?:,\s\p{Ll}|\s?\()/u.test(tail)
  )
    return true;
  return open && (led || /^(?:\s?\(|,|\s\d|\s\p{Ll})/u.test(tail)) && (!given(next.text) || bothNames(next.text));
}

/**
 * Names of persons in a text, in order. A first name of the lexicon with a name-like word behind it is one; so is any pair of
 * capitalised words with a party in brackets.
 */
export function findPersonNames(text: string): FoundName[] {
  const found: FoundName[] = [];
  for (const run of runs(text)) {
    let i = 0;
    if (found.length > 0 && inList(run, found.at(-1), text)) {
      found.push(nameOf(run, text));
      continue;
    }
    while (i < run.length) {
      const length = nameLength(run, i, text);
      const from = run[i];
      const to = run[i + length - 1];
      if (length === 0 || !from || !to) {
        i++;
        continue;
      }
      const name = withFirstHalf(nameOf(run.slice(i, i + length), text), text);
      if (!namesAnother(name, text)) found.push(name);
      i += length;
    }
  }
  return found;
}

/** What bears a person's name and is none: a street or square (in the genitive), a company. */
const BEARS_NAME =
  /^\s(?:gata|gränd|plats|väg|torg|allé|park|backe|stig|kaj|bro|minne|minnesfond|fond|stiftelse|stipendium|kyrka|församling|skola|hus)(?![\p{L}])/iu;
const COMPANY = /^\s(?:AB|HB|KB|Aktiebolag)(?![\p{L}])/u;

function namesAnother(name: FoundName, text: string): boolean {
  const behind = text.slice(name.end, name.end + 16);
  return COMPANY.test(behind) || (name.name.endsWith('s') && BEARS_NAME.test(behind));
}

function nameOf(tokens: Token[], text: string): FoundName {
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? start;
  const party = PARTY.exec(text.slice(end, end + 9)) ?? PARTY_BARE.exec(text.slice(end, end + 20));
  const code = party?.[1] ?? party?.[2];
  return {
    start,
    end,
    name: text.slice(start, end).replace(/\s+/gu, ' '),
    party: code && code !== '-' ? code.toUpperCase() : null,
    partyEnd: end + (party?.[0].length ?? 0),
  };
}

/** `Sven- Åke Ek`: a blank behind the hyphen of a double name, as a line's end leaves it. */
function withFirstHalf(name: FoundName, text: string): FoundName {
  const half = /(?<![\p{L}-])(\p{Lu}\p{Ll}+)-[ \u00a0]$/u.exec(text.slice(Math.max(0, name.start - 16), name.start));
  if (!half?.[1] || !isGivenName(half[1])) return name;
  return { ...name, start: name.start - half[0].length, name: `${half[1]}-${name.name}` };
}

/** Two or three words right behind a name and a comma, with a comma, bracket or time behind them, are one more name of the list. */
function inList(run: Token[], previous: FoundName | undefined, text: string): boolean {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || !previous || run.length < 2 || run.length > 3) return false;
  if (
    !/^,\s+$/u.test(text.slice(previous.partyEnd, first.start)) ||
    !/^(?:,|\s?\(|\s+\d)/u.test(text.slice(last.end, last.end + 4))
  )
    return false;
  return run.every(
    (t) =>
      !isCommonWord(t.text) &&
      !isTitle(t.text) &&
      !ofOrganisation(t.text) &&
      !bearsPlace(t.text) &&
      !initial(t.text) &&
      t.text !== t.text.toUpperCase(),
  );
}

/** `A Ek (S)`: an initial and a family name, where a party says that it is one. */
function initialled(run: Token[], i: number, text: string): number {
  const family = run[i + 1];
  return family &&
    (!given(family.text) || isFamilyName(family.text)) &&
    follows(family.text) &&
    PARTY.test(text.slice(family.end, family.end + 9))
    ? 2
    : 0;
}

/** `Anna Ek Bo Alm`: names side by side, first and family name in turn. */
function pairs(rest: readonly Token[], k: number): boolean {
  const [before, here, next] = [rest[k - 1]?.text, rest[k]?.text, rest[k + 1]?.text];
  return (
    k === 1 &&
    before !== undefined &&
    here !== undefined &&
    next !== undefined &&
    !given(before) &&
    !initial(before) &&
    !particle(before) &&
    given(here) &&
    !isFamilyName(here) &&
    !given(next) &&
    follows(next)
  );
}

/** Number of tokens of the name that begins at `i`; 0 when none does. */
function nameLength(run: Token[], i: number, text: string): number {
  const first = run[i];
  if (first && bareInitial(first.text)) return initialled(run, i, text);
  if (!first || initial(first.text) || particle(first.text)) return 0;
  const rest = run.slice(i + 1, i + 5);
  if (given(first.text) && !(isTitle(first.text) || ofOrganisation(first.text))) {
    let n = 1;
    for (const [k, token] of rest.entries()) {
      const next = rest[k + 1];
      if (GREAT_PARTICLE.test(token.text) && next && follows(next.text)) {
        n++;
        continue;
      }
      if (!follows(token.text)) break;
      // `Bo Ek S Ada Alm`: a party in a column, and the next of the list.
      if (bareInitial(token.text) && (n > 1 || !next || given(next.text))) break;
      if (pairs(rest, k)) break;
      const seenFamily = n > 1 && family(run[i + n - 1]?.text ?? '') && !given(run[i + n - 1]?.text ?? '');
      if (seenFamily && given(token.text) && !family(token.text) && next && follows(next.text)) break;
      n++;
    }
    while (n > 1 && (initial(run[i + n - 1]?.text ?? '') || particle(run[i + n - 1]?.text ?? ''))) n--;
    const lastWord = run[i + n - 1]?.text ?? '';
    if (
      n === 2 &&
      given(lastWord) &&
      !family(lastWord) &&
      !PARTY.test(text.slice(run[i + n - 1]?.end ?? 0)) &&
      isCommonWord(lastWord)
    )
      return 0;
    return n >= 2 ? n : 0;
  }
  // `P-O Nordlander`: initials are a name before a family name that is known or built as one.
  if (/^\p{Lu}-\p{Lu}$/u.test(first.text)) return family(run[i + 1]?.text ?? '') ? 2 : 0;
  const end = run.length - i;
  const last = run.at(-1);
  if (
    end >= 2 &&
    end <= 4 &&
    last &&
    /^,?\s?\(\s?(?:\p{Lu}\p{Lu}?|[smcvl]|\p{Lu}{3}(?=\s?\)[,\s]*(?:ordf|vice|ers|§)))\s?\)/u.test(
      text.slice(last.end, last.end + 14),
    ) &&
    run
      .slice(i)
      .every((t, k) =>
        k === 0
          ? !isTitle(t.text) && !isCommonWord(t.text) && !ofOrganisation(t.text) && !ofDecision(t.text)
          : follows(t.text),
      )
  ) {
    return end;
  }
  return 0;
}

/** Is the whole text one person's name, and nothing else? */
export function isPersonName(text: string): boolean {
  const t = text.trim();
  if (t.length < 5 || t.length > 50) return false;
  const [name] = findPersonNames(t);
  return name !== undefined && name.start === 0 && name.end === t.length;
}
