import type { DocumentFact } from '../../graph/facts.ts';
import type { DocumentType } from '../../graph/records.ts';
import { findDiarienummer } from '../../graph/text/diarienummer.ts';
import { isPersonName } from '../names/person-name.ts';
import { findDates } from '../text/dates.ts';
import { cellsOf, type Line, linesOf, TOC_LINE } from '../text/lines.ts';
import { noisyRegex } from '../text/noise.ts';

/** What the head of a document says of it. */
export type DocumentHead = Pick<
  DocumentFact,
  'title' | 'type' | 'date' | 'issuer' | 'issuerNamed' | 'diarienummer' | 'authors' | 'startsWith' | 'year'
> & {
  /** Organ whose minutes or summons it is, as written; null for other types. */
  organ: string | null;
};

const HEAD_CHARS = 1600;
const HEAD_LINES = 32;

/** Kinds of document by the words of their first lines; the first row that holds wins. `top` looks at fewer lines. */
const TYPES: { type: DocumentType; lines: number; words: RegExp }[] = [
  {
    type: 'kallelse',
    lines: 5,
    words: noisyRegex(
      '^(?:k ?a ?l ?l ?e ?l ?s ?e(?:\\W|$)|f ?ö ?r ?e ?d ?r ?a ?g ?n ?i ?n ?g ?s ?l ?i ?s ?t ?a(?:\\W|$))',
    ),
  },
  {
    type: 'protokollsutdrag',
    lines: 5,
    words: noisyRegex('protokollsutdrag|utdrag (?:ur )?(?:sammanträdes)?protokoll|utdrag\\s.*protokoll'),
  },
  {
    type: 'protokoll',
    lines: 8,
    words: noisyRegex('(?:^|\\n|\\s)(?:sammanträdes)?protokoll(?:\\s|$)|mötesprotokoll|minnesanteckningar'),
  },
  {
    type: 'bilaga',
    lines: 4,
    words: noisyRegex('^bilaga(?:\\s+\\d{1,2})?(?:\\s+\\p{Lu}\\p{L}+|:.*|\\s+till\\s.*)?$', 'imu'),
  },
  { type: 'frågeformulär', lines: 12, words: noisyRegex('^(?:frågeformulär|enkät|frågor för)(?:\\s|$)', 'imu') },
  { type: 'förslag till beslut', lines: 12, words: noisyRegex('^förslag till beslut(?:\\s|$)', 'imu') },
  { type: 'tjänsteskrivelse', lines: 14, words: noisyRegex('tjänsteskrivelse|tjänsteutlåtande') },
  { type: 'verksamhetsberättelse', lines: 16, words: noisyRegex('^(?:verksamhets|års)berättelse(?:\\s|$)', 'imu') },
  {
    type: 'uppföljningsrapport',
    lines: 16,
    words: noisyRegex('^uppföljningsrapport(?:\\s|$)|^uppföljning av\\s', 'imu'),
  },
  { type: 'avtal', lines: 12, words: noisyRegex('^(?:\\p{L}+)?avtal(?:et)?(?:\\s|$)', 'imu') },
  {
    type: 'överenskommelse',
    lines: 14,
    words: noisyRegex('^(?:regional |samverkans)?överenskommelse(?:n)?(?:\\s|$)', 'imu'),
  },
  { type: 'rapport', lines: 16, words: noisyRegex('^(?:slut|läges|års|delårs)?rapport(?:en)?(?:\\s|$)', 'imu') },
];

/** Headings that open the text of a report: the title ends before them. */
const OPENS_TEXT = noisyRegex(
  '^(?:sammanfattning|inledning|innehåll(?:sförteckning)?|bakgrund|syfte(?: och mål)?|uppdraget|förord)$',
  'iu',
);
const SUMMARY_FIRST = noisyRegex('^(?:sammanfattning|inledning|innehåll(?:sförteckning)?)$', 'iu');
const REPORT_WORDS = noisyRegex('\\brapporten\\b');
const LABELLED = noisyRegex(
  '^(?:dnr|diarienr|diarienummer|ärendenummer|tfn|tel(?:efon)?|e-?post|datum|handläggare|sida|page|mailto|org\\.?\\s?nr|fax|mobil|adress|besöksadress|postadress)\\b',
  'iu',
);
const HANDLER = noisyRegex('^handläggare:?\\s*(.*)$', 'iu');
const CITED_SIGNATURE = /\bden (?=\d{1,2} \p{L}+ (?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)/gu;
/** `Falköping 2021-05-03`, `Falköping den 3 maj 2021` at the start of a line: where and when it was signed. */
const PLACE_AND_DATE =
  /^\p{Lu}\p{L}+,? (?:(?:den )?(?:19|20)\d\d-\d\d-\d\d|den \d{1,2} \p{Ll}+ (?:19|20)\d\d)(?=[ \t]*$|[ \t]*\t| {2})/gmu;
const ISSUER = noisyRegex(
  '(?:^|\\s)(REGION \\p{Lu}{3,}(?: \\p{Lu}{3,})?|Region(?:förbundet)? \\p{Lu}[\\p{L}-]+(?: (?:\\p{Lu}[\\p{L}-]+|län|lan|och))*|\\p{Lu}[\\p{L}-]+ (?:kommun|stad|KOMMUN|STAD|Stad|landsting|LANDSTING)(?=\\s|$)|Länsstyrelsen(?: i)? \\p{Lu}[\\p{L}]+ län)',
  'u',
);
const ORGAN = noisyRegex(
  '^((?:\\p{L}[\\p{L}-]*,? (?:och )?(?:\\p{L}[\\p{L}-]* )*)?\\p{L}*(?:fullmäktige|styrelsen?|nämnd(?:en)?|utskott(?:et)?|råd(?:et)?|beredning(?:en)?|presidi(?:um|et)|arena(?:n)?|grupp(?:en)?|kommitté(?:n)?|direktion(?:en)?|nätverk(?:et)?))(?:\\s|,|$)',
  'iu',
);
const YEAR_OF_PERIOD = /(?:januari|t\.o\.m\.|till och med)[^.]{0,30}december ((?:19|20)\d\d)/iu;
const YEAR_OF_REPORT =
  /(?:berättelse|rapport|redovisning|uppföljning|bokslut)\p{L}*(?: för)?(?: år(?:et)?)? ((?:19|20)\d\d)/iu;

const REPORTS = new Set<DocumentType>([
  'verksamhetsberättelse',
  'uppföljningsrapport',
  'tjänsteskrivelse',
  'förslag till beslut',
]);

/** The kind named on the earliest line; a running sentence names none. */
function typeOf(lines: string[], body: string): DocumentType {
  const named = lines.flatMap((line, i) => {
    if (/[.]$/u.test(line) || /^\p{Ll}/u.test(line) || line.length > 160) return [];
    return TYPES.find((t) => i < t.lines && t.words.test(line))?.type ?? [];
  });
  // A report on an agreement may bear the agreement's name on the leaf before its own.
  const [first] = named;
  const report = named.find((t) => REPORTS.has(t));
  if (first) return (first === 'överenskommelse' || first === 'avtal') && report ? report : first;
  if (SUMMARY_FIRST.test(lines[0] ?? '') && REPORT_WORDS.test(body.slice(0, 4000))) return 'rapport';
  return slides(body) ? 'presentation' : 'annat';
}

/** Many short lines and bullets, hardly a sentence. */
function slides(body: string): boolean {
  const lines = linesOf(body);
  if (lines.length < 12) return false;
  const bullets = lines.filter((l) => /^[•▪→●○-]/u.test(l.text)).length;
  const sentences = (body.match(/\p{Ll}{3,}\.\s+\p{Lu}/gu) ?? []).length;
  return bullets >= lines.length / 6 && sentences < lines.length / 10;
}

/** Heading-like paragraph after the letterhead: the title, lines joined until a blank line or a sentence. */
function titleAfterLetterhead(lines: Line[]): string | null {
  const isHead = (t: string): boolean =>
    LABELLED.test(t) ||
    isPersonName(t.replace(/\s+(?:19|20)\d\d-\d\d-\d\d.*$/u, '')) ||
    /^[\d\s():/-]+$/u.test(t) ||
    findDiarienummer(t).some((d) => d.text.length > t.length - 6);
  let from = 0;
  for (const [i, line] of lines.slice(0, 14).entries()) if (isHead(line.text)) from = i + 1;
  const first = lines[from];
  if (!first) return null;
  const parts: string[] = [];
  for (const line of lines.slice(from, from + 6)) {
    if (parts.length > 0 && (line.gap > 0 || /^[•▪-]/u.test(line.text))) break;
    if (/[.:;]$/u.test(line.text) && line.text.length > 90) break;
    if (TOC_LINE.test(line.text)) break;
    parts.push(line.text);
  }
  const title = joinLines(parts);
  return title.length >= 4 && title.length <= 260 ? title : null;
}

const joinLines = (parts: string[]): string => parts.join(' ').replace(/\s+/gu, ' ').trim();

/** `k a l l e l s e` → `kallelse`: letters spread for effect. */
const unspread = (s: string): string => s.replace(/(?<!\S)(?:\p{L} ){3,}\p{L}(?!\S)/gu, (w) => w.replace(/ /g, ''));

/** A line of running text that happens to begin with the word for a kind of document. */
const CLAUSE = /\s(?:ska|är|har|kan|innehåller|beskriver|sammanfattar|redovisar|återfinns|presenterades)(?:\s|$)/u;

/** A date, a name, a labelled value or a page number of the letterhead. */
const headLine = (t: string): boolean =>
  LABELLED.test(t) ||
  /^Till \p{L}/u.test(t) ||
  /^(?:19|20)\d\d-\d\d-\d\d$|^(?:Sida )?\d+ ?\(\d+\)$/u.test(t) ||
  isPersonName(t);

/** The title of slides: the first lines of the first, before who and when. */
function titleOfSlides(lines: Line[]): string | null {
  const parts: string[] = [];
  for (const line of lines.slice(0, 3)) {
    const ends = parts.length > 0 && (line.gap > 0 || /^[•▪→●○-]/u.test(line.text));
    if (ends || headLine(line.text) || findDates(line.text).length > 0) break;
    parts.push(line.text);
  }
  const title = joinLines(parts);
  return title.length >= 4 ? title : null;
}

function titleByType(type: DocumentType, lines: Line[], organ: string | null, date: string | null): string | null {
  const words = TYPES.find((t) => t.type === type)?.words;
  const named = words ? lines.flatMap((l, i) => (words.test(l.text) && !CLAUSE.test(l.text) ? [i] : [])) : [];
  const at = named.find((i) => !headLine(lines[i + 1]?.text ?? '')) ?? named[0] ?? -1;
  const word = at >= 0 ? unspread(lines[at]?.text ?? '').replace(/\s*\d+ ?\(\d+\).*$/u, '') : '';
  if (type === 'kallelse' || type === 'protokoll') {
    const name = type === 'kallelse' ? 'Kallelse' : 'Protokoll';
    return joinLines([name, organ ?? '', date ?? '']);
  }
  if (at < 0 || type === 'protokollsutdrag') return null;
  if (type === 'förslag till beslut' || type === 'tjänsteskrivelse') {
    const rest = lines.slice(at + 1).find((l) => l.gap > 0 && l.text.length > 12 && !headLine(l.text));
    return rest
      ? joinLines(
          lines
            .slice(lines.indexOf(rest), lines.indexOf(rest) + 3)
            .filter((l, i) => i === 0 || l.gap === 0)
            .map((l) => l.text),
        )
      : word;
  }
  const parts = [word];
  for (const line of lines.slice(at + 1, at + 5)) {
    if (line.text.length > 160 || /[.;]$/u.test(line.text) || headLine(line.text) || /^§|^1\.?\s/u.test(line.text))
      break;
    if (line.gap > 1 || (line.gap === 1 && parts.length > 2)) break;
    if (line.gap > 0 && OPENS_TEXT.test(line.text)) break;
    parts.push(line.text);
    if (parts.length > 3) break;
  }
  return joinLines(parts);
}

/** Date of the document: one in the head, else that of the signature at its end. */
function dateOf(head: string, body: string, type: DocumentType): string | null {
  const inHead = findDates(head).filter((d) => d.iso.length === 10);
  const agreement = type === 'avtal' || type === 'överenskommelse';
  const first = inHead.find(
    (d) =>
      !/(?:från|till|med|t\.?o\.?m|gäller?|senast|efter|före|den gäller|tidigare|perioden)\P{L}*$/iu.test(
        head.slice(0, d.start),
      ),
  );
  const half = Math.floor(body.length / 2);
  const signed =
    [...body.matchAll(PLACE_AND_DATE)].find((m) => m.index >= half) ?? [...body.matchAll(CITED_SIGNATURE)].at(-1);
  const from = signed?.index ?? 0;
  const atEnd = signed ? findDates(body.slice(from, from + 60))[0] : undefined;
  if (agreement && atEnd) return atEnd.iso;
  const lineOfHead = first ? head.slice(0, first.start).split('\n').length : 99;
  if (first && lineOfHead <= 12) return first.iso;
  return atEnd?.iso ?? null;
}

/** The year that an undated text speaks of most: `våren 2021`, `under 2021`; told twice at least. */
function yearSpokenOf(text: string): number | null {
  const uses = new Map<string, number>();
  for (const m of text.matchAll(
    /(?:våren|hösten|sommaren|vintern|under|år|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\s((?:19|20)\d\d)(?![\d-])/giu,
  ))
    uses.set(m[1] ?? '', (uses.get(m[1] ?? '') ?? 0) + 1);
  const [most] = [...uses].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return most && most[1] >= 2 ? Number(most[0]) : null;
}

/** Longer lines are text, not letterhead. */
const LETTERHEAD_LINE = 90;
/** A number labelled as the other party's. */
const ANOTHERS = /(?:kommunens|regionens|motpartens|ert?)\s+(?:dnr|diarien\p{L}*|beteckning)[.:]?\s*$/iu;

/** A line's cells as lines of their own: the columns of a letterhead. */
function cellLines(line: Line): Line[] {
  return cellsOf([line]).map((text, i) => ({ ...line, text, gap: i === 0 ? line.gap : 0 }));
}

/** Reads the head of one document's text. Pure; nothing is looked up outside the text. */
export function readHead(text: string): DocumentHead {
  const all = linesOf(text);
  const lines = all.slice(0, HEAD_LINES).flatMap(cellLines);
  const plain = lines.map((l) => l.text);
  const head = text.slice(0, Math.min(HEAD_CHARS, all[HEAD_LINES - 1]?.end ?? text.length));
  const type = typeOf(plain, text);
  const organLine = plain
    .slice(0, 14)
    .map((l) => ORGAN.exec(unspread(l))?.[1])
    .find((o) => o !== undefined && o.length < 70);
  const organ = type === 'kallelse' || type === 'protokoll' || type === 'protokollsutdrag' ? (organLine ?? null) : null;
  const date = dateOf(head, text, type);
  const letterhead = plain
    .slice(0, 12)
    .filter((l) => l.length <= LETTERHEAD_LINE)
    .join('\n');
  const numbers = findDiarienummer(letterhead)
    .filter((d) => !ANOTHERS.test(letterhead.slice(0, d.start)))
    .map((d) => d.text);
  const own =
    type === 'kallelse' || type === 'protokoll'
      ? []
      : numbers.length > 0
        ? numbers
        : findDiarienummer(head.slice(0, 900))
            .slice(0, 1)
            .map((d) => d.text);
  const paragraph = /(?:^|\n)\s*(?:8?§|\$|8 (?=\d{2,4} \p{Lu}))\s?\d+[^\n]*(?:\n[^\n]+){0,3}/u.exec(head)?.[0];
  const title =
    (type === 'protokollsutdrag' && paragraph
      ? joinLines(paragraph.split('\n')).replace(/^(?:8?§|\$|8)\s?(?=\d)/u, '§ ')
      : null) ??
    (type === 'presentation' ? titleOfSlides(lines) : titleByType(type, lines, organ, date)) ??
    (SUMMARY_FIRST.test(plain[0] ?? '') && type === 'rapport' ? 'Rapport' : null) ??
    titleAfterLetterhead(lines) ??
    joinLines(plain.slice(0, 2)).slice(0, 160);
  const issuer =
    plain
      .slice(0, 8)
      .map((l) => (l.length < 70 ? ISSUER.exec(l) : null))
      .find((m) => m && m[0].trim().length > (m.input.length * 2) / 5)?.[1] ?? null;
  const said = YEAR_OF_REPORT.exec(title)?.[1] ?? YEAR_OF_PERIOD.exec(text.slice(0, 3000))?.[1];
  return {
    title: title.slice(0, 300),
    type,
    date,
    issuer: issuer ? joinLines([issuer]) : null,
    issuerNamed: issuer !== null,
    diarienummer: [...new Set(own)],
    authors: authorsOf(plain),
    startsWith: text.trimStart().slice(0, 200).trimEnd(),
    year: said ? Number(said) : date ? Number(date.slice(0, 4)) : yearSpokenOf(text),
    organ,
  };
}

/** Handläggare: a person's name alone on a line of the letterhead, with a telephone or e-mail near, or behind the word. */
function authorsOf(lines: string[]): string[] {
  const top = lines.slice(0, 12);
  const labelled = top.some((l) => /^(?:tfn|tel|e-?post)/iu.test(l)) || top.some((l) => HANDLER.test(l));
  if (!labelled) return [];
  const found: string[] = [];
  for (const line of top) {
    const name = (HANDLER.exec(line)?.[1] ?? line)
      .replace(/\s+(?:19|20)\d\d-\d\d-\d\d.*$/u, '')
      .replace(/,.*$/u, '')
      .trim();
    if (isPersonName(name)) found.push(name);
  }
  return [...new Set(found)].slice(0, 2);
}
