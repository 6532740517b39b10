/** How the letters of a short form stand in a long one. Three ways, from the strictest to the loosest. */
import { countyLetter } from '../../lexicon/places.ts';

export const lettersOf = (s: string): string[] => [...s.toLowerCase()].filter((c) => /[\p{L}\d]/u.test(c));

/** Words that an abbreviation passes over. */
const PASSED_OVER = /^(?:och|i|för|av|med|på|till|samt|inom|om|den|det|de)$/iu;

const wordsOf = (s: string): string[] => s.split(/[^\p{L}\d]+/u).filter((w) => w !== '');

/**
 * Start of the long form in `before`, or -1. The letters of the short form are sought from the right, each in turn, and the first must
 * begin a word (Schwartz & Hearst 2003, "A simple algorithm for identifying abbreviation definitions in biomedical text"); letters within
 * a word may begin a part of a Swedish compound.
 */
export function longStart(short: string, before: string): number {
  const sought = lettersOf(short);
  let at = before.length - 1;
  for (let i = sought.length - 1; i >= 0; i--) {
    const wordStart = (): boolean => at === 0 || /[^\p{L}\d]/u.test(before[at - 1] ?? '');
    while (at >= 0 && (before[at]?.toLowerCase() !== sought[i] || (i === 0 && !wordStart()))) at--;
    if (at < 0) return -1;
    at--;
  }
  return at + 1;
}

/** Does the long form spell the short one, first letter by first letter? A county may stand by its letter: `X` for Gävleborgs län. */
export function spells(short: string, long: string): boolean {
  const lettered = long.replace(
    /(?:\p{Lu}\p{L}+ )?\p{Lu}\p{L}+ län(?=s?(?![\p{L}]))/gu,
    (county) => countyLetter(county) ?? county,
  );
  return [long, long.replace(/^(?:den|det|en|ett)\s/iu, ''), lettered].some((l) => longStart(short, l) === 0);
}

/** The humps of a name with inner capitals: `VårdReKo` → `Vård`, `Re`, `Ko`. */
const humps = (short: string): string[] => short.match(/\p{Lu}\p{Ll}*/gu) ?? [];
/** Humps that name the collaboration itself and need not stand in what it is about. */
const TOGETHER = /^(?:sam|samverkan|net|nät|forum)$/iu;

/**
 * The stretch of `long` whose words begin with the humps of a name such as `VårdReKo`, in order, or null: `vård i region och kommun`. Two
 * humps at least must be words cut short, or one of three letters beside `Sam`.
 */
export function clippedWords(short: string, long: string): string | null {
  const parts = humps(short);
  if (parts.length < 2 || !/^\p{Lu}\p{Ll}/u.test(short)) return null;
  const words = [...long.matchAll(/[\p{L}\d]+/gu)];
  let at = 0;
  let found = 0;
  let missed = 0;
  let end = 0;
  for (const part of parts) {
    const i = words.findIndex(
      (w, k) => k >= at && part.length >= 2 && w[0].toLowerCase().startsWith(part.toLowerCase()),
    );
    const word = words[i];
    if (i === 0 || (i > 0 && found > 0)) {
      found++;
      at = i + 1;
      end = (word?.index ?? 0) + (word?.[0].length ?? 0);
    } else if (TOGETHER.test(part)) missed++;
    else return null;
  }
  const enough = found >= 2 || (found === 1 && (parts[0]?.length ?? 0) >= 3);
  return !enough ? null : missed > 0 ? long : long.slice(0, end);
}

/** Longest run, in order, of the letters of a short form among the initials of words. */
function commonLength(letters: string[], initials: string[]): number {
  let row = new Array<number>(initials.length + 1).fill(0);
  for (const letter of letters) {
    const next = [0];
    for (const [i, initial] of initials.entries())
      next.push(letter === initial ? (row[i] ?? 0) + 1 : Math.max(row[i + 1] ?? 0, next[i] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/**
 * Does an explanation behind capitals account for most of them? Two letters of three must begin words of it, the first of all among them: `BTX (bränsle
 * till …)`. For brackets that follow the short form only, where the writer says that it is explained.
 */
export function accountsFor(short: string, explanation: string): boolean {
  const letters = lettersOf(short);
  if (
    letters.length < 3 ||
    short !== short.toUpperCase() ||
    /\d|(?:^| )(?:har|är|var|se|bl|ex|t)(?= |$)/u.test(explanation)
  )
    return false;
  const words = wordsOf(explanation).filter((w) => !/^(?:och|i|av|med|på|samt|inom|om)$/iu.test(w));
  const initials = words.map((w) => w.charAt(0).toLowerCase());
  if (
    /\p{Lu}/u.test(explanation) ||
    words.length < 2 ||
    words.length > 8 ||
    words.length < letters.length - 1 ||
    !/^\p{Ll}/u.test(explanation)
  )
    return false;
  return initials.includes(letters[0] ?? '') && commonLength(letters, initials) >= Math.ceil((letters.length * 2) / 3);
}

/** Heads of compounds that give their own letter: `samverkansråd` → s, r. */
const HEADS =
  /^\p{L}{3,}?(råd|nämnd|styrelse|utskott|nätverk|grupp|college|centrum|förbund|förening|kommitté|arena|byrå|verk|institut|strategi|plan|program)(?:et|en|n|s)?$/u;

/** The letters a name is known by when nothing is left out: initials, the head of the last compound too where it has one. */
export function initialsOf(name: string): string[] {
  const words = wordsOf(name).filter((w) => !PASSED_OVER.test(w) && !/^läns?$/u.test(w));
  const plain = words.map((w) => w.charAt(0).toUpperCase()).join('');
  const head = HEADS.exec(words.at(-1)?.toLowerCase() ?? '')?.[1];
  return head ? [plain, plain + head.charAt(0).toUpperCase()] : [plain];
}
