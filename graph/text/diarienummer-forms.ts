/**
 * How Swedish administrations write a diarienummer, and what only looks like one. Tables for `findDiarienummer`: the forms of the case
 * systems in use, the words that announce a number, the diaries that most municipalities and regions keep, and the series that are none.
 */

/** Digits, with the letter O that a scan gives for a zero. */
const D = '[\\dO]';
const YEAR = `(?:19|2[0O])${D}{2}`;
/** The year in two digits. */
const YY = '[012]\\d';
/** A space that may be one that does not break. */
const SP = '[ \\u00A0\\u202F]';
/** A break that page layout or a table cell puts after a separator. */
const BR = '(?:\\s*(?:\\n|<br\\s*/?>)\\s*)?';
const SLASH = `${SP}?/${SP}?${BR}`;
/** A hyphen, also one that does not break, a minus or a short dash. */
const HYPHEN = '[-‐‑–−]';
const DASH = `${HYPHEN}${BR}`;
/** Diary prefix: capitals, or capital and small letters; at most seven. */
const DIARY = '\\p{Lu}[\\p{L}]{0,6}';
/** Capitals only, as almost every diary is. */
const CAPS = '\\p{Lu}{2,6}';
/** A unit within an organisation: `RX-KF`. */
const PAIR = '\\p{Lu}{2,4}-\\p{Lu}{2,4}';
/** Capitals, or a word so short that it may be an abbreviation. */
const SHORT = '\\p{Lu}\\p{L}{1,5}';
/** In a labelled number also two letters bound by `&`, and a plan code before the number. */
const ANY_DIARY = '(?:\\p{L}&\\p{L}|\\p{L}{1,7})';
/** Plan or classification code after a number: ` 001`, `-003`, `-04`. */
const PLAN = `(?:(?:[ \\-]\\d{3}|-\\d{2})(?![\\d/.:-]))?`;
/** Act number behind a colon; a hyphen's only where no date can be meant. */
const ACT = '(?::(?<act>\\d{1,4}))?';
const ACT_OR_PLAN = '(?::(?<act>\\d{1,4})|-(?<dashed>\\d{1,3})(?!\\d))?';
/** A number of three figures or more cannot be a month: what follows its hyphen is an act. */
const LONG_AND_ACT = `(?<number>${D}{1,6})(?::(?<act>\\d{1,4})|(?<=${D}{3})-(?<dashed>\\d{1,3})(?!\\d))?`;
/** Division behind a ministry's number: `/FST`. */
const DIVISION = '(?:/(?!E(?:E?G|U|C)(?![\\p{L}]))\\p{Lu}[\\p{L}]{0,5}\\d?(?![\\p{L}\\d]))?';
/** Classification before a number: `4.1.2-`, `511-`. */
const CLASS = '\\d{1,2}(?:\\.\\d{1,2}){1,3}[- ]|\\d{3,4}-(?=\\d+-)';

/**
 * When a form counts: `alone` by its look; `told` where something speaks for it — a label, a line or cell of its own, a usual diary, or one
 * that the text has elsewhere; `labelled` only behind a label.
 */
export type Needs = 'alone' | 'told' | 'labelled';

interface Form {
  /** How it is written. */
  like: string;
  body: string;
  needs: Needs;
}

/** Written forms, most telling first; the first that matches at a place wins. */
const WRITTEN: Form[] = [
  {
    like: '2019/KS 0023 001',
    needs: 'alone',
    body: `(?<year>${YEAR})${SLASH}(?<diary>${DIARY}) ?(?<number>${D}{1,6})${PLAN}`,
  },
  { like: '2016KSM0311 301', needs: 'alone', body: `(?<year>${YEAR})(?<diary>\\p{Lu}{2,5})(?<number>\\d{2,6})${PLAN}` },
  {
    like: '2022-KS-0061, 2022/KS/61, 2022.KS.61',
    needs: 'alone',
    body: `(?<year>${YEAR})(?:-|/|\\.)(?<diary>${CAPS})[-/.]?(?<number>\\d{1,6})${ACT}`,
  },
  {
    like: '2021.52 KS',
    needs: 'alone',
    body: `(?<year>${YEAR})\\.(?<number>\\d{1,6})${SP}(?<diary>\\p{Lu}{2,5})(?![\\p{L}])`,
  },
  {
    like: 'KS/2023/0044',
    needs: 'alone',
    body: `(?<diary>${DIARY})${SLASH}(?<year>${YEAR})${SLASH}(?<number>${D}{1,6})(?:-\\d{1,3}(?!\\d))?${ACT}`,
  },
  {
    like: 'ABC/12/2020',
    needs: 'alone',
    body: `(?<diary>${DIARY})${SLASH}(?<number>${D}{1,6})${SLASH}(?<year>${YEAR})(?:-\\d{1,3}(?!\\d))?${ACT}`,
  },
  {
    like: 'KS/2019:77-003, RS/2016-41',
    needs: 'alone',
    body: `(?<diary>${DIARY})${SLASH}(?<year>${YEAR})(?::|${DASH})(?<number>${D}{1,6})${PLAN}`,
  },
  {
    like: 'KS 2019/88, SN-2016/71, KS2025/310, S2025/00310/FST, KS 2019/88-4, KS2019/88/08',
    needs: 'alone',
    body: `(?<diary>${DIARY})[ \\u00A0\\u202F:-]?(?<year>${YEAR})${SLASH}(?<number>${D}{1,6})(?:/\\d\\d(?![\\d/.-])|${DIVISION}|${ACT_OR_PLAN})`,
  },
  {
    like: 'BN-2021-00017:2, BN-2021-00017-2',
    needs: 'alone',
    body: `(?<diary>${DIARY})${DASH}(?<year>${YEAR})${DASH}${LONG_AND_ACT}`,
  },
  {
    like: 'KS 2019:61, KS-2019:61',
    needs: 'told',
    body: `(?<diary>${SHORT})[ \\u00A0-](?<year>${YEAR}):(?<number>\\d{1,6})${ACT}`,
  },
  {
    like: 'KS 2021-00045, KS 2021-0045-7',
    needs: 'alone',
    body: `(?<diary>\\p{Lu}\\p{L}{1,5})${SP}(?<year>${YEAR})${HYPHEN}${SP}?${BR}(?<number>\\d{3,6})${ACT_OR_PLAN}`,
  },
  {
    like: 'RX-KF 2021-311, RX-KF/2021/45',
    needs: 'alone',
    body: `(?<diary>${PAIR})[ \\u00A0/](?<year>${YEAR})(?:${SLASH}|${HYPHEN}(?=\\d{3}))(?<number>\\d{1,6})${ACT}`,
  },
  {
    like: 'RX-KF 2021-45',
    needs: 'told',
    body: `(?<diary>${PAIR})[ \\u00A0](?<year>${YEAR})[:-](?<number>\\d{1,6})${ACT}`,
  },
  {
    like: 'Tn 51/2025, KS-51/2025',
    needs: 'alone',
    body: `(?<diary>${DIARY})[ \\u00A0-](?<number>${D}{1,6})${SLASH}(?<year>${YEAR})${ACT}`,
  },
  { like: 'BYGG.2022.77', needs: 'alone', body: `(?<diary>${CAPS})\\.(?<year>${YEAR})\\.(?<number>\\d{1,6})` },
  {
    like: 'KS2021-00045, KS2021:45, KS2021.0045',
    needs: 'told',
    body: `(?<diary>${SHORT})(?<year>${YEAR})(?:[:.]|${HYPHEN})${LONG_AND_ACT}`,
  },
  {
    like: 'ON 2022-8, ON 2022.118, ON.2022.118',
    needs: 'told',
    body: `(?<diary>${SHORT})[ \\u00A0.](?<year>${YEAR})(?:\\.|${HYPHEN})${LONG_AND_ACT}`,
  },
  {
    like: 'RSK 77-2022',
    needs: 'told',
    body: `(?<diary>${SHORT})[ \\u00A0-](?<number>\\d{1,6})${HYPHEN}(?<year>${YEAR})${ACT}`,
  },
  {
    like: '2022/77 KS, 2022/77 KS-5',
    needs: 'told',
    body: `(?<year>${YEAR})[-/:](?<number>\\d{1,6})[ \\u00A0-](?<diary>${SHORT})(?:-\\d{1,2})?(?![\\p{L}\\d/:-])`,
  },
  {
    like: '77/2022 KS',
    needs: 'told',
    body: `(?<number>\\d{1,6})/(?<year>${YEAR})[ \\u00A0-](?<diary>${SHORT})(?![\\p{L}\\d/:-])`,
  },
  {
    like: 'KS 22/077, KS/22/077, KS22/077, KS-22-077',
    needs: 'told',
    body: `(?<diary>${SHORT})[ \\u00A0/-]?(?<year>${YY})[-/:](?<number>\\d{3,6})${ACT_OR_PLAN}`,
  },
  {
    like: 'KS 51/22, KS 22/51',
    needs: 'told',
    body: `(?<diary>${SHORT})[ \\u00A0/-]?(?<first>\\d{1,5})/(?<second>\\d{1,5})${ACT}`,
  },
  { like: '09/TN 0044', needs: 'told', body: `(?<year>${YY})/(?<diary>${CAPS})${SP}?(?<number>\\d{3,6})` },
  {
    // Numbered anew each month.
    like: 'LS 0902-0123',
    needs: 'told',
    body: `(?<diary>${CAPS})${SP}?(?<year>${YY})(?:0[1-9]|1[0-2])${HYPHEN}(?<number>\\d{4})(?!\\d)`,
  },
  { like: '22RS1177', needs: 'told', body: `(?<year>${YY})(?<diary>\\p{Lu}{2,5})(?<number>\\d{2,6})` },
  { like: 'RV170123', needs: 'alone', body: '(?<diary>\\p{Lu}{2,4})(?<year>[012]\\d)(?<number>\\d{4})(?!\\d)' },
  {
    like: 'Dnr ks 2022/77, Dnr KS: 2022/77, Dnr Kommst 2022-7',
    needs: 'labelled',
    body: `(?<diary>${ANY_DIARY})[ \\u00A0:/,.-]{0,2}(?<year>${YEAR})(?:[/:. ]|${DASH})${LONG_AND_ACT}`,
  },
  {
    like: 'Dnr ks 77/2022',
    needs: 'labelled',
    body: `(?<diary>${ANY_DIARY})[ \\u00A0:,-]{1,2}(?<number>\\d{1,6})[/-](?<year>${YEAR})${ACT}`,
  },
  { like: 'Dnr 14VN5', needs: 'labelled', body: `(?<year>${YY})(?<diary>\\p{Lu}{2,5})(?<number>\\d{1,6})` },
  {
    like: 'Dnr LK 220077',
    needs: 'labelled',
    body: `(?<diary>${CAPS})[ \\u00A0/](?<year>${YY})(?<number>\\d{4})(?!\\d)`,
  },
  {
    like: 'Dnr 4.1-0012/2022, Dnr 511-1234-2022',
    needs: 'labelled',
    body: `(?:${CLASS})(?<number>\\d{1,6})[/-](?<year>${YEAR})${ACT}(?:-\\d{1,3}(?!\\d))?`,
  },
  { like: 'Dnr 5.1.2-2022:77', needs: 'labelled', body: `(?:${CLASS})(?<year>${YEAR})[:/-](?<number>\\d{1,6})` },
  { like: '2015-000012', needs: 'labelled', body: `(?<year>${YEAR})${HYPHEN}(?<number>\\d{1,6})${ACT}` },
  { like: '2015-00012-3', needs: 'labelled', body: `(?<year>${YEAR})${HYPHEN}(?<number>\\d{3,6})${ACT_OR_PLAN}` },
  {
    like: '2015/208, 2015/208-003',
    needs: 'labelled',
    body: `(?<year>${YEAR})${SP}?/${SP}?(?<number>\\d{1,6})${ACT_OR_PLAN}`,
  },
  { like: '2021:52, 2021.52', needs: 'labelled', body: `(?<year>${YEAR})[:.](?<number>\\d{1,6})` },
  { like: '2021 0052', needs: 'labelled', body: `(?<year>${YEAR})${SP}(?<number>\\d{3,5})(?![\\d.:])` },
  {
    like: '00127/2021, 127/2021-003',
    needs: 'labelled',
    body: `(?<number>${D}{1,6})${SLASH}(?<year>${YEAR})${ACT_OR_PLAN}`,
  },
  { like: '4410-2011', needs: 'labelled', body: `(?<number>\\d{1,6})${HYPHEN}(?<year>${YEAR})` },
  { like: '21/0312, 21-0312', needs: 'labelled', body: `(?<year>${YY})[-/](?<number>\\d{3,6})` },
  {
    like: 'Dnr KS 22-51, Dnr KS 22:51, Dnr ks 22/51',
    needs: 'labelled',
    body: `(?<diary>${ANY_DIARY})[ \\u00A0:/-]{0,2}(?<first>\\d{1,5})[-/:](?<second>\\d{1,5})`,
  },
  { like: '0312/21, 12/21, 21/7, 21-12', needs: 'labelled', body: '(?<first>\\d{1,6})[-/](?<second>\\d{1,6})' },
  { like: '1312-21', needs: 'labelled', body: `(?<number>\\d{3,6})-(?<year>${YY})(?!\\d)` },
];

/** Letters of a diary, and signs and a line's end between them and the first figure, at most. */
const LONGEST = 8;
const FARTHEST = 24;
/** What may not stand before or after: the middle of a longer number, a date, a path, an address. */
const BEFORE = '(?<![\\p{L}\\d/.:@&_‑–-])';
/** Behind a label a slash or a colon may stand before the number: `Dnr/KS`, `Dnr:KS`. */
const BEFORE_LABELLED = `(?:${BEFORE}|(?<=(?:nr|nummer|beteckning)[./:]))`;
/** Number of a legislative procedure of the EU: `2021/0106 (COD)`. */
export const EU_PROCEDURE = /^\s?\((?:COD|NLE|CNS|APP|INI)\)/u;
/** Heading of a paragraph of minutes, its number or the title in the line. */
export const PARAGRAPH_HEADING = /^[ \t]*(?:\p{L}{1,6}[ \t])?§\s?\d+/u;
/** The same, or a numbered item of an agenda. */
export const ITEM_HEADING = /^[ \t]*(?:(?:\p{L}{1,6}[ \t])?§\s?\d+|\d{1,2}[.)\t]|\d{1,2} {2,})/u;

/** A date goes on with `-07`; a directive with `/EU`. A classification code glued on (`20211.1.7`) is let through. */
const AFTER = '(?!\\d(?!\\.\\d)|[-–‑]\\d|/[\\p{L}\\d]|@)';

/** Where a form may begin: a figure, or a short word with one right behind. Only these places are tried: most words of a text are far from any figure. */
export const STARTS = new RegExp(
  `${BEFORE_LABELLED}(?=\\d|[\\p{L}&]{1,${LONGEST}}(?:-\\p{Lu}{2,4}(?!\\p{L}))?(?:[^\\p{L}\\d]|<br){0,${FARTHEST}}\\d)`,
  'gu',
);

/** What every form with `inFull` has: a text without it need not be searched for them. */
export const YEAR_IN_FULL = new RegExp(YEAR, 'u');

export const FORMS: readonly { regex: RegExp; needs: Needs; inFull: boolean }[] = WRITTEN.map(({ body, needs }) => ({
  needs,
  inFull: body.includes(`(?<year>${YEAR})`),
  regex: new RegExp(`${needs === 'alone' ? `(?:${BEFORE}|(?<=nr[./:]))` : BEFORE_LABELLED}${body}${AFTER}`, 'uy'),
}));

const LABEL_WORDS =
  '(?:dnr|d[.-]nr|diarienr|diarienummer|diarie-?\\s?nr|diarie(?:förings)?(?:nr|nummer|beteckning)|ärendenummer|ärendenr|ärende[\\s-]?nr|ärendebeteckning|ärende-?id|(?<![\\p{L}])beteckning|referensnummer|diarium|diarie(?=:)|diarieför(?:[dt]|da|s|as|ts)(?:\\s(?:som|under|med|på))?(?:\\s(?:nr|nummer))?)';
/** Words that announce a number; between them and it stand no letters. */
export const LABEL = new RegExp(`${LABEL_WORDS}(?:\\s*\\(.{0,20}\\))?[^\\p{L}]{0,40}$`, 'iu');
/** A word that announces a number whose year is in full: `ärende 12-15` are items. */
export const CASE_WORD = /(?<![\p{L}])ärendet?[^\p{L}]{0,40}$/iu;
/** The same right before it, with no other number between. */
export const LABEL_NEAR = new RegExp(`${LABEL_WORDS}(?:\\s*\\(.{0,20}\\))?[\\s.:/(|]{0,8}$`, 'iu');
/** A cell or line that heads a column of numbers. */
export const COLUMN_HEAD = new RegExp(
  `(?:^|\\t|\\||[ \\u00A0]{2,})[ \\u00A0]*${LABEL_WORDS}[.:]?[ \\u00A0]*(?=$|\\t|\\||[ \\u00A0]{2,})`,
  'iu',
);
/** Lines that a column may have, wrapped cells counted. */
export const COLUMN_LINES = 80;

/** Diaries that many municipalities, regions and associations keep, in small letters. */
const USUAL = new Set(
  (
    'ks kf ksf ksn kst kstf klk kslk ksau kskf kfks ksm ksk kns rs rf rsk rsn rfs rsau lk ls lf lsf rj rjl vgr lt ltv ' +
    'bun bin bn byn un utbn gn gvn gyn gvun sn son soc scn sbn sbk mn mbn mmn msn mhn mrn mn mnn mbr bmn bmr tn tkn tf tfn tu gtn sn sfn sf ' +
    'kn kfn kun kun kofn kff fn ffn fok kft on ovn omn an äon äldn ään ån vn von vof voo van vobn ifn ifo ' +
    'amn aan avn arn vuxn fsn fn fgn fon frn nän nn ntn pn ptn patn hsn hsv hn hs hso ktn kon trn tpn ttn rtn rtj vsn valn krn ön öfn öfv öf ' +
    'rev revn kr run rdn run ndn sdn sdf skn sln skol skun bou boun bof bfn bfo bhn blt dn dir fd förb sam vaf hjn snd gsn gn in itn lkn pvn upn'
  ).split(' '),
);
/** A board's abbreviation by its look: two to five capitals that end in N. */
const BOARD = /^\p{Lu}{1,4}N$/u;

/** Is it a diary that needs no one to announce it? */
export const isUsualDiary = (diary: string): boolean => USUAL.has(diary.toLowerCase()) || BOARD.test(diary);

/** Series of law, print and case law that are numbered like a case, and words that precede year/number without being a diary. */
const NOT_DIARY = new Set(
  (
    'dnr dnrs diarienr diarie ärende ärenden ärendet ärendenr beteckning protokoll protokollet ' +
    'sou ds dir prop skr bet rskr mot sfs iso en ss sis nja hfd rå möd rh ad eu eg eeg euratom com kom celex cas ' +
    'ku fiu sku juu cu uu föu sfu sou kru ubu mju nu motion motioner bilaga bilagor plan planen cirkulär rapport pm version ver utgåva ' +
    'handling handl sid sida sidan kap nr no kl kv bil tab fig vol lag lagen förordning förordningen direktiv direktivet ' +
    'januari februari mars april maj juni juli augusti september oktober november december jan feb mar apr jun jul aug sep okt nov dec ' +
    'våren hösten sommaren vintern år året åren budget läsåret läsår säsong säsongen kvartal vecka mål p t b ö m f tel fax tfn org vm em os sm ' +
    'faktura order ordernr offert kund artikel ocr tom from ' +
    'se av en ett om är ej att för från med till vid och den det de du vi ni han hon i på som samt eller enligt under ca cirka totalt'
  ).split(' '),
);
/** Statute series: HSLF-FS, SOSFS, SKOLFS, TSFS … */
const STATUTES = /fs$/iu;

/** Is it a word or series that numbers something else? */
export const isNoDiary = (word: string): boolean =>
  STATUTES.test(word) ||
  word
    .toLowerCase()
    .split('-')
    .some((part) => NOT_DIARY.has(part));

/** A law cited just before: `vallagen (2005:837)`, `prop. 2019/20:45`, `förordning (EU) nr 2016/679`. */
const LAW_BEFORE =
  /(?:lagen?|balken?|förordning(?:en)?|direktiv(?:et)?|föreskrift(?:er|erna)?|stadgan?|prop\.?|bet\.?|rskr\.?|dir\.?|sou|sfs|mål(?:\s+nr)?|artikel|\((?:eu|eg)\)(?:\s+nr)?)[\s(]*$/iu;
const ACCOUNT_BEFORE =
  /(?:bankgiro|bg|plusgiro|pg|postgiro|tfn|tel|telefon|fax|mobil|org\.?\s?(?:nr|nummer)|organisationsn(?:r|ummer)|fastighet(?:en)?|(?:faktura|order|beställning|offert|försäkring|kund|artikel|serie)s?(?:nr|nummer)?|fastighetsbeteckning)\.?:?\s*$/iu;

/** Does what stands before a number make it something else than a case's? */
export const isOtherNumber = (before: string): boolean => LAW_BEFORE.test(before) || ACCOUNT_BEFORE.test(before);

export const YEAR_MIN = 1950;
export const YEAR_MAX = 2049;

/** Value of figures in which a scan may have put an O for a zero. */
export const digits = (s: string): number => Number(s.replace(/O/g, '0'));

/** The year of two or four figures; null where it can be none. */
export function fullYear(written: string): number | null {
  const n = digits(written);
  if (written.length === 4) return n >= YEAR_MIN && n <= YEAR_MAX ? n : null;
  return n < 50 ? 2000 + n : 1900 + n;
}
