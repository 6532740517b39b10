/**
 * Paragraphs (§) that minutes should hold and do not: they state their range or list it in their contents, or a number is
 * passed over between others that follow one upon another. Extracts have gaps by nature.
 */
import { contentsOf } from '../../text/contents.ts';
import { DocumentText } from '../../text/document-text.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { type CorpusDocument, evidenceOf } from '../corpus.ts';
import type { Found, WarningInput } from './finder.ts';

/** `§§ 21–26` */
const RANGE = /(?:§§?|paragraf(?:er)?)\s*:?\s*(?:§§?\s*)?(\d{1,4})\s*[-–—]\s*(?:§\s*)?(\d{1,4})/iu;
const LABEL = /(?:^|\s)(?:justerade\s+)?paragrafer(?:\s|:|$)/iu;
/** `§§ 21–26` of a page's head, beside nothing but its number. */
const ALONE = /^§§\s?\d{1,4}\s?[-–—]\s?\d{1,4}(?:\s+(?:sida\s+)?\d{1,4}\s?\(\d{1,4}\))?$/iu;
/** More paragraphs than minutes have. */
const MOST = 250;
/** So many that follow one upon another show that the minutes are whole. */
const RUN = 3;
/** A longer hole is a number that belongs to other minutes. */
const WIDEST = 5;

interface Expected {
  numbers: number[];
  /** The line that says so. */
  line: { start: number; end: number };
}

/** The range that the head of minutes states. A range beside a person's name is that of a substitute. */
function stated(lines: readonly Line[]): Expected | null {
  for (const [i, line] of lines.entries()) {
    const m = RANGE.exec(line.text);
    if (m === null) continue;
    const labelled =
      LABEL.test(line.text) ||
      /^paragrafer:?$/iu.test(lines[i - 1]?.text ?? '') ||
      /^paragrafer:?$/iu.test(lines[i + 1]?.text ?? '');
    if (!labelled && !ALONE.test(line.text)) continue;
    const [from, to] = [Number(m[1]), Number(m[2])];
    if (from >= to || to - from > MOST) continue;
    return { numbers: Array.from({ length: to - from + 1 }, (_, k) => from + k), line };
  }
  return null;
}

/** The paragraphs that the contents list, each with its line. */
function listed(lines: readonly Line[]): Expected[] {
  return contentsOf(lines).flatMap((stretch) =>
    lines.flatMap((line) => {
      const m =
        line.start >= stretch.start && line.end <= stretch.end
          ? /^(?:8?§|\$)\s?(\d{1,4})(?=\s|$)/u.exec(line.text)
          : null;
      return m ? [{ numbers: [Number(m[1])], line }] : [];
    }),
  );
}

/** Numbers passed over between others, where enough follow one upon another. */
function holes(present: readonly number[]): { number: number; after: number }[] {
  const sorted = [...present].sort((a, b) => a - b);
  const follows = sorted.some((n) => Array.from({ length: RUN }, (_, i) => n + i).every((k) => present.includes(k)));
  if (!follows) return [];
  return sorted.flatMap((n, i) => {
    const next = sorted[i + 1];
    const width = next === undefined ? 0 : next - n - 1;
    return width > WIDEST ? [] : Array.from({ length: width }, (_, k) => ({ number: n + 1 + k, after: n }));
  });
}

function missingIn(d: CorpusDocument): Found[] {
  const { facts } = d.file;
  const own = facts.passages.filter((p) => p.document === d.fact.index && p.paragraph !== null);
  const first = own[0];
  if (d.fact.type !== 'protokoll' || first === undefined) return [];
  const present = [...new Set(own.map((p) => Number(/\d+/u.exec(p.paragraph ?? '')?.[0])))];
  const doc = new DocumentText(facts.pages, d.fact.start, d.fact.end);
  const lines = linesOf(doc.text);
  const firstMark = lines.findIndex(
    (l) => /^(?:8?§|\$)\s?\d/u.test(l.text) && new RegExp(`\\D${present[0]}(?!\\d)`, 'u').test(l.text),
  );
  const range = stated(lines.slice(0, firstMark < 0 ? lines.length : firstMark));
  const contents = listed(lines);
  const found = new Map<number, Found>();
  const add = (number: number, span: { page: number; start: number; end: number } | null): void => {
    if (span === null || found.has(number) || present.includes(number)) return;
    const detail = `§ ${number}`;
    found.set(number, {
      key: [d.id, detail],
      type: 'missingParagraph',
      about: [d.id],
      detail,
      evidence: [evidenceOf(d, span)],
    });
  };
  // Less than half of what is stated is a part of the minutes, adjusted by itself.
  const whole = range !== null && range.numbers.filter((n) => present.includes(n)).length * 2 >= range.numbers.length;
  if (range && whole) for (const n of range.numbers) add(n, doc.locate(range.line.start, range.line.end));
  if (contents.filter((c) => present.includes(c.numbers[0] ?? 0)).length * 2 >= contents.length)
    for (const c of contents) add(c.numbers[0] ?? 0, doc.locate(c.line.start, c.line.end));
  if (range === null)
    for (const hole of holes(present)) {
      const before = own.find((p) => p.paragraph === `§ ${hole.after}`);
      add(hole.number, before?.span ?? null);
    }
  return [...found.values()];
}

export function missingParagraphs({ files }: WarningInput): Found[] {
  return files.flatMap((file) => file.documents.flatMap(missingIn));
}
