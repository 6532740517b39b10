/**
 * Words of office Swedish whose å, ä, ö a misreading took (`ordf6rande`, `Nirvarande`, `Trafikrddet`), with their letters back: the rules that
 * read a text know words by them. One letter for one letter, so that every place stays where it was.
 */

/** What single characters each letter is misread as. */
const MISREAD: Record<string, string> = {
  å: 'åadiéär&',
  ä: 'äaiéd6&å',
  ö: 'öo6éd58ò',
};

/** Stems that are known anywhere in a word; long enough to be of no other. */
const STEMS =
  'närvarande frånvarande ledamöter ersättar ordförande tjänstgör företräd sammanträd fullmäktige nämnd nätverk förbund förvaltning förening samråd samverkansråd kommunalråd regionråd föreslå förslag föredrag överenskommelse överförmynd ärende återremi återkom åtgärd beträffande rådgör undersök hälso sjukvård trädde möte träff lösning församling kommunförbund länsstyrelse förteckn bordlägg tillförordna utförs anförtro räkning åligg årsmöte vård bifölls protokollförd redogör återrapport följande följ därefter ställs ställer självkost mål före'
    .split(' ')
    .filter((w) => w.length >= 5 && /[åäö]/u.test(w));
/** Words that are known whole. */
const WHOLE =
  'för på är från två åtta år där när då så även över åt åren året höll första förste får våren hösten möts rådet rådets råd rådslag gång gånger någon många både kallelse utsåg inför något två mån tvåa framför härmed även tillträdde väljs väljer välja återbud då mötet mötena möten möte ägde åtta träffar träffades höst får når mötts sågs mellan före år stämman åren också ingår ingått nästa avgår angående gäller fråga frågan frågor längst följer i år själv'
    .split(' ')
    .filter((w) => /[åäö]/u.test(w));
/** Forms that are words of their own. */
const OTHER_WORDS = new Set(
  'rad dar nar da sa far fir der dir dar han hir gang mal moll holl ror par sar vard var bada at ut den for ror vid varen avgar ingar gar for ingir fragor galler frage hosten moten mots mote sig rid fragan valjer valja nasta langst aven'.split(
    ' ',
  ),
);
/** Ends of compounds: `Trafikrddet`, `kultur- och fritidsnimnden`. */
const ENDS = 'rådet rådets råden nätverket'.split(' ');

const holes = (word: string): string => word.replace(/[åäö]/gu, (c) => `[${MISREAD[c] ?? c}]`);
const ANY = new RegExp(
  `(${[...new Set(STEMS)].map((w) => `(?:${holes(w)})`).join('|')})|(?<=\\p{L}{4})(${ENDS.map(holes).join('|')})(?![\\p{L}\\d])|(?<![\\p{L}\\d])(${[...new Set(WHOLE)].map(holes).join('|')})(?![\\p{L}\\d])`,
  'giu',
);

/** Capitals that are a party's letters (`SD`) and no word. */
const CODE = /^\p{Lu}{1,3}$/u;

/** Words no clean text has; so many of them, and the text was misread. */
const TELLS =
  /(?<![\p{L}\d])(?:f[6éd]r\p{L}*|[a-z]+f[6é]r\p{L}*|d[éi]r|ordf[o6é]rande\p{L}*|ers(?:[id]tt|att(?=ar|n))\p{L}+|fullm[aid]ktige\p{L}*|n[aid]rvarande|sammantr[aid]d\p{L}*|\p{L}{3,}n[ié]mnd\p{L}*|\p{L}*f[o6]rslag\p{L}*|[aé]rende\p{L}*|fran|fr[di]n|frdg\p{L}*|tva|\p{L}{4,}(?:r[dié]|(?<!t)rä)det|\p{L}{4,}r[a]det|ledam[o6é]ter\p{L}*|f[o6é]rvaltning\p{L}*|[o6é]verenskommelse\p{L}*|tj[aid]nst\p{L}*|st[aéi]ller)(?![\p{L}\d])/giu;
const SO_MANY = 2;

const byForm = new Map<string, string>();
function proper(written: string, words: string[]): string {
  const key = written.toLowerCase();
  const known = byForm.get(key) ?? words.find((w) => new RegExp(`^${holes(w)}$`, 'iu').test(key)) ?? key;
  byForm.set(key, known);
  return [...known]
    .map((c, i) =>
      written[i] === written[i]?.toUpperCase() &&
      /\p{L}/u.test(written[i] ?? '') &&
      written[i] !== written[i]?.toLowerCase()
        ? c.toUpperCase()
        : /[åäö]/u.test(c)
          ? c
          : (written[i] ?? c),
    )
    .join('');
}

/** `per ar`, `för ar 2031`: of time. */
const OF_TIME =
  /(?<![\p{L}])(?:per|i|varje|om|hela|ett|två|tre|fyra|fem|nästa|förra|detta|under|sedan)\s\S{2}(?![\p{L}])|\s\S{2}\s(?:19|20)\d\d|^\S{2}\s(?:19|20)\d\d/iu;

/** The text with those words restored, of the same length; a text without damage comes back as it is. */
export function restored(text: string): string {
  let tells = 0;
  for (const [word] of text.matchAll(TELLS)) if (!/\p{Ll}\p{Lu}/u.test(word) && ++tells >= SO_MANY) break;
  if (tells < SO_MANY) return text;
  // A six between small letters is an ö: `Stadsmilj6ndmnden`.
  return text
    .replace(/(?<=\p{L}\p{Ll}{1,20})6(?=\p{Ll})|(?<=\p{Lu})6(?=\p{Ll}{3})/gu, 'ö')
    .replace(ANY, (written: string, stem?: string, end?: string, _whole?: string, at?: number, all?: string) => {
      if (stem === undefined && end === undefined && (CODE.test(written) || OTHER_WORDS.has(written.toLowerCase())))
        return written;
      const word = proper(written, stem !== undefined ? STEMS : end !== undefined ? ENDS : WHOLE);
      const around = (all ?? '').slice(Math.max(0, (at ?? 0) - 12), (at ?? 0) + 8);
      return word === 'är' && OF_TIME.test(around) ? 'år' : word;
    });
}
