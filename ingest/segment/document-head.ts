import type { DocumentFact } from '../../graph/facts.ts';
import type { DocumentType } from '../../graph/records.ts';
import { findDiarienummer } from '../../graph/text/diarienummer.ts';
import { maybePerson } from '../names/name-shape.ts';
import { isPersonName } from '../names/person-name.ts';
import { findDates } from '../text/dates.ts';
import { cellsOf, type Line, linesOf } from '../text/lines.ts';
import { looksMisread, noisyRegex, pick } from '../text/noise.ts';
import { mostUsedFirst } from '../text/uses.ts';
import { DATE_BEHIND, joinLines, titleOf, unspread } from './document-title.ts';
import { typeOf } from './document-type.ts';
import { ISSUER, ORGAN } from './letterhead.ts';
import { hasMinutesCover, organOfCover, organOfWord, withoutOrganLabel } from './minutes-cover.ts';
import { headsSummons } from './summons-line.ts';

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

const HANDLER = noisyRegex('^handläggare:?\\s*(.*)$', 'iu');
const PHONE = /^(?:tfn|tel(?:efon)?|e-?post)(?!\p{L})/iu;
const CITED_SIGNATURE = /\bden (?=\d{1,2} \p{L}+ (?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)/gu;
/** `Falköping 2021-05-03`, `Falköping den 3 maj 2021` at the start of a line: where and when it was signed. */
const PLACE_AND_DATE =
  /^\p{Lu}\p{L}+,? (?:(?:den )?(?:19|20)\d\d-\d\d-\d\d|den \d{1,2} \p{Ll}+ (?:19|20)\d\d)(?=[ \t]*$|[ \t]*\t| {2})/gmu;
const YEAR_OF_PERIOD = /(?:januari|t\.o\.m\.|till och med)[^.]{0,30}december ((?:19|20)\d\d)/iu;
const YEAR_OF_REPORT =
  /(?:berättelse|redogörelse|rapport|redovisning|uppföljning|bokslut)\p{L}*(?: för)?(?: år(?:et)?)? ((?:19|20)\d\d)/iu;

/** Kinds that look back on a year; a period that another paper speaks of lies ahead: a term of office, the term of an agreement. */
const LOOKS_BACK = new Set<DocumentType>([
  'verksamhetsberättelse',
  'uppföljningsrapport',
  'rapport',
  'annat',
  'bilaga',
  'presentation',
]);
/** `Uppgifterna avser kalenderåret 2031`, `Redovisningen gäller år 2031`: what year a paper is about. */
const YEAR_ABOUT =
  /(?:uppgifterna|redovisningen|rapporten|berättelsen|sammanställningen|uppföljningen|siffrorna)\s(?:\p{L}+\s)?(?:avser|gäller|omfattar|rör|speglar)\s(?:(?:hela|perioden|tiden)\s)?(?:(?:kalender|verksamhets|redovisnings)?år(?:et)?\s)?((?:19|20)\d\d)(?![\d-]|\s?[–-])|(?:kalender|verksamhets|redovisnings|berättelse)året\s((?:19|20)\d\d)(?![\d–-])/iu;
/** `Så företräddes kommunen 2031`: a title that tells a year. */
const YEAR_IN_TITLE = /(?<![\d–/-])((?:19|20)\d\d)(?![\d–/-]|\s?[–-]\s?\d)/gu;

/** The year before that of its date which a paper's title, or its first page, says that it is about. */
function yearBehind(type: DocumentType, title: string, text: string, date: string | null): string | undefined {
  if (!LOOKS_BACK.has(type) || date === null) return undefined;
  const before = Number(date.slice(0, 4)) - 1;
  const told = [...title.matchAll(YEAR_IN_TITLE)].map((m) => Number(m[1]));
  if (told.length > 0) return told.every((y) => y === before) ? String(before) : undefined;
  const about = YEAR_ABOUT.exec(text.slice(0, 3000));
  const year = about?.[1] ?? about?.[2];
  return year !== undefined && Number(year) === before ? year : undefined;
}

/** `Uppföljning av samverkan mellan regionen och kommunerna 2031`: the year a report's title ends with. */
const YEAR_ENDS =
  /^\P{L}*(?:\p{L}*(?:berättelse|redogörelse|rapport|redovisning)|uppföljning|utvärdering|bokslut)(?![\p{L}])[^\n]{0,110}\s((?:19|20)\d\d)$/iu;

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

/** The line of a summons that tells who meets when, and nothing else: also below the agenda, where a scan's columns are read in turn. */
function calledOf(lines: readonly string[], organs: RegExp): { organ: string; date: string } | null {
  for (const line of lines) {
    const organ = organs.exec(line)?.[1];
    const date = organ === undefined ? undefined : findDates(line).find((d) => d.iso.length === 10);
    if (organ === undefined || date === undefined) continue;
    const between = line.slice(organ.length, date.start) + line.slice(date.end);
    if (/^[\s,–—-]*(?:den)?[\s,–—-]*(?:kl\.?\s*\d{1,2}[.:]\d\d)?\s*$/iu.test(between)) return { organ, date: date.iso };
  }
  return null;
}

/** The year that an undated text speaks of most: `våren 2021`, `under 2021`; told twice at least. */
function yearSpokenOf(text: string): number | null {
  const uses = new Map<string, number>();
  for (const m of text.matchAll(
    /(?:våren|hösten|sommaren|vintern|under|år|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\s((?:19|20)\d\d)(?![\d-])/giu,
  ))
    uses.set(m[1] ?? '', (uses.get(m[1] ?? '') ?? 0) + 1);
  const [most] = mostUsedFirst(uses);
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

/** `Protokoll från socialutskottets sammanträde` names the body too. */
const PROTOCOL_OF = /^(?:sammanträdes)?protokoll(?:\s+(?:från|för|fört vid))?\s+(?=\p{Lu})/iu;

/** The body that a line begins with; a bare word with what it is for: `Nämnden för arbete och lärande § 4`. */
function organIn(line: string, organs: RegExp): string | undefined {
  const organ = organs.exec(line)?.[1];
  if (organ === undefined || !/^(?:nämnden|styrelsen|utskottet|beredningen|kommittén)$/iu.test(organ)) return organ;
  const whatFor = /^ för \p{L}[\p{L}, -]{3,50}\p{L}/u.exec(line.slice(organ.length))?.[0] ?? '';
  return organ + whatFor;
}

/** Kinds that a head without a word for its kind is taken for. */
const UNTOLD = new Set<DocumentType>(['annat', 'presentation']);

/** Reads the head of one document's text. Pure; nothing is looked up outside the text. */
export function readHead(text: string): DocumentHead {
  const all = linesOf(text);
  const lines = all.slice(0, HEAD_LINES).flatMap(cellLines);
  const plain = lines.map((l) => l.text);
  const head = text.slice(0, Math.min(HEAD_CHARS, all[HEAD_LINES - 1]?.end ?? text.length));
  const said = typeOf(plain, text);
  const organs = pick(ORGAN, looksMisread(text));
  const type = UNTOLD.has(said) && hasMinutesCover(text) ? 'protokoll' : said;
  const called = type === 'kallelse' ? calledOf(plain, organs) : null;
  const organLine =
    plain
      .slice(0, 14)
      .map((l) => organIn(withoutOrganLabel(unspread(l)).replace(PROTOCOL_OF, ''), organs))
      // A misread `sammanträdet` looks like a council of some sort.
      .find((o) => o !== undefined && o.length < 70 && !/^sammanträdet?$/iu.test(o)) ??
    called?.organ ??
    (type === 'protokoll' ? (organOfCover(text, organs) ?? organOfWord(text) ?? undefined) : undefined);
  const organ = type === 'kallelse' || type === 'protokoll' || type === 'protokollsutdrag' ? (organLine ?? null) : null;
  const date = dateOf(head, text, type) ?? called?.date ?? null;
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
    titleOf(type, lines, organ, date) ??
    joinLines(plain.slice(0, 2)).slice(0, 160);
  const issuer =
    plain
      .slice(0, 8)
      // Who sends a summons may stand on the line of the word, columns beside each other.
      .flatMap((l) => (headsSummons(l) ? l.split(/\s[—–|·]\s/u) : [l]))
      .map((l) => (l.length < 70 ? ISSUER.exec(l) : null))
      .find((m) => m && m[0].trim().length > (m.input.length * 2) / 5)?.[1] ?? null;
  const about =
    YEAR_OF_REPORT.exec(title)?.[1] ??
    (/rapport|berättelse/u.test(type)
      ? plain.slice(0, 12).flatMap((l) => YEAR_ENDS.exec(l)?.[1] ?? [])[0]
      : undefined) ??
    yearBehind(type, title, text, date) ??
    (LOOKS_BACK.has(type) ? YEAR_OF_PERIOD.exec(text.slice(0, 3000))?.[1] : undefined);
  return {
    title: title.slice(0, 300),
    type,
    date,
    issuer: issuer ? joinLines([issuer]) : null,
    issuerNamed: issuer !== null,
    diarienummer: [...new Set(own)],
    authors: authorsOf(plain, type),
    startsWith: text.trimStart().slice(0, 200).trimEnd(),
    year: about ? Number(about) : date ? Number(date.slice(0, 4)) : yearSpokenOf(text),
    organ,
  };
}

/** Handläggare: a person's name alone on a line of the letterhead, with a telephone or e-mail near or in an official's letter, or behind the word. */
function authorsOf(lines: string[], type: DocumentType): string[] {
  const top = lines.slice(0, 12);
  const labelled = top.some((l) => /^(?:tfn|tel|e-?post)/iu.test(l)) || top.some((l) => HANDLER.test(l));
  if (!labelled && type !== 'tjänsteskrivelse') return [];
  const found: string[] = [];
  for (const [i, line] of top.entries()) {
    const name = (HANDLER.exec(line)?.[1] ?? line).replace(DATE_BEHIND, '').replace(/,.*$/u, '').trim();
    // A name that nobody knows is one where the telephone stands right below, or the date beside it and the telephone near.
    const called = line !== name || top.slice(i + 1, i + 3).some((l) => PHONE.test(l));
    if (
      isPersonName(name) ||
      (called && top.slice(i + 1, i + 5).some((l) => PHONE.test(l)) && maybePerson(name.split(' ')))
    )
      found.push(name);
  }
  return [...new Set(found)].slice(0, 2);
}
