import type { DocumentType } from '../../graph/records.ts';
import { findDiarienummer } from '../../graph/text/diarienummer.ts';
import { isPersonName } from '../names/person-name.ts';
import { findDates } from '../text/dates.ts';
import { type Line, TOC_LINE } from '../text/lines.ts';
import { noisyRegex } from '../text/noise.ts';
import { SUMMARY_FIRST, TYPES } from './document-type.ts';

/** Headings that open the text of a report: the title ends before them. */
const OPENS_TEXT = noisyRegex(
  '^(?:sammanfattning|inledning|innehåll(?:sförteckning)?|bakgrund|syfte(?: och mål)?|uppdraget|förord)$',
  'iu',
);
/** The list of contents is never of a title, however close it stands. */
const CONTENTS = noisyRegex('^innehåll(?:sförteckning)?$', 'iu');
const LABELLED = noisyRegex(
  '^(?:dnr|diarienr|diarienummer|ärendenummer|tfn|tel(?:efon)?|e-?post|datum|handläggare|sida|page|mailto|org\\.?\\s?nr|fax|mobil|adress|besöksadress|postadress)\\b',
  'iu',
);

/** A date behind a name in a letterhead, and what follows it: ` 2031-05-03`, ` 3 maj 2031`, ` 3/5 2031`. */
export const DATE_BEHIND =
  /\s+(?:(?:19|20)\d\d-\d\d-\d\d|(?:den\s)?\d{1,2}\s\p{L}{3,9}\.?\s(?:19|20)\d\d|\d{1,2}\/\d{1,2}[\s-](?:19|20)\d\d)(?!\d).*$/u;

/** Heading-like paragraph after the letterhead: the title, lines joined until a blank line or a sentence. */
function titleAfterLetterhead(lines: Line[]): string | null {
  const isHead = (t: string): boolean =>
    LABELLED.test(t) ||
    isPersonName(t.replace(DATE_BEHIND, '')) ||
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
    if (TOC_LINE.test(line.text) || (parts.length > 0 && CONTENTS.test(line.text))) break;
    parts.push(line.text);
  }
  const title = joinLines(parts);
  return title.length >= 4 && title.length <= 260 ? title : null;
}

/** The lines before the first blank one after the first. */
function firstBlock(lines: Line[]): string[] {
  const end = lines.findIndex((l, i) => i > 0 && l.gap > 0);
  return lines.slice(0, end < 0 ? lines.length : end).map((l) => l.text);
}

/** Lines as one, white space folded. */
export const joinLines = (parts: string[]): string => parts.join(' ').replace(/\s+/gu, ' ').trim();

/** `k a l l e l s e` → `kallelse`: letters spread for effect. */
export const unspread = (s: string): string =>
  s.replace(/(?<!\S)(?:\p{L} ){3,}\p{L}(?!\S)/gu, (w) => w.replace(/ /g, ''));

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

/** `VÅRDNÄMNDEN` → `Vårdnämnden`. */
const unshouted = (organ: string): string =>
  organ.length > 6 && organ === organ.toUpperCase() ? organ.charAt(0) + organ.slice(1).toLowerCase() : organ;

function titleByType(type: DocumentType, lines: Line[], organ: string | null, date: string | null): string | null {
  const words = TYPES.find((t) => t.type === type)?.words;
  const named = words ? lines.flatMap((l, i) => (words.test(l.text) && !CLAUSE.test(l.text) ? [i] : [])) : [];
  const at = named.find((i) => !headLine(lines[i + 1]?.text ?? '')) ?? named[0] ?? -1;
  const word = at >= 0 ? unspread(lines[at]?.text ?? '').replace(/\s*\d+ ?\(\d+\).*$/u, '') : '';
  if (type === 'kallelse' || type === 'protokoll') {
    const name = type === 'kallelse' ? 'Kallelse' : 'Protokoll';
    return joinLines([name, unshouted(organ ?? ''), date ?? '']);
  }
  if (at < 0 || type === 'protokollsutdrag') return null;
  if (type === 'förslag till beslut' || type === 'tjänsteskrivelse') {
    const from = lines.findIndex((l, n) => n > at && l.gap > 0 && l.text.length > 12 && !headLine(l.text));
    return from < 0 ? word : joinLines(firstBlock(lines.slice(from, from + 3)));
  }
  const parts = [word];
  for (const line of lines.slice(at + 1, at + 5)) {
    if (line.text.length > 160 || /[.;]$/u.test(line.text) || headLine(line.text) || /^§|^1\.?\s/u.test(line.text))
      break;
    if (line.gap > 1 || (line.gap === 1 && parts.length > 2)) break;
    if (CONTENTS.test(line.text) || (line.gap > 0 && OPENS_TEXT.test(line.text))) break;
    parts.push(line.text);
    if (parts.length > 3) break;
  }
  return joinLines(parts);
}

/** The title of a document of this kind: what its kind calls for, else the heading after the letterhead. */
export function titleOf(type: DocumentType, lines: Line[], organ: string | null, date: string | null): string | null {
  return (
    (type === 'presentation' ? titleOfSlides(lines) : titleByType(type, lines, organ, date)) ??
    (SUMMARY_FIRST.test(lines[0]?.text ?? '') && type === 'rapport' ? 'Rapport' : null) ??
    titleAfterLetterhead(lines)
  );
}
