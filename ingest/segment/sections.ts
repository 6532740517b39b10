import type { DocumentType } from '../../graph/records.ts';
import { findDiarienummer } from '../../graph/text/diarienummer.ts';
import type { Section } from '../stages.ts';
import { contentsOf, within } from '../text/contents.ts';
import { type Line, linesOf, TOC_LINE } from '../text/lines.ts';
import { signingOf } from '../text/signing.ts';
import { headingLevel, numberDepth, usualWidth } from './headings.ts';
import { titleBelow } from './paragraph-titles.ts';

/** A protocol's paragraph: `§ 21`, `§21`, `$ 21`, `8§ 144`, `KS § 45`, `Paragraf 45`, `21 § Ny taxa`. */
export const PARAGRAPH_LINE =
  /^(?:\p{L}{1,4}\s)?(?:(?:8?§|\$|Paragraf|8(?=\s\d{2,4}\s\p{Lu}\p{Ll}))\s?|(?=\d{1,4}\s?§(?:\s+\p{Lu}|\s*$)))(\d{1,4})(?:\/(?:(?:19|20)\d\d|\d\d))?(?:\s?§)?(?=\s|$|[.:]|,(?!\d))[.:,]?\s*(.*)$/u;
/** The mark misread as a figure or a letter: `5 31` alone on its line is a paragraph's where § 30 is the one before. */
const MISREAD_MARK = /^[58S&]\s?(\d{1,4})()$/u;
const CLAUSE_TYPES = new Set<DocumentType>(['avtal', 'överenskommelse']);

/** `Falköping den 3 maj 2021` opens a signature: what follows for a while are names and offices. */
const SIGNED = /^\p{Lu}\p{L}+,? den (?:\d{1,2} \p{L}+ )?(?:19|20)\d\d/u;
const SIGNATURE = 300;
/** As many lines below a heading tell whether it is one. */
const BELOW = 8;

/**
 * Titled sections of a document's text in order; what stands before the first heading has none. In minutes `§ 73` opens a
 * paragraph that lasts until the next one; in an agreement `§ 9` is a clause and no paragraph. A table of contents has no
 * sections: what it lists comes again.
 */
export function sectionsOf(text: string, document: number, type: DocumentType): Section[] {
  const lines = linesOf(text);
  const leftOut = [...contentsOf(lines, type), ...signingOf(lines)];
  const width = usualWidth(lines);
  const clauses = CLAUSE_TYPES.has(type);
  const sections: Section[] = [];
  let lastNumber = 0;
  let paragraph: string | null = null;
  let signedUntil = 0;
  /** Level of the numbered heading above. */
  let above = 0;
  /** Lines that are the rest of a title. */
  let titleEnd = 0;
  for (const [i, line] of lines.entries()) {
    if (line.start < titleEnd || within(leftOut, line.start)) continue;
    const next = lines[i + 1];
    const mark = PARAGRAPH_LINE.exec(line.text) ?? misreadMark(line, type, lastNumber);
    if (mark && !listed(line, next) && opensParagraph(line, mark, lines[i - 1], next, lastNumber)) {
      signedUntil = 0;
      lastNumber = Number(mark[1]);
      paragraph = clauses ? null : `§ ${mark[1]}`;
      const title = clauses ? null : titleBelow(line, mark[2] ?? '', lines.slice(i + 1, i + 1 + BELOW), width);
      titleEnd = title?.end ?? 0;
      sections.push({
        document,
        start: line.start,
        end: 0,
        bodyStart: title?.end ?? line.end,
        level: 1,
        heading: title === null ? line.text : `${paragraph} ${title.text}`.trim(),
        paragraph,
      });
      continue;
    }
    if (line.start < signedUntil) continue;
    if (SIGNED.test(line.text)) {
      signedUntil = line.end + SIGNATURE;
      continue;
    }
    const below = lines.slice(i + 1, i + 1 + BELOW);
    const level = headingLevel({ line, previous: lines[i - 1], below, width, type, paragraph }, above);
    if (level === null) continue;
    if (level === 1 || numberDepth(line) > 0) above = numberDepth(line);
    sections.push({ document, start: line.start, end: 0, bodyStart: line.end, level, heading: line.text, paragraph });
  }
  const own = sections.filter((s, i) => !listedOnly(s, i, sections));
  for (const [i, s] of own.entries()) s.end = own[i + 1]?.start ?? text.length;
  return own;
}

/** Letters below the line of a list of paragraphs, at most: what parts it from the first paragraph. */
const BELOW_LIST = 400;

/** The paragraph comes again: here it only stands in a list of those that follow, which has no page numbers to be known by. */
function listedOnly(section: Section, i: number, all: readonly Section[]): boolean {
  const next = all[i + 1];
  if (section.paragraph === null || next === undefined || next.paragraph === section.paragraph) return false;
  return (
    next.level === 1 &&
    next.start - section.start < BELOW_LIST &&
    all.slice(i + 1).some((s) => s.level === 1 && s.paragraph === section.paragraph)
  );
}

/** A line of the contents that stands alone, as where a page ends among them. */
const listed = (line: Line, next: Line | undefined): boolean =>
  TOC_LINE.test(line.text) || TOC_LINE.test(next?.text ?? '');

/** A line that can only be the mark of the paragraph that follows. */
function misreadMark(line: Line, type: DocumentType, lastNumber: number): RegExpExecArray | null {
  const mark = type === 'protokoll' && lastNumber > 0 && line.gap > 0 ? MISREAD_MARK.exec(line.text) : null;
  return mark !== null && Number(mark[1]) === lastNumber + 1 ? mark : null;
}

/** `§ 92.` at the end of a wrapped sentence opens nothing. */
function opensParagraph(
  line: Line,
  mark: RegExpExecArray,
  previous: Line | undefined,
  next: Line | undefined,
  lastNumber: number,
): boolean {
  const rest = mark[2] ?? '';
  if (/^[-–]\s?(?:del|\d)/u.test(rest) || /^(?:och|samt|i|första|andra)\s/u.test(rest)) return false;
  if (
    rest !== '' &&
    /^8\s/u.test(mark[0]) &&
    findDiarienummer(rest).length === 0 &&
    !/^(?:Dnr|Diarie|Ärende)/iu.test(next?.text ?? '')
  )
    return false;
  const running =
    previous !== undefined &&
    line.gap === 0 &&
    /[\p{Ll},]$/u.test(previous.text) &&
    previous.text.length > 50 &&
    // Names that sign side by side are no sentence: the page ended below them.
    !/\t| {2,}/u.test(previous.text);
  return !running || findDiarienummer(rest).length > 0 || (Number(mark[1]) === lastNumber + 1 && /^\p{Lu}/u.test(rest));
}
