/**
 * The words by which a document says what a body is. Each row is read in what follows the body's name in a sentence whose
 * subject it is; the first row that fits gives the rank, and lower is better. General words of Swedish administration.
 */
import type { Stretch } from './sentences.ts';
import { sentenceAround } from './sentences.ts';

interface Row {
  rank: number;
  /** Read from the end of the name. */
  words: RegExp;
}

/** What may stand between the name and its verb: a short form in brackets, an inserted clause. */
const BETWEEN = String.raw`^(?:\s*\([^()]{1,60}\))?(?:,\s[^,.]{2,80},)?\s+`;
const SORT = String.raw`(?:\p{L}*arenan?|\p{L}*forum(?:et)?|\p{L}*nätverk(?:et)?|\p{L}*råd(?:et)?|\p{L}*organ(?:et)?|\p{L}*grupp(?:en)?|\p{L}*nämnd(?:en)?|\p{L}*kommitté(?:n)?|\p{L}*styrelse(?:n)?|\p{L}*samverkan|\p{L}*förbund(?:et)?|\p{L}*utskott(?:et)?)`;

const ROWS: readonly Row[] = [
  // TRX är en arena för …, nämnden är ansvarig för …
  {
    rank: 0,
    words: new RegExp(
      String.raw`${BETWEEN}(?:är|utgör)\s+(?:ett|en|det|den|ansvarig|högsta|(?:\p{L}+s?\s+){0,4}${SORT})(?!\p{L})`,
      'iu',
    ),
  },
  // har till uppgift att …, har som syfte, syftar till
  {
    rank: 1,
    words: new RegExp(
      String.raw`${BETWEEN}(?:har\s+(?:till|som|i)\s+(?:uppgift|uppdrag|syfte|ändamål|ansvar)|har\s+ansvar(?:et)?\s+för|har\s+uppdraget\s+att|syftar\s+till|ska(?:ll)?\s+(?:vara|verka|fungera|utgöra|bereda|främja|samordna|besluta|behandla|leda|följa|svara|ansvara))(?!\p{L})`,
      'iu',
    ),
  },
  // består av en företrädare för varje kommun
  { rank: 1, words: new RegExp(String.raw`${BETWEEN}(?:består av|utgörs av|bildas av|samlar)(?!\p{L})`, 'iu') },
  // har en samrådsgrupp för …
  {
    rank: 2,
    words: new RegExp(String.raw`${BETWEEN}har\s+(?:en|ett)\s+(?:\p{L}+\s+){0,2}${SORT}(?!\p{L})`, 'iu'),
  },
  // ansvarar för, behandlar, bereder
  {
    rank: 2,
    words: new RegExp(
      String.raw`${BETWEEN}(?:ansvarar för|svarar för|arbetar (?:med|för)|behandlar|bereder|beslutar (?:om|i)|samordnar|verkar för|leder|bevakar|hanterar|följer upp|prövar|styr|bildades|inrättades)(?!\p{L})`,
      'iu',
    ),
  },
];

/** Rådet, där både förtroendevalda och tjänstepersoner ingår: told in passing, whatever the sentence is about. */
const WHO_TAKES_PART =
  /^(?:\s*\([^()]{1,60}\))?,?\s+(?:där|i vilke[nt])\s+(?:[^\s.]+\s+){1,12}?(?:ingår|deltar|sitter|möts|är representerade|finns representerade|är företrädda|företräds)(?!\p{L})/iu;

/** `TRX (politisk arena för vård och omsorg)`: several words in brackets that are no count, number or reference. */
const EXPLAINED = /^\s*\((?!se |jfr |dnr |§|bilaga )(?=[^()]*\s[^()]*\s)[^()\d]{14,220}\)/iu;
const SORT_NAMED = new RegExp(String.raw`(?<!\p{L})${SORT}(?!\p{L})`, 'iu');
const NO_EXPLANATION =
  /träff(?:ar|en)?(?!\p{L})|möten|gånger|sammanträden|[Oo]rdförande:?\s+\p{Lu}|[Ss]ammankallande:?\s+\p{Lu}|tfn|e-post/u;

/** Before the name these make it something else than the subject. */
export const NOT_SUBJECT =
  /(?:^|\s)(?:i|på|av|till|från|med|för|inom|hos|vid|om|enligt|genom|mellan|att|under|efter|mot|utan|och|eller|samt|som|när|där|även|både|via|till och med|ur|än)$/iu;
/** What it is of is told in another sentence. */
const ELSEWHERE = /(?<!\p{L})(?:verksamhetens|projektets|uppdragets|dess|deras|dessa|denna|detta)(?!\p{L})/iu;
/** A sentence with a day in it tells of an event. */
const EVENT =
  /\b\d{1,2}(?::e)?\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)|\d{4}-\d{2}-\d{2}/iu;
/** Words before the subject. */
const MOST_BEFORE = 4;
/** Longest sentence that is still read as an explanation. */
const LONGEST = 460;

export interface Defining extends Stretch {
  rank: number;
}

/** How a place where a body is named says what it is; null when it does not. Of two ways the better. */
export function definingAt(text: string, name: Stretch): Defining | null {
  const [explained, told] = [explainedAt(text, name), toldAt(text, name)];
  if (explained === null || told === null) return explained ?? told;
  return told.rank <= explained.rank ? told : explained;
}

function explainedAt(text: string, name: Stretch): Defining | null {
  const found = EXPLAINED.exec(text.slice(name.end, name.end + LONGEST))?.[0];
  if (found === undefined || NO_EXPLANATION.test(found)) return null;
  // What sort of body it is says more than who takes part.
  return { rank: SORT_NAMED.test(found) ? 0 : 1, start: name.start, end: name.end + found.length };
}

function toldAt(text: string, name: Stretch): Defining | null {
  const sentence = sentenceAround(text, name);
  if (sentence.end - sentence.start > LONGEST) return null;
  const said = text.slice(name.end, sentence.end);
  if (WHO_TAKES_PART.test(said.replace(/\s+/g, ' '))) return { rank: 1, ...sentence };
  const head = text.slice(sentence.start, name.start).trim();
  if (head.split(/\s+/).length > MOST_BEFORE || NOT_SUBJECT.test(head) || /[:;]/.test(head)) return null;
  const row = ROWS.find(({ words }) => words.test(said));
  if (row === undefined || (row.rank > 0 && EVENT.test(said))) return null;
  return { rank: row.rank + (ELSEWHERE.test(said) ? 1 : 0), ...sentence };
}

/** Commas of a list. */
const LIST = 3;

/** Whether a name is one of several in a list, of which the sentence says nothing of its own. */
export function isListed(sentence: string, name: Stretch): boolean {
  const [before, after] = [sentence.slice(0, name.start), sentence.slice(name.end)];
  return (
    (sentence.match(/,/g)?.length ?? 0) >= LIST &&
    /(?:[,:(]|(?<!\p{L})(?:är|och|samt|dr|&r))\s*$/iu.test(before) &&
    /^\s*(?:[,(.)]|(?:samt|och)(?!\p{L})|$)/iu.test(after)
  );
}
