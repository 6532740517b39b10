/** What speaks for and against a new document at the top of a page: one readable table of features and their weights. */
import { noisyRegex } from '../text/noise.ts';
import { annexLine } from './annex.ts';
import { ISSUER } from './letterhead.ts';
import { PARAGRAPH_LINE } from './sections.ts';
import { headsSummons } from './summons-line.ts';

/** The top of a page, and what came before it: what the features below look at. */
export interface PageTop {
  /** First lines, trimmed, without empty ones. */
  lines: string[];
  /** The first four of them that are its own: not of the contents, nor of the next page where breaks are lost. */
  own: string[];
  /** The first lines as one string. */
  head: string;
  /** The first 900 characters from the second line on. */
  after: string;
  /** One of several lines in a row that begin alike: an item of a list. */
  listed: boolean;
  /** The last lines of the page before. */
  before: string;
  /** Titles of the agenda items of a summons earlier in the file. */
  agenda: string[];
  /** The page on which the current document began. */
  openedAs: Opening;
  /** The running head and number of this page and of the one before; null for a page without. */
  running: RunningHead | null;
  runningBefore: RunningHead | null;
  /** The head and number that were left out of its text go on with those of the page before. */
  goesOn: boolean;
}

/** The line at the top of a page that tells what is read, and which page of it. */
export interface RunningHead {
  /** The line without its number, squashed. */
  words: string;
  page: number;
}

/** What later pages of a document are compared with. */
export interface Opening {
  /** Its first lines. */
  head: string;
  /** Number of the annex it is; null for other documents. */
  annex: string | null;
  /** Whole minutes or an extract of them; null for other documents. */
  minutes: 'whole' | 'extract' | null;
  /** The line that heads it as a summons; null for other documents. */
  summons: string | null;
}

interface Feature {
  name: string;
  weight: number;
  holds(top: PageTop): boolean;
}

const HEAD_LINES = 9;
/** Evidence needed for a page to begin a new document. */
export const THRESHOLD = 3;

const DATE =
  /(?:^|\s)(?:19|20)\d\d-\d\d-\d\d(?:\s|$)|\b\d{1,2} (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) (?:19|20)\d\d/iu;
const DNR_LABEL = noisyRegex('(?:^|\\s)(?:dnr|diarienr|diarienummer|ärendenummer|ärende ?nr)\\b', 'iu');
const PHONE = /(?:^|\s)(?:tfn|tel|telefon)\s*[.:]/iu;
const MAIL = /e-?post\s*:|mailto:|[\w.-]+@[\w-]+\.\w+/iu;
const PERSON_LINE = /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){1,3}(?:\s+(?:19|20)\d\d-\d\d-\d\d)?$/u;
/** Lines of that shape that name who issues. */
const ORGANISATION = noisyRegex(
  '(?:^|\\s)(?:region|kommun|stad|landsting|länsstyrelsen?|förbund(?:et)?|\\p{L}*(?:nämnd(?:en)?|styrelse(?:n)?|fullmäktige|råd(?:et)?|förvaltning(?:en)?|kontor(?:et)?|protokoll|utdrag|skrivelse))(?:\\s|$)',
  'iu',
);
const SUMMONS = noisyRegex(
  '^(?:kallelse|k a l l e l s e|föredragningslista|f ö r e d r a g n i n g s l i s t a|ärendelista|dagordning)\\b',
  'iu',
);

/** The first of these lines that heads a summons, squashed; null when none does. */
export function summonsOf(lines: readonly string[]): string | null {
  const line = lines.find((l) => SUMMONS.test(l) || headsSummons(l));
  return line === undefined ? null : squash(line);
}

/** The word alone heads every summons; with sender, date or number beside it a line tells which. */
const TELLING = 20;

/** A head that is not left out as a running one, since two pages are too few to tell by. */
function sameSummons({ lines, openedAs }: PageTop): boolean {
  const line = summonsOf(lines.slice(0, 4));
  return line !== null && line.length >= TELLING && line === openedAs.summons;
}

const MINUTES = noisyRegex('(?:sammanträdes)?protokoll(?:sutdrag)?(?:\\s|$)|^utdrag\\b.*protokoll', 'iu');
const EXTRACT = noisyRegex('protokollsutdrag|^utdrag\\b.*protokoll', 'iu');
const TITLE_WORD = noisyRegex(
  '^(?:samverkans|ram|tilläggs)?(?:avtal|överenskommelse)\\b(?!\\s(?:och|samt|eller|som|i|är|har|ska)\\s)|^(?:verksamhetsberättelse|årsberättelse|uppföljningsrapport|årsrapport|delårsrapport|slutrapport|lägesrapport|tjänsteskrivelse|tjänsteutlåtande|missiv|förslag till beslut|frågeformulär|enkät|reglemente|motion|interpellation|medborgarförslag|remissvar|yttrande|promemoria)(?:\\s|$)',
  'iu',
);
const ANNEX_LIST = noisyRegex('^(?:bilagor|bilageförteckning|handlingar|beslutsunderlag)(?:\\s|:|$)', 'iu');
const OPENING = noisyRegex('^(?:sammanfattning|innehåll(?:sförteckning)?|inledning|förord)$', 'iu');
/** Below the title of a policy, plan or tariff. */
const ADOPTED = noisyRegex(
  '^(?:antagen|antaget|antagna|fastställd|fastställt|beslutad|beslutat|godkänd)\\s(?:av\\s|den\\s\\d|i\\s\\p{L}+\\s|(?:19|20)\\d\\d)[^.]{0,70}$',
  'iu',
);
const CONFIRM = noisyRegex(
  '(?:^|\\n)\\s*(?:§ ?1\\b|1 ?§|parter\\b|bakgrund\\s*(?:\\n|$)|innehåll|inledning|syfte|sammanfattning)',
  'iu',
);
const FIRST_OF = /(?:^|\s)1 ?\(\d{1,3}\)(?:\s|$)/u;
const LATER_OF = /(?:^|\s)(?:[2-9]|\d\d) ?\(\d{1,3}\)(?:\s|$)/u;
const SIGNED = noisyRegex(
  '(?:_{6,}|\\.{10,}|…{3,}|\\bden \\d{1,2} \\p{L}+ (?:19|20)\\d\\d|i tjänsten|underskrift|ordförande\\s*$|direktör\\s*$|chef\\s*$)',
  'iu',
);

export const squash = (s: string): string =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A page's number at the end of the line at its top: `Blad 4`, `sid 2 av 4`, `Sida 3 (9)`, `2 (9)`, or alone in a column of its own. */
const PAGE_NUMBER =
  /(?:^|\s)(?:(?:blad|sida|sidan|sid\.?)\s?(\d{1,3})(?:\s?(?:av|\/|\()\s?\d{1,3}\)?)?|(\d{1,3})\s?(?:\(|av\s|\/)\s?\d{1,3}\)?|(?:\s{2}|\t)(\d{1,3}))$/iu;
/** Fewer letters than this tell of no document. */
const RUNNING = 8;

/** The running head of a page, by its first line. */
export function runningHead(line: string | undefined): RunningHead | null {
  const m = PAGE_NUMBER.exec(line ?? '');
  const page = m?.[1] ?? m?.[2] ?? m?.[3];
  const words = squash((line ?? '').slice(0, m?.index ?? 0));
  return page === undefined || words.length < RUNNING ? null : { words, page: Number(page) };
}

/** The same head with the next number: the page goes on with what the one before it held. */
const goesOn = ({ running, runningBefore }: PageTop): boolean =>
  running !== null && running.words === runningBefore?.words && running.page === runningBefore.page + 1;

/** A line that opens with the word for a kind of document, as a title does: not in small letters, within a sentence. */
const titled = (line: string): boolean => TITLE_WORD.test(line) && !/^\p{Ll}/u.test(line);

/** Does the page open with an item of the agenda, or its first line with the beginning of one? */
function isAgendaItem(top: PageTop): boolean {
  const head = squash(top.head);
  const first = squash(top.lines[0] ?? '');
  return top.agenda.some((a) => (a.length > 12 && head.startsWith(a)) || (first.length > 18 && a.startsWith(first)));
}

function letterhead(top: PageTop): number {
  const text = top.lines.findIndex((l) => l.length > 70);
  const lines = top.lines.slice(0, text < 0 ? HEAD_LINES : Math.min(HEAD_LINES, text));
  return [
    lines.some((l) => PERSON_LINE.test(l) && !ORGANISATION.test(l)),
    lines.some((l) => DATE.test(` ${l} `)),
    lines.some((l) => DNR_LABEL.test(l)),
    lines.some((l) => PHONE.test(l)),
    lines.some((l) => MAIL.test(l)),
  ].filter(Boolean).length;
}

/** What the head of a page says its minutes are. */
export function minutesOf(lines: string[]): Opening['minutes'] {
  const head = lines.slice(0, 4).filter((l) => l.length < 90);
  if (head.some((l) => EXTRACT.test(l))) return 'extract';
  return head.some((l) => MINUTES.test(l)) ? 'whole' : null;
}

/** An extract holds one paragraph; below the head of its next page there is none. */
const anotherExtract = (t: PageTop): boolean =>
  t.openedAs.minutes === 'extract' &&
  minutesOf(t.lines) === 'extract' &&
  t.lines.slice(1, 7).some((l) => PARAGRAPH_LINE.test(l)) &&
  !t.lines.slice(0, 5).some((l) => LATER_OF.test(l));

/** The head of minutes with a paragraph below it, behind a paper that is none: they came with it. */
const minutesBehind = (t: PageTop): boolean =>
  t.openedAs.minutes === null &&
  t.openedAs.head !== '' &&
  t.lines.slice(0, 2).some((l) => MINUTES.test(l) && l.length < 60) &&
  t.lines.slice(1, 9).some((l) => PARAGRAPH_LINE.test(l) || /^\p{Lu}{2,4}\s§\s?\d/u.test(l));

/** Municipality or region in the first line that the paper's own head does not name. */
const anotherIssuer = (t: PageTop): boolean => {
  const issuer = t.lines
    .slice(0, 2)
    .map((l) => ISSUER.exec(l)?.[1])
    .find((i) => i !== undefined);
  return issuer !== undefined && !t.openedAs.head.includes(squash(issuer));
};

/** Annexes that lines name, each counted once: two or more are a list of them. */
export const annexes = (lines: string[]): Set<string> =>
  new Set(lines.flatMap((l) => annexLine(l) ?? []).map((a) => a.number ?? ''));

/** The page bears the number of the annex it goes on with. */
function sameAnnex(t: PageTop): boolean {
  const [number, ...more] = annexes(t.own);
  return number !== undefined && number !== '' && more.length === 0 && number === t.openedAs.annex;
}

/** What speaks for and against a new document beginning at the top of a page. */
const FEATURES: Feature[] = [
  {
    name: 'letterhead: three of person, date, diarienummer, telephone, e-mail',
    weight: 4,
    holds: (t) => letterhead(t) >= 3,
  },
  { name: 'half a letterhead', weight: 1.5, holds: (t) => letterhead(t) === 2 },
  { name: 'summons', weight: 4, holds: (t) => summonsOf(t.lines.slice(0, 4)) !== null },
  { name: 'a summons that has begun already', weight: -5, holds: sameSummons },
  {
    name: 'minutes or an extract of them',
    weight: 1.5,
    holds: (t) => t.lines.slice(0, 4).some((l) => MINUTES.test(l) && l.length < 90),
  },
  { name: 'page 1 (n)', weight: 3, holds: (t) => t.lines.slice(0, 5).some((l) => FIRST_OF.test(l)) },
  { name: 'the running head with the next number', weight: -5, holds: goesOn },
  { name: 'the head and number left out of it go on', weight: -2.5, holds: (t) => t.goesOn },
  { name: 'page 2 (n) or later', weight: -6, holds: (t) => t.lines.slice(0, 5).some((l) => LATER_OF.test(l)) },
  {
    name: 'opens with the word for a kind of document',
    weight: 1.5,
    holds: (t) => t.lines.slice(0, 3).some(titled),
  },
  {
    name: 'and goes on as one does',
    weight: 1.5,
    holds: (t) => t.lines.slice(0, 3).some(titled) && CONFIRM.test(t.after),
  },
  { name: 'an annex by its number', weight: 3, holds: (t) => annexes(t.own).size === 1 },
  { name: 'an annex that has begun already', weight: -5, holds: (t) => sameAnnex(t) },
  {
    name: 'adopted by an organ, as its title says',
    weight: 3,
    holds: (t) =>
      t.lines.slice(1, 6).some((l) => ADOPTED.test(l)) && !t.lines.slice(0, 2).some((l) => /[.;,]$/u.test(l)),
  },
  { name: 'diarienummer first', weight: 1, holds: (t) => DNR_LABEL.test(t.lines[0] ?? '') },
  { name: 'opens with a summary or contents', weight: 1.5, holds: (t) => OPENING.test(t.lines[0] ?? '') },
  { name: 'the page before ended with a signature', weight: 1.5, holds: (t) => SIGNED.test(t.before) },
  {
    name: 'title of an agenda item',
    weight: 6,
    holds: isAgendaItem,
  },
  { name: 'an item of a list', weight: -3, holds: (t) => t.listed && letterhead(t) < 3 },
  { name: 'a later paragraph of minutes', weight: -4, holds: (t) => PARAGRAPH_LINE.test(t.lines[0] ?? '') },
  {
    name: 'a later numbered section',
    weight: -2.5,
    holds: (t) => /^(?:[2-9]|\d\d)(?:\.\d+)*\.?\s+\p{Lu}/u.test(t.lines[0] ?? ''),
  },
  { name: 'a list of annexes', weight: -3, holds: (t) => ANNEX_LIST.test(t.lines[0] ?? '') },
  {
    name: 'the same head as the page on which this document began',
    weight: -5,
    holds: (t) =>
      t.openedAs.head !== '' &&
      squash(t.lines.slice(0, 3).join(' ')) === t.openedAs.head &&
      letterhead(t) < 3 &&
      !t.lines.slice(0, 5).some((l) => FIRST_OF.test(l)),
  },
  { name: 'another extract: its own head and paragraph', weight: 8, holds: anotherExtract },
  { name: 'minutes or an extract behind a paper of another kind', weight: 3, holds: minutesBehind },
  { name: 'minutes cited by one of their later pages', weight: 9, holds: (t) => minutesBehind(t) && anotherIssuer(t) },
  {
    name: 'the same minutes go on',
    weight: -8,
    holds: (t) =>
      t.openedAs.minutes === 'whole' &&
      minutesOf(t.lines) === 'whole' &&
      squash(t.lines.slice(0, 3).join(' ')) === t.openedAs.head &&
      !t.lines.slice(0, 5).some((l) => FIRST_OF.test(l)),
  },
];

/** Sum of the weights of the features that hold. */
export function score(top: PageTop): number {
  return FEATURES.reduce((sum, f) => sum + (f.holds(top) ? f.weight : 0), 0);
}
