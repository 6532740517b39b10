/**
 * Annexes that a document lists as its own and that no file holds. Only lists count (`Bilagor`, entries of the contents, papers
 * of an item of a summons); a sentence that speaks of an annex lists none.
 */
import { nameKey } from '../../../graph/text/fold.ts';
import { annexLine } from '../../segment/annex.ts';
import { contentsOf, within } from '../../text/contents.ts';
import { DocumentText } from '../../text/document-text.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { type CorpusDocument, evidenceOf } from '../corpus.ts';
import { sharedWords, wordsOf } from '../title-words.ts';
import type { Found, WarningInput } from './finder.ts';

/** What opens a list of annexes; entries may stand on its own line behind a colon. */
const ANNEXES =
  /^(?:bilagor|bilageförteckning|förteckning över bilagor|bilagda handlingar)(?:\s+till\s.{1,60})?\s*:?$/iu;
/** Lists of papers, where only what calls itself an annex counts. */
const PAPERS =
  /^(?:beslutsunderlag|underlag(?: för beslut(?:et)?)?|handlingar(?: i ärendet)?|bifogade handlingar)\s*:?$/iu;
/** `1. Karta`: an entry below the heading. */
const NUMBERED = /^(\d{1,2})[.)]\s+(\p{Lu}.{2,})$/u;
const BULLET = /^[•▪●○–→*-]\s*/u;
/** Leader dots and page of an entry of the contents. */
const LEADER = /[\s.·…_]*\d{1,3}$/u;
/** An entry goes on over so many lines, and a sentence may stand between the heading and the first. */
const WRAPPED = 2;
/** Papers that are no annexes stand between those that are. */
const PAPERS_APART = 8;
/** The beginning of a document, where it says what it is. */
const HEAD_CHARS = 1200;
/** Share of a title's words that another must have to be the same paper's. */
const SAME_TITLE = 0.6;
const LONGEST_DETAIL = 90;

interface Entry {
  number: string;
  title: string;
  line: Line;
}

/** A list as it is read on: what opened it, how its entries are written, and where the last of them stood. */
interface List {
  of: 'annexes' | 'papers';
  style: 'named' | 'numbered' | null;
  last: number;
}

/** The entry on a line of a list, in the way its first entry was written; numbers without the word follow one upon another. */
function listEntry(text: string, list: List, before: number): Omit<Entry, 'line'> | null {
  const annex = list.style === 'numbered' ? null : annexLine(text);
  if (annex?.number) return { number: annex.number, title: annex.title };
  const m = list.of === 'annexes' && list.style !== 'named' ? NUMBERED.exec(text) : null;
  return m && Number(m[1]) === before + 1 ? { number: m[1] ?? '', title: m[2] ?? '' } : null;
}

/** The entries of the lists in a document. */
function entriesOf(lines: readonly Line[]): Entry[] {
  const contents = contentsOf(lines);
  const entries: Entry[] = [];
  let list: List | null = null;
  let before = 0;
  for (const [i, line] of lines.entries()) {
    const text = line.text.replace(BULLET, '');
    if (within(contents, line.start)) {
      const annex = annexLine(text);
      if (annex?.number) entries.push({ number: annex.number, title: annex.title.replace(LEADER, '').trim(), line });
      continue;
    }
    if (ANNEXES.test(text) || PAPERS.test(text)) {
      list = { of: ANNEXES.test(text) ? 'annexes' : 'papers', style: null, last: i };
      before = 0;
      continue;
    }
    if (list === null) continue;
    const entry = listEntry(text, list, before);
    // The annex itself, close below its list.
    if (entry && entries.some((e) => e.number === entry.number && entry.title === '' && e.line.start < line.start)) {
      list = null;
    } else if (entry) {
      entries.push({ ...entry, line });
      list.style ??= annexLine(text) === null ? 'numbered' : 'named';
      list.last = i;
      before = Number(entry.number) || before;
    } else if (i - list.last > (list.of === 'papers' ? PAPERS_APART : WRAPPED)) list = null;
  }
  return entries;
}

/** The annex a document is, by its title or the first lines of its head. */
function annexOf(d: CorpusDocument): { number: string; title: string } | null {
  for (const line of [d.fact.title, ...d.fact.startsWith.split(/[\n\t]/u).slice(0, 6)]) {
    const annex = annexLine(line.trim());
    if (annex?.number) return { number: annex.number, title: annex.title };
  }
  return null;
}

const sameTitle = (entry: string, title: string): boolean => {
  const words = wordsOf(entry);
  return words.size > 0 && sharedWords(words, wordsOf(title)) / words.size >= SAME_TITLE;
};

/** Is it there: in the same file by its number, in the document itself under a heading, or in any file by its title? */
function isThere(entry: Entry, d: CorpusDocument, lines: readonly Line[], all: readonly CorpusDocument[]): boolean {
  const heading = lines.some((l) => {
    const annex = annexLine(l.text);
    return l.start > entry.line.end && annex?.number === entry.number && !entriesShare(l, lines);
  });
  if (heading) return true;
  return all.some((other) => {
    if (other === d) return false;
    const annex = annexOf(other);
    if (other.file === d.file && annex?.number === entry.number) return true;
    if (sameTitle(entry.title, other.fact.title)) return other.file === d.file || wordsOf(entry.title).size > 1;
    return other.file === d.file && speaksOf(entry.title, other);
  });
}

/** A document without its title page is known by what its first lines speak of. */
function speaksOf(title: string, d: CorpusDocument): boolean {
  const words = wordsOf(title);
  const text = new DocumentText(d.file.facts.pages, d.fact.start, d.fact.end).text.slice(0, HEAD_CHARS);
  return words.size > 1 && sharedWords(words, wordsOf(text)) === words.size;
}

/** A line beside others that name annexes stands in a list, and is none. */
function entriesShare(line: Line, lines: readonly Line[]): boolean {
  const at = lines.indexOf(line);
  return [at - 1, at + 1].some((i) => {
    const other = lines[i];
    return other !== undefined && annexLine(other.text)?.number != null;
  });
}

export function absentAnnexes({ files }: WarningInput): Found[] {
  const all = files.flatMap((f) => f.documents);
  return all.flatMap((d): Found[] => {
    const doc = new DocumentText(d.file.facts.pages, d.fact.start, d.fact.end);
    const lines = linesOf(doc.text);
    return entriesOf(lines).flatMap((entry): Found[] => {
      const span = doc.locate(entry.line.start, entry.line.end);
      if (span === null || isThere(entry, d, lines, all)) return [];
      const detail = `Bilaga ${entry.number.toUpperCase()} ${entry.title}`.trim().slice(0, LONGEST_DETAIL);
      return [
        {
          key: [d.id, entry.number, nameKey(entry.title)],
          type: 'absentAnnex',
          about: [d.id],
          detail,
          evidence: [evidenceOf(d, span)],
        },
      ];
    });
  });
}
